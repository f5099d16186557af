"""The table widget of the report list: two lines per report, or columns where the user chose a
table and there is room. All rows have the same height."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from .columns import COLUMNS
from .delegate import ReportDelegate
from .header import TableHeader
from .model import ReportModel

LEAST_TABLE_PX = 320
"""A list with less room stays in two lines, however wide the dock is."""


class RowTable(QTableView):
    """A table, because Qt's lists ask the model about every row when rows change.

    Narrow, its first column is the whole row; wide, it has the columns that the user chose.
    """

    def __init__(self, reports: ReportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        reports.setParent(self)
        self._reports = reports
        self._wide = False
        self.rows_delegate = ReportDelegate(self)
        self.columns = TableHeader(self)
        self.setItemDelegate(self.rows_delegate)
        self.setHorizontalHeader(self.columns)
        self.setVerticalHeader(_Rows(self))
        self.setModel(reports)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        reports.modelReset.connect(self._span_heads)
        self._arrange()

    def set_wide(self, wide: bool) -> None:
        """Columns under a head, or rows in two lines."""
        self._wide = wide
        self._arrange()

    @property
    def is_table(self) -> bool:
        """Whether columns are shown: wide, and with room for them."""
        return self.rows_delegate.in_columns

    def _arrange(self) -> None:
        top = self.indexAt(QPoint(1, 1))
        self.rows_delegate.in_columns = self._wide and self.width() >= LEAST_TABLE_PX
        self.columns.arrange(self.is_table)
        self._set_row_height()
        self._span_heads()
        if top.isValid():
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)

    def _set_row_height(self) -> None:
        height = self.rows_delegate.row_height(self.font())
        self.verticalHeader().setDefaultSectionSize(height)

    def _span_heads(self) -> None:
        """Let the header of a group span all columns."""
        self.clearSpans()
        if self.is_table:
            for row in self._reports.rows.heads:
                self.setSpan(row, 0, 1, len(COLUMNS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows are read before the first of their cells is painted."""
        area = event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first >= 0:
            self._reports.prepare(first, last if last >= 0 else self._reports.rowCount() - 1)
        with self.rows_delegate.painting():
            super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_table != (self._wide and self.width() >= LEAST_TABLE_PX):
            QTimer.singleShot(0, self._arrange)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Move by rows: single cells are never current; Home and End go to the ends of the list."""
        moves = QAbstractItemView.CursorAction
        last = self._reports.rowCount() - 1
        ends = {moves.MoveHome: 0, moves.MoveEnd: last}
        if action in (moves.MoveLeft, moves.MoveRight):
            return self.currentIndex()
        row = ends[action] if action in ends else super().moveCursor(action, held).row()
        return self._reports.index(row)


class _Rows(QHeaderView):
    """All rows are equally high, and none says anything beside itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.hide()

    def setSelectionModel(self, _model: QItemSelectionModel) -> None:
        """None, as in :class:`TableHeader`."""
