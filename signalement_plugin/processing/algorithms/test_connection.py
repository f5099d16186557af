"""``signalement:testconnection``: whether a system answers, and what this login may do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ...qt.language import tr
from ..base import AskingAlgorithm, Parameters

if TYPE_CHECKING:
    from ..base import Results

TITLE, ACCOUNT, RIGHTS, TEST_SERVER = "TITLE", "ACCOUNT", "RIGHTS", "TEST_SERVER"
OPEN, TOTAL = "OPEN", "TOTAL"


class TestConnection(AskingAlgorithm):
    """Asks the server without changing anything. Fails if it cannot be reached."""

    def name(self) -> str:
        return "testconnection"

    def displayName(self) -> str:
        return tr("Test connection")

    def shortDescription(self) -> str:
        return tr("Asks a reporting system who you are there and what you may do.")

    def shortHelpString(self) -> str:
        return tr(
            "Asks the server as “Test Connection” does; nothing is changed there. Fails, "
            "with the reason, where the server cannot be asked.\n\n"
            "<b>RIGHTS</b> names what your login may write, with commas between; it is empty where "
            "it may only read."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        for name, label in (
            (TITLE, tr("Server")),
            (ACCOUNT, tr("You are there")),
            (RIGHTS, tr("What you may write")),
        ):
            self.addOutput(QgsProcessingOutputString(name, label))
        for name, label in (
            (OPEN, tr("Open reports")),
            (TOTAL, tr("Reports")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputBoolean(TEST_SERVER, tr("Test server")))

    def processAlgorithm(
        self,
        parameters: Parameters,  # noqa: ARG002
        context: QgsProcessingContext,  # noqa: ARG002
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ..runs.list_values import rights_of, tested  # noqa: PLC0415 not at QGIS's start

        probe = tested(self._server, feedback)
        counts = {OPEN: probe.open_count, TOTAL: probe.total_count}
        return {
            TITLE: probe.title,
            ACCOUNT: probe.account,
            RIGHTS: ",".join(rights_of(probe.capabilities)),
            TEST_SERVER: probe.test_server or self._server.settings.test_server,
            **{name: count for name, count in counts.items() if count is not None},
        }
