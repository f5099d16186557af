"""Waiting changes are missing: the dock asks, and decides nothing by itself."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox
from ui_steps import wait

from signalement_plugin.core.model.operation import Operation
from signalement_plugin.qgis_profile.settings import data_folder
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.waiting_note import WaitingNote

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lost(namur):
    """Thirty changes waited and their file is now empty; the file, and its former content."""
    folder = data_folder("c0ffee01")
    outbox = open_outbox(folder)
    outbox.add([Operation(f"{n:032x}", str(n), {"status": "resolved"}) for n in range(30)])
    outbox.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    outbox.close()
    path = folder / NAME
    held = path.read_bytes()
    path.write_bytes(b"")
    return path, held


@pytest.fixture
def asked(lost, docked):
    with docked() as driver:
        yield driver, driver.dock.findChild(QMessageBox, "SignalementMissing")


def press(box, choice):
    button = next(b for b in box.buttons() if b.objectName() == f"SignalementMissing_{choice}")
    QTest.mouseClick(button, LEFT)


def test_the_question_says_how_many_changes_are_missing_and_where_and_restores_them(
    asked, lost, qtbot
):
    driver, box = asked
    assert box.isVisible()
    assert "30 change(s) that waited to be sent are missing." in box.text()
    assert str(lost[0]) in box.text()
    assert not driver.connected()
    press(box, "bring")
    wait(qtbot, driver.connected)
    assert len(driver.outbox_rows()) == 30


def test_a_damaged_file_is_asked_about_too(namur, docked, qtbot):
    folder = data_folder("c0ffee01")
    outbox = open_outbox(folder)
    outbox.add([Operation("a" * 32, "1", {"status": "resolved"})])
    outbox.close()
    (folder / NAME).write_bytes(b"no database at all" * 1000)
    with docked() as driver:
        box = driver.dock.findChild(QMessageBox, "SignalementMissing")
        assert "damaged" in box.text()
        press(box, "bring")
        wait(qtbot, driver.connected)
        assert [row.id for row in driver.outbox_rows()] == ["a" * 32]


def test_the_choice_empty_opens_the_connection(asked, qtbot):
    driver, box = asked
    press(box, "empty")
    wait(qtbot, driver.connected)
    assert driver.outbox_rows() == []
    assert WaitingNote(data_folder("c0ffee01")).missing() == 0


def test_an_outbox_file_put_back_is_found(asked, lost, qtbot):
    driver, box = asked
    path, held = lost
    path.write_bytes(held)
    press(box, "look_again")
    wait(qtbot, driver.connected)
    assert len(driver.outbox_rows()) == 30


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_closing_the_question_decides_nothing(asked, qtbot, key):
    driver, box = asked
    QTest.keyClick(box, key)
    wait(qtbot, lambda: not driver.dock.findChildren(QMessageBox, "SignalementMissing"))
    assert WaitingNote(data_folder("c0ffee01")).missing() == 30
    for _ in range(2):  # the dock asks again, with one question
        driver.connections.show_last()
    assert len(asking(driver)) == 1


def asking(driver):
    return [b for b in driver.dock.findChildren(QMessageBox, "SignalementMissing") if b.isVisible()]
