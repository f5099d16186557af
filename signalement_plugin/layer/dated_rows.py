"""What figures are made of, read from a store in a worker."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path

from ..core.statistics import Row
from ..core.status import CLOSED, OPEN
from .database import opened

_READ = (
    "SELECT json_group_array(json_array(fid, status, coalesce(requested, ''),"
    " coalesce(updated, ''), coalesce(due, ''),"
    " coalesce(nullif(service_name, ''), service_code, ''),"
    " coalesce(department, ''), coalesce(sector, ''))) FROM reports"
)
KEYS = ("service", "department", "sector")
"""The keys of each row, in their order."""

_OPEN, _CLOSED = frozenset(map(str, OPEN)), frozenset(map(str, CLOSED))


def dated_rows(
    path: str | Path, fids: Collection[int]
) -> Iterator[tuple[tuple[str, str, str], Row]]:
    """The keys (:data:`KEYS`) and times of the reports with these feature ids. ``BadStore``."""
    with opened(path) as database:
        text = database.value(_READ)
    wanted = set(fids)
    for fid, status, requested, updated, due, *keys in json.loads(text or "[]"):
        if fid in wanted:
            is_open = True if status in _OPEN else False if status in _CLOSED else None
            yield (keys[0], keys[1], keys[2]), (is_open, requested, updated, due)
