"""Keys of the dock: letters open and never send, text fields keep their keys, and no two clash."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.widgets.shortcuts import (
    EVERYWHERE,
    LETTERS,
    LETTERS_SETTING,
    shortcut_text,
)

TAKEN_BY_QGIS = set("RST") | {f"F{n}" for n in range(1, 8)} | {"Del", "Space"}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def listing(driver):
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.dock.activateWindow()
    driver.list.focus()
    return driver.list


def test_a_letter_opens_the_form_and_sends_nothing(driver, listing):
    for key, action in (
        (Qt.Key.Key_A, ReportAction.ASSIGN),
        (Qt.Key.Key_C, ReportAction.CLOSE),
        (Qt.Key.Key_N, ReportAction.NOTE),
        (Qt.Key.Key_E, ReportAction.REPLY),
    ):
        listing.key(key)
        assert driver.reply.action() is action
        assert driver.outbox_rows() == []
        driver.reply.leave()
        listing.focus()
    listing.key(Qt.Key.Key_U)
    assert driver.outbox_rows() == [], "there is nothing to undo"
    driver.filter.focus()
    driver.filter.type_on("can")
    assert (driver.filter.text(), driver.reply.action()) == ("can", None), "text in the filter"


def test_letter_shortcuts_are_off_while_a_form_is_open_or_somebody_wants_none(driver, listing):
    driver.press(ReportAction.CLOSE)
    combo = driver.reply.field("status")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_A)
    assert driver.reply.action() is ReportAction.CLOSE
    driver.reply.leave()
    listing.focus()
    listing.key(Qt.Key.Key_N)
    assert driver.reply.action() is ReportAction.NOTE
    QgsSettings().setValue(LETTERS_SETTING, False)
    driver.reply.leave()
    listing.focus()
    listing.key(Qt.Key.Key_C)
    assert driver.reply.action() is None


def test_the_next_report_comes_also_while_typing(driver, listing):
    before = listing.current_id()
    driver.press(ReportAction.NOTE)
    edit = driver.reply.front()
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_PageDown, CTRL)
    assert listing.current_id() != before
    driver.filter.focus()
    driver.filter.key(Qt.Key.Key_PageUp, CTRL)
    assert listing.current_id() == before
    assert driver.list.selected_ids() == [before]


def test_every_key_can_be_changed_in_qgis(driver):
    manager = QgsGui.shortcutsManager()
    for name, key in {**LETTERS, **EVERYWHERE}.items():
        shortcut = manager.shortcutByName(shortcut_text(name))
        assert shortcut is not None, name
        assert manager.defaultKeySequence(shortcut) == key


def test_key_u_cancels_the_countdown_and_reopens_its_form(driver, listing):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.send_after(60.0)
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Merci")
    driver.reply.send()
    driver.report.next()
    assert driver.list.current_id() != report.report_id, "another one is shown meanwhile"
    listing.focus()
    listing.key(Qt.Key.Key_U)
    assert driver.outbox_rows()[0].state is State.CANCELLED
    assert driver.report.shown().report_id == report.report_id
    assert (driver.reply.action(), driver.reply.text("reply")) == (ReportAction.CLOSE, "Merci")
    assert driver.reply.values()["status"] == "resolved"
    assert driver.foot_line.text() == ""
