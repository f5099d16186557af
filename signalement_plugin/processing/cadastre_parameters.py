"""Parameters and fields that the algorithms over the cadastre share."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication, QMetaType

INPUT, PARCELS, KEY_FIELD, ACCURACY, OUTPUT = "INPUT", "PARCELS", "KEY_FIELD", "ACCURACY", "OUTPUT"
CAPAKEY, VERDICT, DISTANCE = "capakey", "parcel_verdict", "parcel_distance"

MOST_METRES = 250.0  # how far a plan is looked at (``cadastre.plan.location.REACH_M``)

_FIELDS = (
    (CAPAKEY, QMetaType.Type.QString),
    (VERDICT, QMetaType.Type.QString),
    (DISTANCE, QMetaType.Type.Double),
)


def reports_parameter() -> QgsProcessingParameterDefinition:
    """INPUT: a layer of points."""
    return QgsProcessingParameterFeatureSource(
        INPUT,
        QCoreApplication.translate("Signalement", "Reports"),
        [QgsProcessing.SourceType.TypeVectorPoint],
    )


def plan_parameters(optional: bool = False) -> list[QgsProcessingParameterDefinition]:
    """PARCELS and KEY_FIELD."""
    return [
        QgsProcessingParameterFeatureSource(
            PARCELS,
            QCoreApplication.translate("Signalement", "Parcels"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=optional,
        ),
        QgsProcessingParameterField(
            KEY_FIELD,
            QCoreApplication.translate("Signalement", "Field with the parcel key"),
            defaultValue="CaPaKey",
            parentLayerParameterName=PARCELS,
            optional=optional,
        ),
    ]


def parcel_parameters() -> list[QgsProcessingParameterDefinition]:
    """PARCELS, KEY_FIELD and ACCURACY."""
    return [
        *plan_parameters(),
        QgsProcessingParameterNumber(
            ACCURACY,
            QCoreApplication.translate(
                "Signalement", "Accuracy of the points in metres (0: not known)"
            ),
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=0.0,
            minValue=0.0,
            maxValue=MOST_METRES,
        ),
    ]


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
