"""FixMyStreet in Brussels over a real socket: its lists, its map, and what changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from fixmystreet_fixtures import (
    CURRENT,
    HERE,
    NOON,
    Ticking,
    answering,
    at,
    brussels,
    fixture,
    opened,
    record,
    reports,
    site,
)
from http_server import Asked, Reply, data, page, serving

from sandbox.reports.changes import Change, change_report
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import System
from signalement_plugin.systems.fixmystreet_brussels.paging import SWEEP_EVERY_S

LIST, MAP = "/api/incidents", "/api/incidents/map"
DAY = 86_400


def ids(system: System, since: datetime | None = None, area: Area | None = None) -> list[str]:
    return [one.report_id for one in reports(system, since, area)]


def test_pages_are_counted_from_zero_and_end_where_the_server_says(tmp_path: Path) -> None:
    records = [brussels(number) for number in range(1, 26)]
    with site(tmp_path, records) as served:
        system = opened(f"{served.url}{CURRENT}")
        probe = system.probe()
        found = ids(system)
    assert (probe.dialect, probe.total_count) == ("current", 25)
    assert sorted(found) == sorted(f"2026{number:05d}" for number in range(1, 26))
    assert len(found) == len(set(found))


def test_a_page_beyond_the_end_has_no_rows_at_all() -> None:
    with answering({LIST: fixture("list-empty.json")}) as (system, _):
        assert ids(system) == []


def test_without_a_count_of_pages_one_page_is_all() -> None:
    rows = {"_embedded": {"response": [{"id": 1, "status": "CREATED"}]}}
    with answering({LIST: data(rows)}) as (system, server):
        assert ids(system) == ["1"]
    # one request to recognise the site, one to read
    assert [one.path for one in server.asked].count(LIST) == 2


def test_a_size_that_is_refused_falls_back_to_the_sites_own() -> None:
    def behaviour(asked: Asked) -> Reply:
        if asked.path != LIST:
            return page()
        if int(asked.query["size"]) > 12:
            return data({"error": "Bad Request"}, 400)
        number = int(asked.query["page"])
        rows = [{"id": number * 12 + place, "status": "CREATED"} for place in range(12)]
        return data({"_embedded": {"response": rows}, "page": {"totalPages": 3}})

    with serving(behaviour) as server:
        assert len(set(ids(opened(server.url)))) == 36


def test_a_server_that_repeats_its_last_page_comes_to_an_end() -> None:
    rows = {"_embedded": {"response": [{"id": 1}]}, "page": {"totalPages": 999}}
    with answering({LIST: data(rows)}) as (system, server):
        assert ids(system) == ["1"]
    assert len(server.asked) < 15


def test_the_regional_gateway_has_the_list_alone(tmp_path: Path) -> None:
    records = [brussels(number) for number in range(1, 16)]
    with site(tmp_path, records) as served:
        system = opened(f"{served.url}{CURRENT}/gateway/api/1.0.0/incidents?page=0&size=1000")
        assert len(ids(system)) == 15
        assert len(ids(system, at(NOON))) == 15  # without a map all are read again
        assert system.get("202600001").report_id == "202600001"


def test_a_pass_over_the_map_finds_new_and_changed_reports(tmp_path: Path) -> None:
    old = brussels(3, requested=NOON - 200 * DAY, updated=NOON - 200 * DAY)
    shut = brussels(4, requested=NOON - 200 * DAY, updated=NOON, status=Status.CLOSED)
    gone = brussels(5, requested=NOON - 400 * DAY, updated=NOON)
    clock = Ticking()
    with site(tmp_path, [brussels(1), brussels(2), old, shut, gone]) as served:
        system = opened(f"{served.url}{CURRENT}", clock=clock)
        first = set(ids(system, area=HERE))
        assert first >= {"202600001", "202600002", "202600003"}
        change_report(served.store, "2026-00003", Change("Anne", sets={"status": Status.CLOSED}))
        clock.now += 60
        soon = {one.report_id: one.status for one in reports(system, at(NOON), HERE)}
        found: dict[str, Status] = {}
        for _ in range(12):  # older windows are read in turn, one per sweep
            clock.now += SWEEP_EVERY_S
            found |= {one.report_id: one.status for one in reports(system, at(NOON), HERE)}
    assert soon["202600003"] in (Status.CLOSED, Status.NEW)
    assert found["202600003"] is Status.CLOSED


def test_reports_missing_from_the_list_are_read_one_by_one() -> None:
    spots = [
        {"id": 1, "status": "CREATED", "coordinates": {"x": 149776, "y": 170005}},
        {"id": 2, "status": "CREATED", "coordinates": {"x": 236000, "y": 147500}},
        {"id": 3, "status": "PROCESSING", "coordinates": None},
        {"id": 4, "status": "CREATED", "coordinates": {"x": 149776, "y": 170005}},
    ]
    routes = {
        LIST: data({"_embedded": {"response": []}, "page": {"totalPages": 1}}),
        MAP: data({"response": spots}),
        "/api/incidents/1": data({"response": spots[0]}),
        "/api/incidents/3": data({"response": spots[2]}),
        "/api/incidents/4": data({"error": "Not Found"}, 404),
    }
    with answering(routes) as (system, server):
        pages = list(system.pages(None, HERE))
        assert [one.report_id for page in pages for one in page.reports] == ["3", "1"]
        assert [words for page in pages for words in page.warnings] == [
            "report 4: on the map, but not to be read"
        ]
        assert "/api/incidents/2" not in {one.path for one in server.asked}
        asked = [one.query for one in server.asked if one.path == MAP]
    assert asked[0] == {"startDate": "2026-05-18", "endDate": "2026-06-17"}
    assert len(asked) == 13
    assert min(one["startDate"] for one in asked) == "2025-05-23"


def test_a_full_answer_of_the_map_is_requested_again_in_two_halves() -> None:
    def behaviour(asked: Asked) -> Reply:
        if asked.path == MAP:
            days = [
                date for date in range(1, 17) if asked.query["startDate"] <= f"2026-06-{date:02d}"
            ]
            days = [date for date in days if f"2026-06-{date:02d}" <= asked.query["endDate"]]
            spots = [{"id": d * 1000 + n, "status": "CLOSED"} for d in days for n in range(400)]
            return data({"response": spots[:1000]})
        rows = [{"id": d * 1000 + n, "status": "CLOSED"} for d in range(1, 17) for n in range(400)]
        number, size = int(asked.query["page"]), int(asked.query["size"])
        found = rows[::-1][number * size : (number + 1) * size]
        return data({"_embedded": {"response": found}, "page": {"totalPages": -(-6400 // size)}})

    with serving(behaviour) as server:
        system = opened(server.url, options={"days": "30"})
        assert len(set(ids(system))) == 6400


def test_only_reports_in_the_area_are_read(tmp_path: Path) -> None:
    records = [brussels(1), record(2), brussels(3, lat=None, long=None)]
    with site(tmp_path, records) as served:
        assert set(ids(opened(f"{served.url}{CURRENT}"), area=HERE)) == {"202600001", "202600003"}


def test_one_report_and_its_thread_are_read_around_caches() -> None:
    """These reads come before and after a write, so a cached answer would be wrong."""
    routes = {
        "/fmx/api/incidents/1/history/": fixture("older-history.json"),
        "/fmx/api/incidents/1/attachments/": fixture("older-attachments.json"),
        "/fmx/api/incidents/1": data({"response": {"id": 1, "status": 1}}),
    }
    with answering(routes, options={"dialect": "older"}) as (system, server):
        system.get("1")
        system.activity("1")
    assert [one.headers["Cache-Control"] for one in server.asked] == ["no-cache"] * 3
