"""A list that is narrowed by typing."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QFocusEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from signalement_plugin.ui.widgets.search_combo import SearchCombo

NAMES = ("Avaloir bouché", "Dépôt clandestin", "Éclairage public", "Espaces verts", "Ébouage")


@pytest.fixture
def combo(qtbot):
    made = SearchCombo()
    qtbot.addWidget(made)
    for name in NAMES:
        made.addItem(name, name[:3])
    made.setCurrentIndex(-1)
    made.show()
    made.lineEdit().setFocus()
    return made


def proposed(combo):
    items = combo.proposals.items
    return [items.item(at).text() for at in range(items.rowCount())]


def leave(combo):
    combo.proposals.popup().hide()
    combo.lineEdit().editingFinished.emit()


def test_focus_by_key_selects_the_text_and_a_returning_focus_does_not(combo, qtbot):
    """As after A in the list, where *(unchanged)* stands."""
    reason = Qt.FocusReason
    combo.setCurrentIndex(0)
    combo.lineEdit().deselect()
    QApplication.sendEvent(combo, QFocusEvent(QEvent.Type.FocusIn, reason.OtherFocusReason))
    qtbot.waitUntil(lambda: combo.lineEdit().selectedText() == NAMES[0])
    QTest.keyClicks(combo.lineEdit(), "esp")
    assert combo.currentText() == "esp"
    for one in (reason.PopupFocusReason, reason.ActiveWindowFocusReason):
        QApplication.sendEvent(combo, QFocusEvent(QEvent.Type.FocusIn, one))
    QApplication.processEvents()
    assert combo.lineEdit().selectedText() == ""


def test_search_ignores_case_and_accents_and_prefers_beginnings(combo):
    QTest.keyClicks(combo.lineEdit(), "e")
    assert proposed(combo)[:3] == ["Éclairage public", "Espaces verts", "Ébouage"]
    QTest.keyClicks(combo.lineEdit(), "clair")
    assert proposed(combo) == ["Éclairage public"]


def test_typing_chooses_an_entry_once_only_one_matches(combo):
    QTest.keyClicks(combo.lineEdit(), "e")
    leave(combo)
    assert (combo.currentIndex(), combo.currentText()) == (-1, "")
    QTest.keyClicks(combo.lineEdit(), "DEPOT")
    leave(combo)
    assert (combo.currentData(), combo.currentText()) == ("Dép", "Dépôt clandestin")
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "xyz")
    leave(combo)
    assert combo.currentText() == "Dépôt clandestin"


def test_a_click_picks_and_the_arrow_keys_only_look(combo, qtbot):
    received = []
    combo.picked.connect(lambda: received.append(combo.currentText()))
    QTest.keyClick(combo, Qt.Key.Key_Down)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert (combo.currentIndex(), received) == (1, [])
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "verts")
    popup = combo.proposals.popup()
    at = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert received == ["Espaces verts"]
    assert combo.currentData() == "Esp"


def test_new_entries_keep_the_choice_and_the_typed_text(combo):
    received = []
    combo.currentIndexChanged.connect(received.append)
    combo.offer([(name, name[:3]) for name in reversed(NAMES)], "")
    assert (combo.currentIndex(), combo.currentText()) == (-1, "")
    combo.offer([(name, name[:3]) for name in NAMES], "Dép")
    assert combo.currentText() == "Dépôt clandestin"
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "claix")
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Left)
    combo.offer([("Éclairage", "Écl")], "Écl")
    assert received == []
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Delete)
    QTest.keyClicks(combo.lineEdit(), "r")
    assert combo.currentText() == "clair"
    assert proposed(combo) == ["Éclairage"]
