"""The stops of a paper that came back: done, not done, a word each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ...core.model.report import Report
from ..texts import number, one_line, street
from ..widgets.labels import plain_tip

NUMBER, REPORT, DONE, NOT_DONE, WORD, PHOTOS = range(6)
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def _titles() -> list[str]:
    return [
        "",
        QCoreApplication.translate("Signalement", "Report"),
        QCoreApplication.translate("Signalement", "Done", "work in the street"),
        QCoreApplication.translate("Signalement", "Not done", "work in the street"),
        QCoreApplication.translate("Signalement", "A Word"),
        QCoreApplication.translate("Signalement", "Photos"),
    ]


class StopsTable(QTableWidget):
    """In the order of the paper. *Done* and *Not done* exclude each other."""

    def __init__(self, reports: Sequence[Report]) -> None:
        super().__init__(len(reports), len(_titles()))
        self.setObjectName("SignalementReturnStops")
        self.setAccessibleName(QCoreApplication.translate("Signalement", "Stops in order"))
        self.setHorizontalHeaderLabels(_titles())
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._reports = list(reports)
        for row, report in enumerate(reports):
            self._fill(row, report)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the number is at the end
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (REPORT, WORD):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(self._exclude)

    def done(self, row: int) -> bool | None:
        """What is ticked; ``None`` for nothing."""
        if self.item(row, DONE).checkState() == _ON:
            return True
        return False if self.item(row, NOT_DONE).checkState() == _ON else None

    def word(self, row: int) -> str:
        return str(self.item(row, WORD).text()).strip()

    def tick_all(self) -> None:
        """Where nothing is ticked yet, it was done."""
        for row in range(self.rowCount()):
            if self.done(row) is None:
                self.item(row, DONE).setCheckState(_ON)

    def show_photos(self, counts: Mapping[int, int]) -> None:
        """How many photos go with each row."""
        for row in range(self.rowCount()):
            count = counts.get(row, 0)
            self.item(row, PHOTOS).setText(number(count) if count else "")

    def _fill(self, row: int, report: Report) -> None:
        parts = (report.service_name, street(report.address), report.report_id)
        texts = {
            NUMBER: number(row + 1),
            REPORT: " · ".join(one_line(part, 40) for part in parts if part),
        }
        for column in range(self.columnCount()):
            item = QTableWidgetItem(texts.get(column, ""))
            item.setFlags(_flags(column))
            if column == REPORT:
                item.setToolTip(plain_tip(texts[REPORT]))
            if column in (DONE, NOT_DONE):
                item.setCheckState(_OFF)
            self.setItem(row, column, item)

    def _exclude(self, item: QTableWidgetItem) -> None:
        other = {DONE: NOT_DONE, NOT_DONE: DONE}.get(item.column())
        if other is not None and item.checkState() == _ON:
            self.item(item.row(), other).setCheckState(_OFF)


def _flags(column: int) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if column == WORD:
        return flags | Qt.ItemFlag.ItemIsEditable
    return flags | Qt.ItemFlag.ItemIsUserCheckable if column in (DONE, NOT_DONE) else flags
