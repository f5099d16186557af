"""Possible duplicates, and figures by zone, as the toolbox gives them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from memory_layers import layer
from processing_runs import Run
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime
from register_fixtures import fill_register

from signalement_plugin.core.analysis import statistics
from signalement_plugin.core.timestamps import utc_text
from signalement_plugin.processing.algorithms import zone_statistics

NOW = datetime.now(timezone.utc)

STORED = "".join(
    f"&field={name}:string"
    for name in (
        "report_id",
        "status",
        "service_code",
        "description",
        "requested",
        "updated",
        "due",
    )
)


def stored(*rows: tuple[str, str, str, float]) -> QgsVectorLayer:
    """Reports (id, status, description, longitude) of one service, requested and changed."""
    times = [utc_text(NOW - timedelta(days=days)) for days in (24, 20, 21)]
    return layer(
        "Point",
        "EPSG:4326",
        STORED,
        *(
            ([one, status, "lamp", text, *times], f"POINT({lon} 50.46)")
            for one, status, text, lon in rows
        ),
    )


@pytest.mark.every_day
def test_pairs_that_may_be_the_same_are_found_once(qgis_new_project: object) -> None:
    reports = stored(
        ("1", "new", "Lampe cassée", 4.8600),
        ("2", "accepted", "Lampe éteinte", 4.8602),
        ("3", "rejected", "Lampe", 4.8601),
        ("4", "new", "Lampe", 4.8700),
        ("5", "closed", "Lampe", 4.8701),
        ("6", "closed", "Lampe", 4.8701),
    )
    run = Run("findduplicates", INPUT=reports, OUTPUT="memory:")
    rows = [(f["report_id"], f["other_id"]) for f in run.layer("OUTPUT").getFeatures()]
    assert {frozenset(row) for row in rows} == {
        frozenset("12"),
        frozenset("45"),
        frozenset("46"),
    }
    assert run.results["PAIRS"] == len(rows) == 3
    every = Run("findduplicates", INPUT=reports, OPEN_ONLY=False, OUTPUT="memory:")
    assert every.results["PAIRS"] == 4


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ({}, {"12", "13", "23"}),
        ({"RADIUS": 20}, {"12"}),
        ({"RADIUS": 200}, {"12", "13", "14", "23", "24", "34"}),
        ({"SCORE": 4.5}, {"12"}),
    ],
)
def test_pairs_within_limits(limits: dict[str, float], found: set[str]) -> None:
    reports = stored(
        ("1", "new", "Lampe", 4.86000),
        ("2", "new", "Lampe", 4.86015),
        ("3", "new", "Lampe", 4.86050),
        ("4", "new", "Lampe", 4.86200),
    )
    run = Run("findduplicates", INPUT=reports, OUTPUT="memory:", **limits)
    rows = list(run.layer("OUTPUT").getFeatures())
    assert {"".join(sorted((row["report_id"], row["other_id"]))) for row in rows} == found


def test_pairs_with_a_report_in_common_are_one_group() -> None:
    reports = stored(
        ("1", "new", "Lampe", 4.8600),
        ("2", "new", "Lampe", 4.8605),
        ("3", "new", "Lampe", 4.8610),
        ("4", "new", "Lampe", 4.8700),
        ("5", "new", "Lampe", 4.8700),
    )
    run = Run("findduplicates", INPUT=reports, RADIUS=40, OUTPUT="memory:")
    groups: dict[int, set[str]] = {}
    for row in run.layer("OUTPUT").getFeatures():
        groups.setdefault(row["group"], set()).update((row["report_id"], row["other_id"]))
    assert sorted(map(sorted, groups.values())) == [["1", "2", "3"], ["4", "5"]]
    assert run.results["GROUPS"] == 2


def test_a_shapefile_with_its_cut_names_gives_the_same_pairs(tmp_path: Path) -> None:
    register = str(tmp_path / "namur.register")
    fill_register(register, 200, 1, NOW)
    given = {"SYSTEM": "register", "ENDPOINT": register}
    counts = []
    for ending in ("gpkg", "shp"):
        loaded = str(tmp_path / f"reports.{ending}")
        Run("loadreports", **given, OUTPUT=loaded)
        found = Run("findduplicates", INPUT=loaded, OPEN_ONLY=False, OUTPUT="memory:")
        counts.append(found.results["PAIRS"])
    assert counts[0] == counts[1] > 0


@pytest.mark.every_day
def test_zones_get_their_figures(qgis_new_project: object) -> None:
    reports = stored(
        ("1", "new", "", 4.85),
        ("2", "closed", "", 4.85),
        ("3", "new", "", 4.95),
        ("4", "new", "", 5.50),
    )
    west = "POLYGON((4.8 50.4,4.9 50.4,4.9 50.5,4.8 50.5,4.8 50.4))"
    east = "POLYGON((4.9 50.4,5.0 50.4,5.0 50.5,4.9 50.5,4.9 50.4))"
    zones = layer(
        "Polygon",
        "EPSG:4326",
        "&field=name:string&field=open:integer",
        (["west", 9], west),
        (["east", 9], east),
        (["none", 9], ""),
    )
    run = Run("zonestatistics", INPUT=reports, ZONES=zones, OUTPUT="memory:")
    names = ("received", "closed", "open", "late", "median_days", "in_time", "with_deadline")
    found = {
        zone["name"]: tuple(zone[name] or 0 for name in names)
        for zone in run.layer("OUTPUT").getFeatures()
    }
    assert found == {
        "west": (2, 1, 1, 1, 4.0, 0, 1),
        "east": (1, 0, 1, 1, 0, 0, 0),
        "none": (0, 0, 0, 0, 0, 0, 0),
    }
    assert run.results["NOWHERE"] == 1


@pytest.mark.every_day
@pytest.mark.parametrize(
    ("days", "received"),
    [((30, 20), 1), ((30, None), 1), ((None, 20), 1), ((21, 20), 0), ((None, 27), 0)],
)
def test_zones_between_two_days(days: tuple[int | None, int | None], received: int) -> None:
    """The report was requested 24 days ago, near midnight 23 or 25 by the days of Brussels."""
    zones = layer(
        "Polygon",
        "EPSG:4326",
        "&field=name:string",
        (["west"], "POLYGON((4.8 50.4,4.9 50.4,4.9 50.5,4.8 50.5,4.8 50.4))"),
    )
    given = {
        name: QDateTime((NOW - timedelta(days=ago)).replace(hour=11))
        for name, ago in zip(("FIRST", "LAST"), days)
        if ago is not None
    }
    reports = stored(("1", "new", "", 4.85))
    run = Run("zonestatistics", INPUT=reports, ZONES=zones, OUTPUT="memory:", **given)
    (zone,) = run.layer("OUTPUT").getFeatures()
    assert zone["received"] == received


def test_the_periods_are_those_of_the_statistics() -> None:
    assert zone_statistics.PERIODS == statistics.PERIODS
