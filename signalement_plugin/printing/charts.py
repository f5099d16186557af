"""Bar charts of received and closed reports, on a screen or a page, and the four shades of blue
of the sector maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ..core.model.status_style import OUTLINE
from ..qt.language import number

STEPS = ("#dbe9f6", "#9ecae1", "#4a90c4", "#1b5591")
"""From few to many; neighbours differ by a third of the lightness, in print too."""
FILLS = ("#2e63cf", "#73bdf5")
"""Colours of received and closed: dark and light, so that they differ for everybody and on
paper."""
_WIDEST_EM = 1.6
_MOST_LINES = 4
_LINE_ALPHA = 60
_NAME_SHARE = 0.5
_GAP = 0.35  # gap in em
_Flag = Qt.AlignmentFlag


@dataclass(frozen=True)
class Bar:
    """One line: its name, received and closed."""

    name: str
    received: int
    closed: int

    @property
    def most(self) -> int:
        return max(self.received, self.closed)


def step_of(value: int, most: int) -> int:
    """Index in :data:`STEPS` of a count, relative to the highest count ``most``; -1 for 0."""
    return -1 if value <= 0 else min(len(STEPS) - 1, (len(STEPS) * value - 1) // max(1, most))


def scale_step(most: int) -> int:
    """The distance between the lines of the scale: 1, 2 or 5 times a power of ten, for at most four
    lines."""
    step = 1
    for times in cycle((2, 2.5, 2)):
        if step * _MOST_LINES >= most:
            break
        step = int(step * times)
    return step


def draw_key(painter: QPainter, box: QRectF, titles: Sequence[str], ink: QColor) -> None:
    """Draws the key of the two colours, at the right end of ``box``."""
    metrics = QFontMetricsF(painter.font(), painter.device())
    em = metrics.height()
    right = box.right()
    for title, fill in reversed(list(zip(titles, map(QColor, FILLS)))):
        width = metrics.horizontalAdvance(title)
        text = QRectF(right - width, box.top(), width + 1, em)
        painter.setPen(ink)
        painter.drawText(text, int(_Flag.AlignVCenter), title)
        side = em * 0.7
        square = QRectF(text.left() - side - em * _GAP, box.top() + (em - side) / 2, side, side)
        _bar(painter, square, fill)
        right = square.left() - em


def draw_columns(painter: QPainter, box: QRectF, bars: Sequence[Bar], ink: QColor) -> None:
    """A pair of columns for each, with its name below and how many were received above; a scale
    behind them where these numbers have no room."""
    metrics = QFontMetricsF(painter.font(), painter.device())
    em = metrics.height()
    foot = box.bottom() - em * 1.2
    high = max(1.0, foot - box.top() - em * 1.1)
    most = max((bar.most for bar in bars), default=0) or 1
    names, counts = [bar.name for bar in bars], [number(bar.received) for bar in bars]
    edge = _widest(metrics, (*names, *counts)) / 2  # room for the labels of the first and last bar
    step = max(1.0, box.width() - 2 * edge) / max(1, len(bars))
    wide = min(step * 0.36, em * _WIDEST_EM)
    skip, counted = _every(metrics, names, step), _every(metrics, counts, step) == 1
    if not counted:
        _draw_scale(painter, QRectF(box.left(), foot - high, box.width(), high), most, ink)
    for at, bar in enumerate(bars):
        later = len(bars) - 1 - at  # the newest bar always has its name
        middle = box.left() + edge + step * (at + 0.5)
        for side, (count, fill) in enumerate(zip((bar.received, bar.closed), map(QColor, FILLS))):
            top = foot - high * count / most
            _bar(painter, QRectF(middle + (side - 1) * wide, top, wide, foot - top), fill)
        painter.setPen(ink)
        if counted:
            above = foot - high * bar.received / most - em
            cell = QRectF(middle - wide / 2 - step / 2, above, step, em)
            painter.drawText(cell, int(_Flag.AlignCenter), counts[at])
        if later % skip == 0:
            below = QRectF(middle - step * skip / 2, foot + em * 0.15, step * skip, em)
            painter.drawText(below, int(_Flag.AlignCenter), bar.name)
    painter.setPen(QPen(ink, max(1.0, em / 16)))
    painter.drawLine(QPointF(box.left(), foot), QPointF(box.right(), foot))


def _draw_scale(painter: QPainter, box: QRectF, most: int, ink: QColor) -> None:
    """Lines across ``box``, whose height is that of ``most``, with their numbers at the left."""
    em = QFontMetricsF(painter.font(), painter.device()).height()
    faint = QColor(ink)
    faint.setAlpha(_LINE_ALPHA)
    step = scale_step(most)
    for count in range(step, most + 1, step):
        at = box.bottom() - box.height() * count / most
        painter.setPen(QPen(faint, 0))
        painter.drawLine(QLineF(box.left(), at, box.right(), at))
        painter.setPen(ink)
        painter.drawText(QRectF(box.left(), at - em, box.width(), em), 0, number(count))


def row_height(metrics: QFontMetricsF) -> float:
    """Of a pair of bars in :func:`draw_rows`."""
    return float(metrics.height() * 1.7)


def name_width(metrics: QFontMetricsF, names: Sequence[str], width: float) -> float:
    """What the names before the bars get of ``width``: as much as they need, at most half."""
    return min(_widest(metrics, names) + metrics.height() / 2, width * _NAME_SHARE)


def draw_rows(painter: QPainter, box: QRectF, bars: Sequence[Bar], ink: QColor) -> None:
    """A pair of bars for each, with its name before and how many were received behind."""
    metrics = QFontMetricsF(painter.font(), painter.device())
    em, high = metrics.height(), row_height(metrics)
    most = max((bar.most for bar in bars), default=0) or 1
    names = name_width(metrics, [bar.name for bar in bars], box.width())
    room = box.width() - names - metrics.horizontalAdvance(number(most)) - em
    for at, bar in enumerate(bars):
        top = box.top() + at * high
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names - em / 2)
        painter.setPen(ink)
        painter.drawText(
            QRectF(box.left(), top, names, high), int(_Flag.AlignVCenter | _Flag.AlignLeft), name
        )
        left, part = box.left() + names, high * 0.4
        for side, (count, fill) in enumerate(zip((bar.received, bar.closed), map(QColor, FILLS))):
            edge = QRectF(left, top + high * 0.1 + side * part, max(0.0, room) * count / most, part)
            _bar(painter, edge, fill)
        painter.setPen(ink)
        end = left + max(0.0, room) * bar.received / most + em / 3
        painter.drawText(
            QRectF(end, top, box.width(), part + high * 0.1),
            int(_Flag.AlignVCenter),
            number(bar.received),
        )


def _widest(metrics: QFontMetricsF, texts: Sequence[str]) -> float:
    return max((float(metrics.horizontalAdvance(text)) for text in texts), default=0.0)


def _every(metrics: QFontMetricsF, texts: Sequence[str], step: float) -> int:
    """The number n for which every n-th text has room."""
    return max(1, -int(-(_widest(metrics, texts) + 4) // max(1.0, step)))


def _bar(painter: QPainter, edge: QRectF, fill: QColor) -> None:
    if edge.isEmpty():
        return  # an outline alone would look like one report
    painter.setPen(QPen(QColor(OUTLINE), 0))
    painter.setBrush(fill)
    painter.drawRect(edge)
