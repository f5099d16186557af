"""On which parcel of a plan reports lie, and the distance to its boundary, which says how certain
that is. Any thread, but ``ParcelLocations.update`` in one at a time; coordinates are metres of the
plan's system.

A position outside all parcels is not called public domain: the plan may only have a gap there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from .plan import Plan
from .spatial_grid import Array, spread

PLAN_ACCURACY_M = 2.0
"""Accuracy of the plan itself, in metres (federal aim: 1 m in town, 2.5 m in the country)."""

REACH_M = 250.0
"""Metres within which there must be a parcel; else the plan does not cover the place."""

_RINGS_M = (8.0, 40.0, REACH_M)  # search radii in metres, tried in turn
_AT_ONCE = 8_192  # points per step: bounds memory and the time until a cancel
_EDGES_AT_ONCE = 1 << 20  # edges per step, for polygons with very many corners


class LocationKind(str, Enum):
    """The values of the column ``parcel_verdict``, and of ``parcel:…`` in a filter."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNCERTAIN = "uncertain"
    UNLOADED = "unloaded"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class ParcelLocation:
    """The result for one point.

    ``key``: the parcel that holds the point (``inside``), the nearest one (``outside``), or the one
    whose boundary is in doubt (``uncertain``); empty when it is not known or has no number in the
    plan. ``metres`` to that parcel's boundary, ``None`` when not known. ``within``: the accuracy
    used (m). Two contradictions of the plan: ``others``: keys of further parcels that hold the same
    point; ``broken``: a polygon there crosses itself.
    """

    kind: LocationKind
    key: str = ""
    metres: float | None = None
    within: float = PLAN_ACCURACY_M
    others: tuple[str, ...] = ()
    broken: bool = False


Place = tuple[float, float, float]
"""x and y in the plan's metres, and the accuracy of the point in metres (0: not known)."""

NOWHERE = ParcelLocation(LocationKind.UNLOADED)


def locate_points(
    plan: Plan, places: Sequence[Place], go_on: Callable[[], bool] = lambda: True
) -> list[ParcelLocation] | None:
    """One location per place; ``None`` when ``go_on`` returned false. Any thread."""
    found: list[ParcelLocation] = []
    for start in range(0, len(places), _AT_ONCE):
        if not go_on():
            return None
        some = np.array(places[start : start + _AT_ONCE], dtype=float).reshape(-1, 3)
        found += _judged(plan, some)
    return found


