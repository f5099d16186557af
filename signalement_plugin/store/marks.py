"""Finds rows whose stored mark is out of date: a new day began, or a change of them waits or was
sent."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from ..core.filter.sql import quoted
from ..core.marks.marks import Corner, Today
from ..core.model.status import OPEN
from .database import opened

_ROWS = (
    "SELECT json_group_array(json_array(report_id, coalesce(status, ''), coalesce(requested, ''),"
    " coalesce(due, ''), coalesce(mark, ''))) FROM reports WHERE coalesce(mark, '') <> status"
)
_IS_OPEN = " ".join(("OR (status IN (", ", ".join(quoted(str(one)) for one in sorted(OPEN)), ")"))


def outdated(path: str | Path, today: Today, corners: Mapping[str, Corner]) -> list[str]:
    """Ids of the rows whose mark is not that of ``today`` with these ``corners`` (by report id; of
    others none). One pass over the store, of which only rows that may have a ring or a corner
    are looked at here. For a worker. Raises ``BadStore``."""
    with opened(path) as database:
        found = json.loads(database.value(_question(today, corners)))
    return [
        report_id
        for report_id, status, requested, due, mark in found
        if mark != today.text(status, requested, due, str(corners.get(report_id, "")))
    ]


def _question(today: Today, waiting: Collection[str]) -> str:
    """Parts are constants, and texts that are quoted."""
    named = ("OR report_id IN (", ", ".join(map(quoted, waiting)), ")") if waiting else ()
    return " ".join((_ROWS, _IS_OPEN, "AND due <", quoted(today.ends), ")", *named))
