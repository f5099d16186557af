"""*Needs You*: what only a person can settle, counted, listed and opened where it is settled."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from ui_steps import colleague, wait

from signalement_plugin.core.changes.request import change, create
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import Foreign, ReasonDetails
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.settling import Matter
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.outbox.settle_model import matter_title


def ended(driver, report, state, **verdict):
    """A change of a report that ended so, without a server."""
    connection = driver.connection
    (wish,) = change(
        report, connection.server.capabilities, sets={"status": "waiting"}, reply="Merci"
    )
    connection.outbox.add([wish], delay_s=3600.0)
    connection.outbox.settle(wish.id, State.QUEUED, Verdict(state, **verdict))
    connection.outboxChanged.emit()
    return wish.id


@pytest.fixture
def reports(driver):
    return [driver.list.report(row) for row in driver.list.open_rows(4)]


@pytest.fixture
def several(driver, reports):
    """One of each matter, and one that goes by itself."""
    theirs = Foreign("M. Lambert", "status", "in_progress", "2026-11-24T13:02:00Z")
    details = ReasonDetails(foreign=theirs)
    return [
        ended(driver, reports[0], State.CONFLICT, reason="moved", details=details),
        ended(driver, reports[1], State.REFUSED, reason="rule", words="Pas de statut"),
        ended(driver, reports[2], State.UNKNOWN, reason="no_answer"),
        ended(driver, reports[3], State.UNKNOWN, reason="settle", wait_s=600.0),
    ]


def test_without_anything_to_settle_there_is_no_badge(driver):
    assert driver.state.to_settle() == ""


def test_the_badge_counts_what_a_person_has_to_settle(driver, several):
    assert driver.state.to_settle() == "Needs You 3"
    assert driver.state.waiting() == "1 to send"


def test_each_matter_has_a_head_and_each_change_a_sentence(driver, several, reports):
    driver.state.open_settle()
    assert driver.page() is driver.settle.widget
    heads = [driver.settle.title(at) for at in driver.settle.heads()]
    assert heads == [matter_title(matter) for matter in Matter]
    assert driver.settle.sentence(several[0]).startswith("M. Lambert changed this report ")
    assert "“Pas de statut”" in driver.settle.sentence(several[1])
    assert reports[0].report_id in driver.settle.place(several[0])


def test_enter_opens_the_report_of_a_change(driver, several, reports):
    driver.state.open_settle()
    driver.settle.choose(several[0])
    driver.settle.key(Qt.Key.Key_Return)
    assert driver.page() is driver.dock.body
    assert driver.report.shown().report_id == reports[0].report_id


def test_escape_goes_back_to_the_list(driver, several):
    driver.state.open_settle()
    driver.settle.key(Qt.Key.Key_Escape)
    assert driver.page() is driver.dock.body


def test_a_single_one_opens_from_the_badge(driver, reports):
    ended(driver, reports[0], State.UNKNOWN, reason="no_answer")
    driver.state.open_settle()
    assert driver.page() is driver.dock.body
    assert driver.report.shown().report_id == reports[0].report_id


def test_a_refused_new_report_is_the_form_again(driver):
    connection = driver.connection
    new = create(connection.server.services[0].code, 4.86, 50.46, "Un trou", address="Rue Haute 4")
    connection.outbox.add([new], state=State.REFUSED, reason="rule", words="Il manque le poteau")
    connection.outboxChanged.emit()
    assert driver.state.to_settle() == "Needs You 1"
    driver.state.open_settle()
    assert driver.page() is driver.new_report
    assert driver.new_report.text.toPlainText() == "Un trou"


def test_what_was_settled_leaves_the_page(driver, register, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    connection = driver.connection
    colleague(register, report.report_id, status="planned")
    connection.commands.submit(
        change(report, connection.server.capabilities, sets={"status": "resolved"}), 0.0
    )
    row = driver.settled(qtbot, State.CONFLICT)
    wait(qtbot, driver.state.to_settle)
    connection.commands.resolve_conflict(row.id, "server")
    assert driver.state.to_settle() == ""
