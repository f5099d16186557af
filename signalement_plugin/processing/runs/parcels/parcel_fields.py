"""The three fields that say in which parcel a report lies."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ....cadastre.plan.location import ParcelLocation

CAPAKEY, VERDICT, DISTANCE = "capakey", "parcel_verdict", "parcel_distance"

_FIELDS = (
    (CAPAKEY, QMetaType.Type.QString),
    (VERDICT, QMetaType.Type.QString),
    (DISTANCE, QMetaType.Type.Double),
)


def with_parcel_fields(fields: QgsFields) -> QgsFields:
    """The same fields and the three of the verdict, which replace older ones of their names."""
    names = [name for name, _kind in _FIELDS]
    wanted = QgsFields()
    for field in fields:
        if field.name() not in names:
            wanted.append(field)
    for name, kind in _FIELDS:
        wanted.append(QgsField(name, kind))
    return wanted


def copied(feature: QgsFeature, fields: QgsFields) -> QgsFeature:
    """A feature of ``fields`` with the values that ``feature`` has, and its geometry."""
    copy = QgsFeature(fields)
    copy.setGeometry(feature.geometry())
    known = feature.fields()
    for at, field in enumerate(fields):
        place = known.lookupField(field.name())
        if place >= 0:
            copy[at] = feature[place]
    return copy


def set_verdict(feature: QgsFeature, verdict: ParcelLocation) -> QgsFeature:
    """The same feature with its three fields filled; nothing known is no value."""
    feature[CAPAKEY] = verdict.key or None
    feature[VERDICT] = str(verdict.kind)
    feature[DISTANCE] = None if verdict.metres is None else round(verdict.metres, 2)
    return feature
