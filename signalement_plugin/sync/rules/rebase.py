"""Rules R2 and R3: how an operation rests on earlier own ones on the same report, or is merged into
one of them. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ...core.model.capabilities import DEEDS
from ...core.model.operation import Base, Operation, State, same_value
from ..clock import parse_stamp
from .changed_since import NOTHING, ChangedSince
from .rows import OutboxRow

_STILL_OVER = frozenset(
    {State.HELD, State.QUEUED, State.SENDING, State.HANDED, State.UNKNOWN, State.CONFLICT}
)
"""States in which the layer shows an operation's values over the server's."""
_NOT_MADE = frozenset({State.HELD, State.REFUSED, State.CANCELLED})


@dataclass(frozen=True)
class Dependencies:
    """The own earlier operations on the same report that a waiting operation rests on.

    ``rests``: one of them was not made. ``versions``: versions after own writes; ``own_versions``:
    those of them where nobody else had changed the report since the change request. ``wrote``: when
    the last own write on the report went out, UTC. ``since``: what happened since the change
    request, if nothing was displayed. ``replies``: the public texts of all own operations.
    """

    rests: bool = False
    versions: frozenset[str] = frozenset()
    own_versions: frozenset[str] = frozenset()
    wrote: datetime | None = None
    since: ChangedSince = NOTHING
    replies: frozenset[str] = frozenset()


ALONE = Dependencies()


def rest_on_earlier(
    operation: Operation, earlier: Sequence[OutboxRow], couples: Mapping[str, tuple[str, ...]]
) -> Operation:
    """The operation with its base corrected for own earlier ones.

    A field with an earlier operation was displayed with the value of that operation (or as cleared
    by it). But the last state of the *server* that the user saw is still the base of the earlier
    operation: a colleague may have changed the report since.
    """
    if not operation.base.known:
        return operation
    values = dict(operation.base.values)
    version, activity = operation.base.version, operation.base.activity
    for row in earlier:
        if row.state not in _STILL_OVER:
            continue
        before = row.operation
        covered = _covered(before, couples)
        if not covered & set(values):
            continue
        for name in covered & set(values):
            values[name] = before.target(name)
        if (version, activity) == (operation.base.version, operation.base.activity):
            version, activity = before.base.version, before.base.activity
    return replace(operation, base=Base(values, version, activity))


def displayed_as_own(
    operation: Operation, of_report: Sequence[OutboxRow], *, shared: bool
) -> Sequence[OutboxRow]:
    """The operations of a report that were displayed as own when ``operation`` was decided.
    ``shared``: several people use the outbox. Each operation then names, by ``after``, the one that
    was displayed under it; only this chain was seen."""
    if not shared:
        return of_report
    by_id = {one.id: one for one in of_report}
    chain, name = {operation.id}, operation.after
    while name in by_id and name not in chain:
        chain.add(name)
        name = by_id[name].operation.after
    return [one for one in of_report if one.id in chain]


def coalesces_into(operation: Operation, earlier: Sequence[OutboxRow]) -> OutboxRow | None:
    """The queued, never tried operation into which this one can be merged; ``None`` without one."""
    waiting = [row for row in earlier if row.state in _STILL_OVER]
    if not waiting:
        return None
    last = waiting[-1]
    same = (
        last.state is State.QUEUED
        and last.attempts == 0
        and len(operation.sets) == 1
        and set(last.operation.sets) == set(operation.sets)
        and not DEEDS & set(operation.sets)
        and not last.operation.has_text
        and not operation.has_text
        and not operation.after
        and not last.operation.after
        and operation.account == last.operation.account
        and operation.kind == last.operation.kind == "change"
    )
    return last if same else None


def parted_from(merged: OutboxRow, into: OutboxRow) -> Operation | None:
    """What ``into`` wanted before ``merged`` was merged into it; ``None`` where that is not known
    any more: a later one was merged too, or it was tried."""
    shown, sets = merged.operation.base.values, merged.operation.sets
    untried = into.state is State.QUEUED and not into.attempts
    if not untried or into.operation.sets != sets or not set(sets) <= set(shown):
        return None
    return replace(into.operation, sets={name: shown[name] for name in sets})


def find_dependencies(
    row: OutboxRow,
    of_report: Sequence[OutboxRow],
    couples: Mapping[str, tuple[str, ...]],
    *,
    shared: bool = False,
) -> Dependencies:
    """The dependencies of ``row``. A row that was attempted has been judged before, so ``rests`` is
    false. ``shared`` as in :func:`displayed_as_own`; ``wrote`` counts everybody's writes, since a
    cache hides all of them."""
    own = displayed_as_own(row.operation, of_report, shared=shared)
    earlier = [one for one in own if one.seq < row.seq]
    rests = row.attempts == 0 and (
        _chain_broken(row, earlier) or any(_under(row, one, couples) for one in earlier)
    )
    left = [(one, one.server.version) for one in earlier if one.server and _was_sent(one)]
    versions = frozenset(version for _, version in left)
    own_versions = frozenset(version for one, version in left if one.operation.base.wished)
    wrote = [one.last_attempt for one in of_report if one.open_attempt or _was_sent(one)]
    replies = frozenset(one.operation.reply for one in own)
    last = parse_stamp(max(wrote, default=""))
    return Dependencies(rests, versions, own_versions, last, replies=replies)


def _was_sent(row: OutboxRow) -> bool:
    return row.attempts > 0 and row.state in (State.CONFIRMED, State.UNVERIFIED)


def _under(row: OutboxRow, earlier: OutboxRow, couples: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether ``earlier`` was displayed when ``row`` was decided, and was not made."""
    displayed = earlier.state is State.HELD or earlier.changed_at > row.created_at
    return (
        row.operation.base.known
        and displayed
        and _not_made(earlier)
        and earlier.reason != "coalesced"
        and bool(_covered(earlier.operation, couples) & set(row.operation.base.values))
    )


def _chain_broken(row: OutboxRow, earlier: Sequence[OutboxRow]) -> bool:
    """Whether the earlier part of the same change request was not made."""
    by_id = {one.id: one for one in earlier}
    before = by_id.get(row.operation.after)
    if before is not None and before.reason == "coalesced":
        before = by_id.get(before.details.operation)
    return before is not None and _not_made(before)


def _not_made(row: OutboxRow) -> bool:
    return row.state in _NOT_MADE or row.arrived_only


def _covered(operation: Operation, couples: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Fields that an operation sets, and those that the server clears with them; also the public
    text that a reply or a status replaces, where it is compared.

    A field set to the value that it has changes nothing, so nothing is cleared with it.
    """
    base = operation.base.values
    moving = [
        name
        for name, value in operation.sets.items()
        if name not in base or not same_value(name, base[name], value)
    ]
    coupled = {other for name in moving for other in couples.get(name, ())}
    public = {"notice"} & set(base) if operation.written & {"status", "reply"} else set()
    return set(operation.sets) | coupled | public
