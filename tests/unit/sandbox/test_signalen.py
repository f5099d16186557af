"""The sandbox's Signalen answers as a real one was observed to answer, with its pitfalls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from signalen_server import API, NUMBERS, ONE, READER, UNTIL, Served, said, signalen

from sandbox.dialects.signalen.answers import BadInput
from sandbox.dialects.signalen.checks import status_of
from sandbox.dialects.signalen.statuses import KEPT_AS, NAMES
from signalement_plugin.systems.signalen.statuses import STATES

BROKEN = (500, "Server Error (500)")
DENIED = (403, {"detail": "Je hebt geen toestemming om deze actie uit te voeren."})
WEGEN = "/signals/v1/public/terms/categories/wegen-verkeer/sub_categories"
FULL = {
    "reaction requested": {"text": "?"},
    "forward to external": {"email_override": "a@b.example", "send_email": True},
    "ready to send": {"target_api": "gisib"},
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with signalen(tmp_path_factory.mktemp("signalen")) as served:
        yield served


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Another server for tests that make reports: tests of ``server`` count its reports."""
    with signalen(tmp_path_factory.mktemp("signalen")) as served:
        yield served


@pytest.fixture
def fresh(written: Served) -> Served:
    written.force("m")
    return written


def accepted(wanted: str, current: str) -> bool:
    try:
        status_of({"state": wanted, "text": "x", **FULL.get(wanted, {})}, current)
    except BadInput:
        return False
    return True


def test_the_moves_are_those_that_the_client_knows() -> None:
    moves = {(a, b) for a in NAMES for b in NAMES if accepted(b, a)}
    assert len(moves) == 102
    assert moves == {(a, b) for a, state in STATES.items() for b in state.leads_to}
    assert {code: state.name for code, state in STATES.items()} == dict(NAMES)
    assert {code: state.meaning for code, state in STATES.items()} == dict(KEPT_AS)


# -- authentication


@pytest.mark.parametrize("header", [None, "Bearer opaque", "Token a.demo.b", "a.demo.b"])
def test_no_token_or_a_strange_one_breaks_it(server: Served, header: str | None) -> None:
    headers = {"Authorization": header} if header else {}
    assert said(server.get("private/me/", headers=headers)) == BROKEN


@pytest.mark.parametrize("header", ["Bearer ", "Bearer a.nobody.b"])
def test_an_unknown_token(server: Served, header: str) -> None:
    answer = server.get("private/me/", headers={"Authorization": header})
    assert said(answer) == (401, {"detail": "Login failed"})
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="signals"'


def test_a_reader_writes_nothing_and_sees_no_contacts(server: Served) -> None:
    server.force("m", email="citoyen@example.org")
    assert said(server.patch({"notes": [{"text": "x"}]}, headers=READER)) == DENIED
    seen = server.get(f"private/signals/{ONE}", headers=READER).json()
    assert seen["reporter"]["email"] == "*****"
    assert server.get(f"private/signals/{ONE}").json()["reporter"]["email"] == "citoyen@example.org"


# -- lists


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("status=m,b", 400),
        ("status=", 400),
        ("updated_after=2026-11-24T10:00:00+01:00", 400),  # a raw plus is a space
        ("created_after=nonsense", 400),
        ("page=2", 404),
        ("page=x", 404),
    ],
)
def test_filters_that_are_refused(server: Served, query: str, status: int) -> None:
    assert server.get(f"private/signals/?{query}").status_code == status


def test_order_and_pages(server: Served) -> None:
    newest = server.get("private/signals?page_size=2").json()
    assert [row["id"] for row in newest["results"]] == [NUMBERS[4], NUMBERS[3]]
    assert "page=2" in newest["_links"]["next"]["href"]
    asked = "private/signals?ordering=id&page_size=2&page=3"
    assert [row["id"] for row in server.get(asked).json()["results"]] == [NUMBERS[4]]
    odd = server.get("private/signals?ordering=colour").json()
    assert odd["results"][0]["id"] == NUMBERS[4]


def test_geography_has_ids_and_places_only(server: Served) -> None:
    answer = server.get("private/signals/geography?page_size=2")
    (one, _) = answer.json()["features"]
    assert (answer.headers["X-Total-Count"], set(one["properties"])) == ("5", {"id", "created_at"})
    assert answer.headers["Link"].endswith('rel="next"')
    assert server.get("private/signals/geography?status=o").json()["features"] is None


# -- writes and odd requests


