"""A report as a feature of an output layer."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from ..core.report import Report

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
