"""A user's decisions on changes in conflict, refused or unknown, or that replaced a colleague's
value: what is sent, what becomes a draft, and what is put back."""

from __future__ import annotations

import pytest
from fake_system import FULL
from push_bench import with_caps

from signalement_plugin.core.changes.request import ChangeRequest, change_operations
from signalement_plugin.core.errors import BadStore, Conflict
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import Operation, State, new_id
from signalement_plugin.core.model.reason_details import NO_DETAILS
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.outbox.inbox import overlay_of
from signalement_plugin.sync.outbox.metadata import OF_CHANGE, draft, save_draft
from signalement_plugin.sync.rules.rows import UNDO_WINDOW, Precondition
from signalement_plugin.sync.rules.verdicts import Verdict


@pytest.fixture
def met(bench):
    """A change of status, service and reply is in conflict with a colleague's status."""
    op = bench.save({"status": "resolved", "service_code": "roads"}, reply="Enlevé.")
    bench.server.colleague("1", status="planned")
    bench.run()
    assert bench.state(op)[0] is State.CONFLICT
    return op


def choose(bench, op, *parts):
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", FULL, parts)
    bench.run()
    return new


def test_only_the_chosen_fields_go(bench, met):
    new = choose(bench, met, "service_code")
    assert bench.state(new)[0] is State.CONFIRMED
    report = bench.server.reports["1"]
    assert (report.status.value, report.service_code) == ("planned", "roads")
    assert [one.field for one in bench.server.ghost if one.operation_id == new] == ["service_code"]
    assert draft(bench.outbox, "1") == {"reply": "Enlevé."}


def test_a_chosen_text_goes_and_is_no_draft(bench, met):
    new = choose(bench, met, "status", "reply")
    assert bench.server.reports["1"].status.value == "resolved"
    assert bench.outbox.row(new).operation.reply == "Enlevé."
    assert draft(bench.outbox, "1") == {}


@pytest.mark.parametrize("choice", ["mine", "server", "draft"])
def test_without_its_draft_a_conflict_stays_as_it_was(bench, met, monkeypatch, choice):
    before = bench.outbox.row(met)

    def full(*_given):
        raise BadStore("no space left on this disk")

    with monkeypatch.context() as patch:
        patch.setattr(resolutions, "save_draft", full)
        with pytest.raises(BadStore):
            resolutions.resolve_conflict(bench.outbox, met, choice, FULL, ["status"])
    assert bench.outbox.rows() == [before]


def test_a_conflict_that_was_decided_elsewhere_leaves_no_draft(bench, met, monkeypatch):
    monkeypatch.setattr(type(bench.outbox), "supersede", lambda *_given: False)
    assert resolutions.resolve_conflict(bench.outbox, met, "mine", FULL, ["status"]) == ""
    assert draft(bench.outbox, "1") == {}


def test_without_its_end_a_conflict_leaves_no_draft(bench, met, monkeypatch):
    def full(*_given, **_more):
        raise BadStore("no space left on this disk")

    monkeypatch.setattr(type(bench.outbox), "supersede", full)
    with pytest.raises(BadStore):
        resolutions.resolve_conflict(bench.outbox, met, "mine", FULL, ["status"])
    assert draft(bench.outbox, "1") == {}


def test_a_decision_waits_some_seconds_and_can_be_undone_alone(bench, met):
    new = resolutions.resolve_conflict(bench.outbox, met, "mine", FULL, undo_window_s=8.0)
    bench.run()
    row = bench.outbox.row(new)
    assert (row.state, row.reason) == (State.QUEUED, UNDO_WINDOW)
    assert row.operation.batch != bench.outbox.row(met).operation.batch
    assert bench.server.reports["1"].status.value == "planned"


@pytest.mark.parametrize(("parts", "kept"), [(None, {}), (["status"], {"photos": "/a/0.jpg"})])
def test_photos_that_go_are_no_draft_too(bench, parts, kept):
    op = bench.save({"status": "resolved"}, photos=["/a/0.jpg"])
    bench.server.colleague("1", status="planned")
    bench.run()
    assert bench.state(op)[0] is State.CONFLICT
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", FULL, parts)
    assert bench.outbox.row(new).operation.photos == (() if kept else ("/a/0.jpg",))
    assert draft(bench.outbox, "1") == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ({"reply": "Merci.", "photos": "/b/1.jpg"}, "Merci.\n\nEnlevé."),
        ({"reply": "Enlevé.", "photos": "/b/1.jpg"}, "Enlevé."),
        ({"reply": "Enlevé hier.", "photos": "/b/1.jpg", OF_CHANGE: "this"}, "Enlevé hier."),
    ],
)
def test_a_text_that_is_kept_leaves_what_was_written_since(bench, written, kept):
    bench.server.faults = ["refuse"]
    op = bench.save({"status": "resolved"}, reply="Enlevé.", photos=["/a/0.jpg", "/b/1.jpg"])
    bench.run()
    save_draft(bench.outbox, "1", {**written, **({OF_CHANGE: op} if OF_CHANGE in written else {})})
    assert resolutions.drop_refused(bench.outbox, op)
    left = draft(bench.outbox, "1")
    assert (left["reply"], left["photos"]) == (kept, "/b/1.jpg\n/a/0.jpg")


