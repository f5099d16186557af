"""Answers the filter keys ``parcel:`` and ``cadastre:`` from a parcel plan, in the thread of the
list search or of an algorithm."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from ...core.errors import BadFilter
from ...core.filter.map_terms import MOST_VALUES, answering
from ...core.filter.parser import LONGEST_VALUE, Filter, Term
from ..capakey import canonical, suggestion
from .from_layer import best_keys
from .location import LocationKind, ParcelLocation
from .plan import Plan

ON = (LocationKind.INSIDE, LocationKind.UNCERTAIN)
"""Results that count as on a parcel: inside, or too near its boundary to tell."""


def line_of(key: str) -> str:
    """The canonical filter line of the reports on one parcel."""
    return Filter((Term("parcel", ":", (key[:LONGEST_VALUE],)),)).canonical()


class Named:
    """The parcels of one plan that a typed text means. Any thread."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._known: dict[str, list[str]] = {}

    def parcels(self, typed: str) -> list[str]:
        """Keys that match best, as in the locator. Raises ``BadFilter``."""
        if typed not in self._known:
            meant = suggestion(typed)
            whole = meant.complete() if meant is not None else None
            found = [key for key in (canonical(typed),) if key in self.plan.by_key]
            found = found or best_keys(self.plan.by_key, typed)
            if not found and whole is not None:
                found = best_keys(self.plan.by_key, str(whole))
            self._known[typed] = found
        if not self._known[typed]:
            error = BadFilter("no such parcel")
            error.term = typed
            raise error
        return self._known[typed]


class Located:
    """The locations of ``everyone`` on one plan; reports without a position have none. Reports are
    numbers: feature ids, or indexes in a list."""

    def __init__(
        self, named: Named, verdicts: Mapping[int, ParcelLocation], everyone: Collection[int]
    ) -> None:
        self._lookup, self._verdicts, self._everyone = named, verdicts, everyone

    def passing(self, terms: Iterable[Term]) -> frozenset[int]:
        """The reports that match every term. Raises ``BadFilter`` if a term names no parcel of the
        plan."""
        return answering(self._everyone, terms, self._of)

    def values(self, key: str) -> list[tuple[str, int]]:
        """The frequent values of a key, with how many reports have each."""
        known = self._by_parcel if key == "parcel" else self._by_kind
        counted = [(value, len(ids)) for value, ids in known.items()]
        return sorted(counted, key=lambda one: (-one[1], one[0]))[:MOST_VALUES]

    def _of(self, key: str, value: str) -> Collection[int]:
        if key == "cadastre":
            return self._by_kind[value]
        if not value:
            on = frozenset().union(*self._by_parcel.values())
            return frozenset(self._everyone) - on
        return frozenset().union(
            *(self._by_parcel.get(parcel, ()) for parcel in self._lookup.parcels(value))
        )

    @cached_property
    def _by_kind(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {str(kind): [] for kind in LocationKind}
        for one, verdict in self._verdicts.items():
            found[verdict.kind.value].append(one)
        return found

    @cached_property
    def _by_parcel(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for one, verdict in self._verdicts.items():
            if verdict.kind in ON:
                for key in filter(None, (verdict.key, *verdict.others)):
                    found.setdefault(key, []).append(one)
        return found
