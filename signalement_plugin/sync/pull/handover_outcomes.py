"""Reads the outcomes of changes that were handed over to a team (rules T8, T10 and T13). Runs in
the pulling thread."""

from __future__ import annotations

from ...core.errors import Gone
from ...core.model.operation import FINAL, State
from ...core.model.report import Report
from ...systems.base import System
from ...systems.mailbox import HandedChange, Mailbox
from ..clock import stamp
from ..outbox import resolutions
from ..outbox.after_creation import store_created
from ..outbox.inbox import Inbox
from ..outbox.metadata import get_metadata, set_metadata
from ..outbox.outbox import Outbox
from ..rules.handover import OFFERED_AGAIN, differs_from_mailbox, is_being_decided, verdict_on
from ..rules.rows import OutboxRow, row_of

FOLLOWED = (State.HANDED, State.UNKNOWN, State.CONFLICT)
_EPOCH = "handed/epoch"
_OFFERED_AND_CANCELLED = (
    "SELECT * FROM operation WHERE state = 'cancelled' AND attempts > 0 ORDER BY seq"
)
_FOLLOWED_AGAIN = (
    "UPDATE operation SET state = 'handed', reason = '', words = '', details = '', next_try = '',"
    " open_attempt = 1, changed_at = ? WHERE id = ? AND state = ?"
)


def follow(outbox: Outbox, system: System) -> list[OutboxRow]:
    """Ask the mailbox about all handed-over changes that are not final. Returns the rows that
    moved.

    A change that the mailbox does not have any more was lost when the database was restored from a
    backup: it is offered again. Raises ``ServerError``; outcomes stored before it stay.
    """
    mailbox = system.mailbox()
    _look_again(outbox, mailbox)
    waiting = {row.id: row for row in outbox.rows(FOLLOWED) if row.open_attempt}
    found = mailbox.look(list(waiting)) if waiting else {}
    moved = []
    for op_id, row in waiting.items():
        change = found.get(op_id)
        if _again(outbox, row) if change is None else _file(outbox, system, row, change):
            moved.append(op_id)
    return [row for row in map(outbox.row, moved) if row is not None]


def _look_again(outbox: Outbox, mailbox: Mailbox) -> None:
    """After a restore of the database the team may decide anew about changes that are final here:
    follow these again, so that each desk ends in the same state as the team. A change that was
    taken back here, and is in the mailbox once more, is taken back again."""
    epoch, known = mailbox.epoch(), get_metadata(outbox, _EPOCH)
    over = {row.id: row for row in _may_differ(outbox, epoch, known)}
    found = mailbox.look(list(over)) if over else {}
    again = [
        (over[op_id], one) for op_id, one in found.items() if differs_from_mailbox(over[op_id], one)
    ]
    if not again and epoch == known:
        return
    now = stamp(outbox.clock.now())
    with outbox.transaction() as db:
        db.executemany(_FOLLOWED_AGAIN, [(now, row.id, str(row.state)) for row, _ in again])
        for row, change in again:
            if row.state is State.CANCELLED and not change.over:
                resolutions.take_back(outbox, row.id)
        set_metadata(outbox, _EPOCH, epoch)


def _may_differ(outbox: Outbox, epoch: str, known: str) -> list[OutboxRow]:
    """Changes that are final here and may not be so in the mailbox. In a new epoch all of them;
    later, those that were cancelled here and offered in an earlier epoch: a service that did not
    hear of it adds them to the restored database from its own outbox, whenever it starts."""
    if epoch != known:
        return [row for row in outbox.rows(FINAL) if row.attempts] if known else []
    cancelled = map(row_of, outbox.db.execute(_OFFERED_AND_CANCELLED))
    return [row for row in cancelled if row.pre and row.pre.version != epoch]


def _again(outbox: Outbox, row: OutboxRow) -> bool:
    """Offer a change again, unless it has a time of its own (``next_try``) for that."""
    return not row.next_try and outbox.settle(row.id, row.state, OFFERED_AGAIN)


def _file(outbox: Outbox, system: System, row: OutboxRow, change: HandedChange) -> bool:
    """Store an outcome, and the report that shows it, in one transaction."""
    verdict = verdict_on(change)
    deciding = is_being_decided(row)
    if deciding and not change.over:
        return False
    same = (row.state, row.reason, row.server_message) == (
        verdict.state,
        verdict.reason,
        verdict.server_message,
    )
    if same and not row.next_try:
        return False
    shown = _shown(system, change.report_id or row.report_id) if change.over else None
    with outbox.transaction():
        decided = resolutions.pending_decision(outbox, row.id) if deciding else None
        if decided is not None:
            resolutions.decision_over(outbox, row, decided, verdict)
        elif not outbox.settle(row.id, row.state, verdict):
            return False
        if change.report_id and not row.report_id:
            store_created(outbox, row.id, change.report_id, photos_apart=False)
        if shown is not None:
            Inbox(outbox).put_everywhere(shown, outbox.clock.now())
    return True


def _shown(system: System, report_id: str) -> Report | None:
    try:
        return system.get(report_id) if report_id else None
    except Gone:
        return None
