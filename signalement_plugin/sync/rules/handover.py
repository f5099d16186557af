"""A change in the mailbox of a team: its state here follows from the state that the service
reports. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.model.operation import State
from ...systems.mailbox import HandedChange
from .rows import REASONS, TAKEN_BACK, OutboxRow
from .verdicts import Verdict

OFFERED_AGAIN = Verdict(State.QUEUED, "settle", wait_s=0)
"""The same id again adds nothing (rule T7); its attempt stays open."""
DECIDING, TAKING_BACK = "deciding", "taking_back"
"""Reasons of a handed-over change that waits: the mailbox has to answer a decision or a take-back
made here."""
_MADE = frozenset({State.CONFIRMED, State.UNVERIFIED})
_ASKING = frozenset({State.CONFLICT, State.UNKNOWN})


def verdict_on(change: HandedChange) -> Verdict:
    """Yes of the mailbox is not yet yes of the server (rule T8): until the outcome is to be read,
    the change is *handed*. What asks does so at every desk, under an attempt that stays open."""
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
    """Whether the mailbox differs from this desk, where the change is over, about whether it was
    made. For one that was tried again as another, the other counts."""
    made, made_there = row.state in _MADE, change.state in _MADE
    return row.reason != "retried" and (not change.over or made is not made_there)


def is_being_decided(row: OutboxRow) -> bool:
    """Whether the mailbox has still to answer what was decided here."""
    return row.state is State.HANDED and row.reason in (DECIDING, TAKING_BACK)


def can_be_taken_back(row: OutboxRow) -> bool:
    """Whether a mailbox has it, and nothing was decided about it here."""
    return row.state is State.HANDED and not is_being_decided(row)


def verdict_on_taken_back(row: OutboxRow) -> Verdict:
    """The mailbox has given it back. A new report is all typed text: it stands as one that was
    refused, so that it can be written on, with who called, whenever somebody looks at it."""
    if row.operation.kind == "create":
        return Verdict(State.REFUSED, TAKEN_BACK, close=True)
    return Verdict(State.CANCELLED, "by_user", close=True)


def rests_on(row: OutboxRow, of_report: Sequence[OutboxRow]) -> str:
    """The id of the last own change of the same report that was made before this one (rule T12):
    what it left at the server is no colleague's. Earlier ones are over when this goes out."""
    made = [one for one in of_report if one.seq < row.seq and one.state in _MADE]
    return row.operation.after or (made[-1].id if made else "")
