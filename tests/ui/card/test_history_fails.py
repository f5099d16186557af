"""A history that cannot be read: the card says so and offers to ask again."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.PyQt.QtWidgets import QLabel, QPushButton
from ui_steps import wait

from signalement_plugin.core.errors import Unreachable
from signalement_plugin.systems.local_register.system import Register


def shown_text(view) -> str:
    return " ".join(label.text() for label in view._body.findChildren(QLabel))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Unreachable("no route"), "cannot be reached"),
        (OSError(28, "No space left on device"), "cannot be used"),
        (sqlite3.OperationalError("database is locked"), "cannot be used"),
    ],
)
def test_a_history_that_does_not_come_is_said_and_asked_again(
    driver, qtbot, monkeypatch, error, words
):
    asked: list[str] = []

    def fails(_system: Register, report_id: str) -> list[object]:
        asked.append(report_id)
        raise error

    monkeypatch.setattr(Register, "activity", fails)
    driver.choose(0)
    view = driver.report.widget.history
    wait(qtbot, lambda: words in shown_text(view))
    (again,) = view._body.findChildren(QPushButton)
    again.click()
    wait(qtbot, lambda: len(asked) == 2)


@pytest.mark.parametrize("signal", ["online", "updated"])
def test_once_the_server_answers_again_the_history_comes_by_itself(
    driver, qtbot, monkeypatch, signal
):
    """Seen: minutes after the banner said that the network was back, the card still said that the
    server could not be reached."""
    reads, down = Register.activity, [True]

    def activity(system: Register, report_id: str) -> list[object]:
        if down:
            raise Unreachable("no route")
        return reads(system, report_id)

    monkeypatch.setattr(Register, "activity", activity)
    driver.choose(0)
    view = driver.report.widget.history
    wait(qtbot, lambda: "cannot be reached" in shown_text(view))
    down.clear()
    getattr(driver.connection.load, signal).emit()
    wait(qtbot, lambda: "cannot be reached" not in shown_text(view))


@pytest.mark.parametrize(
    ("locked", "words"), [(True, "has its master password"), (False, "server has answered")]
)
def test_before_the_server_was_met_the_history_says_that_it_waits_and_comes(
    driver, qtbot, locked, words
):
    """Seen right after QGIS's start: nothing, without a word, and nothing later."""
    connection = driver.connection
    met, connection.server.probe = connection.server.probe, None
    if locked:
        connection.status_board.set("master_password")
    driver.choose(0)
    view = driver.report.widget.history
    wait(qtbot, lambda: words in shown_text(view))
    connection.server.probe = met
    with qtbot.waitSignal(connection.detail_fetcher.activity):
        connection.server.met.emit()
    wait(qtbot, lambda: words not in shown_text(view))
