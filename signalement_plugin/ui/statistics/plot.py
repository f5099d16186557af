"""Two bars for each line of the figures: received and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.model.status import Status
from ...core.model.status_style import GLYPHS, OUTLINE
from .. import texts

BAR_PX, GAP_PX, LEAST_PX = 8, 6, 60
NAME_SHARE = 0.4
MOST = 12
SHOWN = (Status.IN_PROGRESS, Status.RESOLVED)
"""Whose colours the two bars have: told apart by everybody, and in black and white by order."""


@dataclass(frozen=True)
class Bar:
    """One line: its name, received and closed."""

    name: str
    received: int
    closed: int


class FiguresPlot(QWidget):
    """As high as its lines; at most :data:`MOST` of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFiguresPlot")
        self.bars: Sequence[Bar] = ()
        self.titles = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], titles: tuple[str, str]) -> None:
        """``titles``: what the upper and the lower bar are."""
        self.bars, self.titles = bars[:MOST], titles
        said = [f"{bar.name}: {bar.received} {titles[0]}, {bar.closed} {titles[1]}" for bar in bars]
        self.setAccessibleName("\n".join(said))
        self.setVisible(bool(self.bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LEAST_PX * 4, self._line_px() * (len(self.bars) + 1) + GAP_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, self.sizeHint().height())

    def _line_px(self) -> int:
        return max(2 * BAR_PX + GAP_PX, self.fontMetrics().height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(self.foregroundRole())
        most = max((max(bar.received, bar.closed) for bar in self.bars), default=0) or 1
        for at, bar in enumerate(self.bars):
            self._paint_line(painter, ink, bar, at * self._line_px(), most)
        self._paint_key(painter, ink, len(self.bars) * self._line_px())

    def _paint_line(self, painter: QPainter, ink: QColor, bar: Bar, top: int, most: int) -> None:
        metrics, left = self.fontMetrics(), int(self.width() * NAME_SHARE)
        painter.setPen(ink)
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, left - GAP_PX)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, top, left - GAP_PX, self._line_px()), align, name)
        room = self.width() - left - metrics.horizontalAdvance(texts.number(most)) - 2 * GAP_PX
        for row, (count, status) in enumerate(zip((bar.received, bar.closed), SHOWN)):
            box = QRectF(left, top + 1 + row * (BAR_PX + 1), room * count / most, BAR_PX)
            if count:
                painter.setPen(QColor(OUTLINE))
                painter.setBrush(QColor(GLYPHS[status].fill))
                painter.drawRect(box)
        painter.setPen(ink)
        longest = room * max(bar.received, bar.closed) / most
        at = QRectF(left + longest + GAP_PX, top, self.width(), self._line_px())
        text = texts.number(max(bar.received, bar.closed))
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _paint_key(self, painter: QPainter, ink: QColor, top: int) -> None:
        whole = sum(BAR_PX + self._advance(title) + 3 * GAP_PX for title in self.titles)
        left = float(max(0, min(int(self.width() * NAME_SHARE), self.width() - whole)))
        for title, status in zip(self.titles, SHOWN):
            painter.setPen(QColor(OUTLINE))
            painter.setBrush(QColor(GLYPHS[status].fill))
            middle = top + self._line_px() / 2
            painter.drawRect(QRectF(left, middle - BAR_PX / 2, BAR_PX, BAR_PX))
            painter.setPen(ink)
            width = self._advance(title)
            box = QRectF(left + BAR_PX + 4, top, width + 2, self._line_px())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
            left += BAR_PX + width + 3 * GAP_PX
