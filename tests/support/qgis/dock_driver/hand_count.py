"""Counts the input of a user: clicks of the mouse, and keys that write no text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QApplication


class HandCount(QObject):
    """Sees every event of the application; one that a parent gets too is counted once."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: set[int] = set()
        self._keys: set[int] = set()

    @property
    def clicks(self) -> int:
        return len(self._pressed)

    @property
    def keys(self) -> int:
        """Enter, Tab, arrows and other keys without a letter."""
        return len(self._keys)

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._pressed.add(event.timestamp())
        if isinstance(event, QKeyEvent) and _says_nothing(event):
            self._keys.add(event.timestamp())
        return False


def _says_nothing(event: QKeyEvent) -> bool:
    letter = event.text().isprintable() and bool(event.text())
    return event.type() == QEvent.Type.KeyPress and not letter


@contextmanager
def counted_hands() -> Iterator[HandCount]:
    """Counts for the time of a ``with`` block."""
    hands, application = HandCount(), QApplication.instance()
    application.installEventFilter(hands)
    yield hands
    application.removeEventFilter(hands)
