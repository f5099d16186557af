"""A change in the mailbox of a team: its state here follows from the state that the service
reports. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.model.operation import State
from ...systems.mailbox import HandedChange
from .rows import REASONS, TAKEN_BACK, OutboxRow
from .verdicts import Verdict

OFFERED_AGAIN = Verdict(State.QUEUED, "settle", wait_s=0)
"""Offer the change again under the same id, which adds no second change (rule T7); its attempt
stays open."""
DECIDING, TAKING_BACK = "deciding", "taking_back"
"""Reasons of a handed-over change: the mailbox still has to answer a decision, or a request to take
it back, made here."""
_MADE = frozenset({State.CONFIRMED, State.UNVERIFIED})
_ASKING = frozenset({State.CONFLICT, State.UNKNOWN})


def verdict_on(change: HandedChange) -> Verdict:
    """The state here for a change in the mailbox. A yes of the mailbox is not yet a yes of the
    server (rule T8): until the outcome can be read, the change is *handed*. A change that needs a
    decision needs it at every desk, and its attempt stays open."""
    reason = change.reason if change.reason in REASONS else ""
    if change.over:
        return Verdict(
            change.state,
            reason,
            change.server_message,
            close=True,
            server=change.server,
            details=change.details,
        )
    if change.asks and change.state in _ASKING:
        return Verdict(
            change.state,
            reason,
            change.server_message,
            server=change.server,
            details=change.details,
        )
    return Verdict(State.HANDED)


def differs_from_mailbox(row: OutboxRow, change: HandedChange) -> bool:
    """Whether a change that is final here is not final in the mailbox, or was made according to
    only one of the two. Never for a change that was tried again as another."""
    made, made_there = row.state in _MADE, change.state in _MADE
    return row.reason != "retried" and (not change.over or made is not made_there)


def is_being_decided(row: OutboxRow) -> bool:
    """Whether the mailbox still has to answer a decision made here."""
    return row.state is State.HANDED and row.reason in (DECIDING, TAKING_BACK)


def can_be_taken_back(row: OutboxRow) -> bool:
    """Whether a mailbox has the change, and nothing was decided about it here."""
    return row.state is State.HANDED and not is_being_decided(row)


def verdict_on_taken_back(row: OutboxRow) -> Verdict:
    """The mailbox has given the change back. A new report becomes *refused*, so that the user can
    go on writing it later, with the caller."""
    if row.operation.kind == "create":
        return Verdict(State.REFUSED, TAKEN_BACK, close=True)
    return Verdict(State.CANCELLED, "by_user", close=True)


def rests_on(row: OutboxRow, of_report: Sequence[OutboxRow]) -> str:
    """The id of the last own change of the same report made before this one (rule T12), so that its
    effect is not taken for a colleague's change. Earlier ones are final when this one is sent."""
    made = [one for one in of_report if one.seq < row.seq and one.state in _MADE]
    return row.operation.after or (made[-1].id if made else "")
