"""Waiting changes are tried again by themselves, ever more slowly, and ask the user when what they
depend on failed."""

from __future__ import annotations

import threading

import pytest
from fake_system import FULL, InProcess
from push_bench import with_caps

from signalement_plugin.core.changes.request import change_operations, create_operation
from signalement_plugin.core.errors import Forbidden, Unreachable
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import Base, Operation, State, new_id
from signalement_plugin.sync.clock import later, stamp
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.push.push_now import push_now
from signalement_plugin.sync.push.send_queue import SendQueue
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.sync.push.worker import SendWorker
from signalement_plugin.sync.rules.rows import TAKEN_BACK
from signalement_plugin.sync.thread_support import ConcurrencyLimit
from signalement_plugin.systems.base import Page


def test_rests_on_a_change_that_was_refused(bench):
    bench.server.faults = ["refuse"]
    first = bench.save({"status": "in_progress"}, note="j'y vais")
    shown = bench.server.reports["1"]
    (second,) = change_operations(shown, FULL, sets={"status": "resolved"})
    bench.outbox.add([second])
    bench.run()
    assert bench.state(first)[0] is State.REFUSED
    assert bench.state(second.id) == (State.CONFLICT, "rests")
    new = resolutions.resolve_conflict(bench.outbox, second.id, "mine", FULL)
    bench.run()
    assert bench.state(new)[0] is State.CONFIRMED


def test_another_field_does_not_rest_on_a_refused_change(bench):
    bench.server.faults = ["refuse"]
    bench.save({"status": "in_progress"}, note="j'y vais")
    second = bench.save({"department": "SUD"})
    bench.run()
    assert bench.state(second)[0] is State.CONFIRMED


def test_a_reply_is_not_sent_when_its_status_was_refused(tmp_path):
    bench = with_caps(tmp_path, alone=frozenset({"reply"}))
    first, reply = change_operations(
        bench.server.reports["1"],
        bench.system.capabilities,
        sets={"status": "resolved"},
        reply="Fait",
    )
    bench.outbox.add([first, reply])
    bench.server.faults = ["refuse"]
    bench.run()
    assert bench.state(first.id)[0] is State.REFUSED
    assert bench.state(reply.id) == (State.CONFLICT, "rests")
    assert bench.server.times(reply.id) == 0


def test_own_earlier_change_is_nobody_else(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, has_activity=False, mark="")
    bench.save({"status": "in_progress"}, note="j'y vais")
    second = bench.save({"department": "SUD"})
    bench.run()
    # our own first change does not count as a colleague's
    assert bench.state(second) == (State.CONFIRMED, "")


def test_send_the_reply_only_does_not_ask_again(bench):
    op = bench.save({"status": "resolved"}, reply="Merci")
    bench.server.colleague("1", status="resolved")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "already_closed")
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", FULL)
    bench.run()
    assert bench.state(new)[0] is State.CONFIRMED
    assert [one.field for one in bench.server.ghost if one.operation_id == new] == ["reply"]


def test_my_choice_after_a_409_is_sent(bench):
    bench.server.faults = ["conflict"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    assert bench.outbox.row(op).server is not None
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", FULL)
    bench.run()
    assert bench.state(new)[0] is State.CONFIRMED


def test_my_choice_goes_before_what_it_comes_before(bench):
    op = bench.save({"status": "planned"}, note="a")
    bench.server.colleague("1", status="in_progress")
    second = bench.save({"status": "resolved"}, note="b")
    bench.run()
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", FULL)
    bench.run()
    assert bench.state(new)[0] is State.CONFIRMED
    # the second change was made before the user had seen the colleague's
    assert bench.state(second)[0] is State.CONFLICT
    last = resolutions.resolve_conflict(bench.outbox, second, "mine", FULL)
    bench.run()
    assert bench.state(last)[0] is State.CONFIRMED
    assert bench.server.reports["1"].status.value == "resolved"


def test_native_category_clears_cs_assignee(tmp_path):
    caps = {"evidence": Evidence.VERSION, "has_activity": False, "mark": ""}
    bench = with_caps(tmp_path, **caps, couples={"service_code": ("assignee",)})
    op = Operation(new_id(), "1", {"service_code": "7"}, base=Base({"service_code": ""}, "1"))
    bench.outbox.add([op], couples=bench.system.capabilities.couples)
    bench.server.colleague("1", assignee="dupont")
    bench.run()
    assert bench.state(op.id) == (State.CONFLICT, "moved")


@pytest.mark.parametrize("fault", ["refuse", "lose_before", "busy"])
def test_a_key_is_tried_again_ever_more_slowly(tmp_path, fault):
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, has_activity=False, key_ttl=86400.0)
    bench.server.faults = ["lose_before"] + [fault] * 200
    bench.save({"status": "resolved"})
    for _ in range(600):
        bench.clock.pass_(1)
        bench.run(4)
    assert bench.server.writes < 25


