"""Converts reports to features of an output layer, and features of an input layer to reports.

The input layer is the plugin's live layer, or another with some of its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from ...core.model.report import Report
from ...qt.language import tr
from ...store.rows import OWN, report_of

SHORTENED = 10  # letters of a field's name in a shapefile
TIMES = ("requested", "updated", "due")
NAMES = (
    "report_id",
    "status",
    "raw_status",
    "service_code",
    "service_name",
    "description",
    "address",
    "department",
    "assignee",
    *TIMES,
    "photo",
    "source",
    "flags",
    "sector",
    "notice",
    "url",
    "reference",
    "priority",
    "report_type",
    "version",
)
"""Fields of the layer in this order, named like those of :class:`Report`."""


def report_fields() -> QgsFields:
    """All texts but the times, which are date-times in UTC."""
    fields = QgsFields()
    for name in NAMES:
        kind = QMetaType.Type.QDateTime if name in TIMES else QMetaType.Type.QString
        fields.append(QgsField(name, kind))
    return fields


def report_feature(report: Report, fields: QgsFields) -> QgsFeature:
    """A point in EPSG:4326, or no geometry where the report has no usable position."""
    feature = QgsFeature(fields)
    feature.setAttributes([_value(report, name) for name in NAMES])
    if report.lon is not None and report.lat is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(report.lon, report.lat)))
    return feature


def _value(report: Report, name: str) -> object:
    value = getattr(report, name)
    if name in TIMES:
        return None if value is None else _utc(value)
    return ",".join(value) if name == "flags" else str(value)


def _utc(at: datetime) -> QDateTime:
    milliseconds = round(at.timestamp() * 1000)
    return QDateTime.fromMSecsSinceEpoch(milliseconds, Qt.TimeSpec.UTC)


_NEEDED = ("report_id", "status")
_ISO = Qt.DateFormat.ISODateWithMs
_WGS84 = "EPSG:4326"


def layer_refusal(source: QgsProcessingFeatureSource | None) -> str:
    """Why a layer is none of reports, as a sentence; empty when it is one."""
    missing = [] if source is None else [n for n in _NEEDED if source.fields().lookupField(n) < 0]
    if not missing:
        return ""
    return tr("This is no layer of reports: it has no field “{name}”.").format(name=missing[0])


def reports_of(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    wanted: Collection[str] = OWN,
) -> Iterator[Report]:
    """The reports of a layer that :func:`layer_refusal` lets pass, in EPSG:4326; of their fields
    those that are ``wanted``."""
    names = {ours: at for ours, at in _columns(source.fields()).items() if ours in wanted}
    return _reports(source, names, _place(source.sourceCrs(), context))


def fields_of(fields: QgsFields) -> dict[str, str]:
    """The plugin's name of a field → the layer's: the same one, or what a shapefile leaves of
    it."""
    known = {field.name().lower(): field.name() for field in fields}
    found = {name: known.get(name) or known.get(name[:SHORTENED]) for name in OWN}
    return {ours: theirs for ours, theirs in found.items() if theirs}


def _columns(fields: QgsFields) -> dict[str, int]:
    """The plugin's name of a field → the place of the layer's column."""
    return {ours: fields.lookupField(theirs) for ours, theirs in fields_of(fields).items()}


def _reports(
    source: QgsProcessingFeatureSource,
    columns: Mapping[str, int],
    place: Callable[[QgsFeature], tuple[float | None, float | None]],
) -> Iterator[Report]:
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes(list(columns.values()))
    for feature in source.getFeatures(request):
        values = feature.attributes()
        row = {ours: _text(values[at]) for ours, at in columns.items()}
        if row["report_id"]:
            yield report_of(row, *place(feature))


def _place(
    crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> Callable[[QgsFeature], tuple[float | None, float | None]]:
    change = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem(_WGS84), context.transformContext()
    )

    as_it_is = change.isShortCircuited()

    def place(feature: QgsFeature) -> tuple[float | None, float | None]:
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            return None, None
        shape = feature.geometry()
        single = QgsWkbTypes.flatType(shape.wkbType()) == QgsWkbTypes.Type.Point
        point = shape.asPoint() if single else shape.pointOnSurface().asPoint()
        if as_it_is:
            return point.x(), point.y()
        try:
            point = change.transform(point)
        except QgsCsException:
            return None, None
        return point.x(), point.y()

    return place


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, QDateTime):
        return str(value.toUTC().toString(_ISO)) if value.isValid() else None
    return str(value) if value else None
