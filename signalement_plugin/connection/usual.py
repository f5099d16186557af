"""Which teams got the reports that are like the one shown, asked in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject

from ..core.filter_sql import quoted
from ..core.report import Report
from ..layer.query import teams_of
from .newest import Newest
from .similar import LOOKED_AT_S

ENOUGH = 3
"""So many assigned reports of a service in one sector say more than all of the service."""
MOST = 2


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
    """For the path of a store and a report. Raises ``BadStore``."""
    path, report = question
    if not report.service_code:
        return Usual(of=report.report_id)
    alike = (
        f"coalesce(service_code, '') = {quoted(report.service_code)}",
        f"report_id <> {quoted(report.report_id)}",
    )
    here = f"coalesce(sector, '') = {quoted(report.sector)}"
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


def usual_finder(parent: QObject | None = None) -> Newest:
    """Answers the path of a store and a report with a :class:`Usual`."""
    return Newest("usual", usual_of, parent, LOOKED_AT_S)
