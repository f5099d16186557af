"""The form of a conflict shows a colleague's reply; of a kept text it speaks only where one was
written."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from ui_steps import colleague, wait

from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.model.operation import Base, Operation, State
from signalement_plugin.core.model.report import Activity, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.conflict.dispute import of_row, with_colleague_texts


def test_a_colleagues_reply_is_shown_with_the_choice(driver, register, qtbot):
    """Seen: it was to be read in the history alone, below the fold."""
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
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
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    driver.connection.reports.select([report.report_id])
    driver.let_report_follow()
    assert driver.reply.dispute().startswith("This report was changed at ")
    assert driver.reply.kept() == ""
    assert "text" not in outcome_sentence(row)


AT = datetime(2026, 11, 29, 7, 38, tzinfo=timezone.utc)
THREAD = (
    Activity("301", AT, "", "reply", "Nous regardons ça."),
    Activity("305", AT, "", "reply", "Un collègue s'en occupe."),
)


@pytest.mark.parametrize(
    ("seen", "newest", "state", "shown"),
    [
        ("301", "305", State.CONFLICT, ["Un collègue s'en occupe."]),
        ("", "305", State.CONFLICT, [one.text for one in THREAD]),
        ("", "", State.CONFLICT, None),  # the rows of this system name no entry
        ("299", "305", State.CONFLICT, None),  # its history does not reach so far back
        ("301", "305", State.REFUSED, None),
    ],
)
def test_where_only_values_are_compared_a_later_text_is_shown_with_the_choice(
    seen: str, newest: str, state: State, shown: list[str] | None
) -> None:
    """Seen at a FixMyStreet: the colleague's answer was to be read in the history alone."""
    base = Base({"status": "new"}, activity=seen)
    mine = Operation("a" * 32, "241", {"status": "resolved"}, "Enlevé.", base=base)
    now = Report("241", Status.IN_PROGRESS, activity=newest)
    row = OutboxRow(1, mine, state, "moved", server_body=now.to_json())
    found = with_colleague_texts(of_row(row), THREAD, [row]).colleague_texts
    assert (found if found is None else [one.text for one in found]) == shown
