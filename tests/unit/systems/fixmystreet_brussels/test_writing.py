"""Writes to FixMyStreet in Brussels, and the meaning of its answers; the database is checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fixmystreet_fixtures import CURRENT, OLDER, TOKEN, answering, fixture, opened, record, site
from http_server import Asked, Reply, data, page, serving

from sandbox.contents.example.generator import photo_png
from sandbox.reports.store import Store
from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Receipt
from signalement_plugin.systems.fixmystreet_brussels.system import FixMyStreet

ONE = "202600001"
KEY = "a" * 32
CITIZEN = {"comments": "on", "mail": "voirie@commune.example"}


def change_request(**given: Any) -> Operation:
    return Operation(KEY, ONE, author="M. Lambert", created="2026-11-24T07:12:00Z", **given)


def sent(system: FixMyStreet, operation: Operation) -> Receipt:
    system.probe()
    return system.send(operation, system.get(operation.report_id))


def state(store: Store, number: int = 1) -> tuple[str, str]:
    row = store.first(
        "SELECT status, department FROM reports WHERE id = :id", {"id": f"2026-{number:05d}"}
    )
    return (row["status"], row["department"]) if row else ("", "")


# -- the partner webhook

MOVES = [
    # kind, status before, wanted status, text, status after, whether the public status shows the
    # change
    ("transfer", Status.NEW, "accepted", "", "accepted", True),
    ("transfer", Status.IN_PROGRESS, "closed", "Réparé", "closed", True),
    ("transfer", Status.NEW, "rejected", "Voirie régionale", "accepted", False),
    ("assignment", Status.WAITING, "in_progress", "", "waiting", False),
    ("assignment", Status.WAITING, "resolved", "Réparé", "resolved", True),
    ("assignment", Status.WAITING, "rejected", "Pas chez nous", "accepted", False),
]


@pytest.mark.parametrize(("kind", "before", "wanted", "text", "after", "shown"), MOVES)
def test_accept_reject_and_close_arrive_as_the_partner_meant(
    tmp_path: Path, kind: str, before: Status, wanted: str, text: str, after: str, shown: bool
) -> None:
    with site(tmp_path, [record(1, status=before, department="v")]) as served:
        system = opened(f"{served.url}{OLDER}", TOKEN, options={"hooks": kind})
        receipt = sent(system, change_request(sets={"status": wanted}, reply=text))
        log = served.log()
        now = state(served.store)
        team = system.get(ONE).department
    assert now[0] == after
    assert now[1] == ("" if wanted == "rejected" else "v")
    assert (team == "") == (wanted == "rejected")
    assert receipt.moderated is not shown
    assert receipt.server_message == "Request successfully processed."
    assert {mark for *_, mark in log} == {KEY}
    assert text in " ".join(said for _, _, said, _ in log)


def test_a_contractors_note_is_an_update(tmp_path: Path) -> None:
    with site(tmp_path, [record(1, status=Status.WAITING)]) as served:
        system = opened(f"{served.url}{OLDER}", TOKEN, options={"hooks": "assignment"})
        receipt = sent(system, change_request(note="Sur place à 14 h"))
        assert [(field, said) for field, _, said, _ in served.log()] == [
            ("note", "Sur place à 14 h")
        ]
    assert receipt.moderated


def test_the_body_is_the_one_of_the_description() -> None:
    bodies: list[Any] = []

    def behaviour(asked: Asked) -> Reply:
        if asked.path == "/api/v1/hooks":
            bodies.append((json.loads(asked.body), asked.headers["Authorization"]))
            return data({"detail": "Request successfully processed."})
        if asked.path == "/fmx/api/incidents":
            return fixture("older-list.json")
        if asked.path.startswith("/fmx/api/incidents/"):
            return data({"response": {"id": "4711", "status": 6}})
        return page()

    with serving(behaviour) as server:
        system = opened(server.url, TOKEN, options={"hooks": "assignment"})
        operation = Operation("WO-88", "4711", {"status": "resolved"}, reply="Réparé")
        sent(system, operation)
    meta = {"resource": "report", "hook": "assignment", "action": "close", "id": 4711}
    wanted = {"meta": meta, "data": {"referenceId": "WO-88", "comment": "Réparé"}}
    assert bodies == [(wanted, TOKEN["Authorization"])]


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (change_request(sets={"status": "planned"}), errors.NotSupported),
        (change_request(sets={"department": "v"}), errors.NotSupported),
        (change_request(note="x"), errors.NotSupported),  # only an assignment takes a note
        (change_request(sets={"status": "rejected"}), errors.NeedsReply),  # a text is required
        (change_request(sets={"status": "closed"}), errors.Refused),  # 403: not in this status
    ],
)
def test_a_change_that_the_webhook_does_not_take_is_refused(
    tmp_path: Path, operation: Operation, error: type[errors.ServerError]
) -> None:
    with site(tmp_path) as served:
        system = opened(f"{served.url}{OLDER}", TOKEN, options={"hooks": "transfer"})
        with pytest.raises(error):
            sent(system, operation)
        assert served.log() == []


ANSWERS = [
    (data({"detail": "Request is malformed.", "errors": "x"}, 400), errors.Refused),
    (data({"detail": "You are not allowed."}, 403), errors.Refused),
    # an unknown number makes the server fail
    (page("<html>Server Error (500)</html>", 500), errors.LostAnswer),
    (page(), errors.LostAnswer),
    (data({}, 302, Location="/login"), errors.Refused),
]


@pytest.mark.parametrize(("reply", "error"), ANSWERS)
def test_each_answer_of_the_webhook_has_one_meaning(
    reply: Reply, error: type[errors.ServerError]
) -> None:
    routes = {
        "/fmx/api/incidents": fixture("older-list.json"),
        f"/fmx/api/incidents/{ONE}": data({"response": {"id": ONE, "status": 6}}),
        "/api/v1/hooks": reply,
    }
    with (
        answering(routes, headers=TOKEN, options={"hooks": "assignment"}) as (system, server),
        pytest.raises(error),
    ):
        sent(system, change_request(sets={"status": "resolved"}))
    assert [one.method for one in server.asked].count("POST") == 1  # sent once


def test_an_invalid_number_is_refused_before_sending() -> None:
    with answering({}, headers=TOKEN, options={"hooks": "transfer"}) as (system, server):
        fresh = Operation(KEY, "x-1", {"status": "accepted"})
        with pytest.raises(errors.Refused):
            system.send(fresh, Report("x-1"))
        assert server.asked == []


# -- comment and photo as a citizen, if the option is set


def test_a_comment_and_a_photo_by_choice(tmp_path: Path) -> None:
    picture = tmp_path / "p.png"
    picture.write_bytes(photo_png("2026-00001", 3, "trou"))
    with site(tmp_path, [record(1)]) as served:
        system = opened(f"{served.url}{CURRENT}", options=CITIZEN)
        sent(system, change_request(reply="Toujours là « é »"))
        sent(system, change_request(photos=(str(picture),)))
        assert [(field, said) for field, _, said, _ in served.log()] == [
            ("comment", "Toujours là « é »"),
            ("photo", ""),
        ]
        kept = served.store.photo("2026-00001.png")
        with pytest.raises(errors.NotSupported):
            sent(system, change_request(sets={"status": "closed"}))
    assert kept is not None
    assert kept.content == picture.read_bytes()


@pytest.mark.parametrize("options", [{}, {"comments": "off", "mail": "a@b.example"}])
def test_nothing_is_published_without_that_choice(tmp_path: Path, options: dict[str, str]) -> None:
    with site(tmp_path) as served:
        system = opened(f"{served.url}{CURRENT}", options=options)
        for operation in (change_request(reply="x"), change_request(sets={"status": "closed"})):
            with pytest.raises(errors.NotSupported):
                sent(system, operation)
        with pytest.raises(errors.NotSupported):
            system.create(Operation(KEY, "", {"description": "x"}, kind="create"))
        assert served.log() == []


def test_the_second_of_two_photos_fails() -> None:
    posted: list[str] = []

    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            posted.append(asked.path)
            return data({}) if len(posted) == 1 else data({"error": "no"}, 400)
        if asked.path == "/api/incidents":
            return fixture("list.json")
        return data({"response": {"id": ONE}})

    here = Path(__file__)
    with serving(behaviour) as server:
        system = opened(server.url, options=CITIZEN)
        with pytest.raises(errors.LostAnswer):
            sent(system, change_request(photos=(str(here), str(here))))
        with pytest.raises(errors.Refused) as refused:
            sent(system, change_request(photos=("/nowhere.png",)))
    assert refused.value.server_message.startswith("the photo nowhere.png cannot be read: ")
    assert len(posted) == 2


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/x", ""])
def test_a_file_address_of_another_kind_is_not_opened(url: str) -> None:
    with answering({}) as (system, _), pytest.raises(errors.NotSupported):
        system.attachment(url)


# -- faults


def test_a_refused_second_delivery_is_a_lost_answer(tmp_path: Path) -> None:
    with site(tmp_path, [record(1, status=Status.WAITING)], faults="twice=1") as served:
        url, options = f"{served.url}{OLDER}", {"hooks": "transfer", "dialect": "older"}
        fresh = opened(url, {**TOKEN, "x-no-faults": "1"}, options=options).get(ONE)
        with pytest.raises(errors.LostAnswer):
            opened(url, TOKEN, options=options).send(
                change_request(sets={"status": "closed"}), fresh
            )
        assert [field for field, *_ in served.log()] == ["status", "note"]
