"""One fresh read of a report before or after a write."""

from __future__ import annotations

from datetime import datetime

from ...core.errors import Forbidden, WritesOff
from ...core.model.report_columns import ReportColumns
from ...core.timestamps import OVERLAP
from ...systems.base import System
from ...systems.refused_read import error_of_refused_read
from ..clock import Clock
from ..rules.evidence import ReadState


def read(system: System, clock: Clock, report_id: str, *, thread: bool = True) -> ReadState:
    """Read the thread before the record: a change in between then shows in the values, which are
    compared. ``NotYours`` if this report alone is forbidden. ``thread``: false for the record
    alone."""
    try:
        return _read(system, clock, report_id, thread)
    except WritesOff:
        raise
    except Forbidden as error:
        # not in a joined connection: the first page of its list may be of another system
        if error.whole or system.capabilities.parts:
            raise
        raise error_of_refused_read(
            error, lambda: _is_in_changes(system, clock.now() - OVERLAP, report_id)
        ) from error


def _is_in_changes(system: System, since: datetime, report_id: str) -> bool:
    """Whether the first page of recent changes contains the report."""
    page = next(iter(system.pages(since, None)), None)
    return page is not None and report_id in ReportColumns.of(page.reports).ids


def _read(system: System, clock: Clock, report_id: str, thread: bool) -> ReadState:
    began = clock.now()
    caps = system.capabilities.of([report_id])
    # a team's service compares by itself
    compared = thread and caps.has_activity and not caps.hands_over
    activity = tuple(system.activity(report_id)) if compared else None
    report = system.get(report_id)
    if system.capabilities.of([report_id]) != caps:
        # this read was the first to reach the system: read again with its capabilities
        return _read(system, clock, report_id, thread)
    return ReadState(report, activity, began)
