"""A colleague's change arrives: an open form about the same field asks, one with a reply tells it,
and without an open form the card marks it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from ui_steps import colleague, submit, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def writing(driver, register, qtbot):
    """A close is being written while a colleague plans the report, and the change arrives."""
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    driver.reply.write("reply", "Enlevé.")
    return report


def arrives(driver, register, qtbot, report, **sets):
    colleague(register, report.report_id, **sets)
    driver.connection.load.refresh()
    fields = {name: str(getattr(register.get(report.report_id), name)) for name in sets}

    def here():
        shown = driver.connection.reports.by_id(report.report_id)
        return {name: str(getattr(shown, name)) for name in sets} == fields

    wait(qtbot, here)
    driver.let_report_follow()


def test_a_change_of_the_same_field_is_told_as_it_arrives_and_asked_about_once(
    driver, writing, register, qtbot
):
    """One of another field asks nothing, and a question is withdrawn with its cause."""
    team = next(t.id for t in driver.connection.server.departments if t.id != writing.department)
    arrives(driver, register, qtbot, writing, department=team)
    assert (driver.reply.dispute(), driver.reply.buttons()[0]) == ("", "Cancel")
    arrives(driver, register, qtbot, writing, status="planned")
    assert driver.reply.dispute()
    arrives(driver, register, qtbot, writing, status="in_progress")
    assert driver.reply.dispute() == ""
    arrives(driver, register, qtbot, writing, status="planned")
    assert driver.reply.dispute().startswith("This report was changed at ")
    assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")
    assert driver.reply.text("reply") == "Enlevé."
    driver.send_after(0.0)
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert (row.operation.sets, row.operation.reply) == ({"status": "resolved"}, "Enlevé.")
    assert register.get(writing.report_id).status is Status.RESOLVED


def test_a_second_change_after_that_asks_again(driver, writing, register, qtbot):
    """What is insisted on is what was seen, no more."""
    arrives(driver, register, qtbot, writing, status="planned")
    colleague(register, writing.report_id, status="waiting")
    driver.send_after(0.0)
    driver.reply.send()
    driver.settled(qtbot, State.CONFLICT)
    assert register.get(writing.report_id).status is Status.WAITING


def test_leaving_the_colleagues_value_keeps_the_text(driver, writing, register, qtbot):
    arrives(driver, register, qtbot, writing, status="planned")
    driver.reply.leave()
    assert driver.outbox_rows() == []
    assert (driver.reply.action(), driver.reply.text("reply")) == (ReportAction.REPLY, "Enlevé.")


def test_the_same_value_from_a_colleague_is_told_and_the_text_alone_goes(
    driver, writing, register, qtbot
):
    arrives(driver, register, qtbot, writing, status="resolved")
    assert driver.reply.dispute().startswith("This report was changed at ")
    assert driver.reply.kept() == "Status: “Resolved”"
    assert driver.reply.buttons()[0] == "Cancel"
    driver.reply.write("reply", "x")
    driver.reply.key(Qt.Key.Key_Backspace)
    assert not driver.reply.can_send()
    assert driver.reply.effect() == "Already so: there is nothing to send."
    driver.reply.write("reply", "Enlevé.")
    driver.send_after(0.0)
    driver.reply.send()
    driver.settled(qtbot, State.CONFIRMED)
    assert register.activity(writing.report_id)[-1].text == "Enlevé."


@pytest.fixture
def replying(driver, register, qtbot):
    """A reply alone is being written."""
    report = driver.begin(ReportAction.REPLY, Status.IN_PROGRESS)
    driver.reply.write("reply", "Nous passons mardi.")
    return report


def test_an_answer_of_a_colleague_is_told_in_his_words_and_mine_goes_beside_it(
    driver, replying, register, qtbot
):
    theirs = "Nous passons lundi."
    report_id, reply = replying.report_id, driver.reply
    colleague(register, report_id, reply=theirs, author="J. Dupont", status="planned")
    driver.connection.load.refresh()
    wait(qtbot, lambda: driver.connection.reports.by_id(report_id).notice == theirs)
    driver.let_report_follow()
    wait(qtbot, lambda: reply.dispute().startswith("J. Dupont answered the citizen at "))
    assert reply.kept() == f"Reply: “{theirs}”\nStatus: “Planned”"
    assert reply.text("reply") == "Nous passons mardi."
    assert reply.buttons()[0] == "Cancel", "nothing is asked"
    driver.send_after(0.0)
    reply.send()
    driver.settled(qtbot, State.CONFIRMED)
    entries = [one.text for one in register.activity(report_id) if one.kind == "reply"]
    assert entries[-2:] == [theirs, "Nous passons mardi."]


def test_my_own_answer_is_not_told_to_me(driver, replying, register, qtbot):
    driver.send_after(0.0)
    driver.reply.send()
    driver.press(ReportAction.REPLY)
    driver.reply.write("reply", "Et mercredi aussi.")
    driver.settled(qtbot, State.CONFIRMED)
    mine = "Nous passons mardi."
    wait(qtbot, lambda: driver.connection.reports.by_id(replying.report_id).notice == mine)
    driver.let_report_follow()
    entries = driver.dock.card.history
    wait(qtbot, lambda: any(one.text == mine for one in entries._entries))
    assert driver.reply.dispute() == ""


def test_without_a_draft_the_changed_values_are_marked_and_nothing_is_asked(
    driver, register, qtbot
):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    arrives(driver, register, qtbot, report, status="planned")
    assert driver.report.status().split(" · ")[-1].startswith("changed at ")
    assert driver.reply.dispute() == ""
    assert driver.action_bar.visible()
    driver.choose(driver.list.row_with(Status.NEW))
    driver.open_report(report.report_id)
    assert "changed" not in driver.report.status(), "seen once"


def test_an_own_change_is_not_marked(driver, register, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    submit(driver, report, {"status": "waiting"})
    driver.settled(qtbot, State.CONFIRMED)
    wait(qtbot, lambda: driver.report.shown().status is Status.WAITING)
    assert driver.report.status().startswith("Waiting")
    # neither a time nor a day of the change is shown
    assert "changed" not in driver.report.status()
