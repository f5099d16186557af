"""Deadlines: local days, working days in Belgium, and what is late.

A day begins at midnight in the given IANA zone. Lateness is counted in calendar days, since that is
what people check against a calendar; service targets count working days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from ..model.status import OPEN, Status
from ..timestamps import zone_offset

_DAY = timedelta(days=1)
_SATURDAY = 5
_EARLIEST_LOCAL = timedelta(hours=14)  # UTC+14, the zone that is furthest ahead

_FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)  # days after Easter: Easter Monday, Ascension, Whit Monday

COMMUNITY_DAYS = {"fr": (9, 27), "nl": (7, 11), "de": (11, 15)}
"""Day of each Community (month, day): communes there close although it is no legal holiday."""


def day_start(day: date, zone: str) -> datetime:
    """Midnight at the beginning of ``day`` in ``zone``, as UTC."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a wall clock
    return (midnight - zone_offset(midnight, zone)).replace(tzinfo=timezone.utc)


def local_day(at: datetime, zone: str) -> date:
    """The day that it is in ``zone`` at an aware time."""
    day = (at.astimezone(timezone.utc) + _EARLIEST_LOCAL).date()
    while day_start(day, zone) > at:
        day -= _DAY
    return day


def days_late(due: datetime, now: datetime, zone: str) -> int:
    """Calendar days since the day that something was due; 0 on that day, else negative."""
    return (local_day(now, zone) - local_day(due, zone)).days


def is_late(status: Status, due: datetime | None, now: datetime, zone: str) -> bool:
    """Whether an open report's day has passed; without a deadline nothing is late."""
    return due is not None and status in OPEN and days_late(due, now, zone) > 0


def is_due_today(status: Status, due: datetime | None, now: datetime, zone: str) -> bool:
    """Whether today is an open report's last day."""
    return due is not None and status in OPEN and days_late(due, now, zone) == 0


@lru_cache(maxsize=64)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, from the cycle of the moon's dates.

    The epact places the full moon; the two exceptions keep it within the 29 days that the
    church's tables allow. Source: Clavius's rules as given in Knuth, TAOCP 1, 1.3.2 ex. 14.
    """
    golden = year % 19 + 1
    century = year // 100 + 1
    dropped_leap_days = 3 * century // 4 - 12
    moon_drift = (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + moon_drift - dropped_leap_days) % 30
    if epact == 24 or (epact == 25 and golden > 11):  # noqa: PLR2004 - the table's exceptions
        epact += 1
    full_moon = 44 - epact if epact <= 23 else 74 - epact  # noqa: PLR2004 - 21 March or later
    moon_day = date(year, 3, 1) + timedelta(days=full_moon - 1)
    return moon_day + timedelta(days=7 - moon_day.isoweekday() % 7)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """The ten legal holidays of Belgium."""
    fixed = {date(year, month, day) for month, day in _FIXED}
    return frozenset(fixed | {easter(year) + timedelta(days=days) for days in _AFTER_EASTER})


@dataclass(frozen=True)
class WorkingDays:
    """Monday to Friday without holidays.

    ``communities``: keys of :data:`COMMUNITY_DAYS` whose day is kept as well.
    ``closed``: further days on which this commune does not work.
    """

    communities: tuple[str, ...] = ()
    closed: frozenset[date] = frozenset()

    def includes(self, day: date) -> bool:
        """Whether the commune works on ``day``."""
        community = ((day.month, day.day) == COMMUNITY_DAYS.get(key) for key in self.communities)
        free = day in public_holidays(day.year) or day in self.closed or any(community)
        return day.weekday() < _SATURDAY and not free

    def after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``; with 0 the day itself or the next one."""
        while count > 0 or not self.includes(day):
            day += _DAY
            count -= self.includes(day)
        return day

    def between(self, first: date, last: date) -> int:
        """Working days after ``first`` up to and including ``last``."""
        span = (last - first).days
        return sum(self.includes(first + timedelta(days=days)) for days in range(1, span + 1))

    def deadline(self, requested: datetime, days: int, zone: str) -> datetime:
        """Last second (UTC) of the day that ends a target of ``days`` working days."""
        return self.deadline_of(local_day(requested, zone), days, zone)

    def deadline_of(self, received: date, days: int, zone: str) -> datetime:
        """The same for something received on that day."""
        last = self.after(received, days)
        return day_start(last + _DAY, zone) - timedelta(seconds=1)
