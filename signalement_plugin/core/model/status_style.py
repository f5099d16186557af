"""What each status looks like: one table for list, map and legend.

A fill means the same in every theme, because each glyph carries a dark outline (visible on light
grounds) and a white halo outside it (visible on dark ones and on orthophotos). Shape and inner mark
tell the statuses apart in black and white.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .status import Status

OUTLINE = "#1b1f24"
HALO = "#ffffff"
WAY = "#7a2f8f"
"""The line of a round, on the screen and on paper."""
STROKE_MM = 0.37
"""Width of the outline, and of the halo outside it: 1.4 pixels at 96 dpi."""


@dataclass(frozen=True)
class Glyph:
    """The drawing of one status.

    ``fill`` and ``ink`` (the inner mark) are ``#rrggbb``; ``size`` is the outer diameter on
    the map in millimetres. ``shape`` is one of :data:`SHAPES`, ``mark`` one of
    :data:`MARKS`. ``angle`` is clockwise in degrees.
    """

    fill: str
    shape: str
    size: float
    mark: str = ""
    ink: str = OUTLINE
    angle: float = 0.0


SHAPES = ("diamond", "circle", "square", "hexagon", "cross_fill", "two_squares", "triangle")
"""Names of QGIS's simple markers, except ``two_squares`` (two of them, shifted)."""

MARKS = ("", "ring", "half", "clock", "bars", "tick")
"""Inner marks: small ring, right half, clock hands, two upright bars, tick."""

GLYPHS: Mapping[Status, Glyph] = {
    Status.NEW: Glyph("#c8260a", "diamond", 4.2),
    Status.ACCEPTED: Glyph("#71bdf6", "circle", 3.6, "ring"),
    Status.IN_PROGRESS: Glyph("#2e63cf", "circle", 3.6, "half", HALO),
    Status.PLANNED: Glyph("#561978", "square", 3.4, "clock", HALO),
    Status.WAITING: Glyph("#eec83c", "hexagon", 3.8, "bars"),
    Status.RESOLVED: Glyph("#09975e", "circle", 3.6, "tick", HALO),
    Status.CLOSED: Glyph("#2c323e", "circle", 2.4),
    Status.REJECTED: Glyph("#bc589a", "cross_fill", 3.6, angle=45.0),
    Status.DUPLICATE: Glyph("#c4c5c6", "two_squares", 3.4),
    Status.UNKNOWN: Glyph("#ffffff", "triangle", 3.6),
}
