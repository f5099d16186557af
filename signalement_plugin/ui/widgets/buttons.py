"""Buttons that fit a dock of 300 px."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

PADDING_PX = 22
ARROW_PX = 14
ROUNDING_PX = 4  # widths of parts do not add up to that of the whole


class SnugButton(QPushButton):
    """As wide as its text asks, not as wide as the platform's dialogs do."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self.fontMetrics().horizontalAdvance(self.text()) + PADDING_PX
        if self.menu() is not None:
            room += ARROW_PX
        if not self.icon().isNull():
            room += self.iconSize().width() + 4
        return QSize(min(hint.width(), room), hint.height())


class ElidedButton(QToolButton):
    """A flat button whose text ends in … where there is no room. (Qt would leave out its
    middle.)"""

    tail = ""
    """Behind the text, however short that gets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_full_text(self, text: str) -> None:
        """The whole text; shown as far as it fits."""
        self._full = text
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._full + self.tail) + self._besides()
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(56, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _besides(self) -> int:
        icon = 0 if self.icon().isNull() else self.iconSize().width()
        return icon + PADDING_PX

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self._besides() - metrics.horizontalAdvance(self.tail) + ROUNDING_PX
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, max(20, room))
        self.setText(shown.replace("&", "&&") + self.tail)


class MenuButton(ElidedButton):
    """One with a menu."""

    tail = " ▾"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0px; }")
