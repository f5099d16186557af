"""The server accepted a change, and the report has not changed: this is shown, and the user
decides."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import ReasonDetails
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.batch_line import batch_text
from signalement_plugin.ui.outcome_texts import outcome_text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def arrived(driver):
    """A close with a reply that was answered with yes; the report stands as before."""
    connection = driver.connection
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    (change_request,) = change_operations(
        report, connection.server.capabilities, sets={"status": "resolved"}, reply="Enlevé."
    )
    connection.outbox.add([change_request], undo_window_s=3600.0)
    still = ReasonDetails(parts=("status",))
    verdict = Verdict(State.UNVERIFIED, "unchanged", close=True, server=report, details=still)
    connection.outbox.settle(change_request.id, State.QUEUED, verdict)
    connection.outboxChanged.emit()
    driver.let_report_follow()
    return report, change_request.id


def shown(driver):
    return driver.conflict.offered()


def test_the_card_of_its_report_asks(driver, arrived):
    assert shown(driver) == ["leave", "fields_again"]
    reason = driver.conflict.reason()
    assert reason.startswith("The server said yes, and the report has not changed.")
    assert reason.endswith("(Status)")


def test_sending_again_sends_the_status_without_the_text(driver, arrived, register, qtbot):
    report, _op = arrived
    driver.conflict.decide("fields_again")
    row = driver.settled(qtbot, State.CONFIRMED)
    assert dict(row.operation.sets) == {"status": "resolved"}
    assert register.get(report.report_id).status is Status.RESOLVED
    said = [one.text for one in register.activity(report.report_id) if one.kind == "reply"]
    assert "Enlevé." not in said
    driver.let_report_follow()
    assert driver.action_bar.visible()


def test_an_unchanged_report_can_be_left_unchanged(driver, arrived):
    _report, op_id = arrived
    driver.conflict.decide("leave")
    driver.let_report_follow()
    assert driver.action_bar.visible()
    assert driver.connection.outbox.row(op_id).reason == "left"


def test_the_outbox_panel_says_it_and_offers_the_same(driver, arrived):
    driver.state.open_outbox()
    prefix = "SignalementOutbox_"
    names = [
        one.objectName()
        for one in driver.outbox.widget.findChildren(QPushButton)
        if one.isVisible()
    ]
    offered = [name[len(prefix) :] for name in names if name.startswith(prefix)]
    assert offered == ["fields_again", "leave"]
    text = driver.outbox.sentence()
    assert driver.outbox.cells(0)[2] == "answered with yes, not changed"
    assert "the report has not changed" in text
    assert "until you decide" in text


def test_an_unchanged_report_is_counted_separately():
    assert outcome_text({State.CONFIRMED: 1, "unchanged": 1}).startswith(
        "1 confirmed, 1 answered with yes and not changed."
    )
    assert batch_text({"confirmed": 3, "unchanged": 2}).startswith("3 confirmed, 2 need(s) you.")
