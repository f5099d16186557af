"""*To Send*: what waits, why, and what can be done."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import choose, row_with, settled, wait

from signalement_plugin.core.commands import change
from signalement_plugin.core.operation import State
from signalement_plugin.core.status import Status
from signalement_plugin.ui.outbox_model import COLUMNS
from signalement_plugin.ui.verbs import Verb

LEFT = Qt.MouseButton.LeftButton


def press(dock, name):
    buttons = dock.outbox.findChildren(QPushButton, f"SignalementOutbox_{name}")
    QTest.mouseClick(next(one for one in buttons if one.isVisible()), LEFT)


def offered(dock):
    buttons = dock.outbox.findChildren(QPushButton)
    names = (one.objectName() for one in buttons if one.isVisible())
    prefix = "SignalementOutbox_"
    return [name[len(prefix) :] for name in names if name.startswith(prefix)]


def shown(dock, row=0):
    return [dock.outbox.model.index(row, c).data() for c in range(len(COLUMNS))]


@pytest.fixture
def waiting(dock):
    """A close that still waits its seconds, seen in the panel."""
    dock.desk.sending.delay_s = 60.0
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    dock.card.foot.strip.texts.set_text("reply", "Merci")
    dock.card.foot.strip.submit()
    QTest.mouseClick(dock.state.outbox, LEFT)
    return report


def test_a_click_on_the_count_opens_the_panel_and_back(dock, waiting):
    assert dock.pages.currentWidget() is dock.outbox
    QTest.mouseClick(dock.outbox.findChild(QPushButton, "SignalementOutboxBack"), LEFT)
    assert dock.pages.currentWidget() is dock.body


def test_a_change_is_named_with_its_state_and_reason(dock, waiting):
    report, what, state, since, why = shown(dock)
    assert (report, what, state) == (waiting.report_id, "Close + reply", "waits to be sent")
    assert since
    assert why == "Goes out in a few seconds; you can still cancel it."
    assert "“Merci”" in dock.outbox.sentence.text()


def test_it_can_be_sent_now(dock, waiting, register, qtbot):
    press(dock, "now")
    settled(dock, qtbot, State.CONFIRMED)
    assert register.get(waiting.report_id).status is Status.RESOLVED
    wait(qtbot, lambda: shown(dock)[2] == "confirmed by the server")
    assert offered(dock) == []


def test_it_can_be_cancelled_and_its_text_is_kept(dock, waiting):
    press(dock, "cancel")
    assert dock.desk.connection.outbox.rows()[0].state is State.CANCELLED
    assert dock.desk.connection.draft(waiting.report_id)["reply"] == "Merci"
    assert "0 to send" in dock.state.outbox.text()


def test_an_unclear_sending_offers_three_ways_out(dock, waiting, qtbot):
    outbox = dock.desk.connection.outbox
    operation = outbox.rows()[0].operation.id
    assert outbox.move(operation, [State.QUEUED], State.UNKNOWN, reason="no_answer")
    dock.outbox.refresh()
    assert sorted(offered(dock)) == ["again", "drop", "there"]
    assert "no answer came" in dock.outbox.sentence.text()
    press(dock, "there")
    assert outbox.rows()[0].state is State.CONFIRMED


def test_a_refused_change_says_why_and_can_be_tried_again(dock, qtbot):
    (report,) = choose(dock, row_with(dock, Status.NEW))
    connection = dock.desk.connection
    wish = {"department": "no such team"}
    connection.submit(change(report, connection.capabilities, sets=wish), 0.0)
    settled(dock, qtbot, State.REFUSED)
    dock.show_page(dock.outbox)
    assert sorted(offered(dock)) == ["put_back", "retry"]
    assert "The server said no." in dock.outbox.sentence.text()
    press(dock, "retry")
    wait(qtbot, lambda: [r.state for r in connection.outbox.rows()] == [State.REFUSED] * 2)


def test_an_edit_of_the_table_waits_for_review_and_can_be_sent(dock, register, qtbot):
    layer = dock.desk.connection.layer
    ids = [dock.list.id_at(row) for row in range(2)]
    layer.startEditing()
    for report_id in ids:
        fid = dock.desk.connection.fid_of(report_id)
        layer.changeAttributeValue(fid, layer.fields().indexOf("status"), "waiting")
    assert layer.commitChanges()
    dock.show_page(dock.outbox)
    wait(qtbot, lambda: State.HELD in {row.state for row in dock.outbox.model.rows})
    press(dock, "send")
    wait(qtbot, lambda: State.CONFIRMED in {row.state for row in dock.outbox.model.rows})


def test_narrow_columns_give_way(dock, waiting):
    dock.setFloating(True)
    dock.resize(300, 700)
    table = dock.outbox.table
    assert table.isColumnHidden(COLUMNS.index("why"))
    assert sum(table.columnWidth(at) for at in range(3)) <= table.viewport().width()
    dock.resize(800, 700)
    assert not table.isColumnHidden(COLUMNS.index("why"))
