"""Rule R2 for a change that names a report by number: its base is read when the change request is
stored; what decides if no read was possible then."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_system import FULL
from push_bench import with_caps

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import Unreachable
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import Base, Operation, State, new_id
from signalement_plugin.core.model.report import Activity
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.push.reading_bases import read_when_stored

CLOSED = {"status": "resolved"}
THREADLESS = {"has_activity": False, "mark": ""}


def change_unread(bench, sets, *, after="", note="") -> str:
    """Store a change of report 1 that could not be read then (no network); its id."""
    base = Base(known=False, wished=stamp(bench.clock.now()))
    one = Operation(new_id(), "1", sets, note=note, base=base, after=after)
    bench.outbox.add([one], couples=bench.system.capabilities.couples)
    return one.id


def ten_minutes(bench):
    bench.clock.pass_(600)


def test_the_report_read_when_a_change_was_stored_is_its_base(bench):
    shown = read_when_stored(bench.system, bench.clock, ["1", "none"])
    assert set(shown) == {"1"}
    bench.server.colleague("1", status="planned")
    (one,) = change_operations(shown["1"], FULL, sets=CLOSED)
    bench.outbox.add([one])
    bench.run()
    assert bench.state(one.id) == (State.CONFLICT, "moved")
    assert bench.server.writes == 0


def test_entries_in_the_thread_at_the_decision_are_no_conflict(bench):
    bench.server.colleague("1", status="planned")
    shown = read_when_stored(bench.system, bench.clock, ["1"])
    (one,) = change_operations(shown["1"], FULL, sets=CLOSED)
    bench.outbox.add([one])
    bench.run()
    assert bench.state(one.id) == (State.CONFIRMED, "")


def test_the_thread_is_not_read_where_the_record_alone_is_compared(tmp_path):
    """Seen on a real server: five requests for each change of a bulk."""
    caps = {"evidence": Evidence.VERSION, "answer_is_record": True, "mark": ""}
    bench = with_caps(tmp_path, **caps)
    bench.server.colleague("1", status="planned")
    asked = []
    thread = bench.system.activity

    def unnamed(report_id: str) -> list[Activity]:  # where no list has the last entry
        asked.append(report_id)
        return [replace(entry, field="") for entry in thread(report_id)]

    bench.system.activity = unnamed
    for meanwhile, ends in (("", State.CONFIRMED), ("in_progress", State.CONFLICT)):
        asked.clear()
        shown = read_when_stored(bench.system, bench.clock, ["1"])
        assert asked == []
        (one,) = change_operations(shown["1"], bench.system.capabilities, sets={"status": "closed"})
        if meanwhile:
            bench.server.colleague("1", status=meanwhile)
        bench.outbox.add([one])
        bench.run()
        assert bench.state(one.id)[0] is ends
        bench.server.colleague("1", status="planned")


def test_one_read_serves_many_where_it_shows_all_of_them(tmp_path):
    bench = with_caps(tmp_path, reads_at_once=2, **THREADLESS)
    for name in "234":
        bench.server.add(name)
    asked = []
    some, alone = bench.system.get_some, bench.system.get
    bench.system.get_some = lambda ids: asked.append(list(ids)) or some(ids)
    bench.system.get = lambda name: asked.append(name) or alone(name)
    assert set(read_when_stored(bench.system, bench.clock, "1234")) == set("1234")
    assert asked == [["1", "2"], ["3", "4"]]


def test_a_server_that_goes_away_is_not_asked_for_each_that_is_left(bench):
    asked = []

    def away(name):
        asked.append(name)
        raise Unreachable("no route")

    bench.system.activity = away
    assert read_when_stored(bench.system, bench.clock, ["1", "2", "3"]) == {}
    assert asked == ["1"]


def test_without_a_network_a_later_change_of_the_field_asks_and_names_who(bench):
    ten_minutes(bench)
    op = change_unread(bench, CLOSED)
    bench.server.colleague("1", status="planned")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")
    theirs = bench.outbox.row(op).details.foreign
    assert (theirs.author, theirs.field, theirs.new) == ("C", "status", "planned")
    assert bench.server.writes == 0


def test_a_changed_coupled_field_is_a_conflict(tmp_path):
    bench = with_caps(tmp_path, couples={"service_code": ("assignee",)})
    ten_minutes(bench)
    op = change_unread(bench, {"service_code": "7"})
    bench.server.colleague("1", assignee="anna")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")


@pytest.mark.parametrize("field", ["department", "assignee"])
def test_a_change_of_another_field_is_no_conflict(bench, field):
    ten_minutes(bench)
    op = change_unread(bench, CLOSED)
    bench.server.colleague("1", **{field: "anna"})
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_a_change_long_before_the_decision_does_not_ask(bench):
    bench.server.colleague("1", status="planned")
    ten_minutes(bench)
    op = change_unread(bench, CLOSED)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_a_change_within_the_tolerance_of_clocks_is_a_conflict(bench):
    """The server's clock may be five minutes behind this computer's clock."""
    ten_minutes(bench)
    bench.server.colleague("1", status="planned")
    bench.clock.pass_(200)
    op = change_unread(bench, CLOSED)
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")


@pytest.mark.parametrize(("sooner", "state"), [(True, State.CONFIRMED), (False, State.CONFLICT)])
def test_without_a_thread_the_time_of_the_last_change_decides(tmp_path, sooner, state):
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, **THREADLESS)
    if sooner:
        bench.server.colleague("1", department="SUD")
    ten_minutes(bench)
    op = change_unread(bench, CLOSED)
    if not sooner:
        # without a thread, the time of change does not say which field was changed
        bench.server.colleague("1", department="SUD")
    bench.run()
    assert bench.state(op)[0] is state


@pytest.mark.parametrize("level", [Evidence.VALUE, Evidence.COARSE])
def test_without_proof_that_nothing_changed_it_asks(tmp_path, level):
    bench = with_caps(tmp_path, evidence=level, **THREADLESS)
    ten_minutes(bench)
    op = change_unread(bench, CLOSED)
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")
    assert bench.server.writes == 0


def test_without_evidence_there_is_no_conflict(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.NONE, **THREADLESS)
    op = change_unread(bench, CLOSED)
    bench.run()
    assert bench.server.writes == 1
    assert bench.state(op)[0] is not State.CONFLICT


def test_a_value_that_is_as_wanted_is_no_conflict(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, **THREADLESS)
    op = change_unread(bench, CLOSED)
    bench.server.colleague("1", status="resolved")
    bench.run()
    assert bench.state(op) == (State.CONFIRMED, "already")


@pytest.mark.parametrize(("moved", "state"), [(False, State.CONFIRMED), (True, State.CONFLICT)])
def test_an_own_part_before_it_is_no_change_of_somebody_else(tmp_path, moved, state):
    """The own note changes the version, but the thread shows whether the status changed before."""
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, alone=frozenset({"note"}))
    ten_minutes(bench)
    note = change_unread(bench, {}, note="Vu sur place")
    closes = change_unread(bench, CLOSED, after=note)
    if moved:
        bench.server.colleague("1", status="planned")
        # on this server, entries do not say which field was changed
        thread = bench.server.threads["1"]
        thread[:] = [replace(entry, field="") for entry in thread]
    bench.run()
    assert bench.state(note)[0] is State.CONFIRMED
    assert bench.state(closes)[0] is state


def test_between_the_own_part_and_its_read_back_somebody_is_seen(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, alone=frozenset({"note"}))
    ten_minutes(bench)
    note = change_unread(bench, {}, note="Vu sur place")
    closes = change_unread(bench, CLOSED, after=note)
    send = bench.system.send

    def then_a_colleague(operation, fresh):
        receipt = send(operation, fresh)
        bench.server.colleague("1", status="planned")
        return receipt

    bench.system.send = then_a_colleague
    bench.run()
    assert bench.state(closes) == (State.CONFLICT, "moved")
