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
from ..core.operation import FINAL, State
from . import rules
from .clock import parse_stamp, stamp
from .lock import SenderLock
from .outbox import Outbox
from .outbox_reading import LONGEST_WAIT_S
from .push import Opener, Push
from .rows import OutboxRow
from .rules import Verdict, read_failed
from .staff import Gate, Surviving

LOCK_RETRY_S = 2.0
LOCK_NAMED_S = 120.0
"""A holder of the lock that is silent for this long is named to the user."""

logger = logging.getLogger("signalement.sync")


class Sender:
    """Sends what is due, with as many threads at once as the system allows, at most
    ``threads``. ``on_row(row)`` is called in a sending thread after each step;
    ``on_blocked(seconds)`` while another process keeps the lock. A thread outlives an error
    that nobody foresaw; the operation it was at says so and is tried again later."""

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
        self._blocked_s = 0.0
        self._generation = 0
        self._most_rows = 2 * threads
        self._gate = Gate()
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
        while not self._stop.is_set():
            self._wake.clear()
            pause: float | None = LOCK_RETRY_S
            with Surviving("looking for what is due"):
                pause = self._turn(lock)
            self._wake.wait(pause)
        for thread in self._threads[1:]:
            thread.join()  # the lock is kept until the last write came back
        lock.release()

    def _turn(self, lock: SenderLock) -> float | None:
        """Hand out what is due. Returns the seconds until the next turn at the latest."""
        due = self._due()
        left = not lock.held and self.outbox.sending_count() > 0  # by a dead process?
        if (due or left) and not lock.held:
            if not lock.take():
                self._blocked_s += LOCK_RETRY_S
                self._on_blocked(self._blocked_s)
                return LOCK_RETRY_S
            self._blocked_s = 0.0
            if self.outbox.recover():
                return 0.0  # what a dead process was sending is due now
        self._hand_out(due)
        if lock.held and not self._busy:
            self.outbox.recover()  # nothing is at work: an error left it there
            if not self._due():
                lock.release()
        return self._pause()

    def _due(self) -> list[OutboxRow]:
        """The next rows; not all of a thousand that wait, once for each that is done."""
        most = len(self._busy) + self._most_rows
        return self.outbox.due(stamp(self.outbox.clock.now()), most)

    def _hand_out(self, due: list[OutboxRow]) -> None:
        for row in due:
            with self._guard:
                if row.id in self._busy or len(self._busy) >= self._most_rows:
                    continue
                self._busy.add(row.id)
            self._work.put(row)

    def _pause(self) -> float | None:
        """Seconds until the next operation may move by itself; ``None``: until woken."""
        at = parse_stamp(self.outbox.next_due())
        if at is None:
            return None
        wait = (at - self.outbox.clock.now()).total_seconds()
        return min(max(0.05, wait), LONGEST_WAIT_S)

    # -- sending threads

    def _send(self) -> None:
        hand = _Hand(self.outbox, self._opener)
        while (row := self._work.get()) is not None and not self._stop.is_set():
            with Surviving(f"operation {row.id}") as outcome:
                self._step(hand, row)
            if outcome.error is not None:
                with Surviving(f"what became of operation {row.id}") as filing:
                    self._broke(row, outcome.error)
                if filing.error is not None:  # it looks as due as before: do not spin
                    self._stop.wait(rules.RETRY_S[0])
            self._finished(row)
        hand.close()

    def _step(self, hand: _Hand, row: OutboxRow) -> None:
        try:
            push = hand.push(self._generation)
        except SignalementError as error:  # the system could not even be opened
            logger.warning("cannot open the system: %s", error)
            self._postpone(row, error)
            return
        with self._gate.inside(push.system.capabilities.limit):
            if self._stop.is_set() or self._moved_on(row):
                return
            after = push.step(row.id)
        if after is not None:
            self._on_row(after)

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
        verdict = Verdict(row.state, row.reason, row.words, _wait(row))
        if row.state is State.QUEUED and isinstance(error, ServerError):
            verdict = read_failed(row, error)
        self._file(row, verdict)

    def _broke(self, row: OutboxRow, error: BaseException) -> None:
        """An error that nobody foresaw. What was on its way may have arrived."""
        now = self.outbox.row(row.id)
        if now is None:
            return
        verdict = Verdict(now.state, now.reason, now.words, _wait(now))
        if now.state is State.SENDING:
            verdict = Verdict(State.UNKNOWN, "no_answer", wait_s=_wait(now))
        elif now.state is State.QUEUED:
            verdict = Verdict(State.QUEUED, "broken", type(error).__name__, _wait(now))
        elif now.state in FINAL and not now.next_try:
            return
        self._file(now, verdict)

    def _file(self, row: OutboxRow, verdict: Verdict) -> None:
        if self.outbox.settle(row.id, row.state, verdict):
            after = self.outbox.row(row.id)
            if after is not None:
                self._on_row(after)


class _Hand:
    """What one sending thread works with; opened when there is something to send."""

    def __init__(self, outbox: Outbox, opener: Opener) -> None:
        self._outbox, self._opener = outbox, opener
        self._push: Push | None = None
        self._generation = 0

    def push(self, generation: int) -> Push:
        """Raises what the opener raises. A new ``generation`` opens anew."""
        if self._push is not None and generation != self._generation:
            self.close()
        if self._push is None:
            self._generation = generation
            self._push = Push(self._outbox, self._opener())
        return self._push

    def close(self) -> None:
        if self._push is not None:
            self._push.system.close()
            self._push = None


def _wait(row: OutboxRow) -> float:
    return rules.RETRY_S[min(row.checks, len(rules.RETRY_S) - 1)]
