"""The size of the dock: what it asks of QGIS's window, and its share beside other docks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from .help_key import HelpKeyWidget
from .widgets.em import em_of

LEAST_EM, FIRST_EM = (12, 10), (26, 32)
"""Smallest size of what is in the dock, and its size when QGIS has not placed it before: width and
height in em. In a dock that is lower it scrolls."""
LOW_EM = 14
"""A dock that another one makes lower than this gets its share of their column."""


class Root(HelpKeyWidget):
    """The widget with all contents of the dock."""

    resized = pyqtSignal(QSize)

    def sizeHint(self) -> QSize:
        return _in_em(self, FIRST_EM)

    def minimumSizeHint(self) -> QSize:
        return _in_em(self, LEAST_EM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(event.size())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.resized.emit(self.size())


class DockRoom(QScrollArea):
    """Holds a :class:`Root`. It asks for one line, so that QGIS's window never grows for it, not
    even beside *Identify Results*, which asks for most of a small screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def put(self, root: QWidget) -> None:
        """Show ``root`` in place of the present contents."""
        self.setWidget(root)
        root.setAutoFillBackground(False)
        root.show()  # Qt does not show a widget that is added to a visible dock
        self._fit()

    def sizeHint(self) -> QSize:
        return _in_em(self, FIRST_EM)

    def minimumSizeHint(self) -> QSize:
        return _in_em(self, (LEAST_EM[0], 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Make the contents as high as there is room, but not lower than their minimum. Qt would
        take the height of all texts as the minimum, though texts can be cut."""
        root, room = self.widget(), self.viewport().size()
        if root is not None:
            root.resize(room.width(), max(room.height(), root.minimumSizeHint().height()))


class FairShare(QObject):
    """If another dock enters the column of ``dock`` and leaves it hardly a line, both get an equal
    share of the column."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        dock.installEventFilter(self)

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        if isinstance(event, QResizeEvent):
            low = LOW_EM * em_of(self._dock)
            before, now = event.oldSize().height(), event.size().height()
            if now < low < before - low / 2 and not _dragging():
                QTimer.singleShot(0, self._share)
        return False

    def _share(self) -> None:
        """Called in a later turn of the event loop: a new dock asks for less height once it is
        shown."""
        window, column = self._dock.parent(), self._column()
        if isinstance(window, QMainWindow) and len(column) > 1:
            each = sum(one.height() for one in column) // len(column)
            window.resizeDocks(column, [each] * len(column), Qt.Orientation.Vertical)

    def _column(self) -> list[QDockWidget]:
        """The docks in the column of this one, itself included."""
        window = self._dock.parent()
        if not isinstance(window, QMainWindow) or self._dock.isFloating():
            return []
        docks = (one for one in window.findChildren(QDockWidget) if one.parent() is window)
        seen = (one for one in docks if one.isVisible() and not one.isFloating())
        return [one for one in seen if one.x() == self._dock.x()]


def _dragging() -> bool:
    """Whether the user holds the border between two docks."""
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton


def _in_em(widget: QWidget, size: tuple[int, int]) -> QSize:
    em = em_of(widget)
    return QSize(size[0] * em, size[1] * em)
