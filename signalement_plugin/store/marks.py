"""Finds rows whose stored mark is out of date: a new day began, or what waits for the report is not
the same any more. Runs in a worker thread."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..core.filter.sql import sql_text
from ..core.marks.marks import Corner, Today
from .database import Database, open_geopackage
from .fid_arrays import numbers
from .ordering import DUE, IS_NOT_OPEN
from .queries import fids_in, pieces

_FIDS = "SELECT coalesce(group_concat(fid), '') FROM ("
_MARKED = "SELECT fid FROM reports WHERE coalesce(mark, '') <> status"
_OPEN = ("SELECT fid FROM reports WHERE", IS_NOT_OPEN, "= 0 AND", DUE, "<")
"""Queries that an index of the store answers, whatever its size."""
_ROWS = (
    "SELECT json_group_array(json_array(report_id, coalesce(status, ''), coalesce(requested, ''),"
    " coalesce(due, ''), coalesce(mark, ''))) FROM reports WHERE fid IN ("
)


def outdated(path: str | Path, today: Today, corners: Mapping[str, Corner]) -> list[str]:
    """Ids of the rows whose mark is not that of ``today`` with these ``corners`` (by report id; of
    others none). Only rows that may have a ring or a corner are looked at, some at a time: all of
    them in one text would keep memory that Python never gives back. For a worker. Raises
    ``BadStore``."""
    ends = sql_text(today.ends)
    with open_geopackage(path) as database:
        fids = numbers(database.value(_statement(_FIDS, _MARKED, "UNION", *_OPEN, ends, ")")))
        fids.extend(fids_in(database, corners).values())
        found = (one for some in pieces(fids) for one in _behind(database, some, today, corners))
        # a row may be found twice: by an index and by its id
        return list(dict.fromkeys(found))


def _behind(
    database: Database, fids: Sequence[int], today: Today, corners: Mapping[str, Corner]
) -> Iterator[str]:
    rows = json.loads(database.value(_statement(_ROWS, ", ".join(map(str, fids)), ")")))
    for report_id, status, requested, due, mark in rows:
        if mark != today.text(status, requested, due, str(corners.get(report_id, ""))):
            yield report_id


def _statement(*parts: str) -> str:
    """Parts are constants, numbers, and a text that is quoted."""
    return " ".join(parts)
