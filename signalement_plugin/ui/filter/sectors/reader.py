"""Reads the polygons of a layer as named regions (EPSG:4326), in a background task of QGIS.

``run`` is in a worker thread, ``finished`` in the main thread.
"""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import pyqtSignal

from ....core.geo.region import Region
from ...texts import one_line
from ..area.regions import WGS84, rings_of

MOST_SECTORS = 2000
LONGEST_NAME = 60

NamedRegions = tuple[tuple[str, Region], ...]


class SectorReader(QgsTask):
    """``read``: :data:`NamedRegions` in EPSG:4326, in the main thread, unless cancelled.

    Polygons of the same name are one sector. The task reads a copy of what it needs of the
    layer, made in the main thread. More than :data:`MOST_SECTORS` features are not read.
    """

    read = pyqtSignal(object)

    def __init__(self, layer: QgsVectorLayer, field: str) -> None:
        super().__init__(layer.name(), QgsTask.Flag.CanCancel | QgsTask.Flag.Hidden)
        self._source = QgsVectorLayerFeatureSource(layer)
        self._field = field
        self._request = QgsFeatureRequest().setSubsetOfAttributes([field], layer.fields())
        self._request.setLimit(MOST_SECTORS)
        self._to_wgs84 = QgsCoordinateTransform(
            layer.crs(), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance()
        )
        self._found: NamedRegions = ()

    def run(self) -> bool:
        rings: dict[str, list[tuple[tuple[float, float], ...]]] = {}
        for feature in self._source.getFeatures(self._request):
            if self.isCanceled():
                return False
            name = self._name(feature)
            if name:
                rings.setdefault(name, []).extend(self._rings(feature))
        self._found = tuple((name, Region(tuple(found))) for name, found in rings.items() if found)
        return True

    def finished(self, fine: bool) -> None:
        if fine:
            self.read.emit(self._found)

    def _name(self, feature: QgsFeature) -> str:
        value = feature[self._field]
        return one_line(str(value), LONGEST_NAME).strip() if value else ""

    def _rings(self, feature: QgsFeature) -> list[tuple[tuple[float, float], ...]]:
        shape = feature.geometry()
        try:
            shape.transform(self._to_wgs84)
        except QgsCsException:
            return []
        return list(rings_of(shape))
