"""*Erase Personal Data…*: what was found is gone from every file of this profile, and a record is
kept."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_map import colours
from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsLayerTreeMapCanvasBridge
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import wait

from signalement_plugin.connection import erasing
from signalement_plugin.connection.erasing import (
    OTHER_WINDOW,
    SERVER,
    Hits,
    Subject,
    of_person,
    of_report,
)
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.text.person import Person
from signalement_plugin.qgis_profile.settings import all_connections, data_folder, data_root
from signalement_plugin.store.geopackage import create_store
from signalement_plugin.store.photo_cache import FOLDER, PhotoCache, photo_key
from signalement_plugin.sync.outbox import inbox, queries
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.ui.erasing.dialog import EraseDialog

LEFT = Qt.MouseButton.LeftButton
WHO = "Zoé Vandermeulen"
# as written, and as the column for free-text search holds it
SPELT = ("Vandermeulen", "vandermeulen")
NEWER = "2027-11-25T08:00:00.000000+00:00"
JPEG = b"\xff\xd8\xff\xe0 a photo of Vandermeulen \xff\xd9"


def files_with(*needles: str) -> list[str]:
    wanted = [one.encode() for one in needles]
    files = [one for one in data_root().rglob("*") if one.is_file()]
    return sorted(one.name for one in files if any(text in one.read_bytes() for text in wanted))


@pytest.fixture
def named(driver, register_path: Path, qtbot) -> str:
    """A report whose text names somebody, with a reply, a draft, and photos that were looked at;
    its number."""
    connection = driver.connection
    report_id = driver.list.report(0).report_id
    with closing(sqlite3.connect(register_path)) as db, db:
        db.execute(
            "UPDATE report SET description = ?, updated = ?, version = version + 1"
            " WHERE report_id = ?",
            ("Chez Zoé Vandermeulen, 0477 12 34 56", NEWER, report_id),
        )
    connection.load.refresh()
    wait(qtbot, lambda: connection.reports.by_id(report_id).description.startswith("Chez"))
    cache = PhotoCache(connection.files.folder / FOLDER)
    cache.keep_list(report_id, ["https://x.example/1.jpg", "https://x.example/2.jpg"])
    cache.keep("https://x.example/2.jpg", JPEG, JPEG, JPEG)
    made = change_operations(
        connection.reports.by_id(report_id),
        connection.server.capabilities,
        sets={},
        note=f"vu {WHO}",
    )
    connection.commands.submit(made, 0.0)
    wait(qtbot, lambda: connection.outbox.rows()[-1].state is State.CONFIRMED)
    connection.drafts.save(report_id, {"note": WHO})
    return report_id


def pressed(dialog: EraseDialog, qtbot) -> None:
    """*Search*, then *Erase*."""
    QTest.mouseClick(dialog.look, LEFT)
    wait(qtbot, dialog.erase.isEnabled)
    QTest.mouseClick(dialog.erase, LEFT)


@pytest.fixture
def unread(driver, register_path: Path) -> str:
    """A report about somebody whose row came from the server and is not shown yet; its number."""
    files, report = driver.connection.files, driver.list.report(0)
    new = replace(report, description=f"Chez {WHO}")
    with closing(sqlite3.connect(register_path)) as db, db:
        said = (new.description, report.report_id)
        db.execute("UPDATE report SET description = ? WHERE report_id = ?", said)
    Inbox(files.outbox).put(files.store.key, [new], files.outbox.clock.now())
    return report.report_id


@pytest.fixture
def dialog(driver, qtbot):
    made = EraseDialog(driver.connections, parent=driver.dock)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("report_id", ["", "7"])
def test_the_keyboard_is_in_the_field_of_the_ticked_choice(driver, qtbot, report_id):
    """Seen: a name that was typed at once stood in the field of a report's number."""
    made = EraseDialog(driver.connections, report_id, parent=driver.dock)
    made.show()
    wait(qtbot, (made.report if report_id else made.person).hasFocus)
    made.deleteLater()


