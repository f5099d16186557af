"""Paints what the narrow and the wide list have in common, and the cells of the wide one."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextOption
from qgis.PyQt.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
    QWidget,
)

from ..core.report import Report
from . import colours
from .columns import KEYS, PAD_PX
from .glyphs import BOX_PX, paint_glyph
from .icons import own_icon, theme_icon
from .report_model import ReportModel

MARK_PX = 14
_PAINTED = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
"""A cell in another state has the ground of the list."""


def draw_line(painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    """One line in the middle of ``area``; an option, since Qt 6 takes no flags as int."""
    option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(QRectF(area), text, option)


def paint_marks(painter: QPainter, area: QRect, report: Report, waits: bool) -> QRect:
    """*Waits to be sent* and *has a photo* at the right end of ``area``; what is left of it."""
    marks = [own_icon("waits")] if waits else []
    if report.photo:
        marks.append(theme_icon("mLayoutItemPicture"))
    right = area.right() + 1
    for icon in marks:
        right -= MARK_PX
        top = area.top() + (area.height() - MARK_PX) // 2
        icon.paint(painter, QRect(right, top, MARK_PX, MARK_PX))
        right -= 2
    return area.adjusted(0, 0, right - area.right() - (PAD_PX + 1 if marks else 0), 0)


def paint_cell(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, report: Report
) -> None:
    """One cell of the wide list; the first has the shape and the marks."""
    view = option.widget
    if option.state & _PAINTED:
        style = view.style() if view else QApplication.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, view)
    model: ReportModel = index.model()
    area = option.rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
    if index.column():
        _paint_text(painter, option, model, index.column(), report, area)
    else:
        glyph = QRect(area.left(), area.top(), BOX_PX, area.height())
        paint_glyph(painter, QRectF(glyph), report.status)
        paint_marks(painter, area, report, model.waiting(report) is not None)
    if view is not None and view.hasFocus() and view.currentIndex().row() == index.row():
        _paint_focus(painter, view, option)


def _paint_text(
    painter: QPainter,
    option: QStyleOptionViewItem,
    model: ReportModel,
    column: int,
    report: Report,
    area: QRect,
) -> None:
    font, ink, metrics = option.font, _ink(option), option.fontMetrics
    left = model.days_left(report) if KEYS[column] == "due" else None
    if left is not None and left < 0:
        font = QFont(font)
        font.setBold(True)
        metrics = QFontMetrics(font)
        if not option.state & QStyle.StateFlag.State_Selected:
            ink = colours.legible("late")
    painter.setFont(font)
    painter.setPen(ink)
    side = Qt.TextElideMode.ElideRight
    text = metrics.elidedText(model.cell(column, report), side, max(0, area.width()))
    draw_line(painter, area, text, Qt.AlignmentFlag.AlignLeft)


def _ink(option: QStyleOptionViewItem) -> QColor:
    selected = option.state & QStyle.StateFlag.State_Selected
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    return option.palette.color(role)


def _paint_focus(painter: QPainter, view: QWidget, option: QStyleOptionViewItem) -> None:
    """Around the whole row: what is current is a report, not a cell."""
    focus = QStyleOptionFocusRect()
    focus.rect = QRect(0, option.rect.top(), view.viewport().width(), option.rect.height())
    focus.palette, focus.state = option.palette, option.state
    painter.save()
    painter.setClipRect(option.rect)
    style, frame = view.style(), QStyle.PrimitiveElement.PE_FrameFocusRect
    style.drawPrimitive(frame, focus, painter, view)
    painter.restore()
