"""Stores changes in the outbox, sends them, and reports the outcomes. Runs in the algorithm's
thread; the checks of names and connections run before, in the main thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ...connection.outbox.own_photos import forget_photos, with_own_photos
from ...connection.texts.outcomes import error_sentence, reason_sentence
from ...core.changes.preview import NOTHING, ChangePreview, merge_previews
from ...core.changes.request import Why
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
from ...core.model.operation import State
from ...core.model.reason_details import Block
from ...core.photos.folders import TO_SEND
from ...qgis_profile.machine import machine_id
from ...qgis_profile.network.server_identity import server_of
from ...qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    connection,
    data_folder,
    new_connection_id,
    save,
)
from ...qt.language import tr
from ...sync.outbox.metadata import bind_to_server
from ...sync.outbox.opening import open_outbox
from ...sync.outbox.outbox import Outbox
from ...sync.rules.accounts import account_for
from ...sync.rules.rows import OutboxRow
from ...sync.rules.verdicts import reason_of
from .changes.change_requests import ChangePlanner, PlannedChanges, ReachedServer, joined
from .changes.dry_run import dry_outcomes
from .changes.effects import ALREADY, by_report, effects_of_sent, foreseen, subject, tell
from .changes.keys import asked_before, with_new_keys
from .outcomes import Outcome, RunResult, outcomes
from .sending import another, sent_now
from .server import Server, closing_quietly, open_stoppable, stoppable

_HEALS = (Unreachable, Busy, LostAnswer, ServerFailure, Unauthorized, Forbidden)


def kept_as(known: ConnectionSettings, name: str) -> ConnectionSettings:
    """A bare address as a new connection of this name; others as they are."""
    if known.id or not name:
        return known
    return replace(known, id=new_connection_id(), name=name)


def name_refusal(known: ConnectionSettings, name: str) -> str:
    """Why a bare address cannot become a connection of this name, as a sentence."""
    taken = {one.name.casefold() for one in all_connections()}
    if known.id or name.casefold() not in taken:
        return ""
    return tr("There is a connection “{name}” already, with another address or login.").format(
        name=name
    )


def connection_refusal(settings: ConnectionSettings) -> str:
    """Why nothing may be written to a connection, as a sentence; empty when it may."""
    if not settings.read_only:
        return ""
    return tr("The connection “{name}” is set to read only.").format(name=settings.name)


def write(
    server: Server, change_requests: ChangePlanner, feedback: QgsProcessingFeedback
) -> RunResult:
    """Store the changes, part by part as the reports are read; send them; return the outcome and
    the effects for each report.

    What cannot be sent now waits in a connection of this profile, and nowhere else. Raises
    ``QgsProcessingException`` when nothing was stored.
    """
    try:
        with ExitStack() as stack:
            reached = _reach(stack, server, feedback)
            planned = change_requests(reached)
            parts: Iterable[_Part] = (_foreseen(one, reached, server) for one in planned)
            if not is_stored(server.settings):  # no connection is made if nothing is accepted
                whole = _joined(parts)
                if whole.cannot.keys() == set(map(subject, whole.planned.operations)):
                    tell(whole.plan, whole.new, reached, feedback)
                    return RunResult(_refused(whole.planned, whole.cannot))
                parts = [whole]
            outbox = stack.enter_context(_outbox(server.settings))
            bind_to_server(outbox, server_of(server.settings))
            whole = _joined(_queued(outbox, one, reached, server) for one in parts)
            ids = [operation.id for operation in whole.planned.operations]
            rows = _current(outbox, ids)
            if reached.failure is None:
                tell(whole.plan, whole.new, reached, feedback)
                rows = _sent(outbox, server, reached, rows, feedback)
            for row in rows:
                forget_photos(row, outbox.path.parent / TO_SEND)
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error
    if reached.failure is not None:
        feedback.pushWarning(error_sentence(reached.failure))
    found = outcomes(rows, whole.planned.rows)
    effects = effects_of_sent(rows, whole.planned.reports, reached.capabilities, whole.plan.parts)
    return RunResult(found if server.settings.id else [_not_kept(one) for one in found], effects)


@dataclass(frozen=True)
class _Part:
    """Changes, those of them that no earlier run has asked for, and the effects of these."""

    planned: PlannedChanges
    new: PlannedChanges
    plan: ChangePreview

    @property
    def cannot(self) -> dict[str, Why]:
        """Subject → why its change is not sent: the reports that the log calls blocked. Changes
        whose values the report already has are stored as usual, and end by themselves."""
        blocked = (one for one in self.plan.blocked if one.code is not Block.ALREADY)
        return {one.report.report_id: (one.code, one.details) for one in blocked}


def _joined(parts: Iterable[_Part]) -> _Part:
    whole = list(parts)
    return _Part(
        joined(one.planned for one in whole),
        joined(one.new for one in whole),
        merge_previews(one.plan for one in whole),
    )


def _foreseen(planned: PlannedChanges, reached: ReachedServer, server: Server) -> _Part:
    """A part with its effects; none if the server was not reached."""
    new = _without_known(planned, asked_before(server.settings, planned))
    return _Part(planned, new, foreseen(new, reached) if reached.failure is None else NOTHING)


def _without_known(planned: PlannedChanges, before: Mapping[str, OutboxRow]) -> PlannedChanges:
    """The changes without new reports that an earlier run has asked for: these are not made
    again."""
    return replace(planned, operations=[one for one in planned.operations if one.id not in before])


def is_stored(one: ConnectionSettings) -> bool:
    """Whether it is a connection of this profile: one under a new name is not yet."""
    return bool(one.id) and connection(one.id) is not None


@contextmanager
def _outbox(one: ConnectionSettings) -> Iterator[Outbox]:
    """The outbox of the connection, which is stored first if it is new; for a bare address a
    temporary outbox that ends with the run."""
    with ExitStack() as stack:
        if one.id:
            if not is_stored(one):
                save(one)
            folder = data_folder(one.id)
        else:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="signalement-")))
        yield stack.enter_context(closing(open_outbox(folder, machine_id())))


_WAITS = frozenset({State.QUEUED, State.SENDING, State.HELD})


def _not_kept(found: Outcome) -> Outcome:
    """The outcome of a run at a bare address, after which no change waits and no user is asked."""
    if found.state in _WAITS:
        sentence = tr(
            "Not sent, and not kept to be sent later: the address is no connection of this "
            "profile. KEEP_AS makes one of it."
        )
        return replace(found, state=State.REFUSED, message=sentence)
    if found.state in (State.UNKNOWN, State.CONFLICT):
        kept = tr("It is not kept here: look at the report before you run it again.")
        return replace(found, message=f"{found.message} {kept}")
    return found


def _reach(stack: ExitStack, server: Server, feedback: QgsProcessingFeedback) -> ReachedServer:
    """Open and probe the system. A failure that may pass is returned, if there is a connection.
    Raises ``QgsProcessingException`` for all other failures: a wrong address, or any failure of a
    bare address."""
    system = None
    try:
        system = stack.enter_context(closing_quietly(open_stoppable(server, feedback)))
        probe = system.probe()
    except ServerError as error:
        if server.settings.id and isinstance(error, _HEALS) and not isinstance(error, UnknownHost):
            return ReachedServer(system, error)
        raise QgsProcessingException(f"{error_sentence(error)} {_nothing_kept()}") from error
    return ReachedServer(system, probe=probe)


def dry_run(
    server: Server, change_requests: ChangePlanner, feedback: QgsProcessingFeedback
) -> RunResult:
    """What :func:`write` would send, a line for each change; nothing is stored or written.

    Raises ``QgsProcessingException`` for a server that cannot be asked.
    """
    try:
        with closing_quietly(open_stoppable(server, feedback)) as system:
            system.probe()
            reached = ReachedServer(system)
            planned = joined(change_requests(reached))
            before = asked_before(server.settings, planned)
            left = _without_known(planned, before)
            plan = foreseen(left, reached)
            tell(plan, left, reached, feedback)
            made = [replace(one, state=ALREADY) for one in outcomes(before.values(), planned.rows)]
            return RunResult([*made, *dry_outcomes(left.operations, plan, planned.rows)], plan)
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def _nothing_kept() -> str:
    return tr(
        "None of the changes was sent, and none is kept to be sent later. "
        "Check address and system, then run it again."
    )


def author_of(settings: ConnectionSettings) -> str:
    """Who signs a change."""
    return settings.signature or settings.me


def _refused(planned: PlannedChanges, cannot: Mapping[str, Why]) -> list[Outcome]:
    """The outcomes of changes that are not stored: no connection is made of an address that accepts
    none of them."""
    found = []
    for key, made in by_report(planned.operations).items():
        code, details = cannot[key]
        sentence = reason_sentence(str(code), state=State.REFUSED, details=details)
        row = planned.rows.get(made[0].id, "")
        found.append(Outcome(made[0].report_id, State.REFUSED, sentence, row))
    return found


def _queued(outbox: Outbox, part: _Part, reached: ReachedServer, server: Server) -> _Part:
    """Store a part; if one operation of a report's change cannot be sent, all of it is refused at
    once."""
    planned, cannot = with_new_keys(part.planned, outbox), part.cannot
    outbox.whose = partial(account_for, reached.capabilities, entry=server.settings.authcfg)
    waits_for = "" if reached.failure is None else reason_of(reached.failure)
    for operation in planned.operations:
        if subject(operation) in cannot:
            reason, details = cannot[subject(operation)]
            outbox.add([operation], state=State.REFUSED, reason=str(reason), details=details)
    photos = outbox.path.parent / TO_SEND
    good = [with_own_photos(o, photos) for o in planned.operations if subject(o) not in cannot]
    outbox.add(good, reason=waits_for, couples=reached.capabilities.couples)
    return replace(part, planned=planned)


def _sent(
    outbox: Outbox,
    server: Server,
    reached: ReachedServer,
    rows: list[OutboxRow],
    feedback: QgsProcessingFeedback,
) -> list[OutboxRow]:
    """Send the queued changes; returns the rows afterwards, with those of changes that followed a
    new report."""
    ids = [row.id for row in rows if row.state is State.QUEUED]
    shown = [row.id for row in rows]
    if ids and reached.system is not None:
        more = another(server.settings.system, stoppable(server.address, feedback), reached.probe)
        gone = sent_now(outbox, ids, reached.system, more, feedback)
        known = set(shown)
        shown += [row.id for row in gone if row.id not in known]
    return _current(outbox, shown)


def _current(outbox: Outbox, ids: Sequence[str]) -> list[OutboxRow]:
    """The current rows; for a change that was merged into another one, the row of that one."""
    found = []
    for one in ids:
        row = outbox.row(one)
        if row is not None and row.reason == "coalesced":
            row = outbox.row(row.details.operation) or row
        if row is not None:
            found.append(row)
    return found
