"""Working days in Belgium, local days, and what is late."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.dates.deadlines import (
    WorkingDays,
    day_start,
    days_late,
    easter,
    is_due_today,
    is_late,
    local_day,
    public_holidays,
)
from signalement_plugin.core.model.status import Status

BRUSSELS = "Europe/Brussels"
ZONES = [BRUSSELS, "UTC", "Pacific/Auckland", "America/St_Johns", "Pacific/Kiritimati"]
any_day = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1818, 3, 22),  # the earliest possible day
        (1943, 4, 25),  # the latest possible day
        (1954, 4, 18),  # epact 25 with a golden number above 11: an exception
        (1981, 4, 19),  # epact 24: the other exception
        (2000, 4, 23),
        (2008, 3, 23),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2035, 3, 25),
        (2038, 4, 25),
    ],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_its_bounds(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_the_ten_holidays_of_2026() -> None:
    assert sorted(public_holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 7, 21),
        date(2026, 8, 15),
        date(2026, 11, 1),
        date(2026, 11, 11),
        date(2026, 12, 25),
    ]


@pytest.mark.parametrize(
    ("community", "day"),
    [("nl", date(2025, 7, 11)), ("fr", date(2027, 9, 27)), ("de", date(2027, 11, 15))],
)
def test_a_community_day_is_kept_only_where_asked_for(community: str, day: date) -> None:
    assert WorkingDays().includes(day)
    assert not WorkingDays(communities=(community,)).includes(day)


def test_a_commune_may_close_on_more_days() -> None:
    bridge = date(2026, 7, 20)
    assert WorkingDays().includes(bridge)
    assert not WorkingDays(closed=frozenset({bridge})).includes(bridge)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # over Christmas and a weekend
        (date(2026, 12, 25), 0, date(2026, 12, 28)),
        (date(2026, 12, 24), 0, date(2026, 12, 24)),
        (date(2026, 5, 13), 1, date(2026, 5, 15)),  # over Ascension
        (date(2026, 11, 24), 5, date(2026, 12, 1)),
    ],
)
def test_days_are_counted_over_holidays(start: date, count: int, end: date) -> None:
    assert WorkingDays().after(start, count) == end


@given(start=any_day, count=st.integers(1, 60))
def test_counting_forth_and_back_agrees(start: date, count: int) -> None:
    working = WorkingDays(communities=("fr", "de"))
    end = working.after(start, count)
    assert working.includes(end)
    assert working.between(start, end) == count
    assert working.between(end, start) == 0


def test_a_deadline_is_the_last_second_of_its_local_day() -> None:
    late_evening = utc(2026, 11, 24, 23, 30)  # the 25th in Brussels
    assert WorkingDays().deadline(late_evening, 2, BRUSSELS) == utc(2026, 11, 27, 22, 59, 59)


def test_midnight_moves_with_summer_time() -> None:
    assert day_start(date(2026, 3, 29), BRUSSELS) == utc(2026, 3, 28, 23)
    assert day_start(date(2026, 3, 30), BRUSSELS) == utc(2026, 3, 29, 22)


@given(day=any_day, minutes=st.integers(0, 1439), zone=st.sampled_from(ZONES))
def test_a_moment_is_within_its_local_day(day: date, minutes: int, zone: str) -> None:
    moment = utc(day.year, day.month, day.day) + timedelta(minutes=minutes)
    day = local_day(moment, zone)
    assert day_start(day, zone) <= moment < day_start(day + timedelta(days=1), zone)


@pytest.mark.parametrize(
    ("due", "days"),
    [
        (utc(2026, 11, 23, 22, 59), 1),
        (utc(2026, 11, 23, 23, 0), 0),
        (utc(2026, 11, 24, 8, 0), 0),  # now is hours after the deadline, on the same day
        (utc(2026, 11, 24, 23, 0), -1),
        (utc(2026, 11, 14, 12, 0), 10),
    ],
)
def test_lateness_is_counted_in_local_days(due: datetime, days: int) -> None:
    now = utc(2026, 11, 24, 13, 5)
    assert days_late(due, now, BRUSSELS) == days
    assert is_late(Status.NEW, due, now, BRUSSELS) is (days > 0)
    assert is_due_today(Status.WAITING, due, now, BRUSSELS) is (days == 0)
    assert not is_late(Status.CLOSED, due, now, BRUSSELS)
    assert not is_due_today(Status.UNKNOWN, due, now, BRUSSELS)


def test_without_a_deadline_nothing_is_late() -> None:
    now = utc(2026, 11, 24)
    assert not is_late(Status.NEW, None, now, BRUSSELS)
    assert not is_due_today(Status.NEW, None, now, BRUSSELS)
