"""``signalement:assignreports``: give reports to a department or a person."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ..core.capabilities import Capabilities
from ..core.operation import Operation
from .writing_algorithm import (
    REPORTS,
    WritingAlgorithm,
    change_by_id,
    listed_ids,
    reports_parameter,
)

DEPARTMENT, ASSIGNEE = "DEPARTMENT", "ASSIGNEE"


class AssignReports(WritingAlgorithm):
    """One change per report, through the outbox of the connection."""

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

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if not self._sets(parameters, context):
            return False, QCoreApplication.translate(
                "Signalement", "Neither a department nor a person was given."
            )
        return super().checkParameterValues(parameters, context)

    def _sets(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        wanted = {
            "department": self.parameterAsString(parameters, DEPARTMENT, context).strip(),
            "assignee": self.parameterAsString(parameters, ASSIGNEE, context).strip(),
        }
        return {name: value for name, value in wanted.items() if value}

    def operations(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        capabilities: Capabilities,
    ) -> list[Operation]:
        sets = self._sets(parameters, context)
        made: list[Operation] = []
        for report_id in listed_ids(self.parameterAsString(parameters, REPORTS, context)):
            made += change_by_id(
                report_id,
                capabilities,
                author=self._author,
                sets=sets,
                batch=made[0].batch if made else "",
            )
        return made
