"""Layers that an administrator's file names as context around a report, by their names.

The file has no data sources: in a project without such a layer nothing happens. Plain functions,
main thread.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache

from qgis.core import QgsSettings

from ..core.errors import BadConnections
from .settings import ROOT

KEY = f"{ROOT}/administrator_layers"
MOST, MOST_LETTERS = 50, 200
LEAST_M, MOST_M = 0.5, 200.0


@dataclass(frozen=True)
class KnownLayer:
    """``name`` of the layer in a project; ``metres``: radius in which its features are read;
    ``field``: of the nearest feature, empty to count only."""

    name: str
    metres: float
    field: str = ""


def layers_in(rows: object) -> tuple[KnownLayer, ...]:
    """The layers in a file. Raises ``BadConnections``."""
    if not isinstance(rows, list) or len(rows) > MOST:
        raise BadConnections("context_layers: no list, or a very long one")
    return tuple(_layer(row) for row in rows)


def _layer(row: object) -> KnownLayer:
    if not isinstance(row, dict):
        raise BadConnections("context_layers: one is not an object")
    name, metres, field = row.get("name"), row.get("metres"), row.get("field", "")
    if not isinstance(name, str) or not isinstance(field, str) or not name.strip():
        raise BadConnections("context_layers: a layer without name")
    if len(name) + len(field) > MOST_LETTERS:
        raise BadConnections("context_layers: a very long name")
    if isinstance(metres, bool) or not isinstance(metres, (int, float)):
        raise BadConnections("context_layers: metres are no number")
    if not LEAST_M <= metres <= MOST_M:
        raise BadConnections("context_layers: metres out of bounds")
    return KnownLayer(name, float(metres), field)


def rows_of(layers: Iterable[KnownLayer]) -> list[dict[str, object]]:
    """The layers in the form of a file."""
    return [asdict(one) for one in layers]


def known_layers() -> tuple[KnownLayer, ...]:
    """The layers that the file brought; empty if they cannot be read."""
    return _read(QgsSettings().value(KEY, "", type=str))


@lru_cache(maxsize=1)  # called for each layer of the project for each shown report
def _read(text: str) -> tuple[KnownLayer, ...]:
    try:
        return layers_in(json.loads(text)) if text else ()
    except (ValueError, BadConnections):
        return ()


def known_layer(name: str) -> KnownLayer | None:
    """The known layer with this name; upper and lower case count the same."""
    wanted = name.strip().casefold()
    return next((one for one in known_layers() if one.name.strip().casefold() == wanted), None)


def keep_known_layers(layers: Iterable[KnownLayer]) -> None:
    """Store these layers in place of the former ones."""
    QgsSettings().setValue(KEY, json.dumps(rows_of(layers), ensure_ascii=False))
