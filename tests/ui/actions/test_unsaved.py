"""Typed text is kept, in the form or in memory, until the outbox has stored it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import wait

from signalement_plugin.connection.outbox import drafts
from signalement_plugin.connection.outbox.drafts import UNSAVED
from signalement_plugin.core.changes.request import change_operations, create_operation
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.operation import State
from signalement_plugin.qgis_profile.settings import save
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.panel import SEVERAL
from signalement_plugin.ui.new_report.draft import DRAFT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def full(driver):
    """The outbox accepts no changes from now on; drafts are still stored."""
    stopped(driver.connection.outbox, "INSERT")
    return driver.connection


def bar_text(window):
    item = window.bar.currentItem()
    return item.text() if item is not None else ""


def test_a_reply_that_cannot_be_saved_stays_in_the_form_and_as_a_draft(driver, full, window):
    (report,) = driver.choose(0)
    driver.press(ReportAction.NOTE)
    reply = driver.reply
    reply.type("Rappeler lundi")
    reply.send()
    assert full.outbox.rows() == []
    assert reply.visible()
    assert reply.text("note") == "Rappeler lundi"
    assert full.drafts.of(report.report_id) == {"note": "Rappeler lundi"}
    assert "your text is kept" in bar_text(window)


EVENTS = ("INSERT", "UPDATE", "DELETE")


@pytest.fixture
def without_room(driver):
    """Not even drafts can be stored, by any connection to the outbox; the outbox's file."""
    path = driver.connection.outbox.path
    fill_disk(path)
    return path