def test_choosing_no_field_leaves_the_servers_values(bench, met):
    assert choose(bench, met) == ""
    assert bench.outbox.row(met).state is State.CANCELLED
    assert bench.server.reports["1"].status.value == "planned"
    assert draft(bench.outbox, "1") == {"reply": "Enlevé."}


def test_a_part_is_still_compared_with_what_the_card_showed(bench, met):
    bench.server.colleague("1", service_code="lamps")
    new = choose(bench, met, "service_code")
    assert bench.state(new) == (State.CONFLICT, "moved")


@pytest.fixture
def raced(bench):
    """A colleague saved between the read and the own write, which replaced that value."""
    op = bench.save({"status": "resolved"})
    send = bench.system.send

    def after_a_colleague(operation, fresh):
        bench.system.send = send
        bench.server.colleague("1", status="planned")
        return send(operation, fresh)

    bench.system.send = after_a_colleague
    bench.run()
    assert bench.state(op) == (State.CONFIRMED, "replaced")
    return op


def test_mine_sends_the_edited_text_and_no_other_field(bench, met):
    change_request = ChangeRequest(
        {"status": "closed", "department": "SUD"}, reply="Enlevé ce matin.", note="n"
    )
    new = resolutions.resolve_conflict(bench.outbox, met, "mine", FULL, None, change_request)
    operation = bench.outbox.row(new).operation
    assert operation.sets == {"status": "closed", "service_code": "roads"}
    assert (operation.reply, operation.note) == ("Enlevé ce matin.", "")


def test_a_replaced_team_with_a_bar_in_its_name_can_be_restored(bench):
    op = bench.save({"department": "SUD"})
    send = bench.system.send

    def after_a_colleague(operation, fresh):
        bench.system.send = send
        bench.server.colleague("1", department="Voirie | Nord")
        return send(operation, fresh)

    bench.system.send = after_a_colleague
    bench.run()
    row = bench.outbox.row(op)
    assert (row.state, row.reason) == (State.CONFIRMED, "replaced")
    resolutions.put_back_afterwards(bench.outbox, op, resolutions.replaced_value(row))
    bench.run()
    assert bench.server.reports["1"].department == "Voirie | Nord"


def test_a_refusal_with_bars_in_it_names_no_colleague(bench):
    """The server's message has the form in which old versions stored a colleague's change."""
    op = bench.save({"status": "resolved"})
    bench.system.send = lambda *_wanted: (_ for _ in ()).throw(Conflict("", "no|status|x|"))
    bench.run()
    row = bench.outbox.row(op)
    assert (row.state, row.server_message, row.details) == (
        State.CONFLICT,
        "no|status|x|",
        NO_DETAILS,
    )


def test_a_replaced_change_can_be_left_and_does_not_ask_again(bench, raced):
    assert resolutions.leave_replaced(bench.outbox, raced)
    row = bench.outbox.row(raced)
    assert (row.state, row.reason) == (State.CONFIRMED, "kept")
    assert resolutions.replaced_value(row) == {}
    assert not resolutions.leave_replaced(bench.outbox, raced)


def test_a_replaced_change_that_is_left_hides_no_newer_value(bench, raced):
    """The row was read before that, and waits for the end of an edit session."""
    bench.clock.pass_(60)
    began = stamp(bench.clock.now())
    bench.clock.pass_(60)
    resolutions.leave_replaced(bench.outbox, raced)
    assert overlay_of(bench.outbox.of_report("1"), began) == {}


def test_the_value_before_is_known_only_where_it_was_displayed(bench):
    op = bench.save({"status": "resolved"})
    assert resolutions.before(bench.outbox.row(op)) == {"status": "new"}
    told = bench.save({}, note="n")
    assert resolutions.before(bench.outbox.row(told)) == {}
    assert resolutions.put_back_afterwards(bench.outbox, told) == ""


