"""Possible duplicates, and figures by zone, as the toolbox gives them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from memory_layers import layer
from processing_runs import Run, registered_provider
from qgis.core import QgsVectorLayer
from register_fixtures import fill_register

from signalement_plugin.core.analysis import statistics
from signalement_plugin.core.timestamps import utc_text
from signalement_plugin.processing.algorithms import zone_statistics


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[None]:
    with registered_provider():
        yield


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


def test_what_is_no_layer_of_reports_is_refused(qgis_new_project: object) -> None:
    points = layer("Point", "EPSG:4326", "&field=name:string", (["a"], "POINT(4 50)"))
    zones = layer("Polygon", "EPSG:4326", "&field=name:string", (["a"], ""))
    with pytest.raises(ValueError, match="no layer of reports"):
        Run("findduplicates", INPUT=points, OUTPUT="memory:")
    with pytest.raises(ValueError, match="no layer of reports"):
        Run("zonestatistics", INPUT=points, ZONES=zones, OUTPUT="memory:")


def test_the_periods_are_those_of_the_statistics() -> None:
    assert zone_statistics.PERIODS == statistics.PERIODS
