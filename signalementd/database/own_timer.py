"""Rule T4: a process that sends and cannot renew its lease is ended before another process leads.

A paused process cannot check a clock before it continues. The kernel can: a timer without a handler
ends the process. But when the process continues, its other threads may still run for a moment
before it ends. So each thread checks the clock itself right before it sends a byte.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Collection
from functools import partial
from math import inf

from ..errors import TeamError

SENDS_FOR_S = 6.0
"""Seconds after the last renewal began in which a request may still be sent. Less than the lease,
also on a computer whose clock is slow."""
AT_ONCE_S = 1e-6
"""Shortest setting in seconds: a timer set to zero would never fire."""


class OwnTimer:
    """The timer runs from a permit until the answer has come, while any request is running.

    ``set_s(seconds)`` sets the timer of the process, 0 clears it; ``end()`` ends the process at
    once. Safe in any thread. Times are those of ``time.monotonic``.
    """

    def __init__(self, set_s: Callable[[float], object], end: Callable[[], object]) -> None:
        self._set_s, self._end = set_s, end
        self._lock = threading.Lock()
        self._renewed: dict[str, float] = {}
        self._out: dict[str, str] = {}

    def renewed(self, token: str, began: float) -> None:
        """The lease of this token was renewed, by a statement begun at ``began``."""
        with self._lock:
            self._renewed[token] = max(began, self._renewed.get(token, began))
            self._set()

    def forget(self, token: str) -> None:
        """The lease of this token is over; requests that still run under it keep their time
        limit."""
        with self._lock:
            if token not in self._out.values():
                self._renewed.pop(token, None)

    def begin(self, token: str, ids: Collection[str]) -> None:
        """These operations may be sent now, under this token. If it is too late, the timer ends the
        process at once."""
        with self._lock:
            self._out.update(dict.fromkeys(ids, token))
            self._set()

    def over(self, ids: Collection[str]) -> None:
        """Nothing more of these operations is sent."""
        with self._lock:
            if not self._out.keys().isdisjoint(ids):
                self._out = {one: token for one, token in self._out.items() if one not in ids}
                self._set()

    def look(self) -> None:
        """Call right before a byte is sent: ends the process if it is too late."""
        with self._lock:
            late = self._seconds_left() <= 0
        if late:
            self._end()

    def stands(self, token: str) -> bool:
        """Whether a request under this token may be running."""
        with self._lock:
            return token in self._out.values()

    def _set(self) -> None:
        self._set_s(max(self._seconds_left(), AT_ONCE_S) if self._out else 0.0)

    def _seconds_left(self) -> float:
        """Seconds until the first lease of a running request is over; infinite without requests."""
        renewed = [self._renewed.get(token, 0.0) for token in set(self._out.values())]
        return min(renewed) + SENDS_FOR_S - time.monotonic() if renewed else inf


def of_this_process() -> OwnTimer:
    """A timer of the kernel for this process. Call in the main thread, before any other is started.

    Raises ``TeamError`` in the first process of a container, which no signal ends.
    """
    if os.getpid() == 1:
        raise TeamError("as process 1 of a container no timer can end it: start that with --init")
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
    return OwnTimer(
        partial(signal.setitimer, signal.ITIMER_REAL),
        partial(signal.raise_signal, signal.SIGALRM),
    )
