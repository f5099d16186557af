"""The map is the user's: tools are borrowed, nothing moves by itself."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, row_with, wait

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.canvas.map_link import (
    MapLink,
    report_line,
    reports_within,
    transformed,
)
from signalement_plugin.ui.canvas.map_tools import PointTool

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def canvas(dock, window):
    """The map over all reports, with a tool of the user's in use."""
    canvas = window.canvas
    layer = dock.desk.connection.layer
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
        transformed(QgsPointXY(lon, lat), WGS84, target)
    )
    return QPoint(round(point.x()), round(point.y()))


def drag(canvas, start, end, keys=Qt.KeyboardModifier.NoModifier):
    view = canvas.viewport()
    QTest.mousePress(view, LEFT, keys, start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, keys, end)


def positioned(dock):
    rows = range(dock.list.reports.rowCount())
    return [r for r in map(dock.list.reports.report, rows) if r.lon is not None]


def around(canvas, report):
    at = pixel(canvas, report.lon, report.lat)
    return at - QPoint(6, 6), at + QPoint(6, 6)


def test_a_rectangle_selects_and_gives_tool_and_layer_back(dock, window, canvas):
    extent = canvas.extent()
    wanted = positioned(dock)[0]
    dock.desk.press("rectangle")
    assert canvas.mapTool() is not canvas.pan
    drag(canvas, *around(canvas, wanted))
    assert wanted.report_id in dock.desk.connection.selected()
    assert canvas.mapTool() is canvas.pan
    assert canvas.currentLayer() is None
    assert canvas.extent() == extent


def test_control_adds_to_the_selection(dock, canvas):
    first, second = positioned(dock)[0], positioned(dock)[-1]
    for keys, report in (
        (Qt.KeyboardModifier.NoModifier, first),
        (Qt.KeyboardModifier.ControlModifier, second),
    ):
        dock.desk.press("rectangle")
        drag(canvas, *around(canvas, report), keys)
    assert {first.report_id, second.report_id} <= dock.desk.connection.selected()


def test_a_polygon_selects_what_lies_inside(dock, canvas):
    wanted = positioned(dock)[0]
    at = pixel(canvas, wanted.lon, wanted.lat)
    dock.desk.press("polygon")
    for corner in (QPoint(-8, 8), QPoint(8, 8), QPoint(0, -8)):
        QTest.mouseClick(canvas.viewport(), LEFT, pos=at + corner)
    QTest.mouseClick(canvas.viewport(), RIGHT, pos=at)
    assert wanted.report_id in dock.desk.connection.selected()
    assert canvas.mapTool() is canvas.pan


def test_escape_gives_up_and_selects_nothing(dock, canvas):
    dock.desk.press("rectangle")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is canvas.pan
    assert dock.desk.connection.selected() == set()


def test_a_tool_chosen_meanwhile_is_left_alone(dock, canvas):
    other = QgsMapToolPan(canvas)
    dock.desk.press("rectangle")
    canvas.setMapTool(other)
    dock.desk.map.give_back()
    assert canvas.mapTool() is other


def test_a_click_on_a_row_never_moves_the_map(dock, canvas):
    extent = canvas.extent()
    index = dock.list.reports.index(0)
    at = dock.list.visualRect(index).center()
    QTest.mouseClick(dock.list.viewport(), LEFT, pos=at)
    dock.list.step(1)
    assert canvas.extent() == extent


def test_zoom_by_button_goes_to_the_report(dock, canvas):
    wanted = positioned(dock)[0]
    choose(dock, dock.list.reports.row_of(wanted.report_id))
    dock.card.head.buttons["zoom"].click()
    target = canvas.mapSettings().destinationCrs()
    there = transformed(QgsPointXY(wanted.lon, wanted.lat), WGS84, target)
    assert canvas.center().distance(there) < 1
    assert canvas.scale() <= 1001


