"""Changes go into the outbox first, then out, then it is said what came of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, cast

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...connection.texts.answers import fault_sentence
from ...connection.texts.outcomes import error_sentence, reason_sentence
from ...core.changes.answers import Values, faults, given, unasked
from ...core.changes.request import change, not_writable
from ...core.errors import (
    Busy,
    Forbidden,
    LostAnswer,
    ServerError,
    ServerFailure,
    SignalementError,
    Unauthorized,
    UnknownHost,
    Unreachable,
)
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Base, Operation, State
from ...core.model.questions import GivenAnswer, Question
from ...core.model.report import Report
from ...qgis_profile.machine import machine_id
from ...qgis_profile.network.server_identity import server_of
from ...qgis_profile.settings import ConnectionSettings, data_folder, find_or_make
from ...sync.clock import Clock, stamp
from ...sync.outbox.metadata import keep_to
from ...sync.outbox.outbox import Outbox, open_outbox
from ...sync.push.push_now import push_now
from ...sync.push.reading import read_at_wish
from ...sync.rules.rows import OutboxRow
from ...sync.rules.verdicts import reason_of
from ...systems.base import Asks, FindsNamed, System
from ..names import named_sets
from .outcomes import Outcome, outcomes
from .progress import report_sent
from .server import Server, closing_quietly, opened

LOCK_WAIT_S = 60.0
"""So long nothing may happen, behind another sender or while all that is left waits."""

_HEALS = (Unreachable, Busy, LostAnswer, ServerFailure, Unauthorized, Forbidden)


@dataclass(frozen=True)
class Reached:
    """A server that was spoken to, or why it could not be. Without ``failure`` there is a
    system; with one there may be, and then its capabilities are those it declares unasked."""

    system: System | None
    failure: ServerError | None = None

    @property
    def capabilities(self) -> Capabilities:
        return self.system.capabilities if self.system is not None else Capabilities()

    def displayed(self, report_ids: Sequence[str], clock: Clock) -> dict[str, Report]:
        """The reports as they are now; what cannot be read now is missing."""
        if self.system is None or self.failure is not None:
            return {}
        return read_at_wish(self.system, clock, report_ids)

    def called(self, names: Sequence[str]) -> dict[str, str]:
        """Name → id, of those that are no ids but another number of one report."""
        if self.system is None or self.failure is not None or not self.capabilities.finds_named:
            return {}
        found = {name: cast(FindsNamed, self.system).named(name) for name in names}
        return {name: report_id for name, report_id in found.items() if report_id}


Wishes = Callable[[Reached], "list[Operation]"]
"""What is wanted of a system that was reached, or could not be."""


def connection_refusal(settings: ConnectionSettings) -> str:
    """Why nothing may be written to a connection, as a sentence; empty when it may."""
    if not settings.read_only:
        return ""
    return QCoreApplication.translate(
        "Signalement", "The connection “{name}” is set to read only."
    ).format(name=settings.name)


def write(server: Server, wishes: Wishes, feedback: QgsProcessingFeedback) -> list[Outcome]:
    """Store what is wanted, send it, and say what came of each report.

    What cannot be sent now waits in a connection of this profile, and nowhere else. Raises
    ``QgsProcessingException`` when nothing was stored.
    """
    try:
        with ExitStack() as stack:
            reached = _reach(stack, server, feedback)
            wanted = wishes(reached)
            cannot = _not_writable(wanted, reached)
            if not server.settings.id and len(cannot) == len(wanted):
                return [_refused(operation, cannot[operation.id]) for operation in wanted]
            outbox = stack.enter_context(closing(_outbox(server.settings)))
            keep_to(outbox, server_of(server.settings))
            rows = _queued(outbox, wanted, cannot, reached)
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
    """Open and probe. Raises ``QgsProcessingException`` for what shows a wrong address, and for
    every failure at one that is no connection's; what time may heal is kept there."""
    system = None
    try:
        system = stack.enter_context(closing_quietly(opened(server, feedback)))
        system.probe()
    except ServerError as error:
        if server.settings.id and isinstance(error, _HEALS) and not isinstance(error, UnknownHost):
            return Reached(system, error)
        raise QgsProcessingException(f"{error_sentence(error)} {_nothing_kept()}") from error
    return Reached(system)


