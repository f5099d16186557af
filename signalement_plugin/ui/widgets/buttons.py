"""Buttons that fit a dock of 300 px."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from ...qt.language import tr

PADDING_PX = 22
ARROW_PX = 14
ROUNDING_PX = 4  # widths of the parts of a text do not add up to that of the whole text


class SnugButton(QPushButton):
    """As wide as its text needs, without the least width of dialog buttons."""

    arrow_px = ARROW_PX
    """Width of the menu arrow in pixels."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self.fontMetrics().horizontalAdvance(self.text()) + PADDING_PX
        if self.menu() is not None:
            room += self.arrow_px
        if not self.icon().isNull():
            room += self.iconSize().width() + 4
        return QSize(min(hint.width(), room), hint.height())


class MoreButton(SnugButton):
    """⋯, with the menu of what has no button: three points need no arrow."""

    arrow_px = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("⋯", parent)
        text = tr("More Actions")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0px; }")


class ElidedButton(QToolButton):
    """A flat button whose text ends in … where there is no room. (Qt would leave out its
    middle.)"""

    tail = ""
    """Text after the label, which is never elided."""
    padding_px = PADDING_PX
    """Pixels left and right of the text, together."""

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
        return icon + self.padding_px

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self._besides() - metrics.horizontalAdvance(self.tail) + ROUNDING_PX
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, max(20, room))
        self.setText(shown.replace("&", "&&") + self.tail)


class Link(ElidedButton):
    """One that is read like text: it begins where a text would."""

    padding_px = ROUNDING_PX

    def __init__(self, parent: QWidget | None = None, ink: str = "") -> None:
        """``ink``: name of a colour; without, that of a text."""
        super().__init__(parent)
        colour = f"color: {ink};" if ink else ""
        self.setStyleSheet(
            f"QToolButton {{ {colour} border: none; padding: 2px 0px; }}"
            " QToolButton:hover, QToolButton:focus { text-decoration: underline; }"
            " QToolButton::menu-indicator { image: none; width: 0px; }"
        )


class MenuButton(ElidedButton):
    """One with a menu."""

    tail = " ▾"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0px; }")
