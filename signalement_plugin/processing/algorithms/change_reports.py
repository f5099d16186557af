"""``signalement:changereports``: everything that can be changed of reports, in one change
request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...qt.language import tr
from ..base import Parameters
from ..change_parameters import (
    PRIORITY,
    STATUS,
    TYPE,
    ending_of,
    ending_parameters,
    ending_refusal,
    photo_parameter,
    photos_of,
    status_parameter,
    team_parameters,
    teams_of,
    text_parameters,
    texts_of,
    triage_parameters,
)
from ..writing import REPORTS, ChangingAlgorithm

if TYPE_CHECKING:
    from ...core.changes.request import ChangeRequest

SERVICE, POINT, ACTION = "SERVICE", "POINT", "ACTION"


class ChangeReports(ChangingAlgorithm):
    """One change request for each report, through the outbox of the connection."""

    def name(self) -> str:
        return "changereports"

    def displayName(self) -> str:
        return tr("Change reports")

    def shortDescription(self) -> str:
        return tr(
            "Sets status, department, person, category, priority, type or place of reports on the "
            "server, with a reply, a note and photos."
        )

    def shortHelpString(self) -> str:
        return tr(
            "Changes reports on the server. What is left empty is left as it is; a system takes "
            "only what “List values” names for it.\n\n"
            "<b>A reply goes to the citizen at once and cannot be called back.</b> A note stays "
            "internal. A place can be given for one report only.\n\n"
            "Duplicates get the number of the report that came first into a note, where the system "
            "has notes. What is reopened has to be closed; an open report is left as it is.\n\n"
            "Each change is stored in the outbox first and sent once. The results name the state "
            "of each report."
        )

    def add_change_parameters(self) -> None:
        self.addParameter(status_parameter(optional=True))
        for parameter in (
            *ending_parameters(),
            *team_parameters(),
            QgsProcessingParameterString(
                SERVICE,
                tr("Category (name or code)"),
                optional=True,
            ),
            *triage_parameters(),
            QgsProcessingParameterPoint(POINT, tr("Place"), optional=True),
            *text_parameters(),
            photo_parameter(),
            QgsProcessingParameterString(
                ACTION,
                tr("Another action of the workflow (name)"),
                optional=True,
            ),
        ):
            self.addParameter(parameter)

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        ending = self.ending(parameters, context)
        if self.change_request(parameters, context).empty and not any(ending):
            return tr("Nothing was given to change.")
        ids = self.parameterAsString(parameters, REPORTS, context)
        if parameters.get(POINT) and ("," in ids.strip(", ") or not ids.strip(", ")):
            return tr("A place can be given for one report only, by its number.")
        return ending_refusal(self, parameters, context) or super().refusal(parameters, context)

    def ending(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[str, bool]:
        return ending_of(self, parameters, context)

    def change_request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> ChangeRequest:
        from ...core.changes.request import ChangeRequest  # noqa: PLC0415 not at QGIS's start

        given = {
            "status": self.parameterAsEnumString(parameters, STATUS, context),
            "service_code": self.parameterAsString(parameters, SERVICE, context).strip(),
            "position": self._place(parameters, context),
            "priority": self.parameterAsEnumString(parameters, PRIORITY, context),
            "report_type": self.parameterAsEnumString(parameters, TYPE, context),
            "action": self.parameterAsString(parameters, ACTION, context).strip(),
        }
        sets = {name: value for name, value in given.items() if value}
        return ChangeRequest(
            {**sets, **teams_of(self, parameters, context)},
            *texts_of(self, parameters, context),
            photos_of(self, parameters, context),
        )

    def _place(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ...core.model.operation import position_text  # noqa: PLC0415 not at QGIS's start

        if not parameters.get(POINT):
            return ""
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        point = self.parameterAsPoint(parameters, POINT, context, degrees)
        return position_text(point.x(), point.y())
