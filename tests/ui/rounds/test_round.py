"""*Round…*: which reports it contains, their order, the PDF, the template."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, drag, read_anew, wait

from signalement_plugin.connection.project_layers import LAYER_PROPERTY
from signalement_plugin.core.geo.points import nearest_order
from signalement_plugin.qgis_profile.outputs import keep_folder
from signalement_plugin.qgis_profile.rounds import MOST, collected_round, printed_round
from signalement_plugin.store.photo_cache import cached_photo
from signalement_plugin.ui.printing.templates import own_layouts, shipped_template, template_of
from signalement_plugin.ui.rounds.page import RoundPage
from signalement_plugin.ui.rounds.return_page import ReturnPage
from signalement_plugin.ui.rounds.stop_list import point_of
from tests.ui.rounds.test_collected_round import press_b

ID = "c0ffee01"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "papers"
    made.mkdir()
    keep_folder(made)
    yield made
    QgsProject.instance().layoutManager().clear()


def ask(driver) -> RoundPage:
    driver.toolbar.press("round")
    assert driver.round.visible()
    return driver.round.widget


def ids(page) -> list[str]:
    return [report.report_id for report in page.stops.reports()]


def papers(folder) -> list[Path]:
    return sorted(one for one in folder.glob("*.pdf") if not one.name.startswith("."))


def bar_text(window) -> str:
    item = window.bar.currentItem()
    return item.text() if item is not None else ""


def test_all_that_is_filtered_ordered_from_the_first(driver, folder):
    page = ask(driver)
    fids = driver.list.fids()[:MOST]
    reports = driver.connection.reports.stored_at(list(fids))
    order = nearest_order([point_of(report) for report in reports])
    assert ids(page) == [reports[at].report_id for at in order]
    assert "most" in page.way.text()  # the list is cut, because the register has more reports
    assert ROWS > MOST


def test_one_selected_report_is_no_round_but_two_are(driver, folder, window, qtbot):
    """A choice from before all was read anew is no round of other reports."""
    driver.choose(1)
    assert ask(driver).stops.count() == MOST
    driver.round.leave()
    two = driver.choose(1, 4)
    page = ask(driver)
    assert set(ids(page)) == {report.report_id for report in two}
    read_anew(driver.connection, qtbot)
    page.source.setCurrentIndex(1)
    assert ids(page) == []
    assert "read anew meanwhile" in bar_text(window)


def test_the_map_shows_every_stop_and_stays_and_escape_closes_an_open_box_alone(
    driver, folder, window, qtbot
):
    """Seen: a round of four, two of them outside the map."""
    two = driver.choose(1, 4)
    canvas = window.canvas
    driver.map.zoom([two[0]])
    canvas.zoomScale(500)
    ask(driver)
    assert all(canvas.extent().contains(driver.map._on_canvas(one)) for one in two)
    canvas.zoomByFactor(1.5)
    before = canvas.extent()
    driver.round.leave()
    ask(driver)
    assert canvas.extent() == before
    box = driver.round.sources()
    driver.round.key_in_open_sources(Qt.Key.Key_Escape)
    wait(qtbot, lambda: not box.view().isVisible())
    assert driver.round.visible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not driver.round.visible()


def test_collected_reports_keep_their_order_and_take_precedence_over_the_filter(
    driver, folder, qtbot
):
    """The round is emptied and can be put back."""
    for row in (5, 2, 8):
        driver.choose(row)
        press_b(driver)
    driver.filter.type("is:open")
    wait(qtbot, lambda: driver.list.total() < ROWS)
    before = collected_round(ID)
    assert ids(ask(driver)) == before
    driver.round.act("empty")
    assert collected_round(ID) == []
    assert driver.page() is driver.dock.body
    driver.foot_line.press()
    assert collected_round(ID) == before


def test_a_moved_stop_stays_where_it_was_put_and_is_numbered_anew(driver, folder):
    driver.choose(1, 2, 3)
    page = ask(driver)
    first, second, third = ids(page)
    root = QModelIndex()
    # what a drag inside the list does to its model
    assert page.stops.model().moveRow(root, 0, root, 3)
    assert ids(page) == [second, third, first]
    assert page.stops.item(2).text().startswith("3.")
    assert first in page.stops.item(2).text()
    assert collected_round(ID) == ids(page)
    page.stops.setCurrentRow(2)
    driver.round.act("up")
    assert ids(page) == [second, first, third]
    assert page.stops.item(1).text().startswith("2.")
    driver.round.act("begin")
    assert ids(page)[0] == first
    driver.round.act("drop")
    assert len(ids(page)) == 2


def with_photos(driver) -> list:
    """The first three reports that have a photo, selected on the map: nobody looks at them."""
    reports = [report for report in driver.list.reports() if report.photo][:3]
    driver.connection.reports.select([report.report_id for report in reports])
    driver.let_report_follow()
    return reports


def photos_of(driver, report) -> str:
    return cached_photo([driver.connection.files.folder], report.photo)


@pytest.fixture
def drawn(driver, monkeypatch):
    """What is given to be drawn, in place of drawing it."""
    given = []
    prints = driver.dock.extensions.outputs.prints
    monkeypatch.setattr(prints, "draw", lambda *one: given.append(one))
    return given


def test_photos_that_nobody_looked_at_are_fetched_first(driver, folder, qtbot, drawn):
    reports = with_photos(driver)
    assert not all(photos_of(driver, one) for one in reports)
    ask(driver)
    driver.round.print()
    wait(qtbot, lambda: drawn)
    assert all(photos_of(driver, one) for one in reports)
    printed = [feature["photo"] for feature in drawn[0][0].stops.getFeatures()]
    assert sorted(printed) == sorted(photos_of(driver, one) for one in reports)


def test_the_stops_are_joined_and_no_other_reports_stand_among_them(
    driver, window, folder, qtbot, monkeypatch, drawn
):
    """Seen: of two systems in the project, the reports of the other one hid five stops."""
    streets = QgsVectorLayer("LineString?crs=EPSG:4326", "Streets", "memory")
    other = QgsVectorLayer("Point?crs=EPSG:4326", "Dinant", "memory")
    other.setCustomProperty(LAYER_PROPERTY, "absent01")
    shown = [driver.connection.layer, other, streets]
    monkeypatch.setattr(window.canvas, "layers", lambda: shown)
    driver.choose(1, 2, 3)
    page = ask(driver)
    order = [point_of(report) for report in page.stops.reports()]
    driver.round.print()
    wait(qtbot, lambda: drawn)
    sheet = drawn[0][0]
    assert sheet.layers("overview") == [sheet.stops, sheet.way, streets]
    assert sheet.layers("") == [sheet.stops, streets]
    (line,) = [one.geometry().asPolyline() for one in sheet.way.getFeatures()]
    assert [(round(one.x(), 7), round(one.y(), 7)) for one in line] == order


def test_fetching_photos_can_be_stopped_and_nothing_is_drawn(driver, window, folder, monkeypatch):
    detail_fetcher = driver.connection.detail_fetcher
    monkeypatch.setattr(
        detail_fetcher, "load_photo", lambda url: None
    )  # a server that never answers
    with_photos(driver)
    ask(driver)
    driver.round.print()
    assert "photo" in bar_text(window)
    window.bar.currentItem().findChild(QPushButton, "SignalementStop").click()
    assert "photo" not in bar_text(window)
    assert printed_round(ID) == []
    assert list(folder.iterdir()) == []


def test_a_server_that_gives_no_photo_keeps_no_paper_back(driver, folder, qtbot, monkeypatch):
    detail_fetcher = driver.connection.detail_fetcher
    monkeypatch.setattr(detail_fetcher, "load_photo", lambda url: None)
    monkeypatch.setattr("signalement_plugin.ui.printing.photos.PATIENCE_MS", 50)
    with_photos(driver)
    ask(driver)
    driver.round.print()
    wait(qtbot, lambda: papers(folder))


def test_the_pdf_is_made_and_the_paper_is_remembered(driver, window, folder, qtbot):
    driver.choose(1, 2, 3)
    page = ask(driver)
    stops = ids(page)
    driver.round.print()
    wait(qtbot, lambda: papers(folder))
    (path,) = papers(folder)
    wait(qtbot, lambda: path.name in bar_text(window))
    assert path.read_bytes().startswith(b"%PDF")
    assert [one.name for one in folder.iterdir()] == [path.name]
    assert printed_round(ID) == stops


def test_cancelled_printing_leaves_no_file(driver, window, folder, qtbot):
    ask(driver)
    driver.round.print()
    stop = window.bar.findChild(QPushButton, "SignalementStop")
    stop.click()
    wait(qtbot, lambda: not window.bar.findChildren(QPushButton, "SignalementStop"))
    assert list(folder.iterdir()) == []
    assert printed_round(ID) == []


def test_a_template_is_edited_in_the_project_and_used(driver, window, folder, qtbot):
    opened = []
    window.openLayoutDesigner = opened.append
    driver.choose(1, 2)
    page = ask(driver)
    driver.round.act("edit")
    (layout,) = own_layouts(QgsProject.instance(), "round")
    assert opened == [layout]
    assert layout.name() == "Round Sheet"
    page = ask(driver)
    assert page.template.currentData() == "Round Sheet"
    assert template_of(QgsProject.instance(), "round", "Round Sheet") != shipped_template("round")
    driver.round.print()
    wait(qtbot, lambda: papers(folder))


def discs(driver):
    return driver.dock.extensions.outputs.round.on_map


def test_a_number_dragged_on_the_map_takes_the_place_of_another(driver, folder):
    """With the user's own map tool, which keeps the mouse everywhere else."""
    reports = driver.choose(1, 2, 3)
    driver.map.zoom(list(reports))
    pan = QgsMapToolPan(driver.map.canvas)
    driver.map.canvas.setMapTool(pan)
    page = ask(driver)
    first, second, third = ids(page)
    assert discs(driver).line.count == 3
    numbers = [one.toPoint() for one in discs(driver).numbers()]
    before = driver.map.canvas.extent()
    drag(driver.map.canvas, numbers[2], numbers[0])
    assert ids(page) == [third, first, second] == collected_round(ID)
    assert driver.map.canvas.extent() == before
    assert driver.map.canvas.mapTool() is pan
    numbers = [one.toPoint() for one in discs(driver).numbers()]
    drag(driver.map.canvas, numbers[0], numbers[0])
    assert page.stops.currentRow() == 0
    assert ids(page) == [third, first, second]
    driver.round.leave()
    assert discs(driver).line.count == 0


def test_a_folder_that_takes_no_paper_is_told_before_photos_are_fetched(
    driver, window, folder, monkeypatch
):
    gone = "signalement_plugin.ui.outputs.targets.output_folder"
    monkeypatch.setattr(gone, lambda: folder / "missing")
    asked = []
    monkeypatch.setattr(
        driver.dock.extensions.outputs.prints, "with_photos", lambda *given: asked.append(given)
    )
    driver.choose(1, 2)
    ask(driver)
    driver.round.print()
    assert "could not be written" in bar_text(window)
    assert asked == []


def test_the_round_return_opens_from_the_round_page(driver, folder):
    driver.choose(1, 2)
    press_b(driver)
    ask(driver)
    driver.round.come_back()
    page = driver.page()
    assert isinstance(page, ReturnPage)
    page.leave()
    assert driver.round.visible()
