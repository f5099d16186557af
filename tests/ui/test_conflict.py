"""Somebody else was faster: nothing is overwritten, nothing typed is lost."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, colleague, row_with, settled, wait

from signalement_plugin.core.operation import State
from signalement_plugin.core.status import Status
from signalement_plugin.ui.conflict_card import comparison
from signalement_plugin.ui.verbs import Verb


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
        corners = (b.mapTo(dock.card, b.rect().bottomRight()) for b in card.buttons.values())
        tall = card.height() >= card.layout().heightForWidth(card.width())
        return tall and all(map(dock.card.rect().contains, corners))

    wait(qtbot, whole)
