"""Times in many forms that servers write, and in the one form in which they are sent."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.timestamps import (
    TZ_ASSUMED,
    central_europe_offset,
    format_time,
    parse_time,
    zone_offset,
)

BRUSSELS = "Europe/Brussels"
ASSUMED = (TZ_ASSUMED,)

CASES = [
    ("zulu", "2026-10-02T09:14:05Z", "2026-10-02T09:14:05", ()),
    ("offset", "2026-10-02T09:14:00+02:00", "2026-10-02T07:14:00", ()),
    ("offset without colon", "2026-10-02T09:14:00+0200", "2026-10-02T07:14:00", ()),
    ("offset of two digits", "2017-02-17T17:02-00", "2017-02-17T17:02:00", ()),
    ("negative offset", "2026-10-02T09:14:00-04:30", "2026-10-02T13:44:00", ()),
    ("space for T", "2026-10-02 09:14:00+02:00", "2026-10-02T07:14:00", ()),
    ("space before offset", "2026-10-02 09:14:00 +0200", "2026-10-02T07:14:00", ()),
    ("UTC in letters", "2026-10-02 09:14:00 UTC", "2026-10-02T09:14:00", ()),
    ("fraction", "2026-10-02T09:14:05.987Z", "2026-10-02T09:14:05", ()),
    ("comma fraction", "2026-10-02T09:14:05,5+02:00", "2026-10-02T07:14:05", ()),
    ("basic format", "20261002T091400Z", "2026-10-02T09:14:00", ()),
    ("basic format with fraction", "20261002T091400.123Z", "2026-10-02T09:14:00", ()),
    ("no seconds", "2026-10-02T09:14Z", "2026-10-02T09:14:00", ()),
    ("leap second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59", ()),
    ("summer without offset", "2026-07-01T12:00:00", "2026-07-01T10:00:00", ASSUMED),
    ("winter without offset", "2026-01-01T12:00:00", "2026-01-01T11:00:00", ASSUMED),
    ("database format", "2026-01-17 00:51:51", "2026-01-16T23:51:51", ASSUMED),
    ("date alone", "2026-10-05", "2026-10-04T22:00:00", ASSUMED),
    (
        "hour that comes twice: the summer one",
        "2026-10-25T02:30:00",
        "2026-10-25T00:30:00",
        ASSUMED,
    ),
    ("after the hour that comes twice", "2026-10-25T03:00:00", "2026-10-25T02:00:00", ASSUMED),
    ("hour that is leapt over: forward", "2026-03-29T02:30:00", "2026-03-29T01:30:00", ASSUMED),
    ("before the leap", "2026-03-29T01:59:59", "2026-03-29T00:59:59", ASSUMED),
    ("after the leap", "2026-03-29T03:00:00", "2026-03-29T01:00:00", ASSUMED),
    ("no end", "9999-12-31T23:59:59Z", None, ()),
    ("no end, with an offset", "9999-12-31 23:59:59+02:00", None, ()),
    ("zero date of Go", "0001-01-01T00:00:00Z", None, ()),
    ("epoch", "1970-01-01T00:00:00Z", None, ()),
    ("american", "08/29/2008 at 02:05AM", None, ()),
    ("thirteenth month", "2026-13-01T00:00:00Z", None, ()),
    ("thirtieth of February", "2026-02-30", None, ()),
    ("hour 25", "2026-10-02T25:00:00Z", None, ()),
    ("empty", "", None, ()),
    ("spaces", "   ", None, ()),
    ("null", None, None, ()),
    ("number", 1790000000, None, ()),
    ("list", ["2026-10-02"], None, ()),
    ("last year there is", "9999-12-31T23:59:59-12:00", None, ()),
    ("digits of another script", "２０２６-10-02T09:14:05Z", None, ()),
]


@pytest.mark.parametrize(
    ("written", "expected", "flags"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_written_times(written: object, expected: str | None, flags: tuple[str, ...]) -> None:
    moment = None if expected is None else datetime.fromisoformat(expected + "+00:00")
    assert parse_time(written, BRUSSELS) == (moment, flags)


def test_a_deadline_without_time_is_the_end_of_its_day() -> None:
    moment, flags = parse_time("2026-10-05", BRUSSELS, end_of_day=True)
    assert moment == datetime(2026, 10, 5, 21, 59, 59, tzinfo=timezone.utc)
    assert flags == ASSUMED


def test_a_deadline_with_time_keeps_it() -> None:
    moment, _ = parse_time("2026-10-05T08:00:00Z", BRUSSELS, end_of_day=True)
    assert moment == datetime(2026, 10, 5, 8, tzinfo=timezone.utc)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(written: str) -> None:
    moment, flags = parse_time(written, BRUSSELS)
    assert moment is None or (moment.utcoffset() == timedelta(0) and moment.microsecond == 0)
    assert flags in ((), ASSUMED)


@given(
    st.datetimes(datetime(1991, 1, 1), datetime(2200, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["Z", "+00:00", "+0000", ".5Z"]),
)
def test_every_form_of_one_moment_is_that_moment(moment: datetime, ending: str) -> None:
    exact = moment.replace(microsecond=0, tzinfo=timezone.utc)
    plain = exact.strftime("%Y-%m-%dT%H:%M:%S")
    assert parse_time(plain + ending, BRUSSELS) == (exact, ())
    assert parse_time(format_time(exact), BRUSSELS) == (exact, ())


@given(st.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 31)))  # noqa: DTZ001
def test_the_rule_without_a_database_is_the_database(local: datetime) -> None:
    assert central_europe_offset(local) == zone_offset(local, BRUSSELS)


@pytest.mark.parametrize(
    ("zone", "hours"), [("Europe/Nowhere", 2), ("Mars/Olympus", 0), ("../../etc/passwd", 0)]
)
def test_zones_that_no_database_knows(zone: str, hours: int) -> None:
    summer = datetime(2026, 7, 1)  # noqa: DTZ001 - a wall clock
    assert zone_offset(summer, zone) == timedelta(hours=hours)


def test_times_are_sent_in_utc_without_fraction() -> None:
    summer = timezone(timedelta(hours=2))
    assert format_time(datetime(2026, 10, 2, 9, 14, 5, 999, summer)) == "2026-10-02T07:14:05Z"


def wall_clock(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(BRUSSELS)).replace(tzinfo=None)


def last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31)  # noqa: DTZ001 - a wall clock
    return last - timedelta(days=last.isoweekday() % 7)


NIGHTS = st.builds(  # around the hour that is skipped and the hour that comes twice
    lambda year, month, second: last_sunday(year, month) + timedelta(seconds=second),
    st.integers(1997, 2037),
    st.sampled_from([3, 10]),
    st.integers(0, 4 * 3600),
)


@given(NIGHTS | st.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 31)))  # noqa: DTZ001
def test_a_wall_clock_comes_back_as_it_was_written(local: datetime) -> None:
    """An hour that comes twice is read as the first; a skipped one is read an hour later."""
    local = local.replace(microsecond=0)
    moment, flags = parse_time(local.isoformat(), BRUSSELS)
    assert moment is not None
    assert flags == ASSUMED
    leapt = wall_clock(moment) != local
    assert wall_clock(moment) == local + timedelta(hours=1) * leapt
    assert wall_clock(moment - timedelta(hours=1)) != local
    if leapt:
        assert local.month == 3
        assert local.hour == 2
