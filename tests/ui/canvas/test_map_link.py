"""The map belongs to the user: the map tool is restored after use, and a map that shows something
does not move by itself."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import ROWS, wait

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.canvas.map_link import (
    MapLink,
    report_line,
    reports_within,
    transform_point,
)
from signalement_plugin.ui.canvas.map_tools import PointTool

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def canvas(driver, window):
    """The map over all reports, with a tool of the user's in use."""
    canvas = window.canvas
    layer = driver.connection.layer
    canvas.setLayers([layer])
    to_map = QgsCoordinateTransform(
        WGS84, canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    canvas.setExtent(to_map.transformBoundingBox(layer.extent()).buffered(500))
    canvas.pan = QgsMapToolPan(canvas)
    canvas.setMapTool(canvas.pan)
    return canvas


def pixel(canvas, lon, lat):
    target = canvas.mapSettings().destinationCrs()
    point = canvas.getCoordinateTransform().transform(
        transform_point(QgsPointXY(lon, lat), WGS84, target)
    )
    return QPoint(round(point.x()), round(point.y()))


def drag(canvas, start, end, keys=Qt.KeyboardModifier.NoModifier):
    view = canvas.viewport()
    QTest.mousePress(view, LEFT, keys, start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, keys, end)


def positioned(driver):
    return [r for r in driver.list.reports() if r.lon is not None]


def around(canvas, report):
    at = pixel(canvas, report.lon, report.lat)
    return at - QPoint(6, 6), at + QPoint(6, 6)


def test_rectangle_and_polygon_select_escape_gives_up_and_the_tool_is_given_back(driver, canvas):
    extent = canvas.extent()
    wanted = positioned(driver)[0]
    driver.toolbar.press("rectangle")
    assert canvas.mapTool() is not canvas.pan
    drag(canvas, *around(canvas, wanted))
    assert wanted.report_id in driver.connection.reports.selected()
    assert canvas.mapTool() is canvas.pan
    assert canvas.currentLayer() is None
    assert canvas.extent() == extent
    other = positioned(driver)[-1]
    driver.toolbar.press("rectangle")
    drag(canvas, *around(canvas, other), Qt.KeyboardModifier.ControlModifier)
    assert {wanted.report_id, other.report_id} <= driver.connection.reports.selected()
    driver.connection.reports.select([])
    at = pixel(canvas, wanted.lon, wanted.lat)
    driver.toolbar.press("polygon")
    for corner in (QPoint(-8, 8), QPoint(8, 8), QPoint(0, -8)):
        QTest.mouseClick(canvas.viewport(), LEFT, pos=at + corner)
    QTest.mouseClick(canvas.viewport(), RIGHT, pos=at)
    assert wanted.report_id in driver.connection.reports.selected()
    assert canvas.mapTool() is canvas.pan
    driver.connection.reports.select([])
    driver.toolbar.press("rectangle")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is canvas.pan
    assert driver.connection.reports.selected() == set()
    other = QgsMapToolPan(canvas)
    driver.toolbar.press("rectangle")
    canvas.setMapTool(other)
    driver.map.give_back()
    assert canvas.mapTool() is other, "a tool chosen meanwhile is left alone"


def test_only_zoom_moves_a_map_that_shows_a_place(driver, canvas):
    extent = canvas.extent()
    index = driver.list.index(0)
    at = driver.list.widget.visualRect(index).center()
    QTest.mouseClick(driver.list.widget.viewport(), LEFT, pos=at)
    driver.report.next()
    assert canvas.extent() == extent
    wanted = positioned(driver)[0]
    driver.choose(driver.list.row_of(wanted.report_id))
    driver.report.zoom()
    there = on_map(canvas, wanted)
    assert canvas.center().distance(there) < 1
    assert canvas.scale() <= 1001
    rows = [driver.list.row_of(r.report_id) for r in positioned(driver)[:5]]
    reports = driver.choose(*rows)
    driver.toolbar.press("zoom")
    for report in reports:
        assert canvas.extent().contains(on_map(canvas, report))
    here = QgsRectangle(180_000, 120_000, 181_000, 121_000)
    canvas.setExtent(here)
    extent = canvas.extent()
    driver.map.look_first(driver.connection.layer, whole=True)
    assert canvas.extent() == extent


def test_a_copied_report_carries_its_lambert_position():
    report = Report("2041", address="Rue Haute 4, 5000 Namur", lon=4.3517, lat=50.8466)
    number, street, place = report_line(report).split(", ")
    assert (number, street) == ("2041", "Rue Haute 4")
    x, _, rest = place.partition(" / ")
    assert abs(int(x) - 148_800) < 500  # Brussels, Grand-Place
    assert abs(int(rest.split()[0]) - 170_800) < 500
    assert rest.endswith("(L72)")
    assert report_line(Report("2041", address="Rue Haute 4")) == "2041, Rue Haute 4"


def test_a_form_that_ends_gives_the_waiting_tool_back(driver, canvas):
    mine = canvas.mapTool()
    for end in ("leave", "step", "send"):
        (report,) = driver.choose(driver.list.row_with(*OPEN))
        driver.press(ReportAction.MOVE)
        driver.reply.map_pick.pick.click()
        assert isinstance(canvas.mapTool(), PointTool)
        if end == "leave":
            driver.reply.leave()
        elif end == "send":
            driver.reply.map_pick.set_point(report.lon + 0.0001, report.lat, "")
            driver.reply.send()
        else:
            driver.report.next()
            driver.let_report_follow()
        assert canvas.mapTool() is mine, end


def test_after_the_click_the_keys_are_the_forms_again(driver, canvas, window):
    driver.choose(driver.list.row_with(*OPEN))
    reply = driver.reply
    driver.press(ReportAction.MOVE)
    reply.map_pick.pick.click()
    window.window.activateWindow()
    QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(40, 40))
    assert reply.widget.isAncestorOf(window.window.focusWidget())


