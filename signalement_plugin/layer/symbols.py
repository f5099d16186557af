"""A status as a QGIS marker: stacked simple markers, so that a project opens everywhere.

No SVG, no path, no function of this plugin: what :mod:`core.model.status_style` says, drawn with
the shapes that every QGIS has.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsMarkerSymbol,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.model.status import OPEN, Status
from ..core.model.status_style import GLYPHS, HALO, LATE_RING_MM, OUTLINE, STROKE_MM, Glyph
from .driven import driven
from .expressions import LATE, TODAY, TWICE_LATE

_DASHED = f"CASE WHEN {TWICE_LATE} THEN 'dash' ELSE 'solid' END"
_RING_MM = 2.2  # added to the diameter, clear of outline and halo

_REACH = {"square": 1.3}  # whose corners stand out of the circle

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


def status_symbol(status: Status) -> QgsMarkerSymbol:
    """The marker of ``status``; open ones carry the rings of *late* and *due today*."""
    return glyph_symbol(GLYPHS[status], rings=status in OPEN)


def glyph_symbol(glyph: Glyph, rings: bool = False) -> QgsMarkerSymbol:
    """Any glyph with its outline and halo, ``rings`` beneath."""
    layers = [*(_rings(glyph) if rings else ()), *_body(glyph), *_mark(glyph)]
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _body(glyph: Glyph) -> Iterator[QgsSymbolLayer]:
    """Halo, outline and fill; the first two lie outside the fill."""
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


def _rings(glyph: Glyph) -> Iterator[QgsSymbolLayer]:
    """Below the glyph: a whole ring when late (dashed at twice the delay), half when due today."""
    share = _REACH.get(glyph.shape, 1.0) + _RING_MM / glyph.size
    for shape, when in (("circle", LATE), ("half_arc", TODAY)):
        for colour, width in ((HALO, 2 * LATE_RING_MM), (OUTLINE, LATE_RING_MM)):
            ring = _marker(shape, glyph, share, "", colour, width)
            ring.setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, driven(when))
            if shape == "circle" and colour == OUTLINE:
                ring.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeStyle, driven(_DASHED))
            yield ring


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
