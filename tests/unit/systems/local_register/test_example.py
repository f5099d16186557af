"""The example data of the plugin, built by ``make stage``: dates that are plausible on whatever day
it is read, texts in each language, places along its streets."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from register_fixtures import replayed

from signalement_plugin.core.errors import NotBuilt
from signalement_plugin.core.geo.points import metres_between
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.core.runtime import resources
from signalement_plugin.systems.local_register.default_data import DEPARTMENTS, RAW_STATUSES
from signalement_plugin.systems.local_register.example import (
    LANGUAGES,
    ExampleData,
    example_photo,
    example_streets,
    read_example,
    stock_services,
)
from signalement_plugin.systems.local_register.example_filling import fill_with_example
from signalement_plugin.systems.local_register.system import Register

NAMUR = Area(4.75, 50.40, 4.98, 50.53)
BRUSSELS = timezone(timedelta(hours=1))
DAYS = [
    datetime(2026, 7, 14, 9, 30, tzinfo=timezone.utc),
    datetime(2026, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
    datetime(2027, 1, 1, 0, 0, 1, tzinfo=timezone.utc),
    datetime(2027, 1, 1, 0, 30, tzinfo=BRUSSELS),
    datetime(2028, 2, 29, 12, 0, tzinfo=timezone.utc),
    datetime(2041, 4, 30, 7, 0, tzinfo=timezone.utc),
]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def read(request: pytest.FixtureRequest) -> tuple[datetime, ExampleData]:
    return request.param, read_example(request.param)


def test_the_newest_are_of_today_and_none_is_later(read: tuple[datetime, ExampleData]) -> None:
    now, data = read
    dates = [report.requested for report in data.reports]
    assert 550 <= len(dates) <= 900
    assert dates == sorted(dates)
    assert now - timedelta(days=2) <= dates[-1] <= now
    assert now - timedelta(weeks=12, days=2) <= dates[0] <= now - timedelta(weeks=10)
    assert all(report.requested <= report.updated <= now for report in data.reports)
    assert sum(date > now - timedelta(days=30) for date in dates) > 80


def test_numbers_are_of_the_year_and_without_a_gap(read: tuple[datetime, ExampleData]) -> None:
    _, data = read
    given: dict[int, list[int]] = {}
    for report in data.reports:
        year, number = map(int, report.report_id.split("-"))
        assert year == report.requested.year
        given.setdefault(year, []).append(number)
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in given.values())


def test_snow_reports_are_in_winter(read: tuple[datetime, ExampleData]) -> None:
    _, data = read
    icy = {r.requested.month for r in data.reports if r.service_code == "neige"}
    assert icy <= {11, 12, 1, 2, 3}


def test_every_report_is_what_its_thread_says(read: tuple[datetime, ExampleData]) -> None:
    _, data = read
    teams = {team.id: dict(team.people) for team in data.departments}
    entries = [entry.id for report in data.reports for entry in data.activity[report.report_id]]
    assert entries == [str(number) for number in range(1, len(entries) + 1)]
    for report in data.reports:
        thread = data.activity[report.report_id]
        assert (thread[0].kind, thread[0].text) == ("citizen", report.description)
        assert (thread[0].at, thread[-1].at) == (report.requested, report.updated)
        assert (report.version, report.activity) == (str(len(thread)), thread[-1].id)
        assert report.raw_status == RAW_STATUSES[report.status]
        assert not report.assignee or report.assignee in teams[report.department]
        assert replayed(report, thread) == {
            "status": str(report.status),
            "department": report.department,
            "assignee": report.assignee,
        }
        if report.lon is None:
            assert (report.flags, report.address, report.sector) == (("no_position",), "", "")
        else:
            assert NAMUR.contains(report.lon, report.lat)
            assert report.address
            assert report.sector


def test_some_are_late_and_most_are_done(read: tuple[datetime, ExampleData]) -> None:
    now, data = read
    still_open = [report for report in data.reports if report.status in OPEN]
    late = [report for report in still_open if report.due < now]
    assert 0.4 < len(still_open) / len(data.reports) < 0.7
    assert 10 <= len(late) < len(still_open) / 4
    assert {report.status for report in data.reports} == set(Status)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_in_the_users_language(language: str, tmp_path: Path) -> None:
    french, data = read_example(DAYS[0]), read_example(DAYS[0], language)
    pairs = list(zip(french.reports, data.reports))
    assert len(french.reports) == len(data.reports)
    for one, other in pairs:
        same = (one.report_id, one.status, one.lon, one.address, one.assignee)
        assert same == (other.report_id, other.status, other.lon, other.address, other.assignee)
    translated = [one.description != other.description for one, other in pairs]
    assert sum(translated) == 0 if language == "fr" else sum(translated) > 0.99 * len(pairs)
    path = str(tmp_path / "r.sqlite")
    fill_with_example(path, DAYS[0], language)
    register = Register(path)
    named = {one.name for one in register.services()}
    assert named == {one.service_name for one in data.reports} | named
    assert ("Nid-de-poule" in named) == (language == "fr")
    teams = {one.name for one in register.departments()}
    assert ("Équipe Nord" in teams) == (language == "fr")
    register.close()


def test_another_language_is_english() -> None:
    assert read_example(DAYS[0], "it") == read_example(DAYS[0], "en")


def test_the_reports_lie_along_its_streets() -> None:
    lines = json.loads(example_streets().read_text(encoding="utf-8"))["features"]
    corners: dict[str, list[tuple[float, float]]] = {}
    for one in lines:
        corners.setdefault(one["properties"]["name"], []).extend(one["geometry"]["coordinates"])
    placed = [report for report in read_example(DAYS[0]).reports if report.lon is not None]
    for report in placed:
        street = report.address.partition(",")[0].rstrip("0123456789 ")
        away = [metres_between(report.lon, report.lat, *corner) for corner in corners[street]]
        assert min(away) < 120


def test_a_register_filled_with_the_example_has_the_same_reports(tmp_path: Path) -> None:
    path, now = str(tmp_path / "r.sqlite"), DAYS[0]
    data = read_example(now)
    assert fill_with_example(path, now) == len(data.reports)
    register = Register(path)
    assert {r for page in register.pages(None, None) for r in page.reports} == set(data.reports)
    assert register.services() == stock_services()
    assert [team.id for team in register.departments()] == [code for code, _ in DEPARTMENTS]
    assert register.probe().test_server
    register.close()


def test_a_picture_is_of_what_was_reported() -> None:
    folder = resources.built_path("example", "photos")
    bags = {example_photo(f"2026-{n:05d}", "depot") for n in range(60)}
    assert bags == {path.read_bytes() for path in folder.glob("depot-*.png")}
    anything = {example_photo(f"2026-{n:05d}", "*") for n in range(400)}
    assert anything == {path.read_bytes() for path in folder.glob("*.png")}
    assert all(picture.startswith(b"\x89PNG") for picture in anything)


def test_a_working_tree_without_it_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "RESOURCES", tmp_path)
    with pytest.raises(NotBuilt, match="run make stage"):
        fill_with_example(str(tmp_path / "r.sqlite"), DAYS[0])
    assert not (tmp_path / "r.sqlite").exists()
