"""Reports out of a layer that an algorithm is given: the panel's own, or a loaded copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, Qt

from ..core.report import Report
from ..layer.rows import OWN, report_of

_NEEDED = ("report_id", "status")
_ISO = Qt.DateFormat.ISODateWithMs
_WGS84 = "EPSG:4326"


def reports_of(source: QgsProcessingFeatureSource, context: QgsProcessingContext) -> Any:
    """Iterator of :class:`Report`, in EPSG:4326. Raises ``QgsProcessingException`` for a layer
    that has no reports."""
    names = [name for name in OWN if source.fields().lookupField(name) >= 0]
    if not set(_NEEDED) <= set(names):
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Signalement", "This is no layer of reports: it has no field “{name}”."
            ).format(name=next(name for name in _NEEDED if name not in names))
        )
    place = _place(source.sourceCrs(), context)
    return _reports(source, names, place)


def _reports(
    source: QgsProcessingFeatureSource,
    names: list[str],
    place: Callable[[QgsFeature], tuple[float | None, float | None]],
) -> Iterator[Report]:
    for feature in source.getFeatures():
        row = {name: _text(feature[name]) for name in names}
        if row["report_id"]:
            yield report_of(row, *place(feature))


def _place(
    crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> Callable[[QgsFeature], tuple[float | None, float | None]]:
    change = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem(_WGS84), context.transformContext()
    )

    def place(feature: QgsFeature) -> tuple[float | None, float | None]:
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            return None, None
        try:
            point = change.transform(feature.geometry().pointOnSurface().asPoint())
        except QgsCsException:
            return None, None
        return point.x(), point.y()

    return place


def _text(value: Any) -> str | None:
    if isinstance(value, QDateTime):
        return str(value.toUTC().toString(_ISO)) if value.isValid() else None
    return str(value) if value else None
