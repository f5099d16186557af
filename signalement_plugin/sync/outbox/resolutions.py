"""A user's decisions about changes, also about those that wait or are done. The operations change
in one transaction, a draft may be stored in another; putting values back is a new operation."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ...core.changes.request import ChangeRequest
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation, State, base_of, new_id
from ..clock import stamp
from ..rules.evidence import as_wanted
from ..rules.handover import DECIDING, TAKING_BACK, can_be_taken_back, verdict_on_taken_back
from ..rules.rows import UNDO_WINDOW, OutboxRow
from ..rules.verdicts import Verdict
from .metadata import draft, get_metadata, save_draft, set_metadata, with_parts
from .outbox import Outbox


class Decision(str, Enum):
    """A user's decision about one change; the values name buttons."""

    # for a change that waits or was refused; OPEN also for a conflict or a change without effect
    REVIEW = "review"
    SEND = "send"
    PUT_BACK = "put_back"
    NOW = "now"
    EDIT = "edit"
    CANCEL = "cancel"
    OPEN = "open"
    RETRY = "retry"
    # of a conflict
    DRAFT = "draft"
    SERVER = "server"
    MINE = "mine"
    # for a change of unknown outcome; DROP also for a refused one, and a colleague's that is held
    THERE = "there"
    AGAIN = "again"
    ANEW = "anew"
    DROP = "drop"
    # for a change that replaced a colleague's, and for one that arrived and had no effect
    GIVE_BACK = "give_back"
    FIELDS_AGAIN = "fields_again"
    LEAVE = "leave"

    def __str__(self) -> str:
        return self.value


_DECISION = "decision/"
_THERE_NOW = (
    "UPDATE operation SET state = 'handed', open_attempt = 1, attempts = 1, first_attempt = ?,"
    " last_attempt = ?, pre = ? WHERE id = ?"
)
RETRIED = "retried"
"""Reason of a refused change that was tried again as another operation; it cannot be tried again
itself."""


def resolve_conflict(
    outbox: Outbox,
    op_id: str,
    choice: Decision,
    caps: Capabilities,
    parts: Collection[str] | None = None,
    edited: ChangeRequest | None = None,
    undo_window_s: float = 0.0,
) -> str:
    """``mine``: queue a new operation based on what the card showed, which can be undone for
    ``undo_window_s``; ``server``: the server's values stay, a text becomes a draft; ``draft``: the
    whole change becomes a draft. Returns the new id or empty.

    ``parts``: parts of the change to send (of ``core.model.capabilities.WRITABLE``; ``None``: all).
    For the others the server's values stay, and a text becomes a draft; with nothing left to send
    it is as ``server``. ``edited``: new content for the same parts; others are ignored.
    """
    row = outbox.row(op_id)
    if row is None or row.state is not State.CONFLICT:
        return ""
    whole = row.operation if edited is None else _edited(row.operation, edited)
    mine = whole if parts is None else _only(whole, parts)
    if choice == Decision.MINE and mine.written:
        again = _still_wanted(_again(mine, based_on=row, caps=caps), row, caps)
        left = _texts_without(whole, mine)
        with outbox.transaction():
            if _is_the_teams(row, caps):
                keep_draft(outbox, left, everything=False)
                return _ask_the_team(outbox, row, choice, again)
            again = replace(again, batch=new_id())
            if not outbox.supersede(op_id, State.CONFLICT, State.CANCELLED, again, undo_window_s):
                return ""  # decided elsewhere meanwhile
            keep_draft(outbox, left, everything=False)
        return again.id
    with outbox.transaction():
        keep_draft(outbox, whole, everything=choice == Decision.DRAFT)
        if _is_the_teams(row, caps):
            return _ask_the_team(outbox, row, Decision.SERVER)
        outbox.move(op_id, [State.CONFLICT], State.CANCELLED)
    return ""


