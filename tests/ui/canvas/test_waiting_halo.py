"""What waits to be sent wears a ring on the map until the server has it."""

from __future__ import annotations

from uuid import uuid4

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from ui_steps import wait

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.canvas.map_link import WGS84, transformed

LATER_S = 3600.0


def queue(driver, report, delay_s=LATER_S):
    operation = Operation(id=uuid4().hex, report_id=report.report_id, note="look", sets={})
    return driver.connection.commands.submit([operation], delay_s=delay_s)


def test_a_waiting_change_has_its_ring_and_a_confirmed_one_has_none(driver, window, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    halo = driver.dock.followers.halo
    assert halo.count == 0
    queue(driver, report)
    wait(qtbot, lambda: halo.count == 1)
    row = driver.outbox_rows()[0]
    driver.connection.commands.cancel(row.id)
    wait(qtbot, lambda: halo.count == 0)


def test_the_ring_is_drawn_around_the_report(driver, window, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    canvas = window.canvas
    target = canvas.mapSettings().destinationCrs()
    point = QgsPointXY(report.lon, report.lat)
    there = transformed(point, QgsCoordinateReferenceSystem(WGS84), target)
    canvas.setExtent(QgsRectangle.fromCenterAndSize(there, 200, 200))
    queue(driver, report)
    wait(qtbot, lambda: driver.dock.followers.halo.count == 1)
    assert driver.outbox_rows()[0].state is State.QUEUED
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#5b7a45"))
    painter = QPainter(image)
    driver.dock.followers.halo.paint(painter)
    painter.end()
    seen = [
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    ]
    assert sum(light < 60 for light in seen) > 10
    assert sum(light > 200 for light in seen) > 10
