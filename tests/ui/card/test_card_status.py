"""How the card words a report's status, and how the report came in."""

from __future__ import annotations

from dataclasses import replace

from ui_steps import submit, wait

from signalement_plugin.core.model.status import Status


def test_a_waiting_status_stands_without_the_servers_old_word(driver, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    assert driver.report.server_word() == report.raw_status
    submit(driver, report, {"status": "resolved"}, 3600.0)
    wait(qtbot, lambda: driver.report.shown().status is Status.RESOLVED)
    wait(qtbot, lambda: driver.report.server_word() == "")


def test_the_source_of_a_report_is_shown_in_words(driver):
    (report,) = driver.choose(0)
    driver.report.widget.show_report(replace(report, source="phone", reference="DIT-1050"))
    text = driver.report.widget.dates.text().split(" · ")
    assert text[0].endswith(" via Telephone")
    assert text[-1] == "reference DIT-1050"