def test_a_person_is_gone_from_every_file(driver, named, dialog, qtbot, tmp_path):
    # proves that the search for bytes works
    assert {"outbox.sqlite-wal"} <= set(files_with(*SPELT))
    dialog.person.setFocus()
    QTest.keyClicks(dialog.person, "vandermeulen")
    dialog.reference.setText("DPO 2026/12")
    QTest.mouseClick(dialog.look, LEFT)
    wait(qtbot, dialog.erase.isEnabled)
    assert "Finished changes with texts: 1" in dialog.result_label.text()
    assert "Drafts: 1" in dialog.result_label.text()
    assert "Reports in the layer: 1" in dialog.result_label.text()
    QTest.mouseClick(dialog.erase, LEFT)
    assert files_with(*SPELT) == []
    connection = driver.connection
    assert connection.reports.by_id(named) is None
    assert connection.drafts.of(named) == {}
    (line,) = (data_root() / erasing.RECORDS).read_text("utf-8").splitlines()
    record = json.loads(line)
    assert (record["what"], record["reference"], record["reports"]) == ("person", "DPO 2026/12", 1)
    assert "andermeulen" not in line
    dialog.save_to(tmp_path / "record.txt")
    text = (tmp_path / "record.txt").read_text("utf-8")
    assert "DPO 2026/12" in text
    assert "andermeulen" not in text
    assert dialog.result_label.text().endswith(f"Saved: {tmp_path / 'record.txt'}")
    assert not dialog.erase.isEnabled()


def test_a_search_may_end_after_its_dialog_was_closed(driver):
    closed = EraseDialog(driver.connections, "7", driver.dock)
    closed._start()
    search = closed._search
    sip.delete(closed)
    search.found.emit(Hits(Subject.REPORT))  # raises nothing


def test_what_was_searched_before_the_words_changed_is_not_shown(dialog):
    dialog.person.setText("vandermeulen")
    dialog._start()
    search = dialog._search
    dialog.person.setText("dupont")
    search.found.emit(Hits(Subject.PERSON))
    assert dialog.result_label.text() == ""


def test_a_report_goes_from_the_list_with_its_photos_and_comes_from_the_server_only(
    driver, named, qtbot
):
    connection = driver.connection
    rows = driver.list.count()
    dialog = EraseDialog(driver.connections, named, driver.dock)
    assert dialog.report.text() == named
    pressed(dialog, qtbot)
    assert "The server keeps what it has." in dialog.result_label.text()
    wait(qtbot, lambda: driver.list.count() == rows - 1)
    key = photo_key("https://x.example/2.jpg")
    assert list((connection.files.folder / FOLDER).glob(f"*{key}*")) == []
    assert files_with(*SPELT) == []
    assert queries.known_ids(connection.outbox, [connection.outbox.rows()[-1].id])
    dialog.deleteLater()


def test_an_erased_report_disappears_from_the_screen(driver, named, qtbot):
    """Its report was the one that is looked at, with the citizen's words."""
    connection = driver.connection
    driver.open_report(named)
    wait(qtbot, lambda: connection.reports.selected() == {named})
    layer, drawn = connection.layer, []
    rows = layer.featureCount()
    layer.repaintRequested.connect(lambda *_deferred: drawn.append(layer.featureCount()))
    dialog = EraseDialog(driver.connections, named, driver.dock)
    pressed(dialog, qtbot)
    with pytest.raises(LookupError):
        driver.report.shown()
    assert layer.selectedFeatureCount() == 0
    assert drawn[-1] == rows - 1
    dialog.deleteLater()


def test_an_unread_row_that_was_erased_is_asked_for_again(driver, unread, qtbot):
    """No pass would bring it: the server says of it that nothing has changed since."""
    connection = driver.connection
    hits = of_person(connection.files, Person(WHO))
    assert (hits.found.arrivals, hits.reports) == ((unread,), ())
    assert erasing.carry_out(connection, hits) is not None
    wait(qtbot, lambda: connection.reports.by_id(unread).description == f"Chez {WHO}")


def test_unread_rows_that_are_too_many_come_with_the_whole_list_alone(
    driver, unread, monkeypatch, qtbot
):
    connection = driver.connection
    monkeypatch.setattr(inbox, "MOST_ASKED", 0)
    singly: set[str] = set()
    monkeypatch.setattr(connection.threads.puller, "reread", singly.update)
    assert erasing.carry_out(connection, of_person(connection.files, Person(WHO))) is not None
    connection.load.refresh()
    wait(qtbot, lambda: connection.reports.by_id(unread).description == f"Chez {WHO}")
    assert singly == set()


FULL = (
    "CREATE TEMP TRIGGER full BEFORE UPDATE ON draft"
    " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
)


def test_a_draft_that_waited_in_memory_is_not_written_back(driver, named, dialog, qtbot):
    connection = driver.connection
    hits = of_person(connection.files, Person(WHO))
    connection.outbox.db.execute(FULL)
    connection.drafts.save(named, {"note": f"{WHO}, rappeler"})
    with pytest.raises(BadStore):
        erasing.carry_out(connection, hits)
    dialog.person.setText(WHO)
    QTest.mouseClick(dialog.look, LEFT)
    assert "check the disk" in dialog.result_label.text()
    assert not dialog.erase.isEnabled()
    connection.outbox.db.execute("DROP TRIGGER full")
    pressed(dialog, qtbot)
    connection.drafts.save("another", {"note": "Voir sur place"})
    assert connection.drafts.of(named) == {}
    assert files_with(*SPELT) == []


