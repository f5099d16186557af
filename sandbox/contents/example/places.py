"""An invented street pattern inside Namur's extent, and the random numbers of all example data."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

from signalement_plugin.systems.local_register.sectors import LON_SCALE, nearest_sector

from . import names
from .names import Town

T = TypeVar("T")

METRES_PER_DEGREE = 111_195.0
METRES_PER_HOUSE = 9
ROAD_PIECES = 6
ROAD_WEIGHT = 0.55


class Dice:
    """A splitmix64 generator, seeded by any values: the same throws on every Python."""

    MASK = (1 << 64) - 1

    def __init__(self, *seed: object) -> None:
        text = "\x1f".join(map(str, seed)).encode("utf-8", "replace")
        self.state = int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")

    def roll(self) -> float:
        """From 0 up to, not including, 1."""
        self.state = z = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return float((z ^ (z >> 31)) >> 11) * 2.0**-53

    def pick(self, things: Sequence[T]) -> T:
        return things[int(self.roll() * len(things))]

    def chance(self, percent: float) -> bool:
        return self.roll() * 100 < percent

    def weighted(self, things: Sequence[T], sums: Sequence[float]) -> T:
        """``sums`` are the cumulative weights of ``things``."""
        return things[bisect_right(sums, self.roll() * sums[-1])]

    def around(self) -> float:
        """From -1 to 1, most often near 0."""
        return self.roll() + self.roll() - 1


class Street(NamedTuple):
    """A slightly bent line round its middle (degrees, EPSG:4326)."""

    name: str
    town: str  # postcode and name
    lon: float
    lat: float
    east: float  # with ``north``: direction, as a unit vector
    north: float
    length: float  # metres
    bend: float  # metres between the middle and the straight line
    habit: float  # part of the length, 0..1, at which reports are frequent
    first: int = 1  # lowest house number


class Place(NamedTuple):
    """Where a report is; degrees, EPSG:4326."""

    lon: float
    lat: float
    address: str
    sector: str


def _street(name: str, town: Town, number: int, dice: Dice) -> Street:
    # The streets of a town are parallel or at right angles, each turned by up to 14 degrees.
    angle = math.radians(len(town.name) * 7 + 90 * (number % 2) + 14 * dice.around())
    away = town.spread * 1.6
    return Street(
        name,
        f"{town.postcode} {town.name}",
        town.lon + away * dice.around() / METRES_PER_DEGREE / LON_SCALE,
        town.lat + away * dice.around() / METRES_PER_DEGREE,
        math.cos(angle),
        math.sin(angle),
        140 + town.spread * dice.roll(),
        60 * dice.around(),
        dice.roll(),
    )


def _names(town: Town, dice: Dice) -> list[str]:
    found = list(names.MAIN)
    while len(found) < town.streets:
        name = f"{dice.pick(names.WAYS)} {dice.pick(names.CALLED)}"
        if name not in found:
            found.append(name)
    return found


def _nearest_town(lon: float, lat: float) -> Town:
    return min(names.TOWNS, key=lambda t: math.hypot((t.lon - lon) * LON_SCALE, t.lat - lat))


def _road(name: str, end: Town, dice: Dice) -> list[Street]:
    """A road of several pieces, each with the address of the town it passes."""
    start = names.TOWNS[0]
    east = (end.lon - start.lon) * LON_SCALE * METRES_PER_DEGREE
    north = (end.lat - start.lat) * METRES_PER_DEGREE
    length = math.hypot(east, north)
    pieces = []
    for piece in range(ROAD_PIECES):
        along = (piece + 0.5) / ROAD_PIECES
        lon = start.lon + (end.lon - start.lon) * along
        lat = start.lat + (end.lat - start.lat) * along
        town = _nearest_town(lon, lat)
        pieces.append(
            Street(
                name,
                f"{town.postcode} {town.name}",
                lon,
                lat,
                east / length,
                north / length,
                length / ROAD_PIECES,
                0.0,
                dice.roll(),
                1 + 2 * int(piece * length / ROAD_PIECES / METRES_PER_HOUSE),
            )
        )
    return pieces


@lru_cache(maxsize=4)
def streets(seed: int) -> tuple[tuple[Street, ...], tuple[float, ...]]:
    """The streets, and their cumulative weights: how much happens in each."""
    dice = Dice("streets", seed)
    found: list[Street] = []
    weights: list[float] = []
    for town in names.TOWNS:
        for number, name in enumerate(_names(town, dice)):
            found.append(_street(name, town, number, dice))
            weights.append(town.weight / town.streets * (0.3 + 1.4 * dice.roll()))
    towns = {town.name: town for town in names.TOWNS}
    for name, end in names.ROADS:
        pieces = _road(name, towns[end], dice)
        found += pieces
        weights += [ROAD_WEIGHT * (0.3 + 1.4 * dice.roll()) for _ in pieces]
    return tuple(found), tuple(accumulate(weights))


def shape(street: Street, pieces: int = 8) -> list[tuple[float, float]]:
    """The line of a street, as :func:`place_on` has it; lon and lat, degrees, EPSG:4326."""
    found = []
    for step in range(pieces + 1):
        along = step / pieces
        ahead, aside = (along - 0.5) * street.length, street.bend * 4 * along * (1 - along)
        east = street.east * ahead - street.north * aside
        north = street.north * ahead + street.east * aside
        lon = street.lon + east / METRES_PER_DEGREE / LON_SCALE
        found.append((round(lon, 6), round(street.lat + north / METRES_PER_DEGREE, 6)))
    return found


def place_on(street: Street, dice: Dice) -> Place:
    """A place beside the street, with the house number that belongs there."""
    along = street.habit + 0.02 * dice.around() if dice.chance(30) else dice.roll()
    along = min(max(along, 0.0), 1.0)
    side = 1 if dice.chance(50) else -1
    ahead = (along - 0.5) * street.length
    aside = street.bend * 4 * along * (1 - along) + side * (4 + 2 * dice.roll())
    east = street.east * ahead - street.north * aside
    north = street.north * ahead + street.east * aside
    lon = round(street.lon + east / METRES_PER_DEGREE / LON_SCALE, 7)
    lat = round(street.lat + north / METRES_PER_DEGREE, 7)
    house = street.first + 2 * int(along * street.length / METRES_PER_HOUSE) + (side < 0)
    number = "" if dice.chance(6) else f" {house}"
    sector = nearest_sector(lon, lat, names.SECTORS)
    return Place(lon, lat, f"{street.name}{number}, {street.town}", sector)
