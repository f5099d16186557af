"""Which mark a report has: its status, a ring for time, a corner for one's own work.

List, map and legend take the mark from here. Time is counted in local days, as on a calendar, so
that with time a ring changes at midnight and never in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import TYPE_CHECKING

from ..dates.deadlines import day_start, local_day
from ..model.status import OPEN, Status
from ..timestamps import utc_text

if TYPE_CHECKING:
    from ..model.report import Report

ZONE = "Europe/Brussels"


class Ring(str, Enum):
    """What the ring of an open report says of its deadline."""

    NONE = ""
    TODAY = "today"
    LATE = "late"
    TWICE = "twice"

    def __str__(self) -> str:
        return self.value


class Corner(str, Enum):
    """What waits on this computer for a report."""

    NONE = ""
    SEND = "send"
    DECIDE = "settle"  # as stored in layers

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class Mark:
    """``text`` is what the store keeps of it."""

    status: Status
    ring: Ring = Ring.NONE
    corner: Corner = Corner.NONE

    @property
    def text(self) -> str:
        return " ".join(filter(None, map(str, (self.status, self.ring, self.corner))))


def every_mark() -> list[Mark]:
    """All marks that a report can have; only open reports have a ring."""
    return [
        Mark(status, ring, corner)
        for status in Status
        for ring in (Ring if status in OPEN else (Ring.NONE,))
        for corner in Corner
    ]


@dataclass(frozen=True)
class Today:
    """A local day: from ``begins`` until ``ends`` (UTC, as stores write times)."""

    begins: str
    ends: str

    @classmethod
    def at(cls, now: datetime, zone: str = ZONE) -> Today:
        """The day that an aware time lies in, in an IANA zone."""
        return cls.of(local_day(now, zone), zone)

    @classmethod
    def of(cls, day: date, zone: str = ZONE) -> Today:
        begins, ends = (day_start(day + timedelta(days=more), zone) for more in (0, 1))
        return cls(utc_text(begins), utc_text(ends))

    def ring(self, requested: str | None, due: str | None) -> Ring:
        """The ring of an open report. Times are texts in UTC as in stores and in reports of servers
        (``2026-11-27T10:00:00Z``, decimals or not)."""
        if not due or due >= self.ends:
            return Ring.NONE
        if due >= self.begins:
            return Ring.TODAY
        return Ring.TWICE if requested and _twice(requested, due) < self.ends[:19] else Ring.LATE

    def mark(self, report: Report, corner: Corner = Corner.NONE) -> Mark:
        """The sign of a report."""
        if report.status not in OPEN:
            return Mark(report.status, Ring.NONE, corner)
        ring = self.ring(utc_text(report.requested), utc_text(report.due))
        return Mark(report.status, ring, corner)

    def texts(
        self,
        statuses: Iterable[str | None],
        requested: Iterable[str | None],
        dues: Iterable[str | None],
    ) -> list[str]:
        """:attr:`Mark.text` of many reports without a corner, from columns of texts."""
        ends = self.ends
        return [
            status or ""
            if not due or due >= ends or status not in _OPEN
            else f"{status} {self.ring(since, due)}"
            for status, since, due in zip(statuses, requested, dues)
        ]

    def text(self, status: str, requested: str | None, due: str | None, corner: str = "") -> str:
        """As :meth:`texts`, for one report with its corner."""
        return f"{self.texts((status,), (requested,), (due,))[0]} {corner}".rstrip()


def open_dues(statuses: Iterable[str | None], dues: Iterable[str | None]) -> list[int | None]:
    """The values from which the style *deadline* draws the map: the due time of open reports in
    seconds since 1970, 0 for those without one; ``None`` for reports that are not open. From
    columns of texts as in :class:`Today`."""
    return [
        None if status not in _OPEN else _seconds(due) if due else 0
        for status, due in zip(statuses, dues)
    ]


def kept_corner(mark: str | None) -> str:
    """The corner of a stored text."""
    last = (mark or "").rpartition(" ")[2]
    return last if last in _CORNERS else ""


_OPEN = frozenset(map(str, OPEN))
_CORNERS = frozenset(map(str, Corner)) - {""}


def _seconds(text: str) -> int:
    moment = datetime.fromisoformat(text[:19]).replace(tzinfo=timezone.utc)
    return int(moment.timestamp())


def _twice(requested: str, due: str) -> str:
    """When twice the time from the request to the deadline has passed."""
    first, last = (datetime.fromisoformat(text[:19]) for text in (requested, due))
    return (last + (last - first)).isoformat()
