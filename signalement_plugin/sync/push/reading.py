"""One fresh read of a report before or after a write; and a read of reports that a change request
names by id, for its base."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from ...core.errors import Forbidden, Gone, ServerError, WritesOff
from ...core.model.report import Report
from ...core.model.report_columns import ReportColumns
from ...core.timestamps import OVERLAP
from ...systems.base import System
from ...systems.refused_read import error_of_refused_read
from ..clock import Clock
from ..rules.evidence import ReadState, pre_of

logger = logging.getLogger("signalement.sync")


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
        since = clock.now() - OVERLAP
        raise error_of_refused_read(
            error, lambda: _is_in_changes(system, since, report_id)
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
    first_contact = (
        system.capabilities.of([report_id]) != caps
    )  # this read was the first to reach the system: read again with its capabilities
    if first_contact:
        return _read(system, clock, report_id, thread)
    return ReadState(report, activity, began)


def read_when_stored(system: System, clock: Clock, report_ids: Sequence[str]) -> dict[str, Report]:
    """What :func:`reads_when_stored` reads, at once."""
    reads = reads_when_stored(system, clock, report_ids)
    return {name: report for _ids, found in reads for name, report in found.items()}


def reads_when_stored(
    system: System, clock: Clock, report_ids: Sequence[str]
) -> Iterator[tuple[Sequence[str], dict[str, Report]]]:
    """Some ids after the other, each time as many as one read can show, with what was read of them:
    report id → the report as it is now, with the id of the last entry of its thread where that is
    compared: the base of a change request that names it (R2). A report that cannot be read now is
    left out. Raises nothing: behind an error nothing is read, and the ids that are left are one
    part."""
    size = system.capabilities.of(report_ids).reads_at_once or 1
    for at in range(0, len(report_ids), size):
        some = report_ids[at : at + size]
        found: dict[str, Report] = {}
        try:
            found.update(_together(system, some))
            for report_id in some:
                if report_id not in found:
                    found.update(_alone(system, clock, report_id))
        except ServerError as error:
            logger.info(
                "%d of %d could not be read: %s", len(report_ids) - at, len(report_ids), error
            )
            yield report_ids[at:], found
            return
        yield some, found


def _together(system: System, report_ids: Sequence[str]) -> dict[str, Report]:
    """The reports that a shared read shows completely: where there is a thread, with its last
    entry."""
    caps = system.capabilities.of(report_ids)
    found = system.get_some(report_ids) if caps.reads_at_once else ()
    return {one.report_id: one for one in found if one.activity or not caps.has_activity}


def _alone(system: System, clock: Clock, report_id: str) -> dict[str, Report]:
    """Where the record alone shows what is compared, the thread is read only before the write."""
    enough = system.capabilities.of([report_id]).answer_is_record
    try:
        reading = read(system, clock, report_id, thread=not enough)
    except Gone:  # the read before the write raises ``Gone`` again
        return {}
    last = pre_of(reading, system.capabilities.of([report_id])).activity
    return {report_id: replace(reading.report, activity=last or "")}
