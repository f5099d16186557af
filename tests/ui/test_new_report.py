"""A caller's report: enough to send, exactly once."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import settled

from signalement_plugin.core.operation import State
from signalement_plugin.ui.map_link import transformed

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(dock):
    dock.desk.press("new")
    return dock.new_report


def test_it_says_what_is_missing_before_it_can_be_sent(form):
    assert form.reason.text() == "Choose a service."
    form.service.setCurrentIndex(0)
    assert form.reason.text() == "Say what was reported."
    form.text.setPlainText("Trou dans la route")
    assert form.reason.text() == "Give a point or an address."
    assert not form.send.isEnabled()
    form.address.setText("Rue Haute 4")
    assert form.send.isEnabled()
    assert not form.reason.isVisible()


def test_a_click_on_the_map_gives_the_place_and_the_tool_back(dock, form, window):
    canvas = window.canvas
    canvas.setExtent(canvas.extent().fromCenterAndSize(QgsPointXY(185_000, 128_000), 2000, 2000))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    QTest.mouseClick(form.pick, LEFT)
    at = QPoint(canvas.width() // 2, canvas.height() // 2)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.mapTool() is pan
    assert " / " in form.place.text()
    lon, lat = form._point
    back = transformed(
        QgsPointXY(lon, lat),
        dock.desk.connection.layer.crs(),
        canvas.mapSettings().destinationCrs(),
    )
    assert back.distance(canvas.getCoordinateTransform().toMapCoordinates(at)) < 1


def test_it_arrives_at_the_server_and_the_form_is_empty(dock, form, register, qtbot):
    before = register.probe().total_count
    form.service.setCurrentIndex(0)
    form.text.setPlainText("Trou dans la route")
    form.set_point((4.8656, 50.4640), "185 000 / 127 000")
    QTest.mouseClick(form.send, LEFT)
    row = settled(dock, qtbot, State.CONFIRMED)
    assert row.operation.kind == "create"
    assert register.probe().total_count == before + 1
    assert form.text.toPlainText() == ""
    assert not form.send.isEnabled()
    assert dock.pages.currentWidget() is dock.body


def test_going_back_loses_nothing(dock, form):
    form.text.setPlainText("à moitié")
    QTest.keyClick(form.text, Qt.Key.Key_Escape)
    assert dock.pages.currentWidget() is dock.body
    dock.desk.press("new")
    assert form.text.toPlainText() == "à moitié"
