"""The sending threads with batches: no thread waits for another that hangs, and no operation is
forgotten."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from fake_system import FULL, START, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.send_queue import (
    AHEAD,
    FIRST,
    LEAST,
    MOST,
    FileAnswersJob,
    PutBackJob,
    ReadBatchJob,
    SendPace,
    SendQueue,
)
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.sync.rules.attempt import (
    AnsweredAttempt,
    BegunAttempt,
    CheckedRows,
    ReadTiming,
)
from signalement_plugin.sync.rules.evidence import ReadState
from signalement_plugin.sync.rules.rows import OutboxRow

TOGETHER = replace(FULL, reads_at_once=50, counts_changes=True)


class Day:
    """An outbox with ``count`` due changes that close a report each, and its sending threads."""

    def __init__(self, tmp_path, count, system_of=None, **options) -> None:
        self.server = Server(HandClock())
        self.outbox = Outbox(tmp_path / "outbox.sqlite", self.server.clock)
        self.ids, self.ended, self.moved = [], {}, threading.Condition()
        for number in range(count):
            report = self.server.add(str(number))
            (operation,) = change_operations(report, TOGETHER, sets={"status": "resolved"})
            self.ids += self.outbox.add([operation])
        make = system_of or (lambda server: InProcess(server, TOGETHER))
        self.sender = Sender(self.outbox, lambda: make(self.server), on_row=self.note, **options)
        self.sender.start()
        self.sender.wake()

    def note(self, row) -> None:
        with self.moved:
            self.ended[row.id] = row.state
            self.moved.notify_all()

    def until(self, count, state=State.CONFIRMED) -> None:
        with self.moved:
            assert self.moved.wait_for(
                lambda: list(self.ended.values()).count(state) >= count, timeout=20
            )


def test_a_hundred_need_a_few_reads(tmp_path):
    day = Day(tmp_path, 100)
    day.until(100)
    day.sender.stop(20)
    assert [day.server.times(op) for op in day.ids] == [1] * 100
    assert day.server.reads < 20  # one by one: 200, a read before and after each


def test_a_thread_that_hangs_does_not_keep_its_chunk(tmp_path):
    hanging, answer = threading.Event(), threading.Event()

    class Hangs(InProcess):
        def send(self, operation, fresh):
            if operation.report_id == "3":
                hanging.set()
                assert answer.wait(20)
            return super().send(operation, fresh)

    day = Day(tmp_path, 12, lambda server: Hangs(server, TOGETHER))
    day.until(11)
    assert hanging.is_set()
    assert day.outbox.row(day.ids[3]).state is State.SENDING
    answer.set()
    day.until(12)
    day.sender.stop(20)


def test_at_the_end_what_was_not_sent_is_put_back(tmp_path):
    """An operation that was never sent is not left in doubt."""
    sending, answer = threading.Event(), threading.Event()

    class Slow(InProcess):
        def send(self, operation, fresh):
            sending.set()
            assert answer.wait(20)
            return super().send(operation, fresh)

    day = Day(tmp_path, 12, lambda server: Slow(server, TOGETHER), threads=1)
    assert sending.wait(20)
    day.sender.stop(0.05)
    answer.set()
    day.sender.stop(20)
    states = [day.outbox.row(op).state for op in day.ids]
    assert states == [State.CONFIRMED] + [State.QUEUED] * 11
    assert not any(day.outbox.row(op).open_attempt for op in day.ids[1:])
    assert day.server.writes == 1


def test_an_error_that_nobody_foresaw_in_the_shared_read_stops_nothing(tmp_path):
    class Broken(InProcess):
        def get_some(self, report_ids):
            raise ZeroDivisionError

    day = Day(tmp_path, 12, lambda server: Broken(server, TOGETHER))
    day.until(12)
    day.sender.stop(20)


def test_an_unexpected_error_while_filing_stops_nothing(tmp_path):
    class Once(InProcess):
        asked = 0

        def get_some(self, report_ids):
            Once.asked += 1
            if Once.asked > 1:
                raise ZeroDivisionError
            return super().get_some(report_ids)

    day = Day(tmp_path, 12, lambda server: Once(server, TOGETHER))
    day.until(12)
    day.sender.stop(20)
    assert [day.server.times(op) for op in day.ids] == [1] * 12


def test_an_error_in_one_write_is_that_ones_alone(tmp_path):
    class Breaks(InProcess):
        def send(self, operation, fresh):
            receipt = super().send(operation, fresh)
            if operation.report_id == "5":
                raise KeyError("5")
            return receipt

    day = Day(tmp_path, 12, lambda server: Breaks(server, TOGETHER))
    day.until(11)
    day.until(1, State.UNKNOWN)
    day.sender.stop(20)
    assert day.outbox.row(day.ids[5]).open_attempt


# -- which job is handed out when


def row_of(name) -> OutboxRow:
    change_request = Operation(name, name, {"status": "resolved"})
    return OutboxRow(1, change_request, State.QUEUED)


def begun_of(row) -> BegunAttempt:
    return BegunAttempt(
        row, row, ReadState(Report(row.id), None, START), ReadTiming(START, 0.0, 0.0)
    )


def answer_of(row) -> AnsweredAttempt:
    return AnsweredAttempt(row, False, None, None, 1)


@pytest.fixture
def work():
    return SendQueue(2, lambda: None)


def test_a_chunk_has_as_many_rows_as_are_sent_in_a_second():
    pace = SendPace()
    assert pace.rows == FIRST
    for chunk in range(1, 5):
        pace.goes_out(chunk, 0.1)
        pace.goes_out(chunk, 0.2)
    assert pace.rows == MOST
    pace.goes_out(6, 0.5)
    pace.goes_out(5, 30.0)  # a late write of an earlier chunk does not count
    pace.goes_out(6, 2.0)
    pace.goes_out(7, 0.1)
    assert pace.rows == MOST // 2
    for chunk in range(8, 20):
        pace.goes_out(chunk, 9.0)
    assert pace.rows == LEAST


def test_nothing_is_handed_out_twice_nor_too_early(work):
    rows = [row_of(name) for name in "abcdef"]
    room, known = work.room()
    assert (room, known) == (FIRST, 0)
    work.hand_out(rows, room)
    assert work.room() == (0, 6)
    several = work.take()
    assert several == ReadBatchJob(tuple(rows))
    work.add([begun_of(row) for row in rows])
    work.over(several)
    assert work.room() == (0, 0)  # six begun attempts wait to be sent
    for _ in range(3):
        work.take()
    assert work.room() == (FIRST, 0)
    work.hand_out(rows, FIRST)
    assert work.room() == (FIRST, 0)


def test_one_thread_claims_a_batch_while_the_others_write(work):
    parts = [CheckedRows((row_of(name),), {}, ReadTiming(START, 0.0, 0.0)) for name in "abc"]
    ready = [begun_of(row_of(str(number))) for number in range(AHEAD + 2)]
    work.add([*parts, *ready])
    taken = [work.take() for _ in range(5)]  # nothing is claimed while AHEAD are ready
    assert taken == [*ready[:3], parts[0], ready[3]]
    work.over(parts[0])  # only after this may another batch begin
    assert work.take() == parts[1]
    assert [work.take() for _ in ready[4:]] == ready[4:]
    work.stop()
    assert work.take() is None  # after stop() the third batch is not begun


def test_a_thread_without_an_open_system_takes_other_work_than_a_batch(work):
    parts = [CheckedRows((row_of(name),), {}, ReadTiming(START, 0.0, 0.0)) for name in "ab"]
    work.add(parts)
    assert work.take(has_opened=False) == parts[0]
    assert work.take() == parts[1]


def test_the_next_read_is_made_before_the_last_writes_go_out(work):
    ready = [begun_of(row_of(name)) for name in "ab"]
    work.add(ready)
    work.hand_out([row_of("c"), row_of("d")], 2)
    assert work.take() == ReadBatchJob((row_of("c"), row_of("d")))
    assert [work.take(), work.take()] == ready


def test_single_operations_are_handed_out_only_for_free_threads(work):
    work.at_once = 0
    rows = [row_of(name) for name in "abcdef"]
    work.hand_out(rows, work.room()[0])
    assert work.take() == rows[0]
    assert work.room() == (0, 4)
    work.done("a")
    assert work.room() == (1, 3)


def test_answers_are_filed_when_nothing_else_goes_on(work):
    a, b = row_of("a"), row_of("b")
    work.add([begun_of(a), begun_of(b)])
    first, second = work.take(), work.take()
    work.answered(answer_of(a))
    work.over(first)
    work.answered(answer_of(b))
    work.over(second)
    assert work.take() == FileAnswersJob((answer_of(a), answer_of(b)))


def test_while_more_is_due_answers_wait_for_each_other(work, monkeypatch):
    rows = [row_of(name) for name in "abc"]
    work.hand_out(rows, 3)  # as many as were asked for, so more may be due
    several = work.take()
    work.add([begun_of(row) for row in rows])
    work.over(several)
    for row in rows:
        taken = work.take()
        work.answered(answer_of(row))
        work.over(taken)
    work.hand_out([row_of("d")], 3)
    # a single row is handed out alone, before the answers are filed
    assert work.take() == row_of("d")
    monkeypatch.setattr("signalement_plugin.sync.push.send_queue.FILE_AFTER_S", 0.0)
    assert work.take() == FileAnswersJob(tuple(map(answer_of, rows)))


def test_at_the_end_answers_are_filed_and_the_rest_is_put_back(work):
    a, b, c = row_of("a"), row_of("b"), row_of("c")
    work.add([begun_of(a), begun_of(b), answer_of(c), row_of("d")])
    taken = work.take()
    work.answered(answer_of(a))
    work.stop()
    work.over(taken)
    assert work.take() == FileAnswersJob((answer_of(a),))
    put_back = work.take()
    assert isinstance(put_back, PutBackJob)
    assert [one.row.id for one in put_back.begun] == ["b"]
    assert work.take() == answer_of(c)
    assert work.take() is None
