"""A name that no loaded report has: the server is asked when the user presses the button."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import wait

from signalement_plugin.connection.results import Answer
from signalement_plugin.core.errors import Unreachable

CODE = "CDFGHJKL"


@pytest.fixture
def asking(driver, monkeypatch):
    """The dock over a system that knows reports by other names; ``asked`` holds what it was."""
    connection = driver.connection
    can = replace(connection.server.capabilities, finds_named=True)
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.dock.asked = []
    monkeypatch.setattr(connection.detail_fetcher, "load_named", driver.dock.asked.append)
    return driver


def button(driver):
    return driver.dock.hint.findChild(QPushButton, "SignalementHint_ask")


def typed(driver, qtbot, text):
    driver.filter.type(text)
    driver.filter.widget.apply()
    wait(qtbot, lambda: not driver.list.fids())


def answer(driver, found, name=CODE):
    answer = Answer(error=found) if isinstance(found, Exception) else Answer(found)
    driver.connection.detail_fetcher.named.emit(name, answer)


def press(driver):
    QTest.mouseClick(button(driver), Qt.MouseButton.LeftButton)


def test_the_report_that_the_server_names_is_shown(asking, qtbot):
    report_id = asking.list.id_at(3)
    typed(asking, qtbot, CODE)
    wait(qtbot, lambda: button(asking) is not None)
    assert CODE in button(asking).text()
    press(asking)
    assert asking.dock.asked == [CODE]
    assert "asked" in asking.dock.hint.label.text()
    answer(asking, report_id)
    wait(qtbot, lambda: [asking.list.id_at(0)] == [report_id] and asking.list.total())
    assert asking.list.total() == 1


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ("", f"no report for “{CODE}”"),
        ("999999", f"“{CODE}” is report 999999, which is not loaded"),
        (Unreachable("no"), "cannot be reached"),
    ],
    ids=["none", "not loaded", "no answer"],
)
def test_the_answer_of_the_server_is_shown(asking, qtbot, found, words):
    typed(asking, qtbot, CODE)
    wait(qtbot, lambda: button(asking) is not None)
    press(asking)
    answer(asking, found)
    assert words in asking.dock.hint.label.text()


def test_an_answer_to_what_is_no_longer_typed_says_nothing(asking, qtbot):
    report_id = asking.list.id_at(0)
    typed(asking, qtbot, CODE)
    wait(qtbot, lambda: button(asking) is not None)
    press(asking)
    typed(asking, qtbot, "ZZZZZZZZ")
    answer(asking, report_id)
    assert asking.dock.hint.label.text() == ""
    assert asking.filter.text() == "ZZZZZZZZ"


def test_only_what_may_be_a_name_is_asked_for(asking):
    for line in ("two words", "status:new id:x", "ab"):
        assert asking.filter_controller.server_lookup.name_in(line) == ""


def test_a_system_that_knows_none_is_not_asked(driver, qtbot):
    typed(driver, qtbot, CODE)
    assert button(driver) is None
