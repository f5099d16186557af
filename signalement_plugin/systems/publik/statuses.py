"""Status ids of TownStreet, the actions that QGIS may start, and readers of a connection's options
for both. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.model.status import Status
from ..statuses import status_pairs, statuses_of

TOWNSTREET = "signaler-un-probleme-espace-public"
"""Slug of iMio's form for reports."""

_TOWNSTREET_IDS: Mapping[Status, str] = {
    Status.NEW: "1 10 4 20 6 24",
    Status.UNKNOWN: "5 7 15",  # the transfer to the works software failed
    Status.ACCEPTED: "22 29 16 11",
    Status.IN_PROGRESS: "27 21 26 3",
    Status.WAITING: "23",
    Status.RESOLVED: "14 17 18",
    Status.CLOSED: "13 25",
    Status.REJECTED: "8 9 19",
}

TOWNSTREET_STATUSES: Mapping[str, Status] = {
    key: status for status, keys in _TOWNSTREET_IDS.items() for key in keys.split()
}
"""Id of a status → neutral status, of both workflows (ATAL 5 and 6): where they share an id, it
means the same."""

FIRST_IDS = frozenset({"1", "new", "just_submitted"})
"""What a form's first status is usually called."""

ACCEPT, ASSIGN, NOTE, REPLY, REJECT, CLOSE, PHOTO = (
    "qgis_prendre_en_charge",
    "qgis_affecter",
    "qgis_note_interne",
    "qgis_note_publique",
    "qgis_refuser",
    "qgis_cloturer",
    "qgis_photo",
)
ACTIONS = (ACCEPT, ASSIGN, NOTE, REPLY, REJECT, CLOSE, PHOTO)
"""Names of the seven actions that the guide asks an administrator to add. Names with hyphens are
understood as well: triggers of jumps may have them, global actions made in the back office may
not."""

STATUS_ACTIONS: Mapping[Status, str] = {
    Status.ACCEPTED: ACCEPT,
    Status.CLOSED: CLOSE,
    Status.REJECTED: REJECT,
}
"""Neutral status → the action that leads to it."""

CHANNELS = ("phone", "counter", "email", "mail", "web")
"""Origins of a form that the back office can store; without one it stores *web*."""

PART_ACTIONS: Mapping[str, str] = {
    "department": ASSIGN,
    "assignee": ASSIGN,
    "note": NOTE,
    "reply": REPLY,
    "photo": PHOTO,
}
"""A part that is sent alone → its action. A report is assigned to a person as it is to a role, with
the e-mail in place of the role's name."""


def statuses_of_form(option: str, slug: str) -> dict[str, Status]:
    """Status ids of a workflow: TownStreet's for its form, then ``accepted=22,29;closed=13``."""
    return {**(TOWNSTREET_STATUSES if slug == TOWNSTREET else {}), **statuses_of(option)}


def actions_of(option: str) -> dict[Status, str]:
    """Status → the action that leads to it: those of the guide, then those of the option, such as
    ``planned=planifier``."""
    return {**STATUS_ACTIONS, **{status: name for status, name in status_pairs(option) if name}}


def parts_of(option: str) -> dict[str, str]:
    """A part that is sent alone → its action: those of the guide, then those of the option, such as
    ``department=affecter_equipe;note=noter``. A person is assigned by the department's action."""
    pairs = (pair.partition("=") for pair in option.split(";"))
    named = {part.strip(): name.strip() for part, _, name in pairs}
    named.setdefault("assignee", named.get("department", ""))
    return {part: named.get(part) or name for part, name in PART_ACTIONS.items()}


def spellings(name: str) -> tuple[str, ...]:
    """The spellings of an identifier: as given, with ``_`` only, with ``-`` only."""
    return tuple(dict.fromkeys((name, name.replace("-", "_"), name.replace("_", "-"))))
