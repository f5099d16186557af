"""``signalement:assignreports``: give reports to a department or a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext

from ...qt.language import tr
from ..base import Parameters
from ..change_parameters import team_parameters, teams_of
from ..writing import ChangingAlgorithm

if TYPE_CHECKING:
    from ...core.changes.request import ChangeRequest


class AssignReports(ChangingAlgorithm):
    """One change per report, through the outbox of the connection."""

    def name(self) -> str:
        return "assignreports"

    def displayName(self) -> str:
        return tr("Assign reports")

    def shortDescription(self) -> str:
        return tr("Gives reports to a department or a person, on the server.")

    def shortHelpString(self) -> str:
        return tr(
            "Gives reports to a department, to a person, or to both, by their names or ids in "
            "the reporting system. What is left empty is left as it is.\n\n"
            "Each change is stored in the outbox first and sent once. The results name the "
            "state of each report."
        )

    def add_change_parameters(self) -> None:
        for parameter in team_parameters():
            self.addParameter(parameter)

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        if not teams_of(self, parameters, context):
            return tr("Neither a department nor a person was given.")
        return super().refusal(parameters, context)

    def change_request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> ChangeRequest:
        from ...core.changes.request import ChangeRequest  # noqa: PLC0415 not at QGIS's start

        return ChangeRequest(teams_of(self, parameters, context))
