"""``signalement:listvalues``: the values that the algorithms that write accept, and what the
login may write."""

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
from ..base import AskingAlgorithm, Parameters

if TYPE_CHECKING:
    from ..base import Results

OUTPUT, COUNT = "OUTPUT", "COUNT"


class ListValues(AskingAlgorithm):
    """A table of statuses, categories, teams, people, actions and rights."""

    def name(self) -> str:
        return "listvalues"

    def displayName(self) -> str:
        return tr("List values")

    def shortDescription(self) -> str:
        return tr(
            "Lists the statuses, categories, departments and people of a system, and what you may "
            "do."
        )

    def shortHelpString(self) -> str:
        return tr(
            "A table with the fields <b>kind</b> (<i>status</i>, <i>service</i>, "
            "<i>department</i>, <i>person</i>, <i>action</i>, <i>right</i>), <b>id</b> and "
            "<b>name</b>. The algorithms that write take either of the two. A right names a part "
            "of a report that your login may write, or <i>create</i>."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Values"),
                QgsProcessing.SourceType.TypeVector,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Values")))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ..runs.list_values import listed_values, values_table  # noqa: PLC0415 not at QGIS's start

        found = listed_values(self._server, feedback)
        output = self.written(parameters, OUTPUT, context, values_table(found))
        return {OUTPUT: output, COUNT: len(found)}
