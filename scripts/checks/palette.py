"""Checks the palette of statuses: contrast in QGIS's three themes, on a selected row and within a
glyph, and how far apart the fills are for each kind of colour vision. Fails on any finding.

Simulation of protanopia, deuteranopia and tritanopia by the matrices of Machado, Oliveira and
Fernandes (2009, severity 1) on linear sRGB; distances are Euclidean in CIELAB (D65); contrast
is that of WCAG 2.1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations

from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS, HALO, OUTLINE

Vector = tuple[float, float, float]

GROUNDS = {
    "Default, list": ("#ffffff", OUTLINE, 7.0),
    "Blend of Gray, list": ("#b2b2b2", OUTLINE, 7.0),
    "Night Mapping, list": ("#202020", HALO, 7.0),
    "selected row, blue": ("#308cc6", HALO, 3.0),
}
"""Ground → its colour, what of a glyph must show on it, and by how much."""

VISION: dict[str, tuple[Vector, Vector, Vector]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST = {"normal": 30.0, "protan": 20.0, "deutan": 20.0, "tritan": 20.0}
"""Smallest distance that two fills may have. A white glyph is told by its triangle."""

LEAST_MARK = 3.0  # least contrast of the inner mark of a glyph

_TO_XYZ: tuple[Vector, Vector, Vector] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_D65: Vector = (0.95047, 1.0, 1.08883)
_LINEAR_UP_TO, _CUBE_FROM = 0.04045, 0.008856


def linear(colour: str) -> Vector:
    """``#rrggbb`` as linear sRGB, 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (_linear(red), _linear(green), _linear(blue))


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4


def _times(matrix: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(row, vector)) for row in matrix)
    return (first, second, third)


def lab(colour: str, vision: str = "normal") -> Vector:
    """CIELAB of a colour as somebody with this vision sees it."""
    red, green, blue = (min(1.0, max(0.0, p)) for p in _times(VISION[vision], linear(colour)))
    xyz = _times(_TO_XYZ, (red, green, blue))
    x, y, z = (_cube_root(part / white) for part, white in zip(xyz, _D65))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _cube_root(part: float) -> float:
    return part ** (1 / 3) if part > _CUBE_FROM else 7.787 * part + 16 / 116


def distance(one: str, other: str, vision: str) -> float:
    """Between two colours, in CIELAB."""
    pairs = zip(lab(one, vision), lab(other, vision))
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, 1 to 21."""
    low, high = sorted(_times(_TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def smallest(vision: str) -> tuple[float, str, str]:
    """The two fills that are hardest to tell apart."""
    fills = {
        status.value: glyph.fill for status, glyph in GLYPHS.items() if status is not Status.UNKNOWN
    }
    return min(
        (distance(fills[one], fills[other], vision), one, other)
        for one, other in combinations(fills, 2)
    )


def findings() -> Iterator[str]:
    """What is too close or too pale, one sentence each."""
    for vision, least in LEAST.items():
        found, one, other = smallest(vision)
        if found < least:
            yield f"{vision}: {one} and {other} are {found:.1f} apart, at least {least:.0f}"
    for name, (ground, part, least) in GROUNDS.items():
        if contrast(ground, part) < least:
            yield f"{name}: a glyph has {contrast(ground, part):.1f}, at least {least}"
    for status, glyph in GLYPHS.items():
        if glyph.mark and contrast(glyph.fill, glyph.ink) < LEAST_MARK:
            yield f"{status}: its mark has {contrast(glyph.fill, glyph.ink):.1f}"


def main() -> int:
    """Print the figures and the findings."""
    for vision in LEAST:
        found, one, other = smallest(vision)
        print(f"{vision}: {found:.1f} ({one}, {other})")
    for name, (ground, part, _) in GROUNDS.items():
        print(f"{name}: {contrast(ground, part):.1f}")
    wrong = list(findings())
    print("\n".join(wrong) or "Palette: told apart in every theme and by everybody")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
