"""Sectors of a local register (reports in a SQLite file): finds the sector of a position.

A sector is given by a point. A position (EPSG:4326, degrees) is in the sector of the nearest point.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

LON_SCALE = 0.6367
"""Length of a degree of longitude in degrees of latitude: the cosine of Namur's latitude."""


class Sector(NamedTuple):
    """A part of the commune: all positions that are nearer to this point than to the point of
    another sector. Degrees, EPSG:4326."""

    name: str
    lon: float
    lat: float


def nearest_sector(lon: float, lat: float, sectors: Sequence[Sector]) -> str:
    """The name of the nearest sector; empty without sectors."""

    def distance(sector: Sector) -> float:
        return math.hypot((sector.lon - lon) * LON_SCALE, sector.lat - lat)

    return min(sectors, key=distance).name if sectors else ""
