"""Paints a change of the outbox in two lines where there is no room for columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..report_list.painting import MARK_PX, Line
from .model import OutboxModel, RowRole, row_icon

if TYPE_CHECKING:
    from ...sync.rules.rows import OutboxRow

GAP = 4


class OutboxDelegate(QStyledItemDelegate):
    """``in_lines``: report with street, since when / icon, change and state; else each cell as
    Qt paints it."""

    in_lines = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        if not self.in_lines:
            return hint
        return QSize(hint.width(), 2 * QFontMetrics(option.font).height() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        if not self.in_lines:
            super().paint(painter, option, index)
            return
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.text = ""
        style = row.widget.style() if row.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        painter.save()
        painter.setClipRect(row.rect)
        painter.setFont(row.font)
        selected = bool(row.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(row.palette.color(role))
        model, inside = index.model(), row.rect.adjusted(GAP, GAP, -GAP, -GAP)
        if isinstance(model, OutboxModel):
            _lines(painter, inside, model, index.data(RowRole))
        painter.restore()


def _lines(painter: QPainter, area: QRect, model: OutboxModel, row: OutboxRow) -> None:
    line = Line(painter.font())
    upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
    lower = upper.translated(0, upper.height())
    taken = line.draw_right(painter, upper, model.text(row, "since"))
    line.draw(painter, upper.adjusted(0, 0, -taken - 2 * GAP, 0), model.text(row, "report"))
    top = lower.top() + (lower.height() - MARK_PX) // 2
    row_icon(row).paint(painter, QRect(lower.left(), top, MARK_PX, MARK_PX))
    line.draw(painter, lower.adjusted(MARK_PX + GAP, 0, 0, 0), second_line(model, row))


def second_line(model: OutboxModel, row: OutboxRow) -> str:
    """What is changed to what, and how far that is."""
    return f"{model.text(row, 'what')} · {model.text(row, 'state')}"
