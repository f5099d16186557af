"""A polygon of a filter or a sector (degrees, EPSG:4326): which positions are inside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..model.report import Area

Ring = tuple[tuple[float, float], ...]
Edge = tuple[float, float, float, float]

_BANDS = 256


@dataclass(frozen=True)
class Region:
    """Rings of (longitude, latitude) in degrees, EPSG:4326; the last corner joins the first.

    A point is inside when a line from it crosses an odd number of edges, so that holes and
    several parts need no order. Rings of less than three corners hold nothing.
    """

    rings: tuple[Ring, ...]

    @cached_property
    def bounds(self) -> Area | None:
        """The smallest rectangle around all rings; ``None`` when there is no corner."""
        corners = [corner for ring in self.rings for corner in ring]
        if not corners:
            return None
        lons, lats = zip(*corners)
        return Area(min(lons), min(lats), max(lons), max(lats))

    def contains(self, lon: float, lat: float) -> bool:
        """Whether a position lies inside."""
        area = self.bounds
        if area is None or not area.contains(lon, lat):
            return False
        inside = False
        for west, south, north, slope in self._bands[self._band(lat)]:
            if south <= lat < north and lon < west + (lat - south) * slope:
                inside = not inside
        return inside

    @cached_property
    def _bands(self) -> list[list[Edge]]:
        """Edges by the horizontal band that they touch: few are looked at per position."""
        bands: list[list[Edge]] = [[] for _ in range(_BANDS)]
        for ring in self.rings:
            for one, other in zip(ring, ring[1:] + ring[:1]):
                (west, south), (east, north) = sorted((one, other), key=lambda corner: corner[1])
                if south == north:
                    continue  # horizontal edge: its neighbours decide
                edge = (west, south, north, (east - west) / (north - south))
                for at in range(self._band(south), self._band(north) + 1):
                    bands[at].append(edge)
        return bands

    def _band(self, lat: float) -> int:
        area = self.bounds
        if area is None or area.north == area.south:
            return 0
        part = (lat - area.south) / (area.north - area.south)
        return min(_BANDS - 1, int(part * _BANDS))
