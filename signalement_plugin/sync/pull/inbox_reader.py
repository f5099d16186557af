"""Takes rows from the inbox of a store for its layer, a limited number at a time."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice

from ...core.errors import BadStore
from ..outbox.inbox import START, Inbox, InboxRow, WaitingRow

KEPT_S = 1.0
MOST_KEPT = 300  # rows; removing more at once takes longer than 16 ms
AT_ONCE = 500
"""Rows read from the file at once; they are decoded when their chunk comes."""


class InboxReader:
    """Goes through what waits, in its order. Use from one thread.

    What was written is removed from the file a second later, some hundreds together, or when
    nothing is left: each removal is a wait for the disk. Whoever is killed in that second
    finds the same rows again, and writing them twice changes nothing.
    """

    def __init__(self, inbox: Inbox, now: Callable[[], float] = time.monotonic) -> None:
        self._inbox, self._now = inbox, now
        self._ready: deque[WaitingRow] = deque()
        self._after = START
        self._done: list[InboxRow] = []
        self._since = 0.0

    def take(self, store: str, limit: int) -> list[InboxRow]:
        """The next rows to write; after the last one once more from the first that is left."""
        late = self._done and self._now() - self._since > KEPT_S
        if late or len(self._done) >= MOST_KEPT:
            self.remove(store)
        if not self._ready:
            self._read(store)
        if not self._ready and self._after != START:
            self.remove(store)
            self._after = START
            self._read(store)
        chunk = islice(self._ready, limit)
        return [self._inbox.arrival(store, one) for one in chunk]

    def _read(self, store: str) -> None:
        self._ready.extend(self._inbox.waiting(store, AT_ONCE, self._after))
        if self._ready:
            self._after = self._ready[-1].place

    def done(self, taken: Sequence[InboxRow], written: Sequence[InboxRow]) -> None:
        """Of the rows taken last these are in the layer; with none, all are taken again."""
        if not written:
            return
        if not self._done:
            self._since = self._now()
        self._done += written
        for _ in taken:
            self._ready.popleft()

    def remove(self, store: str) -> None:
        """What was written is not needed any more."""
        if self._done:
            self._inbox.done(store, self._done)  # if this fails, the ids are removed next time
            self._done = []

    def restart(self, store: str) -> None:
        """Another file takes the place of ``store``: read again what waits for it."""
        self.remove(store)
        self._ready.clear()
        self._after = START

    def close(self, store: str) -> None:
        """Nothing is written any more. A disk that is full does not stop the end."""
        with suppress(BadStore):
            self.remove(store)
