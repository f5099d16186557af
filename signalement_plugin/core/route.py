"""The order of a round: always on to the nearest stop that is left."""

from __future__ import annotations

from collections.abc import Sequence

from .metres import metres_between

Point = tuple[float, float]
"""Longitude and latitude in degrees, EPSG:4326."""


def nearest_order(points: Sequence[Point | None]) -> list[int]:
    """Places of ``points`` in visiting order: the first one that has a position begins, each
    time the nearest one left follows (the earlier one of two), those without come last."""
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
    """Length of the way from point to point as the crow flies; those without are passed over."""
    placed = [point for point in points if point is not None]
    return sum(_metres(one, other) for one, other in zip(placed, placed[1:]))


def _metres(one: Point | None, other: Point | None) -> float:
    return metres_between(*one, *other) if one is not None and other is not None else 0.0
