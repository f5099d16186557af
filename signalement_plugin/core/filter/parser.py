"""The filter line: what people type above the list, read into terms.

``key:value``, ``key>n``, ``key<n``; quotes keep spaces (a doubled quote is a quote); ``-``
negates; a space is AND; ``,`` inside a value is OR; a bare word is free text; ``""`` is
"empty". A sign that cannot be seen separates words too, and within quotes it is one of the value.
``conditions.py`` says what the terms mean, once for list and map.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace

from ..errors import BadFilter
from ..model.report import Report
from .conditions import FilterContext, Term, holds, meaning
from .dates import canonical_date, canonical_days
from .vocabulary import ENGLISH, FORMER, KEYS, OF_MAP, OF_PLAN, OF_STORE, FilterVocabulary, Kind

__all__ = ["Filter", "FilterContext", "FilterVocabulary", "Term", "parse"]

REASONS = (
    "unknown key",
    "unknown value",
    "value missing",
    "one number expected",
    "date expected",
    "one value only",
    "quote not closed",
    "cannot be compared",
    "too long",
    "no plan",
    "plan not read",
    "no layers",
    "layers not read",
    "no such parcel",
    "only of a list",
)
"""Every ``str(BadFilter)``; its ``term`` is the piece of the line that is meant."""

MOST_CHARACTERS = 6000  # more than a full round, whatever the numbers of its reports
MOST_VALUES = 200  # in one line, because SQLite limits the depth of an expression
LONGEST_VALUE = 100

_HEAD = re.compile(r"(-?)([^\W\d_][\w-]*)([:<>])")
_BARE_NEEDS_QUOTES = re.compile(r'[\s":<>]|^-|^$')
_VALUE_NEEDS_QUOTES = re.compile(r'[\s",]|^$')
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Filter:
    """A filter that was understood. Equal filters mean the same in every language."""

    terms: tuple[Term, ...] = ()

    def canonical(self) -> str:
        """The line in canonical words, for storing: ``parse`` gives this filter back."""
        return " ".join(map(_written, self.terms))

    def written(self, vocabulary: FilterVocabulary) -> str:
        """The line as a person with these words types it; ``parse`` with them gives this
        filter back. What has no word of its own stays canonical, as does a line that would be
        too long."""
        line = " ".join(_written(_spoken(term, vocabulary)) for term in self.terms)
        with suppress(BadFilter):
            if parse(line, vocabulary) == self:
                return line
        return self.canonical()

    @property
    def of_store(self) -> Filter:
        """The terms that the fields of a report answer."""
        return Filter(tuple(term for term in self.terms if term.key not in OF_MAP))

    @property
    def of_plan(self) -> tuple[Term, ...]:
        """The terms that a parcel plan answers (``cadastre.plan.parcel_filter``)."""
        return tuple(term for term in self.terms if term.key in OF_PLAN)

    @property
    def of_map(self) -> tuple[Term, ...]:
        """The terms that layers of the project answer, a parcel plan among them (``map_terms``)."""
        return tuple(term for term in self.terms if term.key in OF_MAP)

    @property
    def is_slow(self) -> bool:
        """Whether its subset expression looks at the reports around each report. A map is drawn
        often, so it is then filtered by the feature ids that were found."""
        return any(term.key in OF_STORE for term in self.terms)

    def matches(self, report: Report, context: FilterContext) -> bool:
        """Whether ``report`` answers the filter. For many, see ``conditions``.

        Raises :class:`BadFilter` for a term that only layers of the project answer.
        """
        return holds(meaning(self.terms, context), report)


def parse(line: str, vocabulary: FilterVocabulary = ENGLISH) -> Filter:
    """Read one line. Raises :class:`BadFilter` with the offset of what it cannot read."""
    if len(line) > MOST_CHARACTERS:
        raise _bad("too long", MOST_CHARACTERS)
    reader = _Reader(line)
    terms = []
    while reader.skip_spaces():
        terms.append(_term(reader, vocabulary))
    if sum(len(term.values) for term in terms) > MOST_VALUES:
        raise _bad("too long", len(line))
    return Filter(tuple(terms))


def _bad(reason: str, position: int, term: str = "") -> BadFilter:
    error = BadFilter(reason, position)
    error.term = term
    return error


class _Reader:
    """A position in a line."""

    def __init__(self, line: str) -> None:
        self.line = _CONTROLS.sub(" ", line)
        self.at = 0

    @property
    def here(self) -> str:
        return self.line[self.at : self.at + 1]

    @property
    def in_gap(self) -> bool:
        return self.here.isspace() or not self.here.isprintable()

    def skip_spaces(self) -> bool:
        """Go to the next word; False at the end."""
        while self.in_gap:
            self.at += 1
        return bool(self.here)

    def head(self) -> re.Match[str] | None:
        found = _HEAD.match(self.line, self.at)
        if found:
            self.at = found.end()
        return found

    def value(self, stops: str) -> str:
        """One value up to a space or one of ``stops``; quotes protect both."""
        began = self.at
        parts = []
        while self.here and not self.in_gap and self.here not in stops:
            if self.here == '"':
                parts.append(self._quoted())
            else:
                parts.append(self.here)
                self.at += 1
        if self.at == began:
            raise _bad("value missing", began)
        if sum(map(len, parts)) > LONGEST_VALUE:
            raise _bad("too long", began)
        return "".join(parts)

    def _quoted(self) -> str:
        began = self.at
        end = began + 1
        while self.line[end : end + 1] != '"' or self.line[end + 1 : end + 2] == '"':
            if end >= len(self.line):
                raise _bad("quote not closed", began)
            end += 2 if self.line[end] == '"' else 1
        self.at = end + 1
        return self.line[began + 1 : end].replace('""', '"')


def _term(reader: _Reader, vocabulary: FilterVocabulary) -> Term:
    began = reader.at
    head = reader.head()
    if head is None:
        negated = reader.here == "-"
        reader.at += negated
        value = reader.value("")
        if not value:
            raise _bad("value missing", began)
        return Term("", ":", (value,), negated)
    minus, typed, relation = head.groups()
    key = vocabulary.key(typed)
    if not key:
        raise _bad("unknown key", began + len(minus), typed)
    at = reader.at
    values = _values(reader, key, relation, vocabulary)
    now = [FORMER.get((key, value), (key, value)) for value in values]
    if len({one for one, _ in now}) > 1:
        raise _bad("unknown value", at, values[0])
    return Term(now[0][0], relation, tuple(value for _, value in now), bool(minus))


def _values(
    reader: _Reader, key: str, relation: str, vocabulary: FilterVocabulary
) -> tuple[str, ...]:
    began = reader.at
    kind = KEYS[key]
    if relation != ":" and kind not in (Kind.DAYS, Kind.DATE):
        raise _bad("cannot be compared", began, key)
    values = [_one_value(reader, key, vocabulary)]
    while reader.here == ",":
        reader.at += 1
        values.append(_one_value(reader, key, vocabulary))
    if relation != ":" and (len(values) > 1 or not values[0]):
        raise _bad("one value only", began, key)
    return tuple(dict.fromkeys(values))


def _one_value(reader: _Reader, key: str, vocabulary: FilterVocabulary) -> str:
    began = reader.at
    typed = reader.value(",")
    kind = KEYS[key]
    known = vocabulary.value(key, typed) if typed else ""
    if known or kind is Kind.TEXT or (key, typed) in FORMER:
        return known or typed
    if kind is Kind.WORD:
        raise _bad("unknown value", began, typed)
    if kind is Kind.DATE and not typed:
        return ""
    read = canonical_days(typed) if kind is Kind.DAYS else canonical_date(typed)
    if not read:
        raise _bad("one number expected" if kind is Kind.DAYS else "date expected", began, typed)
    return read


def _spoken(term: Term, vocabulary: FilterVocabulary) -> Term:
    """The term with the words of a language in place of the canonical ones."""
    keys = (alias for alias, key in vocabulary.keys.items() if key == term.key)
    aliases = {value: alias for alias, value in vocabulary.values.get(term.key, {}).items()}
    values = tuple(aliases.get(value, value) for value in term.values)
    return replace(term, key=next(keys, term.key), values=values)


def _written(term: Term) -> str:
    minus = "-" if term.negated else ""
    if not term.key:
        return minus + quoted(term.values[0], _BARE_NEEDS_QUOTES)
    values = ",".join(map(quoted, term.values))
    return f"{minus}{term.key}{term.relation}{values}"


def quoted(value: str, needs_quotes: re.Pattern[str] = _VALUE_NEEDS_QUOTES) -> str:
    """A value as it stands in a line, in quotes where it needs them."""
    if value.isprintable() and not needs_quotes.search(value):
        return value
    return '"' + value.replace('"', '""') + '"'
