"""Somebody else was faster: nothing is overwritten, nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel
from ui_steps import colleague, wait

from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.changes.request import change
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import Foreign, ReasonDetails
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict, stays
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.conflict.card import CONFLICT
from signalement_plugin.ui.actions.conflict.table import comparison


@pytest.fixture
def met(driver, register, qtbot):
    """A close with a reply that met a colleague's change; the report is shown."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(Verb.CLOSE)
    driver.reply.write("reply", "Enlevé.")
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    driver.connection.select([report.report_id])
    driver.let_report_follow()
    return report, row


def decide(driver, choice):
    driver.conflict.decide(choice)


def test_the_card_shows_the_start_mine_and_the_servers(driver, met):
    _report, row = met
    assert driver.conflict.visible()
    assert not driver.verbs.visible()
    assert ("status", "in_progress", "resolved", "planned") in comparison(row)
    assert "Nothing was overwritten" in driver.conflict.sentence()


def test_the_card_shows_what_a_colleague_wrote(driver, met):
    """Of a server whose history names no field."""
    _report, row = met
    theirs = Foreign("J. Dupont", "", "L'équipe 2 y est", "2026-11-24T07:12:00Z")
    details = ReasonDetails(foreign=theirs)
    told = replace(row, details=details, operation=replace(row.operation, id="x"))
    driver.conflict.widget.show_row(told, driver.connection)
    shown = " ".join(label.text() for label in driver.conflict.widget.findChildren(QLabel))
    assert "L'équipe 2 y est" in driver.conflict.reason()
    assert driver.conflict.widget.reason.isVisible()
    assert "J. Dupont" in shown
    assert "L'équipe 2 y est" in outcome_sentence(told)


def test_the_one_public_text_stands_beside_the_reply_that_would_replace_it(driver, met):
    _report, row = met
    base = replace(row.operation.base, values={"status": "in_progress", "notice": "On regarde."})
    theirs = replace(row.server, notice="L'équipe 2 y est.")
    mine = replace(row.operation, id="x", base=base)
    there = replace(row, operation=mine, server_body=theirs.to_json())
    assert ("notice", "On regarde.", "Enlevé.", "L'équipe 2 y est.") in comparison(there)
    driver.conflict.widget.show_row(there, driver.connection)
    shown = [label.text() for label in driver.conflict.widget.findChildren(QLabel)]
    assert "Public Answer · at the start: On regarde." in shown
    assert {"Enlevé.", "L'équipe 2 y est."} <= set(shown)


def test_mine_is_sent_again_on_what_the_card_showed(driver, met, register, qtbot):
    report, _row = met
    decide(driver, "mine")
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.RESOLVED


def test_the_servers_is_taken_and_the_text_stays_a_draft(driver, met, register, qtbot):
    report, _row = met
    decide(driver, "server")
    assert driver.connection.draft(report.report_id)["reply"] == "Enlevé."
    assert register.get(report.report_id).status is Status.PLANNED
    wait(qtbot, lambda: driver.connection.report(report.report_id).status is Status.PLANNED)
    driver.let_report_follow()
    assert driver.verbs.visible()


def test_all_of_mine_can_be_kept_as_a_draft(driver, met):
    report, _row = met
    decide(driver, "draft")
    assert driver.connection.draft(report.report_id) == {
        "reply": "Enlevé.",
        "status": "resolved",
    }
    driver.let_report_follow()
    driver.press(Verb.CLOSE)
    assert driver.reply.text("reply") == "Enlevé."


def test_the_outbox_panel_offers_the_same_card(driver, met):
    driver.open_outbox()
    assert driver.outbox.conflict.visible()
    assert driver.outbox.rows()[-1].state is State.CONFLICT


@pytest.mark.parametrize("height", [640, 900])
def test_a_low_dock_gives_the_decision_all_its_room(driver, met, height, qtbot):
    driver.dock.setFloating(True)
    driver.dock.resize(300, height)
    card = driver.conflict

    def whole():
        buttons = [b for b in card.widget.buttons.values() if b.isVisible()]
        corners = [b.mapTo(driver.report.widget, b.rect().bottomRight()) for b in buttons]
        sentence = card.widget.sentence
        tall = sentence.height() >= sentence.heightForWidth(sentence.width())
        return (
            tall
            and len(buttons) == len(CONFLICT)
            and all(map(driver.report.widget.rect().contains, corners))
        )

    wait(qtbot, whole)


