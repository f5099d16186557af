"""Emits the position of a right click on the map before QGIS shows its context menu, so that
entries can be added, and finds the report there."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from .map_link import WGS84, reports_within, transform_point

CLICK_PX = 10


class MapMenu(QObject):
    """Listens to one canvas until :meth:`close`."""

    asked = pyqtSignal(object, float, float)  # QMenu, lon, lat (EPSG:4326) of the click

    def __init__(self, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._point = QgsPointXY()
        canvas.contextMenuAboutToShow.connect(self._about_to_show)

    def close(self) -> None:
        """Leave QGIS's menu as it was."""
        self._canvas.contextMenuAboutToShow.disconnect(self._about_to_show)

    def _about_to_show(self, menu: QMenu, event: QgsMapMouseEvent) -> None:
        self._point = event.mapPoint()
        crs = self._canvas.mapSettings().destinationCrs()
        here = transform_point(self._point, crs, QgsCoordinateReferenceSystem(WGS84))
        if here is not None:
            self.asked.emit(menu, here.x(), here.y())

    def report_under(self, layer: QgsVectorLayer) -> str:
        """The report of a layer whose point was clicked, the nearest of several; empty for none,
        or where the map does not show the layer."""
        if layer not in self._canvas.layers():
            return ""
        reach = CLICK_PX * self._canvas.mapUnitsPerPixel()
        crs = self._canvas.mapSettings().destinationCrs()
        for part in (0.25, 0.5, 1.0):
            area = QgsGeometry.fromPointXY(self._point).buffer(reach * part, 12)
            found = reports_within(layer, area, crs)
            if found:
                return found[0]
        return ""
