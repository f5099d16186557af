"""``signalement:findduplicates``: pairs of reports that may be about the same problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ...qt.language import tr
from ..base import Parameters, Signalement
from ..cadastre_parameters import INPUT, OUTPUT, reports_parameter

if TYPE_CHECKING:
    from ..base import Results

OPEN_ONLY, RADIUS, DAYS, SCORE = "OPEN_ONLY", "RADIUS", "DAYS", "SCORE"
PAIRS, GROUPS = "PAIRS", "GROUPS"
NEAR_M, FARTHEST_M = 50.0, 1000.0
"""The first is ``core.analysis.duplicates.NEAR_M``, whose import would be part of QGIS's start."""


class FindDuplicates(Signalement):
    """One line on the map for each pair, with the reasons."""

    def name(self) -> str:
        return "findduplicates"

    def displayName(self) -> str:
        return tr("Find possible duplicates")

    def shortDescription(self) -> str:
        return tr("Finds pairs of reports that may tell of the same thing, and says why.")

    def shortHelpString(self) -> str:
        return tr(
            "Finds pairs of reports that may tell of the same thing, as the card does: near each "
            "other, and of the same service or with two telling words in common. Closed "
            "ones count for six months after they last changed; rejected ones and those already "
            "marked as duplicates do not.\n\n"
            "The output has a line from one report to the other with the reasons: <b>metres</b>, "
            "<b>days</b> between the two, <b>same_service</b>, <b>words</b> in common; a higher "
            "<b>score</b> is likelier. Pairs with a report in common have the same number in "
            "<b>group</b>. Nothing is changed or sent: a person judges."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.addParameter(reports_parameter())
        self.addParameter(
            QgsProcessingParameterBoolean(
                OPEN_ONLY,
                tr("Only pairs with an open report"),
                defaultValue=True,
            )
        )
        for parameter in _limit_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Possible duplicates"),
                QgsProcessing.SourceType.TypeVectorLine,
            )
        )
        for name, label in (
            (PAIRS, tr("Pairs")),
            (GROUPS, tr("Groups of pairs")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.report_features import layer_refusal  # noqa: PLC0415 not at QGIS's start

        return layer_refusal(self.parameterAsSource(parameters, INPUT, context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ..runs.find_duplicates import READ, Limits, duplicates  # noqa: PLC0415 not at QGIS's start
        from ..runs.report_features import reports_of  # noqa: PLC0415 not at QGIS's start

        reports = reports_of(self.source(parameters, INPUT, context), context, READ)
        limits = Limits(
            self.parameterAsDouble(parameters, RADIUS, context),
            self.parameterAsInt(parameters, DAYS, context),
            self.parameterAsDouble(parameters, SCORE, context),
            self.parameterAsBool(parameters, OPEN_ONLY, context),
        )
        table, count, groups = duplicates(reports, limits, feedback)
        output = self.written(parameters, OUTPUT, context, table)
        return {OUTPUT: output, PAIRS: count, GROUPS: groups}


def _limit_parameters() -> list[QgsProcessingParameterNumber]:
    """RADIUS, DAYS and SCORE."""
    kind = QgsProcessingParameterNumber.Type
    return [
        QgsProcessingParameterNumber(
            RADIUS,
            tr("At most metres apart"),
            kind.Double,
            defaultValue=NEAR_M,
            minValue=1.0,
            maxValue=FARTHEST_M,
        ),
        QgsProcessingParameterNumber(
            DAYS,
            tr("At most days apart (0: any)"),
            kind.Integer,
            defaultValue=0,
            minValue=0,
        ),
        QgsProcessingParameterNumber(
            SCORE,
            tr("At least this score (0: any)"),
            kind.Double,
            defaultValue=0.0,
        ),
    ]