def test_a_connection_that_may_not_write_is_asked_seldom(bench):
    def forbid(operation, fresh):
        bench.server.writes += 1
        raise Forbidden("no", whole=True)

    bench.system.send = forbid
    op = bench.save({"status": "resolved"})
    bench.run()
    assert bench.state(op) == (State.QUEUED, "forbidden")
    assert bench.server.writes == 1
    assert bench.outbox.row(op).next_try > stamp(bench.clock.now())


def test_a_clock_set_back_holds_nothing_back(bench):
    bench.clock.pass_(4 * 365 * 86400)
    bench.system.offline = True
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(-4 * 365 * 86400)
    bench.system.offline = False
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_a_key_from_the_future_is_not_trusted(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, has_activity=False, key_ttl=3600.0)
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"}, note="vu")
    bench.run(1)
    bench.clock.pass_(-86400)
    bench.clock.booted = "90000"
    bench.server.keys.clear()
    bench.outbox.db.execute("UPDATE operation SET next_try = ?", (stamp(bench.clock.now()),))
    bench.run()
    assert bench.server.times(op) == 1
    assert bench.state(op)[0] is State.UNKNOWN


def test_a_creation_under_an_old_key_is_looked_for(tmp_path):
    bench = with_caps(tmp_path, key_ttl=100.0)
    bench.server.faults = ["lose_after"]
    wanted = create_operation("7", 4.86, 50.46, "Un trou")
    bench.outbox.add([wanted])
    bench.run(1)
    bench.clock.pass_(60)
    bench.server.keys.clear()
    bench.run()
    assert bench.state(wanted.id)[0] is State.CONFIRMED
    assert bench.outbox.row(wanted.id).report_id == "n2"
    assert bench.server.writes == 1


def test_two_equal_creations_are_two(bench):
    wanted = [create_operation("7", 4.86, 50.46, "Un trou") for _ in range(2)]
    bench.outbox.add(wanted[:1])
    bench.run()
    bench.server.faults = ["lose_before"]
    bench.outbox.add(wanted[1:])
    bench.run(1)
    bench.clock.pass_(400)
    bench.run()
    # the server's report of these words is the one that the first operation created
    assert bench.state(wanted[1].id)[0] is State.UNKNOWN


def test_a_late_creation_is_found(bench):
    bench.server.faults = ["hold"]
    wanted = create_operation("7", 4.86, 50.46, "Un trou")
    bench.outbox.add([wanted])
    bench.run(1)
    bench.clock.pass_(3)
    bench.run()
    bench.server.late.pop()()
    bench.clock.pass_(130)
    bench.run()
    assert bench.state(wanted.id)[0] is State.CONFIRMED


