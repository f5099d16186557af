"""Marks as QGIS markers: a picture in the symbol itself, or stacked simple markers.

Both open in every QGIS, without this plugin or a file of it. A picture costs the same however much
it shows (docs/adr/0044). QGIS copies the symbol of each report that it may cluster, which takes
ten times as long for a picture: there the plain glyphs are stacked.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsMarkerSymbol,
    QgsSimpleMarkerSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.marks.picture import Picture
from ..core.model.status_style import HALO, OUTLINE, STROKE_MM, Glyph

_INRADIUS = {"circle": 1.0, "square": 1.0, "diamond": 0.7071, "hexagon": 0.866}
"""Of shapes whose outline is the same shape, larger: in shares of the outer radius."""

Corner = tuple[float, float]
_STROKES: dict[str, tuple[tuple[Corner, Corner], ...]] = {
    "clock": (((0, -0.62), (0, 0)), ((0, 0), (0.5, 0))),
    "bars": (((-0.27, -0.42), (-0.27, 0.42)), ((0.27, -0.42), (0.27, 0.42))),
    "tick": (((-0.48, 0.02), (-0.12, 0.4)), ((-0.12, 0.4), (0.5, -0.36))),
}
"""Marks made of lines, in a square of half side 1, y down."""

_BODIES: dict[str, tuple[tuple[str, float, float], ...]] = {
    "two_squares": (("square", 0.7, -0.3), ("square", 0.7, 0.3)),
}
"""Shapes made of several: QGIS's shape, its share of the size, its shift along the diagonal."""


def picture_symbol(picture: Picture) -> QgsMarkerSymbol:
    """The picture in the symbol, whose colour can be changed and is that of selected reports."""
    coded = base64.b64encode(picture.svg.encode()).decode("ascii")
    layer = QgsSvgMarkerSymbolLayer(f"base64:{coded}", picture.side)
    layer.setSizeUnit(Qgis.RenderUnit.Millimeters)
    layer.setFillColor(QColor(picture.fill))
    return QgsMarkerSymbol([layer])


def stacked_symbol(glyph: Glyph) -> QgsMarkerSymbol:
    """A glyph without ring and corner, of as few layers as show it."""
    return QgsMarkerSymbol([*_body(glyph), *_mark(glyph)])


def _body(glyph: Glyph) -> Iterator[QgsSymbolLayer]:
    """White edge, dark edge and fill; the edges lie outside the fill."""
    inner = _INRADIUS.get(glyph.shape)
    if inner is not None:
        wide, wider = (1 + edge * STROKE_MM / (inner * glyph.size / 2) for edge in (0.5, 1))
        yield _marker(glyph.shape, glyph, wider, HALO, HALO, 2 * STROKE_MM)
        yield _marker(glyph.shape, glyph, wide, glyph.fill, OUTLINE, STROKE_MM)
        return
    parts = _BODIES.get(glyph.shape, ((glyph.shape, 1.0, 0.0),))
    for colour, width in ((HALO, 4 * STROKE_MM), (OUTLINE, 2 * STROKE_MM)):
        for shape, share, shift in parts:
            yield _marker(shape, glyph, share, colour, colour, width, (shift, shift))
    for shape, share, shift in parts:
        edge = STROKE_MM if len(parts) > 1 else 0.0
        yield _marker(shape, glyph, share, glyph.fill, OUTLINE, edge, (shift, shift))


def _mark(glyph: Glyph) -> Iterator[QgsSymbolLayer]:
    if glyph.mark == "ring":
        yield _marker("circle", glyph, 0.42, "", glyph.ink, 0.11 * glyph.size)
    if glyph.mark == "half":
        half = _marker("semi_circle", glyph, 0.78, glyph.ink, glyph.ink, 0.0)
        half.setAngle(90)
        yield half
    for start, end in _STROKES.get(glyph.mark, ()):
        yield _line(glyph, start, end)


def _line(glyph: Glyph, start: Corner, end: Corner) -> QgsSymbolLayer:
    """A stroke: QGIS's upright line, turned; its offset turns with it."""
    along, down = end[0] - start[0], end[1] - start[1]
    turn = math.atan2(along, -down)
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    shift = (
        x * math.cos(turn) + y * math.sin(turn),
        y * math.cos(turn) - x * math.sin(turn),
    )
    length = math.hypot(along, down) / 2
    line = _marker("line", glyph, length, "", glyph.ink, 0.13 * glyph.size, shift)
    line.setAngle(math.degrees(turn))
    line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    return line


def _marker(
    shape: str,
    glyph: Glyph,
    share: float,
    fill: str,
    stroke: str,
    width: float,
    shift: Corner = (0.0, 0.0),
) -> QgsSimpleMarkerSymbolLayer:
    """One simple marker; lengths as shares of the glyph's size, ``width`` in millimetres."""
    marker = QgsSimpleMarkerSymbolLayer()
    marker.setShape(QgsSimpleMarkerSymbolLayer.decodeShape(shape)[0])
    marker.setSize(glyph.size * share)
    marker.setAngle(glyph.angle)
    marker.setFillColor(QColor(fill) if fill else QColor(0, 0, 0, 0))
    marker.setStrokeColor(QColor(stroke))
    marker.setStrokeWidth(width)
    marker.setStrokeStyle(Qt.PenStyle.SolidLine if width else Qt.PenStyle.NoPen)
    marker.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    marker.setOffset(QPointF(shift[0] * glyph.size / 2, shift[1] * glyph.size / 2))
    for unit in (marker.setSizeUnit, marker.setStrokeWidthUnit, marker.setOffsetUnit):
        unit(Qgis.RenderUnit.Millimeters)
    return marker
