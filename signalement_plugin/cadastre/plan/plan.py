"""A parcel plan as arrays, in metres: read once from a polygon layer, then queried from any
thread."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsFeature, QgsGeometry

from ..capakey import canonical
from .geometry import rings_of
from .spatial_grid import Array, Grid, square_code


@dataclass(frozen=True)
class PlanSource:
    """Where parcels come from. ``name`` for people; ``day`` of the plan, ``None`` if unknown;
    ``epsg``: the coordinate system of all coordinates, in metres; ``points_m``: least accuracy in
    metres that is assumed for positions of reports, 0 if not known."""

    name: str = ""
    day: date | None = None
    epsg: int = 31370
    points_m: float = 0.0


@dataclass(frozen=True)
class Tiles:
    """The loaded squares of ``side`` metres; ``at`` holds (column, row)."""

    side: float
    at: frozenset[tuple[int, int]]

    def hold(self, points: Array) -> Array:
        """Which of ``points`` ``(n, 2)`` lie in a loaded square."""
        squares = np.floor(points / self.side).astype(np.int64)
        if not len(self._codes):
            return np.zeros(len(points), dtype=bool)
        asked = square_code(squares[:, 0], squares[:, 1])
        at = np.minimum(np.searchsorted(self._codes, asked), len(self._codes) - 1)
        held: Array = self._codes[at] == asked
        return held

    def hold_all_of(self, west: float, south: float, east: float, north: float) -> bool:
        """Whether every square that a rectangle in metres touches was loaded."""
        columns = range(math.floor(west / self.side), math.floor(east / self.side) + 1)
        rows = range(math.floor(south / self.side), math.floor(north / self.side) + 1)
        return all((column, row) in self.at for column in columns for row in rows)

    @cached_property
    def _codes(self) -> Array:
        squares = np.array(sorted(self.at), dtype=np.int64).reshape(-1, 2)
        return np.sort(square_code(squares[:, 0], squares[:, 1]))


@dataclass(frozen=True)
class Plan:
    """Parcels of one source, in metres of ``source.epsg``.

    ``texts``: keys as the source writes them. Parcel ``i`` has the edges ``starts[i]`` to
    ``starts[i + 1]`` of ``edges`` ``(n, 4)``: x, y to x, y. ``broken``: its polygon crosses itself.
    ``left_out``: number of features without a usable polygon. ``loaded``: the loaded squares,
    ``None`` when the source was read whole.
    """

    source: PlanSource
    texts: list[str]
    edges: Array
    starts: Array
    broken: Array
    left_out: int = 0
    loaded: Tiles | None = None
    _keys: dict[int, str] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.texts)

    def key(self, parcel: int) -> str:
        """The key in federal form; the source's text if that is no key."""
        known = self._keys.get(parcel)
        if known is None:
            known = self._keys[parcel] = canonical(self.texts[parcel])
        return known

    def prepare(self) -> None:
        """Build the indexes now, in the thread that reads the plan, and not at the first
        question."""
        _ = self.grid, self.by_key

    @cached_property
    def grid(self) -> Grid:
        return Grid(self.boxes)

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """Key → its parcels; several if the parcel has flats or parts."""
        found: dict[str, list[int]] = {}
        for at in range(len(self)):
            found.setdefault(self.key(at), []).append(at)
        return found

    @cached_property
    def boxes(self) -> Array:
        """``(parcels, 4)``: west, south, east, north."""
        if not len(self):
            return np.zeros((0, 4))
        starts, corners = self.starts[:-1], self.edges[:, :2]
        low, high = np.minimum.reduceat(corners, starts), np.maximum.reduceat(corners, starts)
        return np.hstack([low, high])


def read_plan(
    features: Iterable[QgsFeature],
    key_at: int,
    source: PlanSource,
    *,
    to_metres: QgsCoordinateTransform | None = None,
    loaded: Tiles | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> Plan | None:
    """Read a whole plan; ``None`` when ``go_on`` returned false.

    ``key_at``: number of the field with the key. ``to_metres``: transformation into
    ``source.epsg``, if the features have another system; a feature that cannot be transformed is
    left out and counted.
    """
    read = _Reading()
    for feature in features:
        if not read.seen % 1000 and not go_on():
            return None
        geometry = _in_metres(feature.geometry(), to_metres)
        read.add(feature[key_at], geometry, rings_of(geometry))
    edges, starts = read.edges()
    broken = np.array(read.broken, dtype=bool)
    return Plan(source, read.texts, edges, starts, broken, read.left_out, loaded)


class _Reading:
    """The features read so far."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.broken: list[bool] = []
        self.left_out = 0
        self._numbers = bytearray()
        self._rings = array("q")  # number of rings of each parcel
        self._corners = array("q")  # number of corners of each ring

    @property
    def seen(self) -> int:
        return len(self.texts) + self.left_out

    def add(self, value: object, geometry: QgsGeometry, rings: list[bytes]) -> None:
        numbers = b"".join(rings)
        if not rings or not _finite(numbers):
            self.left_out += 1
            return
        self.texts.append(value if isinstance(value, str) else _text(value))
        self.broken.append(not geometry.isGeosValid())
        self._numbers += numbers
        self._rings.append(len(rings))
        self._corners.extend([len(ring) // 16 for ring in rings])

    def edges(self) -> tuple[Array, Array]:
        """The edges of all rings, and where the edges of each parcel begin."""
        corners = np.frombuffer(bytes(self._numbers), dtype="<f8").reshape(-1, 2)
        rings, lengths = np.array(self._rings), np.array(self._corners)
        if not len(rings):
            return np.zeros((0, 4)), np.zeros(1, dtype=np.int64)
        follows = np.ones(len(corners), dtype=bool)
        follows[np.cumsum(lengths) - 1] = False  # the last corner of a ring repeats the first
        heads = np.flatnonzero(follows)
        per_parcel = np.add.reduceat(lengths - 1, np.cumsum(rings) - rings)
        starts = np.concatenate([[0], np.cumsum(per_parcel)])
        return np.hstack([corners[heads], corners[heads + 1]]), starts


def _finite(numbers: bytes) -> bool:
    return math.isfinite(sum(memoryview(numbers).cast("d")))


def _text(value: object) -> str:
    text = "" if value is None else str(value)
    return "" if text == "NULL" else text


def _in_metres(geometry: QgsGeometry, to_metres: QgsCoordinateTransform | None) -> QgsGeometry:
    if to_metres is None or geometry.isNull():
        return geometry
    try:
        geometry.transform(to_metres)
    except QgsCsException:
        return QgsGeometry()
    return geometry
