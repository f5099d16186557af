"""The collected round: key B adds and removes, in order, per connection; a chip shows it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait

from signalement_plugin.core.filter.parser import parse
from signalement_plugin.qgis_profile.rounds import (
    MOST,
    collected_round,
    keep_collected_round,
    round_line,
    toggled,
)
from signalement_plugin.ui.filter.chips import ROUND
from signalement_plugin.ui.rounds.collected_round import round_text
from signalement_plugin.ui.texts import street

ID = "c0ffee01"


def press_b(driver):
    driver.dock.activateWindow()
    driver.list.focus()
    driver.list.key(Qt.Key.Key_B)


def chip(driver):
    return driver.chips.button(ROUND)


def test_toggling_adds_missing_reports_else_removes_them():
    assert toggled([], ["2", "1"]) == ["2", "1"]
    assert toggled(["2"], ["1", "2"]) == ["2", "1"]
    assert toggled(["2", "1", "3"], ["1", "2"]) == ["3"]
    assert len(toggled([], [str(at) for at in range(MOST + 9)])) == MOST


def test_the_longest_round_is_a_filter_that_can_be_read():
    line = round_line([f"2026-{at:05d}" for at in range(MOST)])
    assert len(parse(line).terms[0].values) == MOST
    assert round_line([]) == ""


def test_the_round_is_kept_in_its_order_for_each_connection(qgis_app):
    keep_collected_round("one", ["3", "1", "ü"])
    assert collected_round("one") == ["3", "1", "ü"]
    assert collected_round("two") == []


def test_b_puts_the_selected_in_and_again_takes_them_out(driver, qtbot):
    """The chip shows them; an empty round has none."""
    chosen = driver.choose(3, 1)
    press_b(driver)
    assert collected_round(ID) == driver.dock.extensions.collected_round.report_ids
    assert set(collected_round(ID)) == {report.report_id for report in chosen}
    press_b(driver)
    assert collected_round(ID) == []
    assert ROUND not in driver.chips.pins()
    press_b(driver)
    (third,) = driver.choose(5)
    press_b(driver)
    assert collected_round(ID)[-1] == third.report_id
    wait(qtbot, lambda: chip(driver).text() == "Round 3")
    chip(driver).click()
    wait(qtbot, lambda: driver.list.count() == 3)
    assert driver.outbox_rows() == []


def test_b_says_in_the_foot_line_what_went_where_and_how_many_are_in_it(driver, window, qtbot):
    (one,) = driver.choose(2)
    press_b(driver)
    named = f"{one.service_name}, {street(one.address)}"
    assert driver.foot_line.text() == f"Into the round: {named} · 1 stop(s) in it"
    driver.choose(0, 1, 2)
    press_b(driver)
    assert driver.foot_line.text() == "Into the round: 2 report(s) · 3 stop(s) in it"
    assert window.bar.items() == []
    driver.foot_line.press()
    assert len(driver.round.ids()) == 3
    driver.round.leave()
    driver.choose(2)
    press_b(driver)
    assert driver.foot_line.text() == f"Out of the round: {named} · 2 stop(s) in it"
    wait(qtbot, lambda: driver.foot_line.text() == "")


def test_a_full_round_says_that_it_is_full(driver):
    keep_collected_round(ID, [f"x{at}" for at in range(MOST - 1)])
    driver.dock.extensions.collected_round.follow(driver.connection)
    driver.choose(0, 1)
    press_b(driver)
    assert driver.foot_line.text() == (
        f"{round_text([driver.list.report(0)], MOST, added=True, full=False)}."
        f" A round has at most {MOST} stops."
    )
    driver.choose(1)
    press_b(driver)
    assert driver.foot_line.text() == f"A round has at most {MOST} stops."


def ordering(driver, qtbot):
    """The page behind the arrow of the chip, over a round of four."""
    driver.choose(0, 1, 2, 3)
    press_b(driver)
    wait(qtbot, lambda: chip(driver).text() == "Round 4")
    chip(driver).menu().actions()[0].trigger()
    return driver.round, collected_round(ID)


def test_the_order_is_changed_with_the_keys_and_kept_at_once(driver, qtbot):
    page, before = ordering(driver, qtbot)
    assert page.ids() == before
    stops = page.widget.stops
    wait(qtbot, lambda: QApplication.focusWidget() is stops)
    QTest.keyClick(stops, Qt.Key.Key_Down)
    QTest.keyClick(stops, Qt.Key.Key_Down)
    assert collected_round(ID) == before
    QTest.keyClick(stops, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stops, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    first, second, third, fourth = before
    assert page.ids() == [third, first, second, fourth] == collected_round(ID)
    QTest.keyClick(stops, Qt.Key.Key_Delete)
    assert collected_round(ID) == [first, second, fourth]
    wait(qtbot, lambda: chip(driver).text() == "Round 3")
    page.leave()
    assert driver.page() is driver.dock.body
    assert collected_round(ID) == [first, second, fourth]


def test_a_stop_that_is_not_loaded_here_stays_at_the_end(driver, qtbot):
    page, before = ordering(driver, qtbot)
    keep_collected_round(ID, ["elsewhere", *before])
    page.order()
    assert collected_round(ID)[-1] == "elsewhere"
    assert sorted(collected_round(ID)) == sorted([*before, "elsewhere"])


def with_long_numbers(driver, letters):
    """A full round of which this list has one report."""
    (one,) = driver.choose(0)
    long = [f"{at:0{letters}}" for at in range(MOST - 1)]
    driver.filter_controller.show_round([one.report_id, *long])
    return one.report_id


def test_a_full_round_of_long_numbers_is_a_filter(driver, qtbot):
    """As long as a UUID behind the prefix of its system."""
    with_long_numbers(driver, 45)
    wait(qtbot, lambda: chip(driver).text() == "Round 1")
    chip(driver).click()
    wait(qtbot, lambda: driver.list.count() == 1)


def test_a_number_that_no_filter_takes_breaks_no_search(driver, qtbot):
    number = with_long_numbers(driver, 101)
    driver.filter.type(number)
    wait(qtbot, lambda: driver.list.count() == 1)
    chip(driver).click()
    wait(qtbot, lambda: driver.filter.error() == "This filter is too long.")
