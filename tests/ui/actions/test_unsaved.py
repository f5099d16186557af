"""What was typed stays where it is until the outbox has it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, open_rows

from signalement_plugin.connection.outbox.drafts import UNSAVED
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.panel import SEVERAL
from signalement_plugin.ui.new_report.draft import DRAFT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def full(dock):
    """From now on the outbox takes no change; drafts are still kept."""
    connection = dock.desk.connection
    connection.outbox.db.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON operation"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    return connection


def said(window):
    item = window.bar.currentItem()
    return item.text() if item is not None else ""


def test_a_reply_that_cannot_be_saved_stays_in_the_strip_and_as_a_draft(dock, full, window):
    (report,) = choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    strip = dock.card.foot.strip
    QTest.keyClicks(strip.texts.current(), "Rappeler lundi")
    QTest.mouseClick(strip.send, LEFT)
    assert full.outbox.rows() == []
    assert strip.isVisible()
    assert strip.texts.text("note") == "Rappeler lundi"
    assert full.draft(report.report_id) == {"note": "Rappeler lundi"}
    assert "your text is kept" in said(window)


@pytest.fixture
def without_room(dock):
    """Not even drafts go onto the disk."""
    db = dock.desk.connection.outbox.db
    for event in ("INSERT", "UPDATE"):
        db.execute(
            f"CREATE TEMP TRIGGER no_{event} BEFORE {event} ON draft"
            " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        )
    return db


def typed(dock, row: int, text: str) -> str:
    """A note on a report, as far as its draft; its number."""
    (report,) = choose(dock, row)
    dock.card.foot.open(Verb.NOTE)
    QTest.keyClicks(dock.card.foot.strip.texts.current(), text)
    return report.report_id


def test_a_draft_that_the_disk_does_not_take_waits_in_memory(dock, without_room):
    connection, banner = dock.desk.connection, dock.banner
    first = typed(dock, 0, "Rappeler lundi")
    second = typed(dock, 1, "Voir sur place")
    assert connection.draft(first) == {"note": "Rappeler lundi"}
    assert "cannot be saved on this computer now" in banner.label.text()
    choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    assert dock.card.foot.strip.texts.text("note") == "Rappeler lundi"
    for event in ("INSERT", "UPDATE"):
        without_room.execute(f"DROP TRIGGER no_{event}")
    choose(dock, 2)
    for report_id, note in ((first, "Rappeler lundi"), (second, "Voir sur place")):
        assert draft(connection.outbox, report_id) == {"note": note}
    assert not connection.board.holds(UNSAVED)


@pytest.mark.parametrize("name", ["cancel", "now", "edit"])
def test_a_button_of_the_outbox_that_cannot_be_obeyed_says_so(dock, name, window):
    dock.desk.sending.delay_s = 60.0
    typed(dock, 0, "Rappeler lundi")
    QTest.mouseClick(dock.card.foot.strip.send, LEFT)
    outbox = dock.desk.connection.outbox
    (row,) = outbox.rows()
    outbox.db.execute(
        "CREATE TEMP TRIGGER full BEFORE UPDATE ON operation"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    dock.desk.sending.act(name, row.id)
    assert "check the disk" in said(window)
    assert outbox.row(row.id) == row


def test_a_batch_that_cannot_be_saved_can_be_sent_again(dock, full):
    choose(dock, *open_rows(dock, 3))
    dock.card.foot.open(Verb.NOTE)
    strip = dock.card.foot.strip
    QTest.keyClicks(strip.texts.current(), "Tous")
    QTest.mouseClick(strip.send, LEFT)
    review = dock.card.foot.review
    QTest.mouseClick(review.send, LEFT)
    assert full.draft(SEVERAL) == {"note": "Tous"}
    assert review.isVisible()
    full.outbox.db.execute("DROP TRIGGER full")
    QTest.mouseClick(review.send, LEFT)
    assert len(full.outbox.rows()) == 3
    assert full.draft(SEVERAL) == {}
    assert not review.isVisible()


def test_a_new_report_that_cannot_be_saved_stays_in_the_form(dock, full, window):
    dock.desk.press("new")
    form = dock.new_report
    form.service.setCurrentIndex(0)
    QTest.keyClicks(form.text, "Trou")
    QTest.keyClicks(form.address, "Rue Haute 4")
    QTest.mouseClick(form.send, LEFT)
    assert dock.pages.currentWidget() is form
    assert form.text.toPlainText() == "Trou"
    assert "your text is kept" in said(window)
    full.outbox.db.execute("DROP TRIGGER full")
    QTest.mouseClick(form.send, LEFT)
    assert [row.operation.kind for row in full.outbox.rows()] == ["create"]
    assert form.text.toPlainText() == ""
    assert full.draft(DRAFT) == {}
    assert dock.pages.currentWidget() is dock.body


def test_the_draft_is_still_there_while_the_outbox_is_being_written(dock):
    """A process that is killed in between must leave the text in one of the two."""
    (report,) = choose(dock, 0)
    connection = dock.desk.connection
    dock.desk.sending.delay_s = 60.0
    kept = []
    connection.commands.changed.connect(lambda: kept.append(connection.draft(report.report_id)))
    dock.card.foot.open(Verb.NOTE)
    strip = dock.card.foot.strip
    QTest.keyClicks(strip.texts.current(), "Rappeler lundi")
    QTest.mouseClick(strip.send, LEFT)
    assert kept == [{"note": "Rappeler lundi"}]
    assert connection.draft(report.report_id) == {}


def test_the_button_of_a_group_leaves_the_draft_of_several_alone(dock):
    dock.desk.sending.delay_s = 60.0
    choose(dock, *open_rows(dock, 3))
    connection, foot = dock.desk.connection, dock.card.foot
    foot.open(Verb.NOTE)
    QTest.keyClicks(foot.strip.texts.current(), "Tous")
    QTest.keyClick(foot.strip.texts.current(), Qt.Key.Key_Escape)
    dock.list.team_wanted.emit(connection.departments[0].id)
    QTest.mouseClick(foot.review.send, LEFT)
    assert connection.outbox.rows()
    assert connection.draft(SEVERAL) == {"note": "Tous"}
