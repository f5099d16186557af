"""The reports that a change request names by id, as they are when it is stored: its base."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...core.errors import Gone, ServerError
from ...core.model.report import Report
from ...systems.base import System
from ..clock import Clock
from ..rules.evidence import pre_of
from .reading import read

logger = logging.getLogger("signalement.sync")


def read_when_stored(system: System, clock: Clock, report_ids: Sequence[str]) -> dict[str, Report]:
    """What :func:`reads_when_stored` reads, at once."""
    return dict(
        one for _ids, found in reads_when_stored(system, clock, report_ids) for one in found.items()
    )


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
