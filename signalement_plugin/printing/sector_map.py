"""Sectors shaded by their counts: four steps of blue, light grey for 0; with name and count."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from ..core.geo.region import Region, Ring
from ..core.model.status_style import HALO, OUTLINE
from ..qt.language import number
from .charts import STEPS, step_of

OPACITY = 165  # 0 to 255: the map stays visible below
_EMPTY = "#f4f4f4"


@dataclass(frozen=True)
class Shaded:
    """One sector: its name, where it is, and how many were received in it."""

    name: str
    region: Region
    value: int

    @property
    def label(self) -> str:
        return f"{self.name}  {number(self.value)}"


def draw_sectors(
    painter: QPainter,
    sectors: Sequence[Shaded],
    polygon: Callable[[Ring], QPolygonF],
    *,
    see_through: bool,
) -> None:
    """Draws all sectors, then their labels; ``polygon`` converts a ring to the painter's
    coordinates."""
    most = max((one.value for one in sectors), default=0)
    drawn = [(one, _path(one.region, polygon)) for one in sectors]
    for one, path in drawn:
        step = step_of(one.value, most)
        fill = QColor(STEPS[step] if step >= 0 else _EMPTY)
        if see_through:
            fill.setAlpha(OPACITY)
        painter.setPen(QPen(QColor(OUTLINE), 0))
        painter.setBrush(fill)
        painter.drawPath(path)
    for one, path in drawn:
        _write(painter, one.label, _middle(path))


def fitted(sectors: Sequence[Shaded], box: QRectF) -> Callable[[Ring], QPolygonF]:
    """A function from rings in degrees to places in ``box`` on a page: north up, with the
    proportions of the terrain."""
    found = [one.region.bounds for one in sectors]
    areas = [area for area in found if area is not None]
    west, east = min(one.west for one in areas), max(one.east for one in areas)
    south, north = min(one.south for one in areas), max(one.north for one in areas)
    narrowed = math.cos(math.radians((south + north) / 2))
    wide, high = max(1e-9, (east - west) * narrowed), max(1e-9, north - south)
    scale = min(box.width() / wide, box.height() / high)
    left = box.center().x() - scale * wide / 2
    top = box.center().y() - scale * high / 2

    def polygon(ring: Ring) -> QPolygonF:
        return QPolygonF(
            [
                QPointF(left + (lon - west) * narrowed * scale, top + (north - lat) * scale)
                for lon, lat in ring
            ]
        )

    return polygon


def _path(region: Region, polygon: Callable[[Ring], QPolygonF]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in region.rings:
        path.addPolygon(polygon(ring))
        path.closeSubpath()
    return path


def _middle(path: QPainterPath) -> QPointF:
    """A point inside the shape: the middle of the widest of a few level cuts."""
    box = path.boundingRect()
    best, middle = 0.0, box.center()
    for part in (0.5, 0.4, 0.6, 0.3, 0.7):
        level = box.top() + box.height() * part
        for left, right in _cuts(path, box, level):
            if right - left > best * 1.2:
                best, middle = right - left, QPointF((left + right) / 2, level)
    return middle


def _cuts(path: QPainterPath, box: QRectF, level: float) -> Iterator[tuple[float, float]]:
    """The parts of a level line that are inside the shape."""
    steps, begun = 48, None
    for at in range(steps + 1):
        x = box.left() + box.width() * at / steps
        inside = path.contains(QPointF(x, level))
        if inside and begun is None:
            begun = x
        elif not inside and begun is not None:
            yield begun, x
            begun = None
    if begun is not None:
        yield begun, box.right()


def _write(painter: QPainter, label: str, middle: QPointF) -> None:
    font = painter.font()
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    metrics = QFontMetricsF(font, painter.device())
    wide, high = metrics.horizontalAdvance(label) + 4, metrics.height()
    box = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
    ground = QColor(HALO)
    ground.setAlpha(200)
    painter.fillRect(box, ground)
    painter.setPen(QColor(OUTLINE))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), label)
    painter.restore()
