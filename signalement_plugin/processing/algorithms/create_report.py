"""``signalement:createreport``: a new report on the server."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Parameters
from ..change_parameters import photo_parameter, photos_of
from ..writing import WritingAlgorithm

if TYPE_CHECKING:
    from ..runs.changes.wishes import Wishes

SERVICE, LON, LAT, DESCRIPTION, ADDRESS = "SERVICE", "LON", "LAT", "DESCRIPTION", "ADDRESS"
ANSWERS = "ANSWERS"


class CreateReport(WritingAlgorithm):
    """One new report, through the outbox of the connection."""

    def name(self) -> str:
        return "createreport"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Create report")

    def shortDescription(self) -> str:
        return QCoreApplication.translate("Signalement", "Creates a report on the server.")

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Creates a report on the server, once: it is stored in the outbox first, and when "
            "the answer is lost it is looked for on the server and never sent again blindly.\n\n"
            "Longitude and latitude are degrees (EPSG:4326).\n\n"
            "Some servers ask more about some services. Answers are lines such as pole=B 12, the "
            "code of a question before the sign; a list of several has a line for each choice. "
            "What is missing or wrong is said before anything is sent.",
        )

    def add_wish_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterString(
                SERVICE, QCoreApplication.translate("Signalement", "Category (name or code)")
            )
        )
        for name, label, bound in (
            (LON, QCoreApplication.translate("Signalement", "Longitude"), 180.0),
            (LAT, QCoreApplication.translate("Signalement", "Latitude"), 90.0),
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
        for name, label, lines, optional in (
            (DESCRIPTION, QCoreApplication.translate("Signalement", "Description"), True, False),
            (ADDRESS, QCoreApplication.translate("Signalement", "Address"), False, True),
            (
                ANSWERS,
                QCoreApplication.translate(
                    "Signalement", "Answers to what the service asks (code=answer, one per line)"
                ),
                True,
                True,
            ),
        ):
            self.addParameter(
                QgsProcessingParameterString(name, label, multiLine=lines, optional=optional)
            )
        self.addParameter(photo_parameter())

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ...core.changes.answers import answers_in  # noqa: PLC0415 not at QGIS's start

        try:
            answers_in(self.parameterAsString(parameters, ANSWERS, context))
        except ValueError as error:
            return QCoreApplication.translate(
                "Signalement", "“{line}” is no answer: write code=answer, one per line."
            ).format(line=str(error)[:80])
        if not self.parameterAsString(parameters, DESCRIPTION, context).strip():
            return QCoreApplication.translate(
                "Signalement", "Say what was seen: the text is empty."
            )
        place = (
            self.parameterAsDouble(parameters, LON, context),
            self.parameterAsDouble(parameters, LAT, context),
        )
        if place == (0.0, 0.0):
            return QCoreApplication.translate(
                "Signalement", "Longitude and latitude 0, 0 are in the sea: say where it is."
            )
        return super().refusal(parameters, context)

    def wishes(self, parameters: Parameters, context: QgsProcessingContext, author: str) -> Wishes:
        from ...core.changes.answers import answers_in  # noqa: PLC0415 not at QGIS's start
        from ...core.changes.request import create  # noqa: PLC0415 not at QGIS's start
        from ..runs.changes.wishes import create_one  # noqa: PLC0415 not at QGIS's start

        make = partial(
            create,
            lon=self.parameterAsDouble(parameters, LON, context),
            lat=self.parameterAsDouble(parameters, LAT, context),
            description=self.parameterAsString(parameters, DESCRIPTION, context).strip(),
            address=self.parameterAsString(parameters, ADDRESS, context).strip(),
            photos=photos_of(self, parameters, context),
            author=author,
        )
        return create_one(
            make,
            self.parameterAsString(parameters, SERVICE, context).strip(),
            answers_in(self.parameterAsString(parameters, ANSWERS, context)),
            self.connection(parameters, context).zone,
        )
