"""Mark-a-Spot: pages by offset, local statuses, nested writes, refused keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from http_server import Asked, Reply, data
from open311_fake_city import City, row
from open311_fixtures import FRESH, KEY, change, connected, refused

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.status import Status
from signalement_plugin.transport.client import HttpContext

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
            return data([one for one in city.rows if one["service_request_id"] == "7"])
        return answer or data({"service_requests": {"request": {"service_request_id": "7"}}})

    city.extra = {
        "/stats.json": lambda _: data(TERMS),
        "/requests.json": listed,
        "/requests/7.json": one,
    }
    return city


@pytest.mark.parametrize(
    ("language", "new", "going", "done", "closed"),
    [
        ("de", "Offen", "In Bearbeitung", "Gelöst", "Geschlossen"),
        ("de, easy to read", "Neu", "Wird bearbeitet", "Gelöst", "Geschlossen"),
        ("en", "New", "In Progress", "Resolved", "Archived"),
        ("fr", "Ouvert", "En cours", "Résolu", "Fermé"),
        ("nl", "Nieuw", "In behandeling", "Opgelost", "Gesloten"),
        ("es", "Abierto", "En curso", "Resuelto", "Cerrado"),
        ("it", "Nuovo", "In corso", "Risolto", "Chiuso"),
        ("pt", "Aberto", "Em Andamento", "Resolvido", "Fechado"),
        ("pl", "Nowe", "W trakcie", "Rozwiązane", "Zamknięte"),
        ("da", "Åben", "Under behandling", "Løst", "Lukket"),
        ("sv", "Öppen", "Pågår", "Löst", "Stängd"),
        ("fi", "Avoin", "Käsittelyssä", "Ratkaistu", "Suljettu"),
        ("cs", "Otevřeno", "Zpracovává se", "Vyřešeno", "Uzavřeno"),
        ("hu", "Nyitott", "Folyamatban", "Megoldva", "Lezárva"),
        ("tr", "Açık", "Devam Ediyor", "Çözüldü", "Kapalı"),
        ("uk", "Відкрито", "В обробці", "Вирішено", "Закрито"),
        ("ar", "مفتوح", "قيد المعالجة", "تم الحل", "مغلق"),
    ],
)
def test_a_site_names_its_statuses_in_a_language_of_its_own(
    language: str, new: str, going: str, done: str, closed: str
) -> None:
    terms = [{"tid": n, "status": one} for n, one in enumerate((new, going, done, closed), 3)]
    city = markaspot()
    city.extra["/stats.json"] = lambda _: data({"stats": terms})
    with connected(city, "/georeport/v2") as (system, _server, _):
        able = set(system.capabilities.statuses)
    assert able == {Status.NEW, Status.IN_PROGRESS, Status.RESOLVED, Status.CLOSED}, language


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
    assert error.server_message == "no right"


def test_markaspot_refuses_its_terms_and_categories_to_a_key() -> None:
    """Drupal treats a key as a login, and this login has no right to these public lists."""
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


def shown(number: int = 7, **said: Any) -> dict[str, Any]:
    """A report as the server shows it to a login."""
    markaspot = {"status_descriptive_name": "In Bearbeitung", **said}
    return row(number, extended_attributes={"markaspot": markaspot})


def refusing_a_key(city: City) -> Callable[[Asked], Reply]:
    """As the module is delivered: reads accept a cookie and refuse a key."""

    def behaviour(asked: Asked) -> Reply:
        key = KEY in asked.query.values() or "api_key" in asked.headers or "apikey" in asked.headers
        if asked.method == "GET" and key:
            return data({"message": "this way to log in is not allowed here"}, 403)
        return city(asked)

    return behaviour


@pytest.mark.parametrize("header", ["api_key", "apikey"])
def test_markaspot_reads_without_a_key_where_reads_refuse_one(header: str) -> None:
    city = markaspot([shown(7, permissions={"update": False})])
    context = HttpContext(headers={header: KEY})
    with connected(refusing_a_key(city), "/georeport/v2", context) as (system, server, probe):
        assert probe.dialect == "markaspot"
        assert "status" in system.capabilities.writes
        assert not system.capabilities.has_contact
        fresh = system.get("7")
        system.send(change(sets={"status": "resolved"}), fresh)
        sent = server.asked[-1]
    assert sent.method == "POST"
    assert sent.headers[header] == KEY


def test_markaspot_gets_the_key_in_a_header_too() -> None:
    with connected(markaspot(), "/georeport/v2") as (system, server, _):
        system.get("7")
        system.send(change(sets={"status": "resolved"}), FRESH)
        assert [asked.headers["api_key"] for asked in server.asked] == [KEY, KEY]
        server.asked.clear()
        with pytest.raises(errors.Gone):
            system.services()
        assert "api_key" not in server.asked[0].headers


def test_markaspot_teams_are_those_that_reports_name() -> None:
    rows = [
        row(1, organisation={"id": 12, "label": "Voirie"}),
        row(2, organisation={"id": 9, "label": "Espaces verts"}),
        row(3, organisation={"id": 12, "label": "Voirie"}),
        row(4, organisation=None),
        row(5, organisation="?"),
    ]
    with connected(markaspot(rows), "/georeport/v2") as (system, server, _):
        found = [(one.id, one.name) for one in system.departments()]
        assert server.asked[-1].query["sort"] == "-created"
    assert found == [("9", "Espaces verts"), ("12", "Voirie")]


def test_markaspot_asks_for_a_language_where_list_and_report_differ() -> None:
    words = {"": ("In Arbeit", "En cours"), "fr": ("En cours", "En cours")}
    city = markaspot()
    extra = dict(city.extra)

    def said(asked: Asked, which: int) -> Reply:
        pair = words.get(asked.query.get("langcode", ""), ("x", "y"))
        return data([shown(7, status_descriptive_name=pair[which])])

    city.extra = {
        **extra,
        "/requests.json": lambda asked: said(asked, 0),
        "/requests/7.json": lambda asked: said(asked, 1),
    }
    with connected(city, "/georeport/v2") as (system, server, _):
        assert system.get("7").raw_status == "En cours"
        page = next(iter(system.pages(None, None)))
        assert page.reports[0].raw_status == "En cours"
        assert {asked.query["langcode"] for asked in server.asked} == {"fr"}


def test_markaspot_public_notes_are_read_as_text() -> None:
    note = "<p>C&#039;est <b>réparé</b>.</p><p>Merci</p>"
    with connected(markaspot([row(7, status_notes=note)]), "/georeport/v2") as (system, _, _p):
        (page,) = system.pages(None, None)
    assert page.reports[0].notice == "C'est réparé.\nMerci"


def test_markaspot_a_report_tells_its_own_thread() -> None:
    notes = [
        {"status_note": "<p>Fait</p>", "updated_datetime": "2026-11-24T10:00:00+01:00",
         "status_descriptive_name": "Erledigt"},
        {"status_note": "", "updated_datetime": "2026-11-23T10:00:00+01:00", "status": "open"},
        "x",
    ]  # fmt: skip
    city = markaspot([shown(7, status_notes=notes)])
    city.extra = {**city.extra, "/requests/7.json": lambda _: data([shown(7, status_notes=notes)])}
    with connected(city, "/georeport/v2") as (system, _, _probe):
        assert system.capabilities.has_activity
        thread = system.activity("7")
    assert [(one.kind, one.text, one.new) for one in thread] == [
        ("status", "open", "new"),
        ("status", "Erledigt", "resolved"),
        ("reply", "Fait", ""),
    ]
    assert len({one.id for one in thread}) == 3


@pytest.mark.parametrize(
    "said", [{"permissions": {"view": True, "update": False}}, {"editable": "false"}]
)
def test_markaspot_a_report_that_may_not_be_changed_is_not_written_to(said: Any) -> None:
    city = markaspot([shown(7, **said)])
    city.extra = {**city.extra, "/requests/7.json": lambda _: data([shown(7, **said)])}
    with connected(city, "/georeport/v2") as (system, server, _probe):
        fresh = system.get("7")
        assert fresh.flags == ("no_right",)
        server.asked.clear()
        with pytest.raises(errors.Forbidden) as caught:
            system.send(change(sets={"status": "resolved"}), fresh)
        assert not caught.value.whole
        assert server.asked == []
