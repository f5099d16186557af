"""``signalement:loadreports``: the reports of a system as a layer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import SystemAlgorithm
from ..cadastre_parameters import plan_parameters

SINCE, EXTENT, FILTER, OUTPUT = "SINCE", "EXTENT", "FILTER", "OUTPUT"
COUNT, SKIPPED, WARNINGS = "COUNT", "SKIPPED", "WARNINGS"


class LoadReports(SystemAlgorithm):
    """An output layer with the reports that pass a time, an extent and a filter."""

    def createInstance(self) -> SystemAlgorithm:
        from ..runs.load_reports import LoadingReports  # noqa: PLC0415 not at QGIS's start

        return LoadingReports()

    def name(self) -> str:
        return "loadreports"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Load reports")

    def shortDescription(self) -> str:
        return QCoreApplication.translate(
            "Signalement", "Loads citizen reports from a reporting system into a layer."
        )

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Loads citizen reports from a reporting system into a point layer (EPSG:4326).\n\n"
            "A report without a usable position is kept without geometry, also with an extent. "
            "Times are in UTC, and a time without an offset in “Changed since” counts "
            "as UTC. The filter takes the words of the filter line in English, such as "
            "“is:open service:lamp age>5”. With parcel: or cadastre: in it, the layer of the "
            "parcels is needed.\n\n"
            "An answer that cannot be trusted stops the algorithm and leaves an existing output "
            "as it is. Rows that cannot be read are counted and named in the warnings.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        plan = plan_parameters(optional=True)
        for parameter in (*_filtering_parameters(), *plan, _output_parameter()):
            self.addParameter(parameter)
        for name, label in (
            (COUNT, QCoreApplication.translate("Signalement", "Reports")),
            (SKIPPED, QCoreApplication.translate("Signalement", "Unreadable rows left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(
            QgsProcessingOutputString(
                WARNINGS, QCoreApplication.translate("Signalement", "Warnings")
            )
        )


def _filtering_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterDateTime(
            SINCE,
            QCoreApplication.translate("Signalement", "Changed since (UTC)"),
            optional=True,
        ),
        QgsProcessingParameterExtent(
            EXTENT, QCoreApplication.translate("Signalement", "Extent"), optional=True
        ),
        QgsProcessingParameterString(
            FILTER, QCoreApplication.translate("Signalement", "Filter"), optional=True
        ),
    ]


def _output_parameter() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFeatureSink(
        OUTPUT,
        QCoreApplication.translate("Signalement", "Reports"),
        QgsProcessing.SourceType.TypeVectorPoint,
    )
