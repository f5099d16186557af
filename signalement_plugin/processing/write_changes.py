"""Changes go into the outbox first, then out, then it is said what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..connection.texts.outcomes import error_sentence
from ..core.changes.request import change, not_writable
from ..core.errors import NotData, NotSupported, ServerError, SignalementError
from ..core.model.capabilities import Capabilities
from ..core.model.operation import Base, Operation, State
from ..core.model.report import Report
from ..qgis_profile.network.server_identity import server_of
from ..qgis_profile.settings import ConnectionSettings, data_folder, find_or_make, machine_id
from ..sync.outbox.metadata import keep_to
from ..sync.outbox.outbox import Outbox, open_outbox
from ..sync.push.push_now import push_now
from ..sync.rules.rows import OutboxRow
from ..systems.base import System
from .base import WritingAlgorithm
from .outcomes import outcome_values, outcomes
from .server_session import Talking, closing_quietly

LOCK_WAIT_S = 60.0


@dataclass(frozen=True)
class Reached:
    """A server that was spoken to, or why it could not be. Without ``failure`` there is a
    system; with one there may be, and then its capabilities are those it declares unasked."""

    system: System | None
    failure: ServerError | None = None

    @property
    def capabilities(self) -> Capabilities:
        return self.system.capabilities if self.system is not None else Capabilities()


class Writing(Talking, WritingAlgorithm):
    """The work of the algorithms that write. A subclass says what is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._settings = ConnectionSettings("")
        self._author = ""

    def operations(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        capabilities: Capabilities,
    ) -> list[Operation]:
        """What to put into the outbox."""
        raise NotImplementedError

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        self._settings = self.wanted_connection(parameters, context)
        if self._settings.read_only:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Signalement", "The connection “{name}” is set to read only."
                ).format(name=self._settings.name)
            )
        self.resolve(self._settings)
        self._author = self._settings.signature or self._settings.me
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        try:
            with ExitStack() as stack:
                server = self._reach(stack, feedback)
                wanted = self.operations(parameters, context, server.capabilities)
                outbox = stack.enter_context(closing(self._outbox()))
                keep_to(outbox, server_of(self._settings))
                rows = _queued(outbox, wanted, server)
                if server.failure is None:
                    rows = _sent(outbox, server, rows, feedback)
        except SignalementError as error:
            raise QgsProcessingException(error_sentence(error)) from error
        if server.failure is not None:
            feedback.pushWarning(error_sentence(server.failure))
        return outcome_values(self, outcomes(rows), parameters, context)

    def _outbox(self) -> Outbox:
        """The outbox of the connection, which is made when missing."""
        one = self._settings
        made = find_or_make(one.system, one.endpoint, one.jurisdiction, one.authcfg)
        return open_outbox(data_folder(made.id), machine_id())

    def _reach(self, stack: ExitStack, feedback: QgsProcessingFeedback) -> Reached:
        """Open and probe. Raises what shows a wrong address; what time may heal is kept."""
        system = None
        try:
            system = stack.enter_context(closing_quietly(self.open(feedback)))
            system.probe()
        except (NotData, NotSupported):
            raise
        except ServerError as error:
            return Reached(system, error)
        return Reached(system)


def change_by_id(
    report_id: str, capabilities: Capabilities, *, author: str, **wish: Any
) -> list[Operation]:
    """Operations on a report that was not displayed: the first fresh read becomes the base."""
    made = change(Report(report_id), capabilities, author=author, **wish)
    return [replace(operation, base=Base(known=False)) for operation in made]


def listed_ids(text: str) -> list[str]:
    """The ids of a comma list, each once, in order. Raises when there is none."""
    ids = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if not ids:
        raise QgsProcessingException(
            QCoreApplication.translate("Signalement", "No report number was given.")
        )
    return ids


def _queued(outbox: Outbox, wanted: Sequence[Operation], server: Reached) -> list[OutboxRow]:
    """Store the operations; what this system cannot write is refused at once."""
    offline = server.failure is not None
    good = []
    for operation in wanted:
        names = "" if offline else not_writable(operation, server.capabilities)
        if names:
            refused = State.REFUSED
            outbox.add([operation], state=refused, reason="not_writable", words=names)
        else:
            good.append(operation)
    outbox.add(good, reason="offline" if offline else "", couples=server.capabilities.couples)
    return _current(outbox, [operation.id for operation in wanted])


def _sent(
    outbox: Outbox, server: Reached, rows: list[OutboxRow], feedback: QgsProcessingFeedback
) -> list[OutboxRow]:
    ids = [row.id for row in rows if row.state is State.QUEUED]
    system = server.system
    if ids and system is not None:
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
