"""What every algorithm has that changes something on a server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from .base import Parameters, Signalement, SystemAlgorithm

if TYPE_CHECKING:
    from .runs.outcomes import Outcome
    from .runs.server import Server
    from .runs.write_changes import Wishes

REPORTS, RESULTS = "REPORTS", "RESULTS"


def reports_parameter() -> QgsProcessingParameterString:
    """REPORTS: report ids with commas between."""
    return QgsProcessingParameterString(
        REPORTS,
        QCoreApplication.translate("Signalement", "Reports (numbers, with commas between)"),
    )


def add_outcome_outputs(algorithm: Signalement) -> None:
    """Seven figures and the table RESULTS."""
    labels = {
        "CONFIRMED": QCoreApplication.translate("Signalement", "Confirmed by the server"),
        "UNVERIFIED": QCoreApplication.translate("Signalement", "Sent, not visible yet"),
        "UNCHANGED": QCoreApplication.translate("Signalement", "Answered with yes, not changed"),
        "REFUSED": QCoreApplication.translate("Signalement", "Refused"),
        "CONFLICT": QCoreApplication.translate("Signalement", "Changed by others meanwhile"),
        "UNKNOWN": QCoreApplication.translate("Signalement", "Sent without an answer"),
        "PENDING": QCoreApplication.translate("Signalement", "Waiting in the outbox"),
    }
    algorithm.addParameter(
        QgsProcessingParameterFeatureSink(
            RESULTS,
            QCoreApplication.translate("Signalement", "Results"),
            QgsProcessing.SourceType.TypeVector,
            optional=True,
        )
    )
    for name, label in labels.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))


def outcome_values(
    algorithm: Signalement,
    found: Sequence[Outcome],
    parameters: Parameters,
    context: QgsProcessingContext,
) -> dict[str, Any]:
    """The values of ``add_outcome_outputs``; writes RESULTS where it was asked for."""
    from .runs.outcomes import figures, outcome_table  # noqa: PLC0415 not at QGIS's start

    values: dict[str, Any] = dict(figures(found))
    output = algorithm.written(parameters, RESULTS, context, outcome_table(found))
    return values if output is None else {**values, RESULTS: output}


class WritingAlgorithm(SystemAlgorithm):
    """Base of the algorithms that write to one system. A subclass says what is wanted."""

    _server: Server  # both set by ``prepareAlgorithm``
    _wishes: Wishes

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        self.add_wish_parameters()
        add_outcome_outputs(self)

    def add_wish_parameters(self) -> None:
        """Parameters of this algorithm alone."""
        raise NotImplementedError

    def wishes(self, parameters: Parameters, context: QgsProcessingContext, author: str) -> Wishes:
        """What to put into the outbox, signed by ``author``."""
        raise NotImplementedError

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from .runs.write_changes import connection_refusal  # noqa: PLC0415 not at QGIS's start

        known = self.connection(parameters, context)
        return super().refusal(parameters, context) or connection_refusal(known)

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from .runs.server import server_at  # noqa: PLC0415 not at QGIS's start
        from .runs.write_changes import author_of  # noqa: PLC0415 not at QGIS's start

        super().prepareAlgorithm(parameters, context, feedback)
        known = self.connection(parameters, context)
        self._server = server_at(known)
        self._wishes = self.wishes(parameters, context, author_of(known))
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from .runs.write_changes import write  # noqa: PLC0415 not at QGIS's start

        found = write(self._server, self._wishes, feedback)
        return outcome_values(self, found, parameters, context)
