"""The entries *collect* (for a round) and *report* (print a sheet) of the menu ⋯, for several
selected reports."""

from __future__ import annotations

from pathlib import Path

from ui_steps import wait

from signalement_plugin.qgis_profile.outputs import keep_folder


def test_several_join_the_round_and_leave_it_again(driver):
    driver.choose(1, 2)
    entry = driver.report.look("collect")
    assert entry.text().startswith("Add to the Round (2)")
    entry.trigger()
    assert len(driver.dock.extensions.collected_round.report_ids) == 2
    assert driver.report.look("collect").text().startswith("Take out of the Round")


def test_the_sheets_of_several_are_printed(driver, qtbot, tmp_path: Path):
    keep_folder(tmp_path)
    driver.choose(1, 2)
    driver.report.look("report").trigger()
    wait(qtbot, lambda: list(tmp_path.glob("[!.]*.pdf")))
