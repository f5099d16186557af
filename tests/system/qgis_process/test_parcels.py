"""Parcels, figures and duplicates in the real ``qgis_process``: no GUI, files in, files out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from qgis_process import QgisProcess
from register_fixtures import fill_register

from sandbox.contents.parcels import EPSG, make_plan, make_reports, write_geopackage

ROWS = 200


@pytest.fixture(scope="module")
def qgis(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    return QgisProcess(tmp_path_factory.mktemp("qgis"))


@pytest.fixture
def town(tmp_path: Path) -> tuple[str, str]:
    """A parcel plan, and reports on it as a table of points."""
    plan = make_plan(200.0)
    parcels, reports = tmp_path / "plan.gpkg", tmp_path / "reports.csv"
    write_geopackage(parcels, plan.parcels)
    lines = [
        f'{at},"POINT({x} {y})"\n'
        for at, (x, y) in enumerate(make_reports(plan, ROWS, radius_m=1_000.0))
    ]
    reports.write_text("report_id,wkt\n" + "".join(lines), encoding="utf-8")
    options = f"delimiter=,&wktField=wkt&crs=EPSG:{EPSG}"
    return str(parcels), f"delimitedtext://file://{reports}?{options}"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_parcels_are_joined_and_a_parcel_is_asked_about(
    qgis: QgisProcess, town: tuple[str, str], tmp_path: Path
) -> None:
    parcels, reports = town
    output = tmp_path / "joined.csv"
    common = {"INPUT": reports, "PARCELS": parcels, "KEY_FIELD": "CaPaKey"}
    ended = qgis.run("joinparcels", **common, OUTPUT=str(output))
    assert ended.code == 0, ended.errors
    joined = rows(output)
    assert len(joined) == ROWS
    counted = {name.lower(): ended.results[name] for name in ("INSIDE", "OUTSIDE", "UNCERTAIN")}
    for verdict, count in counted.items():
        assert sum(row["parcel_verdict"] == verdict for row in joined) == count > 0
    one = next(row for row in joined if row["parcel_verdict"] == "inside")
    near = tmp_path / "near.csv"
    asked = qgis.run(
        "reportsonparcel",
        **common,
        KEY=one["capakey"].replace("/", "-").lower(),
        DISTANCE=5,
        OUTPUT=str(near),
    )
    assert (asked.code, asked.results["FOUND"]) == (0, one["capakey"])
    assert one["report_id"] in {row["report_id"] for row in rows(near)}


def test_a_parcel_that_is_not_there_fails_with_a_sentence(
    qgis: QgisProcess, town: tuple[str, str], tmp_path: Path
) -> None:
    parcels, reports = town
    ended = qgis.run(
        "reportsonparcel",
        INPUT=reports,
        PARCELS=parcels,
        KEY_FIELD="CaPaKey",
        KEY="11001Z9999",
        OUTPUT=str(tmp_path / "none.csv"),
    )
    assert ended.code != 0
    assert any("No parcel of the layer answers" in line for line in ended.errors)
    assert not any("Traceback" in line for line in ended.errors)


def test_figures_and_duplicates_of_loaded_reports(qgis: QgisProcess, tmp_path: Path) -> None:
    register, loaded = tmp_path / "namur.sqlite", tmp_path / "reports.gpkg"
    fill_register(str(register), ROWS)
    done = qgis.run("loadreports", SYSTEM="register", ENDPOINT=str(register), OUTPUT=str(loaded))
    assert done.code == 0, done.errors
    zones, counted = tmp_path / "zones.geojson", tmp_path / "zones.csv"
    ring = "[[4,50],[6,50],[6,51],[4,51],[4,50]]"
    zones.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"all"},'
        f'"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}]}}',
        encoding="utf-8",
    )
    ended = qgis.run("zonestatistics", INPUT=str(loaded), ZONES=str(zones), OUTPUT=str(counted))
    assert ended.code == 0, ended.errors
    (figures,) = rows(counted)
    assert int(figures["received"]) == ROWS - ended.results["NOWHERE"]
    pairs = tmp_path / "pairs.csv"
    found = qgis.run("findduplicates", INPUT=str(loaded), OPEN_ONLY=False, OUTPUT=str(pairs))
    assert (found.code, len(rows(pairs))) == (0, found.results["PAIRS"])
