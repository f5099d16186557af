"""The layer's source, selection and open tables, while rows come and go."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerCache,
)
from qgis.gui import QgsAttributeTableModel
from qgis.PyQt.QtCore import Qt
from real_stores import at, fid_index, report

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.report import Report
from signalement_plugin.layer.live_layer import (
    adopt_layer,
    open_layer,
    path_of,
    set_filter,
    switch_source,
)
from signalement_plugin.layer.writer import write_reports
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore, open_store


def test_an_open_table_follows(layer: QgsVectorLayer) -> None:
    cache = QgsVectorLayerCache(layer, 1000)
    model = QgsAttributeTableModel(cache)
    model.loadLayer()
    fids = fid_index(layer)
    wanted = [report(1, notice="vu", lon=4.9), report(6)]
    write_reports(layer, wanted, {})
    assert model.rowCount() == 6
    notice = model.fieldCol(layer.fields().indexOf("notice"))
    shown = model.data(
        model.idToIndex(fids["1"]).siblingAtColumn(notice), Qt.ItemDataRole.DisplayRole
    )
    assert shown == "vu"


def test_one_signal_per_changed_cell(layer: QgsVectorLayer) -> None:
    received: list[tuple] = []
    moved: list[int] = []
    layer.attributeValueChanged.connect(lambda fid, at, value: received.append((fid, at, value)))
    layer.geometryChanged.connect(lambda fid, _: moved.append(fid))
    changed = report(1, notice="vu", lon=4.9)
    write_reports(layer, [changed], {})
    names = {layer.fields()[at].name(): value for _, at, value in received}
    assert names == {"notice": "vu", "content_hash": changed.content_hash}
    assert moved == [1]
    write_reports(layer, [changed], {})
    assert len(received) == 2  # no field differs, so nothing is emitted


@pytest.fixture
def bigger(tmp_path: Path, store: GeoPackageStore, reports: list[Report]) -> str:
    """Another store of the same reports, in other rows, and one more."""
    loader = store.loader()
    loader.add([report(6), *reversed(reports)])
    return loader.finish()


def test_switching_keeps_filter_selection_style_and_identity(
    layer: QgsVectorLayer, bigger: str
) -> None:
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setSize(7)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setCustomProperty("signalement/connection", "namur")
    set_filter(layer, "\"report_id\" <> '5'")
    before = fid_index(layer)
    layer.selectByIds([before["1"], before["4"]])
    identity = layer.id()
    assert switch_source(layer, bigger)
    assert path_of(layer) == bigger
    assert (layer.id(), layer.name()) == (identity, "Namur")
    assert layer.subsetString() == "\"report_id\" <> '5'"
    assert {f["report_id"] for f in layer.getSelectedFeatures()} == {"1", "4"}
    assert layer.selectedFeatureIds() != [before["1"], before["4"]]
    assert len(list(layer.getFeatures())) == 5
    assert layer.renderer().symbol().size() == 7
    assert layer.customProperty("signalement/connection") == "namur"
    assert write_reports(layer, [report(2, lon=4.9)], {}) == ["2"]
    assert GeoPackageStore(bigger).journal() == []


def test_the_selection_outlives_filter_and_new_rows(layer: QgsVectorLayer) -> None:
    layer.selectByIds([1, 3])
    write_reports(layer, [report(6)], {})
    assert set(layer.selectedFeatureIds()) == {1, 3}
    assert set_filter(layer, "\"report_id\" = '1'")
    assert set(layer.selectedFeatureIds()) == {1, 3}
    assert set_filter(layer, "")
    assert set(layer.selectedFeatureIds()) == {1, 3}


def test_opening_a_missing_file_raises_bad_store(tmp_path: Path, layer: QgsVectorLayer) -> None:
    with pytest.raises(BadStore):
        open_layer(tmp_path / "missing.gpkg", "x")


def test_a_filter_is_refused_while_the_file_is_missing(
    store: GeoPackageStore, layer: QgsVectorLayer
) -> None:
    """QGIS itself would crash: it opens the file again and uses a data source that is not open."""
    switch_source(layer, store.path)  # not held open: a filter makes QGIS open the file again
    path, aside = Path(store.path), Path(f"{store.path}.aside")
    path.rename(aside)
    assert not set_filter(layer, "fid > 2")
    aside.rename(path)
    assert set_filter(layer, "fid > 2")
    assert layer.subsetString() == "fid > 2"


def outgrown_layer(store: GeoPackageStore) -> QgsVectorLayer:
    """A layer that stayed open while the plugin was updated: its file has columns since, of which
    it does not know."""
    with open_geopackage(store.path, update=True) as database:
        database.run(
            "DROP TRIGGER reports_search",
            "DROP TRIGGER reports_journal",
            "DROP INDEX reports_marked",
            "DROP TRIGGER reports_mark",
            "ALTER TABLE reports DROP COLUMN mark",
            "ALTER TABLE reports DROP COLUMN open_due",
            "ALTER TABLE reports DROP COLUMN priority",
            "ALTER TABLE reports DROP COLUMN report_type",
            "UPDATE signalement_meta SET value = '3' WHERE name = 'schema'",
        )
    layer = open_layer(store.path, "Namur")
    open_store(store.path)
    assert layer.fields().lookupField("priority") < 0
    return layer


def test_columns_that_came_with_an_update_are_written(
    store: GeoPackageStore, qgis_app: object
) -> None:
    outgrown = outgrown_layer(store)
    assert adopt_layer(outgrown, store.path)
    wanted = [report(1, priority="high", report_type="COM"), report(6, priority="low")]
    assert write_reports(outgrown, wanted, {}) == ["1", "6"]
    found = {one["report_id"]: one["priority"] for one in outgrown.getFeatures()}
    assert (found["1"], found["6"]) == ("high", "low")
    assert store.hashes(["1", "6"]) == {one.report_id: one.content_hash for one in wanted}
    assert store.journal() == []


def test_new_columns_are_added_during_an_edit_session(
    store: GeoPackageStore, qgis_app: object
) -> None:
    outgrown = outgrown_layer(store)
    (first, second, *_) = fid_index(outgrown).values()
    outgrown.startEditing()
    outgrown.changeAttributeValue(first, at(outgrown, "notice"), "vu")
    assert adopt_layer(outgrown, store.path)
    outgrown.changeAttributeValue(second, at(outgrown, "priority"), "low")
    assert outgrown.commitChanges()
    assert [row.after for row in store.journal()] == [{"notice": "vu"}, {"priority": "low"}]
