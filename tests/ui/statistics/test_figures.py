"""The statistics of a period over the filtered reports, compared with a count in the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone
from itertools import combinations

import pytest
from qgis.PyQt.QtCore import QDate, QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import ROWS, read_anew, wait

from signalement_plugin.core.analysis.statistics import PERIODS
from signalement_plugin.core.dates.deadlines import local_day
from signalement_plugin.core.model.report import Service
from signalement_plugin.core.model.status import CLOSED
from signalement_plugin.ui.filter.sectors.dialog import SectorDialog
from signalement_plugin.ui.statistics import texts
from signalement_plugin.ui.statistics.page import NARROW_EM
from signalement_plugin.ui.widgets.em import em_of
from tests.ui.statistics.conftest import cells, choose

BRUSSELS = "Europe/Brussels"


@pytest.fixture
def made_at():
    return datetime.now(timezone.utc)


def listed(register):
    return [one for got in register.pages(None, None) for one in got.reports]


def test_each_service_has_its_reports_and_is_copied_with_the_date_and_the_meaning(
    page, register, qtbot
):
    counted = {row[0]: row[1] for row in cells(page)}
    reports = listed(register)
    for name in {one.service_name for one in reports}:
        assert counted[name] == str(sum(one.service_name == name for one in reports))
    assert cells(page)[-1][:2] == ["Total", str(ROWS)]
    assert cells(page)[-1][2] == str(sum(one.status in CLOSED for one in reports))
    assert f"{ROWS} report" in page.head.text()
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    data = QApplication.clipboard().mimeData()
    head, titles, *rest = data.text().splitlines()
    assert head.startswith("As of ")
    assert titles.split("\t") == [
        texts.by_label("service"),
        *map(texts.column_label, texts.COLUMNS),
    ]
    assert rest[-1] == texts.meaning("in_time")
    assert "<table" in data.html()


def test_nothing_is_counted_by_department_where_the_server_names_none(
    page, driver, qtbot, monkeypatch
):
    """Seen with staff of FixMyStreet: one line, *Unassigned*, with all reports."""

    def offered():
        return [page.by.itemText(at) for at in range(page.by.count())]

    choose(page, "all", "department", qtbot)
    server = driver.connection.server
    silent = replace(server.capabilities, tells_holder=False)
    with monkeypatch.context() as patch:
        patch.setattr(type(server), "capabilities", silent)
        page.asked.emit()
        wait(qtbot, lambda: page.table.horizontalHeaderItem(0).text() == texts.by_label("service"))
        assert offered() == ["By Service", "By Sector", "By Week"]
    page.asked.emit()
    wait(qtbot, lambda: page.table.horizontalHeaderItem(0).text() == texts.by_label("department"))
    assert offered()[1] == "By Department"


def test_figures_follow_the_filter_while_they_are_seen_and_its_chip_takes_it_away(
    page, driver, register, qtbot
):
    name = listed(register)[0].service_name
    driver.filter.type(f'category:"{name}"')
    wait(qtbot, lambda: len(cells(page)) == 2)
    assert cells(page)[0][0] == name
    assert "Filter: " in page.head.text()
    assert driver.figures.filter().startswith("Filter: ")
    driver.figures.clear_filter()
    wait(qtbot, lambda: len(cells(page)) > 2)
    assert driver.figures.filter() == ""
    assert driver.filter.widget.edit.text() == ""
    driver.chips.press("new")
    wait(qtbot, driver.figures.filter)
    assert driver.figures.filter().split("  ")[0] == "Filter: New"
    driver.figures.close()
    before = page.head.text()
    driver.filter.type("zzzz")
    wait(qtbot, lambda: driver.list.count() == 0)
    assert page.head.text() == before


def test_figures_are_of_the_file_whose_rows_are_listed(page, driver, qtbot, monkeypatch):
    """Another one may be shown already, in which their numbers are those of other reports."""
    before, asked = driver.connection.files.store.path, []
    monkeypatch.setattr(type(driver.connection.list_search), "find", lambda *_words: 0)
    read_anew(driver.connection, qtbot)
    monkeypatch.setattr(driver.dock.extensions.outputs.figures.counter, "ask", asked.append)
    page.asked.emit()
    assert [one.path for one in asked] == [before]


def test_hostile_names_stay_text():
    rows = [["Service"], ["=cmd()|<b>x</b>"]]
    assert "'=cmd()" in texts.as_text(rows, [])
    assert "<b>" not in texts.as_html(rows, [])


def test_a_week_is_named_by_its_number_and_its_monday():
    assert "48" in texts.line_name("week", date(2026, 11, 23).isoformat(), [])


@pytest.mark.every_day
def test_free_dates_are_whole_local_days(page, driver, register, qtbot):
    days = sorted(local_day(one.requested, BRUSSELS) for one in listed(register) if one.requested)
    first, last = days[len(days) // 3], days[2 * len(days) // 3]
    driver.figures.between(last, first)  # in any order
    expected = str(sum(first <= day <= last for day in days))
    wait(qtbot, lambda: cells(page)[-1][1:2] == [expected])
    assert driver.figures.numbers()["received"] == expected


def test_sectors_are_shaded_with_their_counts_unless_none_are_chosen_and_go_with_the_dock(
    page, driver, quarters, register, qtbot
):
    page.on_map.click()
    page.asked.emit()
    (dialog,) = driver.dock.findChildren(SectorDialog)
    dialog.reject()
    assert not page.on_map.isChecked()
    driver.filter_controller.sectors.choose(quarters, "name")
    wait(qtbot, lambda: driver.filter_controller.sectors.regions)
    driver.figures.shade(True)
    controller = driver.dock.extensions.outputs.figures
    wait(qtbot, lambda: controller.shades.sectors)
    places = [one.lon for one in listed(register) if one.lon is not None]
    west = sum(lon < 4.866 for lon in places)
    shown = {one.name: one.value for one in controller.shades.sectors}
    assert shown == {"West": west, "East": len(places) - west}
    window = driver.map.canvas.grab().toImage()
    assert not window.isNull()
    driver.figures.close()
    wait(qtbot, lambda: not controller.shades.sectors)


def test_few_of_a_year_before_are_not_compared_and_every_number_and_bar_is_explained(
    driver, page, qtbot
):
    controller = driver.dock.extensions.outputs.figures
    wait(qtbot, lambda: controller.answer is not None)
    whole = replace(controller.answer.whole, received=135)
    for before, ends in ((1, "Received"), (9, "Received"), (100, "+35 % in a year")):
        answer = replace(controller.answer, whole=whole, before=replace(whole, received=before))
        assert texts.numbers(answer)["received"][1].endswith(ends)
    assert any("Deadlines: " in line for line in page.remarks())
    choose(page, "all", "department", qtbot)
    for plot in (page.months, page.plot):
        assert all(bar.name in plot.toolTip() for bar in plot.bars)
    for name in texts.NUMBERS:
        assert page.numbers.values[name].toolTip() == texts.meaning(name)


def test_the_figures_say_whose_deadlines_they_are_of():
    """The council asks: in time by which delay, and who set it?"""
    services = [Service("hole", "Nid-de-poule"), Service("x", "Autre")]
    assert texts.deadlines_text({}, services) == "Deadlines: those of the server."
    text = texts.deadlines_text({"": 20, "hole": 10}, services)
    assert "delays set in QGIS, in working days: Nid-de-poule 10, all other categories 20." in text
    many = texts.deadlines_text({str(at): at for at in range(1, 40)}, ())
    assert many.endswith(", ….")


def test_a_period_without_reports_has_a_sentence_in_place_of_its_charts(page, driver, qtbot):
    """Seen: empty axes, and « — j » as the median."""
    assert page.months.isVisible()
    assert not page.nothing.isVisible()
    choose(page, "all", "department", qtbot)
    page.period.setCurrentIndex(len(PERIODS))
    page.first.setDate(QDate(2010, 1, 1))
    page.last.setDate(QDate(2010, 1, 31))
    wait(qtbot, page.nothing.isVisible)
    assert not page.months.isVisible()
    assert not page.plot.isVisible()
    assert page.numbers.values["median"].text() == "—"
    driver.filter.type("zzzz")
    wait(qtbot, lambda: "answer the filter" in page.nothing.text())


def test_in_a_narrow_dock_files_stand_below_and_the_step_of_the_replay_beside_its_button(
    page, qtbot
):
    """Seen at 330 px: the period lay under the button that copies; at 790 px: « Par jour » alone on
    a line, as if it were of the chart « Par mois »."""
    window = page.parentWidget()
    window.setFloating(True)
    window.resize(NARROW_EM * em_of(page) - 20, 700)
    narrow = page.width()
    QApplication.processEvents()
    shown = [page.period, page.copy, page.pdf, page.sheet, page.replay, page.step]
    places = [(one.mapTo(page, QPoint()), one.size()) for one in shown]
    areas = [QRect(*place) for place in places]
    assert all(page.rect().contains(area) for area in areas)
    assert not any(one.intersects(other) for one, other in combinations(areas, 2))
    assert areas[1].top() > areas[4].top()
    assert page.minimumSizeHint().width() < narrow
    window.resize((NARROW_EM + 2) * em_of(page), 700)
    QApplication.processEvents()
    assert page.copy.y() == page.period.y()
    for width_em in range(20, 70, 5):
        window.resize(width_em * em_of(page), 500)
        QApplication.processEvents()
        play, step = (one.mapTo(page, one.rect().center()) for one in (page.replay, page.step))
        assert abs(play.y() - step.y()) <= 1
        assert play.x() < step.x()
