"""A grid index of rectangles: finds those near each of many points."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = Any
"""A NumPy array; the docstrings give its shape and unit."""

_FARTHEST = 1 << 30
_MOST_SQUARES = 4_096  # squares per rectangle; larger rectangles are tested against every point


class Grid:
    """Rectangles ``(n, 4)`` as west, south, east, north, in metres. Any thread; never changes."""

    def __init__(self, boxes: Array) -> None:
        self._boxes = boxes
        sides = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
        self._side = max(8.0, float(np.median(sides))) if len(boxes) else 8.0
        first, last = self._square(boxes[:, :2]), self._square(boxes[:, 2:])
        counts = np.prod(last - first + 1, axis=1)
        self._large = np.flatnonzero(counts > _MOST_SQUARES)
        self._first = first
        small = np.flatnonzero(counts <= _MOST_SQUARES)
        owner, at = spread(counts[small])
        rectangle = small[owner]
        wide = (last - first + 1)[rectangle, 0]
        code = square_code(first[rectangle, 0] + at % wide, first[rectangle, 1] + at // wide)
        order = np.argsort(code, kind="stable")
        self._rectangles = rectangle[order]
        self._codes, self._starts = np.unique(code[order], return_index=True)
        self._counts = np.diff(self._starts, append=len(order))

    def near(self, points: Array, metres: Array) -> tuple[Array, Array]:
        """Pairs (point, rectangle) whose distance is at most ``metres[point]``, each once.

        ``points`` is ``(n, 2)``; distances are measured along each axis. Sorted by point.
        """
        reach = metres[:, None]
        first, last = self._square(points - reach), self._square(points + reach)
        wide = last - first + 1
        asked, at = spread(np.prod(wide, axis=1))
        column, row = first[asked, 0] + at % wide[asked, 0], first[asked, 1] + at // wide[asked, 0]
        code = square_code(column, row)
        start, count = self._in_square(code)
        owner, at = spread(count)
        point, rectangle = asked[owner], self._rectangles[start[owner] + at]
        # a pair that meets in several squares counts in the first of them only
        once = (column[owner] == np.maximum(first[point, 0], self._first[rectangle, 0])) & (
            row[owner] == np.maximum(first[point, 1], self._first[rectangle, 1])
        )
        point, rectangle = self._with_large(point[once], rectangle[once], len(points))
        close = self._close(points[point], rectangle, metres[point])
        return point[close], rectangle[close]

    def _in_square(self, code: Array) -> tuple[Array, Array]:
        """Where the rectangles of each square begin, and how many there are."""
        if not len(self._codes):
            return np.zeros_like(code), np.zeros_like(code)
        at = np.minimum(np.searchsorted(self._codes, code), len(self._codes) - 1)
        return self._starts[at], np.where(self._codes[at] == code, self._counts[at], 0)

    def _with_large(self, point: Array, rectangle: Array, count: int) -> tuple[Array, Array]:
        if not len(self._large):
            return point, rectangle
        point = np.concatenate([point, np.repeat(np.arange(count), len(self._large))])
        rectangle = np.concatenate([rectangle, np.tile(self._large, count)])
        order = np.argsort(point, kind="stable")
        return point[order], rectangle[order]

    def _close(self, places: Array, rectangle: Array, metres: Array) -> Array:
        boxes, reach = self._boxes[rectangle], metres[:, None]
        beyond = (boxes[:, :2] > places + reach) | (boxes[:, 2:] < places - reach)
        return ~beyond.any(axis=1)

    def _square(self, places: Array) -> Array:
        return np.clip(np.floor(places / self._side), -_FARTHEST, _FARTHEST).astype(np.int64)


def spread(counts: Array) -> tuple[Array, Array]:
    """``counts``: number of elements of each owner. For every element: its owner, and its index
    among the elements of that owner."""
    owner = np.repeat(np.arange(len(counts)), counts)
    before = np.cumsum(counts) - counts
    return owner, np.arange(len(owner)) - before[owner]


def square_code(column: Array, row: Array) -> Array:
    """One number for each square."""
    return (column << 32) + row
