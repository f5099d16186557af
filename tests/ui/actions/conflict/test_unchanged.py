"""The server accepted a change, and the report has not changed: this is shown, and the user
decides."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ended, server_takes

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


def unchanged(driver, sets, reply=""):
    """A change that was answered with yes, while its report stands as before."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    still = ReasonDetails(parts=tuple(sets))
    verdict = Verdict(State.UNVERIFIED, "unchanged", close=True, server=report, details=still)
    return report, ended(driver, report, verdict, sets, reply)


@pytest.fixture
def arrived(driver):
    """A close with a reply."""
    return unchanged(driver, {"status": "resolved"}, "Enlevé.")


@pytest.fixture
def unknown_team(driver):
    """Handed to a team that nobody knows."""
    server_takes(driver, lists_part=frozenset({"department"}))
    return unchanged(driver, {"department": "Proprété"})


def test_a_change_without_a_text_stands_in_its_form_to_be_corrected(
    driver, unknown_team, register, qtbot
):
    """Seen: the ways out spoke of a text that nobody had written, and the team could not be
    corrected."""
    report, op_id = unknown_team
    reply, server, outbox = driver.reply, driver.connection.server, driver.connection.outbox
    known = driver.connection.reports.by_id
    listed = entries_of(rows_to_decide(outbox), known, server.services, server.departments)
    (entry,) = [one for one in listed if one.key]
    assert entry.sentence.endswith(
        "No department “Proprété” is known here: the server may not take it."
        " Did you mean “Propreté”?"
    )
    assert decisions_for(outbox.row(op_id)) == ("open", "leave")
    driver.state.open_decisions()
    driver.let_report_follow()
    assert reply.action() is ReportAction.ASSIGN
    assert reply.dispute() == (
        "The server said yes, and this is as before: Department. Correct it and send, or leave it."
    )
    field = reply.field("department")
    assert field.currentText() == "Proprété"
    assert driver.dock.window().focusWidget() in (field, field.lineEdit())
    team = next(one for one in server.departments if one.id == report.department)
    assert reply.buttons()[0] == f"Leave “{team.name}”"
    assert not driver.conflict.visible()
    assert reply.kept().startswith("No department “Proprété” is known here")
    assert reply.effect() == ""
    other = next(one.id for one in server.departments if one.id != report.department)
    reply.pick("department", other)
    assert reply.kept() == ""
    driver.send_after(0.0)
    reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert dict(row.operation.sets) == {"department": other}
    assert outbox.row(op_id).reason == "retried"
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


def test_the_card_asks_as_the_outbox_does_and_only_the_status_is_sent_again(
    driver, arrived, register, qtbot
):
    report, _op = arrived
    driver.state.open_outbox()
    buttons = driver.outbox.widget.findChildren(QPushButton)
    names = [one.objectName() for one in buttons if one.isVisible()]
    prefix = "SignalementOutbox_"
    offered = [name[len(prefix) :] for name in names if name.startswith(prefix)]
    assert offered == ["fields_again", "leave"]
    text = driver.outbox.sentence()
    assert driver.outbox.cells(0)[2] == "answered with yes, not changed"
    assert "the report has not changed" in text
    assert "until you decide" in text
    driver.outbox.leave()
    assert driver.conflict.offered() == ["leave", "fields_again"]
    reason = driver.conflict.reason()
    assert reason.startswith("The server said yes, and the report has not changed.")
    assert reason.endswith("(Status)")
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


def test_an_unchanged_report_is_counted_separately():
    assert outcome_text({State.CONFIRMED: 1, "unchanged": 1}).startswith(
        "1 confirmed, 1 answered with yes and not changed."
    )
    assert batch_text({"confirmed": 3, "unchanged": 2}).startswith("3 confirmed, 2 need(s) you.")
