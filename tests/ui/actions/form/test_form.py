"""The form of an action, up to the server: what it offers, keeps, says and sends."""

from __future__ import annotations

import pytest
from dock_driver.part import lay_out
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import server_takes, wait

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import CLOSED, Status
from signalement_plugin.sync.outbox import queries
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.form.text_tabs import readers
from signalement_plugin.ui.actions.panel import SEVERAL

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reply(driver):
    return driver.reply


def test_closing_takes_three_clicks_and_arrives(driver, reply, register, qtbot):
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    reply.type("Fixed this morning.")
    reply.send()
    driver.settled(qtbot, State.CONFIRMED)
    fresh = register.get(report.report_id)
    assert fresh.status is Status.RESOLVED
    assert register.activity(report.report_id)[-1].operation_id
    texts = [entry.text for entry in register.activity(report.report_id)]
    assert "Fixed this morning." in texts


@pytest.mark.parametrize("action", [ReportAction.CLOSE, ReportAction.ASSIGN])
def test_after_sending_the_same_report_is_shown_and_keys_act_on_it(driver, reply, action):
    """Seen: the next report came by itself and looked the same; it would have been closed."""
    driver.send_after(60.0)
    report = driver.begin(action, Status.IN_PROGRESS)
    if action is ReportAction.ASSIGN:
        teams = driver.connection.server.departments
        reply.pick("department", next(one.id for one in teams if one.id != report.department))
    reply.send()
    assert len(driver.outbox_rows()) == 1
    assert driver.list.current_id() == driver.report.shown().report_id == report.report_id
    assert driver.dock.window().focusWidget() in (driver.list.widget, driver.action_panel)


def test_what_is_sent_is_told_once_with_one_undo_and_nothing_moves(driver, reply, qtbot):
    """Seen: two *Undo*, of which one was of another report, and buttons that went up when the line
    came and down when it was over."""
    driver.send_after(60.0)
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    connection, pages = driver.connection, driver.dock.pages
    foot = pages.geometry().bottom()
    driver.press(ReportAction.CLOSE)
    reply.write("reply", "Trop tôt")
    reply.widget.flush()
    reply.send()
    assert connection.reports.by_id(report.report_id).status is Status.RESOLVED
    assert queries.waiting(connection.outbox, report.report_id) is State.QUEUED
    assert "1 report(s) to send" in driver.state.waiting()
    assert connection.drafts.of(report.report_id) == {}
    assert driver.foot_line.button() == "Undo"
    assert driver.report.waiting() == ""
    lay_out()
    assert pages.geometry().bottom() == foot
    driver.undo()
    assert driver.outbox_rows()[-1].state is State.CANCELLED
    assert connection.drafts.of(report.report_id)["reply"] == "Trop tôt"
    reply.leave()
    lay_out()
    assert driver.foot_line.text() == ""
    assert pages.geometry().bottom() == foot
    wait(qtbot, lambda: connection.reports.by_id(report.report_id).status is report.status)


def test_several_that_leave_the_filter_stay_together(driver, reply, qtbot):
    """Seen: after two were handed out the card of one of them was shown, and the selection gone."""
    teams = driver.connection.server.departments
    mine = driver.list.report(driver.list.row_with(Status.IN_PROGRESS)).department
    driver.filter.type(f"department:{mine} is:open")
    wait(qtbot, lambda: {one.department for one in driver.list.reports()} == {mine})
    chosen = {one.report_id for one in driver.choose(0, 1)}
    driver.assign(next(one.id for one in teams if one.id != mine))
    driver.review.send()
    wait(qtbot, lambda: not chosen & set(driver.list.ids()))
    driver.let_report_follow()
    assert driver.targets.count == len(chosen)
    assert driver.several.visible()
    assert driver.several.title() == "2 selected"


def test_from_a_report_that_left_the_list_the_keys_go_to_those_beside_it(driver, reply, qtbot):
    """Handed out it answers the filter no more; closed it stands at the end of the list."""
    row = driver.list.open_rows(4)[2]
    before, following = driver.list.id_at(row - 1), driver.list.id_at(row + 1)
    (report,) = driver.choose(row)
    bar = driver.list.widget.verticalScrollBar()
    place = bar.value()
    driver.press(ReportAction.CLOSE)
    reply.send()
    wait(qtbot, lambda: driver.list.row_of(report.report_id) > row + 15)
    assert driver.list.current_id() == report.report_id
    assert bar.value() == place
    driver.list.key(Qt.Key.Key_Down)
    assert driver.list.current_id() == following
    driver.report.previous()
    assert driver.list.current_id() == before


def test_the_form_replaces_the_actions_and_keeps_a_draft_after_a_pause(driver, reply, qtbot):
    (report,) = driver.choose(0)
    driver.press(ReportAction.NOTE)
    assert reply.visible()
    assert not driver.action_bar.visible()
    reply.type("Rappeler lundi")
    kept = {"note": "Rappeler lundi"}
    wait(qtbot, lambda: driver.connection.drafts.of(report.report_id) == kept)
    reply.type(" matin")
    reply.key(Qt.Key.Key_Escape)
    assert not reply.visible()
    assert driver.action_bar.visible()
    driver.press(ReportAction.NOTE)
    assert reply.text("note") == "Rappeler lundi matin"


