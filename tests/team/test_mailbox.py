"""Handing over, deciding and cancelling through the mailbox."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from fake_system import FULL
from psycopg.types.json import Jsonb
from report_rows import SECRET, submit
from team_bench import TeamBench

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.reason_details import ReasonDetails
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import Probe, Receipt

ON_NEW = {"base": {"values": {"status": "new"}, "version": "1", "activity": "", "known": True}}


def test_a_change_of_a_desk_is_sent_once_however_often_it_is_handed_over(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    bench.push()
    assert submit(bench.team, "anna", given) == "known"  # the answer of the first call was lost
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    assert bench.state(given) == ("confirmed", "")


def test_an_outcome_and_its_row_can_be_read_at_one_number(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    bench.push()
    done = bench.operation(given)["done_seq"]
    row = bench.stored()
    assert row["status"] == "resolved"
    assert (
        int(str(row["seq"]))
        <= int(str(done))
        <= int(str(bench.team.one("rita", "SELECT seq FROM namur.service")["seq"]))
    )


def test_no_outcome_is_told_before_its_row(bench: TeamBench) -> None:
    """Whoever reads between any two transactions of the service finds both or neither."""
    given = bench.hand_over("anna")
    bench.turn()
    seen = []
    write = bench.service.store.write_inside

    def watched(*told: object) -> int:
        seen.append((bench.state(given)[0], bench.stored()["status"]))
        return write(*told)  # type: ignore[arg-type]

    bench.service.store.write_inside = watched  # type: ignore[method-assign]
    bench.push()
    assert ("confirmed", "new") not in seen
    assert seen


def test_a_change_cancelled_at_a_desk_is_not_sent(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    assert bench.team.one("bob", "SELECT namur.cancel(%s) AS done", given) == {"done": True}
    bench.push()
    assert bench.ghosts() == []
    assert bench.in_outbox(given) is State.CANCELLED


def test_a_change_being_sent_cannot_be_cancelled(bench: TeamBench) -> None:
    """Found while another decides: from the permit on the database says no."""
    given = bench.hand_over("anna")
    bench.turn()
    answers = []

    def cancels() -> None:
        answers.append(bench.team.one("bob", "SELECT namur.cancel(%s) AS done", given)["done"])

    send = bench.system.send

    def sending(*told: object) -> object:
        cancels()
        return send(*told)  # type: ignore[arg-type]

    bench.system.send = sending  # type: ignore[assignment, method-assign]
    bench.push()
    assert answers == [False]
    assert bench.state(given) == ("confirmed", "")


def test_a_change_cancelled_between_read_and_write_is_not_sent(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    bench.system.between = lambda: bench.team.rows("bob", "SELECT namur.cancel(%s)", given)
    bench.push()
    assert bench.ghosts() == []
    assert bench.state(given)[0] == "cancelled"


def test_a_waiting_change_of_another_desk_is_not_an_own_change(bench: TeamBench) -> None:
    """The second desk showed the server's value while the first one's change waited."""
    first = bench.hand_over("anna", body={"sets": {"status": "accepted"}, **ON_NEW})
    second = bench.hand_over("bob", body={"sets": {"status": "closed"}, **ON_NEW})
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(first, "accepted")]
    assert bench.state(second) == ("conflict", "moved")


def test_changes_of_several_desks_that_share_a_read_are_no_own_changes(bench: TeamBench) -> None:
    bench.system.capabilities = replace(FULL, reads_at_once=9)
    first = bench.hand_over("anna", body={"sets": {"department": "SUD"}, **ON_NEW})
    second = bench.hand_over("bob", body={"sets": {"status": "closed"}, **ON_NEW})
    bench.turn()
    bench.push_together()
    bench.push()
    assert {one for one, _ in bench.ghosts()} == {first, second}


def test_a_change_that_names_the_earlier_change_it_saw_is_sent(bench: TeamBench) -> None:
    first = bench.hand_over("anna", body={"sets": {"status": "accepted"}, **ON_NEW})
    shown = {"values": {"status": "accepted"}, "version": "1", "activity": "", "known": True}
    second = bench.hand_over("bob", rests=first, body={"sets": {"status": "closed"}, "base": shown})
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(first, "accepted"), (second, "closed")]


def test_a_change_based_on_a_refused_change_asks(bench: TeamBench) -> None:
    bench.server.faults = ["refuse"]
    first = bench.hand_over("anna", body={"sets": {"status": "accepted"}, **ON_NEW})
    shown = {"values": {"status": "accepted"}, "version": "1", "activity": "", "known": True}
    second = bench.hand_over("bob", rests=first, body={"sets": {"status": "closed"}, "base": shown})
    bench.turn()
    bench.push()
    assert bench.state(first)[0] == "refused"
    assert bench.state(second)[0] == "conflict"
    assert bench.ghosts() == []


def test_one_conflict_is_decided_once(bench: TeamBench) -> None:
    given = bench.hand_over("anna", body={"reply": "Merci"})
    bench.server.colleague("1", status="planned")
    bench.turn()
    bench.push()
    assert bench.state(given)[0] == "conflict"
    decision = uuid4().hex
    assert bench.decide("bob", given, "mine", decision) == "yours"
    # the answer of the first call was lost
    assert bench.decide("bob", given, "mine", decision) == "yours"
    assert bench.decide("anna", given, "server").startswith("decided by bob, ")
    bench.turn()
    bench.push()
    assert [new for _, new in bench.ghosts() if new == "resolved"] == ["resolved"]
    assert bench.state(decision) == ("confirmed", "")
    assert bench.in_outbox(given) is State.CANCELLED


def lost_answer(bench: TeamBench) -> str:
    """A change whose answer was lost after the server had carried it out, and no mark shows it."""
    bench.system.capabilities = replace(FULL, mark="", has_activity=False, writes=FULL.writes)
    bench.server.faults = ["lose_after"]
    given = bench.hand_over("anna")
    bench.turn()
    bench.push(1, wait_s=0)
    assert bench.state(given)[0] == "unknown"
    return given


def asks(bench: TeamBench, given: str) -> str:
    """Make every change ask the user, as after the last check of the service."""
    bench.team.rows("signalementd", "UPDATE signalement.operation SET asks = true")
    return given


def test_a_change_that_is_being_checked_cannot_be_decided(bench: TeamBench) -> None:
    """Sent again by somebody while the first may still be carried out, it would be sent twice."""
    given = lost_answer(bench)
    decides = "UPDATE namur.waiting SET decision = %s WHERE id = %s"
    for choice in ("there", "again", "drop"):
        with pytest.raises(psycopg.Error, match="vérification en cours"):
            bench.team.rows("bob", decides, choice, given)
        assert "vérification en cours" in bench.decide("bob", given, choice)
    assert bench.team.one("rita", "SELECT asks FROM namur.waiting") == {"asks": False}
    # a colleague's value hides whether the change arrived
    bench.server.colleague("1", status="planned")
    bench.pass_(minutes=5)
    bench.push(4)
    assert bench.team.one("rita", "SELECT asks FROM namur.waiting") == {"asks": True}
    bench.team.rows("bob", decides, "there", given)
    assert bench.state(given) == ("confirmed", "by_user")


def test_a_change_resolved_during_a_decision_is_decided_once(bench: TeamBench) -> None:
    given = asks(bench, lost_answer(bench))
    decision = uuid4().hex
    bench.system.between = lambda: bench.decide("bob", given, "again", decision)
    bench.pass_(minutes=5)
    bench.push(4)
    assert bench.in_outbox(given) is State.CANCELLED
    assert bench.state(given) == ("cancelled", "by_user")
    assert bench.state(decision) == ("confirmed", "already")
    assert bench.ghosts() == [(given, "resolved")]


def test_the_decision_there_confirms_the_change_with_its_row(bench: TeamBench) -> None:
    given = asks(bench, lost_answer(bench))
    assert bench.decide("bob", given, "there") == "yours"
    bench.turn()
    assert bench.in_outbox(given) is State.CONFIRMED
    assert bench.operation(given)["done_seq"] is not None


def test_a_body_that_is_no_change_is_refused_and_the_next_one_goes(bench: TeamBench) -> None:
    for body in (
        {"sets": {"flags": "x"}},
        {"sets": [1]},
        {"sets": {"status": 7}},
        {"kind": "delete"},
        {"base": "x"},
        {"reply": {"a": 1}},
        {"answers": [1]},
    ):
        assert submit(bench.team, "anna", uuid4().hex, body=body) == "handed"
    good = bench.hand_over("anna")
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(good, "resolved")]
    states = bench.team.rows("rita", "SELECT reason FROM namur.operations ORDER BY n")
    assert [row["reason"] for row in states[:-1]] == ["unreadable"] * 7


def test_number_report_and_author_are_those_of_the_row(bench: TeamBench) -> None:
    lie = {"id": "f" * 32, "report_id": "2", "author": "bob"}
    given = bench.hand_over("anna", report_id="1", body=lie)
    bench.turn()
    row = bench.service.outbox.row(given)
    assert row is not None
    assert (row.operation.report_id, row.operation.author) == ("1", "anna")


def hand_over_new(bench: TeamBench, caps: Capabilities) -> str:
    """A new report with a caller and a picture, taken by the service; its id."""
    given = uuid4().hex
    body = {
        "kind": "create",
        "sets": {"service_code": "v", "position": "4.8 50.4", "description": "Trou"},
    }
    bench.system.capabilities = caps
    bench.service.probed(bench.system, Probe("", caps))
    row = bench.team.one(
        "anna",
        "SELECT namur.submit(%s, '', %s, '', epoch, %s, %s, '', '') AS answer FROM namur.service",
        *(given, Jsonb({**body, "base": {}}), Jsonb({"name": SECRET}), [b"jpeg"]),
    )
    assert row["answer"] == "handed"
    bench.turn()
    return given


CREATES = replace(FULL, creates_with=frozenset({"caller", "photo"}))


def waiting_pictures(bench: TeamBench) -> list[Path]:
    return list((bench.folder / "namur" / "photos-to-send").iterdir())


def test_caller_and_pictures_are_deleted_with_the_outcome(bench: TeamBench) -> None:
    given = hand_over_new(bench, CREATES)
    waiting = bench.service.outbox.row(given)
    assert waiting is not None
    assert waiting.operation.caller == {"name": SECRET}
    (photo,) = waiting.operation.photos
    with open(photo, "rb") as file:  # noqa: PTH123 - a path as the outbox keeps it
        assert file.read() == b"jpeg"
    bench.push()
    assert bench.state(given)[0] in ("confirmed", "unverified")
    assert bench.operation(given)["report_id"] == "n2"
    for table in ("caller", "photo"):
        assert bench.team.rows("signalementd", f"SELECT 1 FROM signalement.{table}") == []
    assert waiting_pictures(bench) == []
    assert SECRET.encode() not in (bench.folder / "namur" / "outbox.sqlite").read_bytes()


def test_pictures_that_follow_their_new_report_stay_until_they_are_sent(bench: TeamBench) -> None:
    apart = replace(CREATES, writes=FULL.writes | {"photo"}, alone=frozenset({"photo"}))
    given, send, sent = hand_over_new(bench, apart), bench.system.send, []

    def sending(operation: Operation, fresh: Report) -> Receipt:
        sent.extend(Path(photo).read_bytes() for photo in operation.photos)
        return send(operation, fresh)

    bench.system.send = sending  # type: ignore[method-assign]
    bench.push()
    assert bench.state(given) == ("confirmed", "")
    assert sent == [b"jpeg"]
    assert waiting_pictures(bench) == []


def test_the_decision_again_keeps_caller_and_pictures(bench: TeamBench) -> None:
    bench.server.faults = ["lose_before"]
    given, decision = hand_over_new(bench, replace(CREATES, mark="")), uuid4().hex
    bench.push(1, wait_s=0)
    assert bench.decide("bob", asks(bench, given), "again", decision) == "yours"
    bench.turn()
    row = bench.service.outbox.row(decision)
    assert row is not None
    assert row.operation.caller == {"name": SECRET}
    assert [Path(photo).read_bytes() for photo in row.operation.photos] == [b"jpeg"]
    bench.push()
    assert bench.state(decision)[0] in ("confirmed", "unverified")
    assert waiting_pictures(bench) == []


def test_placeholders_left_in_a_text_are_refused_as_everywhere(bench: TeamBench) -> None:
    """The other ways in: ``unit/sync/outbox/test_doors.py``."""
    given = bench.hand_over("anna", body={"note": "{number} {street}"})
    bench.turn()
    row = bench.operation(given)
    assert (row["state"], row["reason"]) == ("refused", "gap")
    assert ReasonDetails.from_json(str(row["details"])).parts == ("number", "street")
    assert bench.ghosts() == []
