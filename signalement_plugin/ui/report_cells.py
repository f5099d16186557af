"""Paints the cells of the wide list."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionFocusRect, QStyleOptionViewItem

from ..core.report import Report
from .columns import KEYS, PAD_PX
from .glyphs import BOX_PX
from .row_parts import Painting

_SELECTED = QStyle.StateFlag.State_Selected
_PAINTED = _SELECTED | QStyle.StateFlag.State_MouseOver
"""A cell in another state has the ground of the list."""
_DUE = KEYS.index("due")


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
        pen = painting.delay_pen if column == _DUE else painting.pen
        pen(painter, bool(state & _SELECTED)).draw(painter, area, painting.text(column))
    else:
        glyph = QRect(area.left(), area.top(), BOX_PX, area.height())
        painting.parts.glyph(painter, glyph, report.status)
        painting.parts.marks(painter, area, report, painting.waits)


def paint_focus(painting: Painting, painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Around the whole row: what is current is a report, not a cell."""
    focus = QStyleOptionFocusRect()
    width = painting.view.viewport().width()
    focus.rect = QRect(0, option.rect.top(), width, option.rect.height())
    focus.palette, focus.state = option.palette, option.state
    painter.save()
    painter.setClipRect(option.rect)
    frame = QStyle.PrimitiveElement.PE_FrameFocusRect
    painting.style.drawPrimitive(frame, focus, painter, painting.view)
    painter.restore()
