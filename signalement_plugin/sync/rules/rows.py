"""A row of the outbox as a dataclass, and the codes of its reasons. Its states are in
``core.model.operation``."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ...core.model.operation import ASKING, FINAL, Operation, State
from ...core.model.reason_details import NO_DETAILS, ReasonDetails
from ...core.model.report import Report

UNDO_WINDOW = "delay"
"""Reason of a change that can still be taken back; the word that is stored."""

TAKEN_BACK = "taken_back"
ACCOUNT, KEPT = "account", "account_kept"
"""Reasons of a queued change that another account would send: undecided; kept by the user until its
account is back."""

REASONS = {
    "": "nothing to say",
    UNDO_WINDOW: "queued: a few seconds to say no",
    "offline": "queued: the server cannot be reached",
    "busy": "queued: the server asked to wait",
    "unauthorized": "queued: the server does not know this identity",
    "forbidden": "queued: this connection may not write at all",
    "read_only": "queued: the user has set this connection to read only",
    "old_plugin": "queued: the team's database takes changes from later versions only",
    ACCOUNT: "queued: was made for another account than the one that would send it, see account",
    KEPT: "queued: the same, and the user keeps it until its account is back",
    "earlier": "queued: waits for an earlier own change; said where it is shown, never stored",
    "settle": "queued or unknown: waits until the outcome can be seen",
    "broken": "queued: an error of our own, its type as the message; tried again",
    "moved": "conflict: a compared value is not the one that was displayed",
    "aba": "conflict: changed and changed back meanwhile",
    "answered": "conflict: a public text of somebody else since, see foreign",
    "rests": "conflict: rests on an own change that was not made",
    "already_closed": "conflict: already as wanted, only the text is left to send",
    "gone": "refused: the server has no such report any more",
    "not_yours": "refused: the server does not show this report to this account any more",
    "rule": "refused: the server said no, see the message",
    "move": "refused: the wanted status cannot follow the one that the report has",
    "unchanged": "refused: answered yes, changed nothing; unverified: it or its text arrived, and"
    " these parts are as they were",
    "left": "unverified: as unchanged, and the user leaves it so",
    "retried": "refused, or unverified as unchanged: tried again, as an operation of its own",
    "not_writable": "refused: the system cannot write these parts",
    "gap": "refused: its text still has these placeholders",
    "outside": "refused: the point lies outside the connection's area",
    "status": "refused: the system takes these statuses only",
    "too_much": "refused: more than the system takes, see excess",
    "numbers": "refused: the server finds reports by a number that may be another report's",
    "other_report": "refused: another report bears this number, or it cannot be told",
    "other_form": "refused: the site's form is not the one that is known, see the message",
    "no_form": "refused: the page of this report has no form for updates",
    "unconfirmed": "refused: its citizen has not confirmed the report yet",
    "unreachable": "refused: the citizen would be asked, and left no address",
    "needs_reply": "refused: the system takes that only with a text for the citizen",
    "already": "confirmed: it was already so",
    "touched": "confirmed: somebody touched the report meanwhile, not these values",
    "replaced": "confirmed or unverified: a colleague's change was replaced, see foreign",
    "kept": "confirmed or unverified: as replaced, and the user leaves it so",
    "moderated": "unverified: held for moderation",
    "cannot_show": "unverified: this system cannot show it",
    "no_answer": "unknown: sent, no answer came",
    "not_arrived": "unknown: after L and T the list has no such new report, or report and thread"
    " show nothing of the change",
    "restored": "unknown: this outbox is a copy",
    "deciding": "handed: decided here, which counts once the mailbox of the team says so",
    "taking_back": "handed: taken back here, which counts once the mailbox of the team says so",
    TAKEN_BACK: "refused: a new report that was taken back from the mailbox of a team",
    "by_user": "decided by the user",
    "coalesced": "cancelled: merged into the operation named in details",
}
"""Codes of ``OutboxRow.reason``: *message* is ``OutboxRow.server_message``, the rest is in its
``details``. The sentences for people are in ``connection/texts/outcomes.py``."""


UNCHANGED = "unchanged"
_NO_EFFECT = (UNCHANGED, "left", "retried")


@dataclass(frozen=True)
class Precondition:
    """What the record showed before the earliest attempt whose outcome is not known. ``activity``:
    the last entry of its thread, ``notice``: its public answer; ``None`` if it was not read."""

    version: str = ""
    activity: str | None = ""
    notice: str | None = None

    def to_json(self) -> str:
        return json.dumps([self.version, self.activity, self.notice])

    @classmethod
    def from_json(cls, text: str) -> Precondition | None:
        return cls(*json.loads(text)) if text else None


@dataclass(frozen=True)
class OutboxRow:
    """One operation and its state. Times are UTC stamps (``sync.clock``)."""

    seq: int
    operation: Operation
    state: State
    reason: str = ""
    server_message: str = ""  # in the column ``words``
    details: ReasonDetails = NO_DETAILS
    attempts: int = 0
    open_attempt: bool = False
    first_attempt: str = ""
    last_attempt: str = ""  # when the attempt began; after a yes, when the yes was stored
    boot: str = ""
    pre: Precondition | None = None
    checks: int = 0
    next_try: str = ""
    server_body: str = ""  # JSON of :attr:`server`, as stored
    created_at: str = ""
    changed_at: str = ""

    @cached_property
    def server(self) -> Report | None:
        """The report as the server had it at the last verdict that stored it; decoded on first
        use."""
        return Report.from_json(self.server_body) if self.server_body else None

    @property
    def id(self) -> str:
        return self.operation.id

    @property
    def arrived_only(self) -> bool:
        """The request arrived (a yes, or its mark was found), but a field that can be read did not
        change."""
        return self.state is State.UNVERIFIED and self.reason in _NO_EFFECT

    @property
    def asks(self) -> bool:
        """Whether a person has to decide about it."""
        undecided = self.arrived_only and self.reason == UNCHANGED
        return self.state in ASKING or undecided

    @property
    def may_be_corrected(self) -> bool:
        """Whether the whole change may be written again: it had no effect, the user has to decide,
        and it has no text that could reach the citizen twice."""
        return self.outcome == UNCHANGED and not self.operation.has_text

    @property
    def outcome(self) -> str:
        """Its state, or ``UNCHANGED`` for a change without effect about which the user has to
        decide."""
        return UNCHANGED if self.asks and self.state not in ASKING else str(self.state)

    @property
    def report_id(self) -> str:
        return self.operation.report_id

    @property
    def report_key(self) -> str:
        """The id of its report; for a new report without an id, the id of the operation."""
        return self.report_id or self.id


def row_of(record: sqlite3.Row) -> OutboxRow:
    """A row of the table ``operation``. A creation has its report's id once the server gave it."""
    return OutboxRow(
        seq=record["seq"],
        operation=_operation(record["body"], record["report_id"]),
        state=State(record["state"]),
        reason=record["reason"],
        server_message=record["words"],
        details=ReasonDetails.from_json(record["details"]),
        attempts=record["attempts"],
        open_attempt=bool(record["open_attempt"]),
        first_attempt=record["first_attempt"],
        last_attempt=record["last_attempt"],
        boot=record["boot"],
        pre=Precondition.from_json(record["pre"]),
        checks=record["checks"],
        next_try=record["next_try"],
        server_body=record["server"],
        created_at=record["created_at"],
        changed_at=record["changed_at"],
    )


