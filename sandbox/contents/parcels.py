"""A made-up parcel plan around Namur, for tests, benchmarks and screenshots. SYNTHETIC.

Blocks are split off a disc in EPSG:31370, shrunk so that streets run between them, and split
on into parcels; where neighbours are cut apart, both have the same coordinates, nothing overlaps.
The same seed gives the same plan.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

Point = tuple[float, float]
Ring = list[Point]

SEED = 92094
CENTRE = (185_400.0, 128_570.0)  # Namur, EPSG:31370
RADIUS_M = 7_486.0  # 176 km2
EPSG = 31370

_OUTLINE_CORNERS = 24
_BLOCKS_M2 = ((1_000, 9_000), (2_500, 18_000), (5_000, 45_000), (math.inf, 110_000))
_BUILT = ((1_000, 0.97, 230), (2_500, 0.88, 400), (5_000, 0.42, 750), (math.inf, 0.16, 1_050))
_UNBUILT_M2 = 9_000
_SPREAD = 0.55
_STREET_M = (3.0, 7.0)
_LETTERS = "_ABCDEFGHKLMNPRSTVWXYZ"  # never I, J, O, Q, U
_SECTIONS = "ABCDEFGH"
_WITH_BIS = 37
_CORNERS = 12
_TRIANGLE = 3
_SMALLEST_M2 = 20
_BEYOND, _IN_STREETS, _ON_CORNERS, _AT_EDGES = 0.01, 0.79, 0.80, 0.95  # cumulative shares


@dataclass(frozen=True)
class Parcel:
    """One parcel: its key and its outer ring in metres of EPSG:31370, not closed."""

    key: str
    ring: Ring


@dataclass
class Plan:
    """``blocks``: the rings before they were shrunk; their edges run along the streets."""

    parcels: list[Parcel] = field(default_factory=list)
    blocks: list[Ring] = field(default_factory=list)


def make_plan(radius_m: float = RADIUS_M, seed: int = SEED) -> Plan:
    """About 580 parcels per km2; the whole disc has some 101,000."""
    chance = random.Random(seed)  # noqa: S311 the same plan every time
    plan = Plan()
    number = 0
    for block in _split(_disc(radius_m), _block_size, chance):
        plan.blocks.append(block)
        inside = _shrunk(block, chance.uniform(*_STREET_M))
        if len(inside) < _TRIANGLE:
            continue
        size = _parcel_size(inside, chance)
        for ring in _split(inside, lambda _ring, size=size: size, chance):
            plan.parcels.append(Parcel(_key(number), _with_more_corners(ring)))
            number += 1
    return plan


def make_reports(
    plan: Plan, count: int, seed: int = SEED, radius_m: float = RADIUS_M
) -> list[Point]:
    """Places of reports in EPSG:31370: 78 % in streets, 15 % within 3 m of an edge, some
    inside, some on a corner exactly, 1 % beyond the plan."""
    chance = random.Random(seed)  # noqa: S311 the same plan every time
    return [_place(plan, chance, radius_m) for _ in range(count)]


def _place(plan: Plan, chance: random.Random, radius_m: float) -> Point:
    at = chance.random()
    if at < _BEYOND:
        angle, far = chance.uniform(0, math.tau), radius_m * chance.uniform(1.2, 1.6)
        return CENTRE[0] + far * math.cos(angle), CENTRE[1] + far * math.sin(angle)
    if at < _IN_STREETS:
        return _along(chance.choice(plan.blocks), chance)
    ring = chance.choice(plan.parcels).ring
    if at < _ON_CORNERS:
        return chance.choice(ring)
    if at < _AT_EDGES:
        x, y = _along(ring, chance)
        return x + chance.uniform(-2, 2), y + chance.uniform(-2, 2)
    return _middle(ring)


def write_geopackage(path: Path, parcels: list[Parcel], layer: str = "Bpn_CaPa") -> None:
    """The plan as the federal extract names its fields; an existing file is replaced."""
    from osgeo import gdal, ogr, osr  # noqa: PLC0415 the sandbox's server runs without GDAL

    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    path.unlink(missing_ok=True)
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    table = source.CreateLayer(layer, system, ogr.wkbPolygon)
    for name, kind in (("RecId", ogr.OFTInteger), ("CaPaKey", ogr.OFTString)):
        table.CreateField(ogr.FieldDefn(name, kind))
    source.StartTransaction()
    for number, parcel in enumerate(parcels, 1):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetField(1, parcel.key)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt(parcel.ring)))
        table.CreateFeature(feature)
    source.CommitTransaction()
    del table, source


def wkt(*rings: Ring) -> str:
    """A polygon of an outer ring and holes."""
    closed = ("(" + ",".join(f"{x!r} {y!r}" for x, y in [*ring, ring[0]]) + ")" for ring in rings)
    return f"POLYGON({','.join(closed)})"


# -- rings, all convex


def _disc(radius_m: float) -> Ring:
    turns = (math.tau * corner / _OUTLINE_CORNERS for corner in range(_OUTLINE_CORNERS))
    return [
        (CENTRE[0] + radius_m * math.cos(turn), CENTRE[1] + radius_m * math.sin(turn))
        for turn in turns
    ]


def _split(ring: Ring, size_of: Callable[[Ring], float], chance: random.Random) -> Iterator[Ring]:
    """Cut across the long side until nothing is larger than ``size_of`` says."""
    waiting = [ring]
    while waiting:
        one = waiting.pop()
        if _area(one) <= size_of(one) or _area(one) < _SMALLEST_M2:
            yield one
            continue
        waiting += _halves(one, chance)


def _halves(ring: Ring, chance: random.Random) -> list[Ring]:
    one, other = _longest(ring)
    angle = math.atan2(other[1] - one[1], other[0] - one[0]) + chance.gauss(0, 0.06)
    east, north = math.cos(angle), math.sin(angle)
    along = [x * east + y * north for x, y in ring]
    least, most = min(along), max(along)
    cut = least + (most - least) * chance.uniform(0.38, 0.62)
    return [_kept(ring, east, north, cut), _kept(ring, -east, -north, -cut)]


def _longest(ring: Ring) -> tuple[Point, Point]:
    pairs = list(zip(ring, ring[1:] + ring[:1]))
    return max(pairs, key=lambda pair: math.dist(*pair))


def _kept(ring: Ring, east: float, north: float, limit: float) -> Ring:
    """The part where ``x * east + y * north <= limit``."""
    kept: Ring = []
    for (x, y), (to_x, to_y) in zip(ring, ring[1:] + ring[:1]):
        here, there = x * east + y * north - limit, to_x * east + to_y * north - limit
        if here <= 0:
            kept.append((x, y))
        if (here < 0 < there) or (there < 0 < here):
            kept.append(_crossing((x, y), (to_x, to_y), here, there))
    return kept


def _crossing(one: Point, other: Point, here: float, there: float) -> Point:
    """The same numbers whichever half is cut: from the smaller end to the larger."""
    if one > other:
        one, other, here, there = other, one, there, here
    part = abs(here) / (abs(here) + abs(there))
    x, y = one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
    return round(x, 4), round(y, 4)


def _shrunk(ring: Ring, metres: float) -> Ring:
    inside = ring
    for (x, y), (to_x, to_y) in zip(ring, ring[1:] + ring[:1]):
        length = math.dist((x, y), (to_x, to_y))
        if length == 0:
            continue
        east, north = (to_y - y) / length, (x - to_x) / length  # outwards: rings turn left
        inside = _kept(inside, east, north, x * east + y * north - metres)
        if len(inside) < _TRIANGLE:
            return []
    return inside


def _with_more_corners(ring: Ring) -> Ring:
    """Real parcels have a dozen corners; more of them stand on the longest edges."""
    ring = list(ring)
    while len(ring) < _CORNERS:
        one, other = _longest(ring)
        middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        ring.insert(ring.index(one) + 1, middle)
    return ring


def _area(ring: Ring) -> float:
    pairs = zip(ring, ring[1:] + ring[:1])
    return abs(sum(x * to_y - to_x * y for (x, y), (to_x, to_y) in pairs)) / 2


def _middle(ring: Ring) -> Point:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def _along(ring: Ring, chance: random.Random) -> Point:
    at = chance.randrange(len(ring))
    part = chance.random()
    (x, y), (to_x, to_y) = ring[at], ring[(at + 1) % len(ring)]
    return x + (to_x - x) * part, y + (to_y - y) * part


def _block_size(ring: Ring) -> float:
    far = math.dist(_middle(ring), CENTRE)
    return next(size for limit, size in _BLOCKS_M2 if far < limit)


def _parcel_size(ring: Ring, chance: random.Random) -> float:
    far = math.dist(_middle(ring), CENTRE)
    built, median = next((share, size) for limit, share, size in _BUILT if far < limit)
    if chance.random() >= built:
        return _UNBUILT_M2
    # 1.65: cut pieces come out smaller than the size asked for
    return median * math.exp(chance.gauss(0, _SPREAD)) * 1.65


def _key(number: int) -> str:
    """Keys that differ for every number below ten million."""
    per_radical = len(_LETTERS)
    radical, letter = divmod(number % 9_999, 3)
    group = number // 9_999
    division, section = 92_001 + group // len(_SECTIONS), _SECTIONS[group % len(_SECTIONS)]
    bis = 2 if number % _WITH_BIS == 0 else 0
    exponent = _LETTERS[letter * 7 % per_radical]
    power = 0 if exponent == "_" else 1 + number % 4
    return f"{division:05d}{section}{radical + 1:04d}/{bis:02d}{exponent}{power:03d}"
