"""Terms that are evaluated with layers of the project, not by the store: ``parcel:``,
``cadastre:``, ``around:``.

Two sources, the parcel plan and the layers around reports, return the feature ids of the matching
reports, in the thread of the list search.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol

from ..errors import BadFilter
from .conditions import Term
from .vocabulary import OF_LAYERS, OF_PLAN

Terms = tuple[Term, ...]
NONE: frozenset[int] = frozenset()

MOST_VALUES = 500
"""Most values of one key that are proposed."""


def answering(
    everyone: Collection[int], terms: Iterable[Term], of: Callable[[str, str], Collection[int]]
) -> frozenset[int]:
    """Feature ids of ``everyone`` that match every term; ``of`` (key, value) gives those that have
    the value."""
    found = frozenset(everyone)
    for term in terms:
        wanted = NONE.union(*(of(term.key, value) for value in term.values))
        found = found - wanted if term.negated else found & wanted
    return found


class Answers(Protocol):
    """The result of one source for all reports of a store, which are feature ids."""

    def passing(self, terms: Iterable[Term]) -> frozenset[int]:
        """Reports that match every term. Raises ``BadFilter`` for values that the source does not
        know."""

    def values(self, key: str) -> list[tuple[str, int]]:
        """The frequent values of a key, with how many reports have each."""


class Locates(Protocol):
    """A source: ``cadastre.report_locations`` or ``cadastre.reports_around``."""

    @property
    def state(self) -> object:
        """Identifies the data of the source: another object means other results. Any thread."""

    def prepare(self) -> None:
        """In the main thread, before each search: copies what only that thread may read."""

    def located(self, path: str) -> Answers:
        """In a worker thread. Raises ``BadStore``, and ``BadFilter`` where no layer can be used."""


class _Nobody:
    state = None

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def prepare(self) -> None:
        """Nothing to copy."""

    def located(self, _path: str) -> Answers:
        raise BadFilter(self._reason)


class SourceTerms:
    """Asks ``source`` once for each state, store and change of its rows, and only when a term
    needs it. ``nobody``: the reason of ``BadFilter`` while there is no source."""

    def __init__(self, nobody: str) -> None:
        self.source: Locates = _Nobody(nobody)
        self._asked: tuple[str, int] = ("", 0)
        self._hurried = False
        self._answers: Answers | None = None
        self._of: tuple[object, tuple[str, int]] = (None, ("", 0))

    def at(self, path: str, version: int, hurried: bool) -> None:
        """The next terms are about this file; ``hurried``: a result from before its last change of
        rows is good enough."""
        self._asked, self._hurried = (path, version), hurried

    def passing(self, terms: Terms) -> frozenset[int]:
        """Feature ids that answer every term. Raises ``BadFilter`` and ``BadStore``."""
        try:
            return self._current().passing(terms)
        except BadFilter as error:
            error.term = error.term or terms[0].key
            raise

    def values(self, key: str) -> list[tuple[str, int]]:
        """The frequent values of a key with their counts. Raises as :meth:`passing`."""
        return self._current().values(key)

    def _current(self) -> Answers:
        state, (known, rows) = self.source.state, self._of
        same_rows = rows == self._asked or (self._hurried and rows[0] == self._asked[0])
        if self._answers is None or known is not state or not same_rows:
            self._answers = None
            self._answers = self.source.located(self._asked[0])
            self._of = (state, self._asked)
        return self._answers


class MapTerms:
    """Asks the parcel plan and the layers around reports, each for its own terms."""

    def __init__(self) -> None:
        self.plan, self.layers = SourceTerms("no plan"), SourceTerms("no layers")
        self._keys = ((OF_PLAN, self.plan), (OF_LAYERS, self.layers))

    def prepare(self, keys: Iterable[str]) -> None:
        """In the main thread, before a question with these keys."""
        wanted = set(keys)
        for own, asked in self._keys:
            if wanted.intersection(own):
                asked.source.prepare()

    def at(self, path: str, version: int, hurried: bool = False) -> None:
        """As :meth:`SourceTerms.at`, for both sources."""
        for _own, asked in self._keys:
            asked.at(path, version, hurried)

    def passing(self, terms: Terms) -> tuple[frozenset[int] | None, BadFilter | None]:
        """Feature ids that match every term, and the error where the source cannot answer. ``None``
        in place of the ids: there are no terms, so every report matches. Raises ``BadStore``."""
        found: frozenset[int] | None = None
        for own, asked in self._keys:
            mine = tuple(term for term in terms if term.key in own)
            if not mine:
                continue
            try:
                passing = asked.passing(mine)
            except BadFilter as error:
                return NONE, error
            found = passing if found is None else found & passing
        return found, None

    def of_pins(self, pins: Mapping[str, Terms]) -> dict[str, frozenset[int]]:
        """Name of a pin → feature ids that answer its terms."""
        return {name: self.passing(terms)[0] or NONE for name, terms in pins.items()}

    def values(self, key: str) -> list[tuple[str, int]]:
        """The frequent values of a key with their counts; empty where the source cannot answer.
        Raises ``BadStore``."""
        asked = next(asked for own, asked in self._keys if key in own)
        try:
            return asked.values(key)
        except BadFilter:
            return []


def being_read(keys: Collection[str]) -> str:
    """The reason of ``BadFilter`` while the source of these keys is being read; empty for keys that
    only the store evaluates."""
    if any(key in OF_PLAN for key in keys):
        return "plan not read"
    return "layers not read" if any(key in OF_LAYERS for key in keys) else ""
