"""*Export…*: which reports it contains, what it asks, writes and says."""

from __future__ import annotations

import csv
import html
from pathlib import Path

import pytest
from memory_layers import in_project
from qgis.core import (
    Qgis,
    QgsApplication,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser, QToolButton
from ui_steps import ROWS, bar_text, read_anew, wait

from signalement_plugin.cadastre.context_layers import ContextLayers, declare
from signalement_plugin.qgis_profile.outputs import keep_folder
from signalement_plugin.ui.export.dialog import ExportDialog


@pytest.fixture
def folder(tmp_path):
    keep_folder(tmp_path)
    return tmp_path


def ask(driver) -> ExportDialog:
    driver.toolbar.press("export")
    return driver.dock.findChild(ExportDialog)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_all_that_is_filtered_and_it_says_how_many(driver, window, folder, qtbot):
    driver.filter.widget.show_line("is:open")
    wait(qtbot, lambda: 0 < driver.list.count() < ROWS)
    count = driver.list.count()
    wait(qtbot, lambda: str(count) in driver.toolbar.action("export").toolTip())
    dialog = ask(driver)
    assert dialog.export.text() == f"Export {count}"
    path = dialog.path
    dialog.findChild(QPushButton, "SignalementExportStart").click()
    wait(qtbot, path.exists)
    wait(qtbot, lambda: path.name in bar_text(window))
    found = rows(path)
    assert len(found) == count
    assert "Description" not in found[0]
    assert path.parent == folder


def test_the_selection_where_there_is_one(driver, window, folder, qtbot):
    first = driver.choose(1, 3)
    dialog = ask(driver)
    assert dialog.export.text() == "Export 2"
    path = dialog.path
    dialog.accept()
    wait(qtbot, path.exists)
    assert {row["Number"] for row in rows(path)} == {one.report_id for one in first}


def test_the_usual_systems_are_one_press_away(driver, folder):
    dialog = ask(driver)
    for code in (31370, 3812, 4326):
        dialog.findChild(QToolButton, f"SignalementCrs_{code}").click()
        assert dialog.crs.authid() == f"EPSG:{code}"
    assert not dialog.around_box.isVisibleTo(dialog), "there are no layers around reports"
    dialog.reject()


def test_a_name_without_ending_gets_it_and_an_old_file_is_named(driver, folder):
    dialog = ask(driver)
    (folder / "old.csv").write_text("old")
    dialog.file.setFilePath(str(folder / "old"))
    assert dialog.path == folder / "old.csv"
    assert dialog.replaces.isVisibleTo(dialog)
    dialog.file.setFilePath("")
    assert not dialog.export.isEnabled()
    dialog.reject()


def test_a_name_that_no_disk_takes_is_told(driver, folder):
    dialog = ask(driver)
    dialog.file.setFilePath(str(folder / ("x" * 300)))
    assert not dialog.replaces.isVisibleTo(dialog)
    dialog.export.click()
    assert dialog.isVisible()
    assert "could not be written" in dialog.problem.text()
    dialog.file.setFilePath(str(folder / "missing" / "a.csv"))
    dialog.problem.clear()
    dialog.export.click()
    assert dialog.isVisible()
    assert "could not be written" in dialog.problem.text()
    dialog.reject()
    ask(driver)
    again = next(one for one in driver.dock.findChildren(ExportDialog) if one.isVisible())
    assert again.path.parent == folder, "such a folder is not remembered"


@pytest.mark.parametrize(
    ("width", "shown", "ways"),
    [
        (
            1600,
            str(Path("Namur & Dinant,…", "namur-est-ouvert-s…-2026-11-28.csv")),
            ["Open", "Open Folder"],
        ),
        (500, "namu…-2026-11-28.csv", ["Open"]),
    ],
)
def test_a_long_name_is_in_one_line_of_the_bar_and_whole_in_its_tool_tip(
    driver, window, folder, width, shown, ways, qtbot
):
    """Seen: the message was broken over two lines, of which the bar showed one and a half; beside
    two docks in a window of 1,366 px, short names too. And: a file was written without a question,
    and nobody found where; it stays in the log."""
    window.bar.parentWidget().setFixedWidth(width)
    logged = []
    written = QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel]
    here = written.connect(lambda text, *_: logged.append(text))
    path = folder / "Namur & Dinant, documents" / "namur-est-ouvert-service-voirie-2026-11-28.csv"
    path.parent.mkdir()
    dialog = ask(driver)
    dialog.file.setFilePath(str(path))
    dialog.accept()
    wait(qtbot, lambda: path.name in bar_text(window))
    text = window.bar.currentItem().findChild(QTextBrowser)
    assert text.toPlainText() == f"{driver.list.count()} report(s): {shown}"
    cursor = text.document().find(shown)
    assert cursor.charFormat().toolTip() == str(path)
    assert cursor.charFormat().anchorHref().endswith(path.name)
    buttons = window.bar.currentItem().findChildren(QPushButton)
    assert [one.text() for one in buttons if one.text()] == ways
    written.disconnect(here)
    assert any(QUrl.fromLocalFile(str(path)).toString() in html.unescape(one) for one in logged)


@pytest.fixture
def gullies(driver):
    """Three gullies at the first report of the list, and nothing elsewhere."""
    report = next(driver.list.report(row) for row in range(9) if driver.list.report(row).lon)
    places = [f"POINT({report.lon + at * 0.00003} {report.lat})" for at in range(3)]
    rows = (([f"A{at}"], place) for at, place in enumerate(places))
    layer = in_project("Avaloirs", "Point", "EPSG:4326", "&field=num:string", *rows)
    declare(layer, ContextLayers(10.0, "num"))
    return report


def test_layers_around_a_report_are_a_column_where_asked_for(driver, folder, gullies, qtbot):
    dialog = ask(driver)
    assert not dialog.around
    dialog.around_box.setChecked(True)
    path = dialog.path
    dialog.accept()
    wait(qtbot, path.exists)
    found = {row["Number"]: row["Around"] for row in rows(path)}
    assert found[gullies.report_id].startswith("Avaloirs: 3 within 10 m · A0")
    assert sum(text.startswith("Avaloirs: none within") for text in found.values()) > 0


def test_rows_that_are_not_listed_anew_yet_are_not_exported(
    driver, window, folder, qtbot, monkeypatch
):
    """Until then their numbers are those of other reports in the file that is shown."""
    driver.choose(0, 1)
    monkeypatch.setattr(type(driver.connection.list_search), "find", lambda *_words: 0)
    read_anew(driver.connection, qtbot)
    dialog = ask(driver)
    path = dialog.path
    dialog.accept()
    wait(qtbot, lambda: "read anew meanwhile" in bar_text(window))
    assert not path.exists()


def test_rows_of_a_store_that_was_read_anew_are_not_taken_for_those_chosen(
    driver, window, folder, qtbot
):
    """In the new file the same numbers of rows are those of other reports."""
    driver.choose(0, 1)
    dialog = ask(driver)
    path = dialog.path
    read_anew(driver.connection, qtbot)
    dialog.accept()
    wait(qtbot, lambda: "read anew meanwhile" in bar_text(window))
    assert not QgsApplication.taskManager().activeTasks()
    assert not path.exists()
