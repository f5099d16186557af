"""Reports as the displayed layer shows them, own waiting values included. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import BadStore
from ..core.report import Report
from .row_reader import reader_of
from .rows import OWN, report_of

_ISO = Qt.DateFormat.ISODateWithMs


def report_at(layer: QgsVectorLayer, fid: int) -> Report | None:
    """The report of one feature (the edit buffer's values in an edit session), or ``None``."""
    feature = layer.getFeature(fid)
    return report_of_feature(feature) if feature.isValid() else None


def reports_by_fid(layer: QgsVectorLayer, fids: Sequence[int]) -> dict[int, Report]:
    """Feature id → report, as :func:`report_at`, of those that the layer has.

    Outside an edit session the file says the same as the layer, and says it four times as
    fast: one text for all rows instead of an attribute at a time.
    """
    if not layer.isEditable():
        try:
            rows = reader_of(layer).rows_at(fids)
        except BadStore:  # another program holds the file: the layer has its own hold on it
            rows = {}
        if rows:
            return {fid: report_of(row.values, row.lon, row.lat) for fid, row in rows.items()}
    request = QgsFeatureRequest().setFilterFids(list(fids))
    return {one.id(): report_of_feature(one) for one in layer.getFeatures(request)}


def report_of_feature(feature: QgsFeature) -> Report:
    """A feature of the ``reports`` table as a report (degrees, EPSG:4326)."""
    row = {name: _text(feature[name]) for name in OWN}
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        return report_of(row, None, None)
    point = feature.geometry().asPoint()
    return report_of(row, point.x(), point.y())


def _text(value: Any) -> str | None:
    if isinstance(value, QDateTime):
        return str(value.toUTC().toString(_ISO)) if value.isValid() else None
    return str(value) if value else None
