"""Cells of files from other programs: numbers and dates as written in Belgium."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.systems.table_file.values import moment, number

ZONE = "Europe/Brussels"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4,8674", 4.8674),
        ("4.8674", 4.8674),
        (" 185 401,53 ", 185401.53),
        ("185\u202f401,53", 185401.53),
        ("185\u00a0401,53", 185401.53),
        ("185.401,53", 185401.53),
        ("185,401.53", 185401.53),
        ("185'401.53", 185401.53),
        ("1.185.401", 1185401.0),
        ("185,500", 185.5),
        ("-4,5", -4.5),
        ("1.8540153E5", 185401.53),
        ("5.", 5.0),
    ],
)
def test_a_number_is_read_however_it_is_grouped(text, value):
    assert number(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "-", "NaN", "inf", "12a", "1e999", "=1+1", "4°52'", "１２"])
def test_a_text_that_is_no_number_gives_none(text):
    assert number(text) is None


@given(st.floats(-1e9, 1e9, allow_nan=False), st.sampled_from([".", ","]))
def test_a_coordinate_survives_either_sign(value, sign):
    assert number(f"{value:.6f}".replace(".", sign)) == pytest.approx(value, abs=1e-6)


@given(st.text())
def test_no_text_makes_a_value_fail(text):
    number(text)
    moment(text, ZONE)


@pytest.mark.parametrize(
    "text",
    [
        "24/11/2026 07:12",
        "24-11-2026 07:12:00",
        "24.11.2026 07:12",
        "24/11/26 7:12",
        "24/11/2026 à 07h12",
        "24/11/2026 om 7u12",
        "24.11.2026, 07:12 Uhr",
        "2026-11-24T07:12:00",
        "2026/11/24 07:12:00",
        "2026/11/24 06:12:00+00",
        "2026-11-24T06:12:00Z",
    ],
)
def test_a_time_is_that_of_brussels_unless_it_says_so(text):
    assert moment(text, ZONE)[0] == datetime(2026, 11, 24, 6, 12, tzinfo=timezone.utc)


def test_a_day_alone_is_its_first_second_and_as_a_deadline_its_last():
    assert moment("1/7/2026", ZONE)[0] == datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
    due, flags = moment("01/07/2026", ZONE, end_of_day=True)
    assert due == datetime(2026, 7, 1, 21, 59, 59, tzinfo=timezone.utc)
    assert flags == ("tz_assumed",)


@pytest.mark.parametrize("text", ["", "11/24/2026", "31/02/2026", "24/11", "hier", "0/0/0"])
def test_a_text_that_is_no_date_gives_none(text):
    assert moment(text, ZONE) == (None, ())


@given(st.datetimes(datetime(1991, 1, 1), datetime(2090, 1, 1)))  # noqa: DTZ001 - a wall clock
def test_day_first_and_iso_mean_the_same(at):
    spoken = f"{at.day}/{at.month}/{at.year} {at.hour:02d}:{at.minute:02d}"
    assert moment(spoken, ZONE) == moment(at.isoformat(timespec="minutes"), ZONE)


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        ("46350", "24/11/2026"),
        ("46350.3", "24/11/2026 07:12"),
        ("46350,5", "24/11/2026 12:00"),
        ("25569", "1970-01-01"),
    ],
)
def test_the_number_behind_a_date_cell_is_that_date(text, same_as):
    for end_of_day in (False, True):
        wanted = moment(same_as, ZONE, end_of_day=end_of_day)
        assert moment(text, ZONE, end_of_day=end_of_day) == wanted


@pytest.mark.parametrize("text", ["5000", "99999", "73415", "46350.", "46350.3.1", "-46350"])
def test_other_figures_are_no_date(text):
    assert moment(text, ZONE)[0] is None
