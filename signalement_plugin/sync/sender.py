"""The sending threads of one process: plain daemon threads, asleep while nothing waits.

Whoever adds an operation calls :meth:`Sender.wake`. The sender lock is taken only while
there is something to send, so that no process has to poll for another one's changes.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from pathlib import Path

from ..core.errors import ServerError, SignalementError
from ..core.operation import State
from .clock import parse_stamp, stamp
from .lock import SenderLock
from .outbox import Outbox
from .outbox_reading import LONGEST_WAIT_S
from .push import Opener, Push
from .rows import OutboxRow
from .rules import RETRY_S, Verdict, read_failed

LOCK_RETRY_S = 2.0
LOCK_NAMED_S = 120.0
"""A holder of the lock that is silent for this long is named to the user."""

logger = logging.getLogger("signalement.sync")


class Sender:
    """Sends what is due. ``on_row(row)`` is called in a sending thread after each step;
    ``on_blocked(seconds)`` while another process keeps the lock."""

    def __init__(
        self,
        outbox: Outbox,
        opener: Opener,
        *,
        threads: int = 4,
        on_row: Callable[[OutboxRow], None] = lambda _row: None,
        on_blocked: Callable[[float], None] = lambda _seconds: None,
        lock_path: Path | None = None,
    ) -> None:
        self.outbox = outbox
        self._opener = opener
        self._lock_path = lock_path or outbox.path.with_name("sender.lock")
        self._on_row, self._on_blocked = on_row, on_blocked
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._work: queue.SimpleQueue[OutboxRow | None] = queue.SimpleQueue()
        self._busy: set[str] = set()
        self._generation = 0
        self._guard = threading.Lock()
        names = [(self._dispatch, "dispatch"), *[(self._send, f"send-{n}") for n in range(threads)]]
        self._threads = [
            threading.Thread(target=run, name=f"signalement-{name}", daemon=True)
            for run, name in names
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Something was added or may go earlier."""
        self._wake.set()

    def reopen(self) -> None:
        """The address changed: every thread opens its system anew before its next step."""
        self._generation += 1
        self.wake()

    def stop(self, timeout: float = 2.0) -> None:
        """Ask the threads to end and wait a little; what they leave is recovered later."""
        self._stop.set()
        self._wake.set()
        for _ in self._threads:
            self._work.put(None)
        for thread in self._threads:
            thread.join(timeout)

    # -- dispatching thread

    def _dispatch(self) -> None:
        lock = SenderLock(self._lock_path)
        blocked = 0.0
        while not self._stop.is_set():
            self._wake.clear()
            due = self.outbox.due(stamp(self.outbox.clock.now()))
            left = not lock.held and self.outbox.sending_count() > 0  # by a dead process?
            if (due or left) and not lock.held:
                if not lock.take():
                    blocked += LOCK_RETRY_S
                    self._on_blocked(blocked)
                    self._wake.wait(LOCK_RETRY_S)
                    continue
                blocked = 0.0
                if self.outbox.recover():
                    continue  # what a dead process was sending is due now
            self._hand_out(due)
            if lock.held and not self._busy:
                self.outbox.recover()  # nothing is at work: an error left it there
                if not self._still_due():
                    lock.release()
            self._wake.wait(self._pause())
        for thread in self._threads[1:]:
            thread.join()  # the lock is kept until the last write came back
        lock.release()

    def _hand_out(self, due: list[OutboxRow]) -> None:
        for row in due:
            with self._guard:
                if row.id in self._busy:
                    continue
                self._busy.add(row.id)
            self._work.put(row)

    def _still_due(self) -> bool:
        return bool(self.outbox.due(stamp(self.outbox.clock.now())))

    def _pause(self) -> float | None:
        """Seconds until the next operation may move by itself; ``None``: until woken."""
        at = parse_stamp(self.outbox.next_due())
        if at is None:
            return None
        wait = (at - self.outbox.clock.now()).total_seconds()
        return min(max(0.05, wait), LONGEST_WAIT_S)

    # -- sending threads

    def _send(self) -> None:
        push: Push | None = None
        generation = self._generation
        while True:
            row = self._work.get()
            if row is None or self._stop.is_set():
                break
            if self._moved_on(row):
                self._finished(row)
                continue
            try:
                if push is not None and generation != self._generation:
                    push.system.close()
                    push = None
                if push is None:
                    generation = self._generation
                    push = Push(self.outbox, self._opener())
                after = push.step(row.id)
                if after is not None:
                    self._on_row(after)
            except SignalementError as error:  # the system could not even be opened
                logger.warning("cannot open the system: %s", error)
                self._postpone(row, error)
            finally:
                self._finished(row)
        if push is not None:
            push.system.close()

    def _moved_on(self, row: OutboxRow) -> bool:
        """Whether it went a step since it was found due: then it may not be due now."""
        now = self.outbox.row(row.id)
        return now is None or (now.state, now.checks) != (row.state, row.checks)

    def _finished(self, row: OutboxRow) -> None:
        with self._guard:
            self._busy.discard(row.id)
        self._wake.set()

    def _postpone(self, row: OutboxRow, error: SignalementError) -> None:
        """Nothing was sent: a waiting operation says why, any other only waits on."""
        wait = RETRY_S[min(row.checks, len(RETRY_S) - 1)]
        verdict = Verdict(row.state, row.reason, row.words, wait)
        if row.state is State.QUEUED and isinstance(error, ServerError):
            verdict = read_failed(row, error)
        if self.outbox.settle(row.id, row.state, verdict):
            after = self.outbox.row(row.id)
            if after is not None:
                self._on_row(after)
