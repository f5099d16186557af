"""Under whose name a change goes out: the account for which it was made, and the one that would
send it now (docs/adr/0065). Pure functions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ...core.model.capabilities import Capabilities
from ...core.model.operation import ENTRY, Operation, State
from ...core.model.reason_details import ReasonDetails
from . import retry
from .rows import ACCOUNT, KEPT
from .verdicts import Verdict


def another_account(operation: Operation, caps: Capabilities) -> str:
    """The account that would send this change in place of the one for which it was made; empty
    where it is the same one, or one of the two is not known (a change of before, a system that was
    not reached)."""
    names = caps.sends_as
    if not names or not operation.account or _is_among(operation.account, names):
        return ""
    return names[0]


def account_for(caps: Capabilities, one: str, entry: str) -> str:
    """The account for which a change of this report, or a new one of this service, is made now:
    ``entry`` is the id of the authentication entry, for a server that was not reached."""
    names = caps.of([one]).sends_as
    if names:
        return names[0]
    return ENTRY + entry if entry else ""


def held_for(another: str, *, kept: bool) -> Verdict:
    """The verdict on a queued change that ``another`` account would send: it waits, and the user
    decides; ``kept``: the user keeps it until its account is back."""
    reason = KEPT if kept else ACCOUNT
    details = ReasonDetails(account=another)
    return Verdict(State.QUEUED, reason, wait_s=retry.RETRY_S[-1], details=details)


def tried_by(operation: Operation, caps: Capabilities) -> Operation:
    """The same change with the account that sends it now, in whose name it stands at the server
    from the attempt on."""
    if not caps.sends_as or another_account(operation, caps):
        return operation
    return replace(operation, account=caps.sends_as[0])


def seen_by(operation: Operation, caps: Capabilities) -> Capabilities:
    """What counts as an own entry for this change: where another account reads it back, those of
    the account that tried it, and not the reader's (R5)."""
    same = not caps.signs or not operation.account or operation.account == caps.signs
    return caps if same else replace(caps, signs="" if _is_entry(operation) else operation.account)


def _is_entry(operation: Operation) -> bool:
    return operation.account.startswith(ENTRY)


def _is_among(account: str, names: Collection[str]) -> bool:
    """Servers know people by mail addresses and user names: capitals make no other person."""
    return account.strip().casefold() in {one.strip().casefold() for one in names}
