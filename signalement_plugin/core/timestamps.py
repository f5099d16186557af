"""Converts times as servers write them to aware UTC datetimes, and back to the one form that all
servers read, or to the one that stores hold."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple, overload
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

TZ_ASSUMED = "tz_assumed"

OVERLAP = timedelta(minutes=5)
"""What a pass takes off its cursor: clocks differ, and a write becomes readable late."""

EARLIEST_YEAR = 1990
"""Servers write a missing time as year 1 or as 1970; no report is older than this."""
LATEST_YEAR = 2999
"""Servers write a time without end as year 9999, to which not even a day can be added."""

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?",
    re.IGNORECASE | re.ASCII,
)
_LEAP_SECOND = 60
_LONGEST = 64
_PLAIN = "2026-11-24T07:12:00Z"[4::3]
_DIGITS = str.maketrans("123456789", "000000000")
_SHAPE = "0000-00-00T00:00:00Z"
_EARLIEST, _LATEST = str(EARLIEST_YEAR), f"{LATEST_YEAR}~"
_HOUR = timedelta(hours=1)


def parse_time(
    value: object, zone: str, *, end_of_day: bool = False
) -> tuple[datetime | None, tuple[str, ...]]:
    """ISO 8601 text to whole-second UTC and flags (``tz_assumed`` or none).

    Without an offset the IANA ``zone`` is assumed: an hour that the autumn repeats is the
    first of the two, an hour that spring leaps over is moved forward. A date alone is its
    first second, or its last with ``end_of_day`` (a deadline). Unreadable: ``(None, ())``.
    """
    if not isinstance(value, str) or not value or len(value) > _LONGEST:
        return None, ()
    if value[4::3] == _PLAIN and (moment := _plain_utc(value)):
        return moment, ()
    found = _ISO.fullmatch(value.strip())
    if found is None or not EARLIEST_YEAR <= int(found[1]) <= LATEST_YEAR:
        return None, ()
    local = _wall_clock(found, end_of_day)
    if local is None:
        return None, ()
    if found[7]:
        return _shifted(local, _offset(found[7])), ()
    return _shifted(local, zone_offset(local, zone)), (TZ_ASSUMED,)


def _with_offset(text: str) -> datetime:
    return datetime.fromisoformat(text[:-1] + "+00:00")


_from_zulu = datetime.fromisoformat if sys.version_info >= (3, 11) else _with_offset
"""``2026-11-24T07:12:00Z``; Python 3.10 and older know no Z."""


class Times(NamedTuple):
    """A column of times. ``texts`` are those of :func:`utc_text`."""

    moments: list[datetime | None]
    texts: list[str | None]
    flags: list[tuple[str, ...]]


def parse_times(values: Sequence[str], zone: str, *, end_of_day: bool = False) -> Times:
    """:func:`parse_time` of each text, for many at once."""
    plain = _plain_times(values)
    if plain is not None:
        return plain
    found = [parse_time(value, zone, end_of_day=end_of_day) for value in values]
    moments = [moment for moment, _ in found]
    return Times(moments, list(map(utc_text, moments)), [flags for _, flags in found])


def _plain_times(values: Sequence[str]) -> Times | None:
    """A column in the form that most servers write, or empty; else ``None``."""
    given = list(filter(None, values))
    if "".join(given).translate(_DIGITS) != _SHAPE * len(given):
        return None
    if min(given, default=_EARLIEST) < _EARLIEST or max(given, default="") > _LATEST:
        return None
    try:
        read = list(map(_from_zulu, given))
    except ValueError:
        return None  # one of the texts is no date, such as 31 February: read them one by one
    texts: list[str | None] = [value[:-1] + ".000Z" if value else None for value in values]
    moments = iter(read)
    all_ = [next(moments) if value else None for value in values] if None in texts else read
    return Times([*all_], texts, [()] * len(values))


@overload
def utc_text(moment: datetime) -> str: ...
@overload
def utc_text(moment: None) -> None: ...
@overload
def utc_text(moment: datetime | None) -> str | None: ...
def utc_text(moment: datetime | None) -> str | None:
    """``2026-11-24T14:05:00.000Z``: what a GeoPackage holds; ``None`` for no time."""
    if moment is None:
        return None
    if moment.tzinfo is not timezone.utc:
        moment = moment.astimezone(timezone.utc)
    whole = moment.replace(tzinfo=None)
    if whole.microsecond:
        return whole.isoformat(timespec="milliseconds") + "Z"
    return whole.isoformat() + ".000Z"


def format_time(moment: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SSZ``: no fraction and no plus sign, which some servers refuse."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def zone_offset(local: datetime, zone: str) -> timedelta:
    """UTC offset of a naive wall clock time in an IANA zone (the first of two where the hour
    repeats, the offset before the gap where it is skipped).

    Without a zone database (Windows) the clock from :func:`hand_in` is used; else every
    ``Europe/…`` zone keeps Brussels time, and another unknown zone counts as UTC.
    """
    found = _zone(zone)
    if found is not None:
        return found.utcoffset(local) or timedelta(0)
    if zone in _handed:
        return _handed[zone](local)
    return central_europe_offset(local) if zone.startswith("Europe/") else timedelta(0)


def central_europe_offset(local: datetime) -> timedelta:
    """CET or CEST by the European rule: last Sundays of March and October, 01:00 UTC."""
    begins = _last_sunday(local.year, 3) + 3 * _HOUR
    ends = _last_sunday(local.year, 10) + 3 * _HOUR
    return 2 * _HOUR if begins <= local < ends else _HOUR


Clock = Callable[[datetime], timedelta]
"""The offset from UTC of a wall clock's time."""

_handed: dict[str, Clock] = {}


def hand_in(zone: str, clock_of: Callable[[str], Clock | None]) -> None:
    """Stores the clock of a zone that Python does not know, from ``clock_of``. Main thread."""
    if zone in _handed or _zone(zone) is not None:
        return
    clock = clock_of(zone)
    if clock is not None:
        _handed[zone] = clock


@lru_cache(maxsize=16)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    day = last - timedelta(days=last.isoweekday() % 7)
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a wall clock


def _plain_utc(value: str) -> datetime | None:
    """The form that most servers write, without the cost of the others."""
    try:
        moment = datetime.fromisoformat(value[:-1]).replace(tzinfo=timezone.utc)
    except ValueError:
        return None
    return moment if EARLIEST_YEAR <= moment.year <= LATEST_YEAR else None


def _wall_clock(found: re.Match[str], end_of_day: bool) -> datetime | None:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    clock = (23, 59, 59) if end_of_day else (0, 0, 0)
    if found[4]:
        clock = (int(found[4]), int(found[5]), int(found[6] or 0))
    hour, minute, second = clock
    if second == _LEAP_SECOND:
        second -= 1
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - zone comes next
    except ValueError:
        return None


def _offset(text: str) -> timedelta:
    if text[0] not in "+-":
        return timedelta(0)
    digits = text[1:].replace(":", "").ljust(4, "0")
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -size if text[0] == "-" else size


def _shifted(local: datetime, offset: timedelta) -> datetime | None:
    try:
        return (local - offset).replace(tzinfo=timezone.utc)
    except OverflowError:
        return None
