"""Keys of the dock: letters open and never send, text fields keep theirs, nothing clashes."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, row_with, selected_ids

from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.widgets.shortcuts import (
    EVERYWHERE,
    LETTERS,
    LETTERS_SETTING,
    SHOW_KEY,
    shortcut_words,
)

TAKEN_BY_QGIS = set("RST") | {f"F{n}" for n in range(1, 8)} | {"Del", "Space"}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def listing(dock):
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.activateWindow()
    dock.list.setFocus()
    return dock.list


@pytest.mark.parametrize(
    ("key", "verb"),
    [
        (Qt.Key.Key_A, Verb.ASSIGN),
        (Qt.Key.Key_C, Verb.CLOSE),
        (Qt.Key.Key_N, Verb.NOTE),
        (Qt.Key.Key_E, Verb.REPLY),
    ],
)
def test_a_letter_opens_the_strip_and_sends_nothing(dock, listing, key, verb):
    QTest.keyClick(listing, key)
    assert dock.card.foot.strip.task.verb is verb
    assert dock.desk.connection.outbox.rows() == []


def test_letters_are_text_in_the_filter(dock, listing):
    dock.filter.edit.setFocus()
    QTest.keyClicks(dock.filter.edit, "can")
    assert dock.filter.edit.text() == "can"
    assert dock.card.foot.strip.task is None


def test_letters_rest_while_a_strip_is_open(dock, listing):
    dock.card.foot.open(Verb.CLOSE)
    combo = dock.card.foot.strip.fields.combos["status"]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_A)
    assert dock.card.foot.strip.task.verb is Verb.CLOSE
    dock.card.foot.strip.leave()
    listing.setFocus()
    QTest.keyClick(listing, Qt.Key.Key_N)
    assert dock.card.foot.strip.task.verb is Verb.NOTE


def test_letters_can_be_switched_off(dock, listing):
    QgsSettings().setValue(LETTERS_SETTING, False)
    dock.desk.keys.allow_letters(True)
    QTest.keyClick(listing, Qt.Key.Key_C)
    assert dock.card.foot.strip.task is None


def test_the_next_report_comes_also_while_typing(dock, listing):
    before = listing.current_id()
    dock.card.foot.open(Verb.NOTE)
    edit = dock.card.foot.strip.texts.current()
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_PageDown, CTRL)
    assert listing.current_id() != before
    dock.filter.edit.setFocus()
    QTest.keyClick(dock.filter.edit, Qt.Key.Key_PageUp, CTRL)
    assert listing.current_id() == before
    assert selected_ids(listing) == [before]


def test_every_key_can_be_changed_in_qgis(dock):
    manager = QgsGui.shortcutsManager()
    for name, key in {**LETTERS, **EVERYWHERE}.items():
        shortcut = manager.shortcutByName(shortcut_words(name))
        assert shortcut is not None, name
        assert manager.defaultKeySequence(shortcut) == key.replace("PgDown", "PgDown")


def test_no_key_is_one_of_qgis(dock):
    ours = {**LETTERS, **EVERYWHERE, "show": SHOW_KEY}.values()
    assert len(set(ours)) == len(list(ours))
    assert not set(ours) & TAKEN_BY_QGIS
    assert not [key for key in ours if key.isdigit()]
