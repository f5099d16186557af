"""The sending threads: operations that a killed process left, only one sender per outbox,
unforeseen errors, and no more writes at once than a system takes."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace

import pytest
from fake_system import FULL, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.push.push_now import push_now
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.sync.rules.rows import Precondition


def test_a_change_being_sent_when_qgis_died_is_checked_though_nothing_else_waits(tmp_path):
    clock = HandClock()
    server = Server(clock)
    server.add("1")
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    (operation,) = change_operations(server.reports["1"], FULL, sets={"status": "resolved"})
    outbox.add([operation])
    outbox.begin_attempt(operation.id, Precondition("1", ""), operation)
    server.commit(operation, {})  # the request arrived before the process was killed
    done = threading.Event()

    def on_row(row) -> None:
        if row.state is State.CONFIRMED:
            done.set()

    sender = Sender(outbox, lambda: InProcess(server), on_row=on_row)
    sender.start()
    sender.wake()
    assert done.wait(20)
    sender.stop()
    assert server.times(operation.id) == 1


def waiting(tmp_path) -> tuple[Outbox, Server, str]:
    """An outbox in which one change is due."""
    server = Server(HandClock())
    server.add("1")
    outbox = Outbox(tmp_path / "outbox.sqlite", server.clock)
    (operation,) = change_operations(server.reports["1"], FULL, sets={"status": "resolved"})
    outbox.add([operation])
    return outbox, server, operation.id


@pytest.mark.parametrize("by", ["threads", "algorithm"])
def test_nobody_sends_beside_the_holder_of_the_lock(tmp_path, by):
    outbox, server, op = waiting(tmp_path)
    holder = SenderLock(tmp_path / "sender.lock")
    assert holder.take()
    if by == "algorithm":
        slept: list[float] = []
        push_now(
            outbox,
            lambda: InProcess(server),
            [op],
            cancelled=lambda: bool(slept) or server.writes > 0,
            sleep=slept.append,
        )
        assert slept
    else:
        event = threading.Event()
        sender = Sender(outbox, lambda: InProcess(server), on_blocked=lambda _: event.set())
        sender.start()
        sender.wake()
        assert event.wait(20)
        sender.stop()
    assert outbox.row(op).state is State.QUEUED
    assert server.writes == 0


@pytest.mark.parametrize("sent", [True, False], ids=["by the other one", "by this one"])
def test_the_end_of_another_sender_is_told(tmp_path, sent):
    """The other process may have sent changes made here, which this process does not see."""
    outbox, server, op = waiting(tmp_path)
    holder = SenderLock(tmp_path / "sender.lock")
    assert holder.take()
    blocked, over = threading.Event(), threading.Event()
    sender = Sender(
        outbox,
        lambda: InProcess(server),
        on_blocked=lambda seconds: (blocked if seconds else over).set(),
    )
    sender.start()
    sender.wake()
    assert blocked.wait(20)
    assert not over.is_set()
    if sent:
        with closing(Outbox(outbox.path, server.clock)) as other:
            assert other.move(op, [State.QUEUED], State.CONFIRMED)
    holder.release()
    assert over.wait(20)
    sender.stop()


def test_the_lock_is_kept_until_the_last_write_came_back(tmp_path):
    outbox, server, op = waiting(tmp_path)
    system = InProcess(server)
    begun, answer = threading.Event(), threading.Event()
    send = system.send

    def slow(operation, fresh):
        begun.set()
        assert answer.wait(20)
        return send(operation, fresh)

    system.send = slow
    sender = Sender(outbox, lambda: system)
    sender.start()
    sender.wake()
    assert begun.wait(20)
    sender.stop(timeout=0.05)
    assert not SenderLock(tmp_path / "sender.lock").take()
    answer.set()
    sender.stop(timeout=20)
    assert outbox.row(op).state is State.CONFIRMED
    assert SenderLock(tmp_path / "sender.lock").take()


def test_an_algorithm_looks_at_what_a_dead_process_was_sending(tmp_path):
    outbox, server, op = waiting(tmp_path)
    operation = outbox.row(op).operation
    outbox.begin_attempt(op, Precondition("1", ""), operation)
    server.commit(operation, {})
    push_now(outbox, lambda: InProcess(server), [op], wait_s=1.0, sleep=lambda _: None)
    assert outbox.row(op).state is State.CONFIRMED
    assert server.times(op) == 1


class Broken(InProcess):
    """Raises errors that no system may raise: so often ``before`` and ``after`` the write."""

    def __init__(self, server: Server, before: int = 0, after: int = 0) -> None:
        super().__init__(server)
        self.before, self.after = before, after

    def get(self, report_id: str):
        if self.before:
            self.before -= 1
            raise ZeroDivisionError
        return super().get(report_id)

    def send(self, operation, fresh):
        receipt = super().send(operation, fresh)
        if self.after:
            self.after -= 1
            raise KeyError(operation.id)
        return receipt


def sent_with(tmp_path, system_of, count=2, **options):
    """Send one operation for each of ``count`` reports until all were told; rows and server."""
    clock = HandClock()
    server = Server(clock)
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    ids = []
    for number in range(count):
        server.add(str(number))
        (operation,) = change_operations(
            server.reports[str(number)], FULL, sets={"status": "resolved"}
        )
        ids += outbox.add([operation])
    seen, all_seen = {}, threading.Event()

    def on_row(row) -> None:
        seen[row.id] = row
        if len(seen) == count:
            all_seen.set()

    sender = Sender(outbox, lambda: system_of(server), on_row=on_row, **options)
    sender.start()
    sender.wake()
    assert all_seen.wait(20)
    sender.stop()
    return [seen[one] for one in ids], server


def test_an_error_that_nobody_foresaw_ends_neither_thread_nor_operation(tmp_path):
    kept = []

    def system_of(server):
        kept.append(Broken(server, before=1))
        return kept[-1]

    rows, _ = sent_with(tmp_path, system_of, threads=1)
    assert [(row.state, row.reason) for row in rows] == [
        (State.QUEUED, "broken"),
        (State.CONFIRMED, ""),
    ]
    assert rows[0].server_message == "ZeroDivisionError"
    assert rows[0].next_try


def test_an_unexpected_error_after_the_first_byte_leaves_it_unknown(tmp_path):
    rows, server = sent_with(tmp_path, lambda server: Broken(server, after=1), threads=1)
    assert [row.state for row in rows] == [State.UNKNOWN, State.CONFIRMED]
    assert rows[0].open_attempt
    assert server.times(rows[0].id) == 1


def test_no_more_writes_at_once_than_the_system_takes(tmp_path):
    inside, most, guard = 0, 0, threading.Lock()

    class Single(InProcess):
        def send(self, operation, fresh):
            nonlocal inside, most
            with guard:
                inside += 1
                most = max(most, inside)
            threading.Event().wait(0.005)  # long enough for a second thread to enter
            with guard:
                inside -= 1
            return super().send(operation, fresh)

    caps = replace(FULL, limit=1)
    rows, _ = sent_with(tmp_path, lambda server: Single(server, caps), count=12)
    assert {row.state for row in rows} == {State.CONFIRMED}
    assert most == 1
