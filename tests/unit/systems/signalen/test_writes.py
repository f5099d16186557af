"""Requests to Signalen, and the meaning of its answers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from http_server import Reply, data
from signalen_fixtures import ONE, always, change, fixture, fresh, talking

from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.signalen.addresses import kept_place
from signalement_plugin.systems.signalen.requests import BrokenInside
from signalement_plugin.systems.signalen.statuses import STATES, WANTED, code_for, code_of
from signalement_plugin.systems.signalen.writes import body_of
from signalement_plugin.transport.client import HttpContext

BASE = "https://h.example/signals/v1"
REFUSED_TWICE = (
    "state: Invalid state transition from `In behandeling` to `Reactie ontvangen`.; "
    "text: Dit veld is verplicht."
)


def body(operation: Operation, raw_status: str = "In behandeling") -> dict[str, Any]:
    return body_of(operation, fresh(raw_status), BASE)


def failure(reply: Reply, operation: Operation, context: HttpContext | None = None) -> Any:
    rest = {} if context is None else {"context": context}
    with talking(always(reply), **rest) as (system, server):  # type: ignore[arg-type]
        with pytest.raises(errors.ServerError) as caught:
            system.send(operation, fresh())
        writes = [one for one in server.asked if one.method != "GET"]
        assert len(writes) == 1  # never sent twice
    return caught.value


# -- statuses


@pytest.mark.parametrize(
    ("wanted", "current", "code"),
    [
        (Status.ACCEPTED, "m", "i"),
        (Status.ACCEPTED, "o", "reopened"),  # "i" cannot follow
        (Status.ACCEPTED, "a", "reopened"),
        (Status.IN_PROGRESS, "a", "b"),
        (Status.IN_PROGRESS, "o", "b"),  # no such transition: the server refuses it with a reason
        (Status.ACCEPTED, "a later word", "i"),
        (Status.CLOSED, "", "o"),
        (Status.WAITING, "m", "reaction requested"),
        (Status.DUPLICATE, "m", ""),
    ],
)
def test_of_several_codes_for_a_status_the_allowed_one_is_sent(
    wanted: Status, current: str, code: str
) -> None:
    assert code_for(wanted, current) == code


def test_a_status_is_read_back_as_it_was_wanted() -> None:
    for wanted, codes in WANTED.items():
        assert {STATES[code].meaning for code in codes} == {wanted}
    for code, state in STATES.items():
        assert code_of(state.name) == code_of(code) == code


def test_a_status_without_a_text_mails_nobody() -> None:
    sent = body(change(sets={"status": "planned"}))
    assert sent == {"status": {"state": "ingepland", "text": "", "send_email": False}}


def test_closing_with_a_reply() -> None:
    sent = body(change(sets={"status": "closed"}, reply="Réparé"))
    assert sent == {"status": {"state": "o", "text": "Réparé", "send_email": True}}


def test_an_answer_alone_repeats_the_status() -> None:
    sent = body(change(reply="Jeudi"), "Ingepland")
    assert sent == {"status": {"state": "ingepland", "text": "Jeudi", "send_email": True}}


@pytest.mark.parametrize(
    "raw", ["Afgehandeld", "Doorgezet naar extern", "Extern: te verzenden", ""]
)
def test_an_answer_alone_where_repeating_would_break_the_server(raw: str) -> None:
    with pytest.raises(errors.NotSupported):
        body(change(reply="Jeudi"), raw)


@pytest.mark.parametrize("status", ["waiting", "resolved", "duplicate", "nonsense"])
def test_a_status_without_a_code_is_not_supported(status: str) -> None:
    with pytest.raises(errors.NotSupported):
        body(change(sets={"status": status}))


# -- other parts of an operation


def test_all_parts_in_one_request() -> None:
    sets = {
        "status": "in_progress",
        "department": "4,6",
        "assignee": "j.dupont@namur.example",
        "service_code": "wegen/gat in de weg",
        "position": "4.8671230 50.4669870",
    }
    assert body(change(sets=sets, note="Clé au dépôt"), "Gemeld") == {
        "status": {"state": "b", "text": "", "send_email": False},
        "routing_departments": [{"id": 4}, {"id": 6}],
        "assigned_user_email": "j.dupont@namur.example",
        "category": {
            "category_url": "/signals/v1/public/terms/categories/wegen"
            "/sub_categories/gat%20in%20de%20weg"
        },
        "location": {"geometrie": {"type": "Point", "coordinates": [4.867123, 50.466987]}},
        "notes": [{"text": "Clé au dépôt"}],
    }


def test_a_moved_point_keeps_the_rest_of_its_place() -> None:
    address = {"openbare_ruimte": "Kerkstraat", "huisnummer": "5", "woonplaats": "Amsterdam"}
    place = {
        "id": 3,
        "geometrie": {"type": "Point", "coordinates": [4.8, 52.3]},
        "address": address,
        "address_text": "Kerkstraat 5 Amsterdam",
        "stadsdeel": "A",
        "buurt_code": "A04i",
        "area_name": None,
        "extra_properties": {"x": 1},
    }
    answers = iter([data({"id": 4711, "location": place}), data({})])
    with talking(lambda _asked: next(answers)) as (system, server):
        system.send(change(sets={"position": "4.9 52.4"}), fresh())
    assert json.loads(server.asked[-1].body)["location"] == {
        "geometrie": {"type": "Point", "coordinates": [4.9, 52.4]},
        "address": address,
        "stadsdeel": "A",
        "buurt_code": "A04i",
        "extra_properties": {"x": 1},
    }


@pytest.mark.parametrize("kept", [None, {}, "x"])
def test_a_place_without_an_address_gets_none(kept: Any) -> None:
    assert kept_place({"address": kept}) == {}


def test_an_address_of_another_program_gets_the_fields_that_the_look_up_needs() -> None:
    kept = kept_place({"address": {"openbare_ruimte": "Kade"}})
    assert kept == {"address": {"openbare_ruimte": "Kade", "huisnummer": ""}}


def test_taking_away_never_sends_what_breaks_the_server() -> None:
    sent = body(change(sets={"department": "", "assignee": ""}))
    assert sent == {"routing_departments": [], "assigned_user_email": None}


@pytest.mark.parametrize(
    "sets",
    [{"department": "STW"}, {"service_code": "gat"}, {"service_code": "a/b/c"}, {"position": "x"}],
)
def test_values_that_are_none_of_signalens(sets: dict[str, str]) -> None:
    with pytest.raises(errors.NotSupported):
        body(change(sets=sets))


def test_the_record_of_the_answer_is_shown() -> None:
    row = json.loads(fixture("list.json").body)["results"][0]
    with talking(always(data(row))) as (system, server):
        receipt = system.send(change(sets={"status": "planned"}), fresh("Gemeld"))
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("PATCH", ONE)
    assert asked.headers["Content-Type"] == "application/json"
    assert (asked.headers["Accept"], asked.headers["X-Request-ID"]) == (
        "application/json",
        "a" * 32,
    )
    assert receipt.shown is not None
    assert receipt.shown.status is Status.PLANNED


@pytest.mark.parametrize("answer", [{}, {"id": 9}, [], {"unknown": "key"}])
def test_a_yes_that_shows_another_record_shows_nothing(answer: Any) -> None:
    with talking(always(data(answer))) as (system, _):
        assert system.send(change(note="x"), fresh()).shown is None


# -- refusals


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("400-field", "email: Enter a valid email address."),
        ("400-nested", "status.text: Ensure this field has no more than 1000 characters."),
        ("400-list", "Could not set user assignment, user does not exist"),
        (
            "400-two",
            REFUSED_TWICE,
        ),
    ],
)
def test_every_shape_of_a_refusal_names_its_field(name: str, words: str) -> None:
    caught = failure(fixture(f"{name}.json", 400), change(note="x"))
    assert isinstance(caught, errors.Refused)
    assert isinstance(caught, errors.MoveRefused) is (words == REFUSED_TWICE)
    assert caught.server_message == words


@pytest.mark.parametrize(
    ("name", "status", "error"),
    [
        ("401-detail.json", 401, errors.Unauthorized),
        ("403-detail.json", 403, errors.Forbidden),
        ("404-detail.json", 404, errors.Gone),
        ("404-detail.json", 405, errors.Refused),
        ("404-detail.json", 415, errors.Refused),
        ("404.html", 404, errors.LostAnswer),
        ("500.html", 500, BrokenInside),  # a lock conflict, or another failure
        ("500.html", 200, errors.LostAnswer),
        ("503-maintenance.txt", 503, errors.Busy),
        ("503-maintenance.txt", 200, errors.LostAnswer),
        ("500.html", 502, errors.LostAnswer),
        ("404-detail.json", 504, errors.LostAnswer),
    ],
)
def test_a_write_that_is_not_taken(name: str, status: int, error: type[errors.ServerError]) -> None:
    caught = failure(fixture(name, status), change(note="x"))
    assert type(caught) is error
    if isinstance(caught, errors.Forbidden):
        assert not caught.whole  # only one right is missing, or the report is another department's
        assert caught.server_message == "Je hebt geen toestemming om deze actie uit te voeren."


def test_a_write_without_a_token_was_not_carried_out() -> None:
    nobody = HttpContext(headers={"Authorization": "Bearer opaque"})
    caught = failure(fixture("500.html", 500), change(note="x"), nobody)
    assert type(caught) is errors.Unauthorized


@pytest.mark.parametrize(("status", "current"), [("closed", "m"), ("accepted", "o")])
def test_a_status_that_wants_a_text_is_not_sent_without_one(status: str, current: str) -> None:
    raw = STATES[current].name
    with talking(always(data({}))) as (system, server):
        with pytest.raises(errors.NeedsReply):
            system.send(change(sets={"status": status}, note="x"), fresh(raw))
        assert server.asked == []
