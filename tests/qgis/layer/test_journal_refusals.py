"""Edits that the server could not use are refused with a sentence; nothing is written in part."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from real_stores import STATUS_1, at, edits

from signalement_plugin.core.errors import BadStore
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.store.queries import rows_at

POINT = QgsPointXY(4.9, 50.5)
MOVED = {"position": "4.9000000 50.5000000"}


def session_refused(layer: QgsVectorLayer, words: str) -> None:
    """The commit fails with a sentence and the session stays open, to be put right."""
    assert not layer.commitChanges()
    assert words in " ".join(layer.commitErrors())
    assert layer.isEditable()
    assert layer.rollBack()
    assert layer.featureCount() == 5


def test_a_drawn_report_is_refused(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromPointXY(POINT))
    feature["report_id"] = "6"
    assert layer.addFeature(feature)
    session_refused(layer, "New Report")
    assert store.journal() == []


def test_a_pasted_report_is_refused(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    layer.startEditing()
    copy = QgsFeature(layer.getFeature(1))
    copy.setAttribute(0, NULL)
    copy["report_id"] = "6"
    assert layer.addFeature(copy)
    session_refused(layer, "New Report")


def test_a_deleted_report_is_refused(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    layer.startEditing()
    assert layer.deleteFeature(1)
    session_refused(layer, "cannot be deleted")


@pytest.mark.parametrize(
    ("name", "value"),
    [("revision", 7), ("revision", 0), ("revision", NULL), ("report_id", "6"), ("report_id", NULL)],
)
def test_number_and_revision_belong_to_the_server(
    layer: QgsVectorLayer, store: GeoPackageStore, name: str, value: object
) -> None:
    assert not layer.dataProvider().changeAttributeValues({1: {at(layer, name): value}})
    assert layer.dataProvider().errors()
    assert store.journal() == []
    assert rows_at(store.path, [1])[1].values["report_id"] == "1"


def test_after_a_refusal_the_good_part_of_a_session_can_be_saved(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "status"), "closed")
    layer.deleteFeature(2)
    assert not layer.commitChanges()
    layer.undoStack().undo()
    assert layer.commitChanges()
    assert edits(store) == STATUS_1


@pytest.mark.parametrize("statement", ["fid = 99", "revision = 3", "report_id = '9'"])
def test_sql_cannot_renumber(store: GeoPackageStore, statement: str) -> None:
    with (
        pytest.raises(BadStore, match="belongs to the server"),
        open_geopackage(store.path, True) as found,
    ):
        found.run(f"UPDATE reports SET {statement} WHERE fid = 1")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO reports (report_id) VALUES ('9')",
        "INSERT OR REPLACE INTO reports (report_id, status) VALUES ('1', 'closed')",
        "INSERT INTO reports (report_id, revision) SELECT '9', revision FROM reports",
        "DELETE FROM reports",
    ],
)
def test_sql_cannot_add_or_delete(store: GeoPackageStore, statement: str) -> None:
    with (
        pytest.raises(BadStore, match=r"not drawn|cannot be deleted"),
        open_geopackage(store.path, True) as found,
    ):
        found.run(statement)
    assert len(store.hashes()) == 5


def geojson(tmp_path: Path, properties: dict) -> Path:
    feature = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Point", "coordinates": [4.861, 50.46]},
    }
    path = tmp_path / "rows.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


def ogr2ogr(*arguments: str | Path) -> subprocess.CompletedProcess:
    program = shutil.which("ogr2ogr")
    assert program
    return subprocess.run(
        [program, *map(str, arguments)], check=False, capture_output=True, text=True
    )


def test_an_upsert_is_refused_with_the_sentence(tmp_path: Path, store: GeoPackageStore) -> None:
    source = geojson(tmp_path, {"report_id": "1", "status": "closed"})
    done = ogr2ogr("-upsert", "-nln", "reports", store.path, source)
    assert "not drawn or pasted" in done.stderr
    assert store.journal() == []
    assert rows_at(store.path, [1])[1].values["status"] == "new"


def test_appended_rows_are_refused(tmp_path: Path, store: GeoPackageStore) -> None:
    source = geojson(tmp_path, {"report_id": "9", "status": "closed"})
    done = ogr2ogr("-append", "-nln", "reports", store.path, source)
    assert "not drawn or pasted" in done.stderr
    assert len(store.hashes()) == 5


def test_a_full_geopackage_copy_by_ogr2ogr_is_readable_elsewhere(
    tmp_path: Path, store: GeoPackageStore
) -> None:
    target = tmp_path / "export.geojson"
    done = ogr2ogr(target, store.path, "reports")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(target.read_text())["features"]) == 5
