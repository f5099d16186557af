"""The project beside a copy follows QField's rules: the properties that QField reads are
checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live_connection import loaded
from qgis.core import Qgis, QgsFeature, QgsProject, QgsVectorLayer, QgsVectorLayerUtils

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.exchange.field_copy import write_copy
from signalement_plugin.exchange.field_project import write_project

NAME = "Namur"


@pytest.fixture
def written(connection, qtbot, tmp_path):
    """Writes the project of a copy for a system that can do this, and gives its path."""
    loaded(connection, qtbot)
    copy = tmp_path / "field.gpkg"
    fids = sorted(connection.layer.allFeatureIds())[:2]
    write_copy(connection.files.store.path, fids, copy, lambda _count: True)
    server = connection.server
    return lambda able: write_project(copy, NAME, able, server.departments, server.services)


@pytest.fixture
def able(connection) -> Capabilities:
    return connection.server.capabilities


@pytest.fixture
def read() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


def layers(project: QgsProject, path: Path) -> dict[str, QgsVectorLayer]:
    assert project.read(str(path))
    found = {layer.source().rpartition("=")[2]: layer for layer in project.mapLayers().values()}
    assert all(layer.isValid() for layer in found.values())
    return found


def at(layer: QgsVectorLayer, name: str) -> int:
    return layer.fields().lookupField(name)


def test_the_project_can_be_moved_with_its_folder(written, able, read, tmp_path):
    project = written(able)
    moved = tmp_path / "moved"
    moved.mkdir()
    for one in (project, tmp_path / "field.gpkg"):
        one.rename(moved / one.name)
    assert set(layers(read, moved / project.name)) == {"reports", "field_reports", "field_photos"}
    assert read.filePathStorage() == Qgis.FilePathType.Relative
    assert read.presetHomePath() == ""
    assert project.stem != "field"


def test_the_project_opens_at_the_extent_of_the_reports(written, able, read):
    reports = layers(read, written(able))["reports"]
    opened = read.viewSettings().defaultViewExtent()
    assert opened.crs() == reports.crs()
    assert opened.contains(reports.extent())


def test_every_row_gets_an_id_of_its_own(written, able, read):
    for name, layer in layers(read, written(able)).items():
        if name == "reports":
            continue
        made = [QgsVectorLayerUtils.createFeature(layer)["id"] for _ in range(2)]
        assert all(len(one) == 36 for one in made)
        assert made[0] != made[1]
        assert layer.editorWidgetSetup(at(layer, "id")).type() == "Hidden"


def test_no_filter_hides_a_row_once_its_status_changes(written, able, read):
    assert {one.subsetString() for one in layers(read, written(able)).values()} == {""}


def test_photos_are_attachments_beside_the_project(written, able, read):
    found = layers(read, written(able))
    photos = found["field_photos"]
    setup = photos.editorWidgetSetup(at(photos, "path"))
    assert setup.type() == "ExternalResource"
    assert (setup.config()["RelativeStorage"], setup.config()["DocumentViewer"]) == (1, 1)
    naming = json.loads(photos.customProperty("QFieldSync/attachment_naming"))
    assert naming["path"].startswith("'DCIM/")


def test_photos_hang_below_known_and_new_reports(written, able, read):
    found = layers(read, written(able))
    relations = read.relationManager().relations()
    assert len(relations) == 2
    for name, key in (("reports", "report_id"), ("field_reports", "id")):
        parent = found[name]
        (relation,) = (one for one in relations.values() if one.referencedLayer() == parent)
        assert relation.isValid()
        assert relation.fieldPairs() == {"report": key}
        root = parent.editFormConfig().invisibleRootContainer()
        (shown,) = root.findElements(Qgis.AttributeEditorType.Relation)
        assert shown.relationWidgetTypeId() == "relation_editor"


def test_a_new_report_wants_a_category_and_a_text(written, able, read):
    layer = layers(read, written(able))["field_reports"]
    empty = QgsFeature(layer.fields())
    for name in ("service_code", "description"):
        good, _said = QgsVectorLayerUtils.validateAttribute(layer, empty, at(layer, name))
        assert not good


def test_reports_are_not_drawn_or_deleted_in_their_own_layer(written, able, read):
    layer = layers(read, written(replace(able, writes=able.writes - {"position"})))["reports"]
    for part in ("feature_addition", "feature_deletion", "geometry_editing"):
        assert layer.customProperty(f"QFieldSync/is_{part}_locked")
    assert {layer.customProperty("QFieldSync/action")} == {"copy"}


def test_layers_for_new_reports_and_photos_exist_only_where_supported(written, able, read):
    less = replace(able, creates=False, writes=able.writes - {"photo"})
    assert set(layers(read, written(less))) == {"reports"}


def test_the_note_is_editable_in_the_form_and_the_number_is_not(written, able, read):
    layer = layers(read, written(able))["reports"]
    config = layer.editFormConfig()
    assert not config.readOnly(at(layer, "field_note"))
    assert config.readOnly(at(layer, "report_id"))
