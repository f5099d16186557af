"""A change that asks was decided in another window of the profile, or at another desk, while its
text was written on in the form."""

from __future__ import annotations

import pytest
from ui_steps import colleague, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def met(driver, register, qtbot):
    """A closing with a reply, in conflict with a colleague's change; its report is shown."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Enlevé.")
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    wait(qtbot, driver.reply.dispute)
    return report, row


@pytest.mark.parametrize("press", ["send", "leave"])
def test_what_was_written_stays_a_draft_and_it_is_said(driver, met, window, press):
    report, row = met
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.connection.outbox.move(row.id, [State.CONFLICT], State.CANCELLED)
    getattr(driver.reply, press)()
    assert driver.connection.drafts.of(report.report_id)["reply"] == "Enlevé ce matin."
    assert not driver.reply.dispute()
    (told,) = window.bar.items()
    assert told.text().startswith("This has been decided in the meantime.")
    assert driver.outbox_rows()[-1].id == row.id, "nothing new is sent"
