"""The first rows of a file, and what its status words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ....core.files.table import Row
from ....core.model.status import Status
from ....qt.language import tr
from ...texts import number, one_line, status_label

PREVIEW_ROWS = 20
COLUMN_PX = 130
CELL = 200  # most characters of a cell


class PreviewTable(QTableWidget):
    """The first rows as they stand in the file: plain text, read only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementImportPreview")
        self.setAccessibleName(tr("First Rows"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setDefaultSectionSize(COLUMN_PX)

    def show_rows(self, columns: Sequence[str], rows: Sequence[Row]) -> None:
        self.clear()
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels([one_line(name, 60) for name in columns])
        shown = rows[:PREVIEW_ROWS]
        self.setRowCount(len(shown))
        self.setVerticalHeaderLabels([str(row.number) for row in shown])
        for at, row in enumerate(shown):
            for column, cell in enumerate(row.cells):
                self.setItem(at, column, QTableWidgetItem(one_line(cell, CELL)))


class StatusTable(QTableWidget):
    """A line for each word of the status column: how often it occurs, what it means."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setObjectName("SignalementImportStatuses")
        self.setAccessibleName(tr("Status Words"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setHorizontalHeaderLabels(
            [
                tr("In the File"),
                tr("Rows"),
                tr("Means"),
            ]
        )
        head = self.horizontalHeader()
        mode = QHeaderView.ResizeMode
        for column, how in enumerate((mode.Stretch, mode.ResizeToContents, mode.Stretch)):
            head.setSectionResizeMode(column, how)
        self._boxes: dict[str, QComboBox] = {}

    def show_values(self, values: Mapping[str, tuple[int, Status]]) -> None:
        """Word → (rows, status to begin with), in this order."""
        self._boxes = {}
        self.setRowCount(0)
        self.setRowCount(len(values))
        for at, (value, (count, status)) in enumerate(values.items()):
            self.setItem(at, 0, QTableWidgetItem(one_line(value, CELL)))
            figure = QTableWidgetItem(number(count))
            figure.setTextAlignment(
                int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter)
            )
            self.setItem(at, 1, figure)
            box = self._boxes[value] = self._box(value, status)
            self.setCellWidget(at, 2, box)
        self.resizeRowsToContents()

    def _box(self, value: str, status: Status) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(one_line(value, CELL))
        for one in Status:
            box.addItem(status_label(one), str(one))
        box.setCurrentIndex(box.findData(str(status)))
        box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        return box

    def statuses(self) -> dict[str, Status]:
        """Word → what it means."""
        return {value: Status(box.currentData()) for value, box in self._boxes.items()}
