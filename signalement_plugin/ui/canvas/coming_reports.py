"""Dots on the map at the positions of the reports that a first load is about to bring.

Some servers send positions in a tenth of a second and need half a minute for the reports. Dots are
only drawn, never stored; they are removed when the load ends, also with an error.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...core.model.status_style import HALO
from .places_item import PlacesItem

MOST = 5000
"""Most dots drawn at once, spread over all positions: more could not be distinguished, and would
slow down panning."""

DOT_MM, EDGE_MM = 1.6, 0.5
GREY = "#6b7280"


class ComingReports(PlacesItem):
    """One canvas item for all dots."""

    _shown: Sequence[tuple[float, float]] = ()

    def show_some(self, places: Sequence[tuple[float, float]]) -> None:
        """Dots at places (lon, lat), as many as can be told apart; none takes them away. The very
        same ones change nothing: they are told at every step of a reading."""
        if places is self._shown:
            return
        self._shown = places
        self.show_at(places[:: 1 + len(places) // MOST])

    def draw(self, painter: QPainter, centres: Sequence[QPointF], per_mm: float) -> None:
        """A grey dot with a light edge, on any ground."""
        dots = QPolygonF(centres)
        for colour, width in ((HALO, DOT_MM + 2 * EDGE_MM), (GREY, DOT_MM)):
            pen = QPen(QColor(colour), width * per_mm)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(dots)
