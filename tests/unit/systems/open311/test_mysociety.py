"""FixMyStreet and the back offices behind it: read, and one kind of write."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from http_server import Asked, Reply, data, serving
from open311_fake_city import City, row
from open311_fixtures import FRESH, KEY, NOON, OWN_NUMBERS, change, connected, refused

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import HttpContext

FMS_DISCOVERY = {"discovery": {"max_requests": 1000, "endpoints": {"endpoint": []}}}


def alone(asked: Asked) -> Reply:
    """The site's search by number, on a site where only one report has the number."""
    number = asked.query["pc"].removeprefix("ref:")
    return Reply(302, headers={"Location": f"/report/{number}"})


def town(city: City, **rest: Any) -> AbstractContextManager[Any]:
    """A connection whose settings say that the council's numbers are the site's own."""
    return connected(city, "/open311/v2", options=OWN_NUMBERS, **{"jurisdiction": "12", **rest})


def fixmystreet(post: Reply | None = None) -> City:
    rows = [row(n, interface_used="web", service_notice="Fait", status="closed") for n in (7, 8)]
    extra = {"/servicerequestupdates.json": lambda _: post or data({}), "/around": alone}
    return City(
        rows,
        sizes=("max_requests",),
        page="",
        windows=True,
        needs_jurisdiction=True,
        discovery=FMS_DISCOVERY,
        extra=extra,
    )


def test_a_first_look_at_a_fixmystreet_brings_no_whole_list() -> None:
    """The server knows no page numbers, and for sizes only the parameter of its discovery."""
    asked: list[Asked] = []
    with town(replace(fixmystreet(), before=asked.append)) as (_, _server, probe):
        lists = [one.query for one in asked if one.path.endswith("/requests.json")]
    assert probe.dialect == "fixmystreet"
    assert lists
    assert all(query.get("max_requests") == "2" for query in lists)


def test_a_size_that_bounds_the_first_look_alone_is_no_size_of_a_page() -> None:
    city = replace(fixmystreet(), rows=[row(n) for n in range(9)], needs_jurisdiction=False)
    with connected(city, "/v2") as (system, server, _):
        found = {one.report_id for page in system.pages(None, None) for one in page.reports}
        assert not any("page" in asked.query for asked in server.asked)
    assert found == {str(n) for n in range(9)}


@pytest.mark.parametrize(("jurisdiction", "writes"), [("", set()), ("12", {"status", "reply"})])
def test_fixmystreet_is_recognised_and_read_by_windows(jurisdiction: str, writes: set[str]) -> None:
    with town(fixmystreet(), jurisdiction=jurisdiction) as (
        system,
        server,
        probe,
    ):
        assert probe.dialect == "fixmystreet"
        found = [one for found in system.pages(None, None) for one in found.reports]
        assert all(
            asked.query["jurisdiction_id"] == (jurisdiction or "default") for asked in server.asked
        )
    caps = system.capabilities
    assert {one.report_id for one in found} == {"7", "8"}
    assert found[0].notice == "Fait"
    assert caps.evidence is Evidence.COARSE
    assert caps.key_ttl > 86_400
    assert not caps.creates
    assert caps.writes == writes


def test_a_refresh_reads_the_last_ninety_days_and_not_the_whole_list() -> None:
    since = NOON - timedelta(days=1)
    with town(fixmystreet()) as (system, server, _):
        found = [one.report_id for page in system.pages(since, None) for one in page.reports]
        asked = [one.query["start_date"] for one in server.asked if "start_date" in one.query]
    assert sorted(found) == ["7", "8"]
    first = datetime.fromisoformat(min(asked).replace("Z", "+00:00"))
    assert timedelta(days=90) <= since - first < timedelta(days=91)


def test_fixmystreet_takes_an_update_with_a_durable_id() -> None:
    answer = data({"service_request_updates": {"update_id": 981}})
    with town(fixmystreet(answer), jurisdiction="12") as (system, server, _):
        receipt = system.send(change(sets={"status": "rejected"}, reply="Domaine privé"), FRESH)
        system.send(change(reply="Merci"), FRESH)
        first, second = (asked.form for asked in server.asked if asked.method == "POST")
    assert first == {
        "jurisdiction_id": "12",
        "service_request_id": "7",
        "update_id": "a" * 32,
        "updated_datetime": "2026-11-24T07:12:00Z",
        "status": "NO_FURTHER_ACTION",
        "description": "Domaine privé",
        "api_key": KEY,
    }
    assert (second["status"], second["description"]) == ("UNCHANGED", "Merci")
    assert not receipt.known
    assert receipt.report_id == "7"


