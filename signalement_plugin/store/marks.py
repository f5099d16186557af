"""Finds rows whose stored mark is out of date: a new day began, or a change of them waits or was
sent."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from ..core.filter.sql import sql_text
from ..core.marks.marks import Corner, Today
from .database import open_geopackage
from .ordering import DUE, IS_NOT_OPEN

_ROWS = (
    "SELECT json_group_array(json_array(report_id, coalesce(status, ''), coalesce(requested, ''),"
    " coalesce(due, ''), coalesce(mark, ''))) FROM reports WHERE fid IN ("
)
_MARKED = "SELECT fid FROM reports WHERE coalesce(mark, '') <> status"
_OPEN = ("SELECT fid FROM reports WHERE", IS_NOT_OPEN, "= 0 AND", DUE, "<")
_WAITING = "SELECT fid FROM reports WHERE report_id IN"
"""Each is answered from an index of the store, whatever its size."""


def outdated(path: str | Path, today: Today, corners: Mapping[str, Corner]) -> list[str]:
    """Ids of the rows whose mark is not that of ``today`` with these ``corners`` (by report id; of
    others none). Only rows that may have a ring or a corner are looked at. For a worker. Raises
    ``BadStore``."""
    with open_geopackage(path) as database:
        found = json.loads(database.value(_question(today, corners)))
    return [
        report_id
        for report_id, status, requested, due, mark in found
        if mark != today.text(status, requested, due, str(corners.get(report_id, "")))
    ]


def _question(today: Today, waiting: Collection[str]) -> str:
    """Parts are constants, and texts that are quoted."""
    of_today = (*_OPEN, sql_text(today.ends))
    named = ("UNION", _WAITING, "(", ", ".join(map(sql_text, waiting)), ")") if waiting else ()
    return " ".join((_ROWS, _MARKED, "UNION", *of_today, *named, ")"))
