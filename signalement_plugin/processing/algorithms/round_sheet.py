"""``signalement:roundsheet``: a PDF for a round through the reports of a layer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...qt.language import tr
from ..base import Parameters, Signalement

if TYPE_CHECKING:
    from ..base import Results

INPUT, TEMPLATE, ORDER, OUTPUT, COUNT = "INPUT", "TEMPLATE", "ORDER", "OUTPUT", "COUNT"


class RoundSheet(Signalement):
    """Overview, list and one page per stop, as *Round…* of the panel prints them."""

    def flags(self) -> Any:
        # layouts can be drawn in the main thread only
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def name(self) -> str:
        return "roundsheet"

    def displayName(self) -> str:
        return tr("Round sheet")

    def shortDescription(self) -> str:
        return tr("Prints a round through reports: map, list and one page per stop.")

    def shortHelpString(self) -> str:
        return tr(
            "Prints a PDF for a round: an overview map with numbered stops, their list, and one "
            "page per stop with map, photo, facts and boxes to tick. Photos are those that were "
            "seen in the panel before; nothing is fetched. The maps show the visible layers of "
            "the project.\n\n"
            "The stops are ordered from the first one always on to the nearest one left, or keep "
            "the order of the layer. A template is a print layout (.qpt); without one the shipped "
            "one is used. Its first page is drawn once, its last one per stop, and one between "
            "for every further sheet of the list."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        for parameter in (
            QgsProcessingParameterFeatureSource(
                INPUT,
                tr("Reports"),
                [QgsProcessing.SourceType.TypeVectorPoint],
            ),
            QgsProcessingParameterFile(
                TEMPLATE,
                tr("Template"),
                extension="qpt",
                optional=True,
            ),
            QgsProcessingParameterBoolean(
                ORDER,
                tr("Order by distance"),
                defaultValue=True,
            ),
            QgsProcessingParameterFileDestination(OUTPUT, tr("Round sheet"), "PDF (*.pdf)"),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Reports")))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.checks.files import ending_refusal  # noqa: PLC0415 not at QGIS's start
        from ..runs.report_features import layer_refusal  # noqa: PLC0415 not at QGIS's start

        source = self.parameterAsSource(parameters, INPUT, context)
        target = self.parameterAsFileOutput(parameters, OUTPUT, context)
        return layer_refusal(source) or ending_refusal(target, (".pdf",))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ..runs.report_features import reports_of  # noqa: PLC0415 not at QGIS's start
        from ..runs.round_sheet import draw_round, ground_of  # noqa: PLC0415 not at QGIS's start

        reports = list(reports_of(self.source(parameters, INPUT, context), context))
        in_order = not self.parameterAsBool(parameters, ORDER, context)
        template = self.parameterAsFile(parameters, TEMPLATE, context)
        target = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        project = ground_of(context.project(), feedback)
        drawn = draw_round(reports, in_order, template, target, project, feedback)
        return {OUTPUT: str(target) if drawn else None, COUNT: len(reports) if drawn else 0}
