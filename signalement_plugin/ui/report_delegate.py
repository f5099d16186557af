"""Paints a row of the list in two lines: shape, service, delay; number, street, marks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..core.report import Report
from . import colours, words
from .glyphs import BOX_PX, paint_glyph
from .group_head import paint_head
from .report_cells import draw_line, paint_cell, paint_marks
from .report_model import FoldedRole, HeadRole, ReportModel, TeamRole

ROW_PX = 36
CELL_PX = 26
GAP = 5


class ReportDelegate(QStyledItemDelegate):
    """Reads :data:`report_model.ReportRole`; height grows with the font.

    ``in_columns``: each cell for itself, in one line.
    """

    in_columns = False

    def row_height(self, font: QFont) -> int:
        """Of every row, in pixels."""
        line = QFontMetrics(font).height()
        return max(CELL_PX, line + 8) if self.in_columns else max(ROW_PX, 2 * line + 4)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(120, self.row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        model: ReportModel = index.model()
        if model.rows.group(index.row()) is not None:
            head = index.data(HeadRole)
            paint_head(painter, option, head, index.data(TeamRole), index.data(FoldedRole))
            return
        report = model.report(index.row())
        if report is None:
            return
        if self.in_columns:
            paint_cell(painter, option, index, report)
            return
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.text = ""
        style = row.widget.style() if row.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        painter.save()
        painter.setClipRect(row.rect)
        waits = model.waiting(report) is not None
        _Row(painter, row, report).paint(model.days_left(report), waits)
        painter.restore()


class _Row:
    """One drawing of one report."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, report: Report) -> None:
        self.painter, self.option, self.report = painter, option, report
        area = option.rect.adjusted(2, 1, -GAP, -1)
        self.glyph = QRect(area.left(), area.top(), BOX_PX, area.height())
        text = area.adjusted(BOX_PX + GAP, 0, 0, 0)
        middle = text.top() + text.height() // 2
        self.upper = QRect(text.left(), text.top(), text.width(), middle - text.top())
        self.lower = QRect(text.left(), middle, text.width(), text.bottom() - middle + 1)

    def paint(self, left: int | None, waits: bool) -> None:
        paint_glyph(self.painter, QRectF(self.glyph), self.report.status)
        self._upper_line(left)
        self._lower_line(waits)

    @property
    def selected(self) -> bool:
        return bool(self.option.state & QStyle.StateFlag.State_Selected)

    def _ink(self) -> QColor:
        role = QPalette.ColorRole.HighlightedText if self.selected else QPalette.ColorRole.Text
        return self.option.palette.color(role)

    def _upper_line(self, left: int | None) -> None:
        delay = words.delay_of(self.report, left)
        late = left is not None and left < 0
        font = QFont(self.option.font)
        font.setBold(late)
        ink = self._ink()
        if late and not self.selected:
            ink = colours.legible("late")
        self.painter.setFont(font)
        self.painter.setPen(ink)
        draw_line(self.painter, self.upper, delay, Qt.AlignmentFlag.AlignRight)
        taken = QFontMetrics(font).horizontalAdvance(delay) + (2 * GAP if delay else 0)
        self.painter.setFont(self.option.font)
        self.painter.setPen(self._ink())
        title = words.one_line(self.report.service_name or self.report.description)
        self._elided(self.upper.adjusted(0, 0, -taken, 0), title)

    def _lower_line(self, waits: bool) -> None:
        room = paint_marks(self.painter, self.lower, self.report, waits)
        self.painter.setPen(self._ink())
        place = words.one_line(words.street(self.report.address))
        text = " · ".join(part for part in (self.report.report_id[:40], place) if part)
        self._elided(room, text)

    def _elided(self, area: QRect, text: str) -> None:
        metrics = QFontMetrics(self.painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        draw_line(self.painter, area, shown, Qt.AlignmentFlag.AlignLeft)
