"""The activity of a report: the newest entries, earlier ones by a button; kinds by icon and word,
plain text."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from signalement_plugin.core.model.report import Activity, Department
from signalement_plugin.ui.card.activity_view import LONGEST_TEXT, SHOWN, ThreadView, entry_icon
from signalement_plugin.ui.texts import kind_label

AT = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
KINDS = ("citizen", "reply", "note", "status", "assign", "photo", "event")
HOSTILE = '<b>bold</b> <img src="http://example.org/x.png"> <a href="javascript:x">link</a>\x00'


def entry(number: int, **values: object) -> Activity:
    facts: dict = {
        "id": str(number),
        "at": AT + timedelta(minutes=number),
        "author": "",
        "kind": "note",
        "text": f"entry {number}",
    }
    return Activity(**{**facts, **values})


@pytest.fixture
def view(qtbot):
    made = ThreadView()
    qtbot.addWidget(made)
    made.show()
    return made


def labels(view):
    return [one for one in view._body.findChildren(QLabel) if one.text()]


def texts(view):
    """What stands in the thread, from top to bottom."""
    grid = view._body.layout()
    cells = (grid.itemAtPosition(row, 1) for row in range(grid.rowCount()))
    found = (cell.widget() for cell in cells if cell is not None)
    return [one.text() for one in found if isinstance(one, QLabel)]


def test_twenty_entries_are_shown_newest_last_and_earlier_ones_by_a_button(view):
    view.show_entries([entry(number) for number in range(SHOWN)])
    assert len(texts(view)) == SHOWN == 20
    assert view._body.findChild(QPushButton) is None
    view.show_entries([entry(number) for number in range(SHOWN + 5)])
    shown = texts(view)
    assert len(shown) == SHOWN
    assert shown[0].endswith("entry 5")
    assert shown[-1].endswith(f"entry {SHOWN + 4}")
    more = view._body.findChild(QPushButton)
    assert more.text() == "Show 5 Earlier"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert [text.rpartition(" ")[2] for text in texts(view)] == [str(n) for n in range(SHOWN + 5)]
    assert view._body.findChild(QPushButton) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_told_by_icon_and_word(view, kind):
    view.show_entries([entry(1, kind=kind, author="J. Dupont")])
    (text,) = texts(view)
    assert f" · {kind_label(kind)}" in text
    assert " · J. Dupont" in text
    icon = view._body.layout().itemAtPosition(0, 0).widget()
    assert icon.accessibleName() == kind_label(kind)
    assert not icon.pixmap().isNull()
    assert not entry_icon(kind).isNull()


def test_entries_that_reach_the_citizen_have_their_own_icon():
    pictures = {kind: entry_icon(kind).pixmap(16, 16).toImage() for kind in KINDS}
    assert all(pictures["reply"] != pictures[kind] for kind in KINDS if kind != "reply")
    assert pictures["note"] != pictures["citizen"]


def test_hostile_text_is_plain(view):
    view.show_entries([entry(1, kind="citizen", text=HOSTILE, author="<i>Eve</i>")])
    (label,) = labels(view)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert not label.openExternalLinks()
    (text,) = texts(view)
    assert "<b>bold</b>" in text
    assert "<i>Eve</i>" in text


def test_very_long_text_is_cut(view):
    view.show_entries([entry(1, text="x" * (LONGEST_TEXT + 100))])
    (text,) = texts(view)
    assert text.count("x") == LONGEST_TEXT
    assert text.endswith("…")


def test_a_changed_field_names_old_and_new(view):
    view.set_names([Department("n", "Team North"), Department("s", "Team South")], ())
    changed = entry(1, kind="assign", text="", field="department", old="n", new="s")
    view.show_entries([changed])
    assert texts(view)[0].endswith("Department – Team North → Team South")


def test_a_first_post_that_only_repeats_the_description_is_left_out(view):
    posts = [entry(1, kind="citizen", text="Matelas "), entry(2, kind="note", text="Matelas")]
    view.show_entries(posts, "Matelas")
    assert len(texts(view)) == 1
    assert kind_label("note") in texts(view)[0]


def test_a_message_replaces_the_entries_and_has_a_retry_button(view, qtbot):
    view.show_entries([entry(1)])
    view.say("The thread could not be read.", retry=True)
    assert [label.text() for label in labels(view)] == ["The thread could not be read."]
    with qtbot.waitSignal(view.retry):
        QTest.mouseClick(view._body.findChild(QPushButton), Qt.MouseButton.LeftButton)
