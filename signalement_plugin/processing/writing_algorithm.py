"""Algorithms that change something: into the outbox first, then out, then say what came."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..connection.settings import data_folder, find_or_make
from ..core.capabilities import Capabilities
from ..core.commands import change, not_writable
from ..core.errors import NotData, NotSupported, ServerError, SignalementError
from ..core.operation import Base, Operation, State
from ..core.report import Report
from ..sync.outbox import Outbox
from ..sync.rows import OutboxRow
from ..sync.session import push_now
from ..systems.system import System
from .outcomes import add_outcome_outputs, outcome_values, outcomes
from .sentences import error_sentence
from .system_algorithm import SystemAlgorithm, close_quietly

REPORTS = "REPORTS"
OUTBOX = "outbox.sqlite"
LOCK_WAIT_S = 60.0


class WritingAlgorithm(SystemAlgorithm):
    """Base of the algorithms that write. A subclass says what is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._outbox_path = Path()
        self._author = ""

    def operations(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        capabilities: Capabilities,
    ) -> list[Operation]:
        """What to put into the outbox."""
        raise NotImplementedError

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        self.add_wish_parameters()
        add_outcome_outputs(self)

    def add_wish_parameters(self) -> None:
        """Parameters of this algorithm alone."""
        raise NotImplementedError

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        wanted = self.wanted_connection(parameters, context)
        self.resolve(wanted)
        settings = find_or_make(wanted.system, wanted.endpoint, wanted.jurisdiction, wanted.authcfg)
        if settings.read_only:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Signalement", "The connection “{name}” is set to read only."
                ).format(name=settings.name)
            )
        self.resolve(settings)
        self._outbox_path = data_folder(settings.id) / OUTBOX
        self._author = settings.signature or settings.me
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        system = self.open(feedback)
        try:
            failure = first_words(system)
            wanted = self.operations(parameters, context, system.capabilities)
            with closing(Outbox(self._outbox_path)) as outbox:
                rows = _queued(outbox, wanted, system, failure)
                if failure is None:
                    rows = _sent(outbox, system, rows, feedback)
        except SignalementError as error:
            raise QgsProcessingException(error_sentence(error)) from error
        finally:
            close_quietly(system)
        if failure is not None:
            feedback.pushWarning(error_sentence(failure))
        return outcome_values(self, outcomes(rows), parameters, context)


def first_words(system: System) -> ServerError | None:
    """Probe; an error that time may heal is returned, one that shows a wrong address raised."""
    try:
        system.probe()
    except (NotData, NotSupported):
        raise
    except ServerError as error:
        return error
    return None


def change_by_id(
    report_id: str, capabilities: Capabilities, *, author: str, **wish: Any
) -> list[Operation]:
    """Operations on a report that was not displayed: the first fresh read becomes the base."""
    made = change(Report(report_id), capabilities, author=author, **wish)
    return [replace(operation, base=Base(known=False)) for operation in made]


def reports_parameter() -> QgsProcessingParameterString:
    """REPORTS: report ids with commas between."""
    return QgsProcessingParameterString(
        REPORTS,
        QCoreApplication.translate("Signalement", "Reports (numbers, with commas between)"),
    )


def listed_ids(text: str) -> list[str]:
    """The ids of a comma list, each once, in order. Raises when there is none."""
    ids = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if not ids:
        raise QgsProcessingException(
            QCoreApplication.translate("Signalement", "No report number was given.")
        )
    return ids


def _queued(
    outbox: Outbox, wanted: Sequence[Operation], system: System, failure: ServerError | None
) -> list[OutboxRow]:
    """Store the operations; what this system cannot write is refused at once."""
    capabilities = system.capabilities
    good = []
    for operation in wanted:
        names = "" if failure is not None else not_writable(operation, capabilities)
        if names:
            refused = State.REFUSED
            outbox.add([operation], state=refused, reason="not_writable", words=names)
        else:
            good.append(operation)
    outbox.add(good, reason="" if failure is None else "offline", couples=capabilities.couples)
    return _current(outbox, [operation.id for operation in wanted])


def _sent(
    outbox: Outbox, system: System, rows: list[OutboxRow], feedback: QgsProcessingFeedback
) -> list[OutboxRow]:
    ids = [row.id for row in rows if row.state is State.QUEUED]
    if ids:
        push_now(outbox, lambda: system, ids, wait_s=LOCK_WAIT_S, cancelled=feedback.isCanceled)
    return _current(outbox, [row.id for row in rows])


def _current(outbox: Outbox, ids: Sequence[str]) -> list[OutboxRow]:
    """The rows as they stand; for a merged one that into which it went."""
    found = []
    for one in ids:
        row = outbox.row(one)
        if row is not None and row.reason == "coalesced":
            row = outbox.row(row.words) or row
        if row is not None:
            found.append(row)
    return found
