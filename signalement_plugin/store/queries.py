"""Queries to a store, which is opened for reading; those over all rows are for a worker thread.

``featureCount()`` of a layer ignores the filter from 100,000 rows on, so rows are counted here.
Filters are subset expressions of ``core.filter.sql``, which quotes their values. The two halves of
a large store are counted or filtered at the same time, in two threads.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from ..core.analysis.grouping import street_name, streets
from ..core.filter.sql import sql_text
from ..core.model.report import Area, Report
from .database import Database, open_geopackage
from .fid_arrays import numbers
from .ordering import order_by
from .rows import COLUMNS, report_of

_FIDS = "SELECT group_concat(fid) FROM (SELECT fid FROM reports"
_IDS = "SELECT json_group_object(report_id, fid) FROM (SELECT report_id, fid FROM reports"
_HASHES = (
    "SELECT json_group_object(report_id, coalesce(content_hash, '')) FROM"
    " (SELECT report_id, content_hash FROM reports"
)
_ROWS = " ".join(
    (
        "SELECT json_group_array(json_array(fid, revision, ST_MinX(geom), ST_MinY(geom),",
        ", ".join(COLUMNS),
        ")) FROM (SELECT * FROM reports",
    )
)
_POINTS = (
    "SELECT json_group_array(json_array(fid, ST_MinX(geom), ST_MinY(geom))) FROM"
    " (SELECT fid, geom FROM reports"
)
_PLACED = (
    "SELECT json_group_array(json_array(fid, report_id, ST_MinX(geom), ST_MinY(geom))) FROM"
    " (SELECT fid, report_id, geom FROM reports"
)
_NAMES = "SELECT json_group_object(fid, report_id) FROM (SELECT fid, report_id FROM reports"
_AT_ONCE = 2000
"""Ids in one statement."""
T = TypeVar("T")

_STREET = "substr(coalesce(address, ''), 1, instr(coalesce(address, '') || ',', ',') - 1)"

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "sector": "coalesce(sector, '')",
        "service": "coalesce(nullif(service_name, ''), service_code, '')",
        "street": _STREET,
        "department": "coalesce(department, '')",
        "assignee": "coalesce(assignee, '')",
        "status": "coalesce(status, '')",
        "source": "coalesce(source, '')",
        "hour": "substr(coalesce(requested, ''), 1, 13)",
    }
)
"""Name of a grouping → SQL that rows are counted by. A street still has its house number; hours are
UTC."""
_WITHOUT_NUMBER = " ".join(("rtrim(", _STREET, ", '0123456789-/')"))
FEW = 20_000
"""Rows up to which one thread is as fast as two: the second has to open the file."""


@dataclass(frozen=True)
class Found:
    """What a filter lets pass: feature ids in order, and how many rows the store has."""

    fids: array[int]  # typecode "q"
    total: int

    @property
    def count(self) -> int:
        return len(self.fids)


def count_and_find(
    path: str | Path, where: str = "", order: str = "urgency", staff: Sequence[str] = ()
) -> Found:
    """Feature ids that answer ``where``, ordered by ``ordering.order_by``; one pass in SQLite.

    All rows by urgency are read along an index. For filtered rows that index would be slower than
    sorting, because they are scattered in the file: a plus sign before the first expression keeps
    SQLite from using it.
    """
    ordered = order_by(order, staff)
    with open_geopackage(path, sorting=True) as database:
        text = database.value(_select(_FIDS, where, f"+{ordered}" if where else ordered))
        fids = numbers(text or "")
        total = database.value("SELECT count(*) FROM reports") if where else len(fids)
    return Found(fids, total)


def counts(path: str | Path, wheres: Mapping[str, str]) -> dict[str, int]:
    """How many rows answer each of several filters, under the same names; one pass in SQLite.

    No condition of a filter is ever NULL (``core.filter.sql``), so a sum counts.
    """
    if not wheres:
        return {}
    sums = ", ".join(f"total({where or 1})" for where in wheres.values())

    def summed(database: Database, half: str) -> list[float]:
        statement = _statement("SELECT json_array(", sums, ") FROM reports WHERE", half)
        found: list[float] = json.loads(database.value(statement))
        return found

    halves = _by_halves(path, summed)
    return {name: int(sum(each)) for name, each in zip(wheres, zip(*halves))}


def answering(database: Database, where: str) -> array[int]:
    """Feature ids that answer ``where``, in no order: without sorting four times as fast."""
    return numbers(database.value(_select(_FIDS, where)) or "")


def positions(path: str | Path, area: Area) -> list[tuple[int, float, float]]:
    """Feature id, longitude and latitude (EPSG:4326) of the rows in a rectangle."""
    bounds = (
        f"minx <= {area.east!r} AND maxx >= {area.west!r}",
        f"miny <= {area.north!r} AND maxy >= {area.south!r}",
    )
    near = _statement("fid IN (SELECT id FROM rtree_reports_geom WHERE", " AND ".join(bounds), ")")
    with open_geopackage(path) as database:
        rows = json.loads(database.value(_select(_POINTS, near)))
    return [(fid, lon, lat) for fid, lon, lat in rows]


def placed(path: str | Path) -> Iterator[tuple[int, str, float | None, float | None]]:
    """Feature id, report id, longitude and latitude (EPSG:4326) of all rows, some at a time:
    100,000 at once would hold Python, and so the window, for a tenth of a second."""
    after = -1
    with open_geopackage(path) as database:
        while True:
            where = f"fid > {after} ORDER BY fid LIMIT {_AT_ONCE}"
            rows = json.loads(database.value(_statement(_PLACED, "WHERE", where, ")")))
            yield from map(tuple, rows)
            if len(rows) < _AT_ONCE:
                return
            after = rows[-1][0]


def keys_of(path: str | Path, by: str) -> dict[str, list[int]]:
    """Key of :data:`KEYS` → feature ids of its rows, in no order; the key of no value is empty."""
    with open_geopackage(path) as database:
        found = database.rows(
            _statement("SELECT", KEYS[by], "AS key, group_concat(fid) FROM reports GROUP BY 1")
        )
    return {str(key): list(map(int, fids.split(","))) for key, fids in found}


def assigned(
    path: str | Path, by: str, without: Collection[str] = ()
) -> list[tuple[str, str, int]]:
    """Key of :data:`KEYS`, department and how many reports of that key it has.

    Reports in ``without`` (their assignment is not confirmed) do not count.
    """
    statement = _statement(
        "SELECT",
        KEYS[by],
        "AS key, department, count(*) FROM reports WHERE coalesce(department, '') <> ''",
        "AND report_id NOT IN (",
        ", ".join(map(sql_text, without)),
        ") GROUP BY 1, 2",
    )
    with open_geopackage(path) as database:
        return [(str(key), str(team), int(count)) for key, team, count in database.rows(statement)]


def teams_of(path: str | Path, where: str) -> list[tuple[str, int]]:
    """Departments of the rows that answer ``where`` and how many each has, the most first."""
    statement = _statement(
        "SELECT department, count(*) FROM reports WHERE coalesce(department, '') <> '' AND (",
        where,
        ") GROUP BY 1 ORDER BY 2 DESC, 1",
    )
    with open_geopackage(path) as database:
        return [(str(team), int(count)) for team, count in database.rows(statement)]


def services_of(path: str | Path) -> list[tuple[str, str]]:
    """Codes and names of the categories of all reports; of several names for a code the last in
    the alphabet."""
    with open_geopackage(path) as database:
        found = database.rows(
            "SELECT service_code, max(coalesce(service_name, '')) FROM reports"
            " WHERE coalesce(service_code, '') <> '' GROUP BY 1 ORDER BY 1"
        )
        return [(str(code), str(name)) for code, name in found]


def value_counts(path: str | Path, by: str, most: int = 500) -> list[tuple[str, int]]:
    """The ``most`` frequent values of a key of :data:`KEYS`, and how many reports have each."""
    statement = _statement(
        "SELECT",
        KEYS[by],
        "AS key, count(*) FROM reports GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT",
        str(int(most)),
    )
    with open_geopackage(path) as database:
        return [(str(key), int(count)) for key, count in database.rows(statement) if key]


def street_counts(path: str | Path, most: int = 500) -> list[tuple[str, int]]:
    """The ``most`` frequent streets, each with all its houses, and then as many addresses with a
    number, the most frequent first."""
    # SQLite has no regular expressions: it only removes plain numbers, and so returns fewer rows
    statement = _statement(
        "SELECT CASE WHEN",
        _WITHOUT_NUMBER,
        "LIKE '% ' THEN rtrim(",
        _WITHOUT_NUMBER,
        ") ELSE",
        KEYS["street"],
        "END AS key, count(*) FROM reports GROUP BY 1",
    )
    with open_geopackage(path) as database:
        counted = [(str(key), int(count)) for key, count in database.rows(statement) if key]
    whole = sorted(streets(counted).items(), key=lambda pair: (-pair[1], pair[0]))
    addresses = value_counts(path, "street", most)
    return whole[:most] + [one for one in addresses if street_name(one[0]) != one[0]]


def ids_where(path: str | Path, where: str) -> Iterator[str]:
    """Report ids that answer ``where``, in no order, some at a time: a million of them at once
    would hold Python, and so the window, for a second."""
    with open_geopackage(path) as database:
        last = int(database.value("SELECT coalesce(max(fid), 0) FROM reports"))
        for after in range(-1, last, FEW):
            piece = f"fid > {after} AND fid <= {after + FEW}"
            yield from json.loads(database.value(_select(_IDS, _both(where, piece))))


def fids_of(path: str | Path, report_ids: Collection[str] | None = None) -> dict[str, int]:
    """report_id → feature id: of all rows, or of those named and stored."""
    with open_geopackage(path) as database:
        if report_ids is not None:
            return fids_in(database, report_ids)
        found: dict[str, int] = json.loads(database.value(_select(_IDS, "")))
        return found


def fids_in(database: Database, report_ids: Collection[str]) -> dict[str, int]:
    """report_id → feature id of those that are stored, from a store that is open already."""
    found: dict[str, int] = {}
    for some in pieces(report_ids):
        found.update(json.loads(database.value(_select(_IDS, _ids_clause(some)))))
    return found


def names_in(database: Database, fids: Collection[int]) -> dict[int, str]:
    """Feature id → report_id of those that are stored."""
    found: dict[int, str] = {}
    for some in pieces(fids):
        names = json.loads(database.value(_select(_NAMES, _fids_clause(some))))
        found.update(zip(map(int, names), names.values()))
    return found


def hashes_of(path: str | Path, report_ids: Collection[str] | None = None) -> dict[str, str]:
    """report_id → content hash of all rows, or of those named; without half-written ones."""
    where = "revision > 0"
    if report_ids is not None:
        where += f" AND {_ids_clause(report_ids)}"
    with open_geopackage(path) as database:
        found: dict[str, str] = json.loads(database.value(_select(_HASHES, where)))
    return found


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
    with open_geopackage(path) as database:
        return rows_numbered(database, fids)


def rows_numbered(database: Database, fids: Collection[int]) -> dict[int, StoredRow]:
    """As :func:`rows_at`, from a store that is open already."""
    return {row.fid: row for row in _rows(database, _fids_clause(fids))}


def rows_in(database: Database, report_ids: Collection[str]) -> dict[str, StoredRow]:
    """report_id → row of those that are stored, from a store that is open already."""
    return {str(row.values["report_id"]): row for row in _rows(database, _ids_clause(report_ids))}


def _rows(database: Database, where: str) -> Iterator[StoredRow]:
    text = database.value(_select(_ROWS, where))
    return (
        StoredRow(fid, revision, lon, lat, dict(zip(COLUMNS, values)))
        for fid, revision, lon, lat, *values in json.loads(text)
    )


def reports_at(path: str | Path, fids: Sequence[int]) -> list[Report]:
    """The reports of some rows, in the order asked; those that are gone are left out."""
    rows = rows_at(path, fids)
    found = (rows[fid] for fid in fids if fid in rows)
    return [report_of(row.values, row.lon, row.lat) for row in found]


def _ids_clause(report_ids: Collection[str]) -> str:
    return f"report_id IN ({', '.join(map(sql_text, report_ids))})"


def _fids_clause(fids: Collection[int]) -> str:
    return f"fid IN ({', '.join(map(str, fids))})"


def pieces(values: Collection[T]) -> Iterator[list[T]]:
    """As many at a time as one statement may name."""
    left = iter(values)
    while piece := list(islice(left, _AT_ONCE)):
        yield piece


def _select(head: str, where: str, order: str = "") -> str:
    """A statement of the functions above: ``head`` opens a bracket that is closed here."""
    ordered = ("ORDER BY", order) if order else ()
    return _statement(head, "WHERE", f"({where})" if where else "1", *ordered, ")")


def _statement(*parts: str) -> str:
    """The one place where a statement is put together.

    Parts are constants of this module, numbers, quoted literals, and expressions whose
    values their author has quoted (subset expressions take no parameters).
    """
    return " ".join(parts)


def fids_where(path: str | Path, where: str) -> array[int]:
    """Feature ids of the rows that answer ``where``, in no order. Raises ``BadStore``."""
    halves = _by_halves(path, lambda database, half: answering(database, _both(where, half)))
    return sum(halves, array("q"))


def _both(where: str, half: str) -> str:
    return f"({where or 1}) AND {half}"


def _by_halves(path: str | Path, ask: Callable[[Database, str], T]) -> list[T]:
    """The results of ``ask`` for each half of a large store, or for a small store as a whole; a
    half is given as a condition.

    SQLite needs no Python while it reads, so the two threads run in parallel.
    """
    with open_geopackage(path) as database:
        last = int(database.value("SELECT coalesce(max(fid), 0) FROM reports"))
        if last <= FEW:
            return [ask(database, "1")]
        earlier, later = (f"fid {side} {last // 2}" for side in ("<=", ">"))

        def rest() -> T:
            with open_geopackage(path) as other:
                return ask(other, later)

        with ThreadPoolExecutor(1, "signalement-half") as thread:
            found = thread.submit(rest)
            return [ask(database, earlier), found.result()]
