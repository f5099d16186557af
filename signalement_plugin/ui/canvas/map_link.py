"""What the dock does on the map on request: flash, zoom, select, copy a position.

After a selection or a click it sets the previous map tool again. It never pans, zooms or changes
the active layer by itself, with one exception: it zooms to the reports when the canvas has no
extent yet, or when their layer is new, the only one on the map, and outside of the extent that the
map shows, or partly outside if the layer was added to an open project (QGIS keeps the extent of an
earlier project); and again after a first load, if the map still shows what it set then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.geo.points import metres_between
from ...core.model.report import Report
from ..texts import one_line, street
from .map_tools import PointTool, SelectTool, Shape

WGS84 = "EPSG:4326"
LAMBERT72 = "EPSG:31370"
CLOSE_SCALE = 1000.0
CLOSE_M = 100.0
DEGREE_M = 111_320.0
STREET_SCALE = 5000.0
WELL_INSIDE = 0.8
MARGIN = 0.1
"""Margin on each side of a box that is zoomed to, as a part of its size."""


class MapLink(QObject):
    """One canvas. ``drawn``: report ids inside a drawn shape, and whether to add them."""

    drawn = pyqtSignal(object, bool)
    pointed = pyqtSignal(float, float)  # lon, lat, EPSG:4326
    shaped = pyqtSignal(object, object)  # a drawn polygon and its CRS

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self._layer: QgsVectorLayer | None = None
        self._first: QgsRectangle | None = None  # the extent that the first load set
        self._added: set[str] = set()  # ids of layers added after their project was opened
        self._seen: set[str] = set()  # ids of layers for which _is_alone() is over
        self._before: QgsMapTool | None = None
        self._tool: QgsMapTool | None = None
        QgsProject.instance().layersAdded.connect(self._note_added)

    def flash(self, report: Report) -> None:
        """Show where a report is, without moving the map."""
        point = self._on_canvas(report)
        if point is not None:
            self.canvas.flashGeometries([QgsGeometry.fromPointXY(point)])

    def zoom(self, reports: list[Report]) -> None:
        """Move the map to reports, because the user asked."""
        box = self._box_around(reports)
        if box is not None:
            self._show(box)

    def show_all(self, reports: list[Report]) -> None:
        """Move the map so that all of them are seen; one that shows them stays as it is."""
        box = self._box_around(reports)
        if box is not None and not self.canvas.extent().contains(box):
            self._show(box)

    def _box_around(self, reports: list[Report]) -> QgsRectangle | None:
        points = [point for point in map(self._on_canvas, reports) if point is not None]
        return QgsGeometry.fromMultiPointXY(points).boundingBox() if points else None

    def show_place(self, lon: float, lat: float) -> None:
        """Move the map so that an address which was searched for is seen, in degrees; a map that
        shows it close enough stays as it is."""
        wgs84 = QgsCoordinateReferenceSystem(WGS84)
        point = transform_point(QgsPointXY(lon, lat), wgs84, self._crs())
        if point is None:
            return
        inner = QgsRectangle(self.canvas.extent())
        inner.scale(WELL_INSIDE)
        if not inner.contains(point) or self.canvas.scale() > STREET_SCALE:
            self.canvas.setCenter(point)
            if self.canvas.scale() > STREET_SCALE:
                self.canvas.zoomScale(STREET_SCALE)
            self.canvas.refresh()

    def look_first(self, layer: QgsVectorLayer, *, whole: bool) -> None:
        """Show the reports where the map shows no place yet, or once where it shows nothing but
        them and what was there before; or still what it showed for this: during a first load not
        yet the ``whole`` of them."""
        extent, first = self.canvas.extent(), self._first
        shown_before = whole and first is not None and extent == first
        wanted = extent.isEmpty() or shown_before
        in_project = QgsProject.instance().mapLayer(layer.id()) is not None
        if not in_project or not (wanted or self._is_alone(layer)):
            return
        box = self._box_of(layer)  # reads the file, so only if needed
        if box is None:
            return
        added = layer.id() in self._added
        astray = not (extent.contains(box) if added else extent.intersects(box))
        if whole or astray:
            self._seen.add(layer.id())
        if wanted or astray:
            self._show(box)
            self._first = None if whole else self.canvas.extent()

    def _is_alone(self, layer: QgsVectorLayer) -> bool:
        """Whether the map shows only this layer, for the first time, and maybe still the place of
        another project or layer: QGIS does not zoom to a layer that is added while it is empty."""
        return layer.id() not in self._seen and [one.id() for one in self.canvas.layers()] == [
            layer.id()
        ]

    def _note_added(self, layers: Iterable[QgsMapLayer]) -> None:
        """A layer that is read with its project is shown where the project was saved."""
        if QgsProject.instance().layerTreeRegistryBridge().isEnabled():
            self._added.update(one.id() for one in layers)

    def _box_of(self, layer: QgsVectorLayer) -> QgsRectangle | None:
        """Where the reports of a layer lie, in map units; ``None`` for nowhere."""
        box = layer.extent()
        if box.isNull() or not box.isFinite():
            return None
        to_map = QgsCoordinateTransform(layer.crs(), self._crs(), QgsProject.instance())
        try:
            return to_map.transformBoundingBox(box)
        except QgsCsException:
            return None

    def _show(self, box: QgsRectangle) -> None:
        """Move to a box in map units; one place alone is shown close by."""
        size = max(box.width(), box.height())
        if size > 0:
            self.canvas.setExtent(box.buffered(size * MARGIN))
        elif self.canvas.extent().isEmpty():  # an empty canvas has no scale to keep
            close = CLOSE_M / DEGREE_M if self._crs().isGeographic() else CLOSE_M
            self.canvas.setExtent(box.buffered(close))
        else:
            self.canvas.setCenter(box.center())
            if self.canvas.scale() > CLOSE_SCALE:
                self.canvas.zoomScale(CLOSE_SCALE)
        self.canvas.refresh()

    def select(self, shape: Shape, layer: QgsVectorLayer) -> None:
        """Set a map tool for one selection, then the previous tool again."""
        self._layer = layer
        tool = SelectTool(self.canvas, shape)
        tool.drawn.connect(self._on_drawn)
        tool.given_up.connect(self.give_back)
        self._borrow(tool)

    def draw(self) -> None:
        """Set a map tool for one polygon, then the previous tool again."""
        tool = SelectTool(self.canvas, Shape.POLYGON)
        tool.drawn.connect(self._on_shape)
        tool.given_up.connect(self.give_back)
        self._borrow(tool)

    def point(self) -> None:
        """Set a map tool for one click, then the previous tool again."""
        tool = PointTool(self.canvas)
        tool.clicked.connect(self._on_point)
        tool.given_up.connect(self.give_back)
        self._borrow(tool)

    def end_point(self) -> None:
        """End :meth:`point`: no click is wanted any more."""
        if isinstance(self._tool, PointTool):
            self.give_back()

    def metres_of(self, pixels: int, lon: float, lat: float) -> float:
        """Length of so many pixels of the map at a place, in metres."""
        here = QgsPointXY(lon, lat)
        wgs84 = QgsCoordinateReferenceSystem(WGS84)
        at = transform_point(here, wgs84, self._crs())
        if at is None:
            return 0.0
        aside = QgsPointXY(at.x() + pixels * self.canvas.mapUnitsPerPixel(), at.y())
        there = transform_point(aside, self._crs(), wgs84)
        return metres_between(lon, lat, there.x(), there.y()) if there is not None else 0.0

    def give_back(self) -> None:
        """Return the map tool that was there, unless the user chose another one meanwhile."""
        tool, before = self._tool, self._before
        self._tool = self._before = None
        if tool is None:
            return
        if self.canvas.mapTool() is tool:
            if before is not None:
                self.canvas.setMapTool(before)
            else:
                self.canvas.unsetMapTool(tool)
        tool.deleteLater()

    def _borrow(self, tool: QgsMapTool) -> None:
        self.give_back()
        self._before = self.canvas.mapTool()
        self._tool = tool
        self.canvas.setMapTool(tool)

    def _on_drawn(self, geometry: QgsGeometry, add: bool) -> None:
        layer = self._layer
        self.give_back()
        if layer is not None:
            self.drawn.emit(reports_within(layer, geometry, self._crs()), add)

    def _on_shape(self, geometry: QgsGeometry, _add: bool) -> None:
        self.give_back()
        self.shaped.emit(geometry, self._crs())

    def _on_point(self, point: QgsPointXY) -> None:
        self.give_back()
        moved = transform_point(point, self._crs(), QgsCoordinateReferenceSystem(WGS84))
        if moved is not None:
            self.pointed.emit(moved.x(), moved.y())

    def _crs(self) -> QgsCoordinateReferenceSystem:
        return self.canvas.mapSettings().destinationCrs()

    def _on_canvas(self, report: Report) -> QgsPointXY | None:
        if report.lon is None or report.lat is None:
            return None
        point = QgsPointXY(report.lon, report.lat)
        return transform_point(point, QgsCoordinateReferenceSystem(WGS84), self._crs())


def transform_point(
    point: QgsPointXY,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
) -> QgsPointXY | None:
    """A point in another CRS; ``None`` where it has no place there."""
    return next(all_transformed([point], source, target), None)


def all_transformed(
    points: Iterable[QgsPointXY],
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
) -> Iterator[QgsPointXY]:
    """The points in another CRS, as by :func:`transform_point`, without those that have no place
    there."""
    if not target.isValid() or source == target:
        yield from points
        return
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    for point in points:
        with suppress(QgsCsException):
            yield transform.transform(point)


def reports_within(
    layer: QgsVectorLayer, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem
) -> list[str]:
    """Ids of the shown reports whose point lies in ``geometry`` (in ``crs``)."""
    area = QgsGeometry(geometry)
    if crs.isValid() and crs != layer.crs():
        try:
            area.transform(QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()))
        except QgsCsException:
            return []
    request = QgsFeatureRequest(area.boundingBox())
    request.setSubsetOfAttributes(["report_id"], layer.fields())
    engine = QgsGeometry.createGeometryEngine(area.constGet())
    engine.prepareGeometry()
    return [
        str(feature["report_id"])
        for feature in layer.getFeatures(request)
        if engine.intersects(feature.geometry().constGet())
    ]


def report_line(report: Report) -> str:
    """A report as one line to paste: number, street and Belgian Lambert 72 position."""
    parts = [report.report_id, one_line(street(report.address))]
    if report.lon is not None and report.lat is not None:
        point = QgsPointXY(report.lon, report.lat)
        target = QgsCoordinateReferenceSystem(LAMBERT72)
        moved = transform_point(point, QgsCoordinateReferenceSystem(WGS84), target)
        if moved is not None and target.isValid():
            parts.append(f"{moved.x():.0f} / {moved.y():.0f} (L72)")
    return ", ".join(part for part in parts if part)


def report_lines(reports: list[Report]) -> str:
    """Several reports, one per line."""
    return "\n".join(map(report_line, reports))


def position_line(settings: QgsMapSettings, lon: float, lat: float) -> str:
    """A clicked point for people, in the project's CRS."""
    target = settings.destinationCrs()
    source = QgsCoordinateReferenceSystem(WGS84)
    moved = transform_point(QgsPointXY(lon, lat), source, target) or QgsPointXY(lon, lat)
    digits = 5 if target.isGeographic() else 0
    return f"{moved.x():.{digits}f} / {moved.y():.{digits}f}"
