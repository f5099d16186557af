"""Downloaded extracts: shapefile, zip and GeoPackage, old names and new, and what is none."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer

from sandbox.parcels import make_plan, write_geopackage
from signalement_plugin.cadastre.files import parcel_layers
from signalement_plugin.cadastre.presets import presets

PARCELS = make_plan(60.0).parcels


@pytest.fixture
def geopackage(tmp_path: Path) -> Path:
    path = tmp_path / "plan.gpkg"
    write_geopackage(path, PARCELS)
    return path


def found(path: Path) -> list[tuple[str, str, str]]:
    return parcel_layers(path, presets()["extract"])


def opens(source: str) -> int:
    layer = QgsVectorLayer(source, "x", "ogr")
    assert layer.isValid(), source
    return int(layer.featureCount())


def test_a_geopackage(geopackage: Path) -> None:
    ((source, name, key),) = found(geopackage)
    assert (name, key) == ("Bpn_CaPa", "CaPaKey")
    assert opens(source) == len(PARCELS)


@pytest.mark.parametrize("name", ["B_CaPa", "Bpn_CaPa", "parcelles"])
def test_a_shapefile_and_its_zip(geopackage: Path, tmp_path: Path, name: str) -> None:
    shape = tmp_path / f"{name}.shp"
    assert gdal.VectorTranslate(str(shape), str(geopackage), format="ESRI Shapefile")
    ((source, layer, key),) = found(shape)
    assert (layer, key, opens(source)) == (name, "CaPaKey", len(PARCELS))
    packed = tmp_path / "92094_Namur_PP-FiscSit_Lb72_01012026.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for part in tmp_path.glob(f"{name}.*"):
            archive.write(part, part.name)
    ((source, layer, key),) = found(packed)
    assert (layer, key, opens(source)) == (name, "CaPaKey", len(PARCELS))


def test_the_parcels_come_before_other_polygons_with_a_key(tmp_path: Path) -> None:
    path = tmp_path / "many.gpkg"
    write_geopackage(path, PARCELS, "A_blocks")
    other = tmp_path / "parcels.gpkg"
    write_geopackage(other, PARCELS, "b_capa")
    options = gdal.VectorTranslateOptions(accessMode="update", layerName="b_capa")
    assert gdal.VectorTranslate(str(path), str(other), options=options)
    assert [name for _source, name, _key in found(path)] == ["b_capa", "A_blocks"]


def test_what_holds_no_parcels(tmp_path: Path) -> None:
    broken, text = tmp_path / "broken.gpkg", tmp_path / "table.csv"
    broken.write_bytes(b"no database")
    text.write_text("capakey\n92094A0001/00_000\n", encoding="utf-8")
    for path in (broken, text, tmp_path / "missing.zip", tmp_path):
        assert found(path) == []
