"""The terms of a filter that a parcel plan answers, asked in the finder's thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from ..cadastre.located import Located
from ..core.errors import BadFilter
from ..core.filter import Term

Terms = tuple[Term, ...]
NONE: frozenset[int] = frozenset()


class Locates(Protocol):
    """Who knows where reports lie: ``connection.parcel_verdicts``."""

    @property
    def plan(self) -> Any:
        """The parcel plan of the moment, ``None`` without one."""

    def located(self, path: str) -> Located:
        """Raises ``BadStore``, and ``BadFilter`` where no plan can say."""


class _NoPlan:
    plan = None

    def located(self, _path: str) -> Located:
        raise BadFilter("no plan")


class PlanTerms:
    """Asks ``source`` once per plan, store and change of its rows.

    ``problem`` says why nothing answers: there is no plan, or none with that parcel.
    """

    def __init__(self) -> None:
        self.source: Locates = _NoPlan()
        self.problem: BadFilter | None = None
        self._plan: Any = None
        self._rows: tuple[str, int] = ("", 0)
        self._located: Located | None = None

    def at(self, path: str, version: int, hurried: bool = False) -> None:
        """Ask about this file; ``hurried``: as it was before its rows changed will do.

        Raises ``BadStore``.
        """
        self.problem = None
        plan, rows = self.source.plan, (path, version)
        same = self._plan is plan and (hurried or rows == self._rows) and path == self._rows[0]
        if self._located is not None and same:
            return
        self._plan, self._rows, self._located = plan, rows, None
        try:
            self._located = self.source.located(path)
        except BadFilter as error:
            self.problem = error

    def passing(self, terms: Terms) -> frozenset[int] | None:
        """Feature ids that answer every term; ``None`` without terms, nothing where the plan
        cannot say."""
        if not terms:
            return None
        if self._located is None:
            return self._none(terms, self.problem)
        try:
            return self._located.passing(terms)
        except BadFilter as error:
            return self._none(terms, error)

    def of_pins(self, pins: Mapping[str, Terms]) -> dict[str, frozenset[int]]:
        """Name of a pin → feature ids that answer its terms."""
        problem = self.problem
        found = {name: self.passing(terms) or NONE for name, terms in pins.items()}
        self.problem = problem
        return found

    def values(self, key: str, path: str, version: int) -> list[tuple[str, int]]:
        """The frequent values of a key with their counts; nothing without a plan."""
        self.at(path, version)
        return self._located.values(key) if self._located is not None else []

    def _none(self, terms: Terms, problem: BadFilter | None) -> frozenset[int]:
        if problem is not None and not problem.words:
            problem.words = terms[0].key
        self.problem = problem
        return NONE
