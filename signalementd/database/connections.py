"""The connections of a service: few, however many communes it serves.

A thread has one for as long as a statement or a transaction takes. Whoever waits for a reporting
system, or for the next turn, has none.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from psycopg.pq import TransactionStatus

from .connecting import Connection

ENOUGH = 12
"""Connections in use beyond which a thread waits for one that comes back."""
PATIENCE_S = 1.0
"""Seconds that it waits: whoever has one may itself wait for this thread."""
KEPT = 4
"""Connections that stay open while nobody uses them."""


class Connections:
    """Opened by ``opener`` and used again. Any thread."""

    def __init__(self, opener: Callable[[], Connection]) -> None:
        self.open = opener
        self._free: list[Connection] = []
        self._used = 0
        self._back = threading.Condition()

    def take(self) -> Connection:
        """For this thread, until :meth:`give_back`. Raises ``DatabaseAway``."""
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
        """For whoever needs one next. Where it broke, so did those that lie here."""
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
        """Those that nobody uses."""
        with self._back:
            free, self._free = self._free, []
        for one in free:
            one.close()

    def _one_less(self) -> None:
        with self._back:
            self._used -= 1
            self._back.notify()
