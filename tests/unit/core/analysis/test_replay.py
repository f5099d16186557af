"""A replay: which days it covers, in which steps, and how fast."""

from __future__ import annotations

from datetime import date

import pytest

from signalement_plugin.core.analysis.replay import covered_days, pictures_a_second, usual_step

FIRST, LAST = date(2026, 10, 28), date(2026, 12, 2)  # both are Wednesdays


@pytest.mark.parametrize(
    ("step", "days"),
    [
        ("day", (FIRST, date(2026, 12, 3))),
        ("week", (date(2026, 10, 26), date(2026, 12, 7))),
        ("month", (date(2026, 10, 1), date(2027, 1, 1))),
    ],
)
def test_the_period_is_extended_to_whole_steps(step: str, days: tuple[date, date]) -> None:
    assert covered_days(FIRST, LAST, step) == days


def test_one_day_is_one_step() -> None:
    assert covered_days(FIRST, FIRST, "day") == (FIRST, date(2026, 10, 29))
    assert covered_days(date(2026, 1, 31), date(2026, 1, 31), "month")[1] == date(2026, 2, 1)


def test_the_usual_step_and_speed_depend_on_the_length() -> None:
    assert usual_step(FIRST, LAST) == "day"
    assert usual_step(date(2026, 1, 1), LAST) == "week"
    assert usual_step(date(2020, 1, 1), LAST) == "month"
    assert pictures_a_second(FIRST, FIRST, "day") == 1.0
    assert pictures_a_second(FIRST, LAST, "day") == 1.8
    assert pictures_a_second(date(2016, 1, 1), LAST, "day") == 5.0
