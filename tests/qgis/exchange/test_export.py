"""Reports in files of four formats, read again by QGIS, GDAL and Python."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from full_disk import room_for
from killed_edits import left_by_a_killed_program
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsVectorLayer,
)
from real_stores import report

from signalement_plugin.core.errors import NotWritten
from signalement_plugin.core.files.export_columns import ExportPlan, columns
from signalement_plugin.core.model.report import Report
from signalement_plugin.exchange.export import Place, read_stored, write_export
from signalement_plugin.exchange.tables import SheetTable, write_sheets
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.store.queries import fids_of

NAMUR = (4.8674, 50.4669)
LAMBERT_72 = (185401.53, 128571.44)  # what QGIS gives without the Belgian grid
LAMBERT_2008 = (685405.87, 628576.41)
METRE = 0.35


@pytest.fixture(autouse=True)
def brussels(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Brussels")
        time.tzset()
        yield
    time.tzset()


def place(epsg: int) -> Place:
    return Place(QgsCoordinateReferenceSystem(f"EPSG:{epsg}"), QgsCoordinateTransformContext())


def going(_count: int) -> bool:
    return True


@pytest.fixture
def some() -> list[Report]:
    return [
        replace(report(1), lon=NAMUR[0], lat=NAMUR[1], description="=cmd|' /C calc'!A0"),
        replace(report(2), lon=None, lat=None, address="=1+1"),
    ]


def written(tmp_path: Path, reports: list[Report], name: str, epsg: int = 4326) -> Path:
    target = tmp_path / name
    plan = ExportPlan(columns(personal=True), place=("x", "y"))
    assert write_export(reports, plan, place(epsg), target, going) == len(reports)
    assert [one.name for one in tmp_path.iterdir()] == [name]
    return target


def test_csv_has_local_times_metres_and_no_formula(tmp_path: Path, some: list[Report]) -> None:
    path = written(tmp_path, some, "a.csv", 31370)
    with path.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file, delimiter=";")
    assert abs(float(first["x"]) - LAMBERT_72[0]) < METRE
    assert abs(float(first["y"]) - LAMBERT_72[1]) < METRE
    assert first["description"].startswith("'=")
    assert (second["x"], second["address"]) == ("", "'=1+1")
    assert first["requested"] == some[0].requested.astimezone().strftime("%Y-%m-%d %H:%M")


def test_excel_has_times_and_no_formula(tmp_path: Path, some: list[Report]) -> None:
    path = written(tmp_path, some, "a.xlsx", 3812)
    data = ogr.Open(str(path))
    first, second = list(data.GetLayer(0))
    assert first["description"].startswith("'=")
    assert second["address"] == "'=1+1"
    assert abs(first["x"] - LAMBERT_2008[0]) < METRE
    local = some[0].requested.astimezone()
    assert first["requested"].startswith(local.strftime("%Y/%m/%d %H:%M"))


@pytest.mark.parametrize("name", ["a.gpkg", "a.geojson"])
def test_layers_keep_names_values_and_utc(tmp_path: Path, some: list[Report], name: str) -> None:
    layer = QgsVectorLayer(str(written(tmp_path, some, name, 31370)), "a", "ogr")
    first, second = layer.getFeatures()
    assert layer.crs().authid() == "EPSG:31370"
    assert abs(first.geometry().asPoint().x() - LAMBERT_72[0]) < METRE
    assert second.geometry().isEmpty()
    assert first["description"] == some[0].description
    assert first["requested"].toSecsSinceEpoch() == int(some[0].requested.timestamp())


def test_a_store_is_read_in_the_order_asked(store: GeoPackageStore) -> None:
    fids = list(fids_of(store.path).values())[::-1]
    assert len(list(read_stored(store.path, fids))) == 5
    ids = {fid: name for name, fid in fids_of(store.path).items()}
    assert [one.report_id for one in read_stored(store.path, fids)] == [ids[fid] for fid in fids]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.gpkg"])
def test_a_cancelled_export_keeps_the_old_file(
    tmp_path: Path, some: list[Report], name: str
) -> None:
    (tmp_path / name).write_text("old")
    plan = ExportPlan(columns(personal=False))
    assert write_export(some, plan, place(4326), tmp_path / name, lambda _count: False) == -1
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "old"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.gpkg", "a.geojson"])
def test_a_folder_that_is_not_there_is_said(tmp_path: Path, some: list[Report], name: str) -> None:
    plan = ExportPlan(columns(personal=False))
    with pytest.raises(NotWritten):
        write_export(some, plan, place(4326), tmp_path / "none" / name, going)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.gpkg", "a.geojson"])
def test_a_file_that_a_full_disk_cuts_off_is_none(
    tmp_path: Path, some: list[Report], name: str
) -> None:
    (tmp_path / name).write_text("old")
    plan = ExportPlan(columns(personal=True), place=("x", "y"))
    room = 90_000 if name == "a.gpkg" else 400  # an empty GeoPackage has 98 kB
    with pytest.raises(NotWritten), room_for(room):
        write_export(some, plan, place(4326), tmp_path / name, going)
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "old"


def test_edits_that_a_killed_program_left_beside_an_older_file_spoil_no_new_one(
    tmp_path: Path, some: list[Report]
) -> None:
    """Seen: “database disk image is malformed”; SQLite applies what lies there to any file of that
    name."""
    written(tmp_path, some, "a.gpkg")
    left_by_a_killed_program(tmp_path / "a.gpkg")
    plan = ExportPlan(columns(personal=True), place=("x", "y"))
    assert write_export([*some, report(3)], plan, place(4326), tmp_path / "a.gpkg", going) == 3
    assert [one.name for one in tmp_path.iterdir()] == ["a.gpkg"]
    layer = QgsVectorLayer(str(tmp_path / "a.gpkg"), "a", "ogr")
    assert sorted(one["report_id"] for one in layer.getFeatures())[2] == report(3).report_id
    assert "EDITED" not in {one["status"] for one in layer.getFeatures()}


def test_a_part_that_windows_still_holds_does_not_hide_why_there_is_no_file(
    tmp_path: Path, some: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.exists():
            raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "unlink", refuse)
    plan = ExportPlan(columns(personal=True), place=("x", "y"))
    with pytest.raises(NotWritten), room_for(400):
        write_export(some, plan, place(4326), tmp_path / "a.csv", going)


def test_a_spreadsheet_that_a_full_disk_cuts_off_is_none(tmp_path: Path) -> None:
    with pytest.raises(NotWritten), room_for(400):
        write_sheets(tmp_path / "a.xlsx", [SheetTable("a", ("Service", "n"), [("Voirie", 1)])])
    assert not list(tmp_path.iterdir())
