"""Reads the records of one page as columns of values.

A function for a column gives the same results as the one for single values (most are in
``values``), in about a tenth of the time (docs/adr/0016): it checks a whole column at once, and
reads only an unusual column value by value.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from operator import itemgetter
from typing import TYPE_CHECKING

from ..core.text.hidden import UNWANTED, reveal_hidden
from ..transport.decoding import to_nfc
from .values import LONGEST_NOTHING, NOTHING, TEXT_LIMIT, number, single, text, why_no_id

if TYPE_CHECKING:
    from typing import TypeGuard

    from ..core.text.json_values import Json

_TEXT_OR_NOTHING = frozenset({str, type(None)})
_NUMBERS = re.compile(r"(?:-?\d{1,12}(?:\.\d{0,30})?\n)*", re.ASCII)
_BETWEEN = "|"
_BEFORE, _BEHIND = " " + _BETWEEN, _BETWEEN + " "
_TOGETHER = 256  # texts per call, during which Python runs no other thread
_REPEATED = 4  # average repetitions of a value from which each distinct value is read once


class Table:
    """Rows of one answer, read column by column. ``path`` is dotted, as for ``values.dig``."""

    def __init__(self, rows: Sequence[Mapping[str, Json]]) -> None:
        self.rows = rows
        self._levels = {"": _Level(rows)}

    def column(self, path: str) -> list[Json]:
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
    """One nested object of each row. The columns that the first row names are read in one go."""

    def __init__(self, rows: Sequence[Mapping[str, Json]]) -> None:
        self._rows = rows
        names = tuple(rows[0]) if rows else ()
        self._columns: dict[str, list[Json]] = {}
        self._complete = False  # True: every row has the same names as the first
        if len(names) > 1:  # with one name itemgetter returns no tuple
            with suppress(KeyError):
                values = zip(*map(itemgetter(*names), rows))
                self._columns.update(zip(names, map(list, values)))
                self._complete = {len(names)}.issuperset(map(len, rows))

    def column(self, name: str) -> list[Json]:
        known = self._columns.get(name)
        if known is None:
            if self._complete:
                known = [None] * len(self._rows)
            else:
                known = [row.get(name) for row in self._rows]
            self._columns[name] = known
        return known


def with_ids(
    rows: Sequence[Mapping[str, Json]], row_id: Callable[[Mapping[str, Json]], str]
) -> tuple[list[Mapping[str, Json]], list[str], list[str]]:
    """The rows that have an id, those ids, and one warning for each row that was left out."""
    good, ids, warnings = [], [], []
    for place, row in enumerate(rows, start=1):
        report_id = row_id(row)
        if report_id:
            good.append(row)
            ids.append(report_id)
        else:
            warnings.append(f"row {place}: {why_no_id(row.get('id')) or 'without a usable id'}")
    return good, ids, warnings


def texts(values: Sequence[Json], limit: int = TEXT_LIMIT) -> list[str]:
    """``text`` of each value."""
    if not _are_texts(values):
        if set(map(type, values)) == {int}:
            return [word[:limit] for word in map(str, values)]
        return [text(value, limit) for value in values]
    distinct = set(values)
    if len(distinct) * _REPEATED <= len(values):
        table = {value: text(value, limit) for value in distinct}
        return [table[value] for value in values]
    found = [value or "" for value in values]
    if not _is_plain(_BETWEEN.join(found)):
        found = [word if word.isprintable() else UNWANTED.sub("", word) for word in found]
        found = [word.strip() for word in found]
    short = {word for word in found if 0 < len(word) <= LONGEST_NOTHING}
    empty = {word for word in short if word.lower() in NOTHING}
    if empty or len(max(found, key=len)) > limit:
        found = ["" if word in empty else word[:limit] for word in found]
    return found


def _are_texts(values: Sequence[Json]) -> TypeGuard[Sequence[str | None]]:
    return set(map(type, values)) <= _TEXT_OR_NOTHING


def _is_plain(line: str) -> bool:
    """No unwanted character, and no space at the end of a text. A blank is the only white
    space that can be printed."""
    return line.isprintable() and not (
        _BEFORE in line or _BEHIND in line or line[:1] == " " or line[-1:] == " "
    )


def texts_to_nfc(values: list[str]) -> list[str]:
    """``transport.decoding.to_nfc`` of each text."""
    found: list[str] = []
    for at in range(0, len(values), _TOGETHER):
        some = values[at : at + _TOGETHER]
        together = "\n".join(some)
        plain = unicodedata.is_normalized("NFC", together) and reveal_hidden(together) is together
        found += some if plain else [to_nfc(word) for word in some]
    return found


def unescaped_texts(values: list[str]) -> list[str]:
    """Composed texts, their HTML entities resolved."""
    return texts_to_nfc([html.unescape(word) for word in values])


def numbers(values: Sequence[Json]) -> list[float | None]:
    """``number`` of each value."""
    if not _are_texts(values):
        return [number(value) for value in values]
    given = [value for value in values if value is not None]
    lines = "\n".join([*given, ""])
    if lines.count("\n") != len(given) or not _NUMBERS.fullmatch(lines):
        return [number(value) for value in values]
    read = map(float, given)
    return [None if value is None else next(read) for value in values]