def resolve_unknown(outbox: Outbox, op_id: str, choice: Decision, caps: Capabilities) -> str:
    """``there``: the user confirms the change; ``again``, or ``anew`` for a new report that did not
    arrive: a new operation (may be made twice), with the text alone if the card shows the rest as
    wanted; ``drop``: cancel, keep the text as a draft. Returns the new id or empty."""
    row = outbox.row(op_id)
    if row is None or row.state is not State.UNKNOWN:
        return ""
    if _is_the_teams(row, caps):
        return _resolve_with_the_team(outbox, row, choice, caps)
    if choice == Decision.THERE:
        outbox.move(op_id, [State.UNKNOWN], State.CONFIRMED)
        return ""
    if choice in (Decision.AGAIN, Decision.ANEW):
        again = _still_wanted(_again(row.operation, based_on=row), row, caps)
        return again.id if outbox.supersede(op_id, State.UNKNOWN, State.CANCELLED, again) else ""
    with outbox.transaction():
        keep_draft(outbox, row.operation, everything=False)
        outbox.move(op_id, [State.UNKNOWN], State.CANCELLED)
    return ""


def take_back(outbox: Outbox, op_id: str) -> bool:
    """Ask the team's mailbox to cancel a change that was handed over; the mailbox refuses if the
    change is being sent. Returns whether the mailbox will be asked."""
    row = outbox.row(op_id)
    if row is None or not can_be_taken_back(row):
        return False
    _ask_the_team(outbox, row, Decision.CANCEL)
    return pending_decision(outbox, op_id) is not None


@dataclass(frozen=True)
class PendingDecision:
    """A decision about a change that was handed over to a team. It counts once the mailbox has
    accepted it (rule T13). ``new`` replaces the change and has the decision's ``id``."""

    id: str
    choice: str
    new: Operation | None = None


def pending_decision(outbox: Outbox, op_id: str) -> PendingDecision | None:
    """The decision about an operation that the mailbox has not answered yet, if any."""
    kept = get_metadata(outbox, _DECISION + op_id)
    if not kept:
        return None
    stored: dict[str, str] = json.loads(kept)
    new = Operation.from_json(stored["new"]) if stored["new"] else None
    return PendingDecision(stored["id"], stored["choice"], new)


def decision_counts(outbox: Outbox, row: OutboxRow, decision: PendingDecision) -> bool:
    """The mailbox has accepted the decision: end the change here too, and store its replacement."""
    to = State.CONFIRMED if decision.choice == Decision.THERE else State.CANCELLED
    if decision.choice == Decision.CANCEL:
        decision_over(outbox, row, decision, Verdict(State.CANCELLED))
        return True
    with outbox.transaction() as db:
        set_metadata(outbox, _DECISION + row.id, "")
        if decision.new is None:
            return outbox.settle(row.id, State.HANDED, Verdict(to, "by_user", close=True))
        if not outbox.supersede(row.id, State.HANDED, to, decision.new):
            return False
        now = stamp(outbox.clock.now())
        db.execute(_THERE_NOW, (now, now, row.pre.to_json() if row.pre else "", decision.new.id))
    return True


def decision_over(
    outbox: Outbox, row: OutboxRow, decision: PendingDecision, verdict: Verdict
) -> None:
    """The change ended otherwise, or the mailbox refused the decision: drop the decision, keep a
    text that is not sent as a draft, and store ``verdict``."""
    ended = decision.choice == Decision.CANCEL and verdict.state is State.CANCELLED
    left = row.operation if ended else decision.new
    with outbox.transaction():
        set_metadata(outbox, _DECISION + row.id, "")
        if left is not None:
            keep_draft(outbox, left, everything=False)
        outbox.settle(row.id, State.HANDED, verdict_on_taken_back(row) if ended else verdict)


def _is_the_teams(row: OutboxRow, caps: Capabilities) -> bool:
    """Whether the change was handed over: then the mailbox has to accept a decision."""
    return row.open_attempt and caps.of([row.report_id]).hands_over


def _resolve_with_the_team(
    outbox: Outbox, row: OutboxRow, choice: Decision, caps: Capabilities
) -> str:
    if choice in (Decision.AGAIN, Decision.ANEW):
        again = _still_wanted(_again(row.operation, based_on=row), row, caps)
        return _ask_the_team(outbox, row, Decision.AGAIN, again)
    if choice != Decision.THERE:
        keep_draft(outbox, row.operation, everything=False)
    return _ask_the_team(outbox, row, choice)


