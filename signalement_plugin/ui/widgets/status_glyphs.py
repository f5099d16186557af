"""Paints a status exactly as the map shows it: same shape, colours and size."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ...core.model.status import Status
from ...core.model.status_style import GLYPHS, HALO, OUTLINE, STROKE_PX, Glyph

PX_PER_MM = 96 / 25.4
BOX_PX = 22
"""Side of the square that holds the largest glyph with its outline and halo."""

_CORNERS = {
    "diamond": ((-1, 0), (0, -1), (1, 0), (0, 1)),
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "hexagon": ((0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5)),
    "triangle": ((-1, 1), (1, 1), (0, -1)),
    "cross_fill": (
        *((-1, -0.2), (-0.2, -0.2), (-0.2, -1), (0.2, -1), (0.2, -0.2), (1, -0.2)),
        *((1, 0.2), (0.2, 0.2), (0.2, 1), (-0.2, 1), (-0.2, 0.2), (-1, 0.2)),
    ),
}
"""Corners of QGIS's simple markers in a square of half side 1, y down."""

_STROKES = {
    "clock": (((0, -0.62), (0, 0), (0.5, 0)),),
    "bars": (((-0.27, -0.42), (-0.27, 0.42)), ((0.27, -0.42), (0.27, 0.42))),
    "tick": (((-0.48, 0.02), (-0.12, 0.4), (0.5, -0.36)),),
}
"""Inner marks drawn as lines, in the same square."""


def paint_glyph(painter: QPainter, box: QRectF, status: Status, scale: float = 1.0) -> None:
    """Draw the glyph of ``status`` centred in ``box``; ``scale`` 1 is the map's size."""
    glyph = GLYPHS[status]
    radius = glyph.size * PX_PER_MM * scale / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.rotate(glyph.angle)
    outline = _outline(glyph.shape, radius)
    for colour, width in ((HALO, STROKE_PX * 4), (OUTLINE, STROKE_PX * 2)):
        painter.strokePath(outline, _pen(colour, width * scale))
    painter.fillPath(outline, QColor(glyph.fill))
    if glyph.shape == "two_squares":
        painter.strokePath(_square(radius, 1), _pen(OUTLINE, STROKE_PX * scale))
    _paint_mark(painter, glyph, radius)
    painter.restore()


def glyph_pixmap(status: Status, ratio: float = 1.0) -> QPixmap:
    """The glyph on a transparent square of :data:`BOX_PX`, for icons of menus and combos."""
    side = round(BOX_PX * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_glyph(painter, QRectF(QPointF(0, 0), QSizeF(BOX_PX, BOX_PX)), status)
    painter.end()
    return pixmap


def _outline(shape: str, radius: float) -> QPainterPath:
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(QPointF(0, 0), radius, radius)
    elif shape == "two_squares":
        path = _square(radius, -1).united(_square(radius, 1))
    else:
        corners = [QPointF(x * radius, y * radius) for x, y in _CORNERS[shape]]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path


def _square(radius: float, side: int) -> QPainterPath:
    path = QPainterPath()
    shift = radius * 0.3 * side
    half = radius * 0.7
    path.addRect(QRectF(shift - half, shift - half, 2 * half, 2 * half))
    return path


def _paint_mark(painter: QPainter, glyph: Glyph, radius: float) -> None:
    ink = QColor(glyph.ink)
    if glyph.mark == "ring":
        painter.setPen(_pen(glyph.ink, radius * 0.22))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(0, 0), radius * 0.42, radius * 0.42)
    elif glyph.mark == "half":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        inner = radius * 0.78
        painter.drawPie(QRectF(-inner, -inner, 2 * inner, 2 * inner), -90 * 16, 180 * 16)
    for line in _STROKES.get(glyph.mark, ()):
        painter.setPen(_pen(glyph.ink, radius * 0.26))
        painter.drawPolyline(QPolygonF([QPointF(x * radius, y * radius) for x, y in line]))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
