"""A change that the server refused is shown in its form again, and is sent from there once."""

from __future__ import annotations

import pytest

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def refused(driver):
    """A close with a reply that the server refused, asked for from the badge."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    connection = driver.connection
    (change_request,) = change_operations(
        report, connection.server.capabilities, sets={"status": "resolved"}, reply="Enlevé."
    )
    connection.outbox.add([change_request], undo_window_s=3600.0)
    verdict = Verdict(State.REFUSED, reason="rule", server_message="Pas ainsi")
    connection.outbox.settle(change_request.id, State.QUEUED, verdict)
    connection.outboxChanged.emit()
    driver.let_report_follow()
    return report, change_request


def test_a_refused_change_keeps_its_actions_until_it_is_opened(driver, refused):
    assert driver.action_bar.visible()
    assert driver.state.to_decide() == "Needs You 1"


def test_opened_from_the_badge_it_stands_in_its_form_with_the_keys_in_it(driver, refused):
    driver.state.open_decisions()
    driver.let_report_follow()
    assert "“Pas ainsi”" in driver.reply.dispute()
    assert driver.reply.buttons() == ("Delete", "Send")
    assert (driver.reply.text("reply"), driver.reply.action()) == ("Enlevé.", ReportAction.CLOSE)
    focused = driver.dock.window().focusWidget()
    assert driver.reply.widget.isAncestorOf(focused)


def test_a_refused_change_sent_again_is_sent_once(driver, refused, qtbot):
    report, change_request = refused
    driver.state.open_decisions()
    driver.let_report_follow()
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.send_after(0.0)
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert row.operation.reply == "Enlevé ce matin."
    assert driver.connection.outbox.row(change_request.id).reason == "retried"
    assert driver.state.to_decide() == ""
    assert driver.connection.drafts.of(report.report_id) == {}


def test_deleting_a_refused_change_keeps_its_text_as_a_draft(driver, refused):
    report, change_request = refused
    driver.state.open_decisions()
    driver.let_report_follow()
    driver.reply.leave()
    assert driver.connection.outbox.row(change_request.id).state is State.CANCELLED
    assert driver.state.to_decide() == ""
    assert not driver.reply.visible()
    assert driver.action_bar.visible()
    assert driver.connection.drafts.of(report.report_id)["reply"] == "Enlevé."
