"""Map tools for one use: a rectangle, a polygon, a point. Esc cancels."""

from __future__ import annotations

from enum import Enum

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

FILL = QColor(46, 99, 207, 50)
LINE = QColor(46, 99, 207, 220)
SMALLEST_DRAG_PX = 4
CORNERS = 3


class Shape(Enum):
    """What is drawn on the map."""

    RECTANGLE = "rectangle"
    POLYGON = "polygon"


class SelectTool(QgsMapTool):
    """Draws a shape in map units of the canvas. Ctrl adds to the selection."""

    drawn = pyqtSignal(QgsGeometry, bool)  # the shape; True: add to the selection
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, shape: Shape) -> None:
        super().__init__(canvas)
        self.shape = shape
        self._start: QgsPointXY | None = None
        self._points: list[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setFillColor(FILL)
        self._band.setStrokeColor(LINE)
        self._band.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if self.shape is Shape.RECTANGLE and event.button() == Qt.MouseButton.LeftButton:
            self._start = event.mapPoint()
            self._pressed_at = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._start is not None:
            box = QgsRectangle(self._start, event.mapPoint())
            self._band.setToGeometry(QgsGeometry.fromRect(box), None)
        elif self._points:
            self._band.setToGeometry(self._polygon([*self._points, event.mapPoint()]), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self.shape is Shape.RECTANGLE:
            self._end_rectangle(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._points.append(event.mapPoint())
        elif event.button() == Qt.MouseButton.RightButton:
            self._end_polygon(event)

    def _end_rectangle(self, event: QgsMapMouseEvent) -> None:
        if self._start is None:
            return
        dragged = QRect(self._pressed_at, event.pos()).normalized()
        if max(dragged.width(), dragged.height()) > SMALLEST_DRAG_PX:
            box = QgsRectangle(self._start, event.mapPoint())
        else:
            box = QgsRectangle.fromCenterAndSize(event.mapPoint(), *([self._near()] * 2))
        self._finish(QgsGeometry.fromRect(box), event)

    def _end_polygon(self, event: QgsMapMouseEvent) -> None:
        if len(self._points) < CORNERS:
            self._give_up()
        else:
            self._finish(self._polygon(self._points), event)

    def _near(self) -> float:
        """Side of the square that a click stands for, in map units."""
        return float(self.searchRadiusMU(self.canvas()) * 2)

    def _polygon(self, points: list[QgsPointXY]) -> QgsGeometry:
        return QgsGeometry.fromPolygonXY([points])

    def _finish(self, geometry: QgsGeometry, event: QgsMapMouseEvent) -> None:
        self._clear()
        add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.drawn.emit(geometry, add)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._give_up()
        else:
            super().keyPressEvent(event)

    def deactivate(self) -> None:
        self._clear()
        super().deactivate()

    def _give_up(self) -> None:
        self._clear()
        self.given_up.emit()

    def _clear(self) -> None:
        self._start = None
        self._points = []
        self._band.reset(Qgis.GeometryType.Polygon)


class PointTool(QgsMapTool):
    """One click on the map."""

    clicked = pyqtSignal(QgsPointXY)  # in map units
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())
        else:
            self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
