"""``signalement:joinparcels``: each report's cadastral location, as three fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)

from ...qt.language import tr
from ..base import Parameters, Signalement
from ..cadastre_parameters import (
    ACCURACY,
    INPUT,
    KEY_FIELD,
    OUTPUT,
    PARCELS,
    parcel_parameters,
    reports_parameter,
)

if TYPE_CHECKING:
    from ..base import Results

INSIDE, OUTSIDE, UNCERTAIN, UNLOADED = "INSIDE", "OUTSIDE", "UNCERTAIN", "UNLOADED"


class JoinParcels(Signalement):
    """The output is the input with ``capakey``, ``parcel_verdict`` and ``parcel_distance``."""

    def name(self) -> str:
        return "joinparcels"

    def displayName(self) -> str:
        return tr("Join parcels to reports")

    def shortDescription(self) -> str:
        return tr("Says for each report in which parcel it lies, and how sure that is.")

    def shortHelpString(self) -> str:
        return tr(
            "Adds three fields to the reports (any point layer):\n\n"
            "<b>capakey</b>: the parcel that holds the point, else the nearest one.\n"
            "<b>parcel_verdict</b>: <i>inside</i>; <i>outside</i> any parcel, which is probably "
            "road and to be confirmed; <i>uncertain</i>, where a boundary is nearer than the "
            "accuracy of the point or 2 m, or the plan contradicts itself; <i>unloaded</i>, where "
            "no parcel is within 250 m or the point has no position.\n"
            "<b>parcel_distance</b>: metres to that parcel's boundary.\n\n"
            "Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows "
            "no legal boundary, and what is in no parcel need not be public domain."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.addParameter(reports_parameter())
        for parameter in parcel_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Reports with parcels"),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        for name, label in (
            (INSIDE, tr("In a parcel")),
            (OUTSIDE, tr("Outside any parcel")),
            (UNCERTAIN, tr("Uncertain")),
            (UNLOADED, tr("Outside the loaded area")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.parcels.plan import parcels_refusal  # noqa: PLC0415 not at QGIS's start

        parcels = self.parameterAsSource(parameters, PARCELS, context)
        return parcels_refusal(parcels, self.parameterAsString(parameters, KEY_FIELD, context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ...cadastre.plan.location import LocationKind  # noqa: PLC0415 not at QGIS's start
        from ..runs.parcels.join_parcels import joined  # noqa: PLC0415 not at QGIS's start
        from ..runs.parcels.plan import read_parcels  # noqa: PLC0415 not at QGIS's start

        reports = self.source(parameters, INPUT, context)
        parcels = self.source(parameters, PARCELS, context)
        key = self.parameterAsString(parameters, KEY_FIELD, context)
        plan = read_parcels(parcels, key, context, feedback)
        accuracy = self.parameterAsDouble(parameters, ACCURACY, context)
        table, counted = joined(reports, plan, accuracy, context, feedback)
        return {
            OUTPUT: self.written(parameters, OUTPUT, context, table),
            INSIDE: counted[LocationKind.INSIDE],
            OUTSIDE: counted[LocationKind.OUTSIDE],
            UNCERTAIN: counted[LocationKind.UNCERTAIN],
            UNLOADED: counted[LocationKind.UNLOADED],
        }
