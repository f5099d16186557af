"""In the card: says that the list lacks the shown report, with a button that clears the filter."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...qt.language import tr
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label


class UnlistedLine(QWidget):
    """Hidden while the list has the report."""

    pressed = pyqtSignal()  # the filter is to be cleared

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = plain_label(tr("Outside the filter"))
        clear = tr("Clear the Filter")
        self.button = SnugButton(clear, self)
        self.button.setObjectName("SignalementShowInList")
        self.button.clicked.connect(lambda _=False: self.pressed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
