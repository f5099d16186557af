"""``signalement:assignreports``: give reports to a department or a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext, QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Parameters
from ..writing import REPORTS, WritingAlgorithm, reports_parameter

if TYPE_CHECKING:
    from ..runs.write_changes import Wishes

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
            "Gives reports to a department, to a person, or to both, by the names that the list "
            "shows or by their ids in the reporting system. What is left empty is left as it "
            "is.\n\n"
            "Each change is stored in the outbox first and sent once. The results name the "
            "state of each report.",
        )

    def add_wish_parameters(self) -> None:
        self.addParameter(reports_parameter())
        for name, label in (
            (DEPARTMENT, QCoreApplication.translate("Signalement", "Department (name or id)")),
            (ASSIGNEE, QCoreApplication.translate("Signalement", "Person (name or id)")),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, optional=True))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.write_changes import reports_refusal  # noqa: PLC0415 not at QGIS's start

        if not self._sets(parameters, context):
            return QCoreApplication.translate(
                "Signalement", "Neither a department nor a person was given."
            )
        listed = self.parameterAsString(parameters, REPORTS, context)
        return super().refusal(parameters, context) or reports_refusal(listed)

    def _sets(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, str]:
        wanted = {
            "department": self.parameterAsString(parameters, DEPARTMENT, context).strip(),
            "assignee": self.parameterAsString(parameters, ASSIGNEE, context).strip(),
        }
        return {name: value for name, value in wanted.items() if value}

    def wishes(self, parameters: Parameters, context: QgsProcessingContext, author: str) -> Wishes:
        from ..runs.write_changes import change_each, listed_ids  # noqa: PLC0415 not at QGIS's start

        ids = listed_ids(self.parameterAsString(parameters, REPORTS, context))
        sets = self._sets(parameters, context)
        return change_each(ids, author, sets=sets)
