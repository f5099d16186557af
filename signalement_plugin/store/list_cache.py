"""Caches the order and the counts of the list until rows change. Each cache is used in one thread.

SQLite takes ten times as long to sort 100,000 rows as to find those that match a filter. So the
order of all rows is read once, and a filter only selects from it.

A set of rows becomes a subset expression. The time that QGIS and GDAL need grows with the square
of the number of ids in it: with 20,000 ids after ``fid IN`` the window stops for a second at each
drawing. More than :data:`FEW` ids are therefore written as bits of a BLOB literal.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from ..core.analysis.grouping import WITH_TEAM, Group, GroupBy, grouped, merged, usual_teams
from ..core.geo.region import Region
from .fid_arrays import bits, fids_in
from .queries import (
    KEYS,
    assigned,
    count_and_find,
    counts,
    fids_of,
    fids_where,
    keys_of,
    positions,
    street_counts,
    value_counts,
)

T = TypeVar("T")
_KEY_OF: dict[str, str] = {GroupBy.DAY: "hour"}
COUNTS: Mapping[str, Callable[[str], list[tuple[str, int]]]] = MappingProxyType(
    {**{by: partial(value_counts, by=by) for by in KEYS}, "street": street_counts}
)
"""Key of ``store.queries.KEYS`` → function that returns its frequent values; a street counts with
all its houses."""
FEW = 500  # up to so many row ids are listed; more become a BLOB of bits


@dataclass(frozen=True)
class ListQuestion:
    """``where`` as in ``core.filter.sql``; ``group`` empty or one of
    ``core.analysis.grouping.GROUPS``.

    ``staff`` is for the order ``who`` (see ``store.ordering``). With ``sectors``, names and regions
    of the user's own, these and not the server's are the groups by sector. With ``only``, no other
    feature id matches; ``among``: chip → the ids that it counts. ``number``: the report of this
    number comes first, if it matches.
    """

    where: str = ""
    order: str = "urgency"
    chips: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    region: Region | None = None
    zone: str = "Europe/Brussels"
    unsure: Collection[str] = ()
    staff: tuple[str, ...] = ()
    sectors: tuple[tuple[str, Region], ...] = ()
    only: frozenset[int] | None = None
    among: Mapping[str, frozenset[int]] = field(default_factory=dict)
    number: str = ""


@dataclass(frozen=True)
class ListAnswer:
    """``fids`` in list order, whether or not under ``groups``. ``outside``: rows that answer
    the line but lie outside the region."""

    fids: Sequence[int]
    groups: Sequence[Group]
    total: int
    outside: int = 0


class ListCache:
    """Answers about one store at a time."""

    def __init__(self) -> None:
        self._state: tuple[Any, ...] = ()
        self._kept: dict[tuple[Any, ...], Any] = {}

    def at(self, path: str | Path, version: object, hurried: bool = False) -> None:
        """Ask this file; a new ``version`` (anything equal to itself) means rows changed.

        A ``hurried`` question is answered in the order and with the counts of before the
        change; rows that are new come last.
        """
        state = (str(path), version)
        if hurried and self._state[:1] == state[:1]:
            return
        if state != self._state:
            self._state = state
            self._kept.clear()

    def answer(self, wanted: ListQuestion) -> ListAnswer:
        """Raises ``BadStore``."""
        path = self._state[0]
        staff = wanted.staff if wanted.order.endswith("who") else ()
        order = self._keep(
            ("order", wanted.order, staff), lambda: count_and_find(path, "", wanted.order, staff)
        )
        fids = order.fids
        if wanted.where:
            passed = fids_where(path, wanted.where)
            fids = fids_in(fids, passed)
            if len(fids) < len(passed):
                fids.extend(sorted(set(passed).difference(fids)))
        if wanted.only is not None:
            fids = fids_in(fids, wanted.only)
        outside = len(fids)
        if wanted.region is not None:
            fids = fids_in(fids, self._inside(wanted.region))
        if wanted.number:
            fids = self._numbered_first(fids, wanted.number)
        return ListAnswer(fids, self._groups(fids, wanted), order.total, outside - len(fids))

    def _numbered_first(self, fids: array[int], number: str) -> array[int]:
        """The ids with the report of this number first, if it is among them."""
        for fid in fids_of(self._state[0], [number]).values():
            if fid in fids:
                fids = array("q", [fid, *(other for other in fids if other != fid)])
        return fids

    def counts(self, wanted: ListQuestion) -> dict[str, int]:
        """How many reports answer each chip. Raises ``BadStore``."""
        path, chips = self._state[0], wanted.chips
        figures = self._keep(("counts", tuple(chips.items())), lambda: counts(path, chips))
        some = {
            name: self._keep(
                ("among", chips[name], fids),
                partial(_count_among, path, chips[name], fids),
            )
            for name, fids in wanted.among.items()
        }
        return {**figures, **some}

    def values(self, by: str) -> list[tuple[str, int]]:
        """The frequent values of a key of :data:`COUNTS`, with how many have each."""
        return self._keep(("values", by), partial(COUNTS[by], self._state[0]))

    def _inside(self, region: Region) -> set[int]:
        area = region.bounds
        if area is None:
            return set()
        path = self._state[0]
        return self._keep(
            ("region", region),
            lambda: {fid for fid, lon, lat in positions(path, area) if region.contains(lon, lat)},
        )

    def _sectors(self, sectors: Sequence[tuple[str, Region]]) -> dict[int, str]:
        """Feature id → the first sector that its position lies in."""
        found: dict[int, str] = {}
        for name, region in sectors:
            for fid in self._inside(region):
                found.setdefault(fid, name)
        return found

    def _groups(self, fids: Sequence[int], wanted: ListQuestion) -> list[Group]:
        by, path = wanted.group, self._state[0]
        if not by:
            return []
        own = wanted.sectors if by == GroupBy.SECTOR else ()
        key = _KEY_OF.get(by, by)
        group_of = self._keep(
            ("groups", by, wanted.zone, own),
            lambda: self._sectors(own) if own else merged(keys_of(path, key), by, wanted.zone),
        )
        late = self._late(wanted)
        found = [
            replace(group, late=sum(map(late.__contains__, group.fids)))
            for group in grouped(fids, group_of, by)
        ]
        if by not in WITH_TEAM:
            return found
        unsure = tuple(wanted.unsure)
        usual = self._keep(
            ("teams", by, unsure, own),
            lambda: usual_teams(
                self._assigned(group_of, unsure) if own else assigned(path, key, unsure), by
            ),
        )
        return [_with_team(group, usual.get(group.key)) for group in found]

    def _late(self, wanted: ListQuestion) -> frozenset[int]:
        """Feature ids of what the chip *Late* counts; none without that chip."""
        path, where = self._state[0], wanted.chips.get("late", "")
        if not where:
            return frozenset()
        return self._keep(("late", where), lambda: frozenset(fids_where(path, where)))

    def _assigned(
        self, group_of: Mapping[int, str], unsure: Collection[str]
    ) -> list[tuple[str, str, int]]:
        """As ``queries.assigned``, for groups that the store does not know."""
        path = self._state[0]
        unsure_fids = set(fids_of(path, unsure).values())
        found: Counter[tuple[str, str]] = Counter()
        for team, fids in keys_of(path, "department").items():
            sure = (fid for fid in fids if team and fid not in unsure_fids)
            found.update((group_of.get(fid, ""), team) for fid in sure)
        return [(group, team, count) for (group, team), count in found.items()]

    def _keep(self, name: tuple[Any, ...], read: Callable[[], T]) -> T:
        if name not in self._kept:
            self._kept[name] = read()
        found: T = self._kept[name]
        return found


def _with_team(group: Group, usual: tuple[str, int, int] | None) -> Group:
    if usual is None or not group.key:
        return group
    team, count, of = usual
    return replace(group, team=team, team_count=count, assigned=of)


def among(fids: Collection[int]) -> str:
    """Whether a row's feature id is one of ``fids``; never NULL."""
    if len(fids) <= FEW:
        return f"fid IN ({','.join(map(str, fids))})"
    flags = bits(fids)
    byte = f"substr(x'{flags.hex()}', (fid >> 3) + 1, 1)"
    return f"(fid < {8 * len(flags)} AND instr(CASE fid & 7 {_BYTES} END, {byte}) > 0)"


def _with_bit(bit: int) -> str:
    return bytes(value for value in range(256) if value >> bit & 1).hex()


_BYTES = " ".join(f"WHEN {bit} THEN x'{_with_bit(bit)}'" for bit in range(8))
"""SQL ``WHEN`` branches: bit of a feature id → the bytes that have it."""


def _count_among(path: str, chip: str, some: frozenset[int]) -> int:
    """How many of ``some`` answer a chip."""
    return len(some.intersection(fids_where(path, chip)))
