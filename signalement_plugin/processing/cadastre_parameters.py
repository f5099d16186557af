"""Parameters that several algorithms share: the layer of reports, the cadastral plan, the accuracy
of points."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..qt.language import tr

INPUT, PARCELS, KEY_FIELD, ACCURACY, OUTPUT = "INPUT", "PARCELS", "KEY_FIELD", "ACCURACY", "OUTPUT"
MOST_METRES = 250.0  # search distance in a plan (``cadastre.plan.location.REACH_M``)


def reports_parameter() -> QgsProcessingParameterDefinition:
    """INPUT: a layer of points."""
    return QgsProcessingParameterFeatureSource(
        INPUT,
        tr("Reports"),
        [QgsProcessing.SourceType.TypeVectorPoint],
    )


def plan_parameters(optional: bool = False) -> list[QgsProcessingParameterDefinition]:
    """PARCELS and KEY_FIELD."""
    return [
        QgsProcessingParameterFeatureSource(
            PARCELS,
            tr("Parcels"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=optional,
        ),
        QgsProcessingParameterField(
            KEY_FIELD,
            tr("Field with the parcel key"),
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
            tr("Accuracy of the points in metres (0: not known)"),
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=0.0,
            minValue=0.0,
            maxValue=MOST_METRES,
        ),
    ]
