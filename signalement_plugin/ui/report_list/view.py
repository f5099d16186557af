"""The list of reports: its selection is the layer's, its current row is the report in the card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRect,
    QRectF,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
)
from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from ...core.analysis.grouping import Group
from ...qt.language import tr
from ..follower import Follower, Subscription
from .columns import COLUMNS
from .group_actions import GroupActions
from .group_rows import NO_FID
from .model import ReportModel
from .table import RowTable

_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ReportList(Follower, RowTable):
    """Emits what the user did; follows the layer's selection without signals of its own."""

    current_changed = pyqtSignal(str)  # report id, empty if the report cannot be read
    picked = pyqtSignal()  # the user changed the selection
    opened = pyqtSignal(str)  # report id; Enter was pressed
    read_wanted = pyqtSignal()  # Enter, or a click that adds nothing to the selection
    zoomed = pyqtSignal(str)  # report id; it was double-clicked
    copied = pyqtSignal()
    menu_wanted = pyqtSignal(object)  # QPoint of the screen: right click on a report, or menu key
    team_wanted = pyqtSignal(str)  # id of the team proposed for the selected group; empty: none
    order_wanted = pyqtSignal(str)  # an order of ``store.ordering``

    def __init__(self, parent: QWidget | None = None) -> None:
        self.reports = ReportModel()
        super().__init__(self.reports, parent)
        self.setObjectName("SignalementList")
        self.setAccessibleName(tr("Reports"))
        self.columns.order_wanted.connect(self.order_wanted)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.empty_text = ""
        # whether there is a filter or an area; None: unknown until the next search
        self.narrowed: bool | None = False
        self.source = ""  # the file of which the rows are; another one may be shown already
        self._following = False
        self._current = ""
        # fids of the reports below (1) and above (-1) the old row of a current report that left it
        self._beside: dict[int, int] = {}
        self.groups = GroupActions(self)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.selectionModel().currentChanged.connect(lambda *_: self._current_moved())
        self.doubleClicked.connect(lambda index: self.zoomed.emit(self.id_at(index.row())))

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return (
            (self.connection.outboxChanged, self._show_waiting),
            (self.connection.detail_fetcher.photo, self._show_photo),
        )

    def _show_photo(self, _url: str, _path: str) -> None:
        self.rows_delegate.photo_came()
        self.viewport().update()

    def _show_waiting(self) -> None:
        self.reports.forget_waiting()
        self.viewport().update()

    def _begin(self) -> None:
        self._current = ""
        self._beside = {}
        self.reports.follow(self.shown)

    def show_fids(
        self,
        fids: Sequence[int],
        selected: Iterable[str],
        groups: Sequence[Group] = (),
        by: str = "",
        *,
        from_top: bool = False,
    ) -> None:
        """Show other rows; current report and selection are kept if they are listed. ``from_top``:
        another question was asked, so the list starts at its first row. If the current report moves
        far, as a closed one does, the list stays where the user reads."""
        top = 0 if from_top else self.verticalScrollBar().value()
        before = self._row_of_current()
        fid = self.reports.rows.fid
        beside = {way: fid(at) for way in (1, -1) if (at := self._neighbour(before, way)) >= 0}
        begun = bool(groups) and by != self.reports.by
        self._following = True
        self.reports.set_fids(fids, groups, by)
        if begun and not self._fits():
            self.reports.fold([group.key for group in groups])
        self._following = False
        self.verticalScrollBar().setValue(top)
        self.show_selected(selected)
        row = self._row_of_current()
        if row >= 0:
            self._set_current(row)
        far = self._is_far(before, row)
        if from_top or far:
            self.verticalScrollBar().setValue(top)
        if from_top:
            self._beside = {}
        elif far or row < 0 <= before:
            self._beside = beside
        self.viewport().update()

    def leaves_out(self, report_id: str) -> bool | None:
        """Whether a report is stored but hidden by the filter (a folded group does not count);
        ``None`` if that is not known."""
        if not self.narrowed:
            return self.narrowed
        fids = self.reports.fids_of([report_id])
        return bool(fids) and fids[0] not in self.reports.rows.fids

    def _row_of_current(self) -> int:
        return self.reports.row_of(self._current) if self._current else -1

    def _is_far(self, before: int, now: int) -> bool:
        """Whether a row went further than the list is high."""
        page = self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize())
        return min(before, now) >= 0 and abs(now - before) > page

    def _fits(self) -> bool:
        """Whether all rows are in sight at once."""
        height = self.sizeHintForRow(0) * self.reports.rowCount()
        return height <= self.viewport().height()

    def id_at(self, row: int) -> str:
        report = self.reports.report(row)
        return report.report_id if report else ""

    def current_id(self) -> str:
        """Id of the report that the card shows, empty for none; it may not be listed."""
        return self._current

    def selected_rows(self) -> list[int]:
        """Selected rows in list order."""
        rows: list[int] = []
        for span in self.selectionModel().selection():
            rows.extend(range(span.top(), span.bottom() + 1) if span.left() == 0 else ())
        if self.reports.rows.groups:
            rows = [row for row in rows if self.reports.rows.fid(row) != NO_FID]
        return sorted(rows)

    def show_selected(self, report_ids: Iterable[str]) -> None:
        """Select the rows of these reports, because the layer did; none stays folded away."""
        report_ids = list(report_ids)
        alone = self._row_alone()
        if report_ids and report_ids == [self.id_at(alone)]:
            rows = [alone]  # the layer follows a change made in this list
        else:
            self.groups.reveal(report_ids)
            rows = self.reports.rows_of(report_ids)
        self._following = True
        if rows != [alone]:
            self.select_rows(rows)
        if len(rows) == 1:
            self._set_current(rows[0])
            self.scrollTo(self.reports.index(rows[0]))
        self._following = False
        self._current_moved()

    def id_alone(self) -> str:
        """Number of the report that is selected and no other, empty without."""
        return self.id_at(self._row_alone())

    def _row_alone(self) -> int:
        """The row that is selected and no other, -1 without."""
        spans = self.selectionModel().selection()
        rows = {row for span in spans for row in (span.top(), span.bottom())}
        return rows.pop() if len(rows) == 1 else -1

    def select_rows(self, rows: list[int]) -> None:
        """Select these rows (ascending) and no others; nobody is told."""
        selection = QItemSelection()
        for first, last in _spans(rows):
            selection.select(self.reports.index(first), self.reports.index(last, len(COLUMNS) - 1))
        before, self._following = self._following, True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection, flag)
        self._following = before

    def step(self, by: int) -> None:
        """Make the next (1) or previous (-1) report current and selected; where the current one
        has left its place, as one that was closed does, those that were beside it."""
        row = self._row_of_current()
        wanted = self.reports.rows.row_of(self._beside.get(by, NO_FID))
        if wanted < 0:
            wanted = self._neighbour(row, by if row >= 0 else 1)
        if wanted >= 0:
            # Not the view's setCurrentIndex(): Ctrl of Ctrl+PgDown would add to the selection.
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self.reports.index(wanted), flags.ClearAndSelect | flags.Rows
            )

    def _neighbour(self, row: int, by: int) -> int:
        """The next row of a report in a direction (1, -1); -1 for none."""
        wanted = row + by
        while self.reports.rows.group(wanted) is not None:
            wanted += by
        return wanted if 0 <= wanted < self.reports.rowCount() else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A report that opens below takes room of the list: its row stays in sight."""
        super().resizeEvent(event)
        current = self.visualRect(self.currentIndex())
        if QRect(QPoint(), event.oldSize()).intersects(current):
            self.scrollTo(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.groups.pressed(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        on_report = self.reports.report(self.indexAt(event.pos()).row()) is not None
        if on_report and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.read_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.reports.rows.group(self.indexAt(event.pos()).row()) is None:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.groups.ask(event):
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.groups.key(event):
            return
        way = _ARROWS.get(Qt.Key(event.key()), 0)
        if way and self._beside and not event.modifiers():
            self.step(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.read_wanted.emit()
            self.opened.emit(self._current)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search by first letter."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.reports.rowCount() or not self.empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.viewport().rect().adjusted(12, 12, -12, -12)
        option = QTextOption(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(QRectF(area), self.empty_text, option)
        painter.end()

    def _set_current(self, row: int) -> None:
        """Scroll to the row if the list is visible; a hidden list stays where the user left it."""
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.setAutoScroll(self.isVisible())  # hidden, Qt would scroll when it is shown
        self.selectionModel().setCurrentIndex(self.reports.index(row), flag)
        self.setAutoScroll(True)

    def _selection_changed(self) -> None:
        if not self._following:
            self.picked.emit()

    def _current_moved(self) -> None:
        index = self.currentIndex()
        if self._following or not index.isValid() or self.reports.rows.group(index.row()):
            return
        current = self.id_at(index.row())
        if current != self._current:
            self._current, self._beside = current, {}
            self.current_changed.emit(current)


def _spans(rows: list[int]) -> list[tuple[int, int]]:
    """Neighbouring rows as (first, last)."""
    spans: list[tuple[int, int]] = []
    for row in rows:
        if spans and spans[-1][1] == row - 1:
            spans[-1] = (spans[-1][0], row)
        else:
            spans.append((row, row))
    return spans
