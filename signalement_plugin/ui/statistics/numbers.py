"""Four numbers of a period, each with its definition as a tool tip."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ...connection.queries.statistics import StatisticsAnswer
from . import texts

LARGE = 1.7
"""Font size of a number, as a multiple of that of the text."""


class Numbers(QWidget):
    """Received, closed, late, and how long it took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFiguresNumbers")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.fontMetrics().height())
        self.values: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        for at, name in enumerate(texts.NUMBERS):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            self.values[name], self._captions[name] = self._large(), QLabel(self)
            for label in (self.values[name], self._captions[name]):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setToolTip(texts.meaning(name))
                cell.addWidget(label)
            grid.addLayout(cell, at // 2, at % 2)
        grid.setRowStretch(2, 1)

    def _large(self) -> QLabel:
        label = QLabel("—", self)
        font = label.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * LARGE)
        label.setFont(font)
        return label

    def show_answer(self, answer: StatisticsAnswer) -> None:
        """Show the numbers of an answer, compared with the same days of the year before."""
        for name, (value, caption) in texts.numbers(answer).items():
            self.values[name].setText(value)
            self._captions[name].setText(caption)
            self.values[name].setAccessibleName(f"{caption}: {value}")
