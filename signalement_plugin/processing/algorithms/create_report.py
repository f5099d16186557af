"""``signalement:createreport``: a new report on the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...qt.language import tr
from ..base import Parameters
from ..change_parameters import photo_parameter, photos_of
from ..writing import WritingAlgorithm

if TYPE_CHECKING:
    from ..runs.changes.change_requests import ChangePlanner

SERVICE, LON, LAT, DESCRIPTION, ADDRESS = "SERVICE", "LON", "LAT", "DESCRIPTION", "ADDRESS"
ANSWERS, KEY = "ANSWERS", "KEY"
_OF_LINES = (DESCRIPTION, ANSWERS)


class CreateReport(WritingAlgorithm):
    """One new report, through the outbox of the connection."""

    def name(self) -> str:
        return "createreport"

    def displayName(self) -> str:
        return tr("Create report")

    def shortDescription(self) -> str:
        return tr("Creates a report on the server.")

    def shortHelpString(self) -> str:
        return tr(
            "Creates a report on the server, once: it is stored in the outbox first, and when "
            "the answer is lost it is looked for on the server and never sent again blindly.\n\n"
            "Longitude and latitude are degrees (EPSG:4326).\n\n"
            "Some servers ask more about some services. Answers are lines such as pole=B 12, the "
            "code of a question before the sign; a list of several has a line for each choice. "
            "What is missing or wrong is said before anything is sent.\n\n"
            "With a key it is made once, however often this runs: a key that the connection has "
            "sent before is not sent again."
        )

    def add_request_parameters(self) -> None:
        self.addParameter(QgsProcessingParameterString(SERVICE, tr("Category (name or code)")))
        for name, label, bound in (
            (LON, tr("Longitude"), 180.0),
            (LAT, tr("Latitude"), 90.0),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(
                    name,
                    label,
                    QgsProcessingParameterNumber.Type.Double,
                    minValue=-bound,
                    maxValue=bound,
                )
            )
        for parameter in (*_text_parameters(), photo_parameter()):
            self.addParameter(parameter)

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.changes.drafts import answers_of  # noqa: PLC0415 not at QGIS's start
        from ..runs.changes.keys import key_refusal  # noqa: PLC0415

        try:
            answers_of(self.parameterAsString(parameters, ANSWERS, context))
        except ValueError as error:
            return str(error)
        if not self.parameterAsString(parameters, DESCRIPTION, context).strip():
            return tr("Say what was seen: the text is empty.")
        place = (
            self.parameterAsDouble(parameters, LON, context),
            self.parameterAsDouble(parameters, LAT, context),
        )
        if place == (0.0, 0.0):
            return tr("Longitude and latitude 0, 0 are in the sea: say where it is.")
        why = super().refusal(parameters, context)
        if why or not self.parameterAsString(parameters, KEY, context).strip():
            return why
        known = self.connection(parameters, context)
        return key_refusal(known, self.kept_name(parameters, context))

    def change_requests(
        self, parameters: Parameters, context: QgsProcessingContext, author: str
    ) -> ChangePlanner:
        from ..runs.changes.drafts import Draft, answers_of  # noqa: PLC0415 not at QGIS's start
        from ..runs.changes.new_reports import create_each  # noqa: PLC0415

        service, description, address, key = (
            self.parameterAsString(parameters, name, context).strip()
            for name in (SERVICE, DESCRIPTION, ADDRESS, KEY)
        )
        draft = Draft(
            service,
            self.parameterAsDouble(parameters, LON, context),
            self.parameterAsDouble(parameters, LAT, context),
            description,
            address,
            photos_of(self, parameters, context),
            answers_of(self.parameterAsString(parameters, ANSWERS, context)),
            key,
        )
        return create_each([draft], author, self.connection(parameters, context).zone)


def _text_parameters() -> list[QgsProcessingParameterString]:
    """DESCRIPTION, ADDRESS, ANSWERS and KEY."""
    labels = {
        DESCRIPTION: tr("Description"),
        ADDRESS: tr("Address"),
        ANSWERS: tr("Answers to what the service asks (code=answer, one per line)"),
        KEY: tr("Key of your own, so that none is twice"),
    }
    return [
        QgsProcessingParameterString(
            name, label, multiLine=name in _OF_LINES, optional=name != DESCRIPTION
        )
        for name, label in labels.items()
    ]