def test_stepping_to_the_next_report_keeps_each_draft_apart(driver, reply):
    first, second = (driver.list.report(row).report_id for row in (0, 1))
    driver.choose(0)
    driver.press(ReportAction.NOTE)
    reply.write("note", "first")
    driver.report.next()
    driver.let_report_follow()
    assert reply.report_ids() == [second]
    assert reply.text("note") == ""
    reply.write("note", "second")
    driver.report.previous()
    driver.let_report_follow()
    assert reply.text("note") == "first"
    assert driver.connection.drafts.of(second) == {"note": "second"}
    assert driver.connection.drafts.of(first) == {"note": "first"}


def test_several_reports_are_counted_on_the_action_and_sent_together(driver, reply, qtbot):
    """A draft for several belongs to none of them."""
    reports = driver.choose(*driver.list.open_rows(3))
    connection = driver.connection
    driver.press(ReportAction.NOTE)
    reply.write("note", "both")
    reply.leave()
    assert connection.drafts.of(SEVERAL) == {"note": "both"}
    assert all(connection.drafts.of(r.report_id) == {} for r in reports)
    assert driver.action_bar.text(ReportAction.CLOSE) == "Close 3…"
    driver.press(ReportAction.CLOSE)
    assert reply.send_text() == "Review 3…"
    reply.send()
    assert driver.review.send_text() == "Send 3"
    driver.review.send()
    wait(qtbot, lambda: all(r.state is State.CONFIRMED for r in connection.outbox.rows()))
    rows = connection.outbox.rows()
    assert {row.operation.report_id for row in rows} == {r.report_id for r in reports}
    assert len({row.operation.batch for row in rows}) == 1


def test_reports_that_already_have_the_value_are_left_out_and_counted(driver, reply):
    open_row = driver.list.open_rows(1)[0]
    done_row = driver.list.row_with(Status.RESOLVED)
    driver.choose(open_row, done_row)
    driver.press(ReportAction.CLOSE)
    assert reply.effect() == "1 already so: left out."
    driver.send_after(60.0)
    reply.send()
    driver.review.send()
    assert len(driver.outbox_rows()) == 1


def test_a_team_from_the_menu_is_chosen_in_the_form_and_people_follow_it(
    driver, reply, register, qtbot
):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    driver.action_bar.teams()[0].trigger()
    teams = driver.connection.server.departments
    assert reply.change_request().sets == {"department": teams[0].id}
    team = next(one for one in teams if one.people)
    reply.pick("department", team.id)
    people = [person for person, _name in team.people]
    assert set(people) <= set(reply.choices("assignee"))
    reply.pick("assignee", people[0])
    assert reply.change_request().sets == {"department": team.id, "assignee": people[0]}
    reply.send()
    driver.settled(qtbot, State.CONFIRMED)
    fresh = register.get(report.report_id)
    assert (fresh.department, fresh.assignee) == (team.id, people[0])


def test_nothing_chosen_cannot_be_sent(driver, reply):
    driver.begin(ReportAction.ASSIGN, Status.NEW)
    assert reply.change_request().empty
    assert not reply.can_send()
    reply.send()
    assert reply.visible()
    assert driver.outbox_rows() == []


def test_a_new_unassigned_report_can_be_accepted(driver, reply):
    free, *_ = driver.list.rows_where(
        lambda r: r.status is Status.NEW and not r.department and not r.assignee
    )
    driver.choose(free)
    driver.press(ReportAction.CHARGE)
    assert reply.change_request().sets["status"] == "accepted"
    reply.leave()


def test_closed_reports_cannot_be_closed_again(driver):
    driver.choose(driver.list.row_with(*CLOSED))
    button = driver.action_bar.widget.buttons[ReportAction.CLOSE]
    assert not button.isEnabled()
    assert button.toolTip() == "Already closed."


def test_control_enter_sends_and_enter_alone_does_not(driver, reply):
    driver.choose(0)
    driver.send_after(60.0)
    driver.press(ReportAction.NOTE)
    edit = reply.front()
    edit.setFocus()
    QTest.keyClicks(edit, "one")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert driver.outbox_rows() == []
    QTest.keyClick(edit, Qt.Key.Key_Return, CTRL)
    assert [row.operation.note for row in driver.outbox_rows()] == ["one"]


def test_only_what_the_system_takes_is_offered_and_a_mail_is_announced(driver, reply):
    server_takes(
        driver,
        writes=frozenset({"status"}),
        statuses=(Status.CLOSED,),
        mails=frozenset({"status"}),
    )
    driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    assert not reply.kinds()
    assert reply.change_request().sets == {"status": "closed"}
    assert "will get a mail" in reply.effect()


@pytest.mark.parametrize(
    ("mails", "publishes", "words"),
    [
        (("reply",), ("reply",), "Published on the site and sent"),
        (("reply",), (), "The citizen will get this text"),
        ((), ("reply",), "Published on the site for everyone"),
        ((), (), "no mail is sent"),
    ],
)
def test_the_form_says_who_reads_the_reply(mails, publishes, words):
    caps = Capabilities(mails=frozenset(mails), publishes=frozenset(publishes))
    assert words in readers("reply", caps)
    assert readers("note", caps) == "Only your colleagues read this."
