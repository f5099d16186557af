"""From a verb to the server: what the strip offers, keeps, says and sends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, open_rows, row_with, settled, wait

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import CLOSED, Status
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.context import Task
from signalement_plugin.ui.actions.form.form import Strip
from signalement_plugin.ui.actions.form.text_tabs import readers
from signalement_plugin.ui.actions.panel import SEVERAL

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def strip(dock) -> Strip:
    return dock.card.foot.strip


def click(button):
    QTest.mouseClick(button, LEFT)


def test_closing_takes_three_clicks_and_arrives(dock, strip, register, qtbot):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    click(dock.card.foot.verbs.buttons[Verb.CLOSE])
    QTest.keyClicks(strip.texts.current(), "Fixed this morning.")
    click(strip.send)
    settled(dock, qtbot, State.CONFIRMED)
    fresh = register.get(report.report_id)
    assert fresh.status is Status.RESOLVED
    assert register.activity(report.report_id)[-1].operation_id
    texts = [entry.text for entry in register.activity(report.report_id)]
    assert "Fixed this morning." in texts


def test_the_row_shows_the_change_at_once_and_that_it_waits(dock, strip):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.desk.sending.delay_s = 60.0
    dock.card.foot.open(Verb.CLOSE)
    strip.submit()
    connection = dock.desk.connection
    assert connection.report(report.report_id).status is Status.RESOLVED
    assert connection.waiting(report.report_id) is State.QUEUED
    assert "1 to send" in dock.state.outbox.text()


def test_after_sending_the_next_report_is_current(dock, strip):
    dock.desk.sending.delay_s = 60.0
    row = row_with(dock, Status.IN_PROGRESS)
    choose(dock, row)
    following = dock.list.id_at(row + 1)
    dock.card.foot.open(Verb.CLOSE)
    strip.submit()
    assert dock.list.current_id() == following


def test_the_strip_replaces_the_verbs_and_opens_nothing_else(dock, strip):
    choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    assert strip.isVisible()
    assert not dock.card.foot.verbs.isVisible()
    QTest.keyClick(strip.texts.current(), Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert dock.card.foot.verbs.isVisible()


def test_what_was_typed_survives_escape(dock, strip):
    (report,) = choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    QTest.keyClicks(strip.texts.current(), "Rappeler lundi")
    QTest.keyClick(strip.texts.current(), Qt.Key.Key_Escape)
    assert dock.desk.connection.draft(report.report_id)["note"] == "Rappeler lundi"
    dock.card.foot.open(Verb.NOTE)
    assert strip.texts.text("note") == "Rappeler lundi"


def test_a_pause_in_typing_is_enough_to_keep_the_draft(dock, strip, qtbot):
    (report,) = choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    QTest.keyClicks(strip.texts.current(), "a")
    wait(qtbot, lambda: dock.desk.connection.draft(report.report_id) == {"note": "a"})


def test_stepping_to_the_next_report_keeps_each_draft_apart(dock, strip):
    first, second = (dock.list.reports.report(row).report_id for row in (0, 1))
    choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    strip.texts.set_text("note", "first")
    dock.list.step(1)
    dock.desk.selection.tell()
    assert strip.task.reports[0].report_id == second
    assert strip.texts.text("note") == ""
    strip.texts.set_text("note", "second")
    dock.list.step(-1)
    dock.desk.selection.tell()
    assert strip.texts.text("note") == "first"
    assert dock.desk.connection.draft(second) == {"note": "second"}
    assert dock.desk.connection.draft(first) == {"note": "first"}


def test_sending_uses_the_draft_up(dock, strip):
    (report,) = choose(dock, 0)
    dock.desk.sending.delay_s = 60.0
    dock.card.foot.open(Verb.NOTE)
    strip.texts.set_text("note", "done")
    strip.flush()
    strip.submit()
    assert dock.desk.connection.draft(report.report_id) == {}


def test_cancelled_in_time_the_text_is_a_draft_again(dock, strip, qtbot):
    dock.desk.sending.delay_s = 60.0
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    strip.texts.set_text("reply", "Trop tôt")
    strip.submit()
    batch = dock.desk.connection.outbox.rows()[-1].operation.batch
    dock.desk.notifier.cancel_wanted.emit(batch)
    assert dock.desk.connection.outbox.rows()[-1].state is State.CANCELLED
    assert dock.desk.connection.draft(report.report_id)["reply"] == "Trop tôt"
    wait(qtbot, lambda: dock.desk.connection.report(report.report_id).status is report.status)


def test_several_reports_are_counted_on_the_verb_and_sent_together(dock, strip, qtbot):
    reports = choose(dock, *open_rows(dock, 3))
    assert dock.card.foot.verbs.buttons[Verb.CLOSE].text() == "Close 3…"
    dock.card.foot.open(Verb.CLOSE)
    assert strip.send.text() == "Review 3…"
    strip.submit()
    assert dock.card.foot.review.send.text() == "Send 3"
    click(dock.card.foot.review.send)
    connection = dock.desk.connection
    wait(qtbot, lambda: all(r.state is State.CONFIRMED for r in connection.outbox.rows()))
    rows = connection.outbox.rows()
    assert {row.operation.report_id for row in rows} == {r.report_id for r in reports}
    assert len({row.operation.batch for row in rows}) == 1


def test_of_several_those_already_so_are_left_out_and_named(dock, strip):
    open_row = open_rows(dock, 1)[0]
    done_row = row_with(dock, Status.RESOLVED)
    choose(dock, open_row, done_row)
    dock.card.foot.open(Verb.CLOSE)
    assert strip.effect.text() == "1 already so: left out."
    dock.desk.sending.delay_s = 60.0
    strip.submit()
    dock.card.foot.review.accept()
    assert len(dock.desk.connection.outbox.rows()) == 1


def test_selected_outside_the_filter_are_left_out_and_said_so(dock, qtbot):
    choose(dock, 0, 1, 2)
    kept = dock.list.id_at(1)
    dock.filter.edit.setText(f"id:{kept}")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 1)
    dock.desk.selection.tell()
    assert dock.desk.selection.targets.count == 1
    assert dock.card.foot.verbs.buttons[Verb.CLOSE].text() == "Close…"


def test_a_draft_for_several_belongs_to_none_of_them(dock, strip):
    reports = choose(dock, 0, 1)
    dock.card.foot.open(Verb.NOTE)
    strip.texts.set_text("note", "both")
    strip.leave()
    assert dock.desk.connection.draft(SEVERAL) == {"note": "both"}
    assert all(dock.desk.connection.draft(r.report_id) == {} for r in reports)


def test_a_team_from_the_menu_is_chosen_in_the_strip(dock, strip, register, qtbot):
    (report,) = choose(dock, row_with(dock, Status.NEW))
    dock.card.foot.verbs.assign_menu.aboutToShow.emit()
    action = dock.card.foot.verbs.assign_menu.actions()[0]
    action.trigger()
    team = dock.desk.connection.departments[0]
    assert strip.wish().sets == {"department": team.id}
    strip.submit()
    settled(dock, qtbot, State.CONFIRMED)
    assert register.get(report.report_id).department == team.id


def test_people_follow_the_chosen_team(dock, strip):
    choose(dock, row_with(dock, Status.NEW))
    team = next(one for one in dock.desk.connection.departments if one.people)
    dock.card.foot.open(Verb.ASSIGN, team.id)
    combo = strip.fields.combos["assignee"]
    offered = {combo.itemData(at) for at in range(combo.count())}
    assert {person for person, _name in team.people} <= offered
    strip.fields.set_value("assignee", team.people[0][0])
    assert strip.wish().sets == {"department": team.id, "assignee": team.people[0][0]}


def test_nothing_chosen_cannot_be_sent(dock, strip):
    choose(dock, row_with(dock, Status.NEW))
    dock.card.foot.open(Verb.ASSIGN)
    assert strip.wish().empty
    assert not strip.send.isEnabled()
    strip.submit()
    assert strip.isVisible()
    assert dock.desk.connection.outbox.rows() == []


def test_new_and_nobodys_can_be_taken_in_charge_first(dock, strip):
    rows = range(dock.list.reports.rowCount())
    reports = {row: dock.list.reports.report(row) for row in rows}
    free = next(
        row
        for row, r in reports.items()
        if r.status is Status.NEW and not r.department and not r.assignee
    )
    choose(dock, free)
    assert dock.card.foot.verbs.buttons[Verb.CHARGE].isVisible()
    dock.card.foot.open(Verb.CHARGE)
    assert strip.wish().sets["status"] == "accepted"
    strip.leave()
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    assert not dock.card.foot.verbs.buttons[Verb.CHARGE].isVisible()


def test_closed_reports_cannot_be_closed_again(dock):
    choose(dock, row_with(dock, *CLOSED))
    button = dock.card.foot.verbs.buttons[Verb.CLOSE]
    assert not button.isEnabled()
    assert button.toolTip() == "Already closed."


def test_control_enter_sends_and_enter_alone_does_not(dock, strip):
    choose(dock, 0)
    dock.desk.sending.delay_s = 60.0
    dock.card.foot.open(Verb.NOTE)
    edit = strip.texts.current()
    edit.setFocus()
    QTest.keyClicks(edit, "one")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert dock.desk.connection.outbox.rows() == []
    QTest.keyClick(edit, Qt.Key.Key_Return, CTRL)
    assert [row.operation.note for row in dock.desk.connection.outbox.rows()] == ["one"]


def limited(task: Task, **values: object) -> Task:
    return replace(task, capabilities=replace(task.capabilities, **values))


def test_only_what_the_system_takes_is_offered(dock, strip):
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    task = limited(strip.task, writes=frozenset({"status"}), statuses=(Status.CLOSED,))
    strip.open(task, {})
    assert not strip.texts.isVisible()
    assert strip.wish().sets == {"status": "closed"}


def test_a_mail_is_announced_before_it_goes(dock, strip):
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    strip.open(limited(strip.task, mails=frozenset({"status"})), {})
    assert strip.effect.isVisible()
    assert "will get a mail" in strip.effect.text()


@pytest.mark.parametrize(
    ("mails", "publishes", "words"),
    [
        (("reply",), ("reply",), "Published on the site and sent"),
        (("reply",), (), "The citizen will get this text"),
        ((), ("reply",), "Published on the site for everyone"),
        ((), (), "no mail is sent"),
    ],
)
def test_who_reads_a_reply_is_said(mails, publishes, words):
    caps = Capabilities(mails=frozenset(mails), publishes=frozenset(publishes))
    assert words in readers("reply", caps)
    assert readers("note", caps) == "Only your colleagues read this."
