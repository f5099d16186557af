"""``signalement:findduplicates``: pairs of reports that may tell of the same thing."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Parameters, Signalement
from ..cadastre_parameters import INPUT, OUTPUT, reports_parameter

OPEN_ONLY, PAIRS = "OPEN_ONLY", "PAIRS"


class FindDuplicates(Signalement):
    """One line on the map for each pair, with the reasons."""

    def name(self) -> str:
        return "findduplicates"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Find possible duplicates")

    def shortDescription(self) -> str:
        return QCoreApplication.translate(
            "Signalement", "Finds pairs of reports that may tell of the same thing, and says why."
        )

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Finds pairs of reports that may tell of the same thing, as the card does: at most "
            "50 m apart, and of the same service or with two telling words in common. Closed "
            "ones count for six months after they last changed; rejected ones and those already "
            "marked as duplicates do not.\n\n"
            "The output has a line from one report to the other with the reasons: <b>metres</b>, "
            "<b>days</b> between the two, <b>same_service</b>, <b>words</b> in common; a higher "
            "<b>score</b> is likelier. Nothing is changed or sent: a person judges.",
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.addParameter(reports_parameter())
        self.addParameter(
            QgsProcessingParameterBoolean(
                OPEN_ONLY,
                QCoreApplication.translate("Signalement", "Only pairs with an open report"),
                defaultValue=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                QCoreApplication.translate("Signalement", "Possible duplicates"),
                QgsProcessing.SourceType.TypeVectorLine,
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(PAIRS, QCoreApplication.translate("Signalement", "Pairs"))
        )

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.report_features import layer_refusal  # noqa: PLC0415 not at QGIS's start

        return layer_refusal(self.parameterAsSource(parameters, INPUT, context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..runs.find_duplicates import duplicates  # noqa: PLC0415 not at QGIS's start
        from ..runs.report_features import reports_of  # noqa: PLC0415 not at QGIS's start

        reports = reports_of(self.source(parameters, INPUT, context), context)
        open_only = self.parameterAsBool(parameters, OPEN_ONLY, context)
        table, count = duplicates(reports, open_only, feedback)
        return {OUTPUT: self.written(parameters, OUTPUT, context, table), PAIRS: count}
