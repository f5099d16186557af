"""A dashed ring on the map around reports whose change still waits to be sent.

What waits is known to this QGIS alone, so it is drawn over the map and not by the layer.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from ...core.model.status_style import HALO, OUTLINE, STROKE_MM, WAITING_HALO_MM
from .map_link import WGS84, transformed

MOST = 2000
"""Rings drawn at once; with more waiting than that the number in the dock says enough."""

MM_PER_INCH = 25.4
DASH = (3.0, 2.0)


class WaitingHalo(QgsMapCanvasItem):
    """One item for all rings, repainted with the map."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._places: list[tuple[float, float]] = []
        self.setZValue(20)

    @property
    def count(self) -> int:
        """How many rings there are."""
        return len(self._places)

    def show_for(self, connection: Any) -> None:
        """Rings where changes of this connection wait; ``None`` takes them away."""
        self._places = waiting_places(connection) if connection is not None else []
        self.setRect(self._canvas.extent() if self._places else QgsRectangle())
        self.setVisible(bool(self._places))
        self.update()

    def updatePosition(self) -> None:
        """The map moved."""
        if self._places:
            self.setRect(self._canvas.extent())

    def paint(self, painter: QPainter, *_: object) -> None:
        """Two pens: the white one shows on dark maps, the dark one on light maps."""
        per_mm = self._canvas.mapSettings().outputDpi() / MM_PER_INCH
        radius = WAITING_HALO_MM * per_mm / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        centres = [centre for centre in map(self._centre, self._points()) if centre is not None]
        for pen in (_pen(HALO, 3 * STROKE_MM * per_mm), _pen(OUTLINE, STROKE_MM * per_mm, DASH)):
            painter.setPen(pen)
            for centre in centres:
                box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
                painter.drawEllipse(box.translated(centre))

    def _points(self) -> list[QgsPointXY]:
        crs = self._canvas.mapSettings().destinationCrs()
        source = QgsCoordinateReferenceSystem(WGS84)
        moved = (transformed(QgsPointXY(*place), source, crs) for place in self._places)
        return [point for point in moved if point is not None]

    def _centre(self, point: QgsPointXY) -> QPointF | None:
        inside = self._canvas.extent().buffered(self._canvas.mapUnitsPerPixel() * 20)
        if not inside.contains(point):
            return None
        return QPointF(self.toCanvasCoordinates(point)) - self.pos()


def waiting_places(connection: Any) -> list[tuple[float, float]]:
    """Longitude and latitude of reports with a change that has not surely arrived."""
    ids = connection.outbox.waiting_reports(MOST)
    found = connection.reports_at(list(connection.fids_of(ids).values()))
    return [(one.lon, one.lat) for one in found if one.lon is not None]


def _pen(colour: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor(colour), width)
    if dash:
        pen.setDashPattern(list(dash))
    return pen