@pytest.mark.parametrize("state", [State.UNKNOWN, State.UNVERIFIED, State.QUEUED])
def test_a_system_that_cannot_be_opened_changes_no_state(bench, state):
    op = bench.save({"status": "resolved"}, note="vu")
    now = bench.clock.now()
    bench.outbox.db.execute(
        "UPDATE operation SET state = ?, next_try = ?, attempts = 1", (str(state), stamp(now))
    )
    tried, done = [], threading.Event()

    def fail():
        tried.append(1)
        raise Unreachable("no network")

    sender = Sender(bench.outbox, fail, on_row=lambda _row: done.set())
    sender.start()
    sender.wake()
    assert done.wait(20)
    sender.stop()
    row = bench.outbox.row(op)
    assert row.state is state
    assert row.next_try >= later(now, 5)
    assert len(tried) == 1


def test_a_change_postponed_after_it_was_found_due_waits(bench):
    """The thread that hands out rows may have read the row before another one postponed it."""
    bench.save({"status": "resolved"})
    due = bench.outbox.due(stamp(bench.clock.now()))
    tried, handed = [], []

    def fail():
        tried.append(1)
        raise Unreachable("no network")

    def again():
        handed.append(1)
        if len(handed) == 1:
            work.hand_out(due, 1)
        else:
            work.stop()

    work = SendQueue(1, again)
    work.hand_out(due, 1)
    hand = SendWorker(
        bench.outbox,
        fail,
        work,
        ConcurrencyLimit(),
        lambda _row: None,
        lambda: 0,
        threading.Event(),
    )
    hand.run()
    assert (len(tried), len(handed)) == (1, 2)


def test_push_now_looks_at_once_where_it_can_be_seen(bench):
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"})
    slept = []

    def sleep(seconds):
        slept.append(seconds)
        bench.clock.pass_(seconds)

    push_now(bench.outbox, lambda: InProcess(bench.server), [op], sleep=sleep)
    assert bench.state(op)[0] is State.CONFIRMED
    assert sum(slept) < 3


def test_push_now_ends_where_nothing_can_be_seen(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.NONE, has_activity=False, mark="")
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"})
    caps = bench.system.capabilities
    slept = []

    def sleep(seconds):
        slept.append(seconds)
        bench.clock.pass_(seconds)

    push_now(bench.outbox, lambda: InProcess(bench.server, caps), [op], sleep=sleep)
    assert bench.state(op)[0] is State.UNKNOWN
    assert bench.server.times(op) == 1
    assert sum(slept) < 20


def test_a_change_that_may_have_arrived_cannot_be_cancelled(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, has_activity=False, key_ttl=3600.0)
    bench.server.faults = ["hold", "busy"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(5)
    bench.run(2)
    row = bench.outbox.row(op)
    assert (row.state, row.open_attempt) == (State.QUEUED, True)
    assert not bench.outbox.move(op, [State.QUEUED], State.CANCELLED)
    assert not bench.outbox.move(op, [State.QUEUED], State.REFUSED, TAKEN_BACK)


def test_a_known_id_is_never_stored_twice(bench):
    op = Operation("a" * 32, "1", {"status": "resolved"})
    assert [bench.outbox.add([op]), bench.outbox.add([op])] == [[op.id], []]


@pytest.mark.parametrize("lists", ["others", "it too", "nothing"])
def test_a_403_for_one_report_does_not_stop_the_account(bench, lists):
    """A 403 for one report, while the list answers without that report, is final for its change
    only."""
    bench.server.add("2")
    other = bench.save({"status": "planned"}, report_id="2")
    op_id = bench.save({"status": "in_progress"})
    read = bench.system.get

    def get(report_id):
        if report_id == "1":
            raise Forbidden("403")
        return read(report_id)

    def others(_since, _area):
        if lists == "nothing":
            raise Forbidden("403")
        left_out = {"1"} if lists == "others" else set()
        reports = [bench.server.reports[key] for key in {"1", "2"} - left_out]
        return iter([Page(reports)])

    bench.system.get, bench.system.pages = get, others
    bench.run(rounds=1)
    ended = (State.REFUSED, "not_yours") if lists == "others" else (State.QUEUED, "forbidden")
    assert bench.state(op_id) == ended
    assert bench.state(other)[0] is State.CONFIRMED
