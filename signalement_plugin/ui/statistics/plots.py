"""The charts of the statistics: by month, and by team, category, sector or week."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...printing.charts import Bar, draw_columns, draw_key, draw_rows, row_height
from ..widgets.labels import plain_tip

MOST_ROWS = 12
LEAST_EM, HIGH_EM = 14, 10


class Plot(QWidget):
    """``bars`` and what the first and the second of each pair are."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.bars: Sequence[Bar] = ()
        self.titles = ("", "")

    def show_bars(self, bars: Sequence[Bar], titles: tuple[str, str]) -> None:
        """Show bars; also as text, for screen readers and the tool tip."""
        self.bars, self.titles = bars, titles
        lines = [
            f"{one.name}: {one.received} {titles[0]}, {one.closed} {titles[1]}" for one in bars
        ]
        self.setAccessibleName("\n".join(lines))
        self.setToolTip(plain_tip("\n".join(lines)))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(self.rect()))

    def _draw(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _em(self) -> int:
        return self.fontMetrics().height()


class MonthsPlot(Plot):
    """Columns, with the key over them; as high as there is room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(2 * LEAST_EM * self._em(), HIGH_EM * self._em())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_EM * self._em(), HIGH_EM * self._em())

    def _draw(self, painter: QPainter, box: QRectF) -> None:
        ink = self.palette().color(self.foregroundRole())
        draw_key(painter, box, self.titles, ink)
        draw_columns(painter, box.adjusted(0, self._em() * 1.2, 0, 0), self.bars, ink)


class LinesPlot(Plot):
    """Rows, as high as these are; at most :data:`MOST_ROWS`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        high = row_height(QFontMetricsF(self.font(), self)) * min(len(self.bars), MOST_ROWS)
        return QSize(LEAST_EM * self._em(), int(high) + self._em() // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_EM * self._em(), self.sizeHint().height())

    def _draw(self, painter: QPainter, box: QRectF) -> None:
        draw_rows(painter, box, self.bars[:MOST_ROWS], self.palette().color(self.foregroundRole()))
