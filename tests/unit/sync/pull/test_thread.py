"""The pulling thread: errors after which it continues, reports that it reads again, and when its
next pass begins."""

from __future__ import annotations

import queue
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from fake_system import HandClock, InProcess, Server

from signalement_plugin.core import errors
from signalement_plugin.sync.outbox.inbox import MOST_ASKED, Inbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import PullResult
from signalement_plugin.sync.pull.thread import AWAY_S, PullThread
from signalement_plugin.systems.base import Probe


class Told:
    """What the thread said, in order."""

    def __init__(self) -> None:
        self._said: queue.Queue[tuple[str, Any]] = queue.Queue()
        self.probes = 0

    def probed(self, system, probe) -> None:
        self.probes += 1

    def arrived(self, result) -> None:
        self._said.put(("arrived", result))

    def gave_up(self, error) -> None:
        self._said.put(("gave up", error))

    def reread(self) -> None:
        self._said.put(("reread", None))

    def next(self) -> tuple[str, Any]:
        return self._said.get(timeout=20)


@pytest.fixture
def reader(tmp_path):
    """Makes a started puller; it ends with the test."""
    made: list[PullThread] = []

    def make(
        system: InProcess, told: Told, pull: Callable[[], PullResult], **more: Any
    ) -> PullThread:
        outbox = Outbox(tmp_path / "outbox.sqlite", system.server.clock)
        inbox = Inbox(outbox)
        inbox.follow("s1")
        made.append(PullThread(lambda: system, lambda _system: pull, told, inbox, **more))
        made[0].start()
        return made[0]

    yield make
    for one in made:
        one.stop(20)


UNFORESEEN = {
    "a full disk": (sqlite3.OperationalError("database or disk is full"), errors.BadStore),
    "a file": (PermissionError("denied"), errors.BadStore),
    "a fault": (ZeroDivisionError("by zero"), errors.NotData),
}


@pytest.mark.parametrize("name", UNFORESEEN)
def test_an_error_that_nobody_foresaw_is_told_and_the_next_pass_runs(reader, name) -> None:
    raised, kind = UNFORESEEN[name]
    left = [raised]

    def pull() -> PullResult:
        if left:
            raise left.pop()
        return PullResult(loaded=3)

    listener = Told()
    puller = reader(InProcess(Server(HandClock())), listener, pull)
    puller.ask()
    what, error = listener.next()
    assert (what, type(error)) == ("gave up", kind)
    assert str(raised) in str(error)
    puller.ask()
    assert listener.next() == ("arrived", PullResult(loaded=3))


class Late(InProcess):
    """Its first probe ends in an error; counts how often it was closed."""

    def __init__(self, error: Exception) -> None:
        super().__init__(Server(HandClock()))
        self.left, self.closed = [error], 0

    def probe(self) -> Probe:
        if self.left:
            raise self.left.pop()
        return super().probe()

    def close(self) -> None:
        self.closed += 1


@pytest.mark.parametrize("error", [errors.BadStore("damaged"), errors.Busy(""), ValueError("by")])
def test_a_system_whose_probe_failed_is_closed_and_probed_again(reader, error) -> None:
    """Else the connection would never know what the system can do."""
    system, listener = Late(error), Told()
    puller = reader(system, listener, PullResult)
    puller.ask()
    assert listener.next()[0] == "gave up"
    puller.ask()
    assert listener.next() == ("arrived", PullResult())
    assert (system.closed, listener.probes) == (1, 1)


def test_a_system_is_closed_after_an_error_that_nobody_foresaw(reader) -> None:
    system, listener = Late(ValueError("by")), Told()
    system.left.clear()
    left = [ZeroDivisionError("by zero")]

    def pull() -> PullResult:
        if left:
            raise left.pop()
        return PullResult()

    puller = reader(system, listener, pull)
    puller.ask()
    assert listener.next()[0] == "gave up"
    puller.ask()
    assert listener.next() == ("arrived", PullResult())
    assert (system.closed, listener.probes) == (1, 2)


class Guarded(InProcess):
    """Answers the read of one report with an error."""

    error: errors.ServerError = errors.Forbidden("not yours")

    def get(self, report_id: str):
        if report_id == "1":
            raise self.error
        return super().get(report_id)


@pytest.mark.parametrize(
    "kind", [errors.Forbidden, errors.NotData, errors.ServerFailure, errors.Gone, errors.Refused]
)
def test_one_report_that_cannot_be_read_again_stops_no_pass(reader, kind) -> None:
    system = Guarded(Server(HandClock()))
    system.error = kind("not this one")
    listener = Told()
    puller = reader(system, listener, PullResult)
    puller.reread(["1"])
    assert listener.next()[0] == "reread"
    puller.ask()
    assert listener.next() == ("arrived", PullResult())  # report 1 is not read again


@pytest.mark.parametrize("kind", [errors.Unreachable, errors.Unauthorized, errors.Busy])
def test_a_temporary_error_is_retried_in_the_next_pass(reader, kind) -> None:
    server = Server(HandClock())
    server.add("1")
    system = Guarded(server)
    system.error = kind("not now")
    listener = Told()
    puller = reader(system, listener, PullResult)
    puller.reread(["1"])
    assert listener.next() == ("gave up", system.error)
    system.error = errors.Gone("it went")
    puller.ask()
    assert [listener.next()[0], listener.next()[0]] == ["reread", "arrived"]


