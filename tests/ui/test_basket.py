"""The round: key B collects, in order, per connection; a chip shows it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, wait

from signalement_plugin.connection.basket import MOST, basket, keep_basket, round_line, toggled
from signalement_plugin.core.filter import parse
from signalement_plugin.ui.chips import ROUND

ID = "c0ffee01"


def press_b(dock):
    dock.activateWindow()
    dock.list.setFocus()
    QTest.keyClick(dock.list, Qt.Key.Key_B)


def chip(dock):
    return dock.chips.button(ROUND)


def test_what_is_chosen_goes_in_once_and_out_again():
    assert toggled([], ["2", "1"]) == ["2", "1"]
    assert toggled(["2"], ["1", "2"]) == ["2", "1"]
    assert toggled(["2", "1", "3"], ["1", "2"]) == ["3"]
    assert len(toggled([], [str(at) for at in range(MOST + 9)])) == MOST


def test_the_longest_round_is_a_filter_that_can_be_read():
    line = round_line([f"2026-{at:05d}" for at in range(MOST)])
    assert len(parse(line).terms[0].values) == MOST
    assert round_line([]) == ""


def test_the_round_is_kept_in_its_order_for_each_connection(qgis_app):
    keep_basket("one", ["3", "1", "ü"])
    assert basket("one") == ["3", "1", "ü"]
    assert basket("two") == []


def test_b_puts_the_selected_in_and_the_chip_shows_them(dock, qtbot):
    first = choose(dock, 3, 1)
    press_b(dock)
    assert basket(ID) == dock.followers.basket.report_ids
    assert set(basket(ID)) == {report.report_id for report in first}
    (third,) = choose(dock, 5)
    press_b(dock)
    assert basket(ID)[-1] == third.report_id
    wait(qtbot, lambda: chip(dock).text() == "Round 3")
    chip(dock).click()
    wait(qtbot, lambda: dock.list.reports.rowCount() == 3)


def test_b_again_takes_out_and_an_empty_round_has_no_chip(dock, qtbot):
    choose(dock, 2)
    press_b(dock)
    wait(qtbot, lambda: chip(dock).text() == "Round 1")
    press_b(dock)
    assert basket(ID) == []
    assert ROUND not in dock.chips.pins()


def test_b_sends_nothing(dock):
    choose(dock, 2)
    press_b(dock)
    assert dock.desk.connection.outbox.rows() == []
