"""A filter as a subset expression over the ``reports`` table, in SQLite's dialect.

Subset strings take no parameters, so every text becomes a quoted literal here, in one place.
Columns are named like the fields of ``core.model.report.Report``, the position is ``geom``; an
absent value may be NULL or an empty text; times are ISO text in UTC with milliseconds, flags a
comma list. No condition is ever NULL, so that NOT selects all other rows.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from ..model.recurrence import HERE_M, NEVER, YEAR
from ..text.folding import Classes
from ..text.search_text import FREE_TEXT, reduced_needle
from ..timestamps import utc_text
from .conditions import (
    All,
    Any,
    Condition,
    Contains,
    FilterContext,
    HasFlag,
    HasPosition,
    Not,
    OneOf,
    Recurs,
    Similar,
    Within,
    meaning,
)
from .parser import Filter

_GLOB_SIGNS = frozenset("*?[")
_LIKE_SIGNS = frozenset("%_\\")
_FREE_TEXT = frozenset(FREE_TEXT)


def where(wanted: Filter, context: FilterContext) -> str:
    """The subset expression; empty when the filter lets everything pass."""
    return _written(meaning(wanted.terms, context)) if wanted.terms else ""


def sql_text(text: str) -> str:
    """A text literal."""
    return "'" + text.replace("'", "''") + "'"


def _column(name: str) -> str:
    return f"coalesce(\"{name}\", '')"


def _written(condition: Condition) -> str:
    return _WRITERS[type(condition)](condition)


def _joined(parts: tuple[Condition, ...], word: str, without: str) -> str:
    if len(parts) == 1:
        return _written(parts[0])
    return "(" + f" {word} ".join(map(_written, parts)) + ")" if parts else without


def _contains(wanted: Contains) -> str:
    """Searches the column ``search``; after an edit, which empties that column, each field. A text
    that is not in ``search`` is in none of its fields either.
    """
    needles = reduced_needle(wanted.needle) if _FREE_TEXT.issuperset(wanted.fields) else ()
    in_fields = _in_fields(wanted)
    if not needles:
        return in_fields
    kept = " OR ".join(f'"search" GLOB {sql_text(_glob_within(word))}' for word in needles)
    if wanted.fields == FREE_TEXT and not wanted.needle.whole:
        return f"CASE WHEN {kept} THEN 1 WHEN \"search\" <> '' THEN 0 ELSE {in_fields} END"
    return f"CASE WHEN \"search\" <> '' AND NOT ({kept}) THEN 0 ELSE {in_fields} END"


def _in_fields(wanted: Contains) -> str:
    around = ("", "") if wanted.needle.whole else ("%", "*")
    found = [
        _holds(_column(name), classes, around)
        for name in wanted.fields
        for classes in wanted.needle.spellings
    ]
    return "(" + " OR ".join(found) + ")"


def _holds(column: str, classes: Classes, around: tuple[str, str]) -> str:
    """One spelling in one column; ``around`` is what LIKE and GLOB put on both sides.

    In a stored text of ASCII alone LIKE means the same as GLOB with classes, several times faster.
    """
    like, glob = around
    plain = "1 = 0"
    if all(min(chars).isascii() for chars in classes):
        letters = "".join(map(_like_letter, classes))
        plain = f"{column} LIKE {sql_text(like + letters + like)} ESCAPE '\\'"
    body = "".join(map(_glob_class, classes))
    accented = f"{column} GLOB {sql_text(glob + body + glob)}"
    is_ascii = f"length({column}) = length(CAST({column} AS BLOB))"
    return f"CASE WHEN {is_ascii} THEN {plain} ELSE {accented} END"


def _glob_within(word: str) -> str:
    """Matches anywhere in a text: for GLOB, SQLite jumps to the next place of the first letter,
    while ``instr`` compares at every place."""
    return f"*{''.join(map(_glob_class, word))}*"


def _like_letter(chars: str) -> str:
    letter = min(chars).lower()
    return f"\\{letter}" if letter in _LIKE_SIGNS else letter


def _glob_class(chars: str) -> str:
    if len(chars) == 1 and chars not in _GLOB_SIGNS:
        return chars
    return "[" + "".join(map(_glob_range, _runs(chars))) + "]"


def _glob_range(run: str) -> str:
    return run if len(run) <= 2 else f"{run[0]}-{run[-1]}"  # noqa: PLR2004


def _runs(chars: str) -> list[str]:
    """``chars`` sorted, with consecutive code points in one text."""
    runs: list[str] = []
    for char in sorted(chars):
        if runs and ord(char) == ord(runs[-1][-1]) + 1:
            runs[-1] += char
        else:
            runs.append(char)
    return runs


def _one_of(wanted: OneOf) -> str:
    values = ", ".join(map(sql_text, wanted.values))
    return f"{_column(wanted.field)} IN ({values})"


def _flagged(wanted: HasFlag) -> str:
    return f"instr(',' || {_column('flags')} || ',', {sql_text(f',{wanted.flag},')}) > 0"


def _within(wanted: Within) -> str:
    column = _column(wanted.field)
    bounds = [f"{column} <> ''"]
    if wanted.start is not None:
        bounds.append(f"{column} >= {sql_text(utc_text(wanted.start))}")
    if wanted.end is not None:
        bounds.append(f"{column} < {sql_text(utc_text(wanted.end))}")
    return "(" + " AND ".join(bounds) + ")"


def _twice(wanted: Similar) -> str:
    due, begun = (f"CAST(strftime('%s', {_column(name)}) AS INTEGER)" for name in _HANDLING)
    there = " AND ".join(f"{_column(name)} <> ''" for name in _HANDLING)
    return f"({there} AND 2 * {due} - {begun} < {math.floor(wanted.end.timestamp())})"


_HANDLING = ("due", "requested")


def _recurs(wanted: Recurs) -> str:
    """Counted once for the whole query, with the table's spatial index. Distances are those on a
    plane around each report: a centimetre off within :data:`HERE_M`."""
    text = _RECURS
    for name, value in (
        ("[north]", 2 * HERE_M / _DEGREE_M),
        ("[east]", 8 * HERE_M / _DEGREE_M),  # enough up to 75 degrees north
        ("[degree]", _DEGREE_M),
        ("[metres]", HERE_M),
        ("[days]", YEAR.days),
        ("[never]", ", ".join(sql_text(str(status)) for status in NEVER)),
        ("[least]", wanted.least),
        ("[most]", wanted.most),
    ):
        text = text.replace(name, str(value))
    return text


_DEGREE_M = 111_195.08
_RECURS = """"fid" IN (
SELECT fid FROM (
    SELECT mine.fid AS fid,
        (ST_MinX(other.geom) - ST_MinX(mine.geom))
            * (1 - x*x/2 + x*x*x*x/24 - x*x*x*x*x*x/720) AS east,
        ST_MinY(other.geom) - ST_MinY(mine.geom) AS north
    FROM (SELECT *, ST_MinY(geom) * 0.0174532925 AS x FROM "reports") AS mine
    JOIN "rtree_reports_geom" AS here ON here.id = mine.fid
    JOIN "rtree_reports_geom" AS near
        ON near.minx BETWEEN here.minx - [east] AND here.minx + [east]
        AND near.miny BETWEEN here.miny - [north] AND here.miny + [north]
    JOIN "reports" AS other ON other.fid = near.id
    WHERE mine.requested <> '' AND other.requested <> ''
        AND (other.fid = mine.fid OR other.status NOT IN ([never]))
        AND (other.fid = mine.fid
            OR (other.service_code <> '' AND other.service_code = mine.service_code)
            OR (other.service_name <> '' AND other.service_name = mine.service_name))
        AND other.requested <= mine.requested
        AND other.requested >= strftime('%Y-%m-%dT%H:%M:%fZ', mine.requested, '-[days] days'))
WHERE east * east + north * north <= [metres] * [metres] / ([degree] * [degree])
GROUP BY fid HAVING count(*) BETWEEN [least] AND [most])"""
"""Compares exact positions; the index has them to a third of a metre only. SQLite has no cosine: a
series replaces it, with an error of at most 0.00001 in Europe."""

_WRITERS: dict[type, Callable[..., str]] = {
    Contains: _contains,
    OneOf: _one_of,
    HasFlag: _flagged,
    Within: _within,
    Similar: _twice,
    Recurs: _recurs,
    HasPosition: lambda _wanted: '"geom" IS NOT NULL',
    All: lambda wanted: _joined(wanted.parts, "AND", "1 = 1"),
    Any: lambda wanted: _joined(wanted.parts, "OR", "1 = 0"),
    Not: lambda wanted: f"NOT ({_written(wanted.part)})",
}