def test_reports_that_an_earlier_qgis_had_to_reread_are_read(reader, tmp_path) -> None:
    server, told = Server(HandClock()), Told()
    for report_id in ("1", "2"):
        server.add(report_id)
    before = Outbox(tmp_path / "outbox.sqlite", server.clock)
    Inbox(before).ask_again(["1", "2", "gone"])
    before.close()
    puller = reader(InProcess(server), told, PullResult)
    puller.ask()
    assert [told.next()[0] for _ in range(4)] == ["reread"] * 3 + ["arrived"]
    inbox = puller._inbox
    assert {one.report.report_id for one in inbox.take("s1")} == {"1", "2"}
    assert inbox.reports_to_reread() == set()


def test_a_report_whose_reread_failed_is_still_due(reader, tmp_path) -> None:
    server, told = Server(HandClock()), Told()
    server.add("1")
    system = Guarded(server)
    system.error = errors.Unreachable("not now")
    before = Outbox(tmp_path / "outbox.sqlite", server.clock)
    Inbox(before).ask_again(["1"])
    puller = reader(system, told, PullResult)
    puller.ask()
    assert told.next() == ("gave up", system.error)
    assert Inbox(before).reports_to_reread() == {"1"}
    before.close()


def test_too_many_to_be_read_one_by_one_are_read_with_everything(tmp_path) -> None:
    outbox = Outbox(tmp_path / "outbox.sqlite", HandClock())
    inbox = Inbox(outbox)
    inbox.follow("s1")
    inbox.set_cursor("s1", outbox.clock.now(), outbox.clock.now())
    inbox.ask_again(str(number) for number in range(MOST_ASKED))
    assert len(inbox.reports_to_reread()) == MOST_ASKED
    assert inbox.cursor("s1")[0] is not None
    inbox.ask_again(["one more"])
    assert inbox.reports_to_reread() == set()
    assert inbox.cursor("s1")[0] is None
    outbox.close()


def test_the_time_of_the_next_pass_is_moved_by_no_write(reader) -> None:
    server, told, now = Server(HandClock()), Told(), [0.0]
    server.add("1")
    puller = reader(InProcess(server), told, PullResult, seconds=lambda: now[0])
    assert puller.due_in() is None
    puller.set_interval(300.0)
    for now[0] in (120.0, 240.0):  # reading a report after a write is no pass
        puller.reread(["1"])
        assert told.next()[0] == "reread"
    assert puller.due_in() == 60.0
    now[0] = 301.0
    puller.reread(["1"])
    assert {told.next()[0], told.next()[0]} == {"reread", "arrived"}
    puller.stop(20)
    assert puller.due_in() == 300.0


def test_a_pass_starts_at_once_when_the_dock_is_shown_after_a_long_time(reader) -> None:
    told, now = Told(), [0.0]
    puller = reader(InProcess(Server(HandClock())), told, PullResult, seconds=lambda: now[0])
    puller.set_interval(300.0)
    puller.set_interval(None)
    now[0] = 4000.0
    puller.set_interval(300.0)
    assert told.next() == ("arrived", PullResult())


@pytest.mark.parametrize(
    ("error", "wait_s"),
    [
        (errors.Unreachable("refused"), AWAY_S),
        (errors.TimedOut("silent"), AWAY_S),
        (errors.UntrustedServer("unknown certificate"), 300.0),
        (errors.Unauthorized("who?"), 300.0),
        (errors.ServerFailure("500"), 300.0),
    ],
)
def test_a_server_that_is_away_is_asked_sooner_until_it_answers(reader, error, wait_s) -> None:
    told, now, failing = Told(), [0.0], [error]

    def pull() -> PullResult:
        if failing:
            raise failing[0]
        return PullResult()

    puller = reader(InProcess(Server(HandClock())), told, pull, seconds=lambda: now[0])
    puller.set_interval(300.0)
    puller.ask()
    assert told.next() == ("gave up", error)
    puller.ask()  # the thread has read the clock before its next pass
    assert told.next() == ("gave up", error)
    assert puller.due_in() == wait_s
    failing.clear()
    puller.ask()
    assert told.next() == ("arrived", PullResult())
    puller.stop(20)
    assert puller.due_in() == 300.0


def test_a_server_that_another_thread_could_not_reach_is_asked_sooner(reader) -> None:
    """Seen: a change failed just after the list was read, and "offline" stood until the clock."""
    told, now = Told(), [0.0]
    puller = reader(InProcess(Server(HandClock())), told, PullResult, seconds=lambda: now[0])
    puller.set_interval(300.0)
    puller.lost()
    assert puller.due_in() == AWAY_S
    now[0] = AWAY_S
    puller.lost()
    assert told.next() == ("arrived", PullResult())
    puller.stop(20)
    assert puller.due_in() == 300.0


def test_a_request_during_the_threads_check_is_not_lost(reader) -> None:
    """The request comes after the thread looked for requests and before it read the clock."""
    asks: list[Callable[[], None]] = []

    def seconds() -> float:
        # the thread has cleared its event and not begun to wait again
        if asks and not puller._wake.is_set():
            asks.pop()()
        return 0.0

    listener = Told()
    puller = reader(
        InProcess(Server(HandClock())), listener, lambda: PullResult(loaded=3), seconds=seconds
    )
    asks.append(puller.ask)
    puller.set_interval(3600.0)  # wakes the thread, which then reads the clock
    assert listener.next()[0] == "arrived"
