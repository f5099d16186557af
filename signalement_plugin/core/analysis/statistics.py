"""Statistics of a period: reports received, closed, open and late, durations, and the share closed
in time.

Lists carry no date of closing, so a report in a closed status counts as closed when it last
changed. Every figure is computed from sorted times, in which the beginning and the end of a period
are found by bisection.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from statistics import median

from ..dates.deadlines import day_start, local_day
from ..timestamps import utc_text

DAY_S = 86_400.0
PERIODS = ("last_month", "this_month", "last_12_months", "this_year", "last_year", "all")


class By(str, Enum):
    """What the lines of a table stand for."""

    SERVICE = "service"
    DEPARTMENT = "department"
    SECTOR = "sector"
    WEEK = "week"

    def __str__(self) -> str:
        return self.value


BY = tuple(By)

Row = tuple["bool | None", str, str, str]
"""Of one report: whether it is open (``None``: a status that is neither open nor closed), and
when it was requested, last changed and due; UTC as ``core.timestamps.utc_text``, else empty."""

MOST_WEEKS = 106
MOST_MONTHS = 24


@dataclass(frozen=True)
class Period:
    """From ``begin`` up to, not including, ``end``: local midnights, as UTC. ``as_of``: the
    moment at which open and late are counted; the end, or now where that is still to come."""

    begin: datetime
    end: datetime
    as_of: datetime


@dataclass(frozen=True)
class Statistics:
    """``received`` and ``closed`` in the period; ``open``, and how many of these are ``late``, at
    ``Period.as_of``. ``median_days`` from request to closing, of those closed in it (``None``: none
    was); ``in_time`` of the ``with_deadline`` closed in it."""

    received: int = 0
    closed: int = 0
    open: int = 0
    late: int = 0
    median_days: float | None = None
    in_time: int = 0
    with_deadline: int = 0

    @property
    def share_in_time(self) -> float | None:
        """0 to 1; ``None`` where no report had a deadline."""
        return self.in_time / self.with_deadline if self.with_deadline else None


class StatisticsRow:
    """The times of some reports, sorted once."""

    def __init__(self, rows: Iterable[Row]) -> None:
        dated = [row for row in rows if row[1]]
        known = [row for row in dated if row[0] is not None]
        closed = [(max(at, begun), begun, due) for is_open, begun, at, due in known if not is_open]
        dues = [due for *_, due in known if due]
        settled = [max(due, ended) for ended, _, due in closed if due]
        self._received = sorted(begun for _, begun, *_ in dated)
        self._begun, self._closed = sorted(begun for _, begun, *_ in known), sorted(closed)
        self._ended = [one[0] for one in self._closed]
        self._dues, self._settled = sorted(dues), sorted(settled)

    @property
    def first(self) -> str:
        """When the oldest report was requested; empty without any."""
        return self._received[0] if self._received else ""

    def span(self, period: Period) -> tuple[str, str]:
        """When the first and the last report of ``period`` were requested; empty without any."""
        begin = bisect_left(self._received, utc_text(period.begin))
        end = bisect_left(self._received, utc_text(period.end))
        return (self._received[begin], self._received[end - 1]) if begin < end else ("", "")

    def figures(self, period: Period) -> Statistics:
        """What happened in ``period``."""
        begin, end = utc_text(period.begin), utc_text(period.end)
        as_of = utc_text(period.as_of)
        closed = self._closed[bisect_left(self._ended, begin) : bisect_left(self._ended, end)]
        days = [_days(requested, ended) for ended, requested, _ in closed]
        timely = [ended <= due for ended, _, due in closed if due]
        return Statistics(
            received=bisect_left(self._received, end) - bisect_left(self._received, begin),
            closed=len(closed),
            open=bisect_left(self._begun, as_of) - bisect_left(self._ended, as_of),
            late=bisect_left(self._dues, as_of) - bisect_left(self._settled, as_of),
            median_days=median(days) if days else None,
            in_time=sum(timely),
            with_deadline=len(timely),
        )


def _days(begin: str, end: str) -> float:
    return (_moment(end) - _moment(begin)).total_seconds() / DAY_S


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text[:19])


def statistics_rows(keyed: Iterable[tuple[str, Row]]) -> dict[str, StatisticsRow]:
    """Key → the times of its reports."""
    rows: dict[str, list[Row]] = {}
    for key, row in keyed:
        rows.setdefault(key, []).append(row)
    return {key: StatisticsRow(of_key) for key, of_key in rows.items()}


def table(found: Mapping[str, StatisticsRow], period: Period) -> list[tuple[str, Statistics]]:
    """A line for each key that has received, closed or open reports: most received first, the empty
    key last."""
    lines = [(key, ledger.figures(period)) for key, ledger in found.items()]
    lines = [(key, one) for key, one in lines if one.received or one.closed or one.open]
    return sorted(lines, key=lambda line: (not line[0], -line[1].received, line[0]))


def by_week(ledger: StatisticsRow, period: Period, zone: str) -> list[tuple[str, Statistics]]:
    """A line for each week, by the ISO date of its Monday, the oldest first; the newest
    :data:`MOST_WEEKS` of a longer period."""
    first = max(local_day(period.begin, zone), _day_of(ledger.first, zone))
    last = local_day(period.as_of - timedelta(seconds=1), zone)
    monday = last - timedelta(days=last.weekday())
    weeks: list[tuple[str, Statistics]] = []
    while monday + timedelta(days=6) >= first and len(weeks) < MOST_WEEKS:
        weeks.append((monday.isoformat(), ledger.figures(_week(monday, period, zone))))
        monday -= timedelta(days=7)
    return weeks[::-1]


def _week(monday: date, period: Period, zone: str) -> Period:
    begin = max(day_start(monday, zone), period.begin)
    end = min(day_start(monday + timedelta(days=7), zone), period.end)
    return Period(begin, end, min(end, period.as_of))


def by_month(ledger: StatisticsRow, period: Period, zone: str) -> list[tuple[str, Statistics]]:
    """A line for each month, by the ISO date of its first day, the oldest first; the newest
    :data:`MOST_MONTHS` of a longer period."""
    first = max(local_day(period.begin, zone), _day_of(ledger.first, zone)).replace(day=1)
    month = local_day(period.as_of - timedelta(seconds=1), zone).replace(day=1)
    months: list[tuple[str, Statistics]] = []
    while month >= first and len(months) < MOST_MONTHS:
        begin = max(day_start(month, zone), period.begin)
        end = min(day_start(_next_month(month), zone), period.end)
        part = Period(begin, end, min(end, period.as_of))
        months.append((month.isoformat(), ledger.figures(part)))
        month = (month - timedelta(days=1)).replace(day=1)
    return months[::-1]


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def year_before(period: Period, zone: str) -> Period:
    """The same days a year earlier; of a period that still runs, only the days until now."""
    first = local_day(period.begin, zone)
    last = local_day(min(period.end, period.as_of) - timedelta(seconds=1), zone)
    days = (_last_year(first), _last_year(last) + timedelta(days=1))
    begin, end = (day_start(day, zone) for day in days)
    return Period(begin, end, end)


def _last_year(day: date) -> date:
    """29 February becomes the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


def _day_of(text: str, zone: str) -> date:
    if not text:
        return date.max - timedelta(days=366)
    return local_day(_moment(text).replace(tzinfo=timezone.utc), zone)


def period_of(name: str, now: datetime, zone: str) -> Period:
    """One of :data:`PERIODS` as it is ``now``, in whole local days; ``all`` and a period that still
    runs end with today."""
    today = local_day(now, zone)
    month = today.replace(day=1)
    before = (month - timedelta(days=1)).replace(day=1)
    year, year_ago = date(today.year, 1, 1), date(month.year - 1, month.month, 1)
    days = {
        "last_month": (before, month),
        "this_month": (month, today + timedelta(days=1)),
        "last_12_months": (year_ago, month),
        "this_year": (year, today + timedelta(days=1)),
        "last_year": (date(year.year - 1, 1, 1), year),
        "all": (date(1970, 1, 2), today + timedelta(days=1)),
    }
    begin, end = (day_start(day, zone) for day in days[name])
    return Period(begin, end, min(end, now))


def period_between(first: date, last: date, now: datetime, zone: str) -> Period:
    """From the first day to the last, both whole local days."""
    begin, end = day_start(first, zone), day_start(last + timedelta(days=1), zone)
    return Period(begin, end, min(end, now))
