"""``signalement:assignreports``: give reports to a department or a person."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ..base import WritingAlgorithm, reports_parameter

DEPARTMENT, ASSIGNEE = "DEPARTMENT", "ASSIGNEE"


class AssignReports(WritingAlgorithm):
    """One change per report, through the outbox of the connection."""

    def createInstance(self) -> WritingAlgorithm:
        from ..runs.write import AssigningReports  # noqa: PLC0415 not at QGIS's start

        return AssigningReports()

    def name(self) -> str:
        return "assignreports"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Assign reports")

    def shortDescription(self) -> str:
        return QCoreApplication.translate(
            "Signalement", "Gives reports to a department or a person, on the server."
        )

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Gives reports to a department, to a person, or to both, by their ids in the "
            "reporting system. What is left empty is left as it is.\n\n"
            "Each change is stored in the outbox first and sent once. The results name the "
            "state of each report.",
        )

    def add_wish_parameters(self) -> None:
        self.addParameter(reports_parameter())
        for name, label in (
            (DEPARTMENT, QCoreApplication.translate("Signalement", "Department (id)")),
            (ASSIGNEE, QCoreApplication.translate("Signalement", "Person (id)")),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, optional=True))
