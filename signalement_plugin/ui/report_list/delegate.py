"""Paints the list: cells of columns in a table, else rows of two lines.

A row of two lines has the status glyph left of both; first line: service, days left; second line:
street, photo sign, number. In a wide enough row a photo that was fetched stands right of both, in
place of the sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QModelIndex, QObject, QPoint, QRect, QSize
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter
from qgis.PyQt.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
)

from ...core.model.report import Report
from .. import texts
from ..widgets.status_glyphs import MARK_BOX_PX
from .columns import KEYS, PAD_PX
from .group_head import paint_head
from .model import FoldedRole, HeadRole, ReportModel, TeamRole
from .painting import Painting, RowParts

ROW_PX = 36
CELL_PX = 26
GAP = 5
PICTURED_EM = 22
"""Width in em from which a row shows a small photo."""
_SELECTED = QStyle.StateFlag.State_Selected
_PAINTED = _SELECTED | QStyle.StateFlag.State_MouseOver
"""States in which a cell paints its background itself; other cells have that of the list."""
_DUE, _SERVICE = KEYS.index("due"), KEYS.index("service")


class ReportDelegate(QStyledItemDelegate):
    """Reads :data:`model.ReportRole`; height grows with the font.

    ``in_columns``: each cell for itself, in one line.
    """

    in_columns = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = RowParts()
        self._painting: Painting | None = None
        self._together = False

    @contextmanager
    def painting(self) -> Iterator[None]:
        """What is painted inside belongs together: what all cells share is looked up once."""
        self._together = True
        try:
            yield
        finally:
            self._together, self._painting = False, None

    def photo_came(self) -> None:
        """Look for missing thumbnails again: a photo was fetched."""
        self._parts.thumbnails.forget_missing()

    def row_height(self, font: QFont) -> int:
        """Height of every row, in pixels."""
        line = QFontMetrics(font).height()
        return max(CELL_PX, line + 8) if self.in_columns else max(ROW_PX, 2 * line + 4)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(120, self.row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        model, row = index.model(), index.row()
        if not isinstance(model, ReportModel):
            return
        if model.rows.group(row) is not None:
            head = index.data(HeadRole)
            paint_head(painter, option, head, index.data(TeamRole), index.data(FoldedRole))
            return
        painting = self._painting or Painting(self._parts, model, option)
        self._painting = painting if self._together else None
        report = painting.at(row)
        if report is None:
            return
        if self.in_columns:
            paint_cell(painting, painter, option, index.column(), report)
            if row == painting.current:
                paint_focus(painting, painter, option)
            return
        # No initStyleOption(): it would call the model seven times for what ``option`` has.
        panel = QStyle.ControlElement.CE_ItemViewItem
        painting.style.drawControl(panel, option, painter, painting.view)
        painter.save()
        painter.setClipRect(option.rect)
        _Row(painting, painter, option, report).paint()
        painter.restore()


class _Row:
    """One drawing of one report."""

    def __init__(
        self, painting: Painting, painter: QPainter, option: QStyleOptionViewItem, report: Report
    ) -> None:
        self.painting, self.painter, self.report = painting, painter, report
        self.option = option
        self.selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area = option.rect.adjusted(2, 1, -GAP, -1)
        self.glyph = QRect(area.left(), area.top(), MARK_BOX_PX, area.height())
        text = area.adjusted(MARK_BOX_PX + GAP, 0, 0, 0)
        middle = text.top() + text.height() // 2
        self.upper = QRect(text.left(), text.top(), text.width(), middle - text.top())
        self.lower = QRect(text.left(), middle, text.width(), text.bottom() - middle + 1)

    def paint(self) -> None:
        painting, painter, report = self.painting, self.painter, self.report
        painting.parts.glyph(painter, self.glyph, painting.mark)
        pictured = self._paint_thumbnail()
        days_left = texts.days_left_of(report, painting.left)
        line = painting.days_left_pen(painter, self.selected)
        taken = line.draw_right(painter, self.upper, days_left)
        title = texts.one_line(report.service_name or report.description)
        line = painting.title_pen(painter, self.selected)
        line.draw(painter, self.upper.adjusted(0, 0, -taken - 2 * GAP if taken else 0, 0), title)
        line = painting.quiet_pen(painter, self.selected)
        number = line.shown(report.report_id[:40], self.lower.width() * 2 // 3)
        taken = line.draw_right(painter, self.lower, number)
        room = self.lower.adjusted(0, 0, -taken - GAP, 0)
        room = room if pictured else painting.parts.photo(painter, room, report)
        line.draw(painter, room, texts.one_line(texts.street(report.address)))

    def _paint_thumbnail(self) -> bool:
        """Paint the photo at the right end of both lines, which become shorter; returns whether
        there is one. A narrow list shows none: its texts need the room."""
        side = self.glyph.height() - 2
        if self.option.rect.width() < PICTURED_EM * self.option.fontMetrics.height():
            return False
        thumbnail = self.painting.thumbnail(side, self.painter.device().devicePixelRatioF())
        if thumbnail is None:
            return False
        self.painter.drawPixmap(
            QPoint(self.upper.right() + 1 - side, self.glyph.top() + 1), thumbnail
        )
        for line in (self.upper, self.lower):
            line.setRight(line.right() - side - GAP)
        return True


def paint_cell(
    painting: Painting,
    painter: QPainter,
    option: QStyleOptionViewItem,
    column: int,
    report: Report,
) -> None:
    """One cell of the wide list; the first has the shape and the marks."""
    state = option.state
    if state & _PAINTED:
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        painting.style.drawPrimitive(panel, option, painter, painting.view)
    area = option.rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
    if column:
        pens = {_DUE: painting.days_left_pen, _SERVICE: painting.title_pen}
        pen = pens.get(column, painting.pen)
        pen(painter, bool(state & _SELECTED)).draw(painter, area, painting.text(column))
    else:
        glyph = QRect(area.left(), area.top(), MARK_BOX_PX, area.height())
        painting.parts.glyph(painter, glyph, painting.mark)
        painting.parts.photo(painter, area, report)


def paint_focus(painting: Painting, painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the focus around the whole row: a report is current, not a cell."""
    if painting.view is None:
        return
    focus = QStyleOptionFocusRect()
    width = painting.view.viewport().width()
    focus.rect = QRect(0, option.rect.top(), width, option.rect.height())
    focus.palette, focus.state = option.palette, option.state
    painter.save()
    painter.setClipRect(option.rect)
    frame = QStyle.PrimitiveElement.PE_FrameFocusRect
    painting.style.drawPrimitive(frame, focus, painter, painting.view)
    painter.restore()
