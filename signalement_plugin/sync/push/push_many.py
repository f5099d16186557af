"""Sends many changes of an algorithm, with several sending threads of its own, as the dock has.
Called in the algorithm's thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable

from ...core.model.operation import State
from ..clock import parse_stamp
from ..outbox import queries
from ..outbox.outbox import Outbox
from ..rules.rows import OutboxRow
from ..thread_support import Opener
from .push_now import ProgressTimeout, next_in_chain, stuck
from .sender import Sender

FEW = 8
"""Number of changes up to which sending one after the other is as fast (``push_now``)."""

_TURN_S = 0.2


def push_many(
    outbox: Outbox,
    open_system: Opener,
    ids: Collection[str],
    *,
    wait_s: float = 60.0,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    threads: int = 4,
) -> list[OutboxRow]:
    """As ``push_now``, with the same promises, for many operations at once. ``open_system`` is
    called in several threads, each of which gets a system of its own."""
    going = _Going(outbox, ids)
    sender = Sender(
        outbox, open_system, threads=threads, on_row=going.row_moved, only=lambda: going.wanted
    )
    patience = ProgressTimeout(wait_s, time.monotonic)
    sender.start()
    try:
        while not cancelled():
            moved = going.wait(_TURN_S)
            left = going.left() if moved else going.looked_at(patience)
            patience.left_are(left)
            progress(len(going.wanted) - left, len(going.wanted))
            if not left or not patience.allows():
                break
    finally:
        sender.stop(wait_s)
    return queries.rows_of(outbox, going.wanted)


class _Going:
    """Which of the wanted operations may still move within this run."""

    def __init__(self, outbox: Outbox, ids: Iterable[str]) -> None:
        self._outbox = outbox
        self.wanted = dict.fromkeys(ids)  # ordered set of ids, read by the sender
        self._left = set(self.wanted)
        self._lock = threading.Lock()
        self._moved = threading.Event()

    def row_moved(self, row: OutboxRow) -> None:
        """An operation moved. Called in a sending thread."""
        with self._lock:
            more = next_in_chain(self._outbox, row, self.wanted)
            self.wanted = {**self.wanted, **dict.fromkeys(more)}
            self._left.update(more)
            if _ends(row):
                self._left.discard(row.id)
        self._moved.set()

    def wait(self, seconds: float) -> bool:
        """Whether something moved within this time."""
        moved = self._moved.wait(seconds)
        self._moved.clear()
        return moved

    def left(self) -> int:
        with self._lock:
            return len(self._left)

    def looked_at(self, patience: ProgressTimeout) -> int:
        """Read the states again, and return how many operations are left: without those that
        another process has sent, and those that wait longer than ``patience`` allows."""
        with self._lock:
            asked = tuple(self._left)
        rows = queries.rows_of(self._outbox, asked)
        over = set(asked).difference(row.id for row in rows if not self._is_over(row, patience))
        with self._lock:
            self._left -= over
            return len(self._left)

    def _is_over(self, row: OutboxRow, patience: ProgressTimeout) -> bool:
        at = parse_stamp(row.next_try)
        pause = (at - self._outbox.clock.now()).total_seconds() if at else 0.0
        waits = row.state is State.QUEUED
        return not patience.allows(pause) or (not waits and _ends(row))


def _ends(row: OutboxRow) -> bool:
    """Whether this operation moves no further within this run; one in *sending* may still take
    long."""
    return row.state is not State.SENDING and stuck(row)
