"""Lists that are cut, repeat rows or move rows to other pages: no report is left out unsaid, and
every loop ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from http_server import Asked, Loopback, Reply, data, serving
from open311_fake_city import NOON, City, row, stamp

from signalement_plugin.core.errors import TooLarge
from signalement_plugin.core.model.report import Area
from signalement_plugin.systems.base import Address, Page
from signalement_plugin.systems.open311 import paging as open311_paging
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import Client, HttpContext


@contextmanager
def connected(city: City, path: str = "/v2", **options: str) -> Iterator[tuple[Open311, Loopback]]:
    """A probed system over a city; requests of the probe are forgotten."""
    with serving(city) as server:
        address = Address(server.url + path, options=options)
        client = Client(HttpContext(), sleep=lambda _: None)
        system = Open311(address, client=client, now=lambda: NOON)
        system.probe()
        server.asked.clear()
        yield system, server
        system.close()


def ids(pages: list[Page]) -> list[str]:
    return [report.report_id for page in pages for report in page.reports]


def everything(city: City, **options: str) -> tuple[list[str], int]:
    with connected(city, **options) as (system, server):
        found = ids(list(system.pages(None, None)))
        return found, len(server.asked)


def rows(count: int) -> list[dict[str, Any]]:
    return [row(number) for number in range(count)]


WALKS = {
    "page and page_size": City(rows(2300)),
    "page and per_page": City(rows(350), sizes=("per_page",), cap=100),
    "pages counted from zero": City(rows(120), first=0, cap=50),
    "a silent cap below what is asked": City(rows(120), cap=50),
    "exactly one page": City(rows(50), cap=50),
    "past the end the last page repeats": City(rows(130), cap=50, repeats_last=True),
    "past the end the only page repeats": City(rows(50), cap=50, repeats_last=True),
    "no paging at all, windows": City(rows(900), sizes=(), page="", cap=100, windows=True),
    "no paging, few": City(rows(7), sizes=(), page="", windows=True),
    "nothing": City([]),
}


@pytest.mark.parametrize("name", WALKS)
def test_every_report_comes_once(name: str) -> None:
    city = WALKS[name]
    found, requests = everything(city)
    assert sorted(found, key=int) == [one["service_request_id"] for one in city.rows]
    assert len(set(found)) == len(found)
    assert requests < 120


def test_reading_numbered_pages_takes_few_requests() -> None:
    _, requests = everything(City(rows(2300)))
    # a small first page, five pages, and one more pass because rows could have moved
    assert requests <= 11


def test_a_list_without_paging_or_windows_says_what_is_missing() -> None:
    city = City(rows(500), sizes=(), page="", cap=100)
    with connected(city) as (system, server):
        pages = list(system.pages(None, None))
        assert len(ids(pages)) == 100
        assert len(server.asked) < 60
    warnings = [warning for page in pages for warning in page.warnings]
    assert any("only the newest 100" in warning for warning in warnings)


def test_a_list_that_ignores_windows_is_read_twice_at_most() -> None:
    """Seen: read for each window since 2005, 89 times over."""
    old = [row(24 * 30 * month) for month in range(1, 60)]
    found, requests = everything(City([*rows(6), *old], sizes=(), page=""))
    assert len(found) == len(set(found)) == 65
    assert requests <= 3


def test_rows_that_move_between_pages_are_not_lost() -> None:
    city = City(rows(250), cap=100)

    def lose_one(asked: Asked) -> None:
        """Delete a row of page one while page two is read: all later rows move up by one."""
        if asked.query.get("page") == "2" and city.rows[0]["service_request_id"] == "0":
            del city.rows[0]

    with connected(city) as (system, _):
        city.before = lose_one
        found = ids(list(system.pages(None, None)))
    assert set(found) == {str(number) for number in range(250)}


def test_rows_that_arrive_meanwhile_are_seen_once() -> None:
    city = City(rows(150), cap=50)

    def arrive(asked: Asked) -> None:
        if asked.query.get("page") == "2" and len(city.rows) == 150:
            city.rows.insert(0, row(-1))

    with connected(city) as (system, _):
        city.before = arrive
        found = ids(list(system.pages(None, None)))
    assert len(found) == len(set(found)) == 151


def test_changes_are_asked_for_by_time() -> None:
    city = City(rows(3000), delta="updated_after", cap=100)
    with connected(city) as (system, server):
        found = ids(list(system.pages(NOON - timedelta(hours=500), None)))
        assert len(server.asked) <= 12
    assert set(found) == {str(number) for number in range(501)}


def test_more_changes_in_one_second_than_a_page_holds() -> None:
    together = [row(number, updated_datetime=stamp(NOON)) for number in range(230)]
    city = City(together, delta="updated_after", cap=50)
    with connected(city) as (system, _):
        found = ids(list(system.pages(NOON - timedelta(hours=1), None)))
    assert set(found) == {str(number) for number in range(230)}


def test_a_server_that_ignores_the_time_is_read_by_creation() -> None:
    old = row(24 * 200)
    city = City([*rows(30), old], windows=True)
    with connected(city) as (system, server):
        assert not system.capabilities.delta
        found = ids(list(system.pages(NOON - timedelta(hours=3), None)))
        assert all("start_date" in asked.query for asked in server.asked)
    assert set(found) == {str(number) for number in range(30)}


def test_bad_rows_are_named_and_the_rest_comes() -> None:
    city = City([row(1), {"status": "open"}, row(2), row(3, service_request_id="x" * 300)])
    with connected(city) as (system, _):
        pages = list(system.pages(None, None))
    assert ids(pages) == ["1", "2"]
    warnings = [warning for page in pages for warning in page.warnings]
    assert [warning.partition(":")[0] for warning in warnings] == ["row 2", "row 4"]
    assert "xxxx" in warnings[1]


def test_one_id_twice_on_a_page_is_the_later_state() -> None:
    newer = row(1, status="closed", updated_datetime=stamp(NOON))
    with connected(City([newer, row(1)])) as (system, _):
        pages = list(system.pages(None, None))
    assert [str(report.status) for page in pages for report in page.reports] == ["closed"]


def test_an_area_keeps_what_lies_in_it_or_nowhere() -> None:
    city = City([row(1), row(2, lat=51.2), row(3, lat=None)])
    with connected(city) as (system, _):
        assert ids(list(system.pages(None, Area(4.7, 50.3, 5.0, 50.6)))) == ["1", "3"]


QUIET = {
    "by time of change": City(rows(5), delta="updated_after"),
    "by windows": City([row(24 * 200)], windows=True),
    "by pages": City([]),
}


@pytest.mark.parametrize("name", QUIET)
def test_an_answer_without_changes_tells_the_servers_time(name: str) -> None:
    """Otherwise the next request for changes would begin at this computer's own time."""
    with connected(QUIET[name]) as (system, _):
        first = next(iter(system.pages(NOON + timedelta(hours=1), None)))
    assert (len(first.reports), first.began is None, first.server_time is None) == (0, False, False)


