"""The strip is about the report that was chosen, however short ago."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, open_rows, wait

from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.form.form import Strip


@pytest.fixture
def strip(dock) -> Strip:
    return dock.card.foot.strip


def click_row(dock, row):
    at = dock.list.visualRect(dock.list.reports.index(row)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, none, at)


def test_a_verb_acts_on_what_was_chosen_a_moment_ago(dock, strip):
    """A key follows the click on the next row at once: nothing may go to the row before."""
    first, second = open_rows(dock, 2)
    choose(dock, first)
    click_row(dock, second)
    dock.card.foot.open(Verb.NOTE)
    assert [one.report_id for one in strip.task.reports] == [dock.list.id_at(second)]
    assert dock.card.report.report_id == dock.list.id_at(second)


def test_a_choice_is_taken_though_news_keep_coming(dock, qtbot):
    """A server that fails again and again says so again and again."""
    first, second = open_rows(dock, 2)
    choose(dock, first)
    news = QTimer()
    news.timeout.connect(dock.desk.selection.show_again)
    news.start(5)
    click_row(dock, second)
    wanted = dock.list.id_at(second)
    wait(qtbot, lambda: [one.report_id for one in dock.desk.selection.targets.sample] == [wanted])
    news.stop()
