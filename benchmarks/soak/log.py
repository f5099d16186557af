"""Reads the files of a soak run: the changes that the server really made (its ghost log), and what
each worker noted (``intent-*.jsonl``)."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.soak.speech import Speech

_TEAMS = "SELECT id, name FROM departments ORDER BY rowid"
_GHOST = (
    "SELECT change_log.id, report_id, made_at, author, field, old, new, operation_id,"
    " coalesce(delivery, '') FROM change_log LEFT JOIN deliveries ON change_id = change_log.id"
    " ORDER BY change_log.id"
)


@dataclass(frozen=True)
class Change:
    """A row of the ghost log in the client's words; ``at`` in seconds since 1970."""

    id: int
    report_id: str
    at: float
    author: str
    field: str
    old: str
    new: str
    operation_id: str
    delivery: str


def ghost_log(server_db: Path, speech: Speech) -> list[Change]:
    """The ghost log with reports, departments and statuses as this dialect shows them."""
    with closing(sqlite3.connect(server_db)) as db:
        teams = speech.teams(db.execute(_TEAMS).fetchall())
        rows = db.execute(_GHOST).fetchall()

    def value(name: str, raw: str) -> str:
        if name == "status":
            return speech.status(raw)
        return teams.get(raw, raw) if name == "department" else raw

    return [
        Change(
            r[0],
            speech.number(r[1]),
            seconds(r[2]),
            *r[3:5],
            value(r[4], r[5]),
            value(r[4], r[6]),
            *r[7:],
        )
        for r in rows
    ]


def carried_out(change: Change) -> bool:
    """Whether anything was done: an entry without a field is only the mark of a request."""
    return change.field != "event"


def read_diary(folder: Path) -> list[dict[str, Any]]:
    """Lines of all workers; one that a kill cut off is left out."""
    found = []
    for path in sorted(folder.glob("intent-*.jsonl")):
        for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
            try:
                found.append(json.loads(line))
            except ValueError:  # a kill cut this line off
                continue
    return found


def seconds(text: str) -> float:
    """Seconds since 1970 of a stamp; 0 for none."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() if text else 0.0