def _ask_the_team(
    outbox: Outbox, row: OutboxRow, choice: Decision, new: Operation | None = None
) -> str:
    decision = new.id if new is not None else new_id()
    question = {"id": decision, "choice": str(choice), "new": new.to_json() if new else ""}
    reason = TAKING_BACK if choice == Decision.CANCEL else DECIDING
    with outbox.transaction():
        if not outbox.settle(row.id, row.state, Verdict(State.HANDED, reason, wait_s=0)):
            return ""
        set_metadata(outbox, _DECISION + row.id, json.dumps(question))
    return decision if new is not None else ""


def retry(outbox: Outbox, op_id: str) -> str:
    """Queue a refused operation again, once, as a new one with the same base: a colleague's change
    since shows as a conflict. A queued one is due now. Returns the id to be sent, or empty."""
    row = outbox.row(op_id)
    if row is None:
        return ""
    if row.state is State.QUEUED:
        outbox.hurry(op_id)
        return op_id
    if row.state is not State.REFUSED:
        return ""
    again = replace(row.operation, id=new_id(), after="")
    return again.id if outbox.retry(op_id, again) else ""


def repair(
    outbox: Outbox, op_id: str, made: Sequence[Operation], undo_window_s: float = 0.0
) -> bool:
    """Queue ``made`` in place of a refused change, once; all or nothing."""
    with outbox.transaction():
        if not outbox.retry(op_id):
            return False
        outbox.add(made, reason=UNDO_WINDOW if undo_window_s else "", undo_window_s=undo_window_s)
    return True


def drop_refused(outbox: Outbox, op_id: str) -> bool:
    """Cancel a refused change and keep its texts as a draft. Not if it was tried again."""
    row = outbox.row(op_id)
    if row is None or row.state is not State.REFUSED or row.reason == RETRIED:
        return False
    with outbox.transaction():
        keep_draft(outbox, row.operation, everything=False)
        return outbox.move(op_id, [State.REFUSED], State.CANCELLED)


def write_anew(outbox: Outbox, op_id: str, key: str, parts: Mapping[str, str]) -> Operation | None:
    """Take back a new report that was refused or not sent yet, once: ``parts`` become the draft
    ``key``, and a refused row loses its caller; all or nothing. Returns the operation; ``None`` if
    it is no new report or cannot be taken back."""
    with outbox.transaction() as db:
        row = outbox.row(op_id)
        if row is None or row.operation.kind != "create":
            return None
        if not outbox.move(op_id, [State.HELD, State.QUEUED], State.CANCELLED):
            if row.state is not State.REFUSED or row.reason == RETRIED:
                return None
            body, now = row.operation.anonymous().to_json(), stamp(outbox.clock.now())
            db.execute(
                "UPDATE operation SET reason = ?, body = ?, changed_at = ? WHERE id = ?",
                (RETRIED, body, now, op_id),
            )
            outbox.leave_no_trace()
        save_draft(outbox, key, parts)
        return row.operation


def not_moved(row: OutboxRow) -> dict[str, str]:
    """The wanted values of the fields that an answered change left unchanged, while the user has to
    decide about it; else empty."""
    names = row.details.parts if row.arrived_only and row.asks else ()
    return {name: value for name, value in row.operation.sets.items() if name in names}


def send_fields_again(outbox: Outbox, op_id: str) -> str:
    """Queue a new operation with the fields that did not change, based on what the card showed,
    without text and photos, because those have arrived. Returns its id, or empty."""
    row = outbox.row(op_id)
    wanted = not_moved(row) if row is not None else {}
    if row is None or not wanted:
        return ""
    again = _only(_again(row.operation, based_on=row), wanted)
    return again.id if outbox.retry(op_id, again) else ""


def before(row: OutboxRow) -> dict[str, str]:
    """The values that the fields of an operation had before it; empty if a value is not known, or
    nothing was written that could be put back."""
    known = row.operation.base.values
    written = row.operation.sets if row.operation.kind == "change" else {}
    return {k: known[k] for k in written if k in known} if set(written) <= set(known) else {}


