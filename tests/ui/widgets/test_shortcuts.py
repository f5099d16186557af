"""Keys of the dock: letters open and never send, text fields keep theirs, nothing clashes."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.dock.dock import SHOW_KEY
from signalement_plugin.ui.widgets.shortcuts import (
    EVERYWHERE,
    LETTERS,
    LETTERS_SETTING,
    shortcut_words,
)

TAKEN_BY_QGIS = set("RST") | {f"F{n}" for n in range(1, 8)} | {"Del", "Space"}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def listing(driver):
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.dock.activateWindow()
    driver.list.focus()
    return driver.list


@pytest.mark.parametrize(
    ("key", "verb"),
    [
        (Qt.Key.Key_A, Verb.ASSIGN),
        (Qt.Key.Key_C, Verb.CLOSE),
        (Qt.Key.Key_N, Verb.NOTE),
        (Qt.Key.Key_E, Verb.REPLY),
    ],
)
def test_a_letter_opens_the_strip_and_sends_nothing(driver, listing, key, verb):
    listing.key(key)
    assert driver.reply.verb() is verb
    assert driver.outbox_rows() == []


def test_letters_are_text_in_the_filter(driver, listing):
    driver.filter.focus()
    driver.filter.type_on("can")
    assert driver.filter.text() == "can"
    assert driver.reply.verb() is None


def test_letters_rest_while_a_strip_is_open(driver, listing):
    driver.press(Verb.CLOSE)
    combo = driver.reply.field("status")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_A)
    assert driver.reply.verb() is Verb.CLOSE
    driver.reply.leave()
    listing.focus()
    listing.key(Qt.Key.Key_N)
    assert driver.reply.verb() is Verb.NOTE


def test_letters_can_be_switched_off(driver, listing):
    QgsSettings().setValue(LETTERS_SETTING, False)
    driver.press(Verb.NOTE)
    driver.reply.leave()
    listing.key(Qt.Key.Key_C)
    assert driver.reply.verb() is None


def test_the_next_report_comes_also_while_typing(driver, listing):
    before = listing.current_id()
    driver.press(Verb.NOTE)
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
        shortcut = manager.shortcutByName(shortcut_words(name))
        assert shortcut is not None, name
        assert manager.defaultKeySequence(shortcut) == key.replace("PgDown", "PgDown")


def test_no_key_is_one_of_qgis(driver):
    ours = {**LETTERS, **EVERYWHERE, "show": SHOW_KEY}.values()
    assert len(set(ours)) == len(list(ours))
    assert not set(ours) & TAKEN_BY_QGIS
    assert not [key for key in ours if key.isdigit()]
