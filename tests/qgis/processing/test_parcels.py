"""The algorithms over the cadastre, run in this process on layers of every kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from memory_layers import layer
from osgeo import gdal
from processing_runs import Feedback, Run
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from sandbox.contents.parcels import Parcel, write_geopackage

X, Y = 185_000, 128_000
KEY, OTHER = "92094A0001/00_000", "92094A0012/00B001"
SQUARE = "POLYGON(({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))"


def run_over(name: str, reports: QgsVectorLayer, parcels: QgsVectorLayer, **more: Any) -> Run:
    """An algorithm over reports and parcels."""
    given = {"INPUT": reports, "PARCELS": parcels, "KEY_FIELD": "CaPaKey", "OUTPUT": "memory:"}
    return Run(name, **{**given, **more})


def square(west: int, side: int = 20) -> str:
    return SQUARE.format(X + west, Y, X + west + side, Y + side)


@pytest.fixture
def parcels(qgis_new_project: object) -> QgsVectorLayer:
    rows = (([KEY], square(0)), ([OTHER], square(20)), (["92094A0013-00_000"], square(200)))
    return layer("Polygon", "EPSG:31370", "&field=CaPaKey:string", *rows)


@pytest.fixture
def reports(qgis_new_project: object) -> QgsVectorLayer:
    places = {"in": 6, "street": -8, "edge": 19, "far": 4_000}
    rows = [([name, ""], f"POINT({X + east} {Y + 10})") for name, east in places.items()]
    rows.append((["nowhere", ""], ""))
    return layer("Point", "EPSG:31370", "&field=report_id:string&field=capakey:string", *rows)


def joined(run: Run) -> dict[str, tuple[object, object, object]]:
    return {
        feature["report_id"]: (
            feature["capakey"] or None,
            feature["parcel_verdict"],
            feature["parcel_distance"] if feature["capakey"] else None,
        )
        for feature in run.layer("OUTPUT").getFeatures()
    }


def test_reports_get_their_parcel_and_how_sure_it_is(
    reports: QgsVectorLayer, parcels: QgsVectorLayer
) -> None:
    run = run_over("joinparcels", reports, parcels)
    assert joined(run) == {
        "in": (KEY, "inside", 6.0),
        "street": (KEY, "outside", 8.0),
        "edge": (KEY, "uncertain", 1.0),
        "far": (None, "unloaded", None),
        "nowhere": (None, "unloaded", None),
    }
    counted = [run.results[name] for name in ("INSIDE", "OUTSIDE", "UNCERTAIN", "UNLOADED")]
    assert counted == [1, 1, 1, 2]


def test_a_stated_accuracy_makes_more_uncertain_and_fields_of_an_older_run_are_replaced(
    reports: QgsVectorLayer, parcels: QgsVectorLayer
) -> None:
    run = run_over("joinparcels", reports, parcels, ACCURACY=10)
    assert run.results["UNCERTAIN"] == 3
    names = [field.name() for field in run.layer("OUTPUT").fields()]
    assert names == ["report_id", "capakey", "parcel_verdict", "parcel_distance"]


def test_invalid_parcels_give_warnings(reports: QgsVectorLayer, qgis_new_project: object) -> None:
    bow = f"POLYGON(({X} {Y},{X + 20} {Y + 20},{X + 20} {Y},{X} {Y + 20},{X} {Y}))"
    spoilt = layer("Polygon", "EPSG:31370", "&field=CaPaKey:string", ([KEY], bow), ([OTHER], ""))
    run = run_over("joinparcels", reports, spoilt)
    assert joined(run)["in"][1] == "uncertain"
    assert len(run.feedback.warnings) == 2


def without_system(folder: Path, west: float) -> QgsVectorLayer:
    """A shapefile without ``.prj``, as old extracts come."""
    made, path = folder / "made.gpkg", folder / "B_CaPa.shp"
    ring = [(west, Y), (west + 20, Y), (west + 20, Y + 20), (west, Y + 20)]
    write_geopackage(made, [Parcel(KEY, ring)])
    gdal.VectorTranslate(str(path), str(made), format="ESRI Shapefile", layers=["Bpn_CaPa"])
    path.with_suffix(".prj").unlink()
    parcels = QgsVectorLayer(str(path), "B_CaPa", "ogr")
    # an exception keeps the objects of its frames alive, so the project owns the layer
    QgsProject.instance().addMapLayer(parcels)
    return parcels


@pytest.mark.parametrize(
    ("name", "more"), [("joinparcels", {}), ("reportsonparcel", {"KEY": "92094 A 1"})]
)
def test_parcels_without_a_system_get_the_lambert_of_their_numbers_or_are_refused(
    qgis_new_project: object,
    reports: QgsVectorLayer,
    tmp_path: Path,
    name: str,
    more: dict[str, str],
) -> None:
    run = run_over(name, reports, without_system(tmp_path, X), **more)
    assert joined(run)["in"] == (KEY, "inside", 6.0)
    assert "EPSG:31370" in run.feedback.warnings[0]
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(QgsProcessingException, match="no coordinate system"):
        run_over(name, reports, without_system(other, 9e6), **more)


def test_cancelling_leaves_the_output_untouched(
    reports: QgsVectorLayer, parcels: QgsVectorLayer, tmp_path: Path
) -> None:
    output = tmp_path / "out.gpkg"
    output.write_bytes(b"yesterday")
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run_over("joinparcels", reports, parcels, OUTPUT=str(output), feedback=feedback)
    assert output.read_bytes() == b"yesterday"


@pytest.mark.parametrize(
    ("typed", "around", "found"),
    [
        (KEY, 0, {"in", "edge"}),
        ("92094a0001-00_000", 10, {"in", "edge", "street"}),
        ("92094 A 12 b 1", 0, {"edge"}),
        ("92094A0001/00_000_P0007", 0, {"in", "edge"}),
    ],
)
def test_reports_on_and_near_a_parcel(
    reports: QgsVectorLayer, parcels: QgsVectorLayer, typed: str, around: int, found: set[str]
) -> None:
    run = run_over("reportsonparcel", reports, parcels, KEY=typed, DISTANCE=around)
    assert set(joined(run)) == found
    assert run.results["COUNT"] == len(found)


def test_several_parcels_at_once(reports: QgsVectorLayer, parcels: QgsVectorLayer) -> None:
    keys = (KEY, "92094 A 12 b 1", f"{KEY},\n92094 A 12 b 1")
    *each, both = (run_over("reportsonparcel", reports, parcels, KEY=key) for key in keys)
    assert set(joined(both)) == set(joined(each[0])) | set(joined(each[1]))
    assert both.results["FOUND"] == ", ".join(run.results["FOUND"] for run in each)
    with pytest.raises(QgsProcessingException, match="92094 C 1"):
        run_over("reportsonparcel", reports, parcels, KEY=f"{KEY},92094 C 1")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (" , ", "No parcel"),
        ("92094 C 1", "No parcel"),
        ("92094 A", "more than one"),
        ("rue Haute", "No parcel"),
    ],
)
def test_a_key_that_names_no_one_parcel_is_refused(
    reports: QgsVectorLayer, parcels: QgsVectorLayer, typed: str, said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        run_over("reportsonparcel", reports, parcels, KEY=typed)


def test_the_fixed_names_of_the_parameters() -> None:
    registry = QgsApplication.processingRegistry()
    join = registry.algorithmById("signalement:joinparcels")
    names = [one.name() for one in join.parameterDefinitions()]
    assert names == ["INPUT", "PARCELS", "KEY_FIELD", "ACCURACY", "OUTPUT"]
    for name in ("joinparcels", "reportsonparcel", "findduplicates", "zonestatistics"):
        algorithm = registry.algorithmById(f"signalement:{name}")
        assert algorithm.shortHelpString()
        assert algorithm.shortDescription()
