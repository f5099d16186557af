"""Many records at once: a page as columns of values.

Each function gives what its single-value twin gives for every value, in a tenth of the time:
what holds for a whole column is asked once, and only an unusual column is read value by
value. A page of 1,000 reports is where the time of a first load goes.
"""

from __future__ import annotations

import html
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from operator import itemgetter
from typing import Any

from ..core.report import Area
from .open311_values import (
    LONGEST_NOTHING,
    MOST_LAT,
    MOST_LON,
    NOTHING,
    TEXT_LIMIT,
    UNWANTED,
    number,
    position,
    single,
    text,
)

_TEXT_OR_NOTHING = frozenset({str, type(None)})
_NUMBERS = re.compile(r"(?:-?\d{1,12}(?:\.\d{0,30})?\n)*", re.ASCII)
_REAL = frozenset({float, int})
_TOO_LARGE = 1e12  # has more digits than a number may have
_BETWEEN = "|"
_BEFORE, _BEHIND = " " + _BETWEEN, _BETWEEN + " "
_REPEATED = 4  # times, on average: then each distinct value is read once


class Table:
    """Rows of one answer, asked column by column. ``path`` is dotted, as for ``dig``."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.rows = rows
        self._levels = {"": _Level(rows)}

    def column(self, path: str) -> list[Any]:
        """The value of each row; ``None`` where any step is missing. Not to be changed."""
        above, _, name = path.rpartition(".")
        return self._level(above).column(name)

    def texts(self, path: str, limit: int = TEXT_LIMIT) -> list[str]:
        """The text of each row's value."""
        return texts(self.column(path), limit)

    def first_texts(self, paths: Iterable[str]) -> list[str]:
        """Of each row the first of several values that is not empty."""
        found = [""] * len(self.rows)
        for path in paths:
            values = self.column(path)
            if values.count(None) < len(values):
                found = [one or other for one, other in zip(found, texts(values))]
            if all(found):
                break
        return found

    def _level(self, path: str) -> _Level:
        known = self._levels.get(path)
        if known is None:
            values = map(single, self.column(path))
            known = _Level([value if isinstance(value, dict) else {} for value in values])
            self._levels[path] = known
        return known


class _Level:
    """The same object of every row. The names of the first one are read in one go."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self._rows = rows
        names = tuple(rows[0]) if rows else ()
        self._columns: dict[str, list[Any]] = {}
        self._complete = False  # no row has another name
        if len(names) > 1:  # else it gives no tuple
            with suppress(KeyError):
                values = zip(*map(itemgetter(*names), rows))
                self._columns.update(zip(names, map(list, values)))
                self._complete = {len(names)}.issuperset(map(len, rows))

    def column(self, name: str) -> list[Any]:
        known = self._columns.get(name)
        if known is None:
            if self._complete:
                known = [None] * len(self._rows)
            else:
                known = [row.get(name) for row in self._rows]
            self._columns[name] = known
        return known


def texts(values: Sequence[Any], limit: int = TEXT_LIMIT) -> list[str]:
    """``text`` of each value."""
    kinds = set(map(type, values))
    if not kinds <= _TEXT_OR_NOTHING:
        if kinds == {int}:
            return [word[:limit] for word in map(str, values)]
        return [text(value, limit) for value in values]
    distinct = set(values)
    if len(distinct) * _REPEATED <= len(values):
        table = {value: text(value, limit) for value in distinct}
        return [table[value] for value in values]
    words = [value or "" for value in values] if None in distinct else values
    if not _is_plain(_BETWEEN.join(words)):
        words = [word if word.isprintable() else UNWANTED.sub("", word) for word in words]
        words = [word.strip() for word in words]
    short = {word for word in words if 0 < len(word) <= LONGEST_NOTHING}
    empty = {word for word in short if word.lower() in NOTHING}
    if empty or len(max(words, key=len)) > limit:
        words = ["" if word in empty else word[:limit] for word in words]
    return list(words)


def _is_plain(line: str) -> bool:
    """No unwanted character, and no space at the end of a text. A blank is the only white
    space that can be printed."""
    return line.isprintable() and not (
        _BEFORE in line or _BEHIND in line or line[:1] == " " or line[-1:] == " "
    )


def composed_texts(words: list[str]) -> list[str]:
    """Each text in the composed form (NFC)."""
    if unicodedata.is_normalized("NFC", "\n".join(words)):
        return words
    return [unicodedata.normalize("NFC", word) for word in words]


def unescaped_texts(words: list[str]) -> list[str]:
    """Composed texts, their HTML entities resolved."""
    return composed_texts([html.unescape(word) for word in words])


def numbers(values: Sequence[Any]) -> list[float | None]:
    """``number`` of each value."""
    given = [value for value in values if value is not None]
    kinds = set(map(type, given))
    if not (_are_numbers(given) if kinds <= _REAL else kinds == {str} and _are_written(given)):
        return [number(value) for value in values]
    if len(given) == len(values):
        return list(map(float, given))
    return [None if value is None else float(value) for value in values]


def _are_numbers(given: Sequence[float]) -> bool:
    """Whether ``number`` takes each of these as it is."""
    if not given:
        return True
    bounded = -_TOO_LARGE < min(given) <= max(given) < _TOO_LARGE
    return bounded and math.isfinite(sum(given))  # a NaN is neither small nor large


def _are_written(given: Sequence[str]) -> bool:
    lines = "\n".join([*given, ""])
    return lines.count("\n") == len(given) and bool(_NUMBERS.fullmatch(lines))


def positions(
    norths: Sequence[float | None], easts: Sequence[float | None], area: Area | None
) -> tuple[list[float | None], list[float | None], list[tuple[str, ...]]]:
    """``position`` of each pair: longitudes, latitudes (degrees, EPSG:4326) and flags."""
    north = [value for value in norths if value is not None]
    east = [value for value in easts if value is not None]
    paired = len(north) == len(east) == len(norths) or [value is None for value in norths] == [
        value is None for value in easts
    ]
    if not (paired and north and _are_plain_degrees(north, east, area)):
        found = [position(*pair, area) for pair in zip(norths, easts)]
        return [one[0] for one in found], [one[1] for one in found], [one[2] for one in found]
    nowhere = position(None, None, area)[2]
    return list(easts), list(norths), [nowhere if one is None else () for one in norths]


def _are_plain_degrees(north: Sequence[float], east: Sequence[float], area: Area | None) -> bool:
    """Whether each pair is a position without any doubt."""
    west, south, most_east, most_north = min(east), min(north), max(east), max(north)
    if 0 in north or max(-south, most_north) > MOST_LAT or max(-west, most_east) > MOST_LON:
        return False
    return area is None or (area.contains(west, south) and area.contains(most_east, most_north))
