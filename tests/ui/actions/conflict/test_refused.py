"""A change that the server refused is shown in its form again, and is sent from there once."""

from __future__ import annotations

import pytest
from ui_steps import ended

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def refused(driver):
    """A close with a reply that the server refused; its report is shown."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    verdict = Verdict(State.REFUSED, reason="rule", server_message="Pas ainsi")
    return report, ended(driver, report, verdict, {"status": "resolved"}, "Enlevé.")


def test_opened_from_the_badge_it_stands_in_its_form_and_is_sent_again_once(driver, refused, qtbot):
    report, op_id = refused
    assert driver.action_bar.visible()
    assert driver.state.to_decide() == "Needs You 1"
    driver.state.open_decisions()
    driver.let_report_follow()
    assert "“Pas ainsi”" in driver.reply.dispute()
    assert driver.reply.buttons() == ("Delete", "Send")
    assert (driver.reply.text("reply"), driver.reply.action()) == ("Enlevé.", ReportAction.CLOSE)
    assert driver.reply.widget.isAncestorOf(driver.dock.window().focusWidget())
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.send_after(0.0)
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert row.operation.reply == "Enlevé ce matin."
    assert driver.connection.outbox.row(op_id).reason == "retried"
    assert driver.state.to_decide() == ""
    assert driver.connection.drafts.of(report.report_id) == {}


def test_deleting_a_refused_change_keeps_its_text_as_a_draft(driver, refused):
    report, op_id = refused
    driver.state.open_decisions()
    driver.let_report_follow()
    driver.reply.leave()
    assert driver.connection.outbox.row(op_id).state is State.CANCELLED
    assert driver.state.to_decide() == ""
    assert not driver.reply.visible()
    assert driver.action_bar.visible()
    assert driver.connection.drafts.of(report.report_id)["reply"] == "Enlevé."