def fill_disk(path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for event in EVENTS:
            db.execute(
                f"CREATE TRIGGER no_{event} BEFORE {event} ON draft"
                " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
            )


def make_room(path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for event in EVENTS:
            db.execute(f"DROP TRIGGER no_{event}")


def typed(driver, row: int, text: str) -> str:
    """Type a note on a report, so that its draft is stored; the number of the report."""
    (report,) = driver.choose(row)
    if not driver.reply.visible():  # an open form changes to the chosen report
        driver.press(ReportAction.NOTE)
    driver.reply.type(text)
    return report.report_id


def test_a_draft_that_the_disk_does_not_take_waits_in_memory(driver, without_room):
    connection = driver.connection
    first = typed(driver, 0, "Rappeler lundi")
    second = typed(driver, 1, "Voir sur place")
    assert connection.drafts.of(first) == {"note": "Rappeler lundi"}
    assert "cannot be saved: is the disk full?" in driver.banner.text()
    driver.choose(0)
    assert driver.reply.text("note") == "Rappeler lundi"
    make_room(without_room)
    driver.choose(2)
    for report_id, note in ((first, "Rappeler lundi"), (second, "Voir sur place")):
        assert draft(connection.outbox, report_id) == {"note": note}
    assert not connection.status_board.holds(UNSAVED)


def opened_again(driver, qtbot):
    """Open the connection again, as *Try Again* does."""
    connection = driver.connection
    connection.status_board.set("broken_store")
    driver.banner.press("refresh")
    wait(qtbot, lambda: driver.connection not in (None, connection))
    return driver.connection


def test_try_again_keeps_what_waits_in_memory(driver, without_room, qtbot):
    report_id = typed(driver, 0, "Rappeler lundi")
    connection = opened_again(driver, qtbot)
    assert connection.drafts.of(report_id) == {"note": "Rappeler lundi"}
    assert connection.status_board.holds(UNSAVED)
    make_room(without_room)
    connection = opened_again(driver, qtbot)
    assert draft(connection.outbox, report_id) == {"note": "Rappeler lundi"}
    assert not connection.status_board.holds(UNSAVED)


def test_an_erased_connection_leaves_nothing_in_memory(driver, without_room, qtbot):
    report_id = typed(driver, 0, "Rappeler lundi")
    connections, settings = driver.connections, driver.connection.settings
    connections.erase(settings.id)
    save(settings)
    connections.reload()
    wait(qtbot, lambda: driver.connection is not None)
    assert driver.connection.drafts.of(report_id) == {}


@pytest.fixture
def often(monkeypatch):
    """A draft that could not be saved is tried again soon."""
    monkeypatch.setattr(drafts, "RETRY_MS", 20)


def test_a_draft_is_saved_as_soon_as_there_is_room(often, driver, without_room, qtbot):
    report_id = typed(driver, 0, "Rappeler lundi")
    connection = driver.connection
    wait(qtbot, lambda: connection.status_board.holds(UNSAVED))
    make_room(without_room)
    wait(qtbot, lambda: not connection.status_board.holds(UNSAVED))
    assert draft(connection.outbox, report_id) == {"note": "Rappeler lundi"}


def test_the_automatic_retry_does_not_wait_for_a_lock(
    often, driver, without_room, qtbot, monkeypatch
):
    connection = driver.connection
    connection.drafts.save("1", {"note": "Rappeler lundi"})
    waited: list[int] = []

    def busy(outbox, _report_id, _parts):
        waited.append(outbox.db.execute("PRAGMA busy_timeout").fetchone()[0])
        raise BadStore("database is locked")

    monkeypatch.setattr(drafts.metadata, "save_draft", busy)
    wait(qtbot, lambda: len(waited) > 1)
    assert set(waited) == {0}
    assert connection.outbox.db.execute("PRAGMA busy_timeout").fetchone()[0] > 0


def test_another_server_keeps_what_waits_in_memory(driver, without_room, register_path, qtbot):
    report_id = typed(driver, 0, "Rappeler lundi")
    before = driver.connection
    other = register_path.with_name("other.sqlite")
    other.write_bytes(register_path.read_bytes())
    save(replace(before.settings, endpoint=str(other)))
    driver.connections.reload()
    wait(qtbot, lambda: driver.connection not in (None, before))
    assert driver.connection.drafts.of(report_id) == {"note": "Rappeler lundi"}


def changes(driver, reports, sets, **texts):
    """A change of each report."""
    able = driver.connection.server.capabilities
    return [
        one for report in reports for one in change_operations(report, able, sets=sets, **texts)
    ]


def gives_back(driver, path, state, choice):
    """A reply in that state joins the note in memory as soon as there is room, not before."""
    report_id = typed(driver, 0, "Rappeler lundi")
    driver.choose(1)
    connection = driver.connection
    (mine,) = changes(driver, [connection.reports.by_id(report_id)], {}, reply="Bonjour")
    connection.outbox.add([mine], state=state)
    driver.submission.resolve(mine.id, choice, None)
    assert connection.outbox.row(mine.id).state is state
    make_room(path)
    driver.submission.resolve(mine.id, choice, None)
    assert connection.outbox.row(mine.id).state is State.CANCELLED
    both = {"note": "Rappeler lundi", "reply": "Bonjour"}
    assert connection.drafts.of(report_id) == both
    connection.drafts.save("another", {"note": "Voir sur place"})
    assert connection.drafts.of(report_id) == both


def test_a_text_that_the_outbox_gives_back_joins_the_one_in_memory(driver, without_room, window):
    gives_back(driver, without_room, State.UNKNOWN, "drop")
    assert [one for one in window.bar.items() if "check the disk" in one.text()]


def test_my_text_of_a_conflict_joins_the_one_in_memory(driver, without_room):
    gives_back(driver, without_room, State.CONFLICT, "draft")


def test_editing_a_new_report_that_cannot_replace_the_draft_keeps_both(driver, window):
    connection = driver.connection
    connection.drafts.save(DRAFT, {"text": "Un arbre"})
    new = create_operation(connection.server.services[0].code, 4.86, 50.46, "Un trou")
    connection.outbox.add([new], reason="delay", undo_window_s=60.0)
    path = connection.outbox.path
    fill_disk(path)
    connection.drafts.save(DRAFT, {})
    driver.act_in_outbox("edit", new.id)
    assert "check the disk" in bar_text(window)
    assert connection.outbox.row(new.id).state is State.QUEUED
    make_room(path)
    driver.act_in_outbox("edit", new.id)
    assert connection.outbox.row(new.id).state is State.CANCELLED
    connection.drafts.save("another", {"note": "Voir sur place"})
    assert connection.drafts.of(DRAFT)["text"] == "Un trou"


def stopped(outbox, event: str, when: str = "1") -> None:
    """Statements of this kind fail in the outbox, as on a full disk."""
    outbox.db.execute(
        f"CREATE TEMP TRIGGER full BEFORE {event} ON operation WHEN {when}"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )


def test_a_change_that_cannot_be_taken_back_can_be_taken_back_later(driver, window):
    driver.send_after(60.0)
    report_id = typed(driver, 0, "Rappeler lundi")
    driver.reply.send()
    outbox = driver.connection.outbox
    stopped(outbox, "UPDATE")
    for button in (driver.undo, driver.send_now):
        button()
        assert "check the disk" in bar_text(window)
        window.bar.popWidget()
        assert " s" in driver.foot_line.text()  # the undo window is still counted down
    outbox.db.execute("DROP TRIGGER full")
    driver.undo()
    (row,) = outbox.rows()
    assert row.state is State.CANCELLED
    assert driver.connection.drafts.of(report_id) == {"note": "Rappeler lundi"}


def test_changes_tried_again_before_the_disk_was_full_are_reported(driver, qtbot):
    connection = driver.connection
    reports = driver.choose(0, 1, 2)
    made = changes(driver, reports, {}, note="vu")
    connection.outbox.add(made, state=State.REFUSED)
    stopped(connection.outbox, "INSERT", f"NEW.report_id = '{reports[1].report_id}'")
    ids = [one.id for one in made]
    driver.result.widget.tell_of(ids)
    with qtbot.waitSignal(driver.submission.retried) as told:
        driver.submission.retry(ids)
    old, new = told.args
    assert old == ids[:1]
    assert [connection.outbox.row(one).report_id for one in new] == [reports[0].report_id]


def test_reverting_several_changes_needs_room_for_all(driver):
    outbox, reports = driver.connection.outbox, driver.choose(0, 1)
    made = changes(driver, reports, {"status": "planned"})
    outbox.add(made, state=State.CONFIRMED)
    stopped(outbox, "INSERT", f"NEW.report_id = '{reports[1].report_id}'")
    ids = [one.id for one in made]
    driver.submission.undo(ids)
    assert [row.id for row in outbox.rows()] == ids


@pytest.mark.parametrize("name", ["cancel", "now", "edit"])
def test_an_outbox_button_that_cannot_write_shows_an_error(driver, name, window):
    driver.send_after(60.0)
    typed(driver, 0, "Rappeler lundi")
    driver.reply.send()
    outbox = driver.connection.outbox
    (row,) = outbox.rows()
    stopped(outbox, "UPDATE")
    driver.act_in_outbox(name, row.id)
    assert "check the disk" in bar_text(window)
    assert outbox.row(row.id) == row


def test_a_batch_that_cannot_be_saved_can_be_sent_again(driver, full):
    driver.begin_for_open(ReportAction.NOTE, 3)
    reply = driver.reply
    reply.type("Tous")
    reply.send()
    review = driver.review
    review.send()
    assert full.drafts.of(SEVERAL) == {"note": "Tous"}
    assert review.visible()
    full.outbox.db.execute("DROP TRIGGER full")
    review.send()
    assert len(full.outbox.rows()) == 3
    assert full.drafts.of(SEVERAL) == {}
    assert not review.visible()


def test_a_new_report_that_cannot_be_saved_stays_in_the_form(driver, full, window):
    driver.toolbar.press("new")
    form = driver.new_report
    form.service.setCurrentIndex(0)
    QTest.keyClicks(form.text, "Trou")
    QTest.keyClicks(form.where, "Rue Haute 4")
    QTest.mouseClick(form.send, LEFT)
    assert driver.page() is form
    assert form.text.toPlainText() == "Trou"
    assert "your text is kept" in bar_text(window)
    full.outbox.db.execute("DROP TRIGGER full")
    QTest.mouseClick(form.send, LEFT)
    assert [row.operation.kind for row in full.outbox.rows()] == ["create"]
    assert form.text.toPlainText() == ""
    assert full.drafts.of(DRAFT) == {}
    assert driver.page() is driver.dock.body


def test_the_draft_is_still_there_while_the_outbox_is_being_written(driver):
    """A process that is killed in between must leave the text in one of the two."""
    (report,) = driver.choose(0)
    connection = driver.connection
    driver.send_after(60.0)
    kept = []
    connection.commands.changed.connect(lambda: kept.append(connection.drafts.of(report.report_id)))
    driver.press(ReportAction.NOTE)
    reply = driver.reply
    reply.type("Rappeler lundi")
    reply.send()
    assert kept == [{"note": "Rappeler lundi"}]
    assert connection.drafts.of(report.report_id) == {}


def test_the_button_of_a_group_leaves_the_draft_of_several_alone(driver):
    driver.send_after(60.0)
    driver.choose(*driver.list.open_rows(3))
    connection = driver.connection
    driver.press(ReportAction.NOTE)
    driver.reply.type("Tous")
    driver.reply.key(Qt.Key.Key_Escape)
    driver.list.widget.team_wanted.emit(connection.server.departments[0].id)
    driver.review.send()
    assert connection.outbox.rows()
    assert connection.drafts.of(SEVERAL) == {"note": "Tous"}
