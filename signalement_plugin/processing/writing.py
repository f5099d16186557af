"""Base classes of the algorithms that change something on a server, and the outputs that say what
became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..qt.language import tr
from .base import Parameters, Signalement, SystemAlgorithm

if TYPE_CHECKING:
    from ..core.changes.request import ChangeRequest
    from .base import Results
    from .runs.changes.change_requests import ChangePlanner
    from .runs.outcomes import RunResult
    from .runs.server import Server

REPORTS, LAYER = "REPORTS", "LAYER"
RESULTS, SUMMARY = "RESULTS", "SUMMARY"
FAIL_ON, KEEP_AS, DRY_RUN = "FAIL_ON", "KEEP_AS", "DRY_RUN"
FAILURES = ("unconfirmed", "unsent", "refused", "nothing")
"""Outcomes that make a run fail, the strictest first; ``runs.outcomes`` says which states each
contains."""


def add_outcome_outputs(algorithm: Signalement) -> None:
    """FAIL_ON, seven figures, the table RESULTS and the file SUMMARY."""
    labels = {
        "CONFIRMED": tr("Confirmed by the server"),
        "UNVERIFIED": tr("Sent, not visible yet"),
        "UNCHANGED": tr("Answered with yes, not changed"),
        "REFUSED": tr("Refused"),
        "CONFLICT": tr("Changed by others meanwhile"),
        "UNKNOWN": tr("Sent without an answer"),
        "PENDING": tr("Waiting in the outbox"),
    }
    algorithm.addParameter(_failure_parameter())
    algorithm.addParameter(
        QgsProcessingParameterFeatureSink(
            RESULTS,
            tr("Results"),
            QgsProcessing.SourceType.TypeVector,
            optional=True,
        )
    )
    summary = QgsProcessingParameterFileDestination(
        SUMMARY,
        tr("Summary, for a mail (txt) or a program (json)"),
        "TXT (*.txt);;JSON (*.json)",
        optional=True,
        createByDefault=False,
    )
    algorithm.addParameter(summary)
    for name, label in labels.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))


def summary_refusal(
    algorithm: Signalement, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """Why no summary can be written where it was asked for, as a sentence."""
    from .runs.checks.files import ending_refusal  # noqa: PLC0415 not at QGIS's start
    from .runs.summary import FORMATS  # noqa: PLC0415 not at QGIS's start

    target = algorithm.parameterAsFileOutput(parameters, SUMMARY, context)
    return ending_refusal(target, FORMATS) if parameters.get(SUMMARY) else ""


def _keep_parameter() -> QgsProcessingParameterString:
    made = QgsProcessingParameterString(
        KEEP_AS,
        tr("Keep the address as a connection named"),
        optional=True,
    )
    made.setHelp(
        tr(
            "What cannot be sent now waits in the outbox of a connection. An address that is none "
            "of this profile, and a login that is not the connection's, keep nothing after "
            "the run, unless a name is given here."
        )
    )
    return made


def _dry_parameter() -> QgsProcessingParameterBoolean:
    made = QgsProcessingParameterBoolean(
        DRY_RUN,
        tr("Dry run: only say what would be sent"),
        defaultValue=False,
    )
    made.setHelp(
        tr(
            "The server is read, and nothing is stored or sent. The results name each report, what "
            "would change, and what the system would not take."
        )
    )
    return made


def _failure_parameter() -> QgsProcessingParameterEnum:
    made = QgsProcessingParameterEnum(
        FAIL_ON,
        tr("The run fails when a change is"),
        options=list(FAILURES),
        defaultValue=FAILURES[0],
        usesStaticStrings=True,
    )
    made.setHelp(
        tr(
            "unconfirmed: not confirmed by the server; unsent: refused, or still here; refused: "
            "refused, not done, changed by others, or without an answer; nothing: never. A failed "
            "run names each such report, after the table of results was written."
        )
    )
    return made


def outcome_values(
    algorithm: Signalement,
    done: RunResult,
    parameters: Parameters,
    context: QgsProcessingContext,
) -> Results:
    """The values of ``add_outcome_outputs``; writes RESULTS where it was asked for.

    Raises ``QgsProcessingException`` after that for what FAIL_ON calls a failure.
    """
    from .runs.outcomes import failure, figures, outcome_table  # noqa: PLC0415 not at QGIS's start
    from .runs.summary import write_summary  # noqa: PLC0415 not at QGIS's start

    values: Results = dict(figures(done.outcomes))
    output = algorithm.written(parameters, RESULTS, context, outcome_table(done.outcomes))
    if parameters.get(SUMMARY):
        values[SUMMARY] = algorithm.parameterAsFileOutput(parameters, SUMMARY, context)
        write_summary(Path(values[SUMMARY]), algorithm.displayName(), done)
    failed = failure(done.outcomes, algorithm.parameterAsEnumString(parameters, FAIL_ON, context))
    if failed:
        raise QgsProcessingException(failed)
    return values if output is None else {**values, RESULTS: output}


class WritingAlgorithm(SystemAlgorithm):
    """Base of the algorithms that write to one system. A subclass says what is wanted."""

    _server: Server  # both set by ``prepareAlgorithm``
    _change_requests: ChangePlanner

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        self.add_request_parameters()
        self.addParameter(_keep_parameter())
        self.addParameter(_dry_parameter())
        add_outcome_outputs(self)

    def add_request_parameters(self) -> None:
        """Parameters of this algorithm alone."""
        raise NotImplementedError

    def change_requests(
        self, parameters: Parameters, context: QgsProcessingContext, author: str
    ) -> ChangePlanner:
        """What to put into the outbox, signed by ``author``."""
        raise NotImplementedError

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from .runs.write_changes import (  # noqa: PLC0415 not at QGIS's start
            connection_refusal,
            name_refusal,
        )

        known = self.connection(parameters, context)
        return (
            super().refusal(parameters, context)
            or connection_refusal(known)
            or name_refusal(known, self.kept_name(parameters, context))
            or summary_refusal(self, parameters, context)
        )

    def kept_name(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """The name of the connection that a bare address is stored as; empty where it is not
        stored."""
        return self.parameterAsString(parameters, KEEP_AS, context).strip()

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from .runs.server import server_at  # noqa: PLC0415 not at QGIS's start
        from .runs.write_changes import author_of, kept_as  # noqa: PLC0415 not at QGIS's start

        super().prepareAlgorithm(parameters, context, feedback)
        known = kept_as(self.connection(parameters, context), self.kept_name(parameters, context))
        self._server = server_at(known)
        self._change_requests = self.change_requests(parameters, context, author_of(known))
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from .runs.write_changes import dry_run, write  # noqa: PLC0415 not at QGIS's start

        dry = self.parameterAsBool(parameters, DRY_RUN, context)
        done = (dry_run if dry else write)(self._server, self._change_requests, feedback)
        return outcome_values(self, done, parameters, context)


class ChangingAlgorithm(WritingAlgorithm):
    """Base of the algorithms that make one change of several reports, which are named by
    number or are the rows of a layer."""

    def add_request_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterString(
                REPORTS,
                tr("Reports (numbers, with commas between)"),
                optional=True,
            )
        )
        layer = QgsProcessingParameterFeatureSource(
            LAYER,
            tr("… or the reports of a layer"),
            [QgsProcessing.SourceType.TypeVector],
            optional=True,
        )
        layer.setHelp(
            tr(
                "A layer of reports, or its selection. What its rows show is what you decided "
                "on: a report that somebody has changed since is not overwritten."
            )
        )
        self.addParameter(layer)
        self.add_change_parameters()

    def add_change_parameters(self) -> None:
        """Parameters that say what to change."""
        raise NotImplementedError

    def change_request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> ChangeRequest:
        """What to change of each."""
        raise NotImplementedError

    def ending(
        self,
        parameters: Parameters,  # noqa: ARG002 - of those that have more parameters
        context: QgsProcessingContext,  # noqa: ARG002
    ) -> tuple[str, bool]:
        """Number of the report of which each is a duplicate, and whether each is reopened."""
        return "", False

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from .runs.reports_input import reports_refusal  # noqa: PLC0415 not at QGIS's start

        listed = self.parameterAsString(parameters, REPORTS, context)
        layer = self.parameterAsSource(parameters, LAYER, context)
        return super().refusal(parameters, context) or reports_refusal(listed, layer)

    def change_requests(
        self, parameters: Parameters, context: QgsProcessingContext, author: str
    ) -> ChangePlanner:
        from .runs.changes.change_requests import Ending, change_each  # noqa: PLC0415 not at QGIS's start
        from .runs.reports_input import listed_ids, shown_in  # noqa: PLC0415 not at QGIS's start

        change_request = self.change_request(parameters, context)
        layer = self.parameterAsSource(parameters, LAYER, context)
        shown = None if layer is None else shown_in(layer, context)
        listed = self.parameterAsString(parameters, REPORTS, context)
        ids = listed_ids(listed) if shown is None else list(shown.rows)
        ending = Ending(*self.ending(parameters, context))
        return change_each(ids, change_request, author, shown, ending)
