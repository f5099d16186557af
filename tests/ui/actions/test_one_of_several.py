"""One of several changes that were sent together is taken back; the others are sent."""

from __future__ import annotations

import pytest
from ui_steps import wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def five(driver):
    """Five closes with a reply, while their seconds are counted down."""
    driver.send_after(3600.0)
    reports = driver.begin_for_open(ReportAction.CLOSE, 5)
    driver.reply.write("reply", "Enlevé.")
    driver.reply.send()
    driver.review.send()
    assert driver.foot_line.text().startswith("5 reports closed · ")
    return reports


def states(driver):
    return {row.report_id: row.state for row in driver.outbox_rows()}


def take_back(driver, report, qtbot):
    driver.open_report(report.report_id)
    wait(qtbot, lambda: driver.report.waiting() == "⬆ Close + reply · waits to be sent")
    driver.report.take_back()


def test_the_report_has_an_undo_of_its_own_and_the_others_go(driver, five, qtbot):
    """Cancelling the rest later keeps the text that was written since."""
    driver.open_report(five[2].report_id)
    wait(qtbot, lambda: "Enlevé." in driver.report.widget.waiting.text.toolTip())
    take_back(driver, five[2], qtbot)
    gone = {one for one, state in states(driver).items() if state is State.CANCELLED}
    assert gone == {five[2].report_id}
    assert driver.foot_line.text().startswith("4 reports closed · ")
    assert (driver.reply.action(), driver.reply.text("reply")) == (ReportAction.CLOSE, "Enlevé.")
    assert driver.report.waiting() == ""
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.undo()
    assert set(states(driver).values()) == {State.CANCELLED}
    assert driver.reply.text("reply") == "Enlevé ce matin."
    driver.reply.leave()
    kept = [driver.connection.drafts.of(one.report_id).get("reply") for one in five]
    assert kept == ["Enlevé.", "Enlevé.", "Enlevé ce matin.", "Enlevé.", "Enlevé."]


def test_the_last_one_taken_back_ends_the_countdown(driver, five, qtbot):
    for report in five[:-1]:
        take_back(driver, report, qtbot)
    driver.open_report(five[-1].report_id)
    assert driver.report.waiting() == "", "the line at the foot counts down this one alone"
    driver.undo()
    assert driver.counting() == []


def test_a_change_being_sent_has_no_undo(driver, five, qtbot):
    outbox = driver.connection.outbox
    driver.open_report(five[0].report_id)
    (row,) = outbox.of_report(five[0].report_id)
    outbox.move_all([row.id], (State.QUEUED,), State.SENDING)
    driver.connection.outboxChanged.emit()
    wait(qtbot, lambda: driver.report.waiting() == "⬆ Close + reply · being sent")
    assert driver.report.widget.waiting.button.isHidden()


def test_undo_of_the_rest_keeps_no_text_of_what_was_sent_already(driver, five, window):
    outbox = driver.connection.outbox
    (row,) = outbox.of_report(five[0].report_id)
    outbox.move_all([row.id], (State.QUEUED,), State.CONFIRMED)
    driver.undo()
    assert list(states(driver).values()).count(State.CANCELLED) == 4
    kept = [driver.connection.drafts.of(one.report_id).get("reply") for one in five]
    assert kept == [None, *["Enlevé."] * 4]
    (told,) = window.bar.items()
    assert told.text().startswith("Too late for 1 report")
