"""A pool of database connections: few, however many communes the service has. Any thread.

A thread holds one of them only during a statement, a transaction or a turn, not while it waits for
a reporting system or for its next turn.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from psycopg.pq import TransactionStatus

from .connecting import Connection

ENOUGH = 12
"""With so many connections in use, a thread waits until one is given back."""
PATIENCE_S = 1.0
"""Longest wait in seconds; then one more is opened, because the holder of a connection may itself
wait for this thread."""
KEPT = 4
"""Largest number of unused connections that stay open."""


class Connections:
    """Connections are opened by ``opener`` and used again. Any thread."""

    def __init__(self, opener: Callable[[], Connection]) -> None:
        self.open = opener
        self._free: list[Connection] = []
        self._used = 0
        self._back = threading.Condition()

    def take(self) -> Connection:
        """A connection for this thread, until :meth:`give_back`. Raises ``DatabaseAway``."""
        with self._back:
            self._back.wait_for(lambda: self._free or self._used < ENOUGH, PATIENCE_S)
            self._used += 1
            if self._free:
                return self._free.pop()
        try:
            return self.open()
        except BaseException:
            self._one_less()
            raise

    def give_back(self, one: Connection) -> None:
        """Return a connection for the next thread. If it is broken, the unused ones are closed too:
        they have probably broken with it."""
        sound = not one.closed and one.info.transaction_status is TransactionStatus.IDLE
        with self._back:
            if sound and len(self._free) < KEPT:
                self._free.append(one)
                over = []
            else:
                over = [one] if sound else [one, *self._free]
                self._free = self._free if sound else []
        for each in over:
            each.close()
        self._one_less()

    def close(self) -> None:
        """Close the unused connections."""
        with self._back:
            free, self._free = self._free, []
        for one in free:
            one.close()

    def _one_less(self) -> None:
        with self._back:
            self._used -= 1
            self._back.notify()
