"""Where files go: asked the first time, remembered for all, named and found again."""

from __future__ import annotations

import csv
from datetime import datetime, timezone
from pathlib import Path

import pytest
from dock_driver.part import click
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton
from ui_steps import wait

from signalement_plugin.core.files.targets import check_target
from signalement_plugin.qgis_profile.outputs import (
    MOST,
    keep_folder,
    keep_output,
    last_outputs,
    output_folder,
)
from signalement_plugin.ui.export.dialog import ExportDialog
from signalement_plugin.ui.outputs.save_csv import ask_and_write
from signalement_plugin.ui.outputs.task import open_path, tell_saved
from signalement_plugin.ui.outputs.texts import free_path


@pytest.fixture
def papers(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    yield folder
    QgsProject.instance().layoutManager().clear()


@pytest.fixture
def opened(monkeypatch) -> list[Path]:
    """What the desktop was asked to open."""
    found: list[Path] = []

    def take(url) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found


def asked(driver) -> list[QFileDialog]:
    return driver.dock.findChildren(QFileDialog, "SignalementOutputFile")


def whole(path: Path) -> bool:
    return path.exists() and path.read_bytes().startswith(b"%PDF")


def test_the_folder_is_asked_for_once_and_for_all(driver, papers, qtbot):
    driver.choose(1)
    driver.toolbar.print("report")
    (dialog,) = asked(driver)
    assert output_folder() is None
    dialog.fileSelected.emit(str(papers / "first"))
    dialog.reject()
    wait(qtbot, lambda: whole(papers / "first.pdf"))
    wait(qtbot, lambda: not asked(driver))
    driver.choose(2)
    driver.toolbar.print("report")
    assert asked(driver) == []
    wait(qtbot, lambda: len(list(papers.glob("*.pdf"))) == 2)
    driver.toolbar.press("export")
    export = driver.dock.findChild(ExportDialog)
    assert export.path.parent == papers
    export.reject()


def test_a_round_asks_too_and_nothing_is_drawn_before(driver, papers, qtbot):
    driver.choose(1, 2)
    driver.toolbar.press("round")
    driver.round.print()
    (dialog,) = asked(driver)
    assert list(papers.iterdir()) == []
    dialog.fileSelected.emit(str(papers / "tour.pdf"))
    dialog.reject()
    wait(qtbot, lambda: whole(papers / "tour.pdf"))


def test_a_missing_folder_is_asked_for_again(driver, papers):
    keep_folder(papers / "gone")
    driver.choose(1)
    driver.toolbar.print("report")
    (dialog,) = asked(driver)
    dialog.reject()


def test_the_message_opens_the_file_and_its_folder(window, papers, opened):
    path = papers / "a.pdf"
    path.write_bytes(b"x")
    tell_saved(window.bar, path)
    item = window.bar.currentItem()
    for button in item.findChildren(QPushButton):
        if button.text() in ("Open", "Open Folder"):
            click(button)
    assert opened == [path, papers]


def test_a_file_that_cannot_be_opened_is_reported(window, papers, monkeypatch):
    path = papers / "a.pdf"
    open_path(window.bar, path)
    assert "not there any more" in window.bar.currentItem().text()
    path.write_bytes(b"x")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    open_path(window.bar, path)
    assert "No program here opens" in window.bar.currentItem().text()


def test_the_last_files_are_found_again(driver, papers, opened):
    path = papers / "a.pdf"
    path.write_bytes(b"x")
    keep_folder(papers)
    keep_output(path)
    menu = driver.toolbar.widget.prints.last
    menu.fill()
    first, _line, folder, other = menu.actions()
    assert (first.text(), first.toolTip()) == ("a.pdf", str(path))
    first.trigger()
    folder.trigger()
    assert opened == [path, papers]
    other.trigger()
    (dialog,) = driver.dock.window().findChildren(QFileDialog, "SignalementOutputFolder")
    dialog.fileSelected.emit(str(papers.parent))
    dialog.reject()
    assert output_folder() == papers.parent


def test_without_a_file_the_menu_says_so(driver):
    menu = driver.toolbar.widget.prints.last
    menu.fill()
    assert not menu.actions()[0].isEnabled()


def test_a_file_written_again_is_listed_once(qgis_app, tmp_path):
    for name in (*map(str, range(MOST + 2)), "5"):
        keep_output(tmp_path / name)
    assert [one.name for one in last_outputs()] == ["5", "9", "8", "7", "6", "4", "3", "2"]


def test_a_table_says_where_it_is(window, tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    proposals = []

    def choose(_window, _title, start, _kinds):
        proposals.append(Path(start))
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    keep_folder(tmp_path)
    ask_and_write(
        window.window, "List", "x.csv", (["a"], [["1"]]), lambda one: tell_saved(window.bar, one)
    )
    assert proposals == [tmp_path / "x.csv"]
    assert list(csv.reader(path.read_text("utf-8-sig").splitlines()))[1] == ["1"]
    assert "list.csv" in window.bar.currentItem().text()


def test_a_name_too_long_for_a_disk_is_cut(tmp_path):
    """Nothing was written, and no word said, of a connection or report with a long name."""
    path = free_path(
        tmp_path, "Région " * 60, datetime(2026, 11, 29, 12, tzinfo=timezone.utc), ".pdf"
    )
    check_target(path)
    assert path.name.startswith("région-région-")
    assert path.name.endswith("-2026-11-29.pdf")
    assert len(path.name) < 120
