"""Sends what waits in the outboxes of the profile, for ``signalement:sendpending``. The outboxes
are found in the main thread, their changes are sent in the algorithm's thread."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ...connection.texts.outcomes import behind_sentence, error_sentence
from ...core.changes.preview import ChangePreview, merge_previews
from ...core.errors import MissingChanges, SignalementError
from ...core.model.capabilities import Capabilities
from ...core.model.operation import ASKING, PENDING, State
from ...qgis_profile.machine import machine_id
from ...qgis_profile.network.http_context import address
from ...qgis_profile.network.server_identity import server_of
from ...qgis_profile.other_profiles import left_behind
from ...qgis_profile.settings import all_connections, data_folder
from ...sync.outbox.database import NAME
from ...sync.outbox.metadata import bind_to_server
from ...sync.outbox.opening import open_outbox
from ...sync.outbox.outbox import Outbox
from ...sync.outbox.resolutions import Decision, resolve_unknown
from ...sync.outbox.waiting_note import WaitingNote
from ...sync.rules.rows import ACCOUNT, KEPT, OutboxRow
from ...systems.base import Address
from ...systems.registry import open_system
from .changes.effects import effects_of_sent
from .outcomes import Outcome, RunResult, outcomes
from .sending import another, sent_now
from .server import closing_quietly, stoppable

_WAITING = PENDING | ASKING
_MOVING = (PENDING | {State.UNKNOWN}) - {State.HELD}


@dataclass(frozen=True)
class Box:
    """An outbox, and where it goes; without address when QGIS could not give one."""

    name: str
    system: str
    folder: Path
    server: str
    address: Address | None


def outboxes(feedback: QgsProcessingFeedback) -> list[Box]:
    """The outboxes of all connections of the profile. Main thread only."""
    found = []
    behind = left_behind()
    if behind is not None and behind.changes:
        feedback.pushWarning(behind_sentence(behind.changes))
    for settings in all_connections():
        folder = data_folder(settings.id)
        if not (folder / NAME).exists() and not WaitingNote(folder).missing():
            continue
        target = None
        if not settings.read_only:
            try:
                target = address(settings)
            except SignalementError as error:
                _warn(feedback, settings.name, error)
        found.append(Box(settings.name, settings.system, folder, server_of(settings), target))
    return found


def send(
    boxes: Sequence[Box], feedback: QgsProcessingFeedback, not_arrived: str = "ask"
) -> RunResult:
    """Sends the outboxes one after the other; returns the outcomes of all changes that waited, or
    still wait, also for a person's decision.

    ``not_arrived``: what becomes of changes and new reports that the server does not show: ``ask``
    leaves them, ``send`` sends them once more, ``drop`` drops them.

    Raises ``QgsProcessingException`` for an outbox that cannot be read.
    """
    found: list[Outcome] = []
    effects: list[ChangePreview] = []
    for box in boxes:
        if feedback.isCanceled():
            break
        try:
            rows, capabilities = _emptied(box, feedback, not_arrived)
            found += outcomes(rows)
            effects.append(effects_of_sent(rows, {}, capabilities))
        except MissingChanges as error:  # the other outboxes are sent; the run may fail at its end
            found.append(Outcome("", State.UNKNOWN, f"{box.name}: {error_sentence(error)}"))
        except SignalementError as error:
            raise QgsProcessingException(error_sentence(error)) from error
    return RunResult(found, merge_previews(effects))


def _emptied(
    box: Box, feedback: QgsProcessingFeedback, not_arrived: str
) -> tuple[list[OutboxRow], Capabilities]:
    """Send what can be sent; all rows that waited or came of them, as they stand now, and what
    the server and its user can do, where it was spoken to."""
    capabilities = Capabilities()
    sent: list[OutboxRow] = []
    with closing(open_outbox(box.folder, machine_id())) as outbox:
        _decide(outbox, not_arrived)
        waiting = [row.id for row in outbox.rows(_WAITING)]
        if waiting and box.address is not None:
            ids = [row.id for row in outbox.rows(_MOVING)]
            try:
                capabilities, sent = _push(box, box.address, outbox, ids, feedback)
            except SignalementError as error:
                _warn(feedback, box.name, error)
        named = dict.fromkeys((*waiting, *(row.id for row in sent)))
        rows = [outbox.row(one) for one in named]
    return [row for row in rows if row is not None], capabilities


def _decide(outbox: Outbox, not_arrived: str) -> None:
    """A report that is sent again is a new change; a dropped one is not reported any more."""
    choice = {"send": Decision.ANEW, "drop": Decision.DROP}.get(not_arrived)
    for row in outbox.rows((State.UNKNOWN,)):
        if choice and row.reason == "not_arrived":
            resolve_unknown(outbox, row.id, choice, Capabilities())


def _push(
    box: Box,
    address: Address,
    outbox: Outbox,
    ids: Sequence[str],
    feedback: QgsProcessingFeedback,
) -> tuple[Capabilities, list[OutboxRow]]:
    bind_to_server(outbox, box.server)
    target = stoppable(address, feedback)
    with closing_quietly(open_system(box.system, target)) as system:
        more = another(box.system, target, system.probe())
        queued = outbox.rows((State.QUEUED,))
        outbox.hurry(*(row.id for row in queued if row.reason in (ACCOUNT, KEPT)))  # it may be back
        return system.capabilities, sent_now(outbox, ids, system, more, feedback)


def _warn(feedback: QgsProcessingFeedback, name: str, error: SignalementError) -> None:
    feedback.pushWarning(f"{name}: {error_sentence(error)}")
