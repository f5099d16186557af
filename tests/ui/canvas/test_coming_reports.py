"""Dots at the positions of reports that a first load is about to bring."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from signalement_plugin.sync.pull.pull import Progress, PullResult
from signalement_plugin.ui.canvas import map_link
from signalement_plugin.ui.canvas.coming_reports import GREY, MOST
from signalement_plugin.ui.canvas.map_link import WGS84, transform_point

PLACE = (4.86, 50.46)


def painted(item, canvas) -> QImage:
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#5b7a45"))
    painter = QPainter(image)
    item.paint(painter)
    painter.end()
    return image


def test_dots_are_shown_until_the_load_has_ended(driver, window, monkeypatch):
    load, coming = driver.connection.load, driver.dock.extensions.coming
    assert coming.count == 0
    load.threads.progress.emit(Progress(0, 2, 0, first=True, places=(PLACE, (4.87, 50.47))))
    assert coming.count == 2
    with monkeypatch.context() as patch:
        patch.setattr(coming, "show_at", lambda _places: pytest.fail("nothing is new"))
        load.threads.progress.emit(Progress(50, 200, 0, first=True))
        load.places_changed.emit()
    assert coming.count == 2
    load.threads.progress.emit(Progress(0, 9, 0, first=True, places=(PLACE,) * (3 * MOST)))
    assert MOST / 2 <= coming.count <= MOST, "no more than a map can show"
    load.threads.pulled.emit(PullResult(2))
    assert coming.count == 0


def test_a_dot_is_drawn_at_its_place(driver, window):
    canvas, coming = window.canvas, driver.dock.extensions.coming
    target = canvas.mapSettings().destinationCrs()
    there = transform_point(QgsPointXY(*PLACE), QgsCoordinateReferenceSystem(WGS84), target)
    canvas.setExtent(QgsRectangle.fromCenterAndSize(there, 200, 200))
    coming.show_at([PLACE])
    image = painted(coming, canvas)
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.name() == GREY


def test_places_are_brought_to_the_map_once_for_all_paintings(driver, window, monkeypatch):
    canvas, coming = window.canvas, driver.dock.extensions.coming
    made: list[str] = []

    def transform(source, target, project):
        made.append(target.authid())
        return QgsCoordinateTransform(source, target, project)

    monkeypatch.setattr(map_link, "QgsCoordinateTransform", transform)
    for crs in ("EPSG:31370", "EPSG:3857"):
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        coming.show_at([PLACE, (4.87, 50.47)])
        painted(coming, canvas)
        painted(coming, canvas)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    painted(coming, canvas)
    assert made == ["EPSG:31370", "EPSG:3857", "EPSG:31370"]
