"""The work of ``signalement:zonestatistics``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsSpatialIndex,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.analysis.statistics import Ledger, Period, Row, period_of
from ...core.model.report import Report
from ...core.model.status import CLOSED, OPEN
from ...core.timestamps import utc_text
from ..algorithms.zone_statistics import NOWHERE, PERIOD, ZONES, ZoneStatistics
from ..cadastre import source_of, stop_if_cancelled
from ..cadastre_parameters import INPUT, OUTPUT, copied
from ..report_features import reports_of

ZONE = "Europe/Brussels"
FIGURES = {
    "received": QMetaType.Type.Int,
    "closed": QMetaType.Type.Int,
    "open": QMetaType.Type.Int,
    "late": QMetaType.Type.Int,
    "median_days": QMetaType.Type.Double,
    "in_time": QMetaType.Type.Int,
    "with_deadline": QMetaType.Type.Int,
}
"""Fields that are added, named like those of :class:`~..core.analysis.statistics.Figures`."""


class CountingZones(ZoneStatistics):
    """Safe in a worker thread."""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        zones = source_of(self, parameters, ZONES, context)
        reports = reports_of(source_of(self, parameters, INPUT, context), context)
        name = self.parameterAsEnumString(parameters, PERIOD, context)
        period = period_of(name, datetime.now(timezone.utc), ZONE)
        ground = _Ground(list(reports), zones, context)
        fields = _fields(zones)
        counted = []
        for feature in zones.getFeatures():
            stop_if_cancelled(feedback)
            counted.append(_counted(feature, fields, ground, period))
        sink, output = self.parameterAsSink(
            parameters, OUTPUT, context, fields, zones.wkbType(), zones.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for feature in counted:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        return {OUTPUT: output, NOWHERE: ground.nowhere}


class _Ground:
    """Reports where they lie, in the zones' coordinate system."""

    def __init__(
        self,
        reports: list[Report],
        zones: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> None:
        self._reports = reports
        self._points: dict[int, QgsPointXY] = {}
        self._met: set[int] = set()
        self._index = QgsSpatialIndex()
        change = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            zones.sourceCrs(),
            context.transformContext(),
        )
        for at, report in enumerate(reports):
            self._add(at, report, change)

    def _add(self, at: int, report: Report, change: QgsCoordinateTransform) -> None:
        if report.lon is None or report.lat is None:
            return
        try:
            point = change.transform(QgsPointXY(report.lon, report.lat))
        except QgsCsException:
            return
        self._points[at] = point
        self._index.addFeature(at, QgsRectangle(point, point))

    @property
    def nowhere(self) -> int:
        """How many reports no zone has held so far."""
        return len(self._reports) - len(self._met)

    def within(self, geometry: QgsGeometry) -> Iterator[Report]:
        """Reports inside a polygon; a crossing one is mended first."""
        if geometry.isNull() or geometry.isEmpty():
            return
        sound = geometry if geometry.isGeosValid() else geometry.makeValid()
        engine = QgsGeometry.createGeometryEngine(sound.constGet())
        engine.prepareGeometry()
        for at in self._index.intersects(sound.boundingBox()):
            if engine.contains(QgsPoint(self._points[at])):
                self._met.add(at)
                yield self._reports[at]


def _fields(zones: QgsProcessingFeatureSource) -> QgsFields:
    fields = QgsFields()
    for field in zones.fields():
        if field.name() not in FIGURES:
            fields.append(field)
    for name, kind in FIGURES.items():
        fields.append(QgsField(name, kind))
    return fields


def _counted(feature: QgsFeature, fields: QgsFields, ground: _Ground, period: Period) -> QgsFeature:
    zone = copied(feature, fields)
    figures = Ledger(map(_row, ground.within(feature.geometry()))).figures(period)
    for name in FIGURES:
        zone[name] = getattr(figures, name)
    return zone


def _row(report: Report) -> Row:
    known = report.status in OPEN or report.status in CLOSED
    is_open = report.status in OPEN if known else None
    times = (report.requested, report.updated or report.requested, report.due)
    requested, changed, due = (utc_text(at) if at else "" for at in times)
    return is_open, requested, changed, due
