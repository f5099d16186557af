"""Groups the reports of a list by sector, service, street, person or day, and finds the usual team
of a group."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum

from ..dates.deadlines import local_day
from ..text.folding import fold


class GroupBy(str, Enum):
    """What a list may be grouped by."""

    SECTOR = "sector"
    SERVICE = "service"
    STREET = "street"
    ASSIGNEE = "assignee"
    DAY = "day"

    def __str__(self) -> str:
        return self.value


GROUPS = tuple(GroupBy)

WITH_TEAM = frozenset({GroupBy.SECTOR, GroupBy.SERVICE, GroupBy.STREET})
"""Groupings whose groups have a usual team."""

_NUMBER = re.compile(
    r"(?<![\s,])[\s,]+\d+(?:\s?[a-zA-Z])?(?:\s?[-/+](?:\s?\d+)?(?:\s?[a-zA-Z])?)*\s?$"
)  # unambiguous, so that matching takes linear time


@dataclass(frozen=True)
class Group:
    """One heading of the list and the reports under it.

    ``key`` is what the store has (empty: nothing), a day as ISO text; ``fids`` are feature
    ids in list order. ``team`` is the department that ``team_count`` of the group's
    ``assigned`` reports went to, more than to any other; empty when none stands out. ``late``:
    how many of ``fids`` are late.
    """

    key: str
    fids: Sequence[int]
    team: str = ""
    team_count: int = 0
    assigned: int = 0
    late: int = 0


def proposed_team(group: Group, last: str, teams: Iterable[tuple[str, str]]) -> str:
    """The department that a group is proposed to: the ``last`` it was given to, the one of its
    name, the one that most of it went to; of ``teams`` (id, name) only. Empty for none."""
    names = {team: fold(name) for team, name in teams}
    same = (team for team, name in names.items() if group.key and name == fold(group.key))
    wanted = (last, next(same, ""), group.team)
    return next((team for team in wanted if team and team in names), "")


def street_name(text: str) -> str:
    """A street without its house number: ``Rue Haute 4-6`` and ``Rue Haute 12B`` are one."""
    flat = " ".join(text.split())
    return _NUMBER.sub("", flat) or flat


def streets(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Street → number of reports, from addresses with their counts. Of several spellings the first
    one is kept."""
    written: dict[str, str] = {}
    found: dict[str, int] = {}
    for address, count in counted:
        street = street_name(address)
        name = written.setdefault(fold(street), street)
        found[name] = found.get(name, 0) + count
    return found


def day_name(hour: str, zone: str) -> str:
    """The local day, as ISO text, of a UTC hour such as ``2026-11-24T07``; empty for none."""
    try:
        at = datetime.fromisoformat(hour + ":00").replace(tzinfo=timezone.utc)
    except ValueError:
        return ""
    return local_day(at, zone).isoformat()


def merged(keys: Mapping[str, Iterable[int]], by: str, zone: str) -> dict[int, str]:
    """Feature id → key of its group. ``keys``: key in the store → feature ids that have it."""
    names: dict[str, Callable[[str], str]] = {
        "street": street_name,
        GroupBy.DAY: lambda hour: day_name(hour, zone),
    }
    name = names.get(by, str)
    return {fid: group for key, fids in keys.items() for group in (name(key),) for fid in fids}


def grouped(fids: Iterable[int], group_of: Mapping[int, str], by: str) -> list[Group]:
    """Groups of the listed rows, each in list order: by name, days newest first, none last."""
    found: dict[str, array[int]] = {}
    for fid in fids:
        found.setdefault(group_of.get(fid, ""), array("q")).append(fid)
    keys = sorted(found, key=str if by == GroupBy.DAY else _by_name, reverse=by == GroupBy.DAY)
    if "" in found:
        keys.sort(key=lambda key: not key)
    return [Group(key, found[key]) for key in keys]


def _by_name(key: str) -> tuple[str, str]:
    return fold(key), key


def usual_teams(
    counted: Iterable[tuple[str, str, int]], by: str
) -> dict[str, tuple[str, int, int]]:
    """Group → department that most of its assigned reports went to, the number of these reports,
    and the number of all assigned ones.

    ``counted`` is key of the store, department, number of reports. Groups in which two
    departments have the same number are left out: there is no usual one.
    """
    sums: dict[str, dict[str, int]] = {}
    name = street_name if by == GroupBy.STREET else str
    for key, team, count in counted:
        teams = sums.setdefault(name(key), {})
        teams[team] = teams.get(team, 0) + count
    usual = {}
    for group, teams in sums.items():
        most = max(teams.values())
        first = [team for team, count in teams.items() if count == most]
        if len(first) == 1:
            usual[group] = (first[0], most, sum(teams.values()))
    return usual
