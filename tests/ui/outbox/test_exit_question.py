"""Closing QGIS while changes wait: the real close blocker over a real outbox."""

from __future__ import annotations

import csv

import pytest
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QPushButton
from ui_steps import ended, submit

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.outbox.exit_question import ExitQuestion

LONG_S = 3600.0


@pytest.fixture
def blocker(driver, window) -> ExitQuestion:
    return ExitQuestion(driver.connections, window)


@pytest.fixture
def waiting(driver) -> str:
    """Id of a report with a change, with a secret in its note, that does not go by itself."""
    report = driver.list.report(0)
    submit(driver, report, {}, LONG_S, note="Mme Peeters, 0470")
    return report.report_id


def press(*names: str) -> list[str]:
    """Press these buttons, one for each dialog; the questions of the dialogs."""
    asked: list[str] = []
    left = list(names)

    def look() -> None:
        box = QApplication.activeModalWidget()
        button = box.findChild(QPushButton, left[0]) if box and left else None
        if button is not None:
            asked.append(box.text())
            left.pop(0)
            button.click()
        if left:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
    return asked


def test_without_waiting_changes_nothing_is_asked(blocker):
    assert blocker.allowExit() is True


def test_without_a_connection_nothing_is_asked(empty_driver, window):
    assert ExitQuestion(empty_driver.connections, window).allowExit() is True


def test_an_outbox_that_cannot_be_read_keeps_no_qgis_open(blocker, driver, monkeypatch):
    def unreadable(*_states):
        raise BadStore("outbox: disk I/O error")

    monkeypatch.setattr(driver.connection.outbox, "rows", unreadable)
    assert blocker.allowExit() is True


def test_quit_leaves_the_change_in_the_outbox(blocker, waiting, driver):
    asked = press("SignalementExit_quit")
    assert blocker.allowExit() is True
    assert asked[0].startswith("Changes of 1 report(s) ")
    assert "next start of QGIS on this computer" in asked[0]
    assert driver.connection.outbox.waiting_count() == 1


def test_escape_keeps_qgis_open(blocker, waiting):
    def escape() -> None:
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(20, escape)
        else:
            box.reject()

    QTimer.singleShot(0, escape)
    assert blocker.allowExit() is False


def test_waiting_sends_and_then_closes(blocker, waiting, driver, qtbot):
    press("SignalementExit_wait")
    assert blocker.allowExit() is True
    driver.settled(qtbot, State.CONFIRMED)


def test_no_wait_is_offered_for_what_does_not_go_by_itself(blocker, driver):
    ended(driver, driver.list.report(0), Verdict(State.HELD), {}, "x")
    offered: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        offered.extend(button.objectName() for button in box.findChildren(QPushButton))
        box.reject()

    QTimer.singleShot(0, look)
    assert blocker.allowExit() is False
    assert "SignalementExit_quit" in offered
    assert "SignalementExit_wait" not in offered


def test_the_export_holds_no_text_that_somebody_wrote(
    blocker, waiting, driver, tmp_path, monkeypatch
):
    path = tmp_path / "waiting.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    press("SignalementExit_export", "SignalementExit_quit")
    assert blocker.allowExit() is True
    text = path.read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    assert rows[1][:3] == ["Namur", waiting, "Note"]
    assert "Peeters" not in text


def test_changes_that_need_a_decision_are_not_counted_as_automatic(blocker, driver):
    for row in range(2):
        ended(driver, driver.list.report(row), Verdict(State.HELD), {}, "x")
    asked = press("SignalementExit_quit")
    assert blocker.allowExit() is True
    assert asked[0].startswith("Changes of 2 report(s) ")
    assert "decision is needed first for 2 of them: see Needs You" in asked[0]
    assert "next start" not in asked[0]
    submit(driver, driver.list.report(2), {}, LONG_S, note="y")
    asked = press("SignalementExit_quit")
    assert blocker.allowExit() is True
    assert asked[0].startswith("Changes of 3 report(s) ")
    assert "next start of QGIS" in asked[0]
    assert "for 2 of them" in asked[0]
