"""The history of a signal from the sandbox's log: newest first, one entry for a status and its
text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .statuses import NAMES, SHOWN_AS

_WHAT: Mapping[str, tuple[str, str]] = {
    "status": ("UPDATE_STATUS", "Status gewijzigd naar: {}"),
    "reply": ("UPDATE_STATUS", "Status gewijzigd"),
    "department": ("UPDATE_ROUTING_ASSIGNMENT", "Routering: afdeling gewijzigd naar: {}"),
    "assignee": ("UPDATE_USER_ASSIGNMENT", "Melding toewijzing gewijzigd naar: {}"),
    "service_code": ("UPDATE_CATEGORY_ASSIGNMENT", "Categorie gewijzigd naar: {}"),
    "position": ("UPDATE_LOCATION", "Locatie gewijzigd"),
    "note": ("CREATE_NOTE", "Notitie toegevoegd:"),
    "photo": ("CREATE_NOTE", "Notitie toegevoegd:"),
    "priority": ("UPDATE_PRIORITY", "Urgentie gewijzigd naar: {}"),
    "type": ("UPDATE_TYPE_ASSIGNMENT", "Type gewijzigd naar: {}"),
    "comment": ("RECEIVE_FEEDBACK", "Feedback van melder ontvangen"),
    "created": ("UPDATE_STATUS", "Status gewijzigd naar: Gemeld"),
}
_SAID = frozenset({"reply", "note", "comment"})


def history_of(log: Iterable[Mapping[str, Any]], number: int, made: str) -> list[dict[str, Any]]:
    """``log``: rows of ``change_log``, oldest first. A signal that came without one was made
    all the same, at ``made``."""
    log = list(log)
    found: list[dict[str, Any]] = []
    if all(row["field"] != "created" for row in log):
        first = {"id": 0, "field": "created", "new": "", "text": "", "made_at": made, "author": ""}
        log.insert(0, first)
    status: dict[str, Any] | None = None
    for row in log:
        of_one = status is not None and row["made_at"] == status["when"]
        if row["field"] == "reply" and status is not None and of_one:
            status["description"] = row["text"]
            continue
        if row["field"] not in _WHAT:
            continue
        entry = _entry(row, number)
        status = entry if row["field"] == "status" else status
        found.append(entry)
    return found[::-1]


def _entry(row: Mapping[str, Any], number: int) -> dict[str, Any]:
    what, action = _WHAT[row["field"]]
    new = row["new"]
    shown = NAMES[SHOWN_AS[new]] if row["field"] == "status" else new
    return {
        "identifier": f"{what}_{row['id']}",
        "when": row["made_at"],
        "what": what,
        "action": action.format(shown),
        "description": _said(row),
        "who": row["author"],
        "_signal": number,
    }


def _said(row: Mapping[str, Any]) -> str | None:
    if row["field"] == "photo":
        return f"Bijlage: {row['text']}"
    return row["text"] if row["field"] in _SAID else None
