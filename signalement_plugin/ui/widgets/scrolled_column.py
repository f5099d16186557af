"""Widgets below each other that scroll if there is no room."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrolledColumn(QScrollArea):
    """``column`` takes the parts."""

    asked = pyqtSignal()  # a part may need another height

    def __init__(self, name: str, spacing: int, parent: QWidget | None = None) -> None:
        """``name``: of the object, and with "Inside" that of what scrolls."""
        super().__init__(parent)
        self.setObjectName(name)
        inside = _Inside()
        inside.setObjectName(f"{name}Inside")
        inside.asked.connect(self._choose_bar)
        inside.asked.connect(self.asked)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def height_in(self, width: int) -> int:
        """Height in pixels at which nothing scrolls at ``width``."""
        return max(0, self.column.totalHeightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_bar()

    def _choose_bar(self) -> None:
        """Choose whether a scroll bar is shown. Left to Qt, a bar would keep itself: it takes
        width, so texts need more lines."""
        room = self.maximumViewportSize()
        fits = self.height_in(room.width()) <= room.height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )


class _Inside(QWidget):
    asked = pyqtSignal()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return done