def test_zoom_to_several_shows_all_of_them(dock, canvas):
    rows = [dock.list.reports.row_of(r.report_id) for r in positioned(dock)[:5]]
    reports = choose(dock, *rows)
    dock.desk.reports.zoom()
    target = canvas.mapSettings().destinationCrs()
    for report in reports:
        assert canvas.extent().contains(
            transformed(QgsPointXY(report.lon, report.lat), WGS84, target)
        )


def test_only_what_the_filter_shows_can_be_selected(dock, canvas, qtbot):
    kept = positioned(dock)[0]
    dock.filter.edit.setText(f"id:{kept.report_id}")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 1)
    whole = QgsGeometry.fromRect(QgsRectangle(-180, -90, 180, 90))
    assert reports_within(dock.desk.connection.layer, whole, WGS84) == [kept.report_id]


def test_a_copied_report_carries_its_lambert_position():
    report = Report("2041", address="Rue Haute 4, 5000 Namur", lon=4.3517, lat=50.8466)
    number, street, place = report_line(report).split(", ")
    assert (number, street) == ("2041", "Rue Haute 4")
    x, _, rest = place.partition(" / ")
    assert abs(int(x) - 148_800) < 500  # Brussels, Grand-Place
    assert abs(int(rest.split()[0]) - 170_800) < 500
    assert rest.endswith("(L72)")


def test_a_report_without_position_is_copied_without_one():
    assert report_line(Report("2041", address="Rue Haute 4")) == "2041, Rue Haute 4"


@pytest.mark.parametrize("end", ["leave", "send", "step"])
def test_a_strip_that_ends_gives_the_waiting_tool_back(dock, canvas, end):
    mine = canvas.mapTool()
    choose(dock, row_with(dock, *OPEN))
    foot = dock.card.foot
    foot.open(Verb.MOVE)
    foot.strip.pick.pick.click()
    assert isinstance(canvas.mapTool(), PointTool)
    if end == "leave":
        foot.strip.leave()
    elif end == "send":
        foot.strip.pick.set_point(4.86, 50.46, "")
        foot.strip.submit()
    else:
        dock.list.step(1)
        dock.desk.selection.tell()
    assert canvas.mapTool() is mine


def test_after_the_click_the_keys_are_the_strips_again(dock, canvas, window):
    choose(dock, row_with(dock, *OPEN))
    strip = dock.card.foot.strip
    dock.card.foot.open(Verb.MOVE)
    strip.pick.pick.click()
    window.window.activateWindow()
    QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(40, 40))
    assert strip.isAncestorOf(window.window.focusWidget())


def on_map(canvas, report):
    target = canvas.mapSettings().destinationCrs()
    return transformed(QgsPointXY(report.lon, report.lat), WGS84, target)


def test_the_first_look_is_a_map(dock, window, qtbot):
    canvas = window.canvas
    wait(qtbot, lambda: not canvas.extent().isEmpty())
    assert all(canvas.extent().contains(on_map(canvas, one)) for one in positioned(dock))


def test_a_map_that_shows_a_place_is_the_users(dock, window, canvas):
    here = QgsRectangle(180_000, 120_000, 181_000, 121_000)
    canvas.setExtent(here)
    extent = canvas.extent()
    dock.desk.map.look_first(dock.desk.connection.layer, whole=True)
    assert canvas.extent() == extent


def test_the_rest_of_a_first_load_comes_into_view_unless_the_user_has_moved_the_map(dock, qtbot):
    canvas, layer = QgsMapCanvas(), dock.desk.connection.layer
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    link = MapLink(canvas)
    first, *others = positioned(dock)
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


@pytest.mark.parametrize("crs", ["EPSG:31370", "EPSG:4326", "EPSG:3857"])
def test_zoom_works_from_a_canvas_that_shows_no_place(dock, crs):
    canvas, (report, *_) = QgsMapCanvas(), positioned(dock)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    assert canvas.extent().isEmpty()
    MapLink(canvas).zoom([report])
    assert canvas.extent().contains(on_map(canvas, report))
    assert 100 < canvas.scale() < 20_000
