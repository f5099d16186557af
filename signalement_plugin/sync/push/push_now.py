"""Sending without threads, for an algorithm: take the lock, send, say what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import timedelta

from ...core.model.operation import State
from ..clock import parse_stamp, stamp
from ..outbox.outbox import Outbox
from ..outbox.sender_lock import SenderLock
from ..rules.rows import OutboxRow
from ..thread_support import Opener
from .operation_push import Push

_MOVES = frozenset({State.QUEUED, State.SENDING})
_LOOKED_AT = frozenset({State.SENDING, State.UNKNOWN, State.UNVERIFIED})
_OFFLINE = frozenset({"offline", "unauthorized", "forbidden", "busy"})


def push_now(
    outbox: Outbox,
    open_system: Opener,
    ids: Sequence[str] = (),
    *,
    wait_s: float = 60.0,
    cancelled: Callable[[], bool] = lambda: False,
    sleep: Callable[[float], None] = time.sleep,
) -> list[OutboxRow]:
    """Send these operations (all that wait, without ids) in the calling thread.

    Waits up to ``wait_s`` for another sender, which may meanwhile send them itself. Ends
    when each is final or asks a person, or cannot go on by itself soon.
    """
    lock = SenderLock(outbox.path.with_name("sender.lock"))
    wanted = list(ids) or [row.id for row in outbox.rows(_MOVES | {State.UNKNOWN})]
    deadline = time.monotonic() + wait_s
    try:
        while not lock.take():
            if cancelled() or time.monotonic() > deadline or not _moving(outbox, wanted):
                return _rows(outbox, wanted)
            sleep(0.2)
        outbox.recover()
        _work(outbox, open_system, wanted, deadline, cancelled, sleep)
    finally:
        lock.release()
    return _rows(outbox, wanted)


def _work(
    outbox: Outbox,
    open_system: Opener,
    wanted: Sequence[str],
    deadline: float,
    cancelled: Callable[[], bool],
    sleep: Callable[[float], None],
) -> None:
    system = open_system()
    push = Push(outbox, system)
    tried: set[str] = set()
    try:
        while not cancelled():
            rows = [row for row in outbox.due(_soon(outbox)) if row.id in wanted]
            rows = [row for row in rows if row.id not in tried]
            if not rows:
                return
            row = rows[0]
            pause = _pause(outbox, row)
            if time.monotonic() + pause > deadline:
                tried.add(row.id)
                continue
            if pause:
                sleep(pause)
            after = push.step(row.id)
            if after is None or _stuck(after):
                tried.add(row.id)
    finally:
        system.close()


def _stuck(row: OutboxRow) -> bool:
    """Nothing more will happen to it within this call."""
    if row.state is State.QUEUED:
        return row.reason in _OFFLINE
    return row.state not in _LOOKED_AT or not row.next_try


def _soon(outbox: Outbox) -> str:
    return stamp(outbox.clock.now() + timedelta(seconds=10))


def _pause(outbox: Outbox, row: OutboxRow) -> float:
    at = parse_stamp(row.next_try)
    return max(0.0, (at - outbox.clock.now()).total_seconds()) if at else 0.0


def _moving(outbox: Outbox, wanted: Sequence[str]) -> bool:
    return any(row.state in _MOVES for row in _rows(outbox, wanted))


def _rows(outbox: Outbox, wanted: Sequence[str]) -> list[OutboxRow]:
    found = (outbox.row(one) for one in wanted)
    return [row for row in found if row is not None]
