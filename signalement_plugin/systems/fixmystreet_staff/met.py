"""What the sessions of one connection remember of the reports of a site. No requests.

Sessions that continue from the same probe share one ``Shared``, each in its own thread.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta


@dataclass(frozen=True)
class Known:
    """Facts of one report that only the exports have, not the request for one report: the day on
    which it was confirmed, the exact time, how it came in, and its newest update."""

    day: date
    requested: datetime | None
    source: str
    updated: datetime | None
    activity: str


@dataclass
class Shared:
    """What the sessions of one connection have read. ``known``: by report id. ``turn``: last day of
    the older span that the next refresh reads again; ``None``: the newest of these spans.
    ``quiet``: how long a time without reports lies right after that span. ``absent``: ids of
    reports that the last exports lacked on their days: hidden since, or given to another body."""

    known: dict[str, Known] = field(default_factory=dict)
    turn: date | None = None
    quiet: timedelta = timedelta(0)
    absent: set[str] = field(default_factory=set)

    def listed(self, first: date, last: date, ids: Set[str]) -> None:
        """Note that an export of these days had these reports. Reports of the first and the last
        day are never taken for absent: the days begin and end by the clock of the site."""
        known = tuple(self.known.items())  # at once: other threads add reports meanwhile
        between = {key for key, one in known if first < one.day < last}
        self.absent |= between - ids
        self.absent -= ids
