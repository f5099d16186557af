"""Helps typing in number boxes that show words for one value, such as "not known" for 0."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QLineEdit


class SelectedWords(QObject):
    """Selects all of a number box when it gets the focus, or when its words are clicked: digits
    cannot be typed between the words, only in place of them."""

    def __init__(self, box: QAbstractSpinBox) -> None:
        super().__init__(box)
        self._box = box
        for part in (box, *box.findChildren(QLineEdit)):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        kind = event.type() if event is not None else None
        come = kind == QEvent.Type.FocusIn and watched is self._box
        clicked = kind == QEvent.Type.MouseButtonRelease and watched is not self._box
        if come or (clicked and self._box.text() == self._box.specialValueText()):
            QTimer.singleShot(0, self._box.selectAll)
        return False
