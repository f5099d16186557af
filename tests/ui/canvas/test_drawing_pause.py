"""While somebody types a filter, the map is not drawn until the list has its rows; then it is drawn
completely."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from ui_steps import ROWS, wait

from signalement_plugin.connection.layer.layer_sync import REPAINT_MS

LINE = "is:open"
POINTS = 100_000


@pytest.fixture
def slow():
    """A layer that takes a moment to draw."""
    made = QgsVectorLayer("Point?crs=EPSG:31370", "slow", "memory")
    features = [QgsFeature() for _ in range(POINTS)]
    for at, feature in enumerate(features):
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(at % 400, at // 400)))
    made.dataProvider().addFeatures(features)
    return made


@pytest.fixture
def canvas(driver, window, slow, qtbot):
    """A map of the reports that is being drawn."""
    made = window.canvas
    made.setLayers([driver.connection.layer, slow])
    made.setExtent(slow.extent())
    qtbot.wait(REPAINT_MS + 200)  # until the rows that came a moment ago are drawn
    wait(qtbot, lambda: not made.isDrawing())
    made.refresh()
    wait(qtbot, made.isDrawing)
    yield made
    made.setLayers([])


def test_the_map_stops_until_the_list_has_its_answer(driver, canvas, qtbot):
    layer, drawn = driver.connection.layer, []
    canvas.mapCanvasRefreshed.connect(lambda: drawn.append(layer.subsetString()))
    driver.filter.widget.show_line(LINE)
    assert not canvas.isDrawing()
    assert layer.subsetString() == ""
    wait(qtbot, lambda: driver.list.count() < ROWS)
    assert layer.subsetString()
    wait(qtbot, lambda: bool(drawn))
    assert "" not in drawn


def test_a_line_that_changes_nothing_leaves_the_map_whole(driver, canvas, qtbot):
    begun = []
    canvas.renderStarting.connect(lambda: begun.append(True))
    driver.filter.widget.changed.emit("")
    assert not canvas.isDrawing()
    wait(qtbot, lambda: bool(begun))


def test_a_map_without_the_reports_is_drawn_on(driver, canvas, slow, qtbot):
    canvas.setLayers([slow])
    canvas.refresh()
    wait(qtbot, canvas.isDrawing)
    driver.filter.widget.show_line(LINE)
    assert canvas.isDrawing()
    wait(qtbot, lambda: driver.list.count() < ROWS)
