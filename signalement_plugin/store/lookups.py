"""Queries to a store that do not depend on the displayed filter: reports near a point, by a typed
line or an address, open reports, reports that name a person, times and positions.

``nearby`` and ``stored`` for any thread; the others, which may look through every row, for a worker
thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.filter.conditions import FilterContext, Term, number_typed
from ..core.filter.parser import Filter, parse
from ..core.filter.sql import sql_text, where
from ..core.geo.points import around, metres_between
from ..core.model.report import Report
from ..core.model.status import CLOSED, OPEN, Status
from .database import open_geopackage
from .queries import count_and_find, fids_of, positions, reports_at

if TYPE_CHECKING:  # ``analysis.statistics`` imports Python's ``statistics``: a megabyte of memory
    from ..core.analysis.statistics import Row

MOST = 100
_OPEN_IDS = " ".join(
    (
        "SELECT json_group_array(report_id) FROM reports WHERE status IN (",
        ", ".join(sql_text(status.value) for status in sorted(OPEN)),
        ") AND instr(',' || coalesce(flags, '') || ',', ',stale,') = 0",
    )
)
_READ = (
    "SELECT json_group_array(json_array(fid, status, coalesce(requested, ''),"
    " coalesce(updated, ''), coalesce(due, ''),"
    " coalesce(nullif(service_name, ''), service_code, ''),"
    " coalesce(department, ''), coalesce(sector, ''))) FROM reports"
)
_TEXTS = (
    "SELECT json_group_array(json_array(report_id, coalesce(description, ''),"
    " coalesce(address, ''), coalesce(notice, ''))) FROM reports"
)
_PLACES = (
    "SELECT json_group_array(json_array(fid, coalesce(requested, ''), ST_MinX(geom),"
    " ST_MinY(geom))) FROM reports WHERE geom IS NOT NULL"
)
KEYS = ("service", "department", "sector")
"""The keys of each row, in their order."""
_OPEN, _CLOSED = frozenset(map(str, OPEN)), frozenset(map(str, CLOSED))


def nearby(
    path: str | Path,
    lon: float,
    lat: float,
    metres: float,
    statuses: Collection[Status] = OPEN,
) -> list[tuple[Report, float]]:
    """Reports in these statuses within ``metres`` of a point (degrees, EPSG:4326) with their
    distance in metres, the nearest first; at most 100. Raises ``BadStore``."""
    fids = [fid for fid, _lon, _lat in positions(path, around(lon, lat, metres))]
    measured = [
        (report, metres_between(lon, lat, report.lon, report.lat))
        for report in reports_at(path, fids)
        if report.status in statuses and report.lon is not None and report.lat is not None
    ]
    near = [pair for pair in measured if pair[1] <= metres]
    return sorted(near, key=lambda pair: pair[1])[:MOST]


def look_up(path: str | Path, text: str, most: int) -> list[Report]:
    """At most so many reports of the store at ``path`` that a filter line lets pass.

    The one with this very number comes first. Raises ``BadFilter`` when the line cannot be
    read and ``BadStore`` when the file cannot.
    """
    clause = where(parse(text), FilterContext(datetime.now(timezone.utc)))
    named = " OR ".join(
        f"report_id = {sql_text(one)}" for one in (text.strip(), number_typed(text))
    )
    first = list(count_and_find(path, named, "number").fids)
    others = count_and_find(path, clause).fids
    fids = [*first, *(fid for fid in others[: most + 1] if fid not in first)]
    return reports_at(path, fids[:most])


def addressed(path: str | Path, words: Sequence[str], most: int) -> list[Report]:
    """At most so many reports with a position whose address holds each of these words, whatever
    their case and accents; the newest first. Raises ``BadStore``."""
    terms = tuple(Term("street", ":", (word,)) for word in words)
    clause = where(Filter(terms), FilterContext(datetime.now(timezone.utc)))
    placed = f"({clause or 1}) AND geom IS NOT NULL AND coalesce(address, '') <> ''"
    return reports_at(path, count_and_find(path, placed, "newest").fids[:most])


def naming(path: str | Path, names: Callable[..., bool]) -> list[str]:
    """Ids of the reports whose texts name a person, as ``names(*texts)`` says. Raises
    ``BadStore``."""
    with open_geopackage(path) as database:
        text = database.value(_TEXTS)
    return [report_id for report_id, *texts in json.loads(text or "[]") if names(*texts)]


def open_ids(path: str | Path) -> set[str]:
    """Ids of the reports that are open here and not flagged ``stale``."""
    with open_geopackage(path) as database:
        return set(json.loads(database.value(_OPEN_IDS)))


def stored(path: str | Path, report_ids: Sequence[str]) -> list[Report]:
    """These reports as they are shown, own waiting values included."""
    return reports_at(path, list(fids_of(path, report_ids).values()))


def dated_rows(
    path: str | Path, fids: Collection[int]
) -> Iterator[tuple[tuple[str, str, str], Row]]:
    """The keys (:data:`KEYS`) and times of the reports with these feature ids. ``BadStore``."""
    with open_geopackage(path) as database:
        text = database.value(_READ)
    wanted = set(fids)
    for fid, status, requested, updated, due, *keys in json.loads(text or "[]"):
        if fid in wanted:
            is_open = True if status in _OPEN else False if status in _CLOSED else None
            yield (keys[0], keys[1], keys[2]), (is_open, requested, updated, due)


def requested_places(path: str | Path, fids: Collection[int]) -> Iterator[tuple[str, float, float]]:
    """When each of the reports with these feature ids was requested (as stored: UTC), and where it
    is: longitude and latitude, EPSG:4326; without those that are nowhere. ``BadStore``."""
    with open_geopackage(path) as database:
        text = database.value(_PLACES)
    wanted = set(fids)
    for fid, requested, lon, lat in json.loads(text or "[]"):
        if fid in wanted:
            yield requested, lon, lat
