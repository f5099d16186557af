"""Waits for Qt events up to a minute, as a busy computer may need."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from pytestqt.exceptions import TimeoutError as TimedOut
from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
"""Milliseconds; only a failing test waits as long as this."""
STEP_MS = 2
"""Milliseconds between two checks of a condition: pytest-qt's 10 ms are half of what a short wait
takes."""


class PatientBot(QtBot):
    """The ``qtbot`` of every test."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:
        """Until ``callback`` is true, or holds as it asserts and returns nothing."""
        late = time.monotonic() + timeout / 1000
        while True:
            failed: AssertionError | None = None
            try:
                holds = callback()
            except AssertionError as error:
                holds, failed = False, error
            if holds is None or holds:
                return
            if time.monotonic() > late:
                raise TimedOut(f"not so after {timeout} ms") from failed
            self.wait(STEP_MS)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **rest: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **rest)
