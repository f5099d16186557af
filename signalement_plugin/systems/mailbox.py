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
    """Where a change stands in the mailbox of a team. ``state`` is what its service says of it;
    ``over``: that will not change, and a read from now on shows it. ``asks``: any desk may decide
    about it. ``server``: the report as the service met it, for the card."""

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
    """What a team does at one report now. ``here``: logins that have it open, without this desk's;
    ``changes``: in the order in which they were handed over, this desk's own among them."""

    here: tuple[str, ...] = ()
    changes: tuple[MailboxChange, ...] = ()


class Mailbox(Protocol):
    """May raise only ``core.errors.ServerError``: ``LostAnswer`` where it may have been done."""

    def epoch(self) -> str:
        """Which database this is: another one after a backup was brought back."""

    def hand_over(self, operation: Operation, rests: str, epoch: str) -> None:
        """Put it there; the same id again adds nothing. ``rests``: the change whose value was
        displayed under it, or empty; ``epoch``: that in which the id was first offered."""

    def look(self, ids: Collection[str]) -> dict[str, HandedChange]:
        """Id → where it stands, of those that are there now."""

    def cancel(self, op_id: str) -> bool:
        """Whether it is cancelled, also where it was before; not once it is being sent. Raises
        ``Gone`` for a change that is not there."""

    def decide(self, decision: str, op_id: str, choice: str, new: Operation | None) -> bool:
        """Decide about a change that asks, once; ``new`` takes its place, and has ``decision`` as
        its id. False: somebody else has decided. The same decision again is answered as the first
        time. Raises ``Gone`` for a change that is not there."""

    def colleagues(self, report_id: str) -> Colleagues:
        """What the team does at this report; others see for a minute that this desk has it open."""
