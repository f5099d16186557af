"""A scroll area that shrinks if there is no room, so that the buttons below it stay visible."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

LEAST_PX = 72


class LowScroll(QScrollArea):
    """As high as its widget (one with a height for each width); lower where there is no room, and
    then it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Preferred)
        self._hint_height = 0

    def sizeHint(self) -> QSize:
        self._hint_height = self._wanted()
        return QSize(super().sizeHint().width(), self._hint_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(LEAST_PX, self._wanted()))

    def _wanted(self) -> int:
        inside = self.widget()
        if inside is None:
            return 0
        room = self.contentsRect()  # without the frame that themes draw
        return inside.heightForWidth(room.width()) + self.height() - room.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._review()

    def viewportEvent(self, event: QEvent) -> bool:
        done = bool(super().viewportEvent(event))
        if event.type() == QEvent.Type.LayoutRequest:  # the text inside may have changed
            self._review()
        return done

    def _review(self) -> None:
        """Show a scroll bar only where the area is too low: a bar makes the text narrower,
        therefore higher, and would keep itself."""
        wanted, policies = self._wanted(), Qt.ScrollBarPolicy
        is_low = self.height() < wanted
        policy = policies.ScrollBarAsNeeded if is_low else policies.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        if wanted != self._hint_height:
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()


def low(inside: QWidget) -> LowScroll:
    """A part of a page, on the ground of the page."""
    scroll = LowScroll()
    scroll.setWidget(inside)
    for part in (inside, scroll.viewport()):
        part.setAutoFillBackground(False)
    return scroll
