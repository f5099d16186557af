"""``signalement:changestatus``: set the status of reports, with a reply or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext

from ...qt.language import tr
from ..base import Parameters
from ..change_parameters import (
    STATUS,
    ending_of,
    ending_parameters,
    ending_refusal,
    status_parameter,
    text_parameters,
    texts_of,
)
from ..writing import ChangingAlgorithm

if TYPE_CHECKING:
    from ...core.changes.request import ChangeRequest


class ChangeStatus(ChangingAlgorithm):
    """One change per report, through the outbox of the connection."""

    def name(self) -> str:
        return "changestatus"

    def displayName(self) -> str:
        return tr("Change status of reports")

    def shortDescription(self) -> str:
        return tr("Sets the status of reports on the server, with a reply or a note.")

    def shortHelpString(self) -> str:
        return tr(
            "Sets the status of reports on the server.\n\n"
            "<b>A reply goes to the citizen at once and cannot be called back</b>; some systems "
            "also send a mail for a new status. A note stays internal.\n\n"
            "Duplicates get the number of the report that came first into a note, where the system "
            "has notes. What is reopened has to be closed; an open report is left as it is.\n\n"
            "Each change is stored in the outbox first and sent once. What cannot be sent now "
            "waits there and goes out with “Send pending changes” or when QGIS is open. The "
            "results name the state of each report."
        )

    def add_change_parameters(self) -> None:
        self.addParameter(status_parameter(optional=True))
        for parameter in (*ending_parameters(), *text_parameters()):
            self.addParameter(parameter)

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        asked = self.parameterAsEnumString(parameters, STATUS, context)
        if not (asked or any(ending_of(self, parameters, context))):
            return tr("Nothing was given to change.")
        return ending_refusal(self, parameters, context) or super().refusal(parameters, context)

    def ending(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[str, bool]:
        return ending_of(self, parameters, context)

    def change_request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> ChangeRequest:
        from ...core.changes.request import ChangeRequest  # noqa: PLC0415 not at QGIS's start

        status = self.parameterAsEnumString(parameters, STATUS, context)
        return ChangeRequest(
            {"status": status} if status else {}, *texts_of(self, parameters, context)
        )
