"""The stops of a round in a list that is dragged into order."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ...core.geo.points import Point, metres_of, nearest_order
from ...core.model.report import Report
from ..texts import number, one_line, street

_ROLE = Qt.ItemDataRole.UserRole


def point_of(report: Report) -> Point | None:
    """Longitude and latitude, ``None`` without a position."""
    return None if report.lon is None or report.lat is None else (report.lon, report.lat)


class RoundList(QListWidget):
    """Numbered as they will be on paper."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementRoundList")
        self.setAccessibleName(QCoreApplication.translate("Signalement", "Stops in order"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.model().rowsMoved.connect(lambda *_: self._number())
        self._reports: dict[str, Report] = {}

    def show_reports(self, reports: Sequence[Report]) -> None:
        """These stops, in this order."""
        self._reports = {report.report_id: report for report in reports}
        self.clear()
        for report in reports:
            item = QListWidgetItem()
            item.setData(_ROLE, report.report_id)
            self.addItem(item)
        self._number()
        if reports:
            self.setCurrentRow(0)

    def reports(self) -> list[Report]:
        """The stops in the order shown."""
        ids = (self.item(row).data(_ROLE) for row in range(self.count()))
        return [self._reports[one] for one in ids]

    def order(self) -> None:
        """From the first stop always on to the nearest one left."""
        reports = self.reports()
        places = nearest_order([point_of(report) for report in reports])
        self.show_reports([reports[at] for at in places])

    def begin_here(self) -> None:
        """The current stop comes first; the others follow by distance."""
        row = self.currentRow()
        if row >= 0:
            self.insertItem(0, self.takeItem(row))
            self.order()

    def shift(self, by: int) -> None:
        """Move the current stop up (-1) or down (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            self.insertItem(row + by, self.takeItem(row))
            self.setCurrentRow(row + by)
            self._number()

    def drop(self) -> None:
        """Leave the selected stops out."""
        for item in self.selectedItems():
            self.takeItem(self.row(item))
        self._number()

    def metres(self) -> float:
        """Length of the way as the crow flies."""
        return metres_of([point_of(report) for report in self.reports()])

    def _number(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            report = self._reports[item.data(_ROLE)]
            item.setText(_line(row + 1, report))
        self.changed.emit()


def _line(at: int, report: Report) -> str:
    service = one_line(report.service_name or report.service_code, 60)
    where = one_line(street(report.address), 60)
    if report.lon is None:
        where = QCoreApplication.translate("Signalement", "no position known")
    parts = (service, where, report.report_id)
    return f"{number(at)}.  " + " · ".join(filter(None, parts))
