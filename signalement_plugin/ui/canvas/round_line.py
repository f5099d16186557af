"""The route of a round on the map: numbered stops, which can be dragged to another place in the
order."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QApplication

from ...core.geo.points import Point
from ...core.model.status_style import HALO, WAY
from .map_link import WGS84, transform_point
from .places_item import PlacesItem

WIDTH_PX, CASING_PX = 3.0, 6.0
DISC_PX = 9.0
"""Radius of a number's disc in pixels."""
ASIDES = tuple(
    QPointF(x * ring, y * ring)
    for ring in (1.0, 2.0, 3.0)
    for x, y in ((-14.0, -13.0), (14.0, -13.0), (14.0, 13.0), (-14.0, 13.0))
)
"""Offsets in pixels from a stop to its number, so that the report's own sign stays visible: the
first that no other number has taken."""
CATCH_PX = 30.0
"""Pixels within which a number that is dropped on another one takes its place."""


class RoundLine(PlacesItem):
    """Draws the route. ``show_at`` gets the stops in their order."""

    reach_px = 1_000_000  # the line between two stops outside the map may cross it

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setZValue(25)
        self.held: tuple[int, QPointF] | None = None  # dragged stop: index here, mouse in pixels

    def draw(self, painter: QPainter, centres: Sequence[QPointF], _per_mm: float) -> None:
        way = QPolygonF(list(centres))
        for colour, width in ((HALO, CASING_PX), (WAY, WIDTH_PX)):
            pen = QPen(QColor(colour), width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(way)
        held = self.held
        for at, place in enumerate(apart(centres)):
            middle = held[1] if held is not None and held[0] == at else place
            draw_number(painter, middle, at + 1)


def apart(centres: Sequence[QPointF]) -> list[QPointF]:
    """Where the number of each stop stands: beside it, and not on the number of another one."""
    taken: list[QPointF] = []
    for centre in centres:
        places = [centre + offset for offset in ASIDES]
        taken.append(next((one for one in places if _free(one, taken)), places[0]))
    return taken


def _free(place: QPointF, taken: Sequence[QPointF]) -> bool:
    return all(
        math.hypot(place.x() - other.x(), place.y() - other.y()) >= 2 * DISC_PX for other in taken
    )


def draw_number(painter: QPainter, middle: QPointF, number: int) -> None:
    """A white number in a disc of the round's colour."""
    painter.setPen(QPen(QColor(HALO), 1.5))
    painter.setBrush(QColor(WAY))
    painter.drawEllipse(middle, DISC_PX, DISC_PX)
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    box = QRectF(middle.x() - 12, middle.y() - 12, 24, 24)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number))


class RoundOnMap(QObject):
    """``moved``: a stop was let go at the place of another one (both from 0); ``pressed``: a number
    was clicked. No map tool is needed for it, and none is in its way."""

    moved = pyqtSignal(int, int)
    pressed = pyqtSignal(int)

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.line = RoundLine(canvas)
        self._stops: list[tuple[int, Point]] = []  # row in the list, place
        self._pressed = QPointF()

    def show_stops(self, points: Sequence[Point | None]) -> None:
        """Show stops in their order, without those that have no position; no stops: no round."""
        viewport = self._canvas.viewport()
        before = bool(self._stops)
        self._stops = [(row, point) for row, point in enumerate(points) if point is not None]
        self.line.held = None
        self.line.show_at([point for _row, point in self._stops])
        if self._stops and not before:
            viewport.installEventFilter(self)
        elif before and not self._stops:
            viewport.removeEventFilter(self)

    def close(self) -> None:
        """Remove the round from the map for good."""
        self.show_stops(())
        self._canvas.scene().removeItem(self.line)

    def numbers(self) -> list[QPointF]:
        """Where the numbers stand, in pixels of the map."""
        crs = self._canvas.mapSettings().destinationCrs()
        wgs84, to_pixels = (
            QgsCoordinateReferenceSystem(WGS84),
            self._canvas.getCoordinateTransform(),
        )
        found = []
        for _row, point in self._stops:
            there = transform_point(QgsPointXY(*point), wgs84, crs)
            at = to_pixels.transform(there) if there is not None else QgsPointXY(-1e6, -1e6)
            found.append(QPointF(at.x(), at.y()))
        return apart(found)

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        """A press on a number is for the round, before any map tool."""
        if not isinstance(event, QMouseEvent):
            return False
        kind, at = event.type(), QPointF(event.pos())
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            hit = self._near(at, DISC_PX + 2, but=-1)
            self.line.held = None if hit < 0 else (hit, at)
            self._pressed = at
            return hit >= 0
        if self.line.held is None:
            return False
        if kind == QEvent.Type.MouseMove:
            self.line.held = (self.line.held[0], at)
            self.line.update()
        elif kind == QEvent.Type.MouseButtonRelease:
            self._end_drag(at)
        return True

    def _end_drag(self, at: QPointF) -> None:
        held, self.line.held = self.line.held, None
        self.line.update()
        if held is None:
            return
        if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            self.pressed.emit(self._stops[held[0]][0])
            return
        other = self._near(at, CATCH_PX, but=held[0])
        if other >= 0:
            self.moved.emit(self._stops[held[0]][0], self._stops[other][0])

    def _near(self, at: QPointF, reach: float, but: int) -> int:
        """Which number is nearest within ``reach``; -1 for none."""
        measured = [
            ((one - at).manhattanLength(), row)
            for row, one in enumerate(self.numbers())
            if row != but and (one - at).manhattanLength() <= reach
        ]
        return min(measured, default=(0.0, -1))[1]
