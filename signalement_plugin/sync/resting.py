"""Rules R2 and R3: what a new operation takes from earlier own ones on the same report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..core.operation import Base, Operation, State
from .rows import OutboxRow

_STILL_OVER = frozenset({State.HELD, State.QUEUED, State.SENDING, State.UNKNOWN, State.CONFLICT})
"""States in which an operation's values lie over the server's in the layer."""


def rest_on_earlier(
    operation: Operation, earlier: Sequence[OutboxRow], couples: Mapping[str, tuple[str, ...]]
) -> Operation:
    """The operation with its base corrected for own earlier ones.

    A field under an earlier operation was displayed as that one's target (or as the
    clearing that it causes), while what the user had *seen* of the server is still what
    the earlier one saw: a colleague's change came in underneath.
    """
    if not operation.base.known:
        return operation
    values = dict(operation.base.values)
    version, activity = operation.base.version, operation.base.activity
    for row in earlier:
        if row.state not in _STILL_OVER:
            continue
        before = row.operation
        covered = set(before.sets) | {c for name in before.sets for c in couples.get(name, ())}
        if not covered & set(values):
            continue
        for name in covered & set(values):
            values[name] = before.sets.get(name, "")
        if (version, activity) == (operation.base.version, operation.base.activity):
            version, activity = before.base.version, before.base.activity
    return replace(operation, base=Base(values, version, activity))


def coalesces_into(operation: Operation, earlier: Sequence[OutboxRow]) -> OutboxRow | None:
    """The queued, never tried operation that this one only corrects, if there is one."""
    waiting = [row for row in earlier if row.state in _STILL_OVER]
    if not waiting:
        return None
    last = waiting[-1]
    same = (
        last.state is State.QUEUED
        and last.attempts == 0
        and len(operation.sets) == 1
        and set(last.operation.sets) == set(operation.sets)
        and not last.operation.has_text
        and not operation.has_text
        and not operation.after
        and not last.operation.after
        and operation.kind == last.operation.kind == "change"
    )
    return last if same else None
