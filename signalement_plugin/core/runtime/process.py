"""Settings of the whole process for a long job.

While the job runs, Python's threads switch at shorter intervals; afterwards freed memory is given
back to the operating system (:func:`release_memory`, better not in the main thread).
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SHORT_S = 0.001
"""Seconds; Python's default is 0.005. The main thread may wait that long for Python's lock after
each call into SQLite or Qt. Seven alternating runs on a core of their own, 3 repeats each: the 99th
percentile of gaps in the window during a load was 8.3 ms (7.0 to 9.2) with this value and 10.7 ms
(9.1 to 11.7) without it (``benchmarks/measurements/gaps.py``)."""


class ShortSwitchInterval:
    """One for the process: the first job that begins shortens the switch interval, the last one
    that ends restores it. Any thread."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._inside = 0
        self._usual = 0.0

    @contextmanager
    def short(self) -> Iterator[None]:
        """While inside, a thread that waits for the lock gets it after a millisecond."""
        self._step(1)
        try:
            yield
        finally:
            self._step(-1)

    def _step(self, by: int) -> None:
        with self._changing:
            if not self._inside:
                self._usual = sys.getswitchinterval()
            self._inside += by
            now = min(SHORT_S, self._usual) if self._inside else self._usual
            sys.setswitchinterval(now + 5e-7)  # half a microsecond more, because Python rounds down


TURNS = ShortSwitchInterval()


def release_memory() -> None:
    """Hand freed memory back to the system. Takes some milliseconds; call it in a worker.

    The GNU C library keeps freed memory per thread: after a load of 100,000 reports QGIS has 308 MB
    with this call and 346 MB without (``benchmarks/shown.py``). On other systems nothing is done.
    """
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
