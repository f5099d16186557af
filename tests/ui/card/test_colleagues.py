"""The card of a team's report: who else has it open, which changes of others wait, and deciding
about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from signalement_plugin.connection.results import Answer
from signalement_plugin.core.errors import LostAnswer
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.systems.mailbox import Colleagues, MailboxChange
from signalement_plugin.ui.card.colleagues import CHOICES

NOON = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
GIVEN = "a" * 32


class Desk:
    """The dock of a team's desk: what is asked of its mailbox is counted and answered by hand."""

    def __init__(self, driver, monkeypatch) -> None:
        self.driver, self.asked, self.decided = driver, [], []
        self.fetcher = driver.connection.detail_fetcher
        server = driver.connection.server
        met = replace(server.probe, capabilities=replace(server.capabilities, hands_over=True))
        monkeypatch.setattr(server, "probe", met)
        monkeypatch.setattr(self.fetcher, "load_colleagues", self.asked.append)
        monkeypatch.setattr(self.fetcher, "decide", lambda *told: self.decided.append(told))
        self.view = driver.report.colleagues
        driver.choose(0)
        self.report_id = driver.list.report(0).report_id

    def tell(self, *changes, here=()) -> None:
        self.fetcher.colleagues.emit(self.report_id, Answer(Colleagues(here, changes)))

    def press(self, choice: Decision) -> None:
        QTest.mouseClick(self.view.buttons[GIVEN, choice], Qt.MouseButton.LeftButton)


@pytest.fixture
def desk(driver, monkeypatch):
    return Desk(driver, monkeypatch)


def change(state: State = State.QUEUED, *, asks: bool = False, **more) -> MailboxChange:
    operation = Operation(GIVEN, "1", {"status": "in_progress"}, **more)
    return MailboxChange(operation, "bob", NOON, state, asks)


def test_changes_of_others_are_shown_as_plain_text(desk):
    assert desk.asked == [desk.report_id]
    assert not desk.view.isVisible()
    desk.tell(change(), here=("<b>bob</b>", "carl"))
    assert desk.view.isVisible()
    assert desk.view.here.text() == "Also opened by <b>bob</b>, carl"
    assert desk.view.here.textFormat() == Qt.TextFormat.PlainText
    (line,) = desk.view.changes
    assert line.text().startswith("bob, ")
    assert line.text().endswith("“Status: In Progress” – waits to be sent")
    assert desk.view.buttons == {}
    desk.tell()
    assert not desk.view.isVisible()


def test_only_what_colleagues_do_with_this_report_is_told(desk):
    """A failed question keeps what was shown."""
    desk.fetcher.colleagues.emit("other", Answer(Colleagues(("bob",))))
    assert not desk.view.isVisible()
    desk.driver.connection.outbox.add([change().operation])
    desk.tell(change())
    assert not desk.view.isVisible(), "an own change"
    desk.tell(here=("bob",))
    desk.fetcher.colleagues.emit(desk.report_id, Answer(error=LostAnswer("away")))
    assert desk.view.here.text() == "Also opened by bob"
    desk.driver.choose(1)
    assert not desk.view.isVisible()
    assert len(desk.asked) == 2


@pytest.mark.parametrize("state", list(CHOICES))
def test_a_change_that_asks_is_decided_once(desk, state):
    desk.tell(change(state, asks=True))
    assert {choice for _, choice in desk.view.buttons} == set(CHOICES[state])
    choice = CHOICES[state][-1]
    desk.press(choice)
    desk.press(choice)
    assert desk.decided == [(GIVEN, str(choice))]
    desk.fetcher.decided.emit(GIVEN, Answer(value=True))
    assert desk.asked == [desk.report_id] * 2
    desk.tell()
    assert not desk.view.isVisible()


def test_a_decision_that_came_too_late_or_got_no_answer_is_said(desk):
    desk.tell(change(State.CONFLICT, asks=True))
    desk.press(Decision.MINE)
    desk.fetcher.decided.emit(GIVEN, Answer(value=False))
    assert "already decided" in desk.view.message.text()
    desk.press(Decision.MINE)
    desk.fetcher.decided.emit(GIVEN, Answer(error=LostAnswer("away")))
    assert desk.view.message.text()
    assert "already decided" not in desk.view.message.text()
    assert all(button.isEnabled() for button in desk.view.buttons.values())


def test_colleagues_are_asked_for_after_each_pass_while_the_card_is_visible(desk):
    desk.driver.connection.load.updated.emit()
    assert len(desk.asked) == 2
    desk.driver.dock.hide()
    desk.driver.connection.load.updated.emit()
    desk.view._again.timeout.emit()
    assert len(desk.asked) == 2


def test_without_a_team_nothing_is_asked(driver, monkeypatch):
    asked = []
    monkeypatch.setattr(driver.connection.detail_fetcher, "load_colleagues", asked.append)
    driver.choose(0)
    driver.connection.load.updated.emit()
    assert asked == []
    assert not driver.report.colleagues.isVisible()
