"""Areas that narrow the list, from the map and from layers, as regions in EPSG:4326."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

from ....core.geo.region import Region
from ....core.text.folding import fold

WGS84 = "EPSG:4326"
BUFFERS_M = (0, 10, 25, 50, 100, 250, 500, 1000)
_SIDE_POINTS = 8
_ARC_SEGMENTS = 12


def view_region(canvas: QgsMapCanvas) -> Region | None:
    """What the map shows now; its sides bend a little on the globe."""
    settings = canvas.mapSettings()
    view = QgsGeometry.fromRect(settings.visibleExtent()).densifyByCount(_SIDE_POINTS)
    return region([view], settings.destinationCrs())


def layers_with_selection(project: QgsProject, buffer_m: int) -> list[tuple[QgsVectorLayer, int]]:
    """Layers of which something is selected that has an area, by itself or with a buffer."""
    found = []
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
            continue
        is_polygon = layer.geometryType() == Qgis.GeometryType.Polygon
        count = layer.selectedFeatureCount()
        if count and (is_polygon or buffer_m):
            found.append((layer, count))
    return sorted(found, key=lambda pair: fold(pair[0].name()))


def selected_region(layer: QgsVectorLayer, buffer_m: int) -> Region | None:
    """The selected features of a layer and ``buffer_m`` metres around them."""
    request = QgsFeatureRequest().setNoAttributes()
    shapes = [feature.geometry() for feature in layer.getSelectedFeatures(request)]
    return region(shapes, layer.crs(), buffer_m)


def region(
    shapes: Iterable[QgsGeometry], crs: QgsCoordinateReferenceSystem, buffer_m: int = 0
) -> Region | None:
    """Shapes (in ``crs``) as one region; ``None`` where nothing of them has an area."""
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    whole = QgsGeometry.unaryUnion([shape for shape in shapes if not shape.isEmpty()])
    if not _moved(whole, crs if crs.isValid() else wgs84, wgs84):
        return None
    if buffer_m:
        whole = _buffered(whole, buffer_m)
    rings = tuple(rings_of(whole))
    return Region(rings) if rings else None


def _buffered(shape: QgsGeometry, metres: int) -> QgsGeometry:
    """Around a shape in degrees, measured in a plane that touches the globe in its middle."""
    middle = shape.boundingBox().center()
    plane = QgsCoordinateReferenceSystem.fromProj(
        f"+proj=aeqd +lat_0={middle.y():.6f} +lon_0={middle.x():.6f} +datum=WGS84 +units=m"
    )
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    if not _moved(shape, wgs84, plane):
        return QgsGeometry()
    around = shape.buffer(metres, _ARC_SEGMENTS)
    return around if _moved(around, plane, wgs84) else QgsGeometry()


def _moved(
    shape: QgsGeometry, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> bool:
    """Transform in place; whether that was possible."""
    if shape.isEmpty():
        return False
    if source == target:
        return True
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    try:
        return bool(shape.transform(transform) == Qgis.GeometryOperationResult.Success)
    except QgsCsException:
        return False


def rings_of(shape: QgsGeometry) -> Iterator[tuple[tuple[float, float], ...]]:
    """The rings of a polygon, as in ``core.geo.region``; of anything else none. In any thread."""
    if shape.type() != Qgis.GeometryType.Polygon:
        return
    polygons = shape.asMultiPolygon() if shape.isMultipart() else [shape.asPolygon()]
    for polygon in polygons:
        for ring in polygon:
            yield tuple((point.x(), point.y()) for point in ring[:-1])
