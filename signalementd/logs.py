"""The log of the service. It goes to standard error, without a warning that was logged shortly
before; the program that starts the service stores it and limits its size."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

EVERY_S = 600.0
MOST = 1000
"""Largest number of messages that are remembered."""


class SaidBefore(logging.Filter):
    """Lets the same warning through once in ten minutes, with its number of repetitions: otherwise
    each commune would log twice a second, all night, that the database is away. Any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._lock = threading.Lock()
        self._logged: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING:
            return True
        text, now = record.getMessage(), self._clock()
        key = (record.name, text)
        with self._lock:
            at, more = self._logged.get(key, (-EVERY_S, 0))
            if now - at < EVERY_S:
                self._logged[key] = (at, more + 1)
                return False
            self._logged.pop(key, None)
            self._logged[key] = (now, 0)
            if len(self._logged) > MOST:
                del self._logged[next(iter(self._logged))]
        if more:
            record.msg, record.args = f"{text} (said {more} times more since)", ()
        return True


def log_to_stderr(*, verbose: bool) -> None:
    """Log to standard error from now on, in the whole process."""
    handler = logging.StreamHandler()
    handler.addFilter(SaidBefore())
    level = logging.INFO if verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(levelname)s %(message)s", handlers=[handler])
