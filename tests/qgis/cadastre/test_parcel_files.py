"""Downloaded extracts: shapefile, ZIP and GeoPackage, old and new layer names, the date in the file
name, and files without parcels."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer
from raw_server import raw_server

from sandbox.contents.parcels import make_plan, write_geopackage
from signalement_plugin.cadastre.project_layers import day_in
from signalement_plugin.cadastre.sources.features import shapes_in
from signalement_plugin.cadastre.sources.parcel_files import parcel_layers
from signalement_plugin.cadastre.sources.presets import presets
from signalement_plugin.core.errors import NotData

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


@pytest.mark.parametrize("inside", ["extract/92094", "."])
@pytest.mark.parametrize(("ending", "layer"), [(".shp", "Bpn_CaPa"), (".gpkg", "Bpn_CaPa")])
def test_a_zip_with_folders_and_other_files(
    geopackage: Path, tmp_path: Path, inside: str, ending: str, layer: str
) -> None:
    """As UrbIS and some communes pack them."""
    source_file = tmp_path / f"{layer}{ending}"
    if ending == ".shp":
        gdal.VectorTranslate(str(source_file), str(geopackage), format="ESRI Shapefile")
    else:
        source_file.write_bytes(geopackage.read_bytes())
    packed = tmp_path / "UrbISVector_31370_04000_20251004.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("licence.txt", "x")
        for part in tmp_path.glob(f"{layer}.*"):
            archive.write(part, str(Path(inside) / part.name))
    ((source, name, key),) = found(packed)
    assert (name, key, opens(source)) == (layer, "CaPaKey", len(PARCELS))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("92094_Namur_PP-FiscSit_Lb72_01022026.zip", date(2026, 2, 1)),
        ("UrbISVector_31370_GPKG_04000_20251004.zip", date(2025, 10, 4)),
        ("cadastre-2026-01-31.gpkg", date(2026, 1, 31)),
        ("plan_99999999.zip", None),
        ("plan_31370_04000.zip", None),
        ("plan.gpkg", None),
    ],
)
def test_the_date_of_the_extract_is_read_from_its_file_name(name: str, day: date | None) -> None:
    assert day_in(f"/vsizip//data/{name}/Bpn_CaPa.shp|layername=Bpn_CaPa") == day


def test_the_parcels_come_before_other_polygons_with_a_key(tmp_path: Path) -> None:
    path = tmp_path / "many.gpkg"
    write_geopackage(path, PARCELS, "A_blocks")
    other = tmp_path / "parcels.gpkg"
    write_geopackage(other, PARCELS, "b_capa")
    options = gdal.VectorTranslateOptions(accessMode="update", layerName="b_capa")
    assert gdal.VectorTranslate(str(path), str(other), options=options)
    assert [name for _source, name, _key in found(path)] == ["b_capa", "A_blocks"]


def test_files_without_parcels_give_nothing(tmp_path: Path) -> None:
    broken, text = tmp_path / "broken.gpkg", tmp_path / "table.csv"
    broken.write_bytes(b"no database")
    text.write_text("capakey\n92094A0001/00_000\n", encoding="utf-8")
    for path in (broken, text, tmp_path / "missing.zip", tmp_path):
        assert found(path) == []


def test_a_file_that_only_names_another_one_is_not_followed(tmp_path: Path) -> None:
    """Nor is such an answer of a service, which could name a file of this computer."""
    with raw_server(b"HTTP/1.1 404 Not Found\r\n\r\n") as stranger:
        source = f"<SrcDataSource>/vsicurl/{stranger.url}/plan.json</SrcDataSource>"
        layer = f'<OGRVRTLayer name="plan">{source}</OGRVRTLayer>'
        names = f"<OGRVRTDataSource>{layer}</OGRVRTDataSource>"
        (tmp_path / "plan.gpkg").write_text(names)
        assert found(tmp_path / "plan.gpkg") == []
        for ending in (".gml", ".json"):
            with pytest.raises(NotData):
                shapes_in(names.encode(), ending, ("CaPaKey",))
    assert stranger.asked == 0
