"""The server accepted a change, and the report has not changed: this is shown, and the user
decides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import ReasonDetails
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.decisions import rows_to_decide
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.batch_line import batch_text
from signalement_plugin.ui.outbox.decision_model import entries_of
from signalement_plugin.ui.outbox.panel import decisions_for
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


@pytest.fixture
def unknown_team(driver):
    """Handed to a team that nobody knows: answered with yes, and it stands as before."""
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"department"}))
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    (change,) = change_operations(
        report, connection.server.capabilities, sets={"department": "Proprété"}
    )
    connection.outbox.add([change], undo_window_s=3600.0)
    still = ReasonDetails(parts=("department",))
    verdict = Verdict(State.UNVERIFIED, "unchanged", close=True, server=report, details=still)
    connection.outbox.settle(change.id, State.QUEUED, verdict)
    connection.outboxChanged.emit()
    driver.let_report_follow()
    return report, change.id


def test_a_change_without_a_text_stands_in_its_form_to_be_corrected(driver, unknown_team):
    """Seen: the ways out spoke of a text that nobody had written, and the team could not be
    corrected."""
    report, _op = unknown_team
    driver.state.open_decisions()
    driver.let_report_follow()
    assert driver.reply.action() is ReportAction.ASSIGN
    assert driver.reply.dispute() == (
        "The server said yes, and this is as before: Department. Correct it and send, or leave it."
    )
    field = driver.reply.field("department")
    assert field.currentText() == "Proprété"
    assert driver.dock.window().focusWidget() in (field, field.lineEdit())
    team = next(one for one in driver.connection.server.departments if one.id == report.department)
    assert driver.reply.buttons()[0] == f"Leave “{team.name}”"
    assert not driver.conflict.visible()
    assert driver.reply.kept().startswith("No department “Proprété” is known here")
    assert driver.reply.effect() == ""
    driver.reply.pick("department", team.id)
    assert driver.reply.kept() == ""


def test_corrected_it_goes_out_once(driver, unknown_team, register, qtbot):
    report, op_id = unknown_team
    teams = driver.connection.server.departments
    other = next(one.id for one in teams if one.id != report.department)
    driver.reply.pick("department", other)
    driver.send_after(0.0)
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert dict(row.operation.sets) == {"department": other}
    assert driver.connection.outbox.row(op_id).reason == "retried"
    assert register.get(report.report_id).department == other
    assert driver.state.to_decide() == ""


def test_a_change_that_was_left_is_not_counted_as_sent(driver, unknown_team):
    """Seen: "1 sent, not yet visible", of what will never be."""
    _report, op_id = unknown_team
    driver.result.tell_of([op_id])
    assert driver.result.visible()
    driver.reply.leave()
    driver.result.read_again()
    assert driver.connection.outbox.row(op_id).reason == "left"
    assert not driver.result.visible()
    assert not driver.reply.visible()
    assert driver.action_bar.visible()
    assert driver.state.to_decide() == ""


def test_the_page_of_what_needs_you_says_why(driver, unknown_team):
    _report, op_id = unknown_team
    (entry,) = [one for one in entries(driver) if one.key]
    assert entry.sentence.endswith(
        "No department “Proprété” is known here: the server may not take it."
        " Did you mean “Propreté”?"
    )
    assert decisions_for(driver.connection.outbox.row(op_id)) == ("open", "leave")


def entries(driver):
    server = driver.connection.server
    rows = rows_to_decide(driver.connection.outbox)
    of = driver.connection.reports.by_id
    return entries_of(rows, of, server.services, server.departments)


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
    entries = [one.text for one in register.activity(report.report_id) if one.kind == "reply"]
    assert "Enlevé." not in entries
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
