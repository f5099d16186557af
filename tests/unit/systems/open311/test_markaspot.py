"""Mark-a-Spot: offsets, local statuses, nested writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from http_server import Asked, Reply, data
from open311_fake_city import City, row
from open311_fixtures import FRESH, KEY, change, connected, refused

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.status import Status

TERMS = {"stats": [{"tid": 7, "status": "In Bearbeitung"}, {"tid": "9", "status": "Erledigt"}]}


def markaspot(rows: list[dict[str, Any]] | None = None, answer: Reply | None = None) -> City:
    detail = {"extended_attributes": {"markaspot": {"status_descriptive_name": "In Bearbeitung"}}}
    shown = (
        [row(n, **detail, organisation={"id": 12}) for n in range(150)] if rows is None else rows
    )
    city = City(shown, sizes=("limit",), page="")

    def listed(asked: Asked) -> Reply:
        start = int(asked.query.get("offset", 0))
        size = min(int(asked.query.get("limit", 100)), 100)
        found = city.rows[start : start + size]
        return data(found) if found else data({"error": {"message": "none"}}, 404)

    def one(asked: Asked) -> Reply:
        if asked.method == "GET":
            return data(city.rows[7:8])
        return answer or data({"service_requests": {"request": {"service_request_id": "7"}}})

    city.extra = {
        "/stats.json": lambda _: data(TERMS),
        "/requests.json": listed,
        "/requests/7.json": one,
    }
    return city


def test_markaspot_is_read_by_offset() -> None:
    with connected(markaspot(), "/georeport/v2") as (system, server, probe):
        found = [one for found in system.pages(None, None) for one in found.reports]
        lists = [asked.query for asked in server.asked]
        server.asked.clear()
        system.get("7")
        fresh = server.asked[0].query
    assert probe.dialect == "markaspot"
    assert len(found) == 150
    assert lists[0]["sort"] == "-created"
    assert [query["offset"] for query in lists[:2]] == ["0", "100"]
    assert all(query["api_key"] == KEY for query in lists)
    assert fresh["debug"] == "1"
    assert found[0].status is Status.IN_PROGRESS
    assert found[0].department == "12"
    caps = system.capabilities
    assert caps.cache_s == 180
    assert caps.evidence is Evidence.VERSION
    assert set(caps.statuses) == {Status.IN_PROGRESS, Status.RESOLVED}
    assert caps.clears == frozenset()


def test_markaspot_takes_nested_json_and_the_key_beside_it() -> None:
    with connected(markaspot(), "/georeport/v2") as (system, server, _):
        sets = {"status": "resolved", "department": "12", "position": "4.8675000 50.4669000"}
        receipt = system.send(change(sets=sets, reply="Équipe envoyée"), FRESH)
        (asked,) = server.asked
    assert receipt.report_id == "7"
    assert (asked.method, asked.query) == ("POST", {"api_key": KEY})
    assert json.loads(asked.body) == {
        "lat": "50.4669000",
        "long": "4.8675000",
        "extended_attributes": {
            "revision_log_message": "a" * 32,
            "drupal": {
                "field_status": "9",
                "field_status_notes": "Équipe envoyée",
                "field_organisation": "12",
            },
        },
    }


def test_markaspot_terms_can_be_set_by_hand() -> None:
    options = {"statuses": "planned=21; resolved=33;nonsense=1;rejected="}
    with connected(markaspot(), "/georeport/v2", options=options) as (system, server, _):
        system.send(change(sets={"status": "planned"}), FRESH)
        system.send(change(sets={"status": "resolved"}), FRESH)
        bodies = [json.loads(asked.body)["extended_attributes"]["drupal"] for asked in server.asked]
    assert [body["field_status"] for body in bodies] == ["21", "33"]
    assert Status.REJECTED not in system.capabilities.statuses


def test_markaspot_an_empty_list_may_be_a_404() -> None:
    with connected(markaspot([]), "/georeport/v2") as (system, _, _probe):
        assert list(system.pages(None, None)) == []


def test_markaspot_without_details_can_compare_open_and_closed_only() -> None:
    with connected(markaspot([row(n) for n in range(9)]), "/georeport/v2") as (system, _, _probe):
        assert system.capabilities.evidence is Evidence.COARSE


def test_markaspot_one_report_may_be_forbidden() -> None:
    answer = data({"error": {"message": "no right"}}, 403)
    error = refused(markaspot(answer=answer), "/georeport/v2", errors.Forbidden)
    assert isinstance(error, errors.Forbidden)
    assert not error.whole
    assert error.words == "no right"


def test_markaspot_refuses_its_terms_and_categories_to_a_key() -> None:
    """Drupal takes a key for a login, which has no right to these public lists."""
    city = markaspot()
    refused_to_a_key = data({"message": "not allowed"}, 403)

    def public(answer: object) -> Callable[[Asked], Reply]:
        return lambda asked: refused_to_a_key if KEY in asked.query.values() else data(answer)

    services = [{"service_code": "017", "service_name": "Schlagloch"}]
    city.extra = {
        **city.extra,
        "/stats.json": public(TERMS),
        "/services.json": public(services),
    }
    with connected(city, "/georeport/v2") as (system, _, _probe):
        assert system.capabilities.statuses == (Status.IN_PROGRESS, Status.RESOLVED)
        assert [one.code for one in system.services()] == ["017"]
