"""Counts reports by zone for ``signalement:zonestatistics``. Runs in the algorithm's thread, except
the check of the dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timezone

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsSpatialIndex,
)
from qgis.PyQt.QtCore import QDate, QMetaType

from ...core.analysis.statistics import Period, Row, StatisticsRow, period_between, period_of
from ...core.dates.deadlines import local_day
from ...core.model.report import Report
from ...core.model.status import CLOSED, OPEN
from ...core.timestamps import utc_text
from ...qt.language import tr
from .parcels.parcel_fields import copied
from .progress import stop_if_cancelled
from .tables import Table

ZONE = "Europe/Brussels"
READ = ("report_id", "status", "requested", "updated", "due")
"""Fields of a report that its statistics are computed from."""
_FIRST_DAY = QDate(1970, 1, 2)  # first day of the period “all”
_LAST_DAY = date(9000, 1, 1)  # Python's last date is in 9999
FIGURES = {
    "received": QMetaType.Type.Int,
    "closed": QMetaType.Type.Int,
    "open": QMetaType.Type.Int,
    "late": QMetaType.Type.Int,
    "median_days": QMetaType.Type.Double,
    "in_time": QMetaType.Type.Int,
    "with_deadline": QMetaType.Type.Int,
}
"""Fields that are added, named like those of :class:`~..core.analysis.statistics.Statistics`."""


def counted_zones(
    reports: Iterable[Report],
    zones: QgsProcessingFeatureSource,
    period: Period,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[Table, int]:
    """The zones with their figures, and how many reports are in none of them.

    Raises ``QgsProcessingException`` when the user has cancelled.
    """
    ground = _Ground(list(reports), zones, context)
    fields = _fields(zones)
    counted = []
    for feature in zones.getFeatures():
        stop_if_cancelled(feedback)
        counted.append(_counted(feature, fields, ground, period))
    return Table(fields, zones.wkbType(), zones.sourceCrs(), counted), ground.nowhere


def wanted_period(name: str, first: QDate, last: QDate) -> Period:
    """One of ``core.analysis.statistics.PERIODS``, or from a day to a day where one is given;
    without the first from the beginning, without the last until today."""
    now = datetime.now(timezone.utc)
    if first.isNull() and last.isNull():
        return period_of(name, now, ZONE)
    whole = period_of("all", now, ZONE)
    begin, end = (local_day(at, ZONE) for at in (whole.begin, now))
    wanted = max(_day(first) or begin, begin), min(_day(last) or end, _LAST_DAY)
    return period_between(*wanted, now, ZONE)


def dates_refusal(first: QDate, last: QDate) -> str:
    """Why there can be no such period, as a sentence; empty when there can."""
    first = _FIRST_DAY if first.isNull() else first
    if last.isNull() or first <= last:
        return ""
    return tr("The first day is after the last one.")


def _day(day: QDate) -> date | None:
    return None if day.isNull() else date(day.year(), day.month(), day.day())


class _Ground:
    """The positions of reports, in the zones' coordinate system."""

    def __init__(
        self,
        reports: list[Report],
        zones: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> None:
        self._reports = reports
        self._points: dict[int, QgsPointXY] = {}
        self._in_a_zone: set[int] = set()
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
        """How many reports were in no zone so far."""
        return len(self._reports) - len(self._in_a_zone)

    def within(self, geometry: QgsGeometry) -> Iterator[Report]:
        """Reports inside a polygon; a polygon that crosses itself is repaired first."""
        if geometry.isNull() or geometry.isEmpty():
            return
        sound = geometry if geometry.isGeosValid() else geometry.makeValid()
        engine = QgsGeometry.createGeometryEngine(sound.constGet())
        engine.prepareGeometry()
        for at in self._index.intersects(sound.boundingBox()):
            if engine.contains(QgsPoint(self._points[at])):
                self._in_a_zone.add(at)
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
    figures = StatisticsRow(map(_row, ground.within(feature.geometry()))).figures(period)
    for name in FIGURES:
        zone[name] = getattr(figures, name)
    return zone


def _row(report: Report) -> Row:
    known = report.status in OPEN or report.status in CLOSED
    is_open = report.status in OPEN if known else None
    times = (report.requested, report.updated or report.requested, report.due)
    requested, changed, due = (utc_text(at) if at else "" for at in times)
    return is_open, requested, changed, due
