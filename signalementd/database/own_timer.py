"""Rule T4: a process that sends and cannot renew its lease is ended before another one leads.

A process that was paused cannot look at a clock before it goes on. The kernel can: a timer without
a handler ends it. Of a process with several threads it ends one first, and another may go on for a
moment: therefore each of them looks at the clock itself right before a byte leaves.
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
"""Seconds after the begin of the last renewal in which a request may still be sent. Less than the
lease, also on a machine whose clock is slow."""
AT_ONCE_S = 1e-6
"""A timer that is set to zero would not fire at all."""


class OwnTimer:
    """Stands from a permit until the answer has come, for as long as any request is under way.

    ``set_s(seconds)`` sets the timer of the process, 0 clears it; ``end()`` does at once what the
    timer does. Safe in any thread. Times are those of ``time.monotonic``.
    """

    def __init__(self, set_s: Callable[[float], object], end: Callable[[], object]) -> None:
        self._set_s, self._end = set_s, end
        self._lock = threading.Lock()
        self._renewed: dict[str, float] = {}
        self._out: dict[str, str] = {}

    def renewed(self, token: str, began: float) -> None:
        """The lease of this token was renewed, by a statement that began then."""
        with self._lock:
            self._renewed[token] = max(began, self._renewed.get(token, began))
            self._set()

    def forget(self, token: str) -> None:
        """This lease is over; what is still under way keeps its end."""
        with self._lock:
            if token not in self._out.values():
                self._renewed.pop(token, None)

    def begin(self, token: str, ids: Collection[str]) -> None:
        """These may be sent now, under this token; whoever comes here too late is ended here."""
        with self._lock:
            self._out.update(dict.fromkeys(ids, token))
            self._set()

    def over(self, ids: Collection[str]) -> None:
        """Of these nothing leaves any more."""
        with self._lock:
            if not self._out.keys().isdisjoint(ids):
                self._out = {one: token for one, token in self._out.items() if one not in ids}
                self._set()

    def look(self) -> None:
        """Right before a byte leaves: whoever comes here too late is ended here, whichever of its
        threads woke first."""
        with self._lock:
            late = self._seconds_left() <= 0
        if late:
            self._end()

    def stands(self, token: str) -> bool:
        """Whether a request under this token may be under way."""
        with self._lock:
            return token in self._out.values()

    def _set(self) -> None:
        self._set_s(max(self._seconds_left(), AT_ONCE_S) if self._out else 0.0)

    def _seconds_left(self) -> float:
        """Seconds until the first of these leases is over; endless where nothing is under way."""
        renewed = [self._renewed.get(token, 0.0) for token in set(self._out.values())]
        return min(renewed) + SENDS_FOR_S - time.monotonic() if renewed else inf


def of_this_process() -> OwnTimer:
    """The kernel's timer. In the main thread, before any other is started.

    Raises ``TeamError`` as the first process of a container: that one is not ended by a signal.
    """
    if os.getpid() == 1:
        raise TeamError("as process 1 of a container no timer can end it: start that with --init")
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
    return OwnTimer(
        partial(signal.setitimer, signal.ITIMER_REAL),
        partial(signal.raise_signal, signal.SIGALRM),
    )
