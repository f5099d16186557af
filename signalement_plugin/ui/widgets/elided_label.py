"""A label that is cut with … if it does not fit; its tool tip then shows the whole text."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from .labels import plain_tip

ROUNDING_PX = 2


class ElidedLabel(QLabel):
    """For names, on one line; for sentences use ``plain_label``, which wraps."""

    def __init__(self, parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent)
        self._full = self._left_out = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if bold:
            font = self.font()
            font.setBold(True)
            self.setFont(font)

    @property
    def full(self) -> str:
        """The whole text."""
        return self._full

    def set_full(self, text: str) -> None:
        """Set the whole text; it is shown as far as there is room."""
        if text != self._full:
            self._full = text
            self.setAccessibleName(text)
            self.updateGeometry()
        self._elide()

    def leave_out(self, tail: str) -> None:
        """Keep the room of this end of the text, and do not show it."""
        if tail != self._left_out:
            self._left_out = tail
            self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Elide again: another theme has another font and other margins in the same width."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            QTimer.singleShot(0, self._elide)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # applies the theme's font: Qt caches the first size
        return QSize(self._width(self._full), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        least = min(self._width(self._full), self._width("0000…"))
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _width(self, text: str) -> int:
        return int(self.fontMetrics().horizontalAdvance(text)) + self._around()

    def _around(self) -> int:
        """Width beside the words: a theme may put some around each label."""
        text_width = int(self.fontMetrics().horizontalAdvance(self.text()))
        return max(ROUNDING_PX, super().sizeHint().width() - text_width)

    def _elide(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        room = self.width() - self._around() + ROUNDING_PX
        shown = self.fontMetrics().elidedText(self._full, mode, room)
        self.setText(shown.removesuffix(self._left_out))
        if shown != self._full:
            self.setToolTip(plain_tip(self._full))
        elif self.toolTip() == plain_tip(self._full):
            self.setToolTip("")
