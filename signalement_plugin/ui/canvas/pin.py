"""The pin of a new report on the map: it can be dragged, and has a circle around it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen, QPolygonF

from ...core.geo.points import circle
from ...core.model.status_style import HALO, OUTLINE
from .map_link import WGS84, transform_point
from .places_item import PlacesItem

HEIGHT_MM, WIDTH_MM, HOLE_MM = 9.0, 6.4, 2.2
GROUND = QColor(27, 30, 35, 28)
DASH = (4.0, 3.0)


class PinItem(PlacesItem):
    """A dark teardrop whose tip is the place, and a circle of ``metres`` around it."""

    reach_px = 1_000_000  # drawn even if only a part of the circle is on the map

    def __init__(self, canvas: QgsMapCanvas, metres: float) -> None:
        super().__init__(canvas)
        self._metres = metres
        self.setZValue(30)

    def show_pin(self, point: tuple[float, float] | None) -> None:
        """Longitude and latitude, EPSG:4326; ``None`` takes it away."""
        self.show_at([point, *circle(*point, self._metres)] if point is not None else ())

    def draw(self, painter: QPainter, centres: Sequence[QPointF], per_mm: float) -> None:
        if not centres:
            return
        tip, ring = centres[0], QPolygonF(list(centres[1:]))
        for colour, width, dash in ((HALO, 2.5, ()), (OUTLINE, 1.2, DASH)):
            pen = QPen(QColor(colour), width)
            pen.setDashPattern(list(dash)) if dash else None
            painter.setPen(pen)
            painter.setBrush(GROUND if dash else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(ring)
        painter.setPen(QPen(QColor(HALO), 1.5))
        painter.setBrush(QColor(OUTLINE))
        painter.drawPath(teardrop(tip, per_mm))


def teardrop(tip: QPointF, per_mm: float) -> QPainterPath:
    """The outline of the pin over its tip, with a hole; in pixels."""
    height, half, hole = HEIGHT_MM * per_mm, WIDTH_MM * per_mm / 2, HOLE_MM * per_mm / 2
    head = QPointF(tip.x(), tip.y() - height + half)
    path = QPainterPath(tip)
    path.cubicTo(tip - QPointF(0, half), head + QPointF(-half, half), head + QPointF(-half, 0))
    path.arcTo(QRectF(head.x() - half, head.y() - half, 2 * half, 2 * half), 180, -180)
    path.cubicTo(head + QPointF(half, half), tip - QPointF(0, half), tip)
    path.addEllipse(head, hole, hole)
    return path


class Pin(QObject):
    """Shows one place. ``dropped``: it was dragged to another one, lon and lat in EPSG:4326; no
    map tool is needed for it, and none is in its way."""

    dropped = pyqtSignal(float, float)

    def __init__(self, canvas: QgsMapCanvas, metres: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item = PinItem(canvas, metres)
        self._held: QPoint | None = None  # while dragged: from mouse to tip, in pixels
        self._over = False
        self._cursor = canvas.viewport().cursor()
        self.place: tuple[float, float] | None = None

    def show_at(self, place: tuple[float, float] | None) -> None:
        """Longitude and latitude, EPSG:4326; ``None`` takes the pin away."""
        viewport = self._canvas.viewport()
        if (place is None) is not (self.place is None):
            if place is None:
                viewport.removeEventFilter(self)
                self._end_drag()
            else:
                viewport.installEventFilter(self)
        self.place = place
        self._item.show_pin(place)

    def close(self) -> None:
        """Remove the pin from the map for good."""
        self.show_at(None)
        self._canvas.scene().removeItem(self._item)

    def tip(self) -> QPoint | None:
        """Position of the tip, in pixels of the map."""
        if self.place is None:
            return None
        crs = self._canvas.mapSettings().destinationCrs()
        there = transform_point(QgsPointXY(*self.place), QgsCoordinateReferenceSystem(WGS84), crs)
        if there is None:
            return None
        at = self._canvas.getCoordinateTransform().transform(there)
        return QPoint(round(at.x()), round(at.y()))

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        """A press on the pin is for the pin, before any map tool."""
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            return self._press(event)
        if kind == QEvent.Type.MouseMove:
            return self._move(event.pos())
        if kind == QEvent.Type.MouseButtonRelease and self._held is not None:
            self._drop(event.pos())
            return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        tip = self.tip()
        if event.button() != Qt.MouseButton.LeftButton or tip is None or not self._hit(event.pos()):
            return False
        self._held = tip - event.pos()
        self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def _move(self, at: QPoint) -> bool:
        if self._held is None:
            self._point_hand(self._hit(at))
            return False
        moved = self._degrees(at + self._held)
        if moved is not None:
            self.place = moved
            self._item.show_pin(moved)
        return True

    def _drop(self, at: QPoint) -> None:
        self._move(at)
        self._held = None
        self._point_hand(self._hit(at))
        if self.place is not None:
            self.dropped.emit(*self.place)

    def _hit(self, at: QPoint) -> bool:
        tip = self.tip()
        per_mm = self._item.per_mm
        return tip is not None and teardrop(QPointF(tip), per_mm).boundingRect().contains(
            QPointF(at)
        )

    def _point_hand(self, over: bool) -> None:
        """An open hand over the pin; elsewhere the cursor of the map tool, as it was."""
        if over is self._over:
            return
        self._over = over
        viewport = self._canvas.viewport()
        if over:
            self._cursor = viewport.cursor()
        viewport.setCursor(Qt.CursorShape.OpenHandCursor if over else self._cursor)

    def _end_drag(self) -> None:
        self._held = None
        self._point_hand(False)

    def _degrees(self, at: QPoint) -> tuple[float, float] | None:
        there = self._canvas.getCoordinateTransform().toMapCoordinates(at)
        crs = self._canvas.mapSettings().destinationCrs()
        moved = transform_point(there, crs, QgsCoordinateReferenceSystem(WGS84))
        return (moved.x(), moved.y()) if moved is not None else None
