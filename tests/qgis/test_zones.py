"""Where Python has no time zone database, as on Windows, Qt's is used to read a time without
offset."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core import timestamps
from signalement_plugin.core.timestamps import parse_time, zone_offset
from signalement_plugin.qgis_profile.network.http_context import address
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.qt.zones import clock_of

ZONES = ["Europe/Brussels", "Europe/London", "America/New_York", "Asia/Kolkata", "UTC"]


@pytest.fixture
def no_database(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def none(name: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(timestamps, "ZoneInfo", none)
    monkeypatch.setattr(timestamps, "_handed", {})
    timestamps._zone.cache_clear()
    yield
    timestamps._zone.cache_clear()


@given(st.datetimes(datetime(1997, 1, 1), datetime(2035, 12, 31)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_qt_and_the_zone_database_give_the_same_offset(local: datetime, zone: str) -> None:
    clock = clock_of(zone)
    assert clock is not None
    assert clock(local) == ZoneInfo(zone).utcoffset(local)


@pytest.mark.parametrize(
    ("hour", "offset"), [("2026-10-25T02:30", 2), ("2026-03-29T02:30", 1), ("2026-03-29T03:00", 2)]
)
def test_an_hour_that_comes_twice_and_one_that_does_not(hour: str, offset: int) -> None:
    clock = clock_of("Europe/Brussels")
    assert clock is not None
    assert clock(datetime.fromisoformat(hour)) == timedelta(hours=offset)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "Zoné"])
def test_an_unknown_zone_has_no_clock(zone: str) -> None:
    assert clock_of(zone) is None


@pytest.mark.usefixtures("no_database")
def test_the_zone_of_a_connection_is_registered_with_the_time_parser() -> None:
    summer = datetime(2026, 7, 1, 12)  # noqa: DTZ001 - a wall clock
    assert zone_offset(summer, "Europe/London") == timedelta(hours=2), "Brussels time, before"
    address(ConnectionSettings("c0ffee09", endpoint="https://x.example", zone="Europe/London"))
    assert zone_offset(summer, "Europe/London") == timedelta(hours=1)
    moment, flags = parse_time("2026-07-01T12:00:00", "Europe/London")
    assert (moment.hour if moment else None, flags) == (11, ("tz_assumed",))


@pytest.mark.usefixtures("no_database")
def test_times_of_a_zone_unknown_to_qt_are_utc() -> None:
    address(ConnectionSettings("c0ffee09", endpoint="https://x.example", zone="Mars/Olympus"))
    assert zone_offset(datetime(2026, 7, 1), "Mars/Olympus") == timedelta(0)  # noqa: DTZ001
