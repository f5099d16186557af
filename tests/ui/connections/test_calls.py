"""The panel of the last calls: reading, copying, clearing; new calls appear while it is open."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait

from signalement_plugin.core import errors
from signalement_plugin.transport.calls import Call, CallLog
from signalement_plugin.ui.connections.calls.model import COLUMNS, ending
from signalement_plugin.ui.connections.calls.panel import CallsPanel

AT = datetime(2026, 11, 24, 8, 0, 1, tzinfo=timezone.utc)
FIRST = Call(AT, "GET", "https://x.be/requests.json?page=1", 1, 12, 200, 8_400)
LAST = Call(AT, "POST", "https://x.be/requests/7.json", 1, 30_001, failure=errors.LostAnswer)


@pytest.fixture
def log() -> CallLog:
    made = CallLog()
    made.add(FIRST)
    return made


@pytest.fixture
def panel(log, qtbot) -> CallsPanel:
    made = CallsPanel(log=log)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def cells(panel: CallsPanel, row: int) -> list[str]:
    return [panel.model.index(row, at).data() for at in range(1, len(COLUMNS))]


def test_new_calls_appear_at_the_top_while_the_panel_is_open(panel, log, qtbot):
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    assert cells(panel, 0) == ["GET", "200", "x.be/requests.json?page=1", "12", "8,400", "1"]
    log.add(LAST)
    wait(qtbot, lambda: panel.model.rowCount() == 2)
    assert cells(panel, 0)[:2] == ["POST", "sent, no answer"]
    assert panel.chosen() == [FIRST], "what was selected stays so"
    QTest.mouseClick(panel.clear, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 0
    log.add(LAST)
    panel.refresh()
    assert panel.model.rowCount() == 1


def test_copy_takes_the_selected_calls_else_all(panel, log):
    log.add(LAST)
    panel.refresh()
    QTest.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    title, last, first = QApplication.clipboard().text().split("\n")
    assert title.startswith("Time\tMethod\tStatus\tAddress")
    assert last == (
        "2026-11-24T08:00:01.000+00:00\tPOST\tsent, no answer\t"
        "https://x.be/requests/7.json\t30001\t0\t1"
    )
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().split("\n") == [title, first]


def test_a_hidden_panel_is_not_refreshed(panel, log):
    panel.hide()
    assert not panel._look.isActive()
    panel.show()
    assert panel._look.isActive()


def test_every_kind_of_failure_has_words():
    kinds = [one for one in vars(errors).values() if isinstance(one, type)]
    for kind in kinds:
        if issubclass(kind, errors.ServerError):
            assert ending(Call(AT, "GET", "https://x.be/", 1, 1, failure=kind))