def _nothing_kept() -> str:
    return QCoreApplication.translate(
        "Signalement",
        "None of the changes was sent, and none is kept to be sent later. "
        "Check address and system, then run it again.",
    )


def change_each(report_ids: Sequence[str], author: str, **wish: Any) -> Wishes:
    """The same change of several reports, as one batch. ``wish`` as in
    ``core.changes.request.change``."""

    def wishes(reached: Reached) -> list[Operation]:
        clock = Clock()
        asked = reached.system if reached.failure is None else None
        named = {**wish, "sets": named_sets(wish.get("sets", {}), asked)}
        wished, shown = stamp(clock.now()), reached.displayed(report_ids, clock)
        called = reached.called([name for name in report_ids if name not in shown])
        shown |= reached.displayed([one for one in called.values() if one not in shown], clock)
        made: list[Operation] = []
        for report_id in dict.fromkeys(called.get(name, name) for name in report_ids):
            batch = made[0].batch if made else ""
            report = shown.get(report_id, Report(report_id))
            parts = change(report, reached.capabilities, author=author, batch=batch, **named)
            if report_id not in shown:
                unread = Base(known=False, wished=wished)
                parts = [replace(operation, base=unread) for operation in parts]
            made += parts
        return made

    return wishes


def answers_for(reached: Reached, service: str, said: Values, zone: str) -> tuple[GivenAnswer, ...]:
    """What goes out with a new report. Raises ``QgsProcessingException`` with one sentence for
    each answer that is missing or wrong; where the questions cannot be read, the server judges."""
    asked = _questions(reached, service)
    if asked is None:
        return unasked(said)
    wrong = [fault_sentence(one) for one in faults(asked, said, zone)]
    if wrong:
        raise QgsProcessingException("\n".join(wrong))
    return given(asked, said, zone)


def _questions(reached: Reached, service: str) -> Sequence[Question] | None:
    """``None`` where they cannot be known now."""
    system = reached.system
    if system is None or reached.failure is not None:
        return None
    if not reached.capabilities.of([service]).asks:
        return ()
    try:
        asks = any(one.asks for one in system.services() if one.code == service)
        return cast(Asks, system).questions(service) if asks else ()
    except ServerError:
        return None


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


def _not_writable(wanted: Sequence[Operation], reached: Reached) -> dict[str, str]:
    """Operation id → the parts of it that this system cannot write; nothing is known of one
    that was not reached."""
    if reached.failure is not None:
        return {}
    named = {one.id: not_writable(one, reached.capabilities) for one in wanted}
    return {id_: names for id_, names in named.items() if names}


def _refused(operation: Operation, names: str) -> Outcome:
    """Of an operation that is not stored: an address that takes nothing becomes no connection."""
    sentence = reason_sentence("not_writable", names, State.REFUSED)
    return Outcome(operation.report_id, State.REFUSED, sentence)


def _queued(
    outbox: Outbox, wanted: Sequence[Operation], cannot: Mapping[str, str], reached: Reached
) -> list[OutboxRow]:
    """Store the operations; what this system cannot write is refused at once."""
    waits_for = "" if reached.failure is None else reason_of(reached.failure)
    for operation in wanted:
        if operation.id in cannot:
            words = cannot[operation.id]
            outbox.add([operation], state=State.REFUSED, reason="not_writable", words=words)
    good = [operation for operation in wanted if operation.id not in cannot]
    outbox.add(good, reason=waits_for, couples=reached.capabilities.couples)
    return _current(outbox, [operation.id for operation in wanted])


def _sent(
    outbox: Outbox, reached: Reached, rows: list[OutboxRow], feedback: QgsProcessingFeedback
) -> list[OutboxRow]:
    ids = [row.id for row in rows if row.state is State.QUEUED]
    system = reached.system
    if ids and system is not None:
        push_now(
            outbox,
            lambda: system,
            ids,
            wait_s=LOCK_WAIT_S,
            cancelled=feedback.isCanceled,
            progress=partial(report_sent, feedback),
        )
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