def replaced_value(row: OutboxRow) -> dict[str, str]:
    """The colleague's value that an operation replaced, field → value; empty without one."""
    change = row.details.foreign if row.reason == "replaced" else None
    if change is None or change.field not in row.operation.sets:
        return {}
    return {change.field: change.new}


def put_back_afterwards(
    outbox: Outbox,
    op_id: str,
    values: Mapping[str, str] | None = None,
    undo_window_s: float = 0.0,
    batch: str = "",
) -> str:
    """Queue a new operation that sets fields to ``values`` (of :func:`replaced_value`; ``None``: of
    :func:`before`), based on what the server showed after the operation. ``batch``: its batch;
    empty: a new one. Returns its id, or empty."""
    row = outbox.row(op_id)
    values = before(row) if row is not None and values is None else values
    if row is None or not values:
        return ""
    again = _again(row.operation, based_on=row)
    shown = {**again.base.values, **(row.operation.sets if row.server is None else {})}
    base = replace(again.base, values=shown)
    plain = replace(again, reply="", note="", photos=(), batch=batch or new_id())
    wanted = replace(plain, sets=dict(values), base=base)
    outbox.add([wanted], reason=UNDO_WINDOW if undo_window_s else "", undo_window_s=undo_window_s)
    return wanted.id


def leave_replaced(outbox: Outbox, op_id: str) -> bool:
    """The user accepts that a colleague's change was replaced."""
    row = outbox.row(op_id)
    if row is None or row.reason != "replaced":
        return False
    return outbox.move(op_id, [row.state], row.state, reason="kept")


def _only(operation: Operation, parts: Collection[str]) -> Operation:
    return replace(
        operation,
        sets={name: value for name, value in operation.sets.items() if name in parts},
        reply=operation.reply if "reply" in parts else "",
        note=operation.note if "note" in parts else "",
        photos=operation.photos if "photo" in parts else (),
    )


def _edited(operation: Operation, change_request: ChangeRequest) -> Operation:
    """The same parts, so that it stays one request, with the content that the user wrote since."""
    return replace(
        operation,
        sets={name: change_request.sets.get(name, value) for name, value in operation.sets.items()},
        reply=change_request.reply if operation.reply else "",
        note=change_request.note if operation.note else "",
    )


def _texts_without(operation: Operation, sent: Operation) -> Operation:
    """The texts and photos of ``operation`` that ``sent`` does not contain."""
    return replace(
        operation,
        reply="" if sent.reply else operation.reply,
        note="" if sent.note else operation.note,
        photos=() if sent.photos else operation.photos,
    )


def _again(
    operation: Operation, *, based_on: OutboxRow, caps: Capabilities | None = None
) -> Operation:
    """The same change request under a new id, based on what the card showed; if the card could show
    nothing, on what was displayed before."""
    server, base = based_on.server, operation.base
    if server is not None:
        able = caps.of([operation.report_id]) if caps else None
        compared = able.fields_to_compare(operation.written) if able else frozenset(base.values)
        base = base_of(server, compared)
    return replace(operation, id=new_id(), base=base, after="")


def _still_wanted(operation: Operation, row: OutboxRow, caps: Capabilities) -> Operation:
    """The text alone if the card shows everything else as wanted, so that the user is not asked
    "already closed; send the reply only?" afterwards."""
    able = caps.of([operation.report_id])
    shown = row.server is not None and as_wanted(operation, row.server, able)
    if row.reason == "already_closed" or (operation.has_text and shown):
        return replace(operation, sets={})
    return operation


def keep_draft(outbox: Outbox, operation: Operation, *, everything: bool) -> None:
    """Only for a change: a new report has no id under which a draft could be kept."""
    if not operation.report_id:
        return
    parts = {"reply": operation.reply, "note": operation.note}
    parts["photos"] = "\n".join(operation.photos)
    if everything:
        parts = {**operation.sets, **parts}
    kept = with_parts(draft(outbox, operation.report_id), parts, operation.id)
    save_draft(outbox, operation.report_id, kept)
