"""Finds, in a thread, reports that may be the same as the shown one, and the teams that reports of
its service are usually assigned to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QObject

from ...core.analysis.duplicates import NEAR_M, RECENT, Likeness, likenesses, times_here
from ...core.filter.sql import sql_text
from ...core.model.report import Report
from ...core.model.status import Status
from ...qt.latest_worker import LatestOnlyWorker
from ...store.lookups import nearby
from ...store.queries import teams_of

LOOKED_AT_S = 0.15
"""Seconds that a report must be shown in the card before anything is computed for it: a key that is
held down shows thirty reports a second, and the computing thread would take Python's lock from the
painting one."""
ENOUGH = 3
"""With at least so many assigned reports of a service in one sector, only that sector is counted
instead of the whole service."""
MOST = 2  # at most so many teams are proposed


@dataclass(frozen=True)
class Similar:
    """``likely``: reports that may be the same, best first; ``times`` as in
    ``core.analysis.duplicates.times_here``; both for the report with the id ``of``."""

    likely: tuple[Likeness, ...] = ()
    times: int = 0
    of: str = ""


def similar_to(question: tuple[str, Report]) -> Similar | None:
    """Similar reports around a report, in the store at a path; ``None`` for a report without a
    position. Raises ``BadStore``."""
    path, report = question
    if report.lon is None or report.lat is None:
        return None
    near = nearby(path, report.lon, report.lat, NEAR_M, tuple(Status))
    likely = likenesses(report, near, datetime.now(timezone.utc), within=RECENT)
    return Similar(tuple(likely), times_here(report, near), report.report_id)


def similar_finder(parent: QObject | None = None) -> LatestOnlyWorker:
    """A worker that answers the path of a store and a report with a :class:`Similar`."""
    return LatestOnlyWorker("similar", similar_to, parent, LOOKED_AT_S)


@dataclass(frozen=True)
class Usual:
    """``teams``: department and count, the most first, of ``assigned`` reports of ``service``
    (in ``sector`` unless that is empty) like the report ``of``."""

    teams: tuple[tuple[str, int], ...] = ()
    assigned: int = 0
    service: str = ""
    sector: str = ""
    of: str = ""


def usual_of(question: tuple[str, Report]) -> Usual:
    """The usual teams, for the path of a store and a report. Raises ``BadStore``."""
    path, report = question
    if not report.service_code:
        return Usual(of=report.report_id)
    alike = (
        f"coalesce(service_code, '') = {sql_text(report.service_code)}",
        f"report_id <> {sql_text(report.report_id)}",
    )
    here = f"coalesce(sector, '') = {sql_text(report.sector)}"
    service = report.service_name or report.service_code
    if report.sector:
        found = teams_of(path, " AND ".join((*alike, here)))
        if sum(count for _team, count in found) >= ENOUGH:
            return _usual(found, service, report.sector, report.report_id)
    return _usual(teams_of(path, " AND ".join(alike)), service, "", report.report_id)


def _usual(found: Sequence[tuple[str, int]], service: str, sector: str, of: str) -> Usual:
    assigned = sum(count for _team, count in found)
    if assigned < ENOUGH:
        return Usual(of=of)
    return Usual(tuple(found[:MOST]), assigned, service, sector, of)


def usual_finder(parent: QObject | None = None) -> LatestOnlyWorker:
    """A worker that answers the path of a store and a report with a :class:`Usual`."""
    return LatestOnlyWorker("usual", usual_of, parent, LOOKED_AT_S)
