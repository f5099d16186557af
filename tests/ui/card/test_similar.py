"""The card shows reports that may be the same, also those that the filter hides."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import ROWS, wait

from signalement_plugin.connection.queries.suggestions import Similar, similar_finder
from signalement_plugin.core.analysis.duplicates import Likeness
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.card.similar_reports import SimilarView, reason_text, summary_text

OTHER = Report("2017", status=Status.CLOSED, description="<b>matelas</b>")
LIKE = Likeness(OTHER, 9.4, 3, True, ("matelas", "sacs"))


def test_similar_reports_are_counted_in_one_line_and_each_reason_has_a_text(qgis_app):
    assert summary_text(Similar()) == ""
    assert summary_text(Similar((), 1)) == ""
    assert summary_text(Similar((), 4)) == "⚠ no. 4 of its category here in 12 months"
    text = "⚠ Perhaps a duplicate: 1 similar, the nearest 9 m away · no. 4"
    assert summary_text(Similar((LIKE,), 4)).startswith(text)
    said = reason_text(LIKE)
    for part in ("2017", "9 m", "3 day", "same service", "matelas, sacs"):
        assert part in said


def test_a_click_leads_to_the_other_report(qtbot):
    view = SimilarView()
    qtbot.addWidget(view)
    view.show_similar(Similar((LIKE,), 0))
    assert view.buttons[0].accessibleName().startswith("Closed: 2017")
    with qtbot.waitSignal(view.chosen) as waiting:
        QTest.mouseClick(view.buttons[0], Qt.MouseButton.LeftButton)
    assert waiting.args == ["2017"]
    view.clear()
    assert view.buttons == []
    assert not view.isVisible()


def test_only_the_last_of_quickly_chosen_reports_is_searched(driver, qtbot):
    finder, path = similar_finder(), str(driver.connection.files.store.path)
    found = []
    finder.answered.connect(lambda similar: found.append(similar.of))
    listed = driver.list.reports()
    placed = [report for report in listed if report.lon is not None]
    for report in placed:
        finder.ask((path, report))
    wait(qtbot, lambda: placed[-1].report_id in found)
    finder.stop()
    assert len(found) < len(placed) // 4


def test_the_card_shows_it_though_the_filter_hides_the_other(driver, register, qtbot):
    for at in range(2):
        sets = {
            "service_code": register.services()[0].code,
            "position": f"4.8 {50.4 + at * 0.0001:.4f}",
            "description": "Matelas zyzomys",
        }
        operation = Operation(id=f"{at + 1:032x}", report_id="", kind="create", sets=sets)
        register.create(operation)
    driver.connection.load.refresh()
    wait(qtbot, lambda: driver.list.count() == ROWS + 2)
    driver.filter.type("zyzomys")
    wait(qtbot, lambda: driver.list.count() == 2)
    driver.filter.type(f"id:{driver.list.id_at(0)}")
    wait(qtbot, lambda: driver.list.count() == 1)
    driver.choose(0)
    wait(qtbot, lambda: driver.report.similar_reports.buttons)
    assert "same service" in driver.report.similar_reports.buttons[0].accessibleName()
    assert "11 m" in driver.report.similar_reports.buttons[0].text()


def test_choosing_another_report_removes_the_similar_ones(driver, qtbot):
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.report.similar_reports.show_similar(Similar((LIKE,), 2))
    driver.choose(driver.list.row_with(Status.NEW))
    wait(qtbot, lambda: "2017" not in [b.text()[:4] for b in driver.report.similar_reports.buttons])
