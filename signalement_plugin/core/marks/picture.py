"""A mark as a picture: one SVG text for the list, the map and its legend.

Lengths are millimetres, the report lies at (0, 0), y goes down. Around the fill is a dark outline
and around that a white one, so that a mark is visible on light ground, on dark ground and on
orthophotos. Every mark can be told without its colours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model.status_style import GLYPHS, HALO, OUTLINE, STROKE_MM, Glyph
from .marks import Corner, Mark, Ring

FILL = "param(fill)"
"""Placeholder that QGIS replaces by the fill of a symbol, and by the colour of selected
features."""

_Points = Sequence[tuple[float, float]]
_CORNERS: Mapping[str, _Points] = {
    "diamond": ((-1, 0), (0, -1), (1, 0), (0, 1)),
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "hexagon": ((0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5)),
    "triangle": ((-1, 1), (1, 1), (0, -1)),
    "cross_fill": (
        *((-1, -0.2), (-0.2, -0.2), (-0.2, -1), (0.2, -1), (0.2, -0.2), (1, -0.2)),
        *((1, 0.2), (0.2, 0.2), (0.2, 1), (-0.2, 1), (-0.2, 0.2), (-1, 0.2)),
    ),
}
"""Polygon of each corner mark, in a square of half side 1."""

_STROKES: Mapping[str, Sequence[_Points]] = {
    "clock": (((0, -0.62), (0, 0), (0.5, 0)),),
    "bars": (((-0.27, -0.42), (-0.27, 0.42)), ((0.27, -0.42), (0.27, 0.42))),
    "tick": (((-0.48, 0.02), (-0.12, 0.4), (0.5, -0.36)),),
}
"""Inner marks that are lines, in the same square."""

_REACH = {"square": 1.3}  # the corners of a square are outside the circle
_RING_GAP, _NEXT_RING, _RING_WIDTH = 1.1, 0.95, 0.5
_CORNER_AT = (2.7, -2.6)
_CORNER_REACH = 1.85
_WARNING = "#ffd21f"
_MARGIN = 2 * STROKE_MM + 0.06


@dataclass(frozen=True)
class Picture:
    """``svg`` holds :data:`FILL` where ``fill`` (``#rrggbb``) belongs; ``side`` is its width and
    height in millimetres."""

    svg: str
    fill: str
    side: float

    @property
    def filled(self) -> str:
        """With its own colour."""
        return self.svg.replace(FILL, self.fill)


@lru_cache(maxsize=256)
def picture(mark: Mark) -> Picture:
    """The whole sign of a report."""
    return glyph_picture(GLYPHS[mark.status], mark.ring, mark.corner)


@lru_cache(maxsize=256)
def glyph_picture(glyph: Glyph, ring: Ring = Ring.NONE, corner: Corner = Corner.NONE) -> Picture:
    """Any glyph with a ring and a corner."""
    radii = _radii(glyph, ring)
    half = max(
        glyph.size / 2 + _MARGIN,
        *(radius + _RING_WIDTH + 0.06 for radius in radii),
        _CORNER_AT[0] + _CORNER_REACH if corner else 0.0,
        0.0,
    )
    side = round(2 * half, 2)
    parts = [*_rings(radii, ring), _turned(_body(glyph) + _mark(glyph), glyph.angle)]
    if corner:
        parts.append(_corner(corner))
    box = f"{-side / 2:.4g} {-side / 2:.4g} {side:.4g} {side:.4g}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" fill="none">'
    return Picture(f"{head}{''.join(parts)}</svg>", glyph.fill, side)


def _radii(glyph: Glyph, ring: Ring) -> tuple[float, ...]:
    first = _REACH.get(glyph.shape, 1.0) * glyph.size / 2 + _RING_GAP
    return {Ring.NONE: (), Ring.TWICE: (first, first + _NEXT_RING)}.get(ring, (first,))


def _rings(radii: tuple[float, ...], ring: Ring) -> list[str]:
    shapes = [
        f'<path d="M0 {-radius:.4g}A{radius:.4g} {radius:.4g} 0 0 1 0 {radius:.4g}"'
        if ring is Ring.TODAY
        else f'<circle r="{radius:.4g}"'
        for radius in radii
    ]
    strokes = ((HALO, 2 * _RING_WIDTH), (OUTLINE, _RING_WIDTH))
    return [_stroked(shape, colour, width) for colour, width in strokes for shape in shapes]


def _body(glyph: Glyph) -> str:
    """White and dark edge, then the fill; the edges lie outside of it."""
    radius = glyph.size / 2
    shapes = _shapes(glyph.shape, radius)
    edges = ((HALO, 4 * STROKE_MM), (OUTLINE, 2 * STROKE_MM))
    drawn = [_stroked(shape, colour, width) for colour, width in edges for shape in shapes]
    if len(shapes) == 1:
        return "".join((*drawn, f'{shapes[0]} fill="{FILL}"/>'))
    edge = f'stroke="{OUTLINE}" stroke-width="{STROKE_MM:.4g}"'
    return "".join((*drawn, *(f'{shape} fill="{FILL}" {edge}/>' for shape in shapes)))


def _shapes(shape: str, radius: float) -> list[str]:
    """Beginnings of SVG elements."""
    if shape == "circle":
        return [f'<circle r="{radius:.4g}"']
    if shape == "two_squares":
        return [_path(_CORNERS["square"], 0.7 * radius, at * radius) for at in (-0.3, 0.3)]
    return [_path(_CORNERS[shape], radius)]


def _path(corners: _Points, scale: float = 1.0, shift: float = 0.0) -> str:
    return f'<path d="{_line(corners, scale, shift)}Z"'


def _line(corners: _Points, scale: float, shift: float = 0.0) -> str:
    return "M" + "L".join(f"{x * scale + shift:.4g} {y * scale + shift:.4g}" for x, y in corners)


def _mark(glyph: Glyph) -> str:
    radius = glyph.size / 2
    if glyph.mark == "ring":
        return _stroked(f'<circle r="{0.42 * radius:.4g}"', glyph.ink, 0.22 * radius)
    if glyph.mark == "half":
        inner = 0.78 * radius
        arc = f"M0 {-inner:.4g}A{inner:.4g} {inner:.4g} 0 0 1 0 {inner:.4g}Z"
        return f'<path d="{arc}" fill="{glyph.ink}"/>'
    lines = _STROKES.get(glyph.mark, ())
    return "".join(
        _stroked(f'<path d="{_line(line, radius)}"', glyph.ink, 0.26 * radius) for line in lines
    )


def _corner(corner: Corner) -> str:
    """An arrow in a dark disc, or a yellow triangle with an exclamation mark."""
    x, y = _CORNER_AT
    if corner is Corner.SEND:
        drawn = f'<circle r="1.65" fill="{HALO}"/><circle r="1.35" fill="{OUTLINE}"/>' + _stroked(
            '<path d="M0 0.8V-0.75M-0.65 -0.1L0 -0.8L0.65 -0.1"', HALO, 0.38
        )
    else:
        triangle = _path([(0, -1.35), (1.35, 1.1), (-1.35, 1.1)])
        drawn = (
            _stroked(triangle, HALO, 1.0)
            + f'{triangle} fill="{_WARNING}" stroke="{OUTLINE}" stroke-width="0.4"'
            + ' stroke-linejoin="round"/>'
            + _stroked('<path d="M0 -0.45V0.3M0 0.72V0.74"', OUTLINE, 0.42)
        )
    return f'<g transform="translate({x} {y})">{drawn}</g>'


def _turned(drawn: str, angle: float) -> str:
    return f'<g transform="rotate({angle:.4g})">{drawn}</g>' if angle else drawn


def _stroked(shape: str, colour: str, width: float) -> str:
    ends = 'stroke-linejoin="round" stroke-linecap="round"'
    return f'{shape} stroke="{colour}" stroke-width="{width:.4g}" {ends}/>'
