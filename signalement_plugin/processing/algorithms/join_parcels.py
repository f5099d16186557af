"""``signalement:joinparcels``: each report's cadastral location, as three fields."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Signalement
from ..cadastre_parameters import OUTPUT, parcel_parameters, reports_parameter

INSIDE, OUTSIDE, UNCERTAIN, UNLOADED = "INSIDE", "OUTSIDE", "UNCERTAIN", "UNLOADED"


class JoinParcels(Signalement):
    """The output is the input with ``capakey``, ``parcel_verdict`` and ``parcel_distance``."""

    def createInstance(self) -> Signalement:
        from ..runs.join_parcels import JoiningParcels  # noqa: PLC0415 not at QGIS's start

        return JoiningParcels()

    def name(self) -> str:
        return "joinparcels"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Join parcels to reports")

    def shortDescription(self) -> str:
        return QCoreApplication.translate(
            "Signalement", "Says for each report in which parcel it lies, and how sure that is."
        )

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Adds three fields to the reports (any point layer):\n\n"
            "<b>capakey</b>: the parcel that holds the point, else the nearest one.\n"
            "<b>parcel_verdict</b>: <i>inside</i>; <i>outside</i> any parcel, which is probably "
            "road and to be confirmed; <i>uncertain</i>, where a boundary is nearer than the "
            "accuracy of the point or 2 m, or the plan contradicts itself; <i>unloaded</i>, where "
            "no parcel is within 250 m or the point has no position.\n"
            "<b>parcel_distance</b>: metres to that parcel's boundary.\n\n"
            "Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows "
            "no legal boundary, and what is in no parcel need not be public domain.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.addParameter(reports_parameter())
        for parameter in parcel_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                QCoreApplication.translate("Signalement", "Reports with parcels"),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        for name, label in (
            (INSIDE, QCoreApplication.translate("Signalement", "In a parcel")),
            (OUTSIDE, QCoreApplication.translate("Signalement", "Outside any parcel")),
            (UNCERTAIN, QCoreApplication.translate("Signalement", "Uncertain")),
            (UNLOADED, QCoreApplication.translate("Signalement", "Outside the loaded area")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
