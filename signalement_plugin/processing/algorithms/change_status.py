"""``signalement:changestatus``: set the status of reports, with a reply or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.model.status import Status
from ..base import Parameters
from ..writing import REPORTS, WritingAlgorithm, reports_parameter

if TYPE_CHECKING:
    from ..runs.write_changes import Wishes

STATUS, REPLY, NOTE = "STATUS", "REPLY", "NOTE"


class ChangeStatus(WritingAlgorithm):
    """One change per report, through the outbox of the connection."""

    def name(self) -> str:
        return "changestatus"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Change status of reports")

    def shortDescription(self) -> str:
        return QCoreApplication.translate(
            "Signalement", "Sets the status of reports on the server, with a reply or a note."
        )

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Sets the status of reports on the server.\n\n"
            "<b>A reply goes to the citizen at once and cannot be called back</b>; some systems "
            "also send a mail for a new status. A note stays internal.\n\n"
            "Each change is stored in the outbox first and sent once. What cannot be sent now "
            "waits there and goes out with “Send pending changes” or when QGIS is open. The "
            "results name the state of each report.",
        )

    def add_wish_parameters(self) -> None:
        statuses = [str(status) for status in Status if status is not Status.UNKNOWN]
        self.addParameter(reports_parameter())
        self.addParameter(
            QgsProcessingParameterEnum(
                STATUS,
                QCoreApplication.translate("Signalement", "Status"),
                options=statuses,
                usesStaticStrings=True,
            )
        )
        for name, label in (
            (REPLY, QCoreApplication.translate("Signalement", "Reply to the citizen")),
            (NOTE, QCoreApplication.translate("Signalement", "Internal note")),
        ):
            self.addParameter(
                QgsProcessingParameterString(name, label, multiLine=True, optional=True)
            )

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.write_changes import reports_refusal  # noqa: PLC0415 not at QGIS's start

        listed = self.parameterAsString(parameters, REPORTS, context)
        return super().refusal(parameters, context) or reports_refusal(listed)

    def wishes(self, parameters: Parameters, context: QgsProcessingContext, author: str) -> Wishes:
        from ..runs.write_changes import change_each, listed_ids  # noqa: PLC0415 not at QGIS's start

        ids = listed_ids(self.parameterAsString(parameters, REPORTS, context))
        sets = {"status": self.parameterAsEnumString(parameters, STATUS, context)}
        texts = {
            "reply": self.parameterAsString(parameters, REPLY, context).strip(),
            "note": self.parameterAsString(parameters, NOTE, context).strip(),
        }
        return change_each(ids, author, sets=sets, **texts)
