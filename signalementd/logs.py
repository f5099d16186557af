"""The log of the service, on its standard error: whoever starts it keeps and bounds it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

EVERY_S = 600.0
MOST = 1000
"""Sentences that are remembered."""


class SaidBefore(logging.Filter):
    """Lets a warning through once in ten minutes, with how often it was said meanwhile: each
    commune would say twice a second, all night, that the database is away. Any thread."""

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
    """From now on; for the whole process."""
    handler = logging.StreamHandler()
    handler.addFilter(SaidBefore())
    level = logging.INFO if verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(levelname)s %(message)s", handlers=[handler])
