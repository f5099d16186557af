"""Belgian Lambert 72 (EPSG:31370) and back, by its defining formulas alone.

A conformal cone with two standard parallels over Hayford's ellipsoid, then seven parameters
to WGS 84. No library is used.
"""

from __future__ import annotations

import math
from typing import NamedTuple

Vector = tuple[float, float, float]


class Ellipsoid(NamedTuple):
    """``a``: half the long axis in metres; ``f``: flattening."""

    a: float
    f: float

    @property
    def e2(self) -> float:
        return self.f * (2 - self.f)


WGS84 = Ellipsoid(6378137.0, 1 / 298.257223563)
HAYFORD = Ellipsoid(6378388.0, 1 / 297)
_EAST, _NORTH = 150000.013, 5400088.438
_LON0 = math.radians(4.367486666666666)
_LAT1, _LAT2 = math.radians(51.16666723333333), math.radians(49.8333339)
_SHIFT: Vector = (-106.8686, 52.2978, -103.7239)
_TURN: Vector = (0.3366, -0.457, 1.8422)  # seconds of arc, position vector
_SCALE = -1.2747e-6
_ROUNDS = 8


def _m(lat: float) -> float:
    return math.cos(lat) / math.sqrt(1 - HAYFORD.e2 * math.sin(lat) ** 2)


def _t(lat: float) -> float:
    e = math.sqrt(HAYFORD.e2)
    bent = e * math.sin(lat)
    return math.tan(math.pi / 4 - lat / 2) / math.pow((1 - bent) / (1 + bent), e / 2)


_N = (math.log(_m(_LAT1)) - math.log(_m(_LAT2))) / (math.log(_t(_LAT1)) - math.log(_t(_LAT2)))
_F = _m(_LAT1) / (_N * _t(_LAT1) ** _N)


def to_lambert(lon: float, lat: float) -> tuple[float, float]:
    """Metres, east and north, of degrees in WGS 84."""
    here = _shifted(_cartesian(math.radians(lon), math.radians(lat), WGS84), back=True)
    east, north = _geographic(here, HAYFORD)
    radius = HAYFORD.a * _F * _t(north) ** _N
    angle = _N * (east - _LON0)
    return _EAST + radius * math.sin(angle), _NORTH - radius * math.cos(angle)


def to_degrees(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude in WGS 84 of metres, east and north."""
    across, down = x - _EAST, _NORTH - y
    t = (math.hypot(across, down) / (HAYFORD.a * _F)) ** (1 / _N)
    e = math.sqrt(HAYFORD.e2)
    lat = math.pi / 2 - 2 * math.atan(t)
    for _ in range(_ROUNDS):
        bent = e * math.sin(lat)
        lat = math.pi / 2 - 2 * math.atan(t * ((1 - bent) / (1 + bent)) ** (e / 2))
    lon = math.atan2(across, down) / _N + _LON0
    east, north = _geographic(_shifted(_cartesian(lon, lat, HAYFORD), back=False), WGS84)
    return math.degrees(east), math.degrees(north)


def _cartesian(lon: float, lat: float, body: Ellipsoid) -> Vector:
    v = body.a / math.sqrt(1 - body.e2 * math.sin(lat) ** 2)
    flat = v * math.cos(lat)
    return flat * math.cos(lon), flat * math.sin(lon), v * (1 - body.e2) * math.sin(lat)


def _geographic(point: Vector, body: Ellipsoid) -> tuple[float, float]:
    x, y, z = point
    flat = math.hypot(x, y)
    lat = math.atan2(z, flat * (1 - body.e2))
    for _ in range(_ROUNDS):
        v = body.a / math.sqrt(1 - body.e2 * math.sin(lat) ** 2)
        lat = math.atan2(z + body.e2 * v * math.sin(lat), flat)
    return math.atan2(y, x), lat


def _shifted(point: Vector, *, back: bool) -> Vector:
    """From Hayford's frame to WGS 84, or back by the transposed turn."""
    rx, ry, rz = (math.radians(one / 3600) for one in _TURN)
    if back:
        x, y, z = ((one - two) / (1 + _SCALE) for one, two in zip(point, _SHIFT))
        return x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z
    x, y, z = point
    turned = (x - rz * y + ry * z, rz * x + y - rx * z, -ry * x + rx * y + z)
    a, b, c = (two + (1 + _SCALE) * one for one, two in zip(turned, _SHIFT))
    return a, b, c
