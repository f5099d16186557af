"""Rules R3 to R6: order, what each answer means, crashes, creations."""

from __future__ import annotations

import pytest
from fake_system import FULL
from push_bench import with_caps

from signalement_plugin.core.changes.request import change_operations, create_operation
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import Base, Operation, State, new_id
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.rules.evidence import pre_of


def test_order_is_kept_per_report_and_others_are_not_held_back(bench):
    bench.server.add("2")
    bench.server.faults = ["hold"]
    first = bench.save({"status": "in_progress"})
    bench.run(1)
    second = bench.save({"department": "NORD"})
    (other,) = change_operations(bench.server.reports["2"], FULL, sets={"status": "resolved"})
    bench.outbox.add([other])
    bench.run()
    assert bench.state(first)[0] is State.UNKNOWN
    assert bench.state(second)[0] is State.QUEUED
    assert bench.state(other.id)[0] is State.CONFIRMED


@pytest.mark.parametrize(
    ("fault", "state", "reason"),
    [
        ("refuse", State.REFUSED, "rule"),
        ("gone", State.REFUSED, "gone"),
        ("conflict", State.CONFLICT, "moved"),
        ("moderate", State.UNVERIFIED, "moderated"),
        ("busy", State.QUEUED, "busy"),
        ("unauthorized", State.QUEUED, "unauthorized"),
    ],
)
def test_each_answer_has_its_state(bench, fault, state, reason):
    bench.server.faults = [fault]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    assert bench.state(op) == (state, reason)
    assert bench.server.times(op) == 0


def test_offline_waits_with_a_reason_and_goes_by_itself(bench):
    bench.system.offline = True
    op = bench.save({"status": "resolved"})
    bench.run(1)
    assert bench.state(op) == (State.QUEUED, "offline")
    bench.system.offline = False
    bench.clock.pass_(10)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_write_between_read_and_write(bench):
    op = bench.save({"status": "resolved"})
    bench.push._deliver = lambda reading: None
    original = bench.system.send

    def race(operation, fresh):
        bench.server.colleague("1", status="planned")
        return original(operation, fresh)

    bench.system.send = race
    bench.run()
    assert bench.state(op) == (State.CONFIRMED, "replaced")
    theirs = bench.outbox.row(op).details.foreign
    assert (theirs.author, theirs.field, theirs.new) == ("C", "status", "planned")


def test_open_and_closed_only_says_what_it_cannot_show(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.COARSE, has_activity=False, mark="")
    op = bench.save({"status": "in_progress"})
    bench.run(1)
    assert bench.state(op) == (State.UNVERIFIED, "cannot_show")
    closing = bench.save({"status": "resolved"})
    bench.run(2)
    assert bench.state(closing)[0] is State.CONFIRMED


def test_a_lost_create_that_is_not_there_asks(bench):
    bench.server.faults = ["lose_before"]
    wanted = create_operation("7", 4.86, 50.46, "Un trou")
    bench.outbox.add([wanted])
    bench.run(1)
    bench.clock.pass_(400)
    bench.run()
    assert bench.state(wanted.id) == (State.UNKNOWN, "not_arrived")
    assert bench.server.writes == 1
    again = resolutions.resolve_unknown(bench.outbox, wanted.id, "anew", bench.system.capabilities)
    bench.run()
    assert bench.state(again)[0] is State.CONFIRMED
    assert bench.state(wanted.id)[0] is State.CANCELLED


def test_a_change_without_a_known_base_takes_the_first_read_as_its_base(bench):
    op = Operation(new_id(), "1", {"status": "resolved"}, base=Base(known=False))
    bench.outbox.add([op])
    bench.run()
    assert bench.state(op.id)[0] is State.CONFIRMED


def test_after_a_crash_what_was_being_sent_is_unknown(bench):
    op = bench.save({"status": "resolved"})
    row = bench.outbox.row(op)
    pre = pre_of(bench.push._read("1"), bench.system.capabilities)
    bench.outbox.begin_attempt(op, pre, row.operation)
    assert bench.outbox.recover() == 1
    assert bench.state(op)[0] is State.UNKNOWN
    bench.clock.pass_(400)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_a_jump_of_the_clock_restarts_the_waiting_time(bench):
    bench.server.faults = ["hold"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(3600)
    bench.clock.booted = "1000"
    bench.run(1)
    assert bench.state(op)[0] is State.UNKNOWN
    bench.server.late.pop()()
    bench.clock.pass_(200)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1
