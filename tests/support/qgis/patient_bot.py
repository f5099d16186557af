"""Waits for Qt events up to a minute, as a busy computer may need."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from pytestqt.exceptions import TimeoutError as TimedOut
from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
"""Milliseconds; only a failing test waits as long as this."""
STEPS_MS = 2, 50
"""Fewest and most milliseconds between two checks of a condition, a tenth of the wait so far:
pytest-qt's 10 ms are half of what a short wait takes, and each check costs processor time."""


class PatientBot(QtBot):
    """The ``qtbot`` of every test."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:
        """Until ``callback`` is true, or holds as it asserts and returns nothing."""
        began, (least, most) = time.monotonic(), STEPS_MS
        while True:
            failed: AssertionError | None = None
            try:
                holds = callback()
            except AssertionError as error:
                holds, failed = False, error
            if holds is None or holds:
                return
            waited = int((time.monotonic() - began) * 1000)
            if waited > timeout:
                raise TimedOut(f"not so after {timeout} ms") from failed
            self.wait(min(max(least, waited // 10), most))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **rest: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **rest)
