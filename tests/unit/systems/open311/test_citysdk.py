"""CitySDK with departments and histories: patches, notes, odd status codes. What Klarschiff
itself does is in ``test_klarschiff.py``."""

from __future__ import annotations

from typing import Any

import pytest
from http_server import Asked, Reply, data, page
from open311_fake_city import City, row
from open311_fixtures import FRESH, KEY, change, connected, refused

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.status import Status

EXTENDED = {"dialect": "citysdk-extended"}


def klarschiff(patch: Reply | None = None, **extended: Any) -> City:
    shown = {"detailed_status": "RECEIVED", "delegation": None, **extended}
    rows = [row(n, extended_attributes=dict(shown)) for n in (7, 8)]
    city = City(rows)

    def one(asked: Asked) -> Reply:
        if asked.method == "GET":
            return data(rows[:1])
        return patch or data({"service_request_id": 7})

    city.extra = {"/citysdk/requests/7.json": one}
    return city


def test_a_dialect_is_what_a_person_says() -> None:
    with connected(klarschiff(), "/citysdk", options=EXTENDED) as (system, _, probe):
        caps = system.capabilities
        assert probe.dialect == "citysdk-extended"
        assert system.get("7").status is Status.ACCEPTED
    assert caps.writes == {"status", "department", "service_code", "position", "reply", "note"}
    assert caps.evidence is Evidence.VERSION
    assert not caps.atomic
    assert not caps.mark
    assert caps.publishes == {"reply"}


@pytest.mark.parametrize(
    ("path", "recognised"), [("/citysdk", "citysdk"), ("/open311/v2", "citysdk-read")]
)
def test_the_sandboxs_own_citysdk_is_taken_only_where_it_is_named(
    path: str, recognised: str
) -> None:
    """Not even rows with all its fields make a server the sandbox's dialect."""
    shows = klarschiff(version=3, activity="a-1", status_since=1)
    with connected(shows, path) as (system, _, probe):
        assert probe.dialect == recognised
        assert not system.capabilities.mark
        assert not system.capabilities.clears


def test_citysdk_seen_elsewhere_is_read_only() -> None:
    with connected(klarschiff(), "/open311/v2") as (system, _, probe):
        assert probe.dialect == "citysdk-read"
        assert system.get("7").status is Status.ACCEPTED
        assert system.capabilities.writes == frozenset()


def test_citysdk_patches_one_request() -> None:
    with connected(klarschiff(), "/citysdk", options=EXTENDED) as (system, server, _):
        sets = {"status": "in_progress", "department": "SWB", "position": "4.8675000 50.4669000"}
        receipt = system.send(change(sets=sets, reply="Équipe en route"), FRESH)
        (asked,) = server.asked
    assert (asked.method, asked.path, asked.query) == ("PATCH", "/citysdk/requests/7.json", {})
    assert asked.form == {
        "api_key": KEY,
        "detailed_status": "IN_PROCESS",
        "delegation": "SWB",
        "lat": "50.4669000",
        "long": "4.8675000",
        "status_notes": "Équipe en route",
        "operation_id": "a" * 32,
    }
    assert (receipt.report_id, receipt.shown) == ("7", None)


def test_citysdk_a_department_can_be_taken_away() -> None:
    with connected(klarschiff(), "/citysdk", options=EXTENDED) as (system, server, _):
        system.send(change(sets={"department": ""}), FRESH)
        assert server.asked[0].form["delegation"] == ""


def test_citysdk_a_note_travels_alone() -> None:
    notes = {"/citysdk/requests/notes/7.json": lambda _: data({"service_request_id": 7}, 201)}
    city = klarschiff()
    city.extra = {**notes, **city.extra}
    with connected(city, "/citysdk", options=EXTENDED) as (system, server, _):
        system.send(change(note="2e appel", author="M. Lambert"), FRESH)
        assert server.asked[0].form == {
            "api_key": KEY,
            "comment": "2e appel",
            "author": "M. Lambert",
            "operation_id": "a" * 32,
        }
        server.asked.clear()
        with pytest.raises(errors.NotSupported):
            system.send(change(note="2e appel", sets={"status": "resolved"}), FRESH)
        with pytest.raises(errors.NotSupported):
            system.send(change(photos=("a.jpg",), reply="x"), FRESH)
        assert server.asked == []