BEST_FIRST = (
    *(str(State.CANCELLED), str(State.CONFIRMED), str(State.UNVERIFIED)),
    *(str(State.HELD), str(State.QUEUED), str(State.SENDING), str(State.HANDED)),
    *(UNCHANGED, str(State.UNKNOWN), str(State.CONFLICT), str(State.REFUSED)),
)
"""Values of ``OutboxRow.outcome``, the best first. Of several changes of one report the worst is
shown."""


def waiting_state(rows: Sequence[OutboxRow]) -> State | None:
    """State of the newest change that is not final. ``rows``: the changes of one report, oldest
    first."""
    states = [row.state for row in rows if row.state not in FINAL]
    return states[-1] if states else None


def counted_by_report(outcomes: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Outcome → number of reports. ``outcomes``: (report, outcome) of each change. A user who sent
    changes of six reports reads "six", whatever the number of requests."""
    worst: dict[str, int] = {}
    for report, outcome in outcomes:
        worst[report] = max(worst.get(report, 0), BEST_FIRST.index(outcome))
    return dict(Counter(BEST_FIRST[at] for at in worst.values()))


@lru_cache(maxsize=2048)
def _operation(body: str, report_id: str) -> Operation:
    """Decoded and cached: each text is needed about ten times between *queued* and the end, in each
    thread."""
    operation = Operation.from_json(body)
    same = operation.report_id == report_id
    return operation if same else replace(operation, report_id=report_id)
