"""``signalement:loadreports``: the reports of a system as a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from ...qt.language import tr
from ..base import AskingAlgorithm, Parameters
from ..cadastre_parameters import KEY_FIELD, PARCELS, plan_parameters

if TYPE_CHECKING:
    from ..base import Results
    from ..runs.load_reports import Wanted

SINCE, EXTENT, FILTER, OUTPUT = "SINCE", "EXTENT", "FILTER", "OUTPUT"
COUNT, SKIPPED, WARNINGS = "COUNT", "SKIPPED", "WARNINGS"


class LoadReports(AskingAlgorithm):
    """An output layer with the reports that pass a time, an extent and a filter."""

    _wanted: Wanted  # set by ``prepareAlgorithm``

    def name(self) -> str:
        return "loadreports"

    def displayName(self) -> str:
        return tr("Load reports")

    def shortDescription(self) -> str:
        return tr("Loads citizen reports from a reporting system into a layer.")

    def shortHelpString(self) -> str:
        return tr(
            "Loads citizen reports from a reporting system into a point layer (EPSG:4326).\n\n"
            "A report without a usable position is kept without geometry, also with an extent. "
            "Times are in UTC, and a time without an offset in “Changed since” counts "
            "as UTC. The filter takes the words of the filter line in English, such as "
            "“is:open category:lamp age>5”. With parcel: or cadastre: in it, the layer of the "
            "parcels is needed.\n\n"
            "An answer that cannot be trusted stops the algorithm and leaves an existing output "
            "as it is. Rows that cannot be read are counted and named in the warnings."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        plan = plan_parameters(optional=True)
        for parameter in (*_filtering_parameters(), *plan, _output_parameter()):
            self.addParameter(parameter)
        for name, label in (
            (COUNT, tr("Reports")),
            (SKIPPED, tr("Unreadable rows left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString(WARNINGS, tr("Warnings")))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.load_reports import filter_refusal  # noqa: PLC0415 not at QGIS's start
        from ..runs.parcels.plan import parcels_refusal  # noqa: PLC0415 not at QGIS's start

        parcels = self.parameterAsSource(parameters, PARCELS, context)
        line = self.parameterAsString(parameters, FILTER, context)
        return (
            super().refusal(parameters, context)
            or filter_refusal(line, has_plan=parcels is not None)
            or parcels_refusal(parcels, self.parameterAsString(parameters, KEY_FIELD, context))
        )

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from ..runs.load_reports import wanted_reports  # noqa: PLC0415 not at QGIS's start

        super().prepareAlgorithm(parameters, context, feedback)
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        self._wanted = wanted_reports(
            self._server.settings,
            self.parameterAsString(parameters, FILTER, context),
            self.parameterAsDateTime(parameters, SINCE, context),
            self.parameterAsExtent(parameters, EXTENT, context, degrees),
        )
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Reads into a spool; the output is touched after the last page only."""
        from ..runs.load_reports import (  # noqa: PLC0415 not at QGIS's start
            MOST_WARNINGS,
            load_into,
            loaded_table,
        )
        from ..runs.parcels.plan_filter import on_plan_of  # noqa: PLC0415 not at QGIS's start
        from ..runs.spool import Spool  # noqa: PLC0415 not at QGIS's start

        on_plan = None
        if self._wanted.filter.of_plan:
            parcels = self.source(parameters, PARCELS, context)
            key = self.parameterAsString(parameters, KEY_FIELD, context)
            on_plan = on_plan_of(parcels, key, context, feedback)
        with Spool() as spool:
            warnings = load_into(spool, self._server, self._wanted, on_plan, feedback)
            output = self.written(parameters, OUTPUT, context, loaded_table(spool))
            count = len(spool)
        listed = warnings[:MOST_WARNINGS]
        for warning in listed:
            feedback.pushWarning(warning)
        return {OUTPUT: output, COUNT: count, SKIPPED: len(warnings), WARNINGS: "\n".join(listed)}


def _filtering_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterDateTime(
            SINCE,
            tr("Changed since (UTC)"),
            optional=True,
        ),
        QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
        QgsProcessingParameterString(FILTER, tr("Filter"), optional=True),
    ]


def _output_parameter() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFeatureSink(
        OUTPUT,
        tr("Reports"),
        QgsProcessing.SourceType.TypeVectorPoint,
    )
