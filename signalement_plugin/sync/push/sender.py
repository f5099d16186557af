"""Starts the sending threads for one outbox in this process and gives them the operations that are
due; sleeps while no operation is due.

Whoever adds an operation calls :meth:`Sender.wake`. The sender lock is held only while there is
something to send, so that each process can send its own changes, and none has to poll for another
one's.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path

from ..clock import parse_stamp, stamp
from ..outbox import queries
from ..outbox.outbox import LONGEST_WAIT_S, Outbox
from ..outbox.sender_lock import SenderLock
from ..rules.rows import OutboxRow
from ..thread_support import ConcurrencyLimit, LoggedErrors, Opener
from .send_queue import SendQueue
from .worker import SendWorker

LOCK_RETRY_S = 2.0
LOCK_NAMED_S = 120.0
"""Seconds after which the user is told that another process holds the lock."""


class Sender:
    """Sends due operations, with as many threads at once as the system allows, at most ``threads``.
    ``on_row(row)`` is called in a sending thread after each step; ``on_blocked(seconds)`` in the
    dispatching thread while another process holds the lock, with 0 when it has ended. An unforeseen
    error does not end a thread; the operation keeps it as its reason and is tried again later.
    ``only()``: ids of the operations that may be sent; without it, all."""

    def __init__(
        self,
        outbox: Outbox,
        opener: Opener,
        *,
        threads: int = 4,
        on_row: Callable[[OutboxRow], None] = lambda _row: None,
        on_blocked: Callable[[float], None] = lambda _seconds: None,
        lock_path: Path | None = None,
        only: Callable[[], Collection[str]] | None = None,
    ) -> None:
        self.outbox = outbox
        self._opener = opener
        self._lock_path = lock_path or outbox.path.with_name("sender.lock")
        self._on_row, self._on_blocked, self._only = on_row, on_blocked, only
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._work = SendQueue(threads, self.wake)
        self._blocked_s = 0.0
        self._generation = 0
        self._gate = ConcurrencyLimit()
        names = [(self._dispatch, "dispatch"), *[(self._send, f"send-{n}") for n in range(threads)]]
        self._threads = [
            threading.Thread(target=run, name=f"signalement-{name}", daemon=True)
            for run, name in names
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """An operation was added or may be sent earlier."""
        self._wake.set()

    def reopen(self) -> None:
        """The address changed: every thread opens its system anew before its next step."""
        self._generation += 1
        self.wake()

    def stop(self, timeout: float = 2.0) -> None:
        """Ask the threads to end and wait at most so many seconds for all of them together;
        operations they leave in *sending* are recovered later."""
        self._stop.set()
        self._wake.set()
        self._work.stop()
        # one limit for all threads: each may be waiting for a silent server
        end = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    # -- dispatching thread

    def _dispatch(self) -> None:
        lock = SenderLock(self._lock_path)
        while not self._stop.is_set():
            self._wake.clear()
            pause: float | None = LOCK_RETRY_S
            with LoggedErrors("looking for what is due"):
                pause = self._turn(lock)
            self._wake.wait(pause)
        for thread in self._threads[1:]:
            thread.join()  # the lock is kept until the last write was answered
        lock.release()

    def _turn(self, lock: SenderLock) -> float | None:
        """Hand out due operations. Returns the seconds until the next turn at the latest; ``None``:
        until woken, also while the threads have enough work: they wake this thread for more."""
        room, known = self._work.room()
        due = self._due(room, known)
        # operations in *sending*, perhaps left by a dead process
        left = not lock.held and queries.sending_count(self.outbox) > 0
        if (due or left) and not lock.held:
            if not lock.take():
                self._blocked_s += LOCK_RETRY_S
                self._on_blocked(self._blocked_s)
                return LOCK_RETRY_S
            self._unblocked()
            if self.outbox.recover():
                return 0.0  # what a dead process was sending is due now
        elif not lock.held:
            self._unblocked()
        self._work.hand_out(due, room)
        if lock.held and self._work.idle:
            self.outbox.recover()  # no thread works: an error left what is still *sending*
            if not self._due(*self._work.room()):
                lock.release()
        return self._pause() if room else None

    def _unblocked(self) -> None:
        """Tell that no other process holds the lock any more."""
        if self._blocked_s:
            self._blocked_s = 0.0
            self._on_blocked(0.0)

    def _due(self, room: int, known: int) -> list[OutboxRow]:
        """The due operations, at most as many as can be handed out: reading all of a thousand each
        time one is done would take too long."""
        if not room:
            return []
        now = stamp(self.outbox.clock.now())
        if self._only is None:
            return self.outbox.due(now, room + known)
        among = self._only()
        return [row for row in self.outbox.due(now) if row.id in among][: room + known]

    def _pause(self) -> float | None:
        """Seconds until the next operation may move by itself; ``None``: until woken."""
        at = parse_stamp(queries.next_due(self.outbox))
        if at is None:
            return None
        wait = (at - self.outbox.clock.now()).total_seconds()
        return min(max(0.05, wait), LONGEST_WAIT_S)

    def _send(self) -> None:
        SendWorker(
            self.outbox,
            self._opener,
            self._work,
            self._gate,
            self._on_row,
            lambda: self._generation,
            self._stop,
        ).run()
