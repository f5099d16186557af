"""``signalement:zonestatistics``: figures of a period for each polygon of a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QDate

from ...qt.language import tr
from ..base import Parameters, Signalement
from ..cadastre_parameters import INPUT, OUTPUT, reports_parameter

if TYPE_CHECKING:
    from ..base import Results

ZONES, PERIOD, NOWHERE = "ZONES", "PERIOD", "NOWHERE"
FIRST, LAST = "FIRST", "LAST"
PERIODS = ("last_month", "this_month", "last_12_months", "this_year", "last_year", "all")
"""Those of ``core.analysis.statistics``, whose import would add a third to QGIS's start."""


class ZoneStatistics(Signalement):
    """The zones with seven more fields."""

    def name(self) -> str:
        return "zonestatistics"

    def displayName(self) -> str:
        return tr("Statistics by zone")

    def shortDescription(self) -> str:
        return tr("Counts reports and their delays for each polygon of a layer.")

    def shortHelpString(self) -> str:
        return tr(
            "Adds to each zone: <b>received</b> and <b>closed</b> in the period; <b>open</b> and "
            "<b>late</b> at its end; <b>median_days</b> from request to closing of those closed "
            "in it; <b>in_time</b> of the <b>with_deadline</b> closed in it.\n\n"
            "A report that is not open any more counts as closed when it last changed: lists "
            "carry no date of closing. Days are those of Brussels. A report on the border of "
            "two zones may count in none, and one where zones overlap counts in each; reports "
            "in no zone are counted in NOWHERE."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.addParameter(reports_parameter())
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                ZONES,
                tr("Zones"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                PERIOD,
                tr("Period"),
                options=list(PERIODS),
                defaultValue="all",
                usesStaticStrings=True,
            )
        )
        for name, label in (
            (FIRST, tr("From (in place of the period)")),
            (LAST, tr("Until")),
        ):
            day = QgsProcessingParameterDateTime.Type.Date
            self.addParameter(QgsProcessingParameterDateTime(name, label, day, optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Zones with statistics"),
                QgsProcessing.SourceType.TypeVectorPolygon,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(NOWHERE, tr("Reports in no zone")))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.report_features import layer_refusal  # noqa: PLC0415 not at QGIS's start
        from ..runs.zone_statistics import dates_refusal  # noqa: PLC0415 not at QGIS's start

        source = self.parameterAsSource(parameters, INPUT, context)
        return layer_refusal(source) or dates_refusal(*self._days(parameters, context))

    def _days(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[QDate, QDate]:
        """The first and the last day; null where none was given."""
        first, last = (
            self.parameterAsDateTime(parameters, name, context).date() for name in (FIRST, LAST)
        )
        return first, last

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ..runs.report_features import reports_of  # noqa: PLC0415 not at QGIS's start
        from ..runs.zone_statistics import (  # noqa: PLC0415 not at QGIS's start
            READ,
            counted_zones,
            wanted_period,
        )

        zones = self.source(parameters, ZONES, context)
        reports = reports_of(self.source(parameters, INPUT, context), context, READ)
        name = self.parameterAsEnumString(parameters, PERIOD, context)
        period = wanted_period(name, *self._days(parameters, context))
        table, nowhere = counted_zones(reports, zones, period, context, feedback)
        return {OUTPUT: self.written(parameters, OUTPUT, context, table), NOWHERE: nowhere}
