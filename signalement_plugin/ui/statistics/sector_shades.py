"""Draws the sectors over the map, shaded by their counts; the project is not changed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPainter, QPolygonF

from ...core.geo.region import Ring
from ...printing.sector_map import Shaded, draw_sectors
from ..canvas.map_link import WGS84, all_transformed


class SectorShades(QgsMapCanvasItem):
    """One item for all sectors, below the signs of the dock."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._sectors: Sequence[Shaded] = ()
        self.setZValue(5)

    @property
    def sectors(self) -> Sequence[Shaded]:
        return self._sectors

    def show_sectors(self, sectors: Sequence[Shaded]) -> None:
        """Rings in degrees, EPSG:4326; none takes the shades away."""
        self._sectors = sectors
        self.setRect(self._canvas.extent() if sectors else QgsRectangle())
        self.setVisible(bool(sectors))
        self.update()

    def updatePosition(self) -> None:
        """The map moved."""
        if self._sectors:
            self.setRect(self._canvas.extent())

    def paint(self, painter: QPainter, *_: object) -> None:
        """Called by the map's scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._canvas.font())
        draw_sectors(painter, self._sectors, self._polygon, see_through=True)

    def _polygon(self, ring: Ring) -> QPolygonF:
        crs = self._canvas.mapSettings().destinationCrs()
        corners = (QgsPointXY(*corner) for corner in ring)
        there = all_transformed(corners, QgsCoordinateReferenceSystem(WGS84), crs)
        corner = self.pos()
        return QPolygonF([QPointF(self.toCanvasCoordinates(point)) - corner for point in there])
