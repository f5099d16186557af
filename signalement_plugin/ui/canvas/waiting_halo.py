"""A dashed ring on the map around reports whose change still waits to be sent.

What waits is known to this QGIS alone, so it is drawn over the map and not by the layer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from ...core.model.status_style import HALO, OUTLINE, STROKE_MM, WAITING_HALO_MM
from ...sync.outbox import queries
from .places_item import PlacesItem

if TYPE_CHECKING:
    from ...connection.connection import Connection

MOST = 2000
"""Rings drawn at once; with more waiting than that the number in the dock says enough."""

DASH = (3.0, 2.0)


class WaitingHalo(PlacesItem):
    """One item for all rings."""

    def show_for(self, connection: Connection | None) -> None:
        """Rings where changes of this connection wait; ``None`` takes them away."""
        self.show_at(waiting_places(connection) if connection is not None else ())

    def draw(self, painter: QPainter, centres: Sequence[QPointF], per_mm: float) -> None:
        """Two pens: the white one shows on dark maps, the dark one on light maps."""
        radius = WAITING_HALO_MM * per_mm / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (_pen(HALO, 3 * STROKE_MM * per_mm), _pen(OUTLINE, STROKE_MM * per_mm, DASH)):
            painter.setPen(pen)
            for centre in centres:
                box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
                painter.drawEllipse(box.translated(centre))


def waiting_places(connection: Connection) -> list[tuple[float, float]]:
    """Longitude and latitude of reports with a change that has not surely arrived."""
    ids = queries.waiting_reports(connection.outbox, MOST)
    found = connection.reports.stored_at(list(connection.reports.fids_of(ids).values()))
    return [(one.lon, one.lat) for one in found if one.lon is not None and one.lat is not None]


def _pen(colour: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor(colour), width)
    if dash:
        pen.setDashPattern(list(dash))
    return pen
