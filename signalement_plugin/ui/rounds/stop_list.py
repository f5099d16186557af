"""The stops of a round as a list; dragging changes the order."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...core.geo.points import Point, metres_of, nearest_order
from ...core.model.report import Report
from ...qt.language import tr
from ..canvas.round_line import draw_number
from ..texts import number, one_line, street
from ..widgets.status_glyphs import BOX_PX, glyph_pixmap

_ROLE = Qt.ItemDataRole.UserRole
_REPORT = Qt.ItemDataRole.UserRole + 1
HANDLE = "⠿"
SECOND = 0.68
"""Opacity of the second line, as a part of that of the first."""


def point_of(report: Report) -> Point | None:
    """Longitude and latitude, ``None`` without a position."""
    return None if report.lon is None or report.lat is None else (report.lon, report.lat)


class RoundList(QListWidget):
    """Numbered as they will be on paper. ``edited``: by somebody, not because others are shown."""

    changed = pyqtSignal()
    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementRoundList")
        self.setAccessibleName(tr("Stops in order"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_StopRow(self))
        self.model().rowsMoved.connect(lambda *_: self._edit())
        self._reports: dict[str, Report] = {}

    def show_reports(self, reports: Sequence[Report]) -> None:
        """Show these stops, in this order."""
        self.clear()
        self._reports = {report.report_id: report for report in reports}
        for report in reports:
            item = QListWidgetItem()
            item.setData(_ROLE, report.report_id)
            item.setData(_REPORT, report)
            self.addItem(item)
        self._number()
        if reports:
            self.setCurrentRow(0)

    def reports(self) -> list[Report]:
        """The stops in the order shown."""
        ids = (self.item(row).data(_ROLE) for row in range(self.count()))
        return [self._reports[one] for one in ids]

    def show_in_order(self) -> None:
        """Order the stops: from the first, always on to the nearest remaining. No signal."""
        reports = self.reports()
        places = nearest_order([point_of(report) for report in reports])
        self.show_reports([reports[at] for at in places])

    def order(self) -> None:
        """As :meth:`show_in_order`, for the user: with a signal."""
        self.show_in_order()
        self.edited.emit()

    def begin_here(self) -> None:
        """The current stop comes first; the others follow by distance."""
        row = self.currentRow()
        if row >= 0:
            self.insertItem(0, self.takeItem(row))
            self.order()

    def shift(self, by: int) -> None:
        """Move the current stop up (-1) or down (1)."""
        self.put(self.currentRow(), self.currentRow() + by)

    def put(self, row: int, to: int) -> None:
        """Put the stop of a row in the place of another one."""
        if 0 <= row < self.count() and 0 <= to < self.count() and row != to:
            self.insertItem(to, self.takeItem(row))
            self.setCurrentRow(to, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._edit()

    def drop(self) -> None:
        """Remove the selected stops."""
        for item in self.selectedItems():
            self.takeItem(self.row(item))
        self._edit()

    def metres(self) -> float:
        """Length of the way as the crow flies."""
        return metres_of([point_of(report) for report in self.reports()])

    def _edit(self) -> None:
        self._number()
        self.edited.emit()

    def _number(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            item.setText(_line(row + 1, self._reports[item.data(_ROLE)]))
            item.setToolTip(item.text())
        self.changed.emit()


class _StopRow(QStyledItemDelegate):
    """Number, sign of the status, street, then category and report; a handle to drag it by."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(0, option.fontMetrics.height() * 2 + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        report: Report = index.data(_REPORT)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, middle = QRectF(option.rect), QRectF(option.rect).center().y()
        draw_number(painter, QPointF(box.left() + 16, middle), index.row() + 1)
        sign = QPointF(box.left() + 32, middle - BOX_PX / 2)
        painter.drawPixmap(sign, glyph_pixmap(report.status, painter.device().devicePixelRatioF()))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        ink = option.palette.color(role)
        painter.setFont(option.font)
        painter.setPen(ink)
        handle = option.fontMetrics.horizontalAdvance(HANDLE) + 10
        text_box = box.adjusted(32 + BOX_PX + 6, 3, -handle, -3)
        painter.drawText(
            QRectF(text_box.right(), box.top(), handle, box.height()),
            int(Qt.AlignmentFlag.AlignCenter),
            HANDLE,
        )
        first, second = stop_texts(report)
        high = text_box.height() / 2
        elide = option.fontMetrics.elidedText
        mode, room = Qt.TextElideMode.ElideRight, int(text_box.width())
        painter.drawText(
            QRectF(text_box.left(), text_box.top(), room, high), 0, elide(first, mode, room)
        )
        ink.setAlphaF(SECOND)
        painter.setPen(ink)
        below = QRectF(text_box.left(), text_box.top() + high, room, high)
        painter.drawText(below, 0, elide(second, mode, room))
        painter.restore()


def stop_texts(report: Report) -> tuple[str, str]:
    """The two lines of a stop: where, and what."""
    where = one_line(street(report.address), 60)
    if report.lon is None:
        where = tr("no position known")
    service = one_line(report.service_name or report.service_code, 60)
    return where or service, " · ".join(filter(None, (service, report.report_id)))


def _line(at: int, report: Report) -> str:
    service = one_line(report.service_name or report.service_code, 60)
    where = one_line(street(report.address), 60)
    if report.lon is None:
        where = tr("no position known")
    parts = (service, where, report.report_id)
    return f"{number(at)}.  " + " · ".join(filter(None, parts))
