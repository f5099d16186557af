"""The form of a conflict shows a colleague's reply; of a kept text it speaks only where one was
written."""

from __future__ import annotations

from ui_steps import colleague, wait

from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction


def test_a_colleagues_reply_is_shown_with_the_choice(driver, register, qtbot):
    """Seen: it was to be read in the history alone, below the fold."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Enlevé.")
    theirs = {"status": "planned", "reply": "L'équipe 2 y est.", "author": "J. Dupont"}
    colleague(register, report.report_id, **theirs)
    driver.reply.send()
    driver.settled(qtbot, State.CONFLICT)
    driver.connection.reports.select([report.report_id])
    driver.let_report_follow()
    wait(qtbot, lambda: driver.reply.kept().startswith("Reply: “L'équipe 2 y est.”"))
    assert driver.reply.dispute().startswith("J. Dupont answered the citizen at ")
    assert "équipe" not in driver.reply.tabs.reader.text(), "once is enough"
    assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")


def test_no_kept_text_is_mentioned_where_none_was_written(driver, register, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    driver.connection.reports.select([report.report_id])
    driver.let_report_follow()
    assert driver.reply.dispute().startswith("This report was changed at ")
    assert driver.reply.kept() == ""
    assert "text" not in outcome_sentence(row)
