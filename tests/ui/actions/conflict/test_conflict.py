"""Somebody else was faster: nothing is overwritten, nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel
from ui_steps import choose, colleague, row_with, settled, wait

from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.changes.request import change
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.conflict.card import CONFLICT
from signalement_plugin.ui.actions.conflict.table import comparison


@pytest.fixture
def met(dock, register, qtbot):
    """A close with a reply that met a colleague's change; the report is shown."""
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    dock.card.foot.strip.texts.set_text("reply", "Enlevé.")
    colleague(register, report.report_id, status="planned")
    dock.card.foot.strip.submit()
    row = settled(dock, qtbot, State.CONFLICT)
    dock.desk.connection.select([report.report_id])
    dock.desk.selection.tell()
    return report, row


def decide(dock, choice):
    QTest.mouseClick(dock.card.foot.conflict.buttons[choice], Qt.MouseButton.LeftButton)


def test_the_card_shows_the_start_mine_and_the_servers(dock, met):
    _report, row = met
    assert dock.card.foot.conflict.isVisible()
    assert not dock.card.foot.verbs.isVisible()
    assert ("status", "in_progress", "resolved", "planned") in comparison(row)
    assert "Nothing was overwritten" in dock.card.foot.conflict.sentence.text()


def test_the_card_shows_what_a_colleague_wrote(dock, met):
    """Of a server whose history names no field."""
    _report, row = met
    words = "J. Dupont||L'équipe 2 y est|2026-11-24T07:12:00Z"
    foot = dock.card.foot
    told = replace(row, words=words, operation=replace(row.operation, id="x"))
    foot.conflict.show_row(told, dock.desk.connection)
    shown = " ".join(label.text() for label in foot.conflict.findChildren(QLabel))
    assert "L'équipe 2 y est" in foot.conflict.reason.text()
    assert foot.conflict.reason.isVisible()
    assert "J. Dupont" in shown
    assert "L'équipe 2 y est" in outcome_sentence(told)