def test_fixmystreet_publishes_no_word_that_nobody_wrote() -> None:
    with town(fixmystreet(), jurisdiction="12") as (system, server, _):
        needs = system.capabilities.needs_reply
        assert set(needs) == set(system.capabilities.statuses)
        assert all(since == frozenset(Status) for since in needs.values())
        with pytest.raises(errors.NeedsReply):
            system.send(change(sets={"status": "in_progress"}), FRESH)
        assert server.asked == []


def test_fixmystreet_already_exists_means_that_it_arrived() -> None:
    values = {"errors": {"code": 400, "description": "Bad request: already exists"}}
    with town(fixmystreet(data(values, 400))) as (system, _, _probe):
        assert system.send(change(sets={"status": "resolved"}, reply="Réparé"), FRESH).known


def test_fixmystreet_a_word_within_a_sentence_proves_nothing() -> None:
    text = "Bad request: a report of this title already exists in another category"
    values = {"errors": {"code": 400, "description": text}}
    error = refused(fixmystreet(data(values, 400)), "/open311/v2", errors.Refused, OWN_NUMBERS)
    assert error.server_message == text


def test_fixmystreet_waiting_cannot_be_said() -> None:
    with town(fixmystreet()) as (system, server, _):
        assert Status.WAITING not in system.capabilities.statuses
        with pytest.raises(errors.NotSupported):
            system.send(change(sets={"status": "waiting"}, reply="x"), FRESH)
        assert server.asked == []


def test_fixmystreet_without_a_key_is_read_only() -> None:
    with connected(fixmystreet(), "/open311/v2", HttpContext()) as (system, _, _probe):
        assert system.capabilities.writes == frozenset()
        assert system.capabilities.read_only_because == "no_key"


def test_an_endpoint_of_updates_only_is_recognised() -> None:
    extra = {
        "/requests.json": lambda _: data([{"description": "abstract method"}], 500),
        "/servicerequestupdates.json": lambda _: data([]),
    }
    with connected(City(extra=extra), "/namur") as (system, _, probe):
        assert probe.dialect == "mysociety"
        assert system.capabilities.writes == {"status", "reply"}


def test_a_discovery_document_may_name_the_dialect() -> None:
    with serving(City([row(1)])) as server:
        endpoints = [
            {"url": "http://elsewhere.test/v2", "dialect": "citysdk", "type": "production"},
            {"url": f"{server.url}/v2", "dialect": "mysociety", "type": "test"},
        ]
        server.behaviour.discovery = {"endpoints": endpoints}
        probe = Open311(Address(server.url + "/v2")).probe()
    assert probe.dialect == "mysociety"
    assert probe.test_server


def test_a_write_whose_time_is_not_known_takes_the_clock() -> None:
    with town(fixmystreet()) as (system, server, _):
        system.send(replace(change(reply="x"), created=""), FRESH)
        assert server.asked[-1].form["updated_datetime"] == "2026-11-24T12:00:00Z"


@pytest.mark.parametrize(
    ("jurisdiction", "said", "reason"),
    [
        ("12", "service_request_id", ""),
        ("12", "api_key", "wrong_key"),
        ("77", "jurisdiction_id", "wrong_body"),
        ("namur", "", "wrong_body"),
        ("", "", "no_body"),
    ],
)
def test_a_wrong_key_or_body_is_told_before_anything_is_sent(
    jurisdiction: str, said: str, reason: str
) -> None:
    refusal = data({"errors": {"code": 400, "description": f"Bad request: {said}"}}, 400)
    with town(fixmystreet(refusal), jurisdiction=jurisdiction) as (system, _, _probe):
        assert system.capabilities.read_only_because == reason
        assert bool(system.capabilities.writes) == (not reason)
