"""What every algorithm has that changes something on a server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from .base import Parameters, Signalement, SystemAlgorithm

if TYPE_CHECKING:
    from .runs.outcomes import Outcome
    from .runs.server import Server
    from .runs.write_changes import Wishes

REPORTS, RESULTS, FAIL_ON = "REPORTS", "RESULTS", "FAIL_ON"
FAILURES = ("unconfirmed", "unsent", "refused", "nothing")
"""What makes a run fail, the strictest first; ``runs.outcomes`` says which states each means."""


def reports_parameter() -> QgsProcessingParameterString:
    """REPORTS: report ids with commas between."""
    return QgsProcessingParameterString(
        REPORTS,
        QCoreApplication.translate("Signalement", "Reports (numbers, with commas between)"),
    )


def add_outcome_outputs(algorithm: Signalement) -> None:
    """FAIL_ON, seven figures and the table RESULTS."""
    labels = {
        "CONFIRMED": QCoreApplication.translate("Signalement", "Confirmed by the server"),
        "UNVERIFIED": QCoreApplication.translate("Signalement", "Sent, not visible yet"),
        "UNCHANGED": QCoreApplication.translate("Signalement", "Answered with yes, not changed"),
        "REFUSED": QCoreApplication.translate("Signalement", "Refused"),
        "CONFLICT": QCoreApplication.translate("Signalement", "Changed by others meanwhile"),
        "UNKNOWN": QCoreApplication.translate("Signalement", "Sent without an answer"),
        "PENDING": QCoreApplication.translate("Signalement", "Waiting in the outbox"),
    }
    algorithm.addParameter(_failure_parameter())
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


def _failure_parameter() -> QgsProcessingParameterEnum:
    made = QgsProcessingParameterEnum(
        FAIL_ON,
        QCoreApplication.translate("Signalement", "The run fails when a change is"),
        options=list(FAILURES),
        defaultValue=FAILURES[0],
        usesStaticStrings=True,
    )
    made.setHelp(
        QCoreApplication.translate(
            "Signalement",
            "unconfirmed: not confirmed by the server; unsent: refused, or still here; refused: "
            "refused, not done, changed by others, or without an answer; nothing: never. A failed "
            "run names each such report, after the table of results was written.",
        )
    )
    return made


def outcome_values(
    algorithm: Signalement,
    found: Sequence[Outcome],
    parameters: Parameters,
    context: QgsProcessingContext,
) -> dict[str, Any]:
    """The values of ``add_outcome_outputs``; writes RESULTS where it was asked for.

    Raises ``QgsProcessingException`` after that for what FAIL_ON calls a failure.
    """
    from .runs.outcomes import failure, figures, outcome_table  # noqa: PLC0415 not at QGIS's start

    values: dict[str, Any] = dict(figures(found))
    output = algorithm.written(parameters, RESULTS, context, outcome_table(found))
    failed = failure(found, algorithm.parameterAsEnumString(parameters, FAIL_ON, context))
    if failed:
        raise QgsProcessingException(failed)
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
