"""The part of TownStreet's workflow that the sandbox imitates: statuses, forms, actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from signalement_plugin.core.model.status import Status

SLUG = "signaler-un-probleme-espace-public"
STOCK = "signalement-sans-actions"
JUMPS = "signalement-declencheurs"


class Step(NamedTuple):
    """A status of the workflow in which reports rest; they pass through others at once.
    ``end``: flagged as final."""

    id: str
    name: str
    end: bool = False


STEPS: Mapping[Status, Step] = {
    Status.NEW: Step("24", "Complétion géodonnées"),
    Status.ACCEPTED: Step("22", "En cours de traitement"),
    Status.IN_PROGRESS: Step("27", "Intégré à ATAL"),
    Status.PLANNED: Step("27", "Intégré à ATAL"),
    Status.WAITING: Step("23", "Rédiger une réponse"),
    # reached through step 14, which sends a mail
    Status.RESOLVED: Step("13", "Finalisé", end=True),
    Status.CLOSED: Step("13", "Finalisé", end=True),
    Status.REJECTED: Step("8", "Refusé", end=True),
    Status.DUPLICATE: Step("25", "Classé sans suite", end=True),
    Status.UNKNOWN: Step("5", "Erreur création", end=True),
}

LEADS_TO: Mapping[str, Status] = {
    "qgis_prendre_en_charge": Status.ACCEPTED,
    "qgis_refuser": Status.REJECTED,
    "qgis_cloturer": Status.CLOSED,
}
ASSIGN, NOTE, REPLY = "qgis_affecter", "qgis_note_interne", "qgis_note_publique"
HOOKS = (*LEADS_TO, ASSIGN, NOTE, REPLY)
"""The six global actions of the guide. The back office takes no hyphens in their names."""

_ANY_OPEN = frozenset({"22", "27", "23"})
TRIGGERS: Mapping[str, frozenset[str]] = {
    "qgis-prendre-en-charge": frozenset({"24"}),
    "qgis-refuser": _ANY_OPEN | {"24"},
    "qgis-cloturer": _ANY_OPEN,
}
"""Of the form with jumps: trigger → statuses that have it. Triggers may have hyphens."""


def meant(name: str) -> str:
    """An action or trigger, as this server calls its effect."""
    return name.replace("-", "_")


FORMS: Mapping[str, str] = {
    SLUG: "Signaler un problème dans l'espace public",
    STOCK: "Signalement (workflow d'origine)",
    JUMPS: "Signalement (sauts par déclencheur)",
}
"""Slug → name. All three show the same reports; their workflows differ."""

FIELDS = (
    ("category", "item", "Catégorie"),
    ("addinfo", "text", "Description"),
    ("pic1", "file", "Photo"),
    ("map", "map", "Position"),
    ("street", "string", "Rue"),
    ("number", "string", "Numéro"),
    ("postal_code", "string", "Code postal"),
    ("city", "string", "Localité"),
    ("origin_source", "string", "Source"),
    ("origin_id", "string", "Numéro d'origine"),
    ("firstname", "string", "Prénom"),
    ("lastname", "string", "Nom"),
    ("mail", "email", "Courriel"),
    ("phonenum", "string", "Téléphone"),
)
"""Identifier, type and label of each field."""


def offered(slug: str, status: str) -> dict[str, str]:
    """What a workflow offers in a status: key of ``actions`` → tail of the address."""
    if slug == SLUG:
        return {f"global-action:{name}": f"hooks/{name}/" for name in HOOKS}
    if slug == JUMPS:
        names = [name for name, steps in TRIGGERS.items() if status in steps]
        return {f"jump:{name}": f"jump/trigger/{name}/" for name in names}
    return {}


def actions_of(slug: str) -> dict[str, dict[str, str]]:
    """All that a workflow lets programs set off, whoever asks and whatever the status."""
    keys = {key for step in STEPS.values() for key in offered(slug, step.id)}
    return {key: {"label": f"QGIS ({key.partition(':')[2]})"} for key in sorted(keys)}