@pytest.mark.parametrize(
    "body",
    [
        {"status": {"text": "x"}},
        {"status": {"state": "reaction requested"}},
        {"status": {"state": "forward to external", "text": "x"}},
        {"notes": []},
        {"routing_departments": None},
        {"routing_departments": [{"code": "VOI"}]},
    ],
)
def test_requests_that_cause_a_500(fresh: Served, body: dict[str, Any]) -> None:
    before = fresh.log()
    assert said(fresh.patch(body)) == BROKEN
    assert fresh.log() == before


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        # errors of the model of a status lack the key "status"
        ({"status": {"state": "reaction received"}}, ["state"]),
        ({"status": {"state": "o", "text": ""}}, ["text"]),
        ({"status": {"state": "b", "text": "x" * 10_001}}, ["status", "text"]),
        ({"status": {"state": "reaction requested", "text": "x" * 1001}}, ["status", "text"]),
        ({"status": {"state": "zz"}}, ["status", "state"]),
        ({"status": {"state": "b", "target_api": "gisib"}}, ["target_api"]),
        ({"status": {"state": "ready to send"}}, ["target_api"]),
        ({"notes": [{"text": ""}]}, ["notes"]),
        ({"assigned_user_email": ""}, ["assigned_user_email"]),
        ({"assigned_user_email": "nobody"}, ["assigned_user_email"]),
        ({"category": {"category_url": "gat"}}, ["category", "category_url"]),
        ({"routing_departments": [{"id": 99}]}, ["routing_departments"]),
        ({"location": {"geometrie": {"coordinates": [50.4, 4.8]}}}, ["location", "geometrie"]),
    ],
)
def test_a_refused_change_leaves_no_trace(fresh: Served, body: Any, keys: list[str]) -> None:
    before = fresh.log()
    status, found = said(fresh.patch({"notes": [{"text": "not kept"}], **body}))
    for key in keys:
        found = found[key]
    assert (status, bool(found), fresh.log()) == (400, True, before)


def test_an_unknown_user_is_a_bare_list(fresh: Served) -> None:
    words = ["Could not set user assignment, user does not exist"]
    assert said(fresh.patch({"assigned_user_email": "x@y.example"})) == (400, words)


def new_signal(**location: Any) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [4.86, 50.46]}
    return {
        "text": "Trou",
        "location": {"geometrie": point, **location},
        "category": {"category_url": f"{WEGEN}/gat"},
        "reporter": {"email": None},
        "incident_date_start": "2026-11-24T07:12:00Z",
    }


ADDRESS = {"openbare_ruimte": "Rue de Fer", "huisnummer": "12", "woonplaats": "Namur"}


@pytest.mark.parametrize("lacking", ["openbare_ruimte", "huisnummer"])
def test_an_address_that_cannot_be_looked_up_breaks_it(fresh: Served, lacking: str) -> None:
    half = {name: value for name, value in ADDRESS.items() if name != lacking}
    url = f"{fresh.url}{API}private/signals/"
    sent = requests.post(url, json=new_signal(address=half), headers=fresh.headers, timeout=UNTIL)
    assert said(sent) == BROKEN
    point = new_signal()["location"]["geometrie"]
    assert said(fresh.patch({"location": {"geometrie": point, "address": half}})) == BROKEN


def test_a_point_alone_clears_the_rest_of_a_place(fresh: Served) -> None:
    url = f"{fresh.url}{API}private/signals/"
    whole = {"address": ADDRESS, "stadsdeel": "A", "extra_properties": {"x": 1}}
    body = new_signal(**whole)
    made = requests.post(url, json=body, headers=fresh.headers, timeout=UNTIL).json()
    assert made["location"].items() >= whole.items()
    assert made["location"]["address_text"] == "Rue de Fer 12 Namur"
    moved = {"location": {"geometrie": body["location"]["geometrie"]}}
    after = fresh.patch(moved, str(made["id"])).json()["location"]
    assert [after[name] for name in whole] == [None] * len(whole)
    assert after["address_text"] == ""


def test_closing_a_parent_cancels_its_open_parts(fresh: Served) -> None:
    parent, *parts = [str(number) for number in NUMBERS][:3]
    for number, state in zip(parts, ("b", "o")):
        fresh.force(state, number)
        with fresh.store.writing() as db:
            ids = [f"{one[:4]}-{one[4:]}" for one in (parent, number)]
            db.execute("UPDATE signalen SET parent = ? WHERE report_id = ?", ids)
    seen = [fresh.system().get(number).flags for number in (parent, *parts)]
    assert seen == [("no_mail", "parent"), ("no_mail", "child"), ("no_mail", "child")]
    listed = {one.report_id: one.flags for one in next(fresh.system().pages(None, None)).reports}
    assert [listed[number] for number in (parent, *parts)] == seen
    assert fresh.patch({"status": {"state": "o", "text": "Fait"}}, parent).status_code == 200
    states = [fresh.get(f"private/signals/{one}").json()["status"]["state"] for one in parts]
    assert states == ["a", "o"]


def test_a_body_that_is_no_json(server: Served) -> None:
    url = f"{server.url}{API}private/signals/{ONE}"
    form = requests.patch(url, data="a=1", headers=server.headers, timeout=UNTIL)
    assert form.status_code == 415
    kind = {**server.headers, "Content-Type": "application/json"}
    assert requests.patch(url, data="{", headers=kind, timeout=UNTIL).status_code == 400
