"""``signalement:reportsonparcel``: every report on or near some parcels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...qt.language import tr
from ..base import Parameters, Signalement
from ..cadastre_parameters import (
    ACCURACY,
    INPUT,
    KEY_FIELD,
    MOST_METRES,
    OUTPUT,
    PARCELS,
    parcel_parameters,
    reports_parameter,
)

if TYPE_CHECKING:
    from ..base import Results

KEY, DISTANCE, COUNT, FOUND = "KEY", "DISTANCE", "COUNT", "FOUND"


class ReportsOnParcel(Signalement):
    """One parcel or several, named as people type them."""

    def name(self) -> str:
        return "reportsonparcel"

    def displayName(self) -> str:
        return tr("Reports on a parcel")

    def shortDescription(self) -> str:
        return tr("Finds every report on or near cadastral parcels.")

    def shortHelpString(self) -> str:
        return tr(
            "Finds the reports on one or several parcels, those too near a boundary to tell, and "
            "those within a distance around. The layer of reports may hold closed ones as well.\n\n"
            "A key may be written with / or -, or as typed by hand: “92094 A 123 b 2”, a "
            "patrimonial key, or a part of a key if only one parcel of the layer answers.\n\n"
            "The output has the fields <b>capakey</b>, <b>parcel_verdict</b> (<i>inside</i>, "
            "<i>uncertain</i>, <i>outside</i>) and <b>parcel_distance</b>, in metres to the "
            "parcel's boundary."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.addParameter(reports_parameter())
        for parameter in parcel_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterString(
                KEY,
                tr("Parcel keys (with commas between)"),
                multiLine=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                DISTANCE,
                tr("Also within metres around it"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=0.0,
                minValue=0.0,
                maxValue=MOST_METRES,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Reports on the parcel"),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Reports")))
        self.addOutput(QgsProcessingOutputString(FOUND, tr("Parcel")))

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
        from ..runs.parcels.reports_on_parcel import read_parcels_named, reports_on  # noqa: PLC0415 not at QGIS's start

        reports = self.source(parameters, INPUT, context)
        parcels = self.source(parameters, PARCELS, context)
        key_field = self.parameterAsString(parameters, KEY_FIELD, context)
        wanted = self.parameterAsString(parameters, KEY, context)
        plan, found = read_parcels_named(parcels, key_field, wanted, context, feedback)
        accuracy = self.parameterAsDouble(parameters, ACCURACY, context)
        around = self.parameterAsDouble(parameters, DISTANCE, context)
        table, count = reports_on(plan, reports, accuracy, around, context, feedback)
        output = self.written(parameters, OUTPUT, context, table)
        return {OUTPUT: output, COUNT: count, FOUND: found}
