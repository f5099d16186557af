"""Context menus in the list and on the map: what is possible with the report or place there, with
its keys, and no entry for what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtWidgets import QMenu

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.context import ActionTargets
from signalement_plugin.ui.actions.report_menu import Around, possible_entries
from signalement_plugin.ui.canvas.map_link import WGS84, transform_point

NEAR_M = 100.0


def entry(menu, name):
    return next(one for one in menu.actions() if one.objectName().endswith(f"_{name}"))


@pytest.fixture
def row(driver):
    return driver.list.row_with(Status.IN_PROGRESS)


def test_a_right_click_chooses_the_report_and_an_entry_says_its_key_and_does_what_it_says(
    driver, row
):
    menu = driver.right_click(row)
    assert driver.report.shown().report_id == driver.list.id_at(row)
    names = driver.menu_names(menu)
    assert names[:4] == ["assign", "close", "reply", "note"]
    assert {"collect", "zoom", "evidence", "duplicate", "move", "follow", "copy"} <= set(names)
    assert "neighbours" not in names, "there is no plan"
    assert all(one.isEnabled() for one in menu.actions())
    assert entry(driver.right_click(row), "close").text().endswith("\tC")
    driver.change_key("close", "K")
    assert entry(driver.right_click(row), "close").text().endswith("\tK")
    menu = driver.right_click(row)
    teams = entry(menu, "assign").menu()
    teams.aboutToShow.emit()
    assert len(teams.actions()) > 1
    entry(menu, "collect").trigger()
    entry(menu, "follow").trigger()
    menu = driver.right_click(row)
    assert entry(menu, "collect").text().startswith("Take out of the Round")
    assert entry(menu, "follow").text() == "No Longer Follow"
    entry(menu, "note").trigger()
    assert driver.reply.action() is ReportAction.NOTE
    assert driver.reply.report_ids() == [driver.list.id_at(row)]


def test_the_menu_acts_on_all_selected_reports(driver):
    rows = driver.list.open_rows(3)
    driver.choose(*rows)
    menu = driver.right_click(rows[1])
    assert entry(menu, "close").text().startswith("Close 3…")
    assert not {"move", "browse", "evidence", "follow"} & set(driver.menu_names(menu))
    entry(menu, "collect").trigger()
    assert len(driver.dock.extensions.collected_round.report_ids) == 3


def test_read_only_offers_no_action():
    report = Report("1", Status.NEW, lon=4.8, lat=50.4)
    targets = ActionTargets(1, 0, (report,), lambda: [report])
    able = Capabilities(read_only_because="user")
    names = possible_entries(targets, able, Around())
    assert names == {"collect", "copy", "zoom", "follow", "evidence"}


def test_a_parcel_has_neighbours_and_a_page_can_be_opened():
    report = Report("1", Status.NEW, url="https://example.org/1")
    targets = ActionTargets(1, 0, (report,), lambda: [report])
    names = possible_entries(targets, Capabilities(), Around(parcel="92094A0123/00A000"))
    assert {"neighbours", "browse"} <= names
    assert "zoom" not in names, "it has no place"


# -- the map


@pytest.fixture
def on_map(driver, window):
    """The layer of the reports on the map; a place that somebody clicks, in degrees."""
    layer, canvas = driver.connection.layer, window.canvas
    canvas.setLayers([layer])
    crs = canvas.mapSettings().destinationCrs()

    def right_click(lon, lat):
        here = QgsPointXY(lon, lat)
        at = transform_point(here, QgsCoordinateReferenceSystem(WGS84), crs)
        canvas.setExtent(QgsRectangle(at.x() - 500, at.y() - 500, at.x() + 500, at.y() + 500))
        spot = canvas.getCoordinateTransform().transform(at)
        press, right = QEvent.Type.MouseButtonPress, Qt.MouseButton.RightButton
        event = QgsMapMouseEvent(canvas, press, QPoint(round(spot.x()), round(spot.y())), right)
        menu = QMenu(window.window)
        menu.addAction("Copy Coordinate")
        canvas.contextMenuAboutToShow.emit(menu, event)
        return menu

    yield right_click
    canvas.setLayers([])
    QgsProject.instance().clear()


@pytest.fixture
def placed(driver):
    """An open report that lies somewhere."""
    rows = driver.list.rows_where(lambda report: report.lon is not None and report.status in OPEN)
    return driver.list.report(rows[0])


def test_on_a_point_the_map_offers_what_the_row_offers(driver, on_map, placed):
    menu = on_map(placed.lon, placed.lat)
    assert driver.report.shown().report_id == placed.report_id
    assert driver.menu_names(menu)[:4] == ["assign", "close", "reply", "note"]
    assert menu.actions()[-1].text() == "Copy Coordinate"
    entry(menu, "close").trigger()
    assert driver.reply.report_ids() == [placed.report_id]


def test_beside_the_points_it_offers_a_new_report_and_those_around(driver, on_map, placed):
    far = placed.lat + 40.0 / 111_320
    menu = on_map(placed.lon, far)
    names = driver.menu_names(menu)
    assert names[:2] == ["new_here", "within"]
    entry(menu, "within").trigger()
    assert placed.report_id in driver.connection.reports.selected()
    assert "within" not in driver.menu_names(on_map(placed.lon + 1.0, placed.lat)), "far from all"
    entry(on_map(placed.lon, far), "new_here").trigger()
    assert driver.page() is driver.new_report
    assert driver.new_report.call().point == pytest.approx((placed.lon, far), abs=1e-5)


def test_no_new_report_is_offered_where_none_can_be_made_and_nothing_without_the_dock(
    driver, on_map, placed
):
    connection = driver.connection
    less = replace(connection.server.capabilities, creates=False)
    connection.server.probe = replace(connection.server.probe, capabilities=less)
    menu = on_map(placed.lon + 1.0, placed.lat)
    assert driver.menu_names(menu) == []
    assert [one.text() for one in menu.actions()] == ["Copy Coordinate"]
    driver.dock.unload()
    assert driver.menu_names(on_map(placed.lon, placed.lat)) == []
