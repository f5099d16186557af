"""Sending for an algorithm may take any time; only waiting has a limit: for another sender that
does nothing, or for an operation that has to be tried again later."""

from __future__ import annotations

import pytest
from fake_system import FULL, InProcess
from push_bench import with_caps

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.errors import Forbidden
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import Excess
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.push.push_now import push_now


def save_many(bench, count: int) -> list[str]:
    for number in range(2, count + 1):
        bench.server.add(str(number))
    return [bench.save({"status": "resolved"}, str(number)) for number in range(1, count + 1)]


class Slow:
    """A clock that tests set, and a system whose writes take five seconds of it each."""

    def __init__(self, bench) -> None:
        self.bench, self.at, self.system = bench, 0.0, InProcess(bench.server)
        send = self.system.send
        self.system.send = lambda *given: (self.pass_(5.0), send(*given))[1]

    def pass_(self, seconds: float) -> None:
        self.at += seconds
        self.bench.clock.pass_(seconds)

    def push(self, ids, **more):
        return push_now(
            self.bench.outbox,
            lambda: self.system,
            ids,
            sleep=self.pass_,
            monotonic=lambda: self.at,
            **more,
        )


def test_fifty_are_sent_however_long_that_takes(bench):
    ids = save_many(bench, 50)
    slow = Slow(bench)
    rows = slow.push(ids, wait_s=60.0)
    assert slow.at >= 250
    assert {row.state for row in rows} == {State.CONFIRMED}


def test_a_waiting_operation_does_not_delay_others(bench):
    first, *others = save_many(bench, 4)
    bench.server.faults = ["busy"]
    rows = Slow(bench).push([first, *others], wait_s=0.0)
    assert [row.state for row in rows] == [State.QUEUED, *[State.CONFIRMED] * 3]


@pytest.mark.parametrize("named", [True, False])
def test_the_photos_of_a_new_report_go_with_it(tmp_path, named):
    """Photos become a change once the report has its number, after sending has begun."""
    bench = with_caps(
        tmp_path,
        writes=FULL.writes | {"photo"},
        alone=frozenset({"photo"}),
        creates_with=frozenset({"photo"}),
    )
    new = create_operation("7", 4.86, 50.46, "Un trou", photos=["/a/0.jpg"])
    bench.outbox.add([new])
    received: list[tuple[int, int]] = []
    rows = push_now(
        bench.outbox,
        lambda: bench.system,
        [new.id] * named,
        sleep=bench.clock.pass_,
        progress=lambda done, every: received.append((done, every)),
    )
    assert [row.id for row in rows] == [new.id, f"{new.id}-2"]
    assert received[-1] == (2, 2)
    assert {new.id, f"{new.id}-2"} <= bench.server.keys


def test_a_new_report_is_not_made_without_its_photo(tmp_path):
    """The report was stored while it was not known what its system accepts."""
    bench = with_caps(tmp_path, alone=frozenset())
    made = create_operation("voirie", 4.86, 50.46, "Trou", photos=("/a/0.jpg",))
    bench.outbox.add([made])
    bench.run()
    assert bench.state(made.id) == (State.REFUSED, "not_writable")
    assert bench.server.writes == 0


def test_a_new_report_of_too_many_letters_is_said_before_it_is_made(tmp_path):
    """The limit was not known when the report was stored."""
    bench = with_caps(tmp_path, longest={"description": 3})
    made = create_operation("voirie", 4.86, 50.46, "Trou")
    bench.outbox.add([made])
    bench.run()
    row = bench.outbox.row(made.id)
    assert (row.reason, row.details.excess) == ("too_much", Excess("description", 4, 3))
    assert bench.server.writes == 0


def test_a_new_report_waits_for_a_right_that_is_away(tmp_path):
    """The server's answer decides, not what was known of the account before."""
    bench = with_caps(tmp_path, creates=False)
    made = create_operation("voirie", 4.86, 50.46, "Trou", photos=("/a/0.jpg",))
    bench.outbox.add([made])
    bench.system.create = lambda _wanted: (_ for _ in ()).throw(Forbidden("", whole=True))
    bench.run()
    assert bench.state(made.id) == (State.QUEUED, "forbidden")


def test_progress_is_reported_and_cancelling_stops(bench):
    ids = save_many(bench, 5)
    received: list[tuple[int, int]] = []
    rows = Slow(bench).push(
        ids,
        progress=lambda done, every: received.append((done, every)),
        cancelled=lambda: bool(received) and received[-1][0] >= 3,
    )
    assert received == [(1, 5), (2, 5), (3, 5)]
    states = [row.state for row in rows]
    assert states == [State.CONFIRMED] * 3 + [State.QUEUED] * 2


def test_cancelling_stops_a_wait(bench):
    (op,) = save_many(bench, 1)
    bench.outbox.db.execute("UPDATE operation SET next_try = '2026-03-02T08:00:09.000000Z'")
    slow = Slow(bench)
    rows = slow.push([op], cancelled=lambda: slow.at >= 1)
    assert rows[0].state is State.QUEUED
    assert slow.at < 2
    assert bench.server.writes == 0


def test_another_sender_that_works_is_waited_for(bench, tmp_path):
    """Another process sends ten operations, one in 50 s: longer in all than the wait for a process
    that does nothing."""
    ids = save_many(bench, 10)
    holder = SenderLock(bench.outbox.path.with_name("sender.lock"))
    assert holder.take()
    slow, due = Slow(bench), list(ids)

    def sleep(_seconds: float) -> None:
        slow.pass_(50.0)
        if due:
            bench.push.step(due.pop(0))
        if not due:
            holder.release()

    rows = push_now(bench.outbox, lambda: slow.system, ids, sleep=sleep, monotonic=lambda: slow.at)
    assert {row.state for row in rows} == {State.CONFIRMED}


def test_another_sender_that_does_nothing_is_not_waited_for_for_ever(bench):
    ids = save_many(bench, 2)
    holder = SenderLock(bench.outbox.path.with_name("sender.lock"))
    assert holder.take()
    slow = Slow(bench)
    rows = slow.push(ids, wait_s=60.0)
    assert {row.state for row in rows} == {State.QUEUED}
    assert 60 <= slow.at < 62
    holder.release()
