"""Base class of the page objects, and simulated input for them."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QContextMenuEvent, QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QWidget

NO_KEY = Qt.KeyboardModifier.NoModifier
_HANDS: Any = QTest
"""``QTest`` without types: its stubs declare its functions as methods."""

W = TypeVar("W", bound=QWidget)


class Part(Generic[W]):
    """A part of the screen. ``widget`` is for tests of its own looks, sizes and inner rules;
    what happens between parts is said with the methods."""

    def __init__(self, widget: W) -> None:
        self.widget = widget

    def visible(self) -> bool:
        """Whether a person sees it."""
        return self.widget.isVisible()

    def _named(self, name: str) -> QPushButton:
        """Its button of this object name; ``LookupError`` without."""
        found = self.widget.findChild(QPushButton, name)
        if found is None:
            raise LookupError(f"there is no button {name}")
        return found


def click(widget: QWidget, held: Qt.KeyboardModifier = NO_KEY, at: QPoint | None = None) -> None:
    """The left button of the mouse, ``at`` a place in pixels or in the middle. What was opened a
    moment ago has its size by then, as for a person."""
    if at is None:
        lay_out()
    _HANDS.mouseClick(widget, Qt.MouseButton.LeftButton, held, at or QPoint())


def lay_out() -> None:
    """What was opened or moved a moment ago gets its place now, not in the next event loop."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def right_click(widget: QWidget, at: QPoint) -> None:
    """The right button of the mouse at a place in pixels, and the menu that it asks for."""
    _HANDS.mouseClick(widget, Qt.MouseButton.RightButton, NO_KEY, at)
    by_mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(by_mouse, at, widget.mapToGlobal(at)))


def press_key(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
    """One key, while the widget has the focus."""
    _HANDS.keyClick(widget, key, held)


def press_keys(widget: QWidget, text: str) -> None:
    """Key by key, what a keyboard has."""
    _HANDS.keyClicks(widget, text)


def type_in(widget: QWidget, text: str) -> None:
    """Key by key; letters that are not on every keyboard come as an input method brings them."""
    widget.setFocus()
    if text.isascii() and text.isprintable():
        press_keys(widget, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
