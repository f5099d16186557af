"""Measures a run inside QGIS: memory, freezes of the window, threads, contacted hosts, errors."""

from __future__ import annotations

import ctypes
import gc
import logging
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

from benchmarks.hostile.stalls import Times, screen_server, stood_still, times_of

TICK_MS = 5
KB_PER_MB = 1024
_LIBC = ctypes.CDLL(None)


@dataclass
class Seen:
    """``gaps`` are those of a timer of 5 ms, in seconds, without what this thread, and the one
    that it may have waited for, were ready and had no processor; never less than it worked."""

    gaps: list[float] = field(default_factory=list)
    rise_mb: float = 0.0
    hosts: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)

    @property
    def stop_s(self) -> float:
        return max(self.gaps, default=0.0)


class Watching:
    """Listens for the whole life of the process; ``seen`` is what the run that is on fills."""

    def __init__(self) -> None:
        self.seen = Seen()
        self._last = 0.0
        self._screen, self._thread = screen_server(), threading.get_native_id()
        self._times: dict[int, Times] = {}
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        sys.addaudithook(self._hear)
        self._before = sys.excepthook
        sys.excepthook = self._raised
        threading.excepthook = lambda told: self._note(told.exc_type, told.exc_value)
        logging.getLogger("signalement").addHandler(_Errors(self))
        QgsNetworkAccessManager.setRequestPreprocessor(self._asked_by_qt)

    def _tick(self) -> None:
        now, times = time.perf_counter(), times_of(self._screen)
        self.seen.gaps.append(stood_still(now - self._last, self._times, times, self._thread))
        self._last, self._times = now, times

    def _hear(self, event: str, told: tuple[Any, ...]) -> None:
        if event == "socket.connect" and isinstance(told[1], tuple):
            self.seen.hosts.add(f"{told[1][0]}:{told[1][1]}")
        elif event == "socket.getaddrinfo" and told[0] is not None:
            self.seen.hosts.add(f"{told[0]}:{told[1]}")

    def _asked_by_qt(self, request: Any) -> None:
        url = request.url()
        if url.host():
            self.seen.hosts.add(f"{url.host()}:{url.port(80)}")

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._note(kind, error)
        self._before(kind, error, trace)

    def _note(self, kind: type[BaseException], error: BaseException | None) -> None:
        where = traceback.extract_tb(error.__traceback__)[-3:] if error is not None else []
        at = " < ".join(f"{one.name} ({Path(one.filename).name})" for one in reversed(where))
        self.seen.errors.append(f"{kind.__name__}: {error} in {at}"[:400])

    def begin(self) -> Seen:
        """A new run: hosts and errors count from here."""
        self.seen = Seen()
        return self.seen

    @contextmanager
    def measured(self) -> Iterator[None]:
        """The part of a run whose stops and memory count, above what there was before it."""
        seen = self.seen
        _tidy()
        before = _status("VmRSS")
        Path("/proc/self/clear_refs").write_text("5", "ascii")  # resets the peak of memory
        self._last, self._times = time.perf_counter(), times_of(self._screen)
        self._timer.start(TICK_MS)
        try:
            yield
        finally:
            self._tick()
            self._timer.stop()
            seen.rise_mb = max(0, _status("VmHWM") - before) / KB_PER_MB


class _Errors(logging.Handler):
    """Collects errors that a thread survived (``sync.thread_support``): no code declares them."""

    def __init__(self, watching: Watching) -> None:
        super().__init__(logging.ERROR)
        self._watching = watching

    def emit(self, record: logging.LogRecord) -> None:
        self._watching.seen.errors.append(record.getMessage()[:300])


def _status(name: str) -> int:
    """A figure of this process in kB."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    return 0


def _tidy() -> None:
    gc.collect()
    _LIBC.malloc_trim(0)


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Run the event loop until something holds; whether it did in time."""
    loop, timer, end = QEventLoop(), QTimer(), time.monotonic() + seconds

    def look() -> None:
        if holds() or time.monotonic() > end:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(20)
    if not holds():
        loop.exec()
    timer.stop()
    return bool(holds())


def threads() -> Counter[str]:
    """Names of Python's threads."""
    return Counter(one.name for one in threading.enumerate())
