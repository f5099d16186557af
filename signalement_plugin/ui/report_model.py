"""The rows of the list: feature ids in order, reports read only when a row is shown."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ..core.operation import State
from ..core.report import Report
from . import words

CACHE_ROWS = 2000
ReportRole = Qt.ItemDataRole.UserRole
WaitingRole = Qt.ItemDataRole.UserRole + 1
LeftRole = Qt.ItemDataRole.UserRole + 2


class ReportModel(QAbstractListModel):
    """Rows over a connection's ``report_by_fid``; nothing is copied but feature ids."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: Any = None
        self._fids: Sequence[int] = array("q")
        self._rows: dict[int, int] | None = None
        self._cache: OrderedDict[int, Report | None] = OrderedDict()

    def set_source(self, connection: Any) -> None:
        """Read from another connection; starts empty."""
        self.beginResetModel()
        self._connection = connection
        self._fids, self._rows = array("q"), None
        self._cache.clear()
        self.endResetModel()

    def set_fids(self, fids: Sequence[int]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self._fids, self._rows = fids, None
        self._cache.clear()
        self.endResetModel()

    def refresh(self, report_ids: Iterable[str]) -> None:
        """Read changed reports again; an empty set means any may have changed."""
        ids = set(report_ids)
        if not ids:
            self._cache.clear()
            self._touch(0, len(self._fids) - 1)
            return
        for fid in [fid for fid, report in self._cache.items() if self._concerns(report, ids)]:
            del self._cache[fid]
            row = self.row_of_fid(fid)
            self._touch(row, row)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._fids)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        report = self.report(index.row()) if index.isValid() else None
        if report is None:
            return None
        if role == ReportRole:
            return report
        if role == WaitingRole:
            return self._connection.waiting(report.report_id)
        if role == LeftRole:
            return words.days_left(report, self._connection.settings.zone)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_text(report, self.data(index, LeftRole), self.data(index, WaitingRole))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row_tip(report)
        return None

    def fid(self, row: int) -> int:
        return int(self._fids[row])

    def fids(self) -> Sequence[int]:
        return self._fids

    def report(self, row: int) -> Report | None:
        """The report of a row, read now unless it was read lately."""
        if self._connection is None or not 0 <= row < len(self._fids):
            return None
        fid = self.fid(row)
        if fid not in self._cache:
            self._cache[fid] = self._connection.report_by_fid(fid)
            if len(self._cache) > CACHE_ROWS:
                self._cache.popitem(last=False)
        return self._cache[fid]

    def row_of_fid(self, fid: int) -> int:
        """Row of a feature id, -1 when it is not listed."""
        if self._rows is None:
            self._rows = {one: row for row, one in enumerate(self._fids)}
        return self._rows.get(fid, -1)

    def row_of(self, report_id: str) -> int:
        """Row of a report, -1 when it is not listed."""
        if self._connection is None:
            return -1
        return self.row_of_fid(self._connection.fid_of(report_id))

    def _concerns(self, report: Report | None, ids: set[str]) -> bool:
        return report is None or report.report_id in ids

    def _touch(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def row_text(report: Report, left: int | None, waiting: State | None) -> str:
    """A row as one sentence: what screen readers say."""
    parts = [
        report.report_id,
        words.one_line(report.service_name),
        words.status_word(report.status),
        words.one_line(words.street(report.address)),
        words.delay_words(left),
        words.state_word(waiting) if waiting else "",
    ]
    return ", ".join(part for part in parts if part)


def row_tip(report: Report) -> str:
    """Plain text for a tooltip; a leading word keeps Qt from taking it for rich text."""
    head = f"{words.status_word(report.status)} · {report.report_id}"
    if report.raw_status and report.raw_status.casefold() != str(report.status):
        head += f" · {words.one_line(report.raw_status, 60)}"
    body = words.one_line(report.description, 300)
    return f"{head}\n{words.one_line(report.address)}\n{body}".strip().replace("<", "‹")
