"""Native edits: whatever tool makes them, the store's triggers journal them once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    Qgis,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from real_stores import STATUS_1, at, edits, fid_index

from signalement_plugin.core.model.operation import JournalRow
from signalement_plugin.core.model.report import Report
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.store.geopackage import GeoPackageStore, open_store
from signalement_plugin.store.rows import COLUMNS


def test_an_edit_buffer_is_journalled_at_its_commit(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "status"), "closed")
    layer.changeAttributeValue(1, at(layer, "assignee"), "42")
    assert store.journal() == []
    assert layer.commitChanges()
    (row,) = store.journal()
    assert row == JournalRow(
        row.id,
        "1",
        {"status": "new", "assignee": ""},
        {"status": "closed", "assignee": "42"},
        "v1",
        "a1",
        row.at,
    )
    assert len(row.id) == 32
    assert row.at.endswith("Z")


def test_priority_and_type_are_edited_like_any_field(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "priority"), "high")
    layer.changeAttributeValue(1, at(layer, "report_type"), "COM")
    assert layer.commitChanges()
    (row,) = store.journal()
    assert row.before == {"priority": "", "report_type": ""}
    assert row.after == {"priority": "high", "report_type": "COM"}


def test_nothing_is_journalled_where_nothing_changed(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "status"), "new")
    layer.changeAttributeValue(2, at(layer, "assignee"), NULL)
    layer.changeGeometry(3, QgsGeometry.fromPointXY(QgsPointXY(4.863, 50.46)))
    assert layer.commitChanges()
    assert store.journal() == []


def test_a_rolled_back_session_leaves_no_trace(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "status"), "closed")
    assert layer.rollBack()
    assert store.journal() == []


def test_an_undone_edit_is_not_journalled(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "status"), "closed")
    layer.changeAttributeValue(2, at(layer, "status"), "closed")
    layer.undoStack().undo()
    assert layer.commitChanges()
    assert edits(store) == STATUS_1


def test_an_erased_point_is_an_empty_position(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert layer.dataProvider().changeGeometryValues({1: QgsGeometry()})
    assert edits(store) == [("1", {"position": "4.8610000 50.4600000"}, {"position": ""})]


def test_another_plugin_writing_through_the_provider_is_journalled(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert layer.dataProvider().changeAttributeValues({1: {at(layer, "status"): "closed"}})
    assert edits(store) == STATUS_1


def test_sql_of_another_connection_is_journalled(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    dataset = gdal.OpenEx(store.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL("UPDATE reports SET status = 'closed' WHERE report_id = '1'")
    del dataset
    assert edits(store) == STATUS_1


def test_ogr_rewriting_a_whole_row_journals_what_changed(store: GeoPackageStore) -> None:
    dataset = gdal.OpenEx(store.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    table = dataset.GetLayerByName("reports")
    feature = table.GetFeature(1)
    feature.SetField("status", "closed")
    table.SetFeature(feature)
    del feature, table, dataset
    assert edits(store) == STATUS_1


def test_a_transaction_group_journals_in_the_users_own_transaction(
    store: GeoPackageStore, qgis_new_project: object
) -> None:
    project = QgsProject.instance()
    project.setTransactionMode(Qgis.TransactionMode.AutomaticGroups)
    other = open_layer(store.path, "again")
    project.addMapLayers([other], False)
    for end, expected in ((other.rollBack, []), (other.commitChanges, STATUS_1)):
        assert other.startEditing()
        assert other.changeAttributeValue(1, at(other, "status"), "closed")
        assert end()
        assert edits(store) == expected
    project.clear()


MADE = ("report_id", "search", "mark", "open_due")
"""Columns that nobody edits: the number, and what is made of other columns."""


@pytest.mark.parametrize("name", [one for one in COLUMNS if one not in MADE])
def test_a_change_of_any_column_is_journalled(
    layer: QgsVectorLayer, store: GeoPackageStore, name: str
) -> None:
    value = "2026-01-01T10:00:00.000Z" if name in {"requested", "updated", "due"} else "else"
    assert layer.dataProvider().changeAttributeValues({1: {at(layer, name): value}})
    (row,) = store.journal()
    assert row.after == {name: value}


def test_a_copied_file_goes_on_journalling(
    tmp_path: Path, store: GeoPackageStore, reports: list[Report]
) -> None:
    tablet = tmp_path / "tablet.gpkg"
    shutil.copy(store.path, tablet)
    copy = open_store(tablet)
    assert (copy.key, copy.connection_id) == (store.key, "namur")
    layer = open_layer(tablet, "tablet")
    layer.startEditing()
    layer.changeAttributeValue(1, at(layer, "status"), "closed")
    assert layer.commitChanges()
    assert edits(copy) == STATUS_1
    assert store.journal() == []
    assert set(fid_index(layer)) == {one.report_id for one in reports}


def test_the_journal_is_written_in_order(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    provider = layer.dataProvider()
    for value in ("accepted", "planned", "closed"):
        assert provider.changeAttributeValues({1: {at(layer, "status"): value}})
    assert [row.after["status"] for row in store.journal()] == ["accepted", "planned", "closed"]
    assert [row.before["status"] for row in store.journal()] == ["new", "accepted", "planned"]
