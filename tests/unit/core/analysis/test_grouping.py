"""Group headers of a list: names, order, and the team that usually gets a group."""

from __future__ import annotations

import pytest

from signalement_plugin.core.analysis.grouping import (
    GROUPS,
    WITH_TEAM,
    Group,
    day_name,
    grouped,
    merged,
    proposed_team,
    street_name,
    streets,
    usual_teams,
)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Rue Haute 4", "Rue Haute"),
        ("Rue Haute 12B", "Rue Haute"),
        ("Rue  Haute 4-6", "Rue Haute"),
        ("Rue Haute 4 / 2", "Rue Haute"),
        ("Rue Haute, 4a", "Rue Haute"),
        ("Rue Haute, 12 b / 3 c", "Rue Haute"),
        ("Rue Haute  12 - 14 + 16a", "Rue Haute"),
        ("Place du 11 Novembre", "Place du 11 Novembre"),
        ("Place du 11 Novembre 3", "Place du 11 Novembre"),
        ("N4", "N4"),
        ("4", "4"),
        ("", ""),
    ],
)
def test_addresses_of_one_street_are_one_group(typed: str, name: str) -> None:
    assert street_name(typed) == name


def test_the_houses_of_a_street_are_counted_together() -> None:
    counted = [("Rue Haute 4", 2), ("rue haute 6", 3), ("Rue Haute", 1), ("N4", 1)]
    assert streets(counted) == {"Rue Haute": 6, "N4": 1}


def test_a_day_begins_at_midnight_here() -> None:
    assert day_name("2026-11-23T22", "Europe/Brussels") == "2026-11-23"
    assert day_name("2026-11-23T23", "Europe/Brussels") == "2026-11-24"
    assert day_name("2026-07-01T22", "Europe/Brussels") == "2026-07-02"
    assert day_name("", "Europe/Brussels") == day_name("soon", "UTC") == ""


def test_groups_come_by_name_and_what_has_none_last() -> None:
    of = {1: "Nord", 2: "", 3: "Est", 4: "Nord", 5: "église"}
    found = grouped([4, 3, 2, 1, 5, 6], of, "sector")
    assert [(group.key, list(group.fids)) for group in found] == [
        ("église", [5]),
        ("Est", [3]),
        ("Nord", [4, 1]),
        ("", [2, 6]),
    ]


def test_days_come_newest_first() -> None:
    of = {1: "2026-11-23", 2: "2026-11-24", 3: ""}
    assert [group.key for group in grouped([3, 1, 2], of, "day")] == [
        "2026-11-24",
        "2026-11-23",
        "",
    ]


def test_keys_of_the_store_become_groups() -> None:
    assert merged({"Rue Haute 4": [1], "Rue Haute 6": [2]}, "street", "UTC") == {
        1: "Rue Haute",
        2: "Rue Haute",
    }
    assert merged({"2026-11-23T23": [7]}, "day", "Europe/Brussels") == {7: "2026-11-24"}
    assert merged({"Rue Haute 4": [1]}, "service", "UTC") == {1: "Rue Haute 4"}


def test_the_usual_team_has_more_than_any_other() -> None:
    counted = [("Nord", "a", 3), ("Nord", "b", 2), ("Sud", "a", 2), ("Sud", "b", 2)]
    assert usual_teams(counted, "sector") == {"Nord": ("a", 3, 5)}
    streets = [("Rue Haute 4", "a", 1), ("Rue Haute 6", "b", 1), ("Rue Haute 8", "b", 1)]
    assert usual_teams(streets, "street") == {"Rue Haute": ("b", 2, 3)}


def test_the_usual_team_is_shown_for_some_groupings_only() -> None:
    assert set(GROUPS) > WITH_TEAM
    assert not WITH_TEAM & {"assignee", "day"}


TEAMS = [("n", "Équipe Nord"), ("c", "Centre"), ("v", "Voirie")]


@pytest.mark.parametrize(
    ("key", "last", "usual", "team"),
    [
        ("Centre", "v", "n", "v"),  # the team that this group was last assigned to
        ("centre", "", "n", "c"),  # the team with the name of the group
        ("Nord", "", "n", "n"),  # the usual team
        ("Nord", "gone", "gone", ""),  # a team that no longer exists
        ("", "", "", ""),
    ],
)
def test_a_group_is_proposed_to_one_team(key, last, usual, team):
    assert proposed_team(Group(key, [1], usual, 3, 4), last, TEAMS) == team
