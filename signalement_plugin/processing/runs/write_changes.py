"""Changes go into the outbox first, then out, then it is said what came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...connection.texts.outcomes import error_sentence
from ...core.changes.request import change, not_writable
from ...core.errors import NotData, NotSupported, ServerError, SignalementError
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Base, Operation, State
from ...core.model.report import Report
from ...qgis_profile.network.server_identity import server_of
from ...qgis_profile.settings import ConnectionSettings, data_folder, find_or_make, machine_id
from ...sync.outbox.metadata import keep_to
from ...sync.outbox.outbox import Outbox, open_outbox
from ...sync.push.push_now import push_now
from ...sync.rules.rows import OutboxRow
from ...systems.base import System
from .outcomes import Outcome, outcomes
from .server import Server, closing_quietly, opened

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


Wishes = Callable[[Capabilities], "list[Operation]"]
"""What is wanted of a system that can do this."""


def connection_refusal(settings: ConnectionSettings) -> str:
    """Why nothing may be written to a connection, as a sentence; empty when it may."""
    if not settings.read_only:
        return ""
    return QCoreApplication.translate(
        "Signalement", "The connection “{name}” is set to read only."
    ).format(name=settings.name)


def write(server: Server, wishes: Wishes, feedback: QgsProcessingFeedback) -> list[Outcome]:
    """Store what is wanted, send it, and say what came of each report.

    Raises ``QgsProcessingException`` when nothing was stored.
    """
    try:
        with ExitStack() as stack:
            reached = _reach(stack, server, feedback)
            wanted = wishes(reached.capabilities)
            outbox = stack.enter_context(closing(_outbox(server.settings)))
            keep_to(outbox, server_of(server.settings))
            rows = _queued(outbox, wanted, reached)
            if reached.failure is None:
                rows = _sent(outbox, reached, rows, feedback)
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error
    if reached.failure is not None:
        feedback.pushWarning(error_sentence(reached.failure))
    return outcomes(rows)


def _outbox(one: ConnectionSettings) -> Outbox:
    """The outbox of the connection, which is made when missing."""
    made = find_or_make(one.system, one.endpoint, one.jurisdiction, one.authcfg)
    return open_outbox(data_folder(made.id), machine_id())


def _reach(stack: ExitStack, server: Server, feedback: QgsProcessingFeedback) -> Reached:
    """Open and probe. Raises what shows a wrong address; what time may heal is kept."""
    system = None
    try:
        system = stack.enter_context(closing_quietly(opened(server, feedback)))
        system.probe()
    except (NotData, NotSupported):
        raise
    except ServerError as error:
        return Reached(system, error)
    return Reached(system)


def change_each(
    report_ids: Sequence[str], capabilities: Capabilities, author: str, **wish: Any
) -> list[Operation]:
    """The same change of several reports, as one batch. ``wish`` as in
    ``core.changes.request.change``."""
    made: list[Operation] = []
    for report_id in report_ids:
        batch = made[0].batch if made else ""
        made += _change_by_id(report_id, capabilities, author=author, batch=batch, **wish)
    return made


def _change_by_id(
    report_id: str, capabilities: Capabilities, *, author: str, **wish: Any
) -> list[Operation]:
    """Operations on a report that was not displayed: the first fresh read becomes the base."""
    made = change(Report(report_id), capabilities, author=author, **wish)
    return [replace(operation, base=Base(known=False)) for operation in made]


def author_of(settings: ConnectionSettings) -> str:
    """Who signs a change."""
    return settings.signature or settings.me


def listed_ids(text: str) -> list[str]:
    """The ids of a comma list, each once, in order."""
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def reports_refusal(text: str) -> str:
    """Why a comma list names no report, as a sentence; empty when it names one."""
    if listed_ids(text):
        return ""
    return QCoreApplication.translate("Signalement", "No report number was given.")


def _queued(outbox: Outbox, wanted: Sequence[Operation], reached: Reached) -> list[OutboxRow]:
    """Store the operations; what this system cannot write is refused at once."""
    offline = reached.failure is not None
    good = []
    for operation in wanted:
        names = "" if offline else not_writable(operation, reached.capabilities)
        if names:
            refused = State.REFUSED
            outbox.add([operation], state=refused, reason="not_writable", words=names)
        else:
            good.append(operation)
    outbox.add(good, reason="offline" if offline else "", couples=reached.capabilities.couples)
    return _current(outbox, [operation.id for operation in wanted])


def _sent(
    outbox: Outbox, reached: Reached, rows: list[OutboxRow], feedback: QgsProcessingFeedback
) -> list[OutboxRow]:
    ids = [row.id for row in rows if row.state is State.QUEUED]
    system = reached.system
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
