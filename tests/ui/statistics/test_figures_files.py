"""The statistics as PDF and as spreadsheet."""

from __future__ import annotations

from dataclasses import replace

from pdf_text import words_of
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QApplication
from sheets import sheets_of
from ui_steps import ROWS, wait

from signalement_plugin.core.analysis.statistics import BY, MOST_MONTHS
from signalement_plugin.ui.outputs.task import Running
from signalement_plugin.ui.statistics import texts
from tests.ui.statistics.conftest import choose


def test_a_pdf_has_its_texts_and_a_spreadsheet_its_numbers(page, driver, quarters, tmp_path, qtbot):
    driver.filter_controller.sectors.choose(quarters, "name")
    controller = driver.dock.extensions.outputs.figures
    wait(qtbot, lambda: controller.answer is not None and controller.answer.received_in)
    driver.figures.save("pdf", tmp_path / "figures.pdf")
    words = words_of(tmp_path / "figures.pdf")
    for word in ("Namur", "Received", "By Month", "West", "Total", str(ROWS)):
        assert word in words
    first, last = texts.counted_days(controller.answer)
    suggested = driver.figures.suggested("xlsx")
    assert suggested == f"namur-figures-{first}-{last}-by-service.xlsx"
    driver.figures.save("xlsx", tmp_path / "figures.xlsx")
    wait(qtbot, (tmp_path / "figures.xlsx").exists)
    sheets = sheets_of(tmp_path / "figures.xlsx")
    assert list(sheets) == ["About", "By Service", "By Month", "Sectors"]
    assert sum(row["Received"] for row in sheets["By Service"]) == ROWS
    assert 1 <= len(sheets["By Month"]) <= MOST_MONTHS
    assert {row["Sector"] for row in sheets["Sectors"]} == {"West", "East"}


def test_files_hold_one_answer_where_another_comes_while_they_are_named(
    page, driver, tmp_path, qtbot
):
    controller = driver.dock.extensions.outputs.figures
    before = controller.answer
    with driver.figures.naming("pdf", tmp_path / "a.pdf"):
        choose(page, "all", "week", qtbot)
        wait(qtbot, lambda: controller.answer is not before)
    words = words_of(tmp_path / "a.pdf")
    assert "By Service" in words
    assert "By Week" not in words
    assert texts.line_name("service", before.lines[0][0], [])[:12] in words
    assert " · week " not in words


def test_files_say_what_they_count_by_where_another_answer_is_on_its_way(
    page, driver, tmp_path, monkeypatch
):
    monkeypatch.setattr(driver.dock.extensions.outputs.figures.counter, "ask", lambda *_: None)
    page.by.setCurrentIndex(BY.index("week"))
    driver.figures.save("pdf", tmp_path / "a.pdf")
    words = words_of(tmp_path / "a.pdf")
    assert "By Service" in words
    assert "By Week" not in words


def test_a_folder_that_takes_no_file_is_told_before_the_work(page, driver, window, tmp_path, qtbot):
    driver.figures.save("pdf", tmp_path / "missing" / "figures.pdf")
    assert "could not be written" in window.bar.currentItem().text()
    assert list(tmp_path.rglob("*.pdf")) == []


def test_a_spreadsheet_that_was_stopped_is_not_called_ready(
    page, driver, window, tmp_path, monkeypatch
):
    monkeypatch.setattr(Running, "start", lambda _self, _text, _total, _work, told: told(-1, None))
    driver.figures.save("xlsx", tmp_path / "figures.xlsx")
    assert window.bar.currentItem() is None


NARROW_SPACE = "\u202f"
"""Thousands separator of French."""


def test_thousands_are_separated_on_the_screen_and_on_paper(page, driver, tmp_path, qtbot):
    """Seen: 26310, because QGIS leaves separators out unless its options say otherwise."""
    controller = driver.dock.extensions.outputs.figures
    wait(qtbot, lambda: controller.answer is not None)
    locale = QLocale("fr_BE")
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)  # as QGIS starts
    QLocale.setDefault(locale)
    answer, shown = controller.answer, f"26{NARROW_SPACE}310"
    many = replace(answer.whole, received=26_310)
    controller.answer = replace(answer, whole=many, lines=(("x", many),))
    assert texts.numbers(controller.answer)["received"][0] == shown
    page.show_answer(controller.answer, [], "")
    assert page.rows[1][1] == shown
    page.copy_table()
    copied = QApplication.clipboard().mimeData()
    assert "\t26310\t" in copied.text()
    assert "<td>26310</td>" in copied.html()
    driver.figures.save("pdf", tmp_path / "figures.pdf")
    words = words_of(tmp_path / "figures.pdf")
    assert "26 310" in words.replace(NARROW_SPACE, " ")  # a PDF may hold either space