def test_a_changed_name_must_be_searched_again_before_erasing(driver, named, dialog, qtbot):
    dialog.person.setText(WHO)
    QTest.mouseClick(dialog.look, LEFT)
    wait(qtbot, dialog.erase.isEnabled)
    QTest.keyClicks(dialog.person, "x")
    assert not dialog.erase.isEnabled()
    QTest.mouseClick(dialog.look, LEFT)
    wait(qtbot, lambda: "Nothing was found." in dialog.result_label.text())
    assert not dialog.erase.isEnabled()
    dialog.person.setText("Z")
    QTest.mouseClick(dialog.look, LEFT)
    assert "too short" in dialog.result_label.text()


def test_nothing_is_erased_under_an_open_edit_session(driver, named, dialog, qtbot):
    layer = driver.connection.layer
    layer.startEditing()
    dialog.person.setText(WHO)
    pressed(dialog, qtbot)
    assert "being edited" in dialog.result_label.text()
    assert files_with(*SPELT)
    layer.rollBack()
    QTest.mouseClick(dialog.erase, LEFT)
    assert files_with(*SPELT) == []


@pytest.mark.parametrize("copied", [False, True])
def test_a_connection_whose_layer_is_being_edited_stays(driver, named, dialog, copied, qtbot):
    """With the edits that were not saved, also those in a copy of its layer."""
    connection = driver.connection
    layer = connection.layer.clone() if copied else connection.layer
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    (feature,) = layer.getFeatures(f"report_id = '{named}'")
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("status"), "closed")
    dialog.choices[Subject.CONNECTION].setChecked(True)
    pressed(dialog, qtbot)
    assert "being edited" in dialog.result_label.text()
    assert layer.isModified()
    assert driver.connection is connection
    assert data_folder("c0ffee01").is_dir()
    layer.rollBack()
    QTest.mouseClick(dialog.erase, LEFT)
    assert not data_folder("c0ffee01").exists()
    assert QgsProject.instance().mapLayers() == {}


def test_data_open_in_another_window_are_reported(driver, named):
    files = driver.connection.files
    assert of_report(files, named).left == (SERVER,)
    create_store(files.folder / "reports-7.gpkg", "c0ffee01")
    assert of_person(files, Person(WHO)).left == (OTHER_WINDOW, SERVER)


def test_everything_of_a_connection_goes_with_its_folder(driver, named, dialog, qtbot):
    folder = data_folder("c0ffee01")
    dialog.choices[Subject.CONNECTION].setChecked(True)
    QTest.mouseClick(dialog.look, LEFT)
    assert "erased from this computer" in dialog.result_label.text()
    QTest.mouseClick(dialog.erase, LEFT)
    assert not folder.exists()
    assert list((data_root() / "guards").glob("c0ffee01*")) == []
    assert all_connections() == []
    assert driver.connections.current is None
    assert files_with(*SPELT) == []
    assert "Everything of the connection" in dialog.result_label.text()
    assert "comes back when the server is read again" in dialog.result_label.text()
    (line,) = (data_root() / erasing.RECORDS).read_text("utf-8").splitlines()
    assert "reports" not in json.loads(line)  # absent and not 0: they were not counted


def test_the_map_is_drawn_without_what_was_erased(driver, window, qtbot):
    """Seen: after a connection was erased its points stayed on the map until somebody moved it."""
    canvas, layer = window.canvas, driver.connection.layer
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), canvas)
    canvas.setDestinationCrs(layer.crs())
    report = driver.list.report(0)
    point = QgsPointXY(report.lon, report.lat)
    canvas.setExtent(QgsRectangle.fromCenterAndSize(point, 0.01, 0.01))
    around = QRect(canvas.width() // 2 - 20, canvas.height() // 2 - 20, 40, 40)

    def seen() -> set[str]:
        return set(colours(canvas.grab(around).toImage()))

    wait(qtbot, lambda: len(seen()) > 1)
    qtbot.wait(1000)  # no drawing that was asked for before is still to come
    driver.connections.erase("c0ffee01")
    wait(qtbot, lambda: seen() == {"#ffffff"})
    bridge.deleteLater()


def test_a_connection_that_another_qgis_works_with_stays(driver, named, dialog, monkeypatch, qtbot):
    monkeypatch.setattr(erasing, "in_use", lambda _folder: True)
    dialog.choices[Subject.CONNECTION].setChecked(True)
    pressed(dialog, qtbot)
    assert "Another QGIS" in dialog.result_label.text()
    assert data_folder("c0ffee01").is_dir()
    assert [one.id for one in all_connections()] == ["c0ffee01"]
