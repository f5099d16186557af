"""Questions to a store, asked in a worker over a read-only connection of its own.

``featureCount()`` of a layer ignores the filter from 100,000 rows on, so counting is done
here. Filters are subset expressions of ``core.filter_sql``, whose values are quoted there.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from ..core.filter_sql import quoted
from ..core.report import Report
from ..core.status import OPEN
from .database import opened
from .rows import COLUMNS, report_of

_OPEN = ", ".join(quoted(status.value) for status in sorted(OPEN))
_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

ORDERS: Mapping[str, str] = MappingProxyType(
    {
        "urgency": (
            f"(status IN ({_OPEN}) AND coalesce(due, '') <> '' AND due < {_NOW}) DESC,"
            f" (status IN ({_OPEN})) DESC, coalesce(due, '') = '', due, requested DESC, fid"
        ),
        "newest": "requested DESC, fid DESC",
        "number": "length(report_id), report_id",
        "street": "coalesce(address, '') = '', address COLLATE NOCASE, fid",
    }
)
"""Orders of the list. Late means open and past its due time."""

_FIDS = "SELECT group_concat(fid) FROM (SELECT fid FROM reports"
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM reports"
_IDS = "SELECT json_group_object(report_id, fid) FROM (SELECT report_id, fid FROM reports"
_ROWS = " ".join(
    (
        "SELECT json_group_array(json_array(fid, revision, ST_MinX(geom), ST_MinY(geom),",
        ", ".join(COLUMNS),
        ")) FROM (SELECT * FROM reports",
    )
)
_FEW = 500


@dataclass(frozen=True)
class Found:
    """What a filter lets pass: feature ids in order, and how many rows the store has."""

    fids: array[int]  # typecode "q"
    total: int

    @property
    def count(self) -> int:
        return len(self.fids)


def count_and_find(path: str | Path, where: str = "", order: str = "urgency") -> Found:
    """Feature ids that answer ``where``, in one of :data:`ORDERS`; one pass in SQLite."""
    with opened(path) as database:
        text = database.value(_asked(_FIDS, where, ORDERS[order]))
        total = database.value("SELECT count(*) FROM reports")
    fids = array("q", map(int, text.split(","))) if text else array("q")
    return Found(fids, total)


def counts(path: str | Path, wheres: Mapping[str, str]) -> dict[str, int]:
    """How many rows answer each of several filters, under the same names."""
    with opened(path) as database:
        return {name: database.value(_asked(_COUNT, where)) for name, where in wheres.items()}


def fids_of(path: str | Path, report_ids: Collection[str] | None = None) -> dict[str, int]:
    """report_id → feature id: of all rows, or of those named and stored."""
    where = ""
    if report_ids is not None and len(report_ids) <= _FEW:
        where = f"report_id IN ({', '.join(map(quoted, report_ids))})"
    with opened(path) as database:
        found: dict[str, int] = json.loads(database.value(_asked(_IDS, where)))
    if report_ids is None or where:
        return found
    return {name: found[name] for name in report_ids if name in found}


@dataclass(frozen=True)
class StoredRow:
    """One row as it stands in the file. ``values`` maps :data:`COLUMNS` to text or ``None``."""

    fid: int
    revision: int
    lon: float | None
    lat: float | None
    values: Mapping[str, str | None]


def rows_at(path: str | Path, fids: Collection[int]) -> dict[int, StoredRow]:
    """Rows by feature id, whatever a layer's filter hides; those that are gone are left out."""
    with opened(path) as database:
        text = database.value(_asked(_ROWS, f"fid IN ({', '.join(map(str, fids))})"))
    rows = (
        StoredRow(fid, revision, lon, lat, dict(zip(COLUMNS, values)))
        for fid, revision, lon, lat, *values in json.loads(text)
    )
    return {row.fid: row for row in rows}


def reports_at(path: str | Path, fids: Sequence[int]) -> list[Report]:
    """The reports of some rows, in the order asked; those that are gone are left out."""
    rows = rows_at(path, fids)
    found = (rows[fid] for fid in fids if fid in rows)
    return [report_of(row.values, row.lon, row.lat) for row in found]


def _asked(head: str, where: str, order: str = "") -> str:
    """The one place where a statement is put together.

    ``head`` and ``order`` are constants of this module; ``where`` is an expression whose
    values its author has quoted (subset expressions take no parameters).
    """
    parts = [head, "WHERE", f"({where})" if where else "1"]
    return " ".join([*parts, *(["ORDER BY", order] if order else []), ")"])
