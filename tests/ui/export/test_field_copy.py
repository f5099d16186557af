"""Reports go out as a copy and come back through the review to the register."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox
from ui_steps import wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.ui.outputs.choice import chosen


@pytest.fixture
def copied(driver, qtbot, tmp_path):
    """The first two reports of the list, out in a copy."""
    ids = [report.report_id for report in driver.choose(0, 1)]
    target = tmp_path / "terrain.gpkg"
    choice = chosen(driver.list.widget)
    assert choice.count == 2
    driver.dock.extensions.outputs.field.copy(driver.connection, choice, target)
    wait(qtbot, target.with_suffix(".qgz").exists)
    wait(qtbot, lambda: not QgsApplication.taskManager().activeTasks())
    return ids, target


def noted_outside(path):
    """A note on each report of a copy; their numbers. A test that fails keeps what it names until
    QGIS has ended, which a layer does not survive: it is named here only."""
    layer = open_layer(path, "terrain")
    ids = [feature["report_id"] for feature in layer.getFeatures()]
    column = layer.fields().lookupField("field_note")
    for feature in list(layer.getFeatures()):
        assert layer.startEditing()
        layer.changeAttributeValue(feature.id(), column, f"Vu {feature['report_id']}")
        assert layer.commitChanges()
    return ids


def test_what_was_noted_outside_is_reviewed_and_reaches_the_register(
    driver, copied, register, qtbot
):
    ids, path = copied
    assert sorted(noted_outside(path)) == sorted(ids)
    driver.dock.extensions.outputs.field.bring_back(driver.connection, path)
    review = driver.review
    wait(qtbot, review.visible)
    review.send()
    outbox = driver.connection.outbox
    wait(qtbot, lambda: {row.state for row in outbox.rows()} == {State.CONFIRMED})
    for one in ids:
        assert [entry.text for entry in register.activity(one)][-1].startswith(f"Vu {one}")
        assert register.activity(one)[-1].kind == "note"


def test_a_project_of_the_same_name_is_not_replaced_unasked(driver, qtbot, tmp_path, monkeypatch):
    driver.choose(0, 1)
    own = tmp_path / "tour v1.qgz"
    own.write_bytes(b"a project of one's own")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / "tour v1.gpkg"), "")
    )
    field = driver.dock.extensions.outputs.field
    field.ask_copy()
    box = driver.dock.findChild(QMessageBox, "SignalementFieldReplace")
    assert own.name in box.text()
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert [one.name for one in tmp_path.glob("tour*")] == [own.name]
    wait(qtbot, lambda: not driver.dock.findChild(QMessageBox, "SignalementFieldReplace"))
    field.ask_copy()
    box = driver.dock.findChild(QMessageBox, "SignalementFieldReplace")
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: not QgsApplication.taskManager().activeTasks())
    wait(qtbot, lambda: own.read_bytes().startswith(b"PK"))


def test_a_name_keeps_its_points_and_gets_the_ending(driver, qtbot, tmp_path, monkeypatch):
    driver.choose(0, 1)
    (tmp_path / "tour v1.gpkg").write_bytes(b"another copy")
    (tmp_path / "tour v1.3.gpkg").write_bytes(b"a third one")
    named = ["tour v1.2", "tour v1.3"]
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / named.pop(0)), "")
    )
    field = driver.dock.extensions.outputs.field
    field.ask_copy()
    wait(qtbot, (tmp_path / "tour v1.2.qgz").exists)
    wait(qtbot, lambda: not QgsApplication.taskManager().activeTasks())
    assert (tmp_path / "tour v1.2.gpkg").exists()
    assert (tmp_path / "tour v1.gpkg").read_bytes() == b"another copy"
    field.ask_copy()
    box = driver.dock.findChild(QMessageBox, "SignalementFieldReplace")
    assert "tour v1.3.gpkg" in box.text()
    box.reject()
    assert (tmp_path / "tour v1.3.gpkg").read_bytes() == b"a third one"


def test_what_is_no_copy_is_refused_with_a_sentence(driver, window, tmp_path):
    path = tmp_path / "holiday.gpkg"
    path.write_bytes(b"nothing")
    driver.dock.extensions.outputs.field.bring_back(driver.connection, path)
    assert "is no field copy of this connection" in window.bar.currentItem().text()
    assert driver.outbox_rows() == []


def test_a_copy_without_edits_says_so(driver, copied, window):
    _ids, path = copied
    driver.dock.extensions.outputs.field.bring_back(driver.connection, path)
    assert "nothing that has not come in" in window.bar.currentItem().text()


def test_a_folder_that_takes_no_file_is_told_before_the_work(driver, window, tmp_path):
    driver.choose(0, 1)
    field, choice = driver.dock.extensions.outputs.field, chosen(driver.list.widget)
    field.copy(driver.connection, choice, tmp_path / "no such folder" / "terrain.gpkg")
    assert not QgsApplication.taskManager().activeTasks()
    assert "could not be written" in window.bar.currentItem().text()
