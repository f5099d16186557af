"""The ways in which QGIS itself and other programs write a report: each edit is in the journal,
once, or refused.

What needs QGIS's own windows (paste, draw, merge, vertex tool) is in
``tests/system/desktop/test_native_edits.py``.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt.QtWidgets import QWidget
from real_stores import STATUS_1, at, edits

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.setup import configure_layer
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore

WRITES = Capabilities(writes=frozenset({"status", "position"}), statuses=tuple(Status))


@pytest.fixture
def writable(layer: QgsVectorLayer) -> Iterator[QgsVectorLayer]:
    """The layer as a connection with rights shows it, in an edit session."""
    configure_layer(layer, WRITES)
    QgsProject.instance().addMapLayer(layer, False)
    assert layer.startEditing()
    yield layer
    QgsProject.instance().takeMapLayer(layer)


def set_widget(form: QgsAttributeForm, value: str) -> None:
    """Enter a status as the combo box of the form would."""
    form.changeAttribute("status", value)


def test_a_form_that_is_saved(writable: QgsVectorLayer, store: GeoPackageStore) -> None:
    form = QgsAttributeForm(writable, writable.getFeature(1))
    set_widget(form, "closed")
    assert form.save()
    assert writable.commitChanges()
    assert edits(store) == STATUS_1


def test_a_form_that_was_only_looked_at(writable: QgsVectorLayer, store: GeoPackageStore) -> None:
    form = QgsAttributeForm(writable, writable.getFeature(1))
    assert form.save()
    assert writable.commitChanges()
    assert edits(store) == []


def test_multi_edit_is_one_edit_per_report(
    writable: QgsVectorLayer, store: GeoPackageStore
) -> None:
    writable.selectByIds([1, 2, 3])
    parent = QWidget()
    form = QgsAttributeForm(writable, parent=parent)
    form.setMode(QgsAttributeEditorContext.Mode.MultiEditMode)
    form.setMultiEditFeatureIds(writable.selectedFeatureIds())
    set_widget(form, "closed")
    assert form.save()
    assert writable.commitChanges()
    changed = [(number, {"status": "new"}, {"status": "closed"}) for number in "123"]
    assert sorted(edits(store)) == changed


def test_undo_and_redo_leave_what_was_committed(
    writable: QgsVectorLayer, store: GeoPackageStore
) -> None:
    stack = writable.undoStack()
    writable.changeAttributeValue(1, at(writable, "status"), "closed")
    writable.changeAttributeValue(2, at(writable, "status"), "closed")
    stack.undo()
    stack.undo()
    stack.redo()
    assert writable.commitChanges()
    assert edits(store) == STATUS_1


@pytest.fixture
def in_place(qgis_app: object, qgis_processing: object) -> Callable:
    """QGIS's own way to run an algorithm over the layer that is being edited."""
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.gui.AlgorithmExecutor import execute_in_place_run  # noqa: PLC0415

    def run(name: str, layer: QgsVectorLayer, **parameters: object) -> bool:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"INPUT": layer, **parameters}
        done, _ = execute_in_place_run(
            algorithm, given, context, QgsProcessingFeedback(), raise_exceptions=True
        )
        return bool(done)

    return run


def test_an_algorithm_in_place_moves_a_point(
    writable: QgsVectorLayer, store: GeoPackageStore, in_place: Callable
) -> None:
    writable.selectByIds([1])
    assert in_place("native:translategeometry", writable, DELTA_X=0.039, DELTA_Y=0.04)
    assert writable.commitChanges()
    moved = {"position": "4.9000000 50.5000000"}
    assert edits(store) == [("1", {"position": "4.8610000 50.4600000"}, moved)]


def test_an_algorithm_in_place_that_draws_reports_anew_is_refused(
    writable: QgsVectorLayer, store: GeoPackageStore, in_place: Callable
) -> None:
    """Such an algorithm deletes what was selected and adds its results."""
    writable.selectByIds([1])
    assert in_place("native:arraytranslatedfeatures", writable, COUNT=1, DELTA_X=0.01)
    assert not writable.commitChanges()
    assert "cannot be deleted" in " ".join(writable.commitErrors())
    assert writable.rollBack()
    assert edits(store) == []
    assert len(store.hashes()) == 5


def run(*arguments: str | Path) -> subprocess.CompletedProcess:
    program = shutil.which(str(arguments[0]))
    assert program
    return subprocess.run(
        [program, *map(str, arguments[1:])], check=False, capture_output=True, text=True
    )


UPDATE = "UPDATE reports SET status = 'closed' WHERE report_id = '1'"


def test_sql_of_ogrinfo(store: GeoPackageStore) -> None:
    assert run("ogrinfo", store.path, "-sql", UPDATE).returncode == 0
    assert edits(store) == STATUS_1


def test_ogr2ogr_that_updates_a_table_by_sql(tmp_path: Path, store: GeoPackageStore) -> None:
    """Rows read from the store and appended to it again are drawn reports."""
    done = run(
        *("ogr2ogr", "-append", "-nln", "reports", store.path, store.path),
        *("-sql", "SELECT * FROM reports WHERE report_id = '1'"),
    )
    assert "ERROR" in done.stderr
    assert edits(store) == []
    assert len(store.hashes()) == 5


def test_sqlite_without_the_functions_of_a_geopackage_changes_nothing(
    store: GeoPackageStore,
) -> None:
    """A bare SQLite cannot run the triggers: it fails, it does not slip past them."""
    with sqlite3.connect(store.path) as database, pytest.raises(sqlite3.OperationalError):
        database.execute(UPDATE)
    database.close()
    assert edits(store) == []
    with open_geopackage(store.path) as found:
        assert found.value("SELECT status FROM reports WHERE report_id = '1'") == "new"


def test_the_sqlite_shell_changes_nothing_either(store: GeoPackageStore) -> None:
    done = run("sqlite3", store.path, UPDATE)
    assert done.returncode != 0
    assert "no such function" in done.stderr
    assert edits(store) == []
