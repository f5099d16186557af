"""The table of the statistics."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...qt.language import tr
from . import texts

ROW_PX = 22
MOST_ROWS = 14
"""Most rows that are visible without scrolling inside the table."""


class FiguresTable(QTableWidget):
    """As high as its rows; the last row is the total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setObjectName("SignalementFiguresTable")
        self.setAccessibleName(tr("Figures"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Titles, lines and the whole, as texts; what a title means is its tool tip."""
        titles, *lines = rows
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(list(titles))
        for at, name in enumerate(texts.COLUMNS, 1):
            self.horizontalHeaderItem(at).setToolTip(texts.meaning(name))
        self.setRowCount(len(lines))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, cells in enumerate(lines):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(int(right))
                if row == len(lines) - 1:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(row, column, item)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Each column as its contents need; what is left over goes to the first."""
        self.resizeColumnsToContents()
        used = sum(self.columnWidth(at) for at in range(1, self.columnCount()))
        self.setColumnWidth(0, max(self.columnWidth(0), self.viewport().width() - used))
        too_wide = used + self.columnWidth(0) > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if too_wide else 0
        rows = (
            min(self.rowCount(), MOST_ROWS) * ROW_PX + self.horizontalHeader().sizeHint().height()
        )
        self.setFixedHeight(rows + bar + 2 * self.frameWidth())
