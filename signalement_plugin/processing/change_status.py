"""``signalement:changestatus``: set the status of reports, with a reply or a note."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.capabilities import Capabilities
from ..core.operation import Operation
from ..core.status import Status
from .writing_algorithm import (
    REPORTS,
    WritingAlgorithm,
    change_by_id,
    listed_ids,
    reports_parameter,
)

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

    def operations(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        capabilities: Capabilities,
    ) -> list[Operation]:
        status = self.parameterAsEnumString(parameters, STATUS, context)
        reply = self.parameterAsString(parameters, REPLY, context).strip()
        note = self.parameterAsString(parameters, NOTE, context).strip()
        made: list[Operation] = []
        for report_id in listed_ids(self.parameterAsString(parameters, REPORTS, context)):
            made += change_by_id(
                report_id,
                capabilities,
                author=self._author,
                sets={"status": status},
                reply=reply,
                note=note,
                batch=made[0].batch if made else "",
            )
        return made