def test_try_again_pressed_several_times_sends_once(bench):
    bench.server.faults = ["refuse"]
    op = bench.save({"status": "resolved"}, reply="Enlevé.")
    bench.run()
    again = [resolutions.retry(bench.outbox, op) for _ in range(3)]
    bench.run()
    assert again[1:] == ["", ""]
    assert bench.state(op) == (State.REFUSED, "retried")
    assert bench.state(again[0])[0] is State.CONFIRMED
    assert bench.server.times(again[0]) == 1


def test_tried_again_it_still_meets_what_a_colleague_changed_since(bench):
    bench.server.faults = ["refuse"]
    op = bench.save({"status": "resolved"})
    bench.run()
    bench.server.colleague("1", status="planned")
    again = resolutions.retry(bench.outbox, op)
    bench.run()
    assert bench.state(again)[0] is State.CONFLICT
    assert bench.server.reports["1"].status.value == "planned"


CALL = {"service": "tree", "text": "Un arbre"}


@pytest.fixture
def refused(bench):
    """A caller's new report that the server refused."""
    sets = {"service_code": "tree", "description": "Un arbre"}
    made = Operation(new_id(), "", sets=sets, kind="create", caller={"name": "Vandermeulen"})
    bench.outbox.add([made])
    bench.outbox.begin_attempt(made.id, Precondition(), made)
    assert bench.outbox.settle(made.id, State.SENDING, Verdict(State.REFUSED, "rule"))
    return made


def test_a_refused_report_is_written_anew_once_and_forgets_who_called(bench, refused, tmp_path):
    pressed = stamp(bench.clock.now())
    taken = resolutions.write_anew(bench.outbox, refused.id, "+", CALL)
    assert taken.caller == refused.caller
    assert draft(bench.outbox, "+") == CALL
    row = bench.outbox.row(refused.id)
    assert (row.state, row.reason) == (State.REFUSED, "retried")
    assert row.changed_at > pressed
    assert [one for one in tmp_path.iterdir() if b"Vandermeulen" in one.read_bytes()] == []
    assert resolutions.write_anew(bench.outbox, refused.id, "+", {}) is None
    assert draft(bench.outbox, "+") == CALL


def test_without_its_draft_a_refused_report_stays_as_it_was(bench, refused, monkeypatch):
    before = bench.outbox.row(refused.id)

    def full(*_given):
        raise BadStore("no space left on this disk")

    with monkeypatch.context() as patch:
        patch.setattr(resolutions, "save_draft", full)
        with pytest.raises(BadStore):
            resolutions.write_anew(bench.outbox, refused.id, "+", CALL)
    assert bench.outbox.row(refused.id) == before
    assert resolutions.write_anew(bench.outbox, refused.id, "+", CALL) is not None


def test_a_report_that_has_not_gone_yet_is_written_anew(bench):
    made = Operation(new_id(), "", sets={"service_code": "tree"}, kind="create")
    bench.outbox.add([made])
    assert resolutions.write_anew(bench.outbox, made.id, "+", CALL).id == made.id
    assert bench.outbox.row(made.id).state is State.CANCELLED
    assert draft(bench.outbox, "+") == CALL


def test_sending_again_sends_only_the_text_where_the_fields_are_as_wanted(tmp_path):
    """A colleague closed the report too while the answer was lost, and the card has shown that."""
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, has_activity=False, mark="")
    op = bench.save({"status": "resolved"}, reply="Enlevé.")
    bench.server.faults = ["lose_before"]
    bench.run()
    bench.server.colleague("1", status="resolved")
    bench.clock.pass_(1000)
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN
    caps = bench.system.capabilities
    new = resolutions.resolve_unknown(bench.outbox, op, "again", caps)
    bench.run()
    row = bench.outbox.row(new)
    assert (row.operation.sets, row.operation.reply) == ({}, "Enlevé.")
    assert row.state is not State.CONFLICT
    assert bench.server.times(new) == 1


def test_a_reply_goes_after_what_took_the_place_of_its_status(tmp_path):
    bench = with_caps(tmp_path, alone=frozenset({"reply"}))
    caps = bench.system.capabilities
    first, reply = change_operations(
        bench.server.reports["1"], caps, sets={"status": "resolved"}, reply="Fait"
    )
    bench.outbox.add([first, reply])
    bench.server.colleague("1", status="planned")
    bench.run()
    again = resolutions.resolve_conflict(bench.outbox, first.id, "mine", caps)
    bench.server.faults = ["refuse"]
    bench.run()
    assert bench.state(again)[0] is State.REFUSED
    assert bench.state(reply.id) == (State.CONFLICT, "rests")
    assert bench.server.times(reply.id) == 0
