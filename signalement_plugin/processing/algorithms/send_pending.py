"""``signalement:sendpending``: send what waits in the outboxes of this profile."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..base import Signalement
from ..outcome_outputs import add_outcome_outputs


class SendPending(Signalement):
    """All connections of the profile, one after the other."""

    def createInstance(self) -> Signalement:
        from ..runs.send_pending import SendingPending  # noqa: PLC0415 not at QGIS's start

        return SendingPending()

    def name(self) -> str:
        return "sendpending"

    def displayName(self) -> str:
        return QCoreApplication.translate("Signalement", "Send pending changes")

    def shortDescription(self) -> str:
        return QCoreApplication.translate(
            "Signalement", "Sends what waits in the outboxes of this profile."
        )

    def shortHelpString(self) -> str:
        return QCoreApplication.translate(
            "Signalement",
            "Sends the changes that wait in the outbox of every connection of this QGIS "
            "profile, and looks again at those whose answer was lost. Changes that are held "
            "for a review stay where they are.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        add_outcome_outputs(self)
