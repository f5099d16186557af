"""Draws symbols over the map at positions in degrees (EPSG:4326)."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPainter

from .map_link import WGS84, all_transformed

MM_PER_INCH = 25.4
REACH_PX = 20
"""Symbols this many pixels outside of the map are drawn too: they reach into it."""


class PlacesItem(QgsMapCanvasItem):
    """One canvas item for all symbols. A subclass draws them."""

    reach_px = REACH_PX

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._places: Sequence[tuple[float, float]] = ()
        self._points: list[QgsPointXY] = []  # the places in the map's CRS
        self._crs: QgsCoordinateReferenceSystem | None = None  # CRS of ``_points``
        self.setZValue(20)

    @property
    def count(self) -> int:
        """Number of symbols."""
        return len(self._places)

    def show_at(self, places: Sequence[tuple[float, float]]) -> None:
        """Show symbols at these longitudes and latitudes (EPSG:4326), or none if it is empty."""
        self._places, self._crs = places, None
        self.setRect(self._canvas.extent() if places else QgsRectangle())
        self.setVisible(bool(places))
        self.update()

    def updatePosition(self) -> None:
        """The map moved."""
        if self._places:
            self.setRect(self._canvas.extent())

    def paint(self, painter: QPainter, *_: object) -> None:
        """Called by the map's scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, self._centres(), self.per_mm)

    @property
    def per_mm(self) -> float:
        """Pixels of a millimetre."""
        return float(self._canvas.mapSettings().outputDpi() / MM_PER_INCH)

    def draw(self, painter: QPainter, centres: Sequence[QPointF], per_mm: float) -> None:
        """The signs, in pixels of the item; ``per_mm``: pixels of a millimetre."""
        raise NotImplementedError

    def _centres(self) -> list[QPointF]:
        """Centres of the visible symbols, in pixels of the item."""
        self._project()
        near = self._canvas.extent().buffered(self._canvas.mapUnitsPerPixel() * self.reach_px)
        corner, pixels = self.pos(), self.toCanvasCoordinates
        return [QPointF(pixels(point)) - corner for point in self._points if near.contains(point)]

    def _project(self) -> None:
        """Transform the places into the map's CRS, once per CRS: a map is painted often, and
        thousands of places take long."""
        crs = self._canvas.mapSettings().destinationCrs()
        if self._crs is None or self._crs != crs:
            source = QgsCoordinateReferenceSystem(WGS84)
            places = (QgsPointXY(*place) for place in self._places)
            self._points, self._crs = list(all_transformed(places, source, crs)), crs
