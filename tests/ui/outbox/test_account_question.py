"""*Needs You*: changes that were made for another account than the one that would send them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton
from ui_steps import wait

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import ReasonDetails
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.sync.rules.rows import ACCOUNT, KEPT
from signalement_plugin.sync.rules.verdicts import Verdict

ANNA, BEN = "anna@namur.be", "ben@namur.be"


@pytest.fixture
def waiting(driver):
    """Two changes for Anna, which Ben's login would send."""
    connection, ids = driver.connection, []
    for row in driver.list.open_rows(2):
        report = driver.list.report(row)
        (made,) = change_operations(
            report, connection.server.capabilities, sets={"status": "waiting"}, reply="Merci"
        )
        connection.outbox.add([replace(made, account=ANNA)], undo_window_s=3600.0)
        held = Verdict(State.QUEUED, ACCOUNT, wait_s=3600.0, details=ReasonDetails(account=BEN))
        connection.outbox.settle(made.id, State.QUEUED, held)
        ids.append(made.id)
    connection.outboxChanged.emit()
    return ids


def answered(driver, waiting, choice):
    """Open the first of them and choose; the rows afterwards."""
    driver.state.open_decisions()
    driver.decision_page.open(waiting[0])
    box = driver.dock.findChild(QMessageBox, "SignalementAccount")
    assert box.text().startswith(f"2 change(s) were made for {ANNA}.")
    assert BEN in box.text()
    button = box.findChild(QPushButton, f"SignalementAccount_{choice}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    outbox = driver.connection.outbox
    return lambda: [outbox.row(one) for one in waiting]


def test_they_are_in_needs_you_with_both_names(driver, waiting):
    assert driver.state.to_decide() == "Needs You 2"
    driver.state.open_decisions()
    (head,) = driver.decision_page.heads()
    assert driver.decision_page.title(head) == "Made for Another Account"


@pytest.mark.parametrize(
    ("choice", "ends"),
    [
        ("send", (State.QUEUED, "", BEN)),
        ("leave", (State.QUEUED, KEPT, ANNA)),
        ("drop", (State.CANCELLED, "by_user", ANNA)),
    ],
)
def test_one_answer_counts_for_all_of_that_account(driver, waiting, qtbot, choice, ends):
    rows = answered(driver, waiting, choice)
    states = {State.QUEUED, State.SENDING, State.CONFIRMED}

    def ended(row):
        if choice == "send":  # it may be on its way already
            return row.state in states and row.operation.account != ANNA
        return (row.state, row.reason, row.operation.account) == ends

    wait(qtbot, lambda: all(map(ended, rows())))
    assert driver.state.to_decide() == ""
    kept = [bool(draft(driver.connection.outbox, row.report_id)) for row in rows()]
    assert kept == [choice == "drop"] * 2
