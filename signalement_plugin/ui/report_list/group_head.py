"""Paints the header of a group: fold symbol, name with count, the usual team as a button."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
)

from ..widgets import colours
from .group_texts import Head

ARROW_PX = 22
EDGE_PX = 4
BUTTON_PAD_PX = 8
TEAM_SHARE, LEAST_TEAM_SHARE = 0.6, 0.3
TEXT_SHARE = 0.07


def team_rect(area: QRect, font: QFont, head: Head, text: str) -> QRect:
    """Where the team's button stands in a row; empty without a text. The name of the group comes
    before its words, which a tool tip has, as long as some of these are left."""
    if not text:
        return QRect()
    metrics = QFontMetrics(font)
    beside = area.width() - ARROW_PX - 3 * EDGE_PX - _text_width(area, font, head)
    most = min(int(area.width() * TEAM_SHARE), max(beside, int(area.width() * LEAST_TEAM_SHARE)))
    width = min(most, metrics.horizontalAdvance(text) + 2 * BUTTON_PAD_PX)
    height = min(area.height() - EDGE_PX, metrics.height() + 2 * EDGE_PX)
    top = area.top() + (area.height() - height) // 2
    return QRect(area.right() - EDGE_PX - width + 1, top, width, height)


def arrow_rect(area: QRect) -> QRect:
    """Where a click folds the group."""
    return QRect(area.left(), area.top(), ARROW_PX, area.height())


def paint_head(
    painter: QPainter, option: QStyleOptionViewItem, head: Head, team: str, folded: bool
) -> None:
    """One head in the row of ``option``."""
    style = option.widget.style() if option.widget else QApplication.style()
    area = option.rect
    painter.save()
    painter.setClipRect(area)
    painter.fillRect(area, head_ground(option.palette))
    _paint_arrow(painter, style, option, folded)
    button = team_rect(area, option.font, head, team)
    right = button.left() - EDGE_PX if team else area.right() - EDGE_PX
    room = QRect(area.left() + ARROW_PX, area.top(), right - area.left() - ARROW_PX, area.height())
    _paint_text(painter, option, room, head)
    painter.setFont(option.font)
    if team:
        _paint_button(painter, style, option, button, team)
    _paint_lines(painter, style, option)
    painter.restore()


def head_ground(palette: QPalette) -> QColor:
    """A little of the text's colour on the list's ground, in every theme."""
    roles = (QPalette.ColorRole.Text, QPalette.ColorRole.Base)
    text, base = (palette.color(role) for role in roles)
    pairs = ((text.red(), base.red()), (text.green(), base.green()), (text.blue(), base.blue()))
    return QColor(*(round(under + (over - under) * TEXT_SHARE) for over, under in pairs))


def _in_two_lines(area: QRect, font: QFont) -> bool:
    """Whether a row has the height of the two lines of a report."""
    return area.height() >= 2 * QFontMetrics(font).height()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _text_width(area: QRect, font: QFont, head: Head) -> int:
    """What name and counts need, above each other or in one line."""
    plain = QFontMetrics(font)
    name = QFontMetrics(_bold(font)).horizontalAdvance(head.name)
    counts = [plain.horizontalAdvance(text) for text in (head.total, head.late) if text]
    gaps = 2 * EDGE_PX
    if _in_two_lines(area, font):
        return max(name, sum(counts) + gaps * (len(counts) - 1))
    return name + sum(counts) + gaps * len(counts)


def _paint_text(painter: QPainter, option: QStyleOptionViewItem, room: QRect, head: Head) -> None:
    """The name is shortened; its count and how many are late never. Below the name, where the row
    has two lines."""
    bold, counts = _bold(option.font), QRect(room)
    name, plain = QFontMetrics(bold), QFontMetrics(option.font)
    parts = [(head.total, option.palette.color(QPalette.ColorRole.PlaceholderText))]
    parts += [(head.late, colours.legible("late"))] if head.late else []
    two = _in_two_lines(option.rect, option.font)
    gap = 2 * EDGE_PX
    behind = 0 if two else sum(plain.horizontalAdvance(text) + gap for text, _ink in parts)
    shown = name.elidedText(head.name, Qt.TextElideMode.ElideRight, max(0, room.width() - behind))
    middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    if two:
        room, counts = room.adjusted(0, 2, 0, -2), room.adjusted(0, 2, 0, -2)
        room.setHeight(counts.height() // 2)
        counts.setTop(room.bottom() + 1)
    else:
        counts.setLeft(room.left() + name.horizontalAdvance(shown) + gap)
    painter.setFont(bold)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    painter.drawText(room, middle, shown)
    painter.setFont(option.font)
    for text, ink in parts:
        painter.setPen(ink)
        painter.drawText(counts, middle, text)
        counts.setLeft(counts.left() + plain.horizontalAdvance(text) + gap)


def _paint_arrow(
    painter: QPainter, style: QStyle, option: QStyleOptionViewItem, folded: bool
) -> None:
    arrow = QStyleOption()
    arrow.palette = option.palette
    arrow.state = QStyle.StateFlag.State_Enabled
    size = 10
    spot = arrow_rect(option.rect)
    left = spot.left() + (spot.width() - size) // 2
    arrow.rect = QRect(left, spot.top() + (spot.height() - size) // 2, size, size)
    mark = QStyle.PrimitiveElement
    shape = mark.PE_IndicatorArrowRight if folded else mark.PE_IndicatorArrowDown
    style.drawPrimitive(shape, arrow, painter, option.widget)


def _paint_button(
    painter: QPainter, style: QStyle, option: QStyleOptionViewItem, area: QRect, text: str
) -> None:
    button = QStyleOptionButton()
    button.rect = area
    button.palette = option.palette
    button.fontMetrics = option.fontMetrics
    button.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Raised
    room = area.width() - 2 * EDGE_PX
    button.text = option.fontMetrics.elidedText(
        text.replace("&", "&&"), Qt.TextElideMode.ElideRight, room
    )
    style.drawControl(QStyle.ControlElement.CE_PushButton, button, painter, option.widget)


def _paint_lines(painter: QPainter, style: QStyle, option: QStyleOptionViewItem) -> None:
    painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        focus = QStyleOptionFocusRect()
        focus.rect = option.rect.adjusted(1, 1, -1, -1)
        focus.palette = option.palette
        focus.state = option.state
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, option.widget
        )
