"""A filter as a subset expression over the ``reports`` table, in SQLite's dialect.

Subset strings take no parameters, so every value becomes a quoted literal here, in one
place. Columns are named like the fields of ``core.report.Report``; an absent value may be
NULL or an empty text; times are ISO text in UTC with milliseconds, flags a comma list.
No condition is ever NULL, so that NOT means not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from .filter import Filter
from .filter_conditions import (
    All,
    Any,
    Condition,
    Contains,
    FilterContext,
    Flagged,
    Not,
    OneOf,
    Within,
    meaning,
)
from .folding import Classes

_GLOB_SIGNS = frozenset("*?[")


def where(wanted: Filter, context: FilterContext) -> str:
    """The subset expression; empty when the filter lets everything pass."""
    return _written(meaning(wanted.terms, context)) if wanted.terms else ""


def time_text(at: datetime) -> str:
    """A UTC time as the store writes it: ``2026-11-24T14:05:00.000Z``."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def quoted(text: str) -> str:
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
    globs = [_glob(classes, wanted.needle.whole) for classes in wanted.needle.spellings]
    found = [f"{_column(name)} GLOB {quoted(glob)}" for name in wanted.fields for glob in globs]
    return "(" + " OR ".join(found) + ")"


def _glob(classes: Classes, whole: bool) -> str:
    body = "".join(map(_glob_class, classes))
    return body if whole else f"*{body}*"


def _glob_class(chars: str) -> str:
    if len(chars) == 1 and chars not in _GLOB_SIGNS:
        return chars
    return f"[{chars}]"


def _one_of(wanted: OneOf) -> str:
    values = ", ".join(map(quoted, wanted.values))
    return f"{_column(wanted.field)} IN ({values})"


def _flagged(wanted: Flagged) -> str:
    return f"instr(',' || {_column('flags')} || ',', {quoted(f',{wanted.flag},')}) > 0"


def _within(wanted: Within) -> str:
    column = _column(wanted.field)
    bounds = [f"{column} <> ''"]
    if wanted.start is not None:
        bounds.append(f"{column} >= {quoted(time_text(wanted.start))}")
    if wanted.end is not None:
        bounds.append(f"{column} < {quoted(time_text(wanted.end))}")
    return "(" + " AND ".join(bounds) + ")"


_WRITERS: dict[type, Callable[..., str]] = {
    Contains: _contains,
    OneOf: _one_of,
    Flagged: _flagged,
    Within: _within,
    All: lambda wanted: _joined(wanted.parts, "AND", "1 = 1"),
    Any: lambda wanted: _joined(wanted.parts, "OR", "1 = 0"),
    Not: lambda wanted: f"NOT ({_written(wanted.part)})",
}
