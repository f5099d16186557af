"""Areas: the map's view, selected features with a buffer in metres, a drawn polygon."""

from __future__ import annotations

import math

import pytest
from memory_layers import in_project
from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, wait

from signalement_plugin.core.geo.points import metres_between
from signalement_plugin.ui.canvas.map_link import reports_within
from signalement_plugin.ui.filter.area.regions import layers_with_selection, region, selected_region

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NAMUR_L72 = QgsRectangle(184500, 127000, 186000, 128500)


def rows(driver):
    return driver.list.total()


def listed(driver):
    return set(driver.list.ids())


def on_map(driver):
    return {feature["report_id"] for feature in driver.connection.layer.getFeatures()}


def layer_of(wkt, crs="EPSG:31370", kind="Polygon"):
    """A layer in the project with one selected feature."""
    layer = in_project("Quarters", kind, crs, "", ([], wkt))
    layer.selectAll()
    return layer


def choose(driver, text):
    """Press an entry of the menu, as it stands now."""
    driver.chips.areas()[text].trigger()


def test_the_view_narrows_list_and_map_and_is_followed(driver, window, qtbot):
    layer = driver.connection.layer
    canvas = window.canvas
    canvas.setExtent(NAMUR_L72)
    crs = canvas.mapSettings().destinationCrs()
    expected = set(reports_within(layer, QgsGeometry.fromRect(canvas.extent()), crs))
    assert 0 < len(expected) < ROWS
    extent, active = QgsRectangle(canvas.extent()), canvas.currentLayer()
    choose(driver, "Map View")
    wait(qtbot, lambda: rows(driver) == len(expected))
    assert listed(driver) == on_map(driver) == expected
    assert (canvas.extent(), canvas.currentLayer()) == (extent, active)
    assert driver.chips.has_area()
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    wait(qtbot, lambda: rows(driver) == 0)
    text = f"No report answers the filter. {ROWS} report(s) lie outside the area “map view”."
    assert driver.list.empty_text() == text
    QTest.mouseClick(driver.dock.hint.findChild(QPushButton, "SignalementHint_area"), LEFT)
    wait(qtbot, lambda: rows(driver) == ROWS)
    assert len(on_map(driver)) == ROWS
    assert not driver.chips.has_area()


def test_selected_features_of_a_polygon_layer(driver, qtbot):
    layer = layer_of(QgsGeometry.fromRect(NAMUR_L72).asWkt())
    expected = set(
        reports_within(driver.connection.layer, QgsGeometry.fromRect(NAMUR_L72), layer.crs())
    )
    choose(driver, "Selected in “Quarters” (1)")
    wait(qtbot, lambda: rows(driver) == len(expected))
    assert listed(driver) == on_map(driver) == expected
    assert "Quarters" in driver.chips.area_text()
    driver.filter.widget.show_line("is:open")
    wait(qtbot, lambda: rows(driver) < len(expected))
    assert listed(driver) == on_map(driver) < expected
    assert layer.selectedFeatureCount() == 1
    count = rows(driver)
    driver.filter_controller._rows_changed()
    with qtbot.waitSignal(driver.connection.list_search.found):
        driver.filter_controller.find()
    assert rows(driver) == count, "new rows keep the area"


@pytest.mark.parametrize(
    ("wkt", "crs"),
    [
        ("POINT(185000 127700)", "EPSG:31370"),
        ("POINT(4.867 50.465)", "EPSG:4326"),
        ("POINT(541789 6527830)", "EPSG:3857"),
    ],
)
def test_a_buffer_is_in_metres_whatever_the_layers_crs(qgis_app, wkt, crs):
    layer = layer_of(wkt, crs, "Point")
    found = selected_region(layer, 100)
    middle = found.bounds
    lon, lat = (middle.west + middle.east) / 2, (middle.south + middle.north) / 2
    assert all(
        math.isclose(metres_between(lon, lat, *corner), 100, rel_tol=0.01)
        for corner in found.rings[0]
    )


def test_holes_and_parts_of_a_multipolygon_are_kept(qgis_app):
    layer = layer_of(
        "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(3 3,6 3,6 6,3 6,3 3)),((20 0,29 0,29 9,20 0)))",
        "EPSG:4326",
        "MultiPolygon",
    )
    found = selected_region(layer, 0)
    assert len(found.rings) == 3
    assert found.contains(1, 1)
    assert not found.contains(4.5, 4.5)
    assert found.contains(28, 4)


def test_a_geometry_without_an_area_gives_none(qgis_app):
    layer = layer_of("LINESTRING(0 0, 1 1)", "EPSG:4326", "LineString")
    assert selected_region(layer, 0) is None
    assert region([], layer.crs()) is None
    assert region([QgsGeometry()], layer.crs(), 50) is None


def test_a_drawn_polygon_gives_the_map_tool_back(driver, window, qtbot):
    canvas = window.canvas
    canvas.setExtent(NAMUR_L72)
    before = canvas.mapTool()
    choose(driver, "Draw a Polygon…")
    assert canvas.mapTool() is not before
    size = canvas.size()
    corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
    for x, y in corners:
        at = QPoint(1 + x * (size.width() - 3), 1 + y * (size.height() - 3))
        QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseClick(canvas.viewport(), RIGHT, pos=QPoint(5, 5))
    assert canvas.mapTool() is before
    wait(qtbot, lambda: rows(driver) < ROWS)
    assert "drawn polygon" in driver.chips.area_text()
    assert listed(driver) == on_map(driver)


def test_a_point_has_an_area_with_a_buffer_only_which_is_chosen_by_menu(driver):
    layer = layer_of("POINT(185000 127700)", kind="Point")
    assert layers_with_selection(QgsProject.instance(), 0) == []
    assert layers_with_selection(QgsProject.instance(), 50) == [(layer, 1)]
    driver.chips.widget.area.buffer_m = 50
    driver.chips.widget.area.fill()
    texts = [one.text() for one in driver.chips.widget.area.menu().actions()]
    assert "Buffer: 50 m" in texts
    assert "Selected in “Quarters” (1)" in texts
