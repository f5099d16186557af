"""Reports by where they lie on a plan: what ``parcel:`` and ``cadastre:`` of a filter ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from ..core.errors import BadFilter
from ..core.filter import LONGEST_VALUE, Filter, Term
from .capakey import canonical, suggestion
from .parcel_layer import best_keys
from .plan import Plan
from .verdict import Kind, Verdict

ON = (Kind.INSIDE, Kind.UNCERTAIN)
"""On a parcel, or too near its boundary to tell."""

MOST_VALUES = 500


def line_of(key: str) -> str:
    """The canonical filter line of the reports on one parcel."""
    return Filter((Term("parcel", ":", (key[:LONGEST_VALUE],)),)).canonical()


class Named:
    """Which parcels of one plan are meant by what somebody typed. In any thread."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._known: dict[str, list[str]] = {}

    def parcels(self, typed: str) -> list[str]:
        """Keys that answer best, as the locator understands it. Raises ``BadFilter``."""
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
            error.words = typed
            raise error
        return self._known[typed]


class Located:
    """The verdicts of ``everyone`` on one plan; reports without a position have none.

    Reports are numbers: feature ids, or places in a list.
    """

    def __init__(
        self, named: Named, verdicts: Mapping[int, Verdict], everyone: Collection[int]
    ) -> None:
        self._named, self._verdicts, self._everyone = named, verdicts, everyone

    def passing(self, terms: Iterable[Term]) -> frozenset[int]:
        """Who answers every term. Raises ``BadFilter`` where one names no parcel of the plan."""
        found = frozenset(self._everyone)
        for term in terms:
            wanted = frozenset().union(*(self._of(term.key, value) for value in term.values))
            found = found - wanted if term.negated else found & wanted
        return found

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
            *(self._by_parcel.get(parcel, ()) for parcel in self._named.parcels(value))
        )

    @cached_property
    def _by_kind(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {str(kind): [] for kind in Kind}
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
