"""The mailbox of a team, into which desks put changes instead of sending them (docs/team.md)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ..core.model.operation import Operation, State
from ..core.model.reason_details import NO_DETAILS, ReasonDetails
from ..core.model.report import Report


@dataclass(frozen=True)
class HandedChange:
    """Where a change stands in the mailbox of a team. ``state``: as the team's service has it.
    ``over``: the state is final, and a read from now on shows its effect. ``asks``: any desk may
    decide about the change. ``server``: the report as the service read it, for the card."""

    state: State
    over: bool = False
    asks: bool = False
    reason: str = ""
    server_message: str = ""
    details: ReasonDetails = NO_DETAILS
    server: Report | None = None
    report_id: str = ""


@dataclass(frozen=True)
class MailboxChange:
    """A change of one report that is not over, whoever made it. ``operation`` has what it writes,
    without a base and pictures; ``author`` is a login, ``since`` UTC. ``asks``: any desk may
    decide about it."""

    operation: Operation
    author: str
    since: datetime
    state: State
    asks: bool = False


@dataclass(frozen=True)
class Colleagues:
    """What a team does at one report now. ``here``: logins that have it open, except this desk's;
    ``changes``: in the order in which they were handed over, this desk's own among them."""

    here: tuple[str, ...] = ()
    changes: tuple[MailboxChange, ...] = ()


class Mailbox(Protocol):
    """May raise only ``core.errors.ServerError``; ``LostAnswer`` where the call may have had its
    effect. Waits for the database: never the main thread."""

    def epoch(self) -> str:
        """The id of the database; another one after a backup was restored."""

    def hand_over(self, operation: Operation, rests: str, epoch: str) -> None:
        """Put a change into the mailbox; the same id again adds nothing. ``rests``: id of the own
        change whose value was displayed when the user decided, or empty; ``epoch``: the epoch in
        which this id was first offered."""

    def look(self, ids: Collection[str]) -> dict[str, HandedChange]:
        """Id → where the change stands, for those that are in the mailbox now."""

    def cancel(self, op_id: str) -> bool:
        """Cancel a change; whether it is cancelled now. False once it is being sent. Raises
        ``Gone`` for a change that is not in the mailbox."""

    def decide(self, decision: str, op_id: str, choice: str, new: Operation | None) -> bool:
        """Decide about a change that ``asks``, once; ``new`` takes its place, with ``decision`` as
        its id. False: somebody else has decided. The same decision again is answered as the first
        time. Raises ``Gone`` for a change that is not in the mailbox."""

    def colleagues(self, report_id: str) -> Colleagues:
        """What the team does at this report; others see for a minute that this desk has it open."""