@pytest.fixture
def assigned(driver, register, qtbot):
    """A team and a status with a reply that met a colleague's status."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    connection = driver.connection
    team = next(t.id for t in connection.departments if t.id != report.department)
    sets = {"department": team, "status": "resolved"}
    colleague(register, report.report_id, status="planned")
    wish = change(report, connection.capabilities, sets=sets, reply="Enlevé.")
    connection.submit(wish, 0.0)
    driver.settled(qtbot, State.CONFLICT)
    connection.select([report.report_id])
    driver.let_report_follow()
    return report, team


def test_each_field_has_a_choice_of_its_own(driver, assigned, register, qtbot):
    report, team = assigned
    table = driver.conflict.widget.table
    assert set(table.choices) == {"department", "status"}
    _mine, server = table.choices["status"]
    QTest.mouseClick(server, Qt.MouseButton.LeftButton, pos=QPoint(6, server.height() // 2))
    QTest.keyClick(table.ticks["reply"], Qt.Key.Key_Space)
    assert table.parts() == ["department"]
    decide(driver, "mine")
    row = driver.settled(qtbot, State.CONFIRMED)
    assert set(row.operation.sets) == {"department"}
    fresh = register.get(report.report_id)
    assert (fresh.department, fresh.status) == (team, Status.PLANNED)
    assert driver.connection.draft(report.report_id)["reply"] == "Enlevé."
    shown = driver.connection
    wait(qtbot, lambda: shown.report(report.report_id).status is Status.PLANNED)


def test_nothing_chosen_cannot_be_sent(driver, assigned):
    card = driver.conflict
    for _mine, server in card.widget.table.choices.values():
        server.setChecked(True)
    assert card.enabled("mine"), "the reply is still chosen"
    card.widget.table.ticks["reply"].setChecked(False)
    assert not card.enabled("mine")


def test_a_choice_that_was_made_survives_a_refresh(driver, assigned):
    card = driver.conflict
    card.widget.table.choices["status"][1].setChecked(True)
    driver.let_report_follow()
    driver.foot.show_for(driver.targets)
    assert "status" not in card.widget.table.parts()


def test_who_changed_it_and_what_is_read_aloud(driver, assigned):
    card = driver.conflict
    names = [radio.accessibleName() for radio in card.widget.table.choices["status"]]
    assert names == ["Status, yours: Resolved", "Status, the server's: Planned"]
    assert card.widget.table.ticks["reply"].text() == "Send: Reply to Citizen"
    headings = [label.text() for label in card.widget.table.findChildren(QLabel)]
    assert any(text.startswith("Server (") for text in headings)


def in_outbox(driver, report, state, **verdict):
    """A change that ended in ``state``, without a server."""
    connection = driver.connection
    (wish,) = change(report, connection.capabilities, sets={"status": "waiting"})
    connection.outbox.add([wish], delay_s=3600.0)
    connection.outbox.settle(wish.id, State.QUEUED, Verdict(state, **verdict))
    connection.outboxChanged.emit()
    driver.let_report_follow()
    return wish.id


def test_an_unclear_sending_asks_on_the_card_of_its_report(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    op_id = in_outbox(driver, report, State.UNKNOWN, reason="no_answer")
    card = driver.conflict
    assert card.offered() == [
        "there",
        "again",
        "drop",
    ]
    assert "no answer came" in card.reason()
    decide(driver, "drop")
    assert driver.connection.outbox.row(op_id).state is State.CANCELLED
    driver.let_report_follow()
    assert driver.verbs.visible()


def test_what_can_still_be_found_out_does_not_ask(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    in_outbox(driver, report, State.UNKNOWN, reason="settle", wait_s=600.0)
    assert not driver.conflict.visible()


@pytest.fixture
def raced(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    theirs = Foreign("J. Dupont", "status", "planned", "2026-11-24T13:02:00Z")
    details = ReasonDetails(foreign=theirs)
    op_id = in_outbox(driver, report, State.CONFIRMED, reason="replaced", details=details)
    return report, op_id


def test_a_replaced_change_is_shown_and_can_be_put_back(driver, raced, register, qtbot):
    report, op_id = raced
    card = driver.conflict
    assert "Your change replaced “Planned” by J. Dupont, " in card.reason()
    colleague(register, report.report_id, status="waiting")  # as our write had left it
    outbox = driver.connection.outbox
    fresh = register.get(report.report_id)
    outbox.settle(op_id, State.CONFIRMED, replace(stays(outbox.row(op_id)), server=fresh))
    decide(driver, "give_back")
    new = outbox.rows()[-1]
    assert new.operation.sets == {"status": "planned"}
    assert outbox.row(op_id).reason == "kept"
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.PLANNED


def test_a_replaced_change_can_be_left_so(driver, raced):
    decide(driver, "leave")
    driver.let_report_follow()
    assert not driver.conflict.visible()
    assert driver.verbs.visible()
