"""Reports are copied for the field, and come back through the review into the register."""

from __future__ import annotations

import html

import pytest
from field_device import on_the_tablet
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox
from ui_steps import bar_text, read_anew, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.photos.folders import TO_SEND
from signalement_plugin.exchange.field_project import project_of
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.ui.export import field_copy
from signalement_plugin.ui.outputs.choice import current_choice


@pytest.fixture
def copied(driver, qtbot, tmp_path):
    """The first two reports of the list, out in a copy."""
    ids = [report.report_id for report in driver.choose(0, 1)]
    target = tmp_path / "terrain.gpkg"
    choice = current_choice(driver.list.widget)
    assert choice.count == 2
    driver.dock.extensions.outputs.field.copy(driver.connection, choice, target)
    wait(qtbot, project_of(target).exists)
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


def test_notes_from_the_field_are_reviewed_and_reach_the_register(driver, copied, register, qtbot):
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
    own = project_of(tmp_path / "tour v1.gpkg")
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
    wait(qtbot, project_of(tmp_path / "tour v1.2.gpkg").exists)
    wait(qtbot, lambda: not QgsApplication.taskManager().activeTasks())
    assert (tmp_path / "tour v1.2.gpkg").exists()
    assert (tmp_path / "tour v1.gpkg").read_bytes() == b"another copy"
    field.ask_copy()
    box = driver.dock.findChild(QMessageBox, "SignalementFieldReplace")
    assert "tour v1.3.gpkg" in box.text()
    box.reject()
    assert (tmp_path / "tour v1.3.gpkg").read_bytes() == b"a third one"


def test_a_file_that_is_no_copy_is_refused_with_a_sentence(driver, window, tmp_path, qtbot):
    path = tmp_path / "holiday.gpkg"
    path.write_bytes(b"nothing")
    driver.dock.extensions.outputs.field.bring_back(driver.connection, path)
    wait(qtbot, lambda: "is no field copy of this connection" in bar_text(window))
    assert driver.outbox_rows() == []


def test_new_reports_and_photos_are_reviewed_by_name(driver, copied, register, qtbot):
    ids, path = copied
    code = driver.connection.server.services[0].code
    before = len(register.photos(ids[0]))
    (path.parent / "DCIM").mkdir()
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(path.parent / "DCIM" / "a.jpg"))
    on_the_tablet(
        path,
        ["new", {"id": "n1", "service_code": code, "description": "Banc cassé"}, [4.8671, 50.4669]],
        ["new", {"id": "n2", "service_code": code, "description": "Lampe"}, [4.8672, 50.4669]],
        ["photo", {"report": ids[0], "path": "DCIM/a.jpg"}],
        ["photo", {"report": ids[0], "path": "DCIM/gone.jpg"}],
    )
    bring_back = driver.dock.extensions.outputs.field.bring_back
    bring_back(driver.connection, path)
    review = driver.review
    wait(qtbot, review.visible)
    text = "\n".join(rows_of(review.widget.tree))
    assert "(new) · Banc cassé" in text
    assert "(new) · Lampe" in text
    assert f"{ids[0]} · " in text
    assert "1 photo(s)" in text
    lines = review.widget.lines
    assert len({line.key for line in lines}) == len(lines) == 3
    review.send()
    outbox = driver.connection.outbox
    wait(qtbot, lambda: {row.state for row in outbox.rows()} == {State.CONFIRMED})
    assert len(register.photos(ids[0])) == before + 1
    made = {register.get(row.report_id).description for row in outbox.rows() if row.report_id}
    assert {"Banc cassé", "Lampe"} <= made


def test_a_copy_without_edits_and_photos_without_their_file_are_told(driver, copied, window, qtbot):
    ids, path = copied
    bring_back = driver.dock.extensions.outputs.field.bring_back
    bring_back(driver.connection, path)
    wait(qtbot, lambda: "nothing that has not come in" in bar_text(window))
    on_the_tablet(path, ["photo", {"report": ids[0], "path": "DCIM/gone.jpg"}])
    bring_back(driver.connection, path)
    wait(qtbot, lambda: "DCIM/gone.jpg" in bar_text(window))
    assert window.bar.currentItem().duration() == 0  # the message does not go by itself
    assert driver.outbox_rows() == []


def test_a_full_disk_is_not_taken_for_a_file_that_is_no_copy(driver, copied, window, qtbot):
    ids, path = copied
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    assert picture.save(str(path.with_name("pole.png")))
    on_the_tablet(path, ["photo", {"report": ids[0], "path": "pole.png"}])
    (driver.connection.files.folder / TO_SEND).write_text("no folder can be made here")
    driver.dock.extensions.outputs.field.bring_back(driver.connection, path)
    wait(qtbot, lambda: "check the disk and its rights" in bar_text(window))
    assert driver.outbox_rows() == []


def rows_of(tree):
    model = tree.model()

    def below(parent):
        for at in range(model.rowCount(parent)):
            index = model.index(at, 0, parent)
            yield str(index.data())
            yield from below(index)

    return list(below(QModelIndex()))


def test_a_folder_that_takes_no_file_is_told_before_the_work(driver, window, tmp_path):
    driver.choose(0, 1)
    field, choice = driver.dock.extensions.outputs.field, current_choice(driver.list.widget)
    field.copy(driver.connection, choice, tmp_path / "no such folder" / "terrain.gpkg")
    assert not QgsApplication.taskManager().activeTasks()
    assert "could not be written" in window.bar.currentItem().text()


def test_a_project_that_cannot_be_written_is_told_as_a_file(driver, window, tmp_path, qtbot):
    driver.choose(0, 1)
    field, choice = driver.dock.extensions.outputs.field, current_choice(driver.list.widget)
    target = tmp_path / "terrain.gpkg"
    project_of(target).mkdir()
    field.copy(driver.connection, choice, target)
    wait(qtbot, lambda: "could not be written" in bar_text(window))


def test_no_copy_is_made_of_rows_of_a_store_that_was_read_anew(
    driver, window, qtbot, tmp_path, monkeypatch
):
    driver.choose(0, 1)

    def named(*_words):
        read_anew(driver.connection, qtbot)
        return str(tmp_path / "terrain.gpkg"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", named)
    driver.dock.extensions.outputs.field.ask_copy()
    wait(qtbot, lambda: "read anew meanwhile" in bar_text(window))
    assert not QgsApplication.taskManager().activeTasks()
    assert not list(tmp_path.glob("terrain*"))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError("unforeseen"), "This did not work: RuntimeError: unforeseen"),
        (OSError(28, "No space left"), "check the disk and its rights. “[Errno 28] No space left”"),
    ],
)
def test_an_error_that_nobody_foresaw_is_told(
    driver, window, qtbot, tmp_path, monkeypatch, error, told
):
    def fail(*_words):
        raise error

    monkeypatch.setattr(field_copy, "write_copy", fail)
    driver.choose(0, 1)
    field, choice = driver.dock.extensions.outputs.field, current_choice(driver.list.widget)
    field.copy(driver.connection, choice, tmp_path / "terrain.gpkg")
    wait(qtbot, lambda: told in html.unescape(bar_text(window)))
    assert window.bar.currentItem().level() == Qgis.MessageLevel.Critical