def test_mine_is_sent_again_on_what_the_card_showed(dock, met, register, qtbot):
    report, _row = met
    decide(dock, "mine")
    settled(dock, qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.RESOLVED


def test_the_servers_is_taken_and_the_text_stays_a_draft(dock, met, register, qtbot):
    report, _row = met
    decide(dock, "server")
    assert dock.desk.connection.draft(report.report_id)["reply"] == "Enlevé."
    assert register.get(report.report_id).status is Status.PLANNED
    wait(qtbot, lambda: dock.desk.connection.report(report.report_id).status is Status.PLANNED)
    dock.desk.selection.tell()
    assert dock.card.foot.verbs.isVisible()


def test_all_of_mine_can_be_kept_as_a_draft(dock, met):
    report, _row = met
    decide(dock, "draft")
    assert dock.desk.connection.draft(report.report_id) == {
        "reply": "Enlevé.",
        "status": "resolved",
    }
    dock.desk.selection.tell()
    dock.card.foot.open(Verb.CLOSE)
    assert dock.card.foot.strip.texts.text("reply") == "Enlevé."


def test_the_outbox_panel_offers_the_same_card(dock, met):
    dock.show_page(dock.outbox)
    assert dock.outbox.conflict.isVisible()
    assert dock.outbox.model.rows[-1].state is State.CONFLICT


@pytest.mark.parametrize("height", [640, 900])
def test_a_low_dock_gives_the_decision_all_its_room(dock, met, height, qtbot):
    dock.setFloating(True)
    dock.resize(300, height)
    card = dock.card.foot.conflict

    def whole():
        buttons = [b for b in card.buttons.values() if b.isVisible()]
        corners = [b.mapTo(dock.card, b.rect().bottomRight()) for b in buttons]
        sentence = card.sentence
        tall = sentence.height() >= sentence.heightForWidth(sentence.width())
        return (
            tall and len(buttons) == len(CONFLICT) and all(map(dock.card.rect().contains, corners))
        )

    wait(qtbot, whole)


@pytest.fixture
def assigned(dock, register, qtbot):
    """A team and a status with a reply that met a colleague's status."""
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    connection = dock.desk.connection
    team = next(t.id for t in connection.departments if t.id != report.department)
    sets = {"department": team, "status": "resolved"}
    colleague(register, report.report_id, status="planned")
    wish = change(report, connection.capabilities, sets=sets, reply="Enlevé.")
    connection.submit(wish, 0.0)
    settled(dock, qtbot, State.CONFLICT)
    connection.select([report.report_id])
    dock.desk.selection.tell()
    return report, team


def test_each_field_has_a_choice_of_its_own(dock, assigned, register, qtbot):
    report, team = assigned
    table = dock.card.foot.conflict.table
    assert set(table.choices) == {"department", "status"}
    _mine, server = table.choices["status"]
    QTest.mouseClick(server, Qt.MouseButton.LeftButton, pos=QPoint(6, server.height() // 2))
    QTest.keyClick(table.ticks["reply"], Qt.Key.Key_Space)
    assert table.parts() == ["department"]
    decide(dock, "mine")
    row = settled(dock, qtbot, State.CONFIRMED)
    assert set(row.operation.sets) == {"department"}
    fresh = register.get(report.report_id)
    assert (fresh.department, fresh.status) == (team, Status.PLANNED)
    assert dock.desk.connection.draft(report.report_id)["reply"] == "Enlevé."
    shown = dock.desk.connection
    wait(qtbot, lambda: shown.report(report.report_id).status is Status.PLANNED)


def test_nothing_chosen_cannot_be_sent(dock, assigned):
    card = dock.card.foot.conflict
    for _mine, server in card.table.choices.values():
        server.setChecked(True)
    assert card.buttons["mine"].isEnabled(), "the reply is still chosen"
    card.table.ticks["reply"].setChecked(False)
    assert not card.buttons["mine"].isEnabled()


def test_a_choice_that_was_made_survives_a_refresh(dock, assigned):
    card = dock.card.foot.conflict
    card.table.choices["status"][1].setChecked(True)
    dock.desk.selection.tell()
    dock.card.foot.show_for(dock.desk.selection.targets)
    assert "status" not in card.table.parts()


def test_who_changed_it_and_what_is_read_aloud(dock, assigned):
    card = dock.card.foot.conflict
    names = [radio.accessibleName() for radio in card.table.choices["status"]]
    assert names == ["Status, yours: Resolved", "Status, the server's: Planned"]
    assert card.table.ticks["reply"].text() == "Send: Reply to Citizen"
    headings = [label.text() for label in card.table.findChildren(QLabel)]
    assert any(text.startswith("Server (") for text in headings)


def in_outbox(dock, report, state, **verdict):
    """A change that ended in ``state``, without a server."""
    connection = dock.desk.connection
    (wish,) = change(report, connection.capabilities, sets={"status": "waiting"})
    connection.outbox.add([wish], delay_s=3600.0)
    connection.outbox.settle(wish.id, State.QUEUED, Verdict(state, **verdict))
    connection.outboxChanged.emit()
    dock.desk.selection.tell()
    return wish.id


def test_an_unclear_sending_asks_on_the_card_of_its_report(dock):
    (report,) = choose(dock, row_with(dock, Status.NEW))
    op_id = in_outbox(dock, report, State.UNKNOWN, reason="no_answer")
    card = dock.card.foot.conflict
    assert [name for name, button in card.buttons.items() if button.isVisible()] == [
        "there",
        "again",
        "drop",
    ]
    assert "no answer came" in card.reason.text()
    decide(dock, "drop")
    assert dock.desk.connection.outbox.row(op_id).state is State.CANCELLED
    dock.desk.selection.tell()
    assert dock.card.foot.verbs.isVisible()


def test_what_can_still_be_found_out_does_not_ask(dock):
    (report,) = choose(dock, row_with(dock, Status.NEW))
    in_outbox(dock, report, State.UNKNOWN, reason="settle", wait_s=600.0)
    assert not dock.card.foot.conflict.isVisible()


@pytest.fixture
def raced(dock):
    (report,) = choose(dock, row_with(dock, Status.NEW))
    theirs = "J. Dupont|status|planned|2026-11-24T13:02:00Z"
    op_id = in_outbox(dock, report, State.CONFIRMED, reason="replaced", words=theirs)
    return report, op_id


def test_a_replaced_change_is_shown_and_can_be_put_back(dock, raced, register, qtbot):
    report, op_id = raced
    card = dock.card.foot.conflict
    assert "Your change replaced “Planned” by J. Dupont, " in card.reason.text()
    colleague(register, report.report_id, status="waiting")  # as our write had left it
    outbox = dock.desk.connection.outbox
    fresh = register.get(report.report_id)
    outbox.settle(
        op_id,
        State.CONFIRMED,
        Verdict(State.CONFIRMED, "replaced", outbox.row(op_id).words, server=fresh),
    )
    decide(dock, "give_back")
    new = outbox.rows()[-1]
    assert new.operation.sets == {"status": "planned"}
    assert outbox.row(op_id).reason == "kept"
    settled(dock, qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.PLANNED


def test_a_replaced_change_can_be_left_so(dock, raced):
    decide(dock, "leave")
    dock.desk.selection.tell()
    assert not dock.card.foot.conflict.isVisible()
    assert dock.card.foot.verbs.isVisible()
