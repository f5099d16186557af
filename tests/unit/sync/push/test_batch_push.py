"""Operations that share one read before their writes: what that read must prove."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from batch_bench import CLOSED, TOGETHER, VERSION, many_with
from fake_system import InProcess
from push_bench import with_caps

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import NotSupported
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import Base, Operation, State, new_id
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.batch_push import BatchPush
from signalement_plugin.sync.push.operation_push import OperationPush


@pytest.fixture
def many(tmp_path):
    return many_with(tmp_path, **TOGETHER)


def test_one_read_before_and_one_after_serve_them_all(many):
    ops = many.closing()
    many.send(many.begin())
    assert many.states(ops) == [(State.CONFIRMED, "")] * 4
    assert [many.server.times(op) for op in ops] == [1] * 4
    assert many.server.reads == 2


def test_a_batch_is_begun_and_filed_in_one_commit_each(many):
    ops, said = many.closing(), []
    many.outbox.db.set_trace_callback(said.append)
    begun = many.begin()
    assert said.count("COMMIT") == 1
    many.send(begun)
    assert said.count("COMMIT") == 2
    assert {row.state for row in map(many.outbox.row, ops)} == {State.CONFIRMED}


def test_a_report_that_a_colleague_changed_is_read_alone(many):
    ops = many.closing()
    many.colleague("2", status="planned")
    many.colleague("3", status="planned")
    many.colleague("3", status="new")  # and set back
    many.colleague("4", department="SUD")
    many.send(many.begin())
    assert many.server.writes == 1
    many.run()
    assert many.states(ops) == [
        (State.CONFIRMED, ""),
        (State.CONFLICT, "moved"),
        (State.CONFLICT, "aba"),
        (State.CONFIRMED, "touched"),
    ]


def test_a_version_that_moved_is_read_for_alone(many):
    """The server may have changed something without an entry in the thread."""
    ops = many.closing()
    many.shown_as("2", version="7")
    assert [one.row.id for one in many.begin()] == [op for op in ops if op != ops[1]]


def test_the_last_entry_of_the_thread_counts_beside_the_version(many):
    """On this server the version stays the same while the thread grows."""
    ops = many.closing()
    many.colleague("2", status="planned")
    many.shown_as("2", version="1", status=Status.NEW)
    assert [one.row.id for one in many.begin()] == [op for op in ops if op != ops[1]]


def test_a_change_committed_late_with_an_old_stamp_is_seen(many):
    """A list of changes since the user looked would not name it."""
    ops = many.closing("12")
    many.clock.pass_(600)
    many.colleague("1", status="planned")
    many.shown_as("1", updated=many.server.reports["1"].updated - timedelta(hours=2))
    many.batches.fewest = 1
    many.send(many.begin())
    many.run()
    assert many.states(ops) == [(State.CONFLICT, "moved"), (State.CONFIRMED, "")]


@pytest.mark.parametrize("passes", ["wall", "monotonic"])
def test_each_write_has_a_read_of_two_seconds_at_most(many, passes):
    ops, seconds = many.closing("12"), [0.0]
    many.push._monotonic = lambda: seconds[0]
    first, second = many.begin()
    assert not many.push.is_stale(first.look)
    many.push.finish(many.push.transmit(first))
    many.colleague("2", status="planned")
    if passes == "wall":
        many.clock.pass_(3)
    else:
        seconds[0] += 3
    assert many.push.is_stale(second.look)
    many.outbox.put_back(second)
    assert many.server.times(ops[1]) == 0
    assert not many.outbox.row(ops[1]).open_attempt
    many.run()
    assert many.state(ops[1]) == (State.CONFLICT, "moved")


def test_a_read_that_is_too_old_is_late(many):
    many.closing()
    (part,) = many.batches.look(many.due())
    assert not many.batches.is_late(part)
    many.clock.pass_(1.5)
    assert many.batches.is_late(part)


def test_claimed_in_small_parts(many, monkeypatch):
    """So few operations are in doubt after a kill, and transactions are short."""
    monkeypatch.setattr("signalement_plugin.sync.push.batch_push.IN_ONE", 3)
    many.closing()
    assert [len(part.rows) for part in many.batches.look(many.due())] == [3, 1]
    assert many.server.reads == 1


def test_killed_between_claim_and_first_byte_each_is_unknown(many):
    ops = many.closing()
    begun = many.begin()
    many.push.transmit(begun[0])  # this request arrived before the process was killed
    assert many.outbox.recover() == 4
    assert {state for state, _ in many.states(ops)} == {State.UNKNOWN}
    many.run()
    assert many.states(ops)[0] == (State.CONFIRMED, "")
    many.clock.pass_(130)
    many.run()
    assert {state for state, _ in many.states(ops)} == {State.CONFIRMED}
    assert [many.server.times(op) for op in ops] == [1] * 4


def test_own_earlier_writes_are_nobody_elses(many):
    many.closing()
    many.send(many.begin())
    again = [many.save({"department": "SUD"}, report_id=name) for name in "1234"]
    many.send(many.begin())
    assert many.states(again) == [(State.CONFIRMED, "")] * 4
    assert many.server.reads == 4


def test_a_change_based_on_an_own_waiting_one_is_read_for_alone(many):
    first = many.closing("12")
    second = [many.save({"department": "SUD"}, report_id=name) for name in "12"]
    many.send(many.begin())
    assert many.begin() == []  # the version differs from the displayed one
    many.run()
    assert many.states(first + second) == [(State.CONFIRMED, "")] * 4


def test_a_change_that_rests_on_a_cancelled_one_is_a_conflict(many):
    first = many.closing("12")
    shown = {name: replace(many.server.reports[name], status="resolved") for name in "12"}
    waiting = []
    for name in "12":
        (operation,) = change_operations(
            shown[name], many.system.capabilities, sets={"status": "closed"}
        )
        waiting += many.outbox.add([replace(operation, after=first[int(name) - 1])])
    for op in first:
        many.outbox.move(op, [State.QUEUED], State.CANCELLED)
    assert many.begin() == []
    many.run()
    assert many.states(waiting) == [(State.CONFLICT, "rests")] * 2


# -- operations that cannot share a read


def test_reports_are_read_one_by_one_where_a_record_proves_nothing(tmp_path):
    for number, changes in enumerate(
        (
            {"evidence": Evidence.VALUE},
            {"evidence": Evidence.COARSE},
            {"evidence": Evidence.NONE},
            {"cache_s": 180.0},
            {"reads_at_once": 0},
        )
    ):
        many = many_with(tmp_path / str(number), **{**TOGETHER, **changes})
        many.closing()
        assert many.begin() == []
        assert many.server.reads == 0


def test_an_attempt_that_is_open_is_read_for_alone(tmp_path):
    many = many_with(tmp_path, **TOGETHER, key_ttl=3600.0)
    ops = many.closing()
    many.server.faults = ["lose_before"] * 4
    many.send(many.begin())
    many.clock.pass_(5)
    for op in ops:
        many.push.step(op)  # the key is still valid: queued, with its attempt open
    assert {row.state for row in many.outbox.rows()} == {State.QUEUED}
    assert many.begin() == []


def test_a_change_of_what_nobody_saw_is_read_for_alone(many):
    base = Base(known=False, version="1")
    for name in "12":
        many.outbox.add([Operation(new_id(), name, CLOSED, base=base)])
    assert many.begin() == []


def test_a_base_without_a_version_is_read_for_alone(many):
    for name in "12":
        many.outbox.add([Operation(new_id(), name, CLOSED, base=Base({"status": "new"}))])
        many.shown_as(name, version="")
    assert many.begin() == []


def test_a_coarse_clock_is_waited_out_as_ever(tmp_path):
    many = many_with(tmp_path, **{**VERSION, "version_step": 60.0})
    ops = many.closing()
    assert many.begin() == []
    many.run(1)
    assert many.states(ops) == [(State.QUEUED, "settle")] * 4
    many.clock.pass_(61)
    many.send(many.begin())
    assert many.states(ops) == [(State.CONFIRMED, "")] * 4


def test_a_report_missing_in_the_answer_is_requested_alone(many):
    ops = many.closing()
    some = many.system.get_some
    many.system.get_some = lambda ids: some([one for one in ids if one != "3"])
    many.send(many.begin())
    assert many.state(ops[2]) == (State.QUEUED, "")
    many.run()
    assert many.states(ops) == [(State.CONFIRMED, "")] * 4


@pytest.mark.parametrize("how", ["refused", "about others"])
def test_a_system_that_cannot_do_it_after_all(many, how):
    ops = many.closing()

    def strange(_ids):
        if how == "refused":
            raise NotSupported("one at a time, please")
        return []

    many.system.get_some = strange
    assert many.begin() == []
    assert many.batches.most == 0
    many.run()
    assert many.states(ops) == [(State.CONFIRMED, "")] * 4


def test_merged_while_the_read_is_under_way(many):
    ops = many.closing("12")
    many.system.between = lambda: many.save({"status": "planned"})
    assert [one.row.id for one in many.begin()] == [ops[1]]
    many.run()
    assert many.server.reports["1"].status.value == "planned"


def test_an_operation_claimed_by_another_process_is_not_sent(many):
    ops = many.closing("12")
    other = OperationPush(
        Outbox(many.outbox.path, many.clock), InProcess(many.server, many.system.capabilities)
    )
    many.system.between = lambda: other.step(ops[0])
    assert [one.row.id for one in many.begin()] == [ops[1]]
    many.run()
    assert [many.server.times(op) for op in ops] == [1, 1 if many.server.writes > 1 else 0]


def test_a_single_operation_is_no_batch(tmp_path):
    bench = with_caps(tmp_path, **TOGETHER)
    bench.save(CLOSED)
    assert BatchPush(bench.push).look(bench.outbox.due(stamp(bench.clock.now()))) == []
    assert bench.server.reads == 0


# -- a list without threads, as of Klarschiff, where a note keeps the time of change

NO_THREAD_IN_LIST = {**VERSION, "has_activity": True, "reply_stays": True}


def test_killed_after_the_claim_old_notes_are_no_news(tmp_path):
    """The shared read has no thread: the notes that it later shows were there before."""
    many = many_with(tmp_path, **NO_THREAD_IN_LIST)
    for name in "1234":
        many.server.note("C", name, "Vu sur place")
    ops = many.closing()
    assert len(many.begin()) == 4
    assert many.outbox.recover() == 4
    many.clock.pass_(130)
    many.run()
    assert many.states(ops) == [(State.CONFIRMED, "")] * 4
    assert [many.server.times(op) for op in ops] == [1] * 4


@pytest.mark.parametrize("part", ["note", "reply"])
def test_killed_after_the_claim_an_old_text_with_the_same_words_is_not_ours(tmp_path, part):
    many = many_with(tmp_path, **{**NO_THREAD_IN_LIST, "reply_stays": False})
    for name in "12":
        many.server.note("C", name, "Vu sur place", part)
    ops = [many.save({}, report_id=name, **{part: "Vu sur place"}) for name in "12"]
    many.begin()
    many.outbox.recover()
    many.clock.pass_(130)
    many.run()
    assert many.states(ops) == [(State.CONFIRMED, "")] * 2
    assert [many.server.times(op) for op in ops] == [1] * 2


def test_a_note_whose_answer_was_lost_is_not_sent_twice_where_the_version_stands_still(tmp_path):
    many = many_with(tmp_path, **NO_THREAD_IN_LIST)
    ops = [many.save({}, report_id=name, note="Vu sur place") for name in "12"]
    many.server.faults = ["lose_after"] * 2
    many.send(many.begin())
    many.run(1)
    for name in "12":
        many.shown_as(name, version="1")
    many.clock.pass_(130)
    many.run()
    assert many.states(ops) == [(State.CONFIRMED, "")] * 2
    assert [many.server.times(op) for op in ops] == [1] * 2
