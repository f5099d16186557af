"""The outbox over the sandbox's Signalen: no change lost, none twice; its database is checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from signalen_bench import CLOSING, ME, SPARED, Bench, bench
from signalen_server import NUMBERS, ONE

from sandbox.reports.changes import Change, change_report
from signalement_plugin.core.changes import request
from signalement_plugin.core.errors import NotYours
from signalement_plugin.core.model.operation import State
from signalement_plugin.systems.signalen.system import LOCKED_S

TERMS = "/signals/v1/public/terms/categories"
CLOSED_ONCE = [("status", "closed"), ("reply", "Réparé")]


def test_an_answer_lost_after_the_commit_is_found_in_the_history(tmp_path: Path) -> None:
    with bench(tmp_path, "reset_after=1") as desk:
        op = desk.save(**CLOSING)
        assert desk.step(op, struck=True) == (State.UNKNOWN, "no_answer")
        assert desk.step(op) == (State.CONFIRMED, "")
        assert desk.written() == CLOSED_ONCE


@pytest.mark.parametrize("parts", [CLOSING, {"note": "Clé"}, {"sets": {"status": "planned"}}])
def test_a_request_lost_before_the_commit_goes_again_after_settling(
    tmp_path: Path, parts: dict[str, object]
) -> None:
    with bench(tmp_path, "reset_before=1") as desk:
        op = desk.save(**parts)
        assert desk.step(op, struck=True) == (State.UNKNOWN, "no_answer")
        assert desk.step(op) == (State.UNKNOWN, "settle")
        desk.settled()
        assert desk.step(op)[0] is State.QUEUED
        assert desk.written() == []
        assert desk.step(op) == (State.CONFIRMED, "")
        assert len(desk.written()) == len(parts)


def test_a_lock_conflict_was_rolled_back_and_goes_again_soon(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        op = desk.save(**CLOSING)
        with desk.server.backend.locks["2026-00001"]:
            assert desk.step(op) == (State.QUEUED, "busy")
        desk.clock.pass_(LOCKED_S)
        assert desk.step(op) == (State.CONFIRMED, "")
        assert desk.written() == CLOSED_ONCE


def test_an_error_page_with_an_own_entry_behind_it_is_a_lost_answer(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        op = desk.save(note="Clé")
        lock, arrived = desk.server.backend.locks["2026-00001"], []

        # as if a second delivery of the same request were carried out now
        def pause(_seconds: float) -> None:
            lock.release()
            arrived.append(desk.server.patch({"notes": [{"text": "Clé"}]}, headers=SPARED))

        desk.spared._wire.client.pause = pause  # type: ignore[method-assign]
        lock.acquire()
        assert desk.step(op) == (State.UNKNOWN, "no_answer")
        assert [one.status_code for one in arrived] == [200]
        assert desk.written() == [("note", "Clé")]


def test_a_change_of_category_that_takes_the_report_away_is_confirmed(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        desk.server.backend.unseen["demo"] = frozenset({"zwerf"})
        op = desk.save(sets={"service_code": "afval/zwerf"}, note="Pour la propreté")
        assert desk.step(op) == (State.CONFIRMED, "")
        assert desk.written() == [("service_code", "zwerf"), ("note", "Pour la propreté")]
        with pytest.raises(NotYours):
            desk.spared.get(ONE)
        assert ONE not in desk.spared.listed_ids()


def test_a_change_of_what_is_no_longer_ours_ends_and_stops_nothing_else(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        op = desk.save(note="Clé")
        desk.server.backend.unseen["demo"] = frozenset({"gat"})
        assert desk.step(op) == (State.REFUSED, "not_yours")
        assert desk.written() == []


def test_a_change_takes_three_requests(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        op, asked = desk.save(**CLOSING), []
        session = desk.spared._wire.client
        get, send = session.get, session.send

        def counted(kind: str, call: Callable[..., object]) -> Callable[..., object]:
            return lambda *args, **named: (asked.append(kind), call(*args, **named))[1]

        session.get, session.send = counted("read", get), counted("write", send)  # type: ignore[method-assign]
        assert desk.step(op) == (State.CONFIRMED, "")
        assert asked == ["read", "read", "write"]


def test_a_write_of_our_account_proves_no_absence(tmp_path: Path) -> None:
    with bench(tmp_path, "reset_before=1") as desk:
        op = desk.save(note="Clé")
        desk.step(op, struck=True)
        desk.server.patch({"notes": [{"text": "autre"}]}, headers=SPARED)
        desk.settled()
        assert desk.step(op) == (State.UNKNOWN, "no_answer")  # the user has to decide


def by_a_colleague(desk: Bench, note: str) -> None:
    row = f"{ONE[:4]}-{ONE[4:]}"
    change_report(desk.server.store, row, Change("jan@sandbox.example", note=note))


@pytest.mark.parametrize("parts", [CLOSING, {"note": "Clé"}, {"sets": {"priority": "high"}}])
def test_a_change_missing_before_a_colleagues_write_did_not_arrive(
    tmp_path: Path, parts: dict[str, object]
) -> None:
    with bench(tmp_path, "reset_before=1") as desk:
        op = desk.save(**parts)
        desk.step(op, struck=True)
        by_a_colleague(desk, "Ploeg 2 kijkt")
        assert desk.step(op) == (State.UNKNOWN, "settle")
        desk.settled()
        assert desk.step(op)[0] is State.QUEUED
        assert desk.step(op) == (State.CONFIRMED, "touched")
        assert len(desk.written()) == len(parts)


EVERY_KIND: dict[str, dict[str, object]] = {
    "status": {"sets": {"status": "planned"}},
    "reply": {"reply": "Jeudi"},
    "note": {"note": "Clé"},
    "service_code": {"sets": {"service_code": "wegen-verkeer/lamp"}},
    "department": {"sets": {"department": "2"}},
    "assignee": {"sets": {"assignee": "jan@sandbox.example"}},
    "position": {"sets": {"position": "4.8700000 50.4700000"}},
    "priority": {"sets": {"priority": "high"}},
    "report_type": {"sets": {"report_type": "REQ"}},
    "photo": {},
}


def test_each_kind_of_change_leaves_an_entry_of_its_account(tmp_path: Path) -> None:
    photo = tmp_path / "a.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n not really")
    with bench(tmp_path) as desk:
        assert set(EVERY_KIND) == desk.spared.capabilities.writes
        assert desk.spared.capabilities.signs == ME
        for kind, parts in EVERY_KIND.items():
            before = len(desk.spared.activity(ONE))
            op = desk.save(**{**parts, "photos": (str(photo),) * (kind == "photo")})
            assert desk.step(op) == (State.CONFIRMED, "")
            new = desk.spared.activity(ONE)[before:]
            assert {one.author for one in new} == {ME}, kind


def test_a_change_that_arrived_is_not_sent_again_after_a_colleagues_write(tmp_path: Path) -> None:
    with bench(tmp_path, "reset_after=1") as desk:
        op = desk.save(sets={"priority": "high"})
        desk.step(op, struck=True)
        desk.server.patch({"priority": {"priority": "low"}}, headers=SPARED)
        by_a_colleague(desk, "Ploeg 2 kijkt")
        desk.settled()
        assert desk.step(op) == (State.UNKNOWN, "no_answer")


def test_yes_and_nothing_done_with_a_text_is_a_persons_to_decide(tmp_path: Path) -> None:
    with bench(tmp_path, "ignore=1") as desk:
        op = desk.save(**CLOSING)
        assert desk.step(op, struck=True) == (State.UNVERIFIED, "unchanged")
        assert desk.written() == []


def test_the_note_of_an_automatic_mail_is_no_conflict(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        desk.server.force("m", email="citoyen@example.org")
        op = desk.save(sets={"status": "in_progress"}, reply="Jeudi")
        assert desk.step(op) == (State.CONFIRMED, "")
        op = desk.save(**CLOSING)
        assert desk.step(op) == (State.CONFIRMED, "")
        assert [who for who, *_ in desk.server.log()].count("Signalen systeem") == 2


def test_a_note_beside_an_answer_is_shown_though_the_mail_leaves_a_newer_one(
    tmp_path: Path,
) -> None:
    """Seen: the answer had both notes, and the change was *sent, not yet visible*."""
    with bench(tmp_path) as desk:
        desk.server.force("m", email="citoyen@example.org")
        op = desk.save(sets={"status": "in_progress"}, reply="Jeudi", note="Clé au dépôt")
        assert desk.step(op) == (State.CONFIRMED, "")
        mail, own = desk.spared._wire.read(f"private/signals/{ONE}")[0]["notes"]
        assert (mail["created_by"], own["text"]) == (None, "Clé au dépôt")


def test_an_own_category_and_then_an_own_assignee_are_both_confirmed(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        caps, seen = desk.spared.capabilities, desk.spared.get(ONE)
        for sets in ({"service_code": "afval/zwerf"}, {"assignee": "jan@sandbox.example"}):
            desk.outbox.add(request.change_operations(seen, caps, sets=sets), couples=caps.couples)
        states = [desk.step(row.id) for row in desk.outbox.of_report(ONE)]
        assert states[0] == (State.CONFIRMED, "")
        assert states[1][0] is State.CONFIRMED
        assert desk.spared.get(ONE).assignee == "jan@sandbox.example"


def test_an_assignment_that_the_own_category_would_clear(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        desk.server.patch({"assigned_user_email": "anne@sandbox.example"})
        op = desk.save(sets={"service_code": "afval/zwerf"})
        assert desk.step(op) == (State.CONFIRMED, "")  # the user saw the assignee that this clears
        assert desk.spared.get(ONE).assignee == ""


def test_a_conflict_names_who_when_and_what_they_wrote(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        op = desk.save(**CLOSING)
        values = {"state": "b", "text": "Ploeg 2 is bezig | niet sluiten", "send_email": False}
        assert desk.server.patch({"status": values}).status_code == 200
        assert desk.step(op) == (State.CONFLICT, "moved")
        row = desk.outbox.row(op)
        assert row is not None
        change = row.details.foreign
        assert change is not None
        assert (change.author, change.field) == (ME, "")
        assert change.new == "Ploeg 2 is bezig | niet sluiten"
        assert change.at


def test_the_mark_finds_a_new_report_and_no_colleagues(tmp_path: Path) -> None:
    with bench(tmp_path, "reset_before=1") as desk:
        wanted = request.create_operation("afval/zwerf", 4.86, 50.46, "Un trou")
        desk.outbox.add([wanted])
        desk.struck.create = desk.server.system(probe=False).create  # type: ignore[method-assign]
        assert desk.step(wanted.id, struck=True) == (State.UNKNOWN, "no_answer")
        desk.spared.create(replace(wanted, id="another"))  # a colleague's report with the same text
        desk.settled()
        assert desk.step(wanted.id) == (State.UNKNOWN, "not_arrived")


def test_a_new_report_whose_answer_was_lost_is_found_by_its_mark(tmp_path: Path) -> None:
    with bench(tmp_path, "reset_after=1") as desk:
        wanted = request.create_operation("afval/zwerf", 4.86, 50.46, "Un trou")
        desk.outbox.add([wanted])
        desk.struck.create = desk.server.system(probe=False).create  # type: ignore[method-assign]
        assert desk.step(wanted.id, struck=True) == (State.UNKNOWN, "no_answer")
        (found,) = {one for one in desk.spared.listed_ids() if int(one) not in NUMBERS}
        elsewhere = {"category": {"category_url": f"{TERMS}/wegen-verkeer/sub_categories/gat"}}
        assert desk.server.patch(elsewhere, found, headers=SPARED).status_code == 200
        assert desk.step(wanted.id) == (State.CONFIRMED, "")
        assert desk.outbox.of_report(found)[0].id == wanted.id
