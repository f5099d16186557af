"""What waits to be sent wears a ring on the map until the server has it."""

from __future__ import annotations

from uuid import uuid4

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from ui_steps import choose, row_with, wait

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.canvas.map_link import WGS84, transformed

LATER_S = 3600.0


def queue(dock, report, delay_s=LATER_S):
    operation = Operation(id=uuid4().hex, report_id=report.report_id, note="look", sets={})
    return dock.desk.connection.submit([operation], delay_s=delay_s)


def test_a_waiting_change_has_its_ring_and_a_confirmed_one_has_none(dock, window, qtbot):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    halo = dock.followers.halo
    assert halo.count == 0
    queue(dock, report)
    wait(qtbot, lambda: halo.count == 1)
    row = dock.desk.connection.outbox.rows()[0]
    dock.desk.connection.commands.cancel(row.id)
    wait(qtbot, lambda: halo.count == 0)


def test_the_ring_is_drawn_around_the_report(dock, window, qtbot):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    canvas = window.canvas
    target = canvas.mapSettings().destinationCrs()
    point = QgsPointXY(report.lon, report.lat)
    there = transformed(point, QgsCoordinateReferenceSystem(WGS84), target)
    canvas.setExtent(QgsRectangle.fromCenterAndSize(there, 200, 200))
    queue(dock, report)
    wait(qtbot, lambda: dock.followers.halo.count == 1)
    assert dock.desk.connection.outbox.rows()[0].state is State.QUEUED
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#5b7a45"))
    painter = QPainter(image)
    dock.followers.halo.paint(painter)
    painter.end()
    seen = [
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    ]
    assert sum(light < 60 for light in seen) > 10
    assert sum(light > 200 for light in seen) > 10
