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
MOST_KEPT = 300  # written rows; so many are removed before KEPT_S is over
AT_ONCE = 500
"""Rows read from the file at once; they are decoded when their chunk comes."""


class InboxReader:
    """Takes the rows of an inbox in their order. Use from one thread.

    Written rows are removed from the file one second later, some hundreds together, or when no row
    is left: each removal waits for the disk. A process killed in that second finds the same rows
    again, and writing them twice changes nothing.
    """

    def __init__(self, inbox: Inbox, now: Callable[[], float] = time.monotonic) -> None:
        self._inbox, self._now = inbox, now
        self._ready: deque[WaitingRow] = deque()
        self._after = START
        self._done: list[InboxRow] = []
        self._since = 0.0

    def take(self, store: str, limit: int) -> list[InboxRow]:
        """The next rows to write; after the last row it begins again with the first that is
        left."""
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
        """Of the rows taken last, ``written`` are in the layer. If none is, all are taken again."""
        if not written:
            return
        if not self._done:
            self._since = self._now()
        self._done += written
        for _ in taken:
            self._ready.popleft()

    def remove(self, store: str) -> None:
        """Remove the written rows from the file."""
        if self._done:
            self._inbox.done(store, self._done)  # if this fails, they are removed next time
            self._done = []

    def restart(self, store: str) -> None:
        """Another file is about to replace ``store``: begin again with the rows that wait for
        it."""
        self.remove(store)
        self._ready.clear()
        self._after = START

    def close(self, store: str) -> None:
        """Remove the written rows at the end; a full disk is ignored."""
        with suppress(BadStore):
            self.remove(store)