def on_map(canvas, report):
    target = canvas.mapSettings().destinationCrs()
    return transform_point(QgsPointXY(report.lon, report.lat), WGS84, target)


def all_seen(canvas, driver) -> bool:
    return all(canvas.extent().contains(on_map(canvas, one)) for one in positioned(driver))


def test_the_first_map_shows_all_reports_and_only_those_of_the_filter_are_selected(
    driver, window, qtbot
):
    canvas = window.canvas
    wait(qtbot, lambda: not canvas.extent().isEmpty())
    assert all_seen(canvas, driver)
    kept = positioned(driver)[0]
    driver.filter.type(f"id:{kept.report_id}")
    wait(qtbot, lambda: driver.list.count() == 1)
    whole = QgsGeometry.fromRect(QgsRectangle(-180, -90, 180, 90))
    assert reports_within(driver.connection.layer, whole, WGS84) == [kept.report_id]


def test_a_layer_that_is_added_later_is_a_map_too(docked, namur, window, qtbot):
    with docked() as driver:
        wait(qtbot, lambda: driver.connection.load.updated_at is not None)
        wait(qtbot, lambda: driver.list.count() == ROWS)
        wait(qtbot, lambda: not driver.connection.load.running)
        assert window.canvas.extent().isEmpty()
        # as the button *Add the Layer* does
        driver.connections.set_current(driver.connection.settings.id)
        canvas = window.canvas
        wait(qtbot, lambda: not canvas.extent().isEmpty())
        assert all_seen(canvas, driver)


def test_a_layer_added_under_an_empty_filter_is_zoomed_to_later(docked, namur, window, qtbot):
    """Seen after a restart: yesterday's filter had no report, and the map stayed white."""
    with docked() as driver:
        wait(qtbot, lambda: driver.list.count() == ROWS)
        wait(qtbot, lambda: not driver.connection.load.running)
        driver.filter.type("zzzz")
        wait(qtbot, lambda: driver.list.count() == 0)
        # as the button *Add the Layer* does
        driver.connections.set_current(driver.connection.settings.id)
        wait(qtbot, lambda: driver.connection.layer.featureCount() == 0)
        canvas = window.canvas
        assert canvas.extent().isEmpty()
        driver.filter.clear()
        wait(qtbot, lambda: not canvas.extent().isEmpty())
        assert all_seen(canvas, driver)


@pytest.mark.parametrize("beside", [False, True])
def test_reports_alone_on_the_map_of_another_project_are_looked_for_once(driver, beside):
    """Seen: a blank map after *Add the Layer*, where the map had been elsewhere before."""
    canvas, layer = QgsMapCanvas(), driver.connection.layer
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    streets = QgsVectorLayer("LineString?crs=EPSG:31370", "Streets", "memory")
    canvas.setLayers([layer, streets] if beside else [layer])
    canvas.setExtent(QgsRectangle(30_000, 200_000, 31_000, 201_000))
    elsewhere, link = canvas.extent(), MapLink(canvas)
    link.look_first(layer, whole=True)
    seen = all_seen(canvas, driver)
    assert seen is not beside
    canvas.setExtent(elsewhere)
    link.look_first(layer, whole=True)
    assert canvas.extent() == elsewhere


@pytest.mark.parametrize("read", [False, True])
def test_a_layer_that_takes_the_place_of_another_is_seen_whole(driver, qtbot, read):
    """Seen: after the example, the north of the municipality was beyond the edge of the map. A
    layer that is read with its project is shown as it was saved."""
    canvas, layer = QgsMapCanvas(), driver.connection.layer
    project, bridge = QgsProject.instance(), QgsProject.instance().layerTreeRegistryBridge()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    link = MapLink(canvas)
    bridge.setEnabled(not read)  # as QGIS does while it reads a project
    project.layersAdded.emit([layer])
    bridge.setEnabled(True)
    canvas.setLayers([layer])
    wait(qtbot, lambda: layer.featureCount() == ROWS and not layer.extent().isNull())
    first, *_ = positioned(driver)
    at = on_map(canvas, first)
    canvas.setExtent(QgsRectangle(at.x() - 100, at.y() - 100, at.x() + 100, at.y() + 100))
    close = canvas.extent()
    link.look_first(layer, whole=False)
    link.look_first(layer, whole=True)
    assert (canvas.extent() == close) is read
    assert all_seen(canvas, driver) != read


def test_the_rest_of_a_first_load_comes_into_view_unless_the_user_has_moved_the_map(driver, qtbot):
    canvas, layer = QgsMapCanvas(), driver.connection.layer
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    link = MapLink(canvas)
    first, *others = positioned(driver)
    assert layer.setSubsetString(f"report_id = '{first.report_id}'")
    link.look_first(layer, whole=False)
    close = canvas.extent()
    assert not all(close.contains(on_map(canvas, one)) for one in others)
    assert layer.setSubsetString("")
    link.look_first(layer, whole=True)
    assert all(canvas.extent().contains(on_map(canvas, one)) for one in others)
    canvas.setExtent(close)
    link.look_first(layer, whole=True)
    assert canvas.extent() == close


def test_zoom_works_from_a_canvas_that_shows_no_place(driver):
    report, *_ = positioned(driver)
    for crs in ("EPSG:31370", "EPSG:4326", "EPSG:3857"):
        canvas = QgsMapCanvas()
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        assert canvas.extent().isEmpty()
        MapLink(canvas).zoom([report])
        assert canvas.extent().contains(on_map(canvas, report))
        assert 100 < canvas.scale() < 20_000
