"""A colleague's change, as the outbox keeps it in ``OutboxRow.words``."""

from __future__ import annotations

from dataclasses import dataclass

_PARTS = 4


@dataclass(frozen=True)
class Foreign:
    """``field``: of a report; ``new``: its value as text; ``at``: UTC stamp or empty."""

    author: str
    field: str
    new: str
    at: str = ""


def foreign_of(words: str) -> Foreign | None:
    """Reads ``author|field|new|at`` (written by ``sync.rules``); ``None`` for anything else."""
    parts = words.rsplit("|", _PARTS - 1)
    if len(parts) != _PARTS:
        return None
    return Foreign(*parts)
