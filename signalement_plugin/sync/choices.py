"""What a person decides on a card: every answer is one transaction, undo is a new operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..core.capabilities import Capabilities
from ..core.operation import Operation, State, base_of, new_id
from .drafts import draft, save_draft
from .outbox import Outbox
from .rows import OutboxRow


def resolve_conflict(outbox: Outbox, op_id: str, choice: str, caps: Capabilities) -> str:
    """``mine``: a new operation based on what the card showed; ``server``: theirs holds,
    a text stays as draft; ``draft``: all of mine stays as draft. Returns the new id or
    empty."""
    row = outbox.row(op_id)
    if row is None or row.state is not State.CONFLICT:
        return ""
    if choice == "mine" and row.server is not None:
        again = _again(row.operation, based_on=row, caps=caps)
        return again.id if outbox.supersede(op_id, State.CONFLICT, State.CANCELLED, [again]) else ""
    _keep_draft(outbox, row.operation, everything=choice == "draft")
    outbox.move(op_id, [State.CONFLICT], State.CANCELLED)
    return ""


def resolve_unknown(outbox: Outbox, op_id: str, choice: str) -> str:
    """``there``: confirmed by the user; ``again``: a new operation (may appear twice);
    ``drop``: cancelled, the text stays as draft. Returns the new id or empty."""
    row = outbox.row(op_id)
    if row is None or row.state is not State.UNKNOWN:
        return ""
    if choice == "there":
        outbox.move(op_id, [State.UNKNOWN], State.CONFIRMED)
        return ""
    if choice == "again":
        again = _again(row.operation, based_on=row)
        return again.id if outbox.supersede(op_id, State.UNKNOWN, State.CANCELLED, [again]) else ""
    _keep_draft(outbox, row.operation, everything=False)
    outbox.move(op_id, [State.UNKNOWN], State.CANCELLED)
    return ""


def retry(outbox: Outbox, op_id: str) -> str:
    """A refused operation stays refused; a new one with a fresh base goes out."""
    row = outbox.row(op_id)
    if row is None:
        return ""
    if row.state is State.QUEUED:
        outbox.hurry(op_id)
        return op_id
    if row.state is not State.REFUSED:
        return ""
    again = _again(row.operation)
    outbox.add([again])
    return again.id


def put_back_afterwards(outbox: Outbox, op_id: str) -> str:
    """A new operation that sets the fields to what they were before this one."""
    row = outbox.row(op_id)
    if row is None or not row.operation.sets:
        return ""
    old = {k: row.operation.base.values.get(k, "") for k in row.operation.sets}
    wanted = replace(_again(row.operation), sets=old, reply="", note="", photos=())
    outbox.add([wanted])
    return wanted.id


def _again(
    operation: Operation, *, based_on: OutboxRow | None = None, caps: Capabilities | None = None
) -> Operation:
    """The same wish under a new id; its base is what a card showed, or the next read."""
    server = based_on.server if based_on else None
    if server is None:
        base = replace(operation.base, known=False)
    else:
        compared = caps.compared(operation.written) if caps else frozenset(operation.base.values)
        base = base_of(server, compared)
    return replace(operation, id=new_id(), base=base, after="")


def _keep_draft(outbox: Outbox, operation: Operation, *, everything: bool) -> None:
    parts: Mapping[str, str] = {"reply": operation.reply, "note": operation.note}
    if everything:
        parts = {**operation.sets, **parts}
    kept = {**draft(outbox, operation.report_id), **{k: v for k, v in parts.items() if v}}
    save_draft(outbox, operation.report_id, kept)
