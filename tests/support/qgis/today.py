"""Today by the computer's clock, for tests of QGIS and SQLite, which read that clock themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from pytestqt.exceptions import TimeoutError as NeverCame


def local_day() -> date:
    """Today by the computer's clock and zone."""
    return datetime.now().astimezone().date()


def wall_clock(day: date, days: int, hour: time) -> datetime:
    """That hour of the local day ``days`` after ``day``, whatever the offset from UTC is then."""
    return datetime.combine(day + timedelta(days=days), hour).astimezone()


def within_a_day(check: Callable[[date], None], day: Callable[[], date] = local_day) -> None:
    """Run ``check`` with today; when it fails over midnight, once more with the new day."""
    today = day()
    try:
        check(today)
    except (AssertionError, NeverCame):
        if day() == today:
            raise
        check(day())
