"""Short distances on the ground, good to a few per mille within a commune."""

from __future__ import annotations

import math

from .report import Area

EARTH_M = 6_371_008.8  # mean radius
_DEGREE_M = math.pi * EARTH_M / 180


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
