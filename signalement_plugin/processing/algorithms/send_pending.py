"""``signalement:sendpending``: send what waits in the outboxes of this profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
)

from ...qt.language import tr
from ..base import Parameters, Signalement
from ..writing import add_outcome_outputs, outcome_values, summary_refusal

if TYPE_CHECKING:
    from ..base import Results
    from ..runs.send_pending import Box


NOT_ARRIVED = "NOT_ARRIVED"
CHOICES = ("ask", "send", "drop")
"""What to do with a change or a new report that did not arrive at the server."""


class SendPending(Signalement):
    """All connections of the profile, one after the other."""

    _boxes: list[Box]  # set by ``prepareAlgorithm``

    def name(self) -> str:
        return "sendpending"

    def displayName(self) -> str:
        return tr("Send pending changes")

    def shortDescription(self) -> str:
        return tr("Sends what waits in the outboxes of this profile.")

    def shortHelpString(self) -> str:
        return tr(
            "Sends the changes that wait in the outbox of every connection of this QGIS "
            "profile, and looks again at those whose answer was lost. Changes that are held "
            "for a review stay where they are.\n\n"
            "What people wrote leaves this computer after the time that its connection sets.\n\n"
            "A change or a new report whose answer was lost, and that the server does not show "
            "after some minutes, did not arrive: it waits for you (ask), is sent again, or dropped."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.addParameter(
            QgsProcessingParameterEnum(
                NOT_ARRIVED,
                tr("What did not arrive"),
                options=list(CHOICES),
                defaultValue=CHOICES[0],
                usesStaticStrings=True,
            )
        )
        add_outcome_outputs(self)

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        return summary_refusal(self, parameters, context)

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from ...connection.retention import kept_now  # noqa: PLC0415 not at QGIS's start
        from ...qgis_profile.settings import data_root  # noqa: PLC0415
        from ..runs.send_pending import outboxes  # noqa: PLC0415

        super().prepareAlgorithm(parameters, context, feedback)
        self._boxes, self._kept = outboxes(feedback), (data_root(), kept_now())
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ...connection.retention import sweep  # noqa: PLC0415 not at QGIS's start
        from ..runs.send_pending import send  # noqa: PLC0415

        choice = self.parameterAsEnumString(parameters, NOT_ARRIVED, context)
        done = send(self._boxes, feedback, choice)
        # the window of QGIS deletes old texts too, but perhaps nobody opens it where this runs
        sweep(*self._kept)
        return outcome_values(self, done, parameters, context)
