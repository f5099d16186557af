"""Paints the list *Needs You*: the report on one line, the sentence below it on as many as it
needs."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ..widgets.status_glyphs import BOX_PX, glyph_pixmap
from .decision_model import Entry, EntryRole

GAP = 6
_WRAPPED = Qt.TextFlag.TextWordWrap


class DecisionDelegate(QStyledItemDelegate):
    """Reads :data:`decision_model.EntryRole`; a row is as high as its sentence at this width."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        entry: Entry = index.data(EntryRole)
        line = QFontMetrics(option.font).height()
        if not entry.key:
            return QSize(80, line + 2 * GAP)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(80, line + _lines(option.font, entry.sentence, width) + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry: Entry = index.data(EntryRole)
        row = QStyleOptionViewItem(option)
        style = row.widget.style() if row.widget else QApplication.style()
        painter.save()
        painter.setClipRect(row.rect)
        if not entry.key:
            painter.setPen(row.palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(row.rect.adjusted(GAP, 0, -GAP, -2), _HEAD, entry.title)
        else:
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
            _paint_entry(painter, row, entry)
        painter.setPen(row.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(row.rect.bottomLeft(), row.rect.bottomRight())
        painter.restore()


_HEAD = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


def _lines(font: QFont, sentence: str, width: int) -> int:
    """Height in pixels of the sentence in a row of ``width``."""
    room = QRect(0, 0, max(80, width - BOX_PX - 3 * GAP), 10_000)
    return int(QFontMetrics(font).boundingRect(room, _WRAPPED, sentence).height())


def _paint_entry(painter: QPainter, row: QStyleOptionViewItem, entry: Entry) -> None:
    selected = bool(row.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    painter.setPen(row.palette.color(role))
    area = row.rect.adjusted(GAP, GAP, -GAP, -GAP)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(area.topLeft(), glyph_pixmap(entry.status, ratio))
    text = area.adjusted(BOX_PX + GAP, 0, 0, 0)
    bold = QFont(row.font)
    bold.setBold(True)
    metrics, plain = QFontMetrics(bold), QFontMetrics(row.font)
    title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, text.width())
    painter.setFont(bold)
    painter.drawText(text.left(), text.top() + metrics.ascent(), title)
    left = text.left() + metrics.horizontalAdvance(title)
    place = plain.elidedText(
        f" · {entry.place}" if entry.place else "",
        Qt.TextElideMode.ElideRight,
        max(0, text.right() - left),
    )
    painter.setFont(row.font)
    painter.drawText(left, text.top() + plain.ascent(), place)
    below = text.adjusted(0, plain.height(), 0, 0)
    painter.drawText(below, int(_WRAPPED), entry.sentence)
