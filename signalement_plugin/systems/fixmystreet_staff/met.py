"""What the sessions of one connection have met on a site, without QGIS and without requests."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta


@dataclass(frozen=True)
class Known:
    """What the exports have said of one report, and its single page for programs does not: the
    day on which it was confirmed, when exactly, how it came in, its newest update."""

    day: date
    requested: datetime | None
    source: str
    updated: datetime | None
    activity: str


@dataclass
class Shared:
    """What the sessions of one connection have read: reports, and the last day of the older span
    that is read again next, behind so long a time without any. ``absent``: numbers that the last
    exports did not have where they belong: hidden since, or given to another body."""

    known: dict[str, Known] = field(default_factory=dict)
    turn: date | None = None
    quiet: timedelta = timedelta(0)
    absent: set[str] = field(default_factory=set)

    def listed(self, first: date, last: date, ids: Set[str]) -> None:
        """An export of these days had these reports. The days at its ends say nothing of who is
        missing: they begin and end by the clock of the site."""
        between = {key for key, one in self.known.items() if first < one.day < last}
        self.absent = (self.absent | between) - ids
