"""The card says of its report that the filter hides it, and clears the filter on demand."""

from __future__ import annotations

from ui_steps import submit, wait

from signalement_plugin.core.model.status import OPEN


def test_a_report_from_the_map_that_the_filter_hides_is_said_to_be_outside(driver, qtbot):
    """Seen: a report opened from the map stood beside a list without it, and nothing said why."""
    every = set(driver.list.ids())
    driver.filter.widget.show_line("is:open")
    wait(qtbot, lambda: len(driver.list.ids()) < len(every))
    hidden, listed = min(every - set(driver.list.ids())), driver.list.ids()[0]
    driver.connection.reports.select([listed])
    wait(qtbot, lambda: driver.report.shown().report_id == listed)
    assert driver.report.unlisted() == ""
    driver.connection.reports.select([hidden])
    wait(qtbot, lambda: driver.report.shown().report_id == hidden)
    assert driver.report.unlisted() == "Outside the filter"
    driver.report.clear_filter()
    wait(qtbot, lambda: set(driver.list.ids()) == every)
    assert driver.report.shown().report_id == hidden
    assert driver.report.unlisted() == ""
    assert driver.list.widget.current_id() == hidden


def test_a_filter_that_is_typed_afterwards_is_said_too(driver, qtbot):
    (report,) = driver.choose(0)
    driver.filter.widget.show_line(f"-{report.report_id}")
    wait(qtbot, lambda: report.report_id not in driver.list.ids())
    wait(qtbot, lambda: driver.report.unlisted() == "Outside the filter")
    driver.filter.widget.show_line("")
    wait(qtbot, lambda: driver.report.unlisted() == "")


def test_a_folded_group_is_no_filter(driver, qtbot):
    listing = driver.list.widget
    driver.filter.widget.show_line("is:open")
    wait(qtbot, lambda: listing.narrowed)
    driver.chips.group_by("service")
    wait(qtbot, lambda: listing.reports.by == "service")
    listing.reports.fold([group.key for group in listing.reports.rows.groups], folded=False)
    (report,) = driver.choose(1)
    listing.reports.fold([group.key for group in listing.reports.rows.groups])
    driver.selection.show_again()
    assert driver.report.shown() == report
    assert listing.reports.row_of(report.report_id) < 0
    assert driver.report.unlisted() == ""


def test_what_has_changed_is_not_said_before_the_list_was_asked_again(driver, qtbot):
    """A new report is in the list half a second after it was read."""
    every = driver.list.reports()
    driver.filter.widget.show_line("is:closed")
    wait(qtbot, lambda: driver.list.widget.narrowed)
    selection, listing = driver.selection, driver.list.widget
    hidden = next(one for one in every if one.status in OPEN)
    selection._rows_changed()
    driver.connection.reports.select([hidden.report_id])
    wait(qtbot, lambda: driver.report.shown().report_id == hidden.report_id)
    assert listing.narrowed is None
    assert driver.report.unlisted() == ""
    driver.filter_controller.find()
    wait(qtbot, lambda: driver.report.unlisted() == "Outside the filter")


def test_a_report_that_leaves_the_list_by_its_users_own_change_is_not_said_to_be_outside(
    driver, qtbot
):
    """Seen: after each closing the report that stays in the card was offered a cleared filter."""
    driver.filter.widget.show_line("is:open")
    wait(qtbot, lambda: driver.list.widget.narrowed)
    (report,) = driver.choose(driver.list.row_with(*OPEN))
    submit(driver, report, {"status": "resolved"}, 3600.0)
    wait(qtbot, lambda: report.report_id not in driver.list.ids())
    wait(qtbot, lambda: driver.list.widget.narrowed)
    driver.selection.show_again()
    assert driver.report.shown().report_id == report.report_id
    assert driver.report.unlisted() == ""
