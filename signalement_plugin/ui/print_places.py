"""The cadastral location of what is printed, from a parcel layer of the project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsPointXY,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import pyqtSignal

from ..cadastre.metres import metres_of, places
from ..cadastre.parcel_cache import cached
from ..cadastre.parcel_layer import key_field, plan_of
from ..cadastre.plan import PlanSource
from ..cadastre.verdict import REACH_M, judge
from ..cadastre.words import location_lines
from ..core.errors import BadStore
from ..core.report import Report

LOCAL = ("ogr", "memory", "spatialite")
"""Providers of files on this computer: a service would be asked once per page."""

_BEYOND_M = REACH_M + 10.0


def parcel_layer(project: QgsProject) -> QgsVectorLayer | None:
    """The first parcel layer, by name, that can be read at once."""
    found = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == Qgis.GeometryType.Polygon
        and layer.providerType() in LOCAL
        and key_field(layer.fields().names())
    ]
    return min(found, key=lambda layer: layer.name(), default=None)


class PlacesTask(QgsTask):
    """``found``: report id → cadastral location in a sentence, in the main thread."""

    found = pyqtSignal(object)

    def __init__(
        self,
        title: str,
        layer: QgsVectorLayer,
        reports: Sequence[Report],
        context: QgsCoordinateTransformContext,
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._source = QgsVectorLayerFeatureSource(layer)
        self._name, self._crs = layer.name(), layer.crs()
        self._key = key_field(layer.fields().names())
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        self._file = str(parts.get("path") or "")
        self._reports = [one for one in reports if one.lon is not None and one.lat is not None]
        self._context = context
        self._found: Mapping[str, str] = {}

    def run(self) -> bool:
        self._found = self._locations()
        return True

    def finished(self, _fine: bool) -> None:
        self.found.emit(self._found)

    def _going(self) -> bool:
        return not self.isCanceled()

    def _locations(self) -> dict[str, str]:
        around = _Around(self._source, self._boxes())
        loaded, day = None, None
        try:
            kept = cached(Path(self._file))
            loaded, day = kept.tiles, kept.day
        except (BadStore, OSError):
            pass  # a layer of the user's: when it was made is not known here
        plan = plan_of(
            around,
            self._crs,
            self._key,
            self._context,
            name=self._name,
            day=day,
            loaded=loaded,
            go_on=self._going,
        )
        if plan is None:
            return {}
        points = [(one.lon or 0.0, one.lat or 0.0, 0.0) for one in self._reports]
        where = places(points, plan.source.epsg, self._context)
        verdicts = judge(plan, where, self._going) or []
        source = PlanSource(self._name, day, plan.source.epsg)
        return {
            report.report_id: " · ".join(location_lines(verdict, source))
            for report, verdict in zip(self._reports, verdicts)
        }

    def _boxes(self) -> list[QgsRectangle]:
        """What a verdict may look at around each report, in the layer's system."""
        epsg = metres_of(self._crs)
        metres = QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
        to_layer = QgsCoordinateTransform(metres, self._crs, self._context)
        points = [(one.lon or 0.0, one.lat or 0.0, 0.0) for one in self._reports]
        boxes = []
        for x, y, _accuracy in places(points, epsg, self._context):
            box = QgsRectangle.fromCenterAndSize(QgsPointXY(x, y), 2 * _BEYOND_M, 2 * _BEYOND_M)
            try:
                boxes.append(to_layer.transformBoundingBox(box))
            except QgsCsException:
                continue  # far outside what the system describes: nothing is known there
        return boxes


class _Around:
    """The part of a feature source in some boxes, each feature once."""

    def __init__(self, source: Any, boxes: Sequence[QgsRectangle]) -> None:
        self._source, self._boxes = source, boxes

    def fields(self) -> Any:
        return self._source.fields()

    def getFeatures(self, request: QgsFeatureRequest) -> Iterator[QgsFeature]:
        seen: set[int] = set()
        for box in self._boxes:
            for feature in self._source.getFeatures(request.setFilterRect(box)):
                if feature.id() not in seen:
                    seen.add(feature.id())
                    yield feature
