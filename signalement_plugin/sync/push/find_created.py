"""Looks for a new report whose answer was lost: without a key a creation is never sent again by
itself (rule R5), because it could make a second report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from ...core.model.operation import field_text, same_value
from ...core.model.report import Area, Report
from ...systems.base import System
from ..clock import parse_stamp
from ..outbox.outbox import Outbox
from ..rules.rows import OutboxRow

MARGIN = timedelta(minutes=5)


def find_created(row: OutboxRow, system: System, outbox: Outbox) -> Report | None:
    """The report that carries the operation's mark, if the system shows marks: a colleague may have
    entered the same words meanwhile. Else a report with the same service and text, at most 5 m
    away, made since the attempt, and not by another operation of this outbox. Raises the errors of
    the system."""
    if row.report_id:
        return system.get(row.report_id)  # the id was stored, but not the verdict
    since = parse_stamp(row.first_attempt)
    wanted = row.operation.sets
    if system.capabilities.of([wanted.get("service_code", "")]).finds_marks:
        asked = since - MARGIN if since else None
        return system.find_by_mark(row.operation, asked)
    area = _around(wanted.get("position", ""))
    for page in system.pages(since - MARGIN if since else None, area):
        for report in page.reports:
            ours = _is_it(report, wanted) and _is_new(report, since)
            if ours and not outbox.own_ids(report.report_id):
                return report
    return None


def _around(position: str) -> Area | None:
    """About 10 m around a position; ``None`` without one."""
    if not position:
        return None
    lon, lat = (float(part) for part in position.split())
    return Area(lon - 1e-4, lat - 1e-4, lon + 1e-4, lat + 1e-4)


def _is_new(report: Report, since: datetime | None) -> bool:
    """Whether the report can come from an attempt at ``since``: an older report in the same words
    may only have been changed meanwhile."""
    return not since or not report.requested or report.requested >= since - MARGIN


def _is_it(report: Report, wanted: Mapping[str, str]) -> bool:
    """Whether this is the report that the creation asked for."""
    here, there = field_text(report, "position"), wanted.get("position", "")
    if bool(here) != bool(there):
        return False
    near = all(
        abs(float(a) - float(b)) < 5e-5  # noqa: PLR2004 degrees, about 5 m
        for a, b in zip(here.split(), there.split())
    )
    text = " ".join(wanted.get("description", "").split())
    same_service = same_value("service_code", report.service_code, wanted.get("service_code", ""))
    return near and same_service and text in " ".join(report.description.split())