class ParcelLocations:
    """Locations of many reports on one plan; only moved reports are located again."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._known: dict[Hashable, tuple[Place, ParcelLocation]] = {}

    def update(
        self,
        places: Iterable[tuple[Hashable, Place]],
        go_on: Callable[[], bool] = lambda: True,
    ) -> set[Hashable] | None:
        """Locate the reports (id, place) that are new or moved. Returns their ids; ``None`` if
        stopped."""
        moved = [
            (name, place)
            for name, place in places
            if name not in self._known or self._known[name][0] != place
        ]
        found = locate_points(self.plan, [place for _name, place in moved], go_on)
        if found is None:
            return None
        for (name, place), verdict in zip(moved, found):
            self._known[name] = (place, verdict)
        return {name for name, _place in moved}

    def get(self, name: Hashable) -> ParcelLocation | None:
        """The location of one report; ``None`` when it was not located yet."""
        known = self._known.get(name)
        return known[1] if known else None

    def __len__(self) -> int:
        return len(self._known)


# -- functions on arrays of points


@dataclass
class _Pairs:
    """Pairs of a point and a parcel near it, sorted by point. ``metres`` to the boundary."""

    point: Array
    parcel: Array
    metres: Array
    inside: Array


def _judged(plan: Plan, places: Array) -> list[ParcelLocation]:
    usable = np.isfinite(places).all(axis=1)
    points = np.where(usable[:, None], places[:, :2], 0.0)
    least = max(PLAN_ACCURACY_M, plan.source.points_m)
    within = np.maximum(np.where(usable, places[:, 2], 0.0), least)
    pairs = _measured(plan, points, np.maximum(within, _RINGS_M[0]))
    certain = usable & _surely_loaded(plan, points, within)
    verdicts = [NOWHERE] * len(places)
    close = _that_matter(plan, pairs, within)
    rest = certain.copy()
    rest[close.point] = False
    for at, some in _by_point(close):
        if certain[at]:
            verdicts[at] = _near_or_in(plan, close, some, float(within[at]))
    outside: Array = np.flatnonzero(rest)
    for at, verdict in zip(outside.tolist(), _outside(plan, points, within, outside, pairs)):
        verdicts[at] = verdict
    return verdicts


def _that_matter(plan: Plan, pairs: _Pairs, within: Array) -> _Pairs:
    """The pairs whose parcel holds the point, is so near that it may hold it, or is broken."""
    one = pairs.inside | (pairs.metres <= within[pairs.point]) | plan.broken[pairs.parcel]
    return _Pairs(pairs.point[one], pairs.parcel[one], pairs.metres[one], pairs.inside[one])


def _near_or_in(plan: Plan, close: _Pairs, pairs: range, within: float) -> ParcelLocation:
    """The location of a point with parcels that matter: inside one for certain, or in doubt."""
    found = sorted(
        (not close.inside[at], float(close.metres[at]), plan.key(int(close.parcel[at])))
        for at in pairs
    )
    outside, metres, key = found[0]
    others = tuple(dict.fromkeys(other for out, _m, other in found if not out and other != key))
    nearest = min(metres for _out, metres, _key in found)
    broken = any(plan.broken[close.parcel[at]] for at in pairs)
    if outside or others or broken or nearest <= within:
        return ParcelLocation(LocationKind.UNCERTAIN, key, nearest, within, others, broken)
    return ParcelLocation(LocationKind.INSIDE, key, metres, within)


def _outside(
    plan: Plan, points: Array, within: Array, these: Array, pairs: _Pairs
) -> Iterator[ParcelLocation]:
    nearest, metres = _nearest(plan, points, these, pairs)
    known = _surely_loaded(plan, points[these], metres)
    each = zip(nearest.tolist(), metres.tolist(), within[these].tolist(), known.tolist())
    for parcel, far, accuracy, sure in each:
        if parcel < 0:
            yield NOWHERE
        elif sure:
            yield ParcelLocation(LocationKind.OUTSIDE, plan.key(parcel), far, accuracy)
        else:  # a nearer parcel may be in an area that is not loaded
            yield ParcelLocation(LocationKind.OUTSIDE, within=accuracy)


def _nearest(plan: Plan, points: Array, these: Array, pairs: _Pairs) -> tuple[Array, Array]:
    """The nearest parcel of ``these`` points, -1 beyond ``REACH_M``, and the distance to it.

    ``pairs``: all points with the parcels of the first ring.
    """
    parcel = np.full(len(points), -1, dtype=np.int64)
    metres = np.full(len(points), np.inf)
    for reach in _RINGS_M:
        order = np.lexsort((pairs.parcel, pairs.metres, pairs.point))
        point, first = np.unique(pairs.point[order], return_index=True)
        best = order[first]
        sure = pairs.metres[best] <= reach  # no parcel outside the search is nearer
        parcel[point[sure]], metres[point[sure]] = (
            pairs.parcel[best[sure]],
            pairs.metres[best[sure]],
        )
        waiting = these[parcel[these] < 0]
        wider = next((ring for ring in _RINGS_M if ring > reach), 0.0)
        if not len(waiting) or not wider:
            break
        pairs = _measured(plan, points[waiting], np.full(len(waiting), wider))
        pairs.point = waiting[pairs.point]
    return parcel[these], metres[these]


def _measured(plan: Plan, points: Array, reach: Array) -> _Pairs:
    """Parcels whose rectangle is within ``reach`` of a point, with their distances."""
    point, parcel = plan.grid.near(points, reach)
    edges = np.cumsum(plan.starts[parcel + 1] - plan.starts[parcel])
    ends = np.unique(edges // _EDGES_AT_ONCE, return_index=True)[1]
    slices = np.split(np.arange(len(point)), ends[1:])
    measured = [_measured_pairs(plan, points[point[some]], parcel[some]) for some in slices]
    metres, inside = (np.concatenate(column) for column in zip(*measured))
    return _Pairs(point, parcel, metres, inside)


def _measured_pairs(plan: Plan, place: Array, parcel: Array) -> tuple[Array, Array]:
    """For each place and its parcel: metres to the boundary, and whether the parcel holds the
    place."""
    metres = np.sqrt(_by_pair(plan, place, parcel, squared_distances, np.minimum))
    inside = np.zeros(len(parcel), dtype=bool)
    boxes = plan.boxes[parcel]
    maybe = ((boxes[:, :2] <= place) & (boxes[:, 2:] >= place)).all(axis=1)
    crossings = _by_pair(plan, place[maybe], parcel[maybe], _crossed, np.add)
    inside[maybe] = crossings % 2 == 1
    return metres, inside


def _by_pair(
    plan: Plan, place: Array, parcel: Array, of_edges: Callable[[Array, Array], Array], total: Any
) -> Array:
    """For each place and its parcel: ``of_edges`` of every edge, combined by ``total``."""
    starts = plan.starts[parcel]
    owner, at = spread(plan.starts[parcel + 1] - starts)
    if not len(owner):
        return np.zeros(0)
    found = of_edges(plan.edges[starts[owner] + at], place[owner])
    return total.reduceat(found, np.flatnonzero(at == 0))


def squared_distances(edges: Array, place: Array) -> Array:
    """Squared distance of each point to its edge."""
    along_x, along_y = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    from_x, from_y = place[:, 0] - edges[:, 0], place[:, 1] - edges[:, 1]
    length = along_x * along_x + along_y * along_y
    part = (from_x * along_x + from_y * along_y) / np.where(length > 0, length, 1.0)
    part = np.clip(part, 0.0, 1.0)
    off_x, off_y = from_x - part * along_x, from_y - part * along_y
    squared: Array = off_x * off_x + off_y * off_y
    return squared


def _crossed(edges: Array, place: Array) -> Array:
    """1 where a ray from each point to the west crosses its edge, else 0."""
    x, y = place[:, 0], place[:, 1]
    straddles = (edges[:, 1] > y) != (edges[:, 3] > y)
    rise = np.where(straddles, edges[:, 3] - edges[:, 1], 1.0)
    at_x = edges[:, 0] + (y - edges[:, 1]) / rise * (edges[:, 2] - edges[:, 0])
    crossed: Array = (straddles & (at_x < x)).astype(np.int64)
    return crossed


def _by_point(pairs: _Pairs) -> Iterable[tuple[int, range]]:
    """Each point that has pairs, with the indexes of its pairs."""
    points: Array
    first: Array
    points, first = np.unique(pairs.point, return_index=True)
    ends = [*first[1:].tolist(), len(pairs.point)]
    return zip(points.tolist(), map(range, first.tolist(), ends))


def _surely_loaded(plan: Plan, points: Array, metres: Array) -> Array:
    """Whether everything within ``metres`` of each point was loaded.

    Nine positions around each point are tested: enough while squares are wider than the reach.
    """
    sure = np.ones(len(points), dtype=bool)
    if plan.loaded is None:
        return sure
    reach = np.where(np.isfinite(metres), metres, 0.0)[:, None]
    for east in (-1, 0, 1):
        for north in (-1, 0, 1):
            sure &= plan.loaded.hold(points + reach * (east, north))
    return sure
