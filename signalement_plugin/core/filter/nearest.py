"""Corrects a filter line that finds nothing or cannot be read: a word that is not known is replaced
by the nearest known one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from ..errors import BadFilter
from ..text.folding import fold
from .completion import piece_at, spoken_keys
from .parser import Filter, Term
from .vocabulary import KEYS, VALUES, FilterVocabulary

ALIKE = 0.72
"""Cut-off of ``difflib``: one wrong or exchanged letter in five still passes."""
SHORTEST = 3
"""Fewest letters of a word that is corrected."""
MOST_KNOWN = 5000

WHOLE = frozenset({"department", "assignee", "sector", "source"})
"""Keys whose whole values are compared: a part of a value matches nothing."""

OF_REPORTS = ("category", "department", "assignee", "street", "sector", "source")
"""Keys whose values are what the reports have."""

_WORD = re.compile(r"[^\W\d_]{3,}")

Known = Callable[[str], Iterable[str]]
"""Key of :data:`OF_REPORTS` → values of the loaded reports, as people type them."""


def nearest(typed: str, known: Iterable[str]) -> str:
    """The known word that is most like ``typed``, without case and accents; empty for none."""
    if len(typed) < SHORTEST:
        return ""
    spoken: dict[str, str] = {}
    for word in known:
        spoken.setdefault(fold(word), word)
    found = get_close_matches(fold(typed), list(spoken)[:MOST_KNOWN], 1, ALIKE)
    return spoken[found[0]] if found else ""


def instead_of(line: str, error: BadFilter, vocabulary: FilterVocabulary) -> str:
    """``line`` with its unknown key or value replaced by the nearest known one; empty if none is
    near."""
    typed = error.term
    after = error.position + len(typed)
    if not typed or line[error.position : after] != typed:
        return ""
    if str(error) == "unknown key":
        near = nearest(typed, [*spoken_keys(vocabulary), *KEYS])
    elif str(error) == "unknown value":
        near = nearest(typed, _fixed(line[:after], vocabulary))
    else:
        return ""
    return line[: error.position] + near + line[after:] if near else ""


def _fixed(line: str, vocabulary: FilterVocabulary) -> list[str]:
    """Words that the key takes whose value ``line`` ends with."""
    piece = piece_at(line, len(line), vocabulary)
    key = piece.key if piece is not None else ""
    return [*vocabulary.values.get(key, {}), *VALUES.get(key, ())]


def nearest_filter(wanted: Filter, known: Known, vocabulary: FilterVocabulary) -> Filter | None:
    """The filter in which the first word that no report has is replaced by the nearest word that
    some report has; ``None`` when there is no such word."""
    for at, term in enumerate(wanted.terms):
        if term.negated or (term.key and term.key not in OF_REPORTS):
            continue
        fresh = _nearest_term(term, known, vocabulary)
        if fresh is not None:
            return Filter((*wanted.terms[:at], fresh, *wanted.terms[at + 1 :]))
    return None


def _nearest_term(term: Term, known: Known, vocabulary: FilterVocabulary) -> Term | None:
    for at, value in enumerate(term.values):
        values = list(_values(term.key, known))
        if _is_known(term.key, value, values):
            continue
        key = _other_key(term.key, value, known) if len(term.values) == 1 else ""
        near = value if key else _nearest_of(term.key, value, values)
        if near:
            exact = vocabulary.value(key or term.key, near) or near
            fresh = (*term.values[:at], exact, *term.values[at + 1 :])
            return replace(term, key=key or term.key, values=fresh)
    return None


def _is_known(key: str, value: str, values: Iterable[str]) -> bool:
    wanted = fold(value)
    folded = map(fold, values)
    return not value or any(wanted == one if key in WHOLE else wanted in one for one in folded)


def _nearest_of(key: str, value: str, values: Sequence[str]) -> str:
    """For a key of :data:`WHOLE`, the first value that contains ``value``; else the most similar
    value."""
    wanted = fold(value)
    whole = [one for one in values if wanted in fold(one)] if key in WHOLE else []
    enough = len(value) >= SHORTEST and whole
    return whole[0] if enough else nearest(value, values)


def _other_key(key: str, value: str, known: Known) -> str:
    """The key that has this very value: in French a *service* is a department here."""
    wanted = fold(value)
    others = (other for other in OF_REPORTS if key and other != key)
    return next((other for other in others if wanted in map(fold, known(other))), "")


def _values(key: str, known: Known) -> Iterator[str]:
    """Whole values, then their words where a word answers; for a bare word those of every key."""
    keys = (key,) if key else OF_REPORTS
    found = [one for name in keys for one in known(name)]
    yield from found
    for one in found if key not in WHOLE else ():
        yield from _WORD.findall(one)
