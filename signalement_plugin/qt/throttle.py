"""A timer that turns many requests into at most ten calls per second."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer

PAUSE_MS = 100


class ThrottleTimer(QTimer):
    """Calls ``act`` once, a moment after the first of several :meth:`ask`."""

    def __init__(self, act: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(PAUSE_MS)
        self.timeout.connect(act)

    def ask(self) -> None:
        """Asks for a call of ``act``; a timer that runs already is not restarted."""
        if not self.isActive():
            self.start()
