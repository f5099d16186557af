"""Questions that some services of the example data ask, as GeoReport v2 attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def _attribute(
    code: str,
    datatype: str,
    description: str,
    *,
    required: bool = False,
    variable: bool = True,
    values: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    return {
        "variable": variable,
        "code": code,
        "datatype": datatype,
        "required": required,
        "datatype_description": "",
        "description": description,
        "values": [{"key": key, "name": name} for key, name in (values or {}).items()],
    }


_ASKED: Mapping[str, list[dict[str, Any]]] = {
    "depot": [
        _attribute(
            "contenu",
            "multivaluelist",
            "Qu'y a-t-il dans le dépôt ?",
            values={"sacs": "Sacs", "encombrants": "Encombrants", "gravats": "Gravats"},
        ),
        _attribute("temoin", "string", "Avez-vous vu quelqu'un ?"),
    ],
    "eclairage": [
        _attribute("poteau", "string", "Numéro inscrit sur le poteau", required=True),
        _attribute(
            "panne",
            "singlevaluelist",
            "Quelle panne ?",
            required=True,
            values={"eteint": "Éteint", "clignote": "Clignote", "abime": "Poteau abîmé"},
        ),
        _attribute("depuis", "datetime", "Depuis quand ?"),
    ],
    "nidpoule": [
        _attribute("danger", "text", "En cas de danger immédiat, appelez le 112.", variable=False),
        _attribute("profondeur", "number", "Profondeur en centimètres"),
    ],
}

DEFINITIONS: Mapping[str, list[dict[str, Any]]] = {
    code: [{**attribute, "order": order} for order, attribute in enumerate(attributes, 1)]
    for code, attributes in _ASKED.items()
}
"""Service code → its attributes, in order."""