def test_more_reports_than_can_be_remembered_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(open311_paging, "MOST_REPORTS", 120)
    with connected(City(rows(120), cap=50)) as (system, _):
        assert len(ids(list(system.pages(None, None)))) == 120
    with connected(City(rows(121), cap=50)) as (system, _), pytest.raises(TooLarge, match="120"):
        list(system.pages(None, None))


def test_a_list_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open311_paging, "MOST_REQUESTS", 30)

    def behaviour(asked: Asked) -> Reply:
        if asked.path.endswith("requests.json"):
            number = int(asked.query.get("page", "1"))
            size = int(asked.query.get("page_size", "1000"))
            return data([row(number * 5000 + place) for place in range(min(size, 50))])
        return data([], 404)

    with serving(behaviour) as server:
        system = Open311(Address(server.url + "/v2"), now=lambda: NOON)
        system.probe()
        with pytest.raises(TooLarge):
            list(system.pages(None, None))


def test_the_first_rows_do_not_wait_for_a_whole_page() -> None:
    with connected(City(rows(1500))) as (system, server):
        server.asked.clear()
        first = next(system.pages(None, None))
        assert (len(first.reports), len(server.asked)) == (50, 1)


def test_a_short_list_is_read_once_with_its_warnings() -> None:
    with connected(City([row(1), {"status": "open"}])) as (system, server):
        server.asked.clear()
        pages = list(system.pages(None, None))
        # a second request finds out whether the server cuts its pages
        assert (ids(pages), len(server.asked)) == (["1"], 2)
        assert [warning for page in pages for warning in page.warnings]


@pytest.mark.parametrize("repeats", [True, False])
@pytest.mark.parametrize("cap", [7, 37, 61])
def test_an_undocumented_page_limit_is_detected(cap: int, repeats: bool) -> None:
    wanted = sorted(str(number) for number in range(1, 131))
    city = City([row(number) for number in range(1, 131)], cap=cap, repeats_last=repeats)
    found, asked = everything(city)
    assert sorted(found) == wanted
    assert asked < 2 * (130 // cap + 2) + 4


def test_changes_behind_a_cap_that_nobody_speaks_of_all_come() -> None:
    rows = [row(number) for number in range(1, 100)]
    city = City(rows, cap=37, delta="updated_after")
    with connected(city) as (system, _):
        found = ids(list(system.pages(NOON - timedelta(days=30), None)))
    assert {*found} == {str(number) for number in range(1, 100)}


def test_a_point_whose_axes_are_exchanged_is_flagged_among_good_ones() -> None:
    with connected(City([row(1), row(2, lat=4.86, long=50.46), row(3, lat=0.3, long=9.4)])) as (
        system,
        _,
    ):
        flags = {
            one.report_id: one.flags for page in system.pages(None, None) for one in page.reports
        }
    assert flags == {"1": (), "2": ("swapped",), "3": ()}
