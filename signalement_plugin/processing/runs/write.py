"""What the writing algorithms want, as operations for the outbox."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication

from ...core.changes.request import create
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ..algorithms.assign_reports import ASSIGNEE, DEPARTMENT, AssignReports
from ..algorithms.change_status import NOTE, REPLY, STATUS, ChangeStatus
from ..algorithms.create_report import ADDRESS, DESCRIPTION, LAT, LON, SERVICE, CreateReport
from ..base import REPORTS
from ..write_changes import Writing, change_by_id, listed_ids


class ChangingStatus(Writing, ChangeStatus):
    """The work of :class:`ChangeStatus`."""

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


class AssigningReports(Writing, AssignReports):
    """The work of :class:`AssignReports`."""

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


class CreatingReport(Writing, CreateReport):
    """The work of :class:`CreateReport`."""

    def operations(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        capabilities: Capabilities,  # noqa: ARG002
    ) -> list[Operation]:
        return [
            create(
                self.parameterAsString(parameters, SERVICE, context).strip(),
                self.parameterAsDouble(parameters, LON, context),
                self.parameterAsDouble(parameters, LAT, context),
                self.parameterAsString(parameters, DESCRIPTION, context).strip(),
                address=self.parameterAsString(parameters, ADDRESS, context).strip(),
                author=self._author,
            )
        ]
