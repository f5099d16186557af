"""Many changes of an algorithm: sent by threads of its own, with the guarantees of ``push_now``."""

from __future__ import annotations

import threading

import pytest
from fake_system import FULL, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.sync.push.push_many import push_many

COUNT = 40


class Town:
    """An outbox with forty changes that close a report each, and their server."""

    def __init__(self, folder) -> None:
        self.server = Server(HandClock())
        self.outbox = Outbox(folder / "outbox.sqlite")
        # ids of threads that opened the system; a list, because ids of ended threads may be reused
        self.opened: list[int] = []
        self.ids = [self.save(str(number)) for number in range(1, COUNT + 1)]

    def save(self, number: str) -> str:
        self.server.add(number)
        report: Report = InProcess(self.server).get(number)
        (made,) = change_operations(report, FULL, sets={"status": "resolved"})
        self.outbox.add([made])
        return made.id

    def open(self) -> InProcess:
        self.opened.append(threading.get_ident())
        return InProcess(self.server)

    def states(self, ids) -> set[State]:
        return {self.outbox.row(one).state for one in ids}


@pytest.fixture
def town(tmp_path):
    return Town(tmp_path)


def test_all_are_sent_once_by_several_threads(town):
    received: list[tuple[int, int]] = []
    rows = push_many(
        town.outbox,
        town.open,
        town.ids,
        progress=lambda done, every: received.append((done, every)),
    )
    assert [row.id for row in rows] == town.ids
    assert town.states(town.ids) == {State.CONFIRMED}
    assert {town.server.times(one) for one in town.ids} == {1}
    assert len(town.opened) > 1
    assert received[-1] == (COUNT, COUNT)


def test_other_waiting_changes_are_not_sent(town):
    other = town.save("99")
    push_many(town.outbox, town.open, town.ids)
    assert town.states([other]) == {State.QUEUED}
    assert town.server.times(other) == 0


def test_behind_a_silent_server_it_ends_and_all_wait(town):
    def silent() -> InProcess:
        raise Unreachable("nobody answers")

    rows = push_many(town.outbox, silent, town.ids)
    assert {(row.state, row.reason) for row in rows} == {(State.QUEUED, "offline")}


def test_sending_many_can_be_cancelled(town):
    rows = push_many(town.outbox, town.open, town.ids, cancelled=lambda: True)
    assert {row.state for row in rows} <= {State.QUEUED, State.CONFIRMED}


def test_changes_sent_by_another_process_are_counted(town):
    lock = SenderLock(town.outbox.path.with_name("sender.lock"))
    assert lock.take()

    received: list[tuple[int, int]] = []

    def sent_elsewhere(done: int, every: int) -> None:
        received.append((done, every))
        if lock.held:
            elsewhere = town.open()
            push = OperationPush(town.outbox, elsewhere)
            for one in town.ids:
                push.step(one)
            lock.release()

    rows = push_many(
        town.outbox,
        town.open,
        town.ids,
        progress=sent_elsewhere,
        cancelled=lambda: len(received) > 30,
    )
    assert received[-1] == (COUNT, COUNT)
    assert {row.state for row in rows} == {State.CONFIRMED}
    assert {town.server.times(one) for one in town.ids} == {1}


def test_a_change_being_sent_is_awaited_however_slow_the_server(town):
    """Seen with a real server whose writes take more than a second."""
    turns = threading.Event()
    received: list[int] = []

    class Slow(InProcess):
        def send(self, *given):
            assert turns.wait(60.0)
            return super().send(*given)

    def progress(done: int, _every: int) -> None:
        received.append(done)
        if len(received) > 3:
            turns.set()

    ids = town.ids[:3]
    rows = push_many(town.outbox, lambda: Slow(town.server), ids, wait_s=30.0, progress=progress)
    assert {row.state for row in rows} == {State.CONFIRMED}


def test_push_many_returns_after_the_waiting_time(town):
    lock = SenderLock(town.outbox.path.with_name("sender.lock"))
    assert lock.take()
    try:
        rows = push_many(town.outbox, town.open, town.ids, wait_s=0.0)
    finally:
        lock.release()
    assert {row.state for row in rows} == {State.QUEUED}
