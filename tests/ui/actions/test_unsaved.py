"""What was typed stays where it is until the outbox has it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from signalement_plugin.connection.outbox.drafts import UNSAVED
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.panel import SEVERAL
from signalement_plugin.ui.new_report.draft import DRAFT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def full(driver):
    """From now on the outbox takes no change; drafts are still kept."""
    connection = driver.connection
    connection.outbox.db.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON operation"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    return connection


def said(window):
    item = window.bar.currentItem()
    return item.text() if item is not None else ""


def test_a_reply_that_cannot_be_saved_stays_in_the_strip_and_as_a_draft(driver, full, window):
    (report,) = driver.choose(0)
    driver.press(Verb.NOTE)
    reply = driver.reply
    reply.type("Rappeler lundi")
    reply.send()
    assert full.outbox.rows() == []
    assert reply.visible()
    assert reply.text("note") == "Rappeler lundi"
    assert full.draft(report.report_id) == {"note": "Rappeler lundi"}
    assert "your text is kept" in said(window)


@pytest.fixture
def without_room(driver):
    """Not even drafts go onto the disk."""
    db = driver.connection.outbox.db
    for event in ("INSERT", "UPDATE"):
        db.execute(
            f"CREATE TEMP TRIGGER no_{event} BEFORE {event} ON draft"
            " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        )
    return db


def typed(driver, row: int, text: str) -> str:
    """A note on a report, as far as its draft; its number."""
    (report,) = driver.choose(row)
    if not driver.reply.visible():  # a form that is open follows
        driver.press(Verb.NOTE)
    driver.reply.type(text)
    return report.report_id


def test_a_draft_that_the_disk_does_not_take_waits_in_memory(driver, without_room):
    connection = driver.connection
    first = typed(driver, 0, "Rappeler lundi")
    second = typed(driver, 1, "Voir sur place")
    assert connection.draft(first) == {"note": "Rappeler lundi"}
    assert "cannot be saved: is the disk full?" in driver.banner.text()
    driver.choose(0)
    assert driver.reply.text("note") == "Rappeler lundi"
    for event in ("INSERT", "UPDATE"):
        without_room.execute(f"DROP TRIGGER no_{event}")
    driver.choose(2)
    for report_id, note in ((first, "Rappeler lundi"), (second, "Voir sur place")):
        assert draft(connection.outbox, report_id) == {"note": note}
    assert not connection.board.holds(UNSAVED)


@pytest.mark.parametrize("name", ["cancel", "now", "edit"])
def test_a_button_of_the_outbox_that_cannot_be_obeyed_says_so(driver, name, window):
    driver.send_after(60.0)
    typed(driver, 0, "Rappeler lundi")
    driver.reply.send()
    outbox = driver.connection.outbox
    (row,) = outbox.rows()
    outbox.db.execute(
        "CREATE TEMP TRIGGER full BEFORE UPDATE ON operation"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    driver.act_in_outbox(name, row.id)
    assert "check the disk" in said(window)
    assert outbox.row(row.id) == row


def test_a_batch_that_cannot_be_saved_can_be_sent_again(driver, full):
    driver.choose(*driver.list.open_rows(3))
    driver.press(Verb.NOTE)
    reply = driver.reply
    reply.type("Tous")
    reply.send()
    review = driver.review
    review.send()
    assert full.draft(SEVERAL) == {"note": "Tous"}
    assert review.visible()
    full.outbox.db.execute("DROP TRIGGER full")
    review.send()
    assert len(full.outbox.rows()) == 3
    assert full.draft(SEVERAL) == {}
    assert not review.visible()


def test_a_new_report_that_cannot_be_saved_stays_in_the_form(driver, full, window):
    driver.toolbar.press("new")
    form = driver.new_report
    form.service.setCurrentIndex(0)
    QTest.keyClicks(form.text, "Trou")
    QTest.keyClicks(form.address, "Rue Haute 4")
    QTest.mouseClick(form.send, LEFT)
    assert driver.page() is form
    assert form.text.toPlainText() == "Trou"
    assert "your text is kept" in said(window)
    full.outbox.db.execute("DROP TRIGGER full")
    QTest.mouseClick(form.send, LEFT)
    assert [row.operation.kind for row in full.outbox.rows()] == ["create"]
    assert form.text.toPlainText() == ""
    assert full.draft(DRAFT) == {}
    assert driver.page() is driver.dock.body


def test_the_draft_is_still_there_while_the_outbox_is_being_written(driver):
    """A process that is killed in between must leave the text in one of the two."""
    (report,) = driver.choose(0)
    connection = driver.connection
    driver.send_after(60.0)
    kept = []
    connection.commands.changed.connect(lambda: kept.append(connection.draft(report.report_id)))
    driver.press(Verb.NOTE)
    reply = driver.reply
    reply.type("Rappeler lundi")
    reply.send()
    assert kept == [{"note": "Rappeler lundi"}]
    assert connection.draft(report.report_id) == {}


def test_the_button_of_a_group_leaves_the_draft_of_several_alone(driver):
    driver.send_after(60.0)
    driver.choose(*driver.list.open_rows(3))
    connection = driver.connection
    driver.press(Verb.NOTE)
    driver.reply.type("Tous")
    driver.reply.key(Qt.Key.Key_Escape)
    driver.list.widget.team_wanted.emit(connection.departments[0].id)
    driver.review.send()
    assert connection.outbox.rows()
    assert connection.draft(SEVERAL) == {"note": "Tous"}
