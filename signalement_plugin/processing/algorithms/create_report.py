"""``signalement:createreport``: a new report on the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Parameters
from ..writing import WritingAlgorithm

if TYPE_CHECKING:
    from ..runs.write_changes import Wishes

SERVICE, LON, LAT, DESCRIPTION, ADDRESS = "SERVICE", "LON", "LAT", "DESCRIPTION", "ADDRESS"


class CreateReport(WritingAlgorithm):
    """One new report, through the outbox of the connection."""

    def name(self) -> str:
        return "createreport"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Create report")

    def shortDescription(self) -> str:
        return QCoreApplication.translate("Signalement", "Creates a report on the server.")

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Creates a report on the server, once: it is stored in the outbox first, and when "
            "the answer is lost it is looked for on the server and never sent again blindly.\n\n"
            "Longitude and latitude are degrees (EPSG:4326).",
        )

    def add_wish_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterString(
                SERVICE, QCoreApplication.translate("Signalement", "Service (code)")
            )
        )
        for name, label, bound in (
            (LON, QCoreApplication.translate("Signalement", "Longitude"), 180.0),
            (LAT, QCoreApplication.translate("Signalement", "Latitude"), 90.0),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(
                    name,
                    label,
                    QgsProcessingParameterNumber.Type.Double,
                    minValue=-bound,
                    maxValue=bound,
                )
            )
        self.addParameter(
            QgsProcessingParameterString(
                DESCRIPTION,
                QCoreApplication.translate("Signalement", "Description"),
                multiLine=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                ADDRESS, QCoreApplication.translate("Signalement", "Address"), optional=True
            )
        )

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        if not self.parameterAsString(parameters, DESCRIPTION, context).strip():
            return QCoreApplication.translate(
                "Signalement", "Say what was seen: the text is empty."
            )
        place = (
            self.parameterAsDouble(parameters, LON, context),
            self.parameterAsDouble(parameters, LAT, context),
        )
        if place == (0.0, 0.0):
            return QCoreApplication.translate(
                "Signalement", "Longitude and latitude 0, 0 are in the sea: say where it is."
            )
        return super().refusal(parameters, context)

    def wishes(self, parameters: Parameters, context: QgsProcessingContext, author: str) -> Wishes:
        from ...core.changes.request import create  # noqa: PLC0415 not at QGIS's start

        wanted = create(
            self.parameterAsString(parameters, SERVICE, context).strip(),
            self.parameterAsDouble(parameters, LON, context),
            self.parameterAsDouble(parameters, LAT, context),
            self.parameterAsString(parameters, DESCRIPTION, context).strip(),
            address=self.parameterAsString(parameters, ADDRESS, context).strip(),
            author=author,
        )
        return lambda _reached: [wanted]