@pytest.mark.parametrize(
    ("http", "code", "error"),
    [
        (500, "401", errors.Unauthorized),
        (500, "403", errors.Forbidden),
        (500, "400", errors.Refused),
        (500, "999", errors.LostAnswer),
        (422, "422", errors.Refused),
        (404, "404", errors.Gone),
        (502, "400", errors.LostAnswer),
    ],
)
def test_citysdk_says_500_and_means_the_code_in_the_body(
    http: int, code: str, error: type[errors.ServerError]
) -> None:
    answer = data([{"code": code, "description": "no"}], http)
    caught = refused(klarschiff(answer), "/citysdk", error)
    # the refusal is of this report only: another one may be open to this key
    assert not getattr(caught, "whole", False)


def test_citysdk_a_key_that_may_not_see_the_department_does_not_write_it() -> None:
    city = klarschiff()
    for shown in city.rows:
        del shown["extended_attributes"]["delegation"]
    with connected(city, "/citysdk", options=EXTENDED) as (system, _, _probe):
        assert "department" not in system.capabilities.writes


HISTORY = [
    {"id": 1, "datetime": "2026-11-24T07:00:00Z", "author": "Citoyen", "field": "created"},
    {
        "id": 2,
        "datetime": "2026-11-24T08:00:00Z",
        "author": "X",
        "field": "status",
        "old": "PENDING",
        "new": "RECEIVED",
        "operation_id": "b" * 32,
    },
]


@pytest.mark.parametrize("carried", [True, False])
def test_citysdk_a_history_is_evidence_only_when_the_list_shows_its_last_entry(
    carried: bool,
) -> None:
    city = klarschiff(version=4, **({"activity": "2"} if carried else {}))
    city.extra = {"/requests/history/7.json": lambda _: data(HISTORY), **city.extra}
    with connected(city, "/citysdk", options=EXTENDED) as (system, _, _probe):
        caps, thread, report = system.capabilities, system.activity("7"), system.get("7")
    assert caps.evidence is (Evidence.ACTIVITY if carried else Evidence.VERSION)
    assert caps.mark == ("activity" if carried else "")
    assert caps.has_activity
    assert report.version == "4"
    assert report.activity == ("2" if carried else "")
    assert [entry.kind for entry in thread] == ["citizen", "status"]
    assert thread[1].field == ("status" if carried else "")
    assert (thread[1].old, thread[1].new) == ("new", "accepted")
    assert thread[1].operation_id == "b" * 32


def test_citysdk_without_history_shows_its_notes() -> None:
    notes = [
        {"datetime": "2026-11-24T09:00:00Z", "author": "B", "comment": "later"},
        {"datetime": "2026-11-24T08:00:00Z", "author": "A", "comment": "first"},
    ]
    city = klarschiff()
    city.extra = {"/requests/notes/7.json": lambda _: data(notes), **city.extra}
    with connected(city, "/citysdk", options=EXTENDED) as (system, _, _probe):
        thread = system.activity("7")
    assert [(entry.kind, entry.text, entry.field) for entry in thread] == [
        ("note", "first", ""),
        ("note", "later", ""),
    ]


def test_citysdk_counts() -> None:
    city = klarschiff()

    def listed(asked: Asked) -> Reply:
        if asked.query.get("just_count"):
            return data([{"count": 2 if "status" not in asked.query else 1}])
        return data(city.rows)

    city.extra = {"/requests.json": listed, **city.extra}
    with connected(city, "/citysdk", options=EXTENDED) as (system, _, probe):
        pages = list(system.pages(None, None))
    assert (probe.total_count, probe.open_count) == (2, 1)
    assert pages[0].total == 2


def test_an_answer_that_carries_the_whole_record_is_shown() -> None:
    with connected(klarschiff(data([row(7, status="closed")])), "/citysdk", options=EXTENDED) as (
        system,
        _,
        _probe,
    ):
        receipt = system.send(change(sets={"status": "resolved"}), FRESH)
    assert receipt.shown is not None
    assert receipt.shown.status is Status.CLOSED


def test_202_is_not_done_yet() -> None:
    with connected(klarschiff(data({}, 202)), "/citysdk", options=EXTENDED) as (system, _, _probe):
        assert system.send(change(sets={"status": "resolved"}), FRESH).moderated


def test_citysdk_one_web_page_by_accident_does_not_lower_what_it_can_do() -> None:
    city = klarschiff(activity="a1")
    answers = [page("<html>busy</html>"), data(HISTORY)]
    city.extra = {"/requests/history/7.json": lambda _: answers.pop(0), **city.extra}
    with connected(city, "/citysdk", options=EXTENDED) as (system, _, _probe):
        assert system.capabilities.evidence is Evidence.ACTIVITY
