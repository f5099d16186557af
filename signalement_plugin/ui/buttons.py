"""Buttons that fit a dock of 300 px."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

PADDING_PX = 22
ARROW_PX = 14


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


class MenuButton(QToolButton):
    """A flat button with a menu; its text gives way where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0px; }")

    def set_full_text(self, text: str) -> None:
        """The whole text; shown as far as it fits."""
        self._full = text
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(f"{self._full} ▾") + PADDING_PX
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(56, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - PADDING_PX + 8 - metrics.horizontalAdvance(" ▾")
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, max(20, room))
        self.setText(f"{shown.replace('&', '&&')} ▾")


class ElidedButton(QToolButton):
    """A flat button with icon and text, whose text ends in … where there is no room. (Qt
    would leave out its middle.)"""

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
        width = self.fontMetrics().horizontalAdvance(self._full) + self._besides()
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(56, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _besides(self) -> int:
        return self.iconSize().width() + PADDING_PX

    def _elide(self) -> None:
        room = max(20, self.width() - self._besides())
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
