"""Service targets: working days that a commune sets per service, for reports whose server gives no
deadline.

Deadlines by a service target have the flag :data:`HERE`. They are never shown as the server's and
never sent to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache

from ..model.report import Report
from ..model.report_columns import ReportColumns
from .deadlines import COMMUNITY_DAYS, WorkingDays, local_day

HERE = "due_here"
"""Flag of a report whose deadline was set here."""

OTHERS = ""
"""Key of the target of all services without one of their own."""

MOST_DAYS = 999
MOST_CLOSED = 400
"""Closing days of one commune."""


@dataclass(frozen=True)
class ServiceTargets:
    """Working days by service code, counted from the day after a report was received.

    ``zone`` (IANA) decides when a day begins. Without any delay it is false.
    """

    of_service: Mapping[str, int] = field(default_factory=dict)
    calendar: WorkingDays = field(default_factory=WorkingDays)
    zone: str = "Europe/Brussels"

    def __bool__(self) -> bool:
        return bool(self.of_service)

    @property
    def text(self) -> str:
        """Everything that a deadline depends on, as a text for comparing; empty without targets."""
        days = self.calendar
        parts = [dict(sorted(self.of_service.items())), days.communities, self.zone]
        if days.closed:
            parts.append(format_closed_days(days.closed))
        return json.dumps(parts, ensure_ascii=False) if self else ""

    def due(self, requested: datetime | None, service_code: str) -> datetime | None:
        """The deadline (UTC); ``None`` where no target was set or no beginning is known."""
        days = self.of_service.get(service_code, self.of_service.get(OTHERS))
        if requested is None or days is None:
            return None
        return _due(local_day(requested, self.zone), days, self.calendar, self.zone)

    def of_report(self, report: Report) -> Report:
        """The report, with a deadline where it had none."""
        due = None if report.due else self.due(report.requested, report.service_code)
        return replace(report, due=due, flags=(*report.flags, HERE)) if due else report

    def of_batch(self, batch: ReportColumns) -> ReportColumns:
        """:meth:`of_report` for many."""
        columns = (batch.column(name) for name in ("due", "requested", "service_code", "flags"))
        dues, flags = [], []
        for due, requested, code, doubts in zip(*columns):
            own = None if due else self.due(requested, code)
            dues.append(own or due)
            flags.append((*doubts, HERE) if own else doubts)
        return batch.with_dues(dues, flags)


@lru_cache(maxsize=4096)
def _due(received: date, days: int, calendar: WorkingDays, zone: str) -> datetime:
    return calendar.deadline_of(received, days, zone)


def parse_service_targets(text: str) -> dict[str, int]:
    """Service code → working days, from a JSON object; values that make no sense are left out."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {key: days for key, days in pairs if type(days) is int and 0 < days <= MOST_DAYS}


def parse_calendar(communities: str, closed: str) -> WorkingDays:
    """The working days of a commune, from two comma lists of its settings: keys of
    ``COMMUNITY_DAYS`` and days (``2026-12-28``). Values that make no sense are left out."""
    named = communities.split(",")
    return WorkingDays(
        tuple(key for key in COMMUNITY_DAYS if key in named), parse_closed_days(closed)
    )


def parse_closed_days(text: str) -> frozenset[date]:
    """Days of a comma list; at most :data:`MOST_CLOSED`, the first ones."""
    found = (one.strip() for one in text.split(",")[:MOST_CLOSED])
    return frozenset(day for day in map(_day, found) if day is not None)


def format_closed_days(days: Iterable[date]) -> str:
    """What :func:`parse_closed_days` reads back."""
    return ",".join(day.isoformat() for day in sorted(days))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
