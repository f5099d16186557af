"""The number of a new report is shown whatever else the dock shows or says."""

from __future__ import annotations

from ui_steps import wait

from signalement_plugin.core.model.operation import State


def create(driver):
    """A caller's report is taken down and sent."""
    driver.toolbar.press("new")
    driver.new_report.service.setCurrentIndex(0)
    driver.call.describe("Trou dans la route")
    driver.new_report.set_point((4.8656, 50.4640), "185 000 / 127 000")
    driver.call.create()


def test_the_number_is_told_to_whoever_had_a_report_open_behind_the_form(driver, qtbot):
    """Seen: the seconds were counted down, the number never said."""
    driver.send_after(1.0)
    driver.choose(0)
    shown = driver.report.shown().report_id
    create(driver)
    assert driver.foot_line.text().startswith("New report · sending in ")
    number = driver.settled(qtbot, State.CONFIRMED).report_id
    wait(qtbot, lambda: driver.counting() == [] and driver.foot_line.text() != "")
    assert driver.report.shown().report_id == shown
    assert driver.foot_line.text().startswith(f"No. {number}")
    wait(qtbot, lambda: driver.foot_line.button() == "Show")
    driver.foot_line.press()
    wait(qtbot, lambda: driver.report.widget.report.report_id == number)


def test_a_new_report_not_yet_in_the_list_is_not_called_filtered_out(driver, qtbot):
    """Seen: whoever pressed *Show* before the list had the new report was told of a filter."""
    driver.send_after(0.0)
    create(driver)
    number = driver.settled(qtbot, State.CONFIRMED).report_id
    wait(qtbot, lambda: driver.foot_line.button() == "Show")
    assert number not in driver.list.ids()
    driver.foot_line.press()
    wait(qtbot, lambda: number in driver.list.ids())
    assert driver.foot_line.text() == ""
    assert driver.report.widget.report.report_id == number
