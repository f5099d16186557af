"""Distances in metres (error below 1 % within a commune), and a short way through the stops of a
round."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..model.report import Area

EARTH_M = 6_371_008.8  # mean radius in metres
_DEGREE_M = math.pi * EARTH_M / 180
Point = tuple[float, float]
"""Longitude and latitude in degrees, EPSG:4326."""
FAR_M = 50
"""Metres. Moving a pin farther may be a slip of the hand, so the user is asked."""


def metres_between(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Great-circle distance between two points in degrees, EPSG:4326."""
    up = math.radians(other_lat - lat) / 2
    along = math.radians(other_lon - lon) / 2
    part = (
        math.sin(up) ** 2
        + math.cos(math.radians(lat)) * math.cos(math.radians(other_lat)) * math.sin(along) ** 2
    )
    return 2 * EARTH_M * math.asin(min(1.0, math.sqrt(part)))


def around(lon: float, lat: float, metres: float) -> Area:
    """A rectangle in degrees that holds everything within ``metres`` of a point."""
    up = metres / _DEGREE_M
    along = up / max(0.01, math.cos(math.radians(lat)))
    return Area(lon - along, lat - up, lon + along, lat + up)


def circle(lon: float, lat: float, metres: float, corners: int = 72) -> list[Point]:
    """Corners of a circle around a point, in degrees, EPSG:4326; the last one is not the first."""
    area = around(lon, lat, metres)
    turns = (2 * math.pi * at / corners for at in range(corners))
    up, along = area.north - lat, area.east - lon
    return [(lon + along * math.cos(turn), lat + up * math.sin(turn)) for turn in turns]


def nearest_order(points: Sequence[Point | None]) -> list[int]:
    """Places of ``points`` in visiting order: it begins with the first point that has a position;
    then comes each time the nearest remaining point (of two equally near the earlier one). Points
    without a position come last."""
    left = [at for at, point in enumerate(points) if point is not None]
    nowhere = [at for at, point in enumerate(points) if point is None]
    order = left[:1]
    left = left[1:]
    while left:
        here = points[order[-1]]
        following = min(left, key=lambda at: _metres(here, points[at]))
        left.remove(following)
        order.append(following)
    return order + nowhere


def metres_of(points: Sequence[Point | None]) -> float:
    """Length of the way from point to point as the crow flies; points without a position are
    skipped."""
    placed = [point for point in points if point is not None]
    return sum(_metres(one, other) for one, other in zip(placed, placed[1:]))


def _metres(one: Point | None, other: Point | None) -> float:
    return metres_between(*one, *other) if one is not None and other is not None else 0.0
