"""The list from a real store: order, filter, region, groups, teams and counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import ogr
from real_stores import loaded, report

from signalement_plugin.core.geo.region import Region
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.list_cache import COUNTS, ListCache, ListQuestion
from signalement_plugin.store.queries import (
    KEYS,
    count_and_find,
    fids_of,
    positions,
    street_counts,
    value_counts,
)

SECTORS = ("Nord", "Nord", "Nord", "Sud", "Sud", "")
TEAMS = ("a", "a", "", "b", "", "c")


@pytest.fixture
def rows() -> list[Report]:
    made = [
        report(number, sector=sector, department=team, address=f"Rue {sector or 'X'} {number}")
        for number, (sector, team) in enumerate(zip(SECTORS, TEAMS), start=1)
    ]
    made[5] = replace(made[5], lon=None, lat=None, flags=("no_position",))
    return made


@pytest.fixture
def path(tmp_path: Path, rows: list[Report]) -> str:
    return loaded(tmp_path, rows).path


@pytest.fixture
def list_cache(path: str) -> ListCache:
    made = ListCache()
    made.at(path, 1)
    return made


def square(west: float, east: float) -> Region:
    return Region((((west, 50.0), (east, 50.0), (east, 51.0), (west, 51.0)),))


def test_the_order_is_that_of_the_store(list_cache: ListCache, path: str) -> None:
    for order in ("urgency", "newest", "number"):
        for where in ("", "sector = 'Nord'", "sector = 'no such'"):
            expected = count_and_find(path, where, order)
            found = list_cache.answer(ListQuestion(where, order))
            assert list(found.fids) == list(expected.fids)
            assert found.total == 6


def test_groups_hold_all_that_is_found_in_the_order_of_the_list(list_cache: ListCache) -> None:
    found = list_cache.answer(ListQuestion(group="sector"))
    assert [group.key for group in found.groups] == ["Nord", "Sud", ""]
    assert [len(group.fids) for group in found.groups] == [3, 2, 1]
    flat = [fid for group in found.groups for fid in group.fids]
    assert sorted(flat) == sorted(found.fids)
    at = {fid: row for row, fid in enumerate(found.fids)}
    for group in found.groups:
        assert [at[fid] for fid in group.fids] == sorted(at[fid] for fid in group.fids)


@pytest.mark.parametrize("by", ["service", "street", "assignee", "day"])
def test_every_way_to_group_covers_the_list(list_cache: ListCache, by: str) -> None:
    found = list_cache.answer(ListQuestion(group=by))
    assert sum(len(group.fids) for group in found.groups) == 6
    assert all(not group.team for group in found.groups if by in ("assignee", "day"))


def test_the_usual_team_counts_all_reports_of_a_group_not_only_the_listed(
    list_cache: ListCache,
) -> None:
    found = list_cache.answer(ListQuestion("department = ''", group="sector"))
    nord, sud = found.groups
    assert (nord.key, len(nord.fids), nord.team) == ("Nord", 1, "a")
    assert (nord.team_count, nord.assigned) == (2, 2)
    assert sud.team == "b"


def test_assignments_that_are_not_confirmed_do_not_count(list_cache: ListCache) -> None:
    found = list_cache.answer(ListQuestion(group="sector", unsure=("4", "it's")))
    assert {group.key: group.team for group in found.groups} == {"Nord": "a", "Sud": "", "": ""}


OWN = (("Left", square(4.8605, 4.8625)), ("Right", square(4.8615, 4.8655)))
"""Reports 1 and 2, and 2 to 5: what lies in both belongs to the first."""


def test_own_sectors_take_the_place_of_the_servers(list_cache: ListCache) -> None:
    found = list_cache.answer(ListQuestion(group="sector", order="number", sectors=OWN))
    assert {group.key: list(group.fids) for group in found.groups} == {
        "Left": list(found.fids[:2]),
        "Right": list(found.fids[2:5]),
        "": list(found.fids[5:]),
    }
    servers = list_cache.answer(ListQuestion(group="sector"))
    assert [group.key for group in servers.groups] == ["Nord", "Sud", ""]
    assert [
        g.key for g in list_cache.answer(ListQuestion(group="service", sectors=OWN)).groups
    ] != [
        "Left",
        "Right",
        "",
    ]


def test_the_usual_team_of_an_own_sector(list_cache: ListCache) -> None:
    found = list_cache.answer(ListQuestion(group="sector", sectors=OWN))
    teams = {group.key: (group.team, group.team_count, group.assigned) for group in found.groups}
    assert teams == {"Left": ("a", 2, 2), "Right": ("b", 1, 1), "": ("", 0, 0)}
    unsure = list_cache.answer(ListQuestion(group="sector", sectors=OWN, unsure=("1", "4")))
    teams = {group.key: (group.team, group.team_count) for group in unsure.groups}
    assert teams == {"Left": ("a", 1), "Right": ("", 0), "": ("", 0)}


def test_a_region_filters_and_counts_the_reports_outside(list_cache: ListCache) -> None:
    found = list_cache.answer(ListQuestion(region=square(4.8605, 4.8625)))
    assert len(found.fids) == 2
    assert found.outside == 4
    assert not list_cache.answer(ListQuestion(region=Region(()))).fids


def test_positions_in_a_rectangle(path: str) -> None:
    found = positions(path, Area(4.8605, 50.0, 4.8625, 51.0))
    assert sorted((lon, lat) for _, lon, lat in found) == [(4.861, 50.46), (4.862, 50.46)]


def test_values_come_most_frequent_first(path: str, list_cache: ListCache) -> None:
    assert value_counts(path, "sector") == [("Nord", 3), ("Sud", 2)]
    assert value_counts(path, "sector", 1) == [("Nord", 3)]
    assert list_cache.values("service") == [("Dépôt clandestin", 6)]
    assert set(COUNTS) == set(KEYS)
    for by in COUNTS:
        assert list_cache.values(by) is not None


def test_a_street_counts_all_its_houses(path: str, list_cache: ListCache) -> None:
    addresses = ("Rue Haute 4", "rue Haute 12B", "Rue Haute 4-6", "Rue Haute", "Rue du 8 Mai", "N4")
    source = ogr.Open(path, 1)
    for number, address in enumerate(addresses, start=1):
        source.ExecuteSQL(f"UPDATE reports SET address = '{address}' WHERE fid = {number}")
    del source
    counted = street_counts(path)
    assert counted[:3] == [("Rue Haute", 4), ("N4", 1), ("Rue du 8 Mai", 1)]
    assert sorted(counted[3:]) == [("Rue Haute 4", 1), ("Rue Haute 4-6", 1), ("rue Haute 12B", 1)]
    assert street_counts(path, 1) == [("Rue Haute", 4)]
    assert list_cache.values("street") == counted


def test_the_cache_is_discarded_when_rows_change(path: str, list_cache: ListCache) -> None:
    assert list_cache.answer(ListQuestion()).total == 6
    source = ogr.Open(path, 1)
    source.ExecuteSQL("UPDATE reports SET sector = 'Est' WHERE report_id = '1'")
    del source
    assert list_cache.answer(ListQuestion(group="sector")).groups[0].key == "Est"
    list_cache.at(path, object())
    assert len(list_cache.answer(ListQuestion("sector = 'Est'")).fids) == 1


def test_a_quick_query_reuses_order_and_counts_and_finds_new_rows(
    list_cache: ListCache, path: str
) -> None:
    nord = ListQuestion("sector = 'Nord'", chips={"nord": "sector = 'Nord'"})
    before = list_cache.counts(nord)
    list_cache.answer(nord)
    with open_geopackage(path, update=True) as database:
        database.run("UPDATE reports SET sector = 'Nord', revision = -2 WHERE sector = 'Sud'")
        database.run("UPDATE reports SET revision = -revision WHERE fid = 1")
        database.run("DELETE FROM reports WHERE fid = 1")
    list_cache.at(path, 2, hurried=True)
    hurried = list_cache.answer(nord)
    assert set(hurried.fids) == {2, 3, 4, 5}
    assert list_cache.counts(nord) == before
    list_cache.at(path, 2)
    calm = list_cache.answer(nord)
    assert list(calm.fids) == list(count_and_find(path, nord.where, nord.order).fids)
    assert (list_cache.counts(nord), calm.total) == ({"nord": 4}, 5)


def test_a_row_that_the_order_does_not_know_yet_comes_last(
    list_cache: ListCache, path: str
) -> None:
    list_cache.answer(ListQuestion())
    with open_geopackage(path, update=True) as database:
        database.run("INSERT INTO reports (report_id, sector, revision) VALUES ('9', 'Nord', -1)")
    list_cache.at(path, 2, hurried=True)
    found = list_cache.answer(ListQuestion("sector = 'Nord'"))
    assert list(found.fids)[-1] == 7
    assert len(found.fids) == 4


def test_the_report_of_this_very_number_comes_first(list_cache: ListCache, path: str) -> None:
    usual = list(list_cache.answer(ListQuestion()).fids)
    (last,) = count_and_find(path, f"fid = {usual[-1]}").fids
    (number,) = [one for one, fid in fids_of(path).items() if fid == last]
    found = list(list_cache.answer(ListQuestion(number=number)).fids)
    assert found == [last, *usual[:-1]]
    assert list(list_cache.answer(ListQuestion(number="no such")).fids) == usual
