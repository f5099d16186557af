"""Sends changes in the calling thread, for an algorithm: takes the sender lock, sends, returns the
outcomes."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

from ...core.model.operation import State
from ..clock import parse_stamp, stamp
from ..outbox import queries
from ..outbox.outbox import Outbox
from ..outbox.sender_lock import SenderLock
from ..rules.rows import ACCOUNT, KEPT, OutboxRow
from ..thread_support import Opener
from .operation_push import OperationPush

_MOVES = frozenset({State.QUEUED, State.SENDING})
_LOOKED_AT = frozenset({State.SENDING, State.UNKNOWN, State.UNVERIFIED})
_OFFLINE = frozenset({"offline", "unauthorized", "forbidden", "busy", "old_plugin", ACCOUNT, KEPT})
_ASK_S = 0.2


class ProgressTimeout:
    """A time-out that begins anew with each progress."""

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._seconds, self._monotonic = seconds, monotonic
        self._since, self._left = monotonic(), -1

    def left_are(self, count: int) -> None:
        """``count`` operations still move; fewer than before is progress."""
        if count < self._left or self._left < 0:
            self._since = self._monotonic()
        self._left = count

    def allows(self, pause: float = 0.0) -> bool:
        return self._monotonic() + pause <= self._since + self._seconds


def push_now(
    outbox: Outbox,
    open_system: Opener,
    ids: Sequence[str] = (),
    *,
    wait_s: float = 60.0,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    sleep: Callable[[float], None] = time.sleep,
    monotonic: Callable[[], float] = time.monotonic,
) -> list[OutboxRow]:
    """Send these operations (without ids: all that wait), and the operations that follow from a new
    report among them, in the calling thread.

    Another sender may hold the lock and send them meanwhile. Ends when each operation is final,
    needs a decision, or cannot go on by itself; an operation that only waits is waited for while
    there was progress within the last ``wait_s`` seconds. Sending itself may take any time.
    ``progress(done, all)`` is called after each step, ``cancelled`` before it.
    """
    lock = SenderLock(outbox.path.with_name("sender.lock"))
    wanted = list(ids) or [row.id for row in outbox.rows(_MOVES | {State.UNKNOWN})]
    patience = ProgressTimeout(wait_s, monotonic)

    def moved() -> int:
        found = queries.tally(outbox, wanted)
        left = sum(found.get(state, 0) for state in _MOVES)
        patience.left_are(left)
        progress(len(wanted) - left, len(wanted))
        return left

    try:
        while not lock.take():
            if cancelled() or not moved() or not patience.allows():
                return queries.rows_of(outbox, wanted)
            sleep(_ASK_S)
        outbox.recover()
        _work(outbox, open_system, wanted, patience, moved, cancelled, sleep)
    finally:
        lock.release()
    return queries.rows_of(outbox, wanted)


def _work(
    outbox: Outbox,
    open_system: Opener,
    wanted: list[str],
    patience: ProgressTimeout,
    moved: Callable[[], int],
    cancelled: Callable[[], bool],
    sleep: Callable[[float], None],
) -> None:
    system = open_system()
    push = OperationPush(outbox, system)
    tried: set[str] = set()
    try:
        while not cancelled():
            row = _next(outbox, frozenset(wanted) - tried)
            if row is None:
                return
            pause = _pause(outbox, row)
            if pause and not patience.allows(pause):
                tried.add(row.id)
                continue
            _wait(pause, cancelled, sleep)
            after = None if cancelled() else push.step(row.id)
            if after is None or stuck(after):
                tried.add(row.id)
            wanted += next_in_chain(outbox, after, wanted)
            moved()
    finally:
        system.close()


def _next(outbox: Outbox, among: frozenset[str]) -> OutboxRow | None:
    """The next operation: one that may be sent at once before one that has to wait."""
    due = [row for row in outbox.due(_soon(outbox)) if row.id in among]
    return min(due, key=lambda row: _pause(outbox, row), default=None)


def next_in_chain(outbox: Outbox, after: OutboxRow | None, wanted: Collection[str]) -> list[str]:
    """Ids of the operations that a new report queued when it got its id: see
    ``sync.outbox.after_creation``."""
    if after is None or after.operation.kind != "create" or not after.report_id:
        return []
    batch, rows = after.operation.batch, outbox.of_report(after.report_id)
    return [row.id for row in rows if row.operation.batch == batch and row.id not in wanted]


def _wait(pause: float, cancelled: Callable[[], bool], sleep: Callable[[float], None]) -> None:
    """Sleep in short turns, so that *Stop* is noticed."""
    while pause > 0 and not cancelled():
        turn = min(pause, _ASK_S)
        sleep(turn)
        pause -= turn


def stuck(row: OutboxRow) -> bool:
    """Whether the operation moves no further within this call."""
    if row.state is State.QUEUED:
        return row.reason in _OFFLINE
    return row.state not in _LOOKED_AT or not row.next_try


def _soon(outbox: Outbox) -> str:
    return stamp(outbox.clock.now() + timedelta(seconds=10))


def _pause(outbox: Outbox, row: OutboxRow) -> float:
    at = parse_stamp(row.next_try)
    return max(0.0, (at - outbox.clock.now()).total_seconds()) if at else 0.0
