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
    if choice == "mine":
        again = _still_wanted(_again(row.operation, based_on=row, caps=caps), row)
        return again.id if outbox.supersede(op_id, State.CONFLICT, State.CANCELLED, again) else ""
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
        return again.id if outbox.supersede(op_id, State.UNKNOWN, State.CANCELLED, again) else ""
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
    again = _again(row.operation, based_on=row)
    shown = {**again.base.values, **(row.operation.sets if row.server is None else {})}
    base = replace(again.base, values=shown)
    wanted = replace(again, sets=old, reply="", note="", photos=(), base=base)
    outbox.add([wanted])
    return wanted.id


def _again(
    operation: Operation, *, based_on: OutboxRow | None = None, caps: Capabilities | None = None
) -> Operation:
    """The same wish under a new id. Its base is what the card showed; of a card that could
    show nothing, what was displayed before; without a card, the next read."""
    server = based_on.server if based_on else None
    base = operation.base
    if server is not None:
        compared = caps.compared(operation.written) if caps else frozenset(base.values)
        base = base_of(server, compared)
    elif based_on is None:
        base = replace(base, known=False)
    return replace(operation, id=new_id(), base=base, after="")


def _still_wanted(operation: Operation, row: OutboxRow) -> Operation:
    """Of a card "already closed; send the reply only?": the text without what is so."""
    if row.reason != "already_closed":
        return operation
    return replace(operation, sets={})


def _keep_draft(outbox: Outbox, operation: Operation, *, everything: bool) -> None:
    parts: Mapping[str, str] = {"reply": operation.reply, "note": operation.note}
    if everything:
        parts = {**operation.sets, **parts}
    kept = {**draft(outbox, operation.report_id), **{k: v for k, v in parts.items() if v}}
    save_draft(outbox, operation.report_id, kept)
