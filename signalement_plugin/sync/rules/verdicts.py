"""Rules R4 to R6 as pure functions: what a reading or an answer means for an operation.

Nothing here reads a clock, a file or a socket. ``SENDING`` as a verdict means "go".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from ...core.changes.request import find_refusal
from ...core.errors import (
    Busy,
    Conflict,
    Forbidden,
    Gone,
    MoveRefused,
    NeedsReply,
    NoForm,
    NotSupported,
    NotYours,
    NumbersNotKnown,
    OldPlugin,
    OtherForm,
    OtherReport,
    Refused,
    ServerError,
    Unauthorized,
    Unconfirmed,
    Unreachable,
    WritesOff,
)
from ...core.model.capabilities import Capabilities, Evidence
from ...core.model.operation import Operation, State
from ...core.model.reason_details import NO_DETAILS, ColleagueChange, ReasonDetails
from ...core.model.report import Activity, Report
from ...systems.base import Receipt
from ..clock import jumped, parse_stamp
from . import retry
from .changed_since import SKEW_S
from .evidence import (
    ReadState,
    answered_since,
    as_wanted,
    changed_by_others,
    entries_since,
    has_mark,
    is_blind,
    is_target,
    left_nothing,
    moved_fields,
    not_carried_out,
    not_shown,
    nothing_moved,
    nothing_to_do,
    stood_still,
    text_arrived,
    texts_confirmed,
    without_effect,
)
from .rebase import ALONE, Dependencies
from .rows import OutboxRow, Precondition


@dataclass(frozen=True)
class Verdict:
    """The next state of an operation. ``wait_s``: seconds until it is looked at again; ``None``:
    not by itself. ``close``: no attempt is open any more. ``restart``: the settling time begins
    anew."""

    state: State
    reason: str = ""
    server_message: str = ""
    wait_s: float | None = None
    close: bool = False
    restart: bool = False
    server: Report | None = None
    details: ReasonDetails = NO_DETAILS


def stays(row: OutboxRow, wait_s: float | None = None) -> Verdict:
    """The present state of an operation, with its reason and details."""
    return Verdict(row.state, row.reason, row.server_message, wait_s, details=row.details)


def before_sending(
    row: OutboxRow,
    reading: ReadState,
    caps: Capabilities,
    own: Collection[str],
    now: datetime,
    ground: Dependencies = ALONE,
) -> Verdict:
    """R4: what one fresh read says about an operation that is queued."""
    operation, report = row.operation, reading.report
    if has_mark(operation, reading):
        return verified(operation, reading, caps, own, row.pre)
    others = [*ground.since.others, *changed_by_others(operation, reading, caps, own)]
    changed = [*ground.since.changed, *moved_fields(operation, report, caps)]
    if row.open_attempt:
        strange = [name for name in changed if not is_target(operation, report, name)]
        if strange or others or not _key_is_alive(row, caps, now):
            return Verdict(State.UNKNOWN, "no_answer", server=report)
        return Verdict(State.SENDING)
    if as_wanted(operation, report, caps) and (others or changed or nothing_to_do(operation)):
        if not operation.has_text:
            return Verdict(State.CONFIRMED, "already", close=True, server=report)
        named = _newest(others or entries_since(operation, reading, operation.sets, caps))
        return Verdict(State.CONFLICT, "already_closed", server=report, details=named)
    if changed or others or ground.rests:
        reason = "rests" if ground.rests else "moved" if changed else "aba"
        named = _newest(others or entries_since(operation, reading, changed, caps))
        return Verdict(State.CONFLICT, reason, server=report, details=named)
    answers = answered_since(operation, reading, caps, own, ground.replies)
    if answers:
        return Verdict(State.CONFLICT, "answered", server=report, details=_newest(answers))
    if _too_fresh(row, report, caps, now):
        return Verdict(State.QUEUED, "settle", wait_s=caps.version_step, server=report)
    touched = report.version not in {"", operation.base.version, *ground.versions}
    touched = touched and bool(operation.base.version)
    return Verdict(State.SENDING, "touched" if touched else "")


def after_answer(
    row: OutboxRow,
    receipt: Receipt,
    reading: ReadState | None,
    caps: Capabilities,
    own: Collection[str],
) -> Verdict:
    """What a yes of the server means. ``row.pre`` is from before the earliest open attempt;
    ``row.attempts`` above 1 with ``open_attempt`` tells of an older one."""
    operation = row.operation
    if receipt.known and reading is None:
        return Verdict(State.CONFIRMED, close=True)
    if reading is not None and (receipt.known or operation.kind == "create"):
        found = verified(operation, reading, caps, own, row.pre, known=True)
        if found.state is State.CONFIRMED or not caps.cache_s:
            return found
    if receipt.moderated:
        return Verdict(State.UNVERIFIED, "moderated", receipt.server_message, close=True)
    if reading is None or caps.cache_s > 0:
        wait = max(caps.cache_s, retry.LOOK_S)
        return Verdict(State.UNVERIFIED, "settle", wait_s=wait, close=True)
    return verified(operation, reading, caps, own, row.pre, parts_shown=receipt.parts_shown)


def verified(
    operation: Operation,
    reading: ReadState,
    caps: Capabilities,
    own: Collection[str],
    pre: Precondition | None,
    *,
    known: bool = False,
    parts_shown: frozenset[str] = frozenset(),
) -> Verdict:
    """What a read shows after a yes (and after T), or after the own mark was found. A mark, or a
    key that the server knows (``known``), proves arrival; a field counts as done only if the
    record, or an own entry about it, shows its value. ``parts_shown``: texts and photos that the
    answer itself shows."""
    report = reading.report
    if operation.kind == "create":
        return _confirmed(operation, reading, caps, own)
    marked = has_mark(operation, reading)
    lacking = without_effect(operation, reading, caps)
    if lacking:
        return _no_effect(operation, reading, caps, pre, lacking, known or marked)
    hidden = not_shown(operation, reading, pre)
    shown = hidden <= parts_shown
    if (known and shown) or (marked and texts_confirmed(operation, reading)):
        return _confirmed(operation, reading, caps, own)
    if caps.evidence == Evidence.NONE or is_blind(operation, report, caps):
        return Verdict(State.UNVERIFIED, "cannot_show", close=True, server=report)
    if marked and hidden:  # the activity shows the mark without the text
        silent = ReasonDetails(parts=tuple(sorted({"reply", "note"} & operation.written)))
        return Verdict(State.UNVERIFIED, "unchanged", close=True, server=report, details=silent)
    if not shown:
        return Verdict(State.UNVERIFIED, "cannot_show", close=True, server=report)
    return _confirmed(operation, reading, caps, own)


def _no_effect(
    operation: Operation,
    reading: ReadState,
    caps: Capabilities,
    pre: Precondition | None,
    lacking: list[str],
    arrived: bool,
) -> Verdict:
    """Answered with yes, but these fields do not show it. A change that may have left a text at the
    server is never called refused, because a refused change may be sent again as a whole."""
    report = reading.report
    if not operation.has_text and not arrived and nothing_moved(reading, pre, caps):
        return Verdict(State.REFUSED, "unchanged", close=True, server=report)
    still = ReasonDetails(parts=tuple(stood_still(operation, lacking, report, caps)))
    reason = "unchanged" if still.parts else "replaced"
    return Verdict(State.UNVERIFIED, reason, close=True, server=report, details=still)


def after_error(row: OutboxRow, error: ServerError, older_open: bool) -> Verdict:
    """What an error of a write means. R6: ``older_open`` tells that an earlier attempt of
    this operation is still open; a refusal then closes this attempt only."""
    pause, longest = retry.pause(row), retry.RETRY_S[-1]
    if isinstance(error, Busy):
        wait = error.retry_after or pause
        return Verdict(State.QUEUED, "busy", error.server_message, wait, close=not older_open)
    for kind, reason in _REQUEUE:
        if isinstance(error, kind):
            return Verdict(State.QUEUED, reason, error.server_message, pause, close=not older_open)
    if isinstance(error, Forbidden) and error.whole:
        return Verdict(
            State.QUEUED, "forbidden", error.server_message, longest, close=not older_open
        )
    for kind, state, reason in _FINAL:
        if isinstance(error, kind):
            if older_open:
                return Verdict(State.UNKNOWN, "no_answer", error.server_message, pause)
            return Verdict(state, reason, error.server_message, close=True)
    # LostAnswer, and any other error of a write: the server may have made the change
    wait = retry.LOOK_S if row.attempts <= 1 else pause
    return Verdict(State.UNKNOWN, "no_answer", error.server_message, wait)


def after_read_error(row: OutboxRow, error: ServerError) -> Verdict:
    """What an error of the read before a write means: nothing was sent."""
    if isinstance(error, Gone):
        if row.open_attempt:
            return Verdict(State.UNKNOWN, "no_answer", error.server_message)
        reason = "not_yours" if isinstance(error, NotYours) else "gone"
        return Verdict(State.REFUSED, reason, error.server_message, close=True)
    if isinstance(error, Busy) and error.retry_after:  # 0 seconds would mean a busy loop
        return Verdict(State.QUEUED, "busy", error.server_message, error.retry_after)
    return Verdict(State.QUEUED, reason_of(error), error.server_message, retry.pause(row))


def reason_of(error: ServerError) -> str:
    """The reason of an operation that could not be begun because of this error."""
    return next((reason for kind, reason in _READ_REQUEUE if isinstance(error, kind)), "offline")


def read_back(
    row: OutboxRow,
    reading: ReadState,
    caps: Capabilities,
    own: Collection[str],
    now: datetime,
    boot: str,
) -> Verdict:
    """R5: what a reading proves about an attempt without an answer."""
    operation = row.operation
    if has_mark(operation, reading):
        return verified(operation, reading, caps, own, row.pre)
    if text_arrived(operation, reading, row.pre, caps):
        return _confirmed(operation, reading, caps, own)
    if _key_is_alive(row, caps, now):
        return Verdict(State.QUEUED, "settle", wait_s=0)
    unsettled = settling(row, caps, now, boot)
    if unsettled is not None:
        return replace(unsettled, server=reading.report)
    if not_carried_out(reading, row.pre, caps):
        return Verdict(State.QUEUED, "settle", wait_s=0, close=True)
    silent = not operation.has_text and not operation.written & caps.mails
    if silent and as_wanted(operation, reading.report, caps):
        return Verdict(State.CONFIRMED, "already", close=True, server=reading.report)
    seen = "not_arrived" if left_nothing(operation, reading, row.pre, caps) else "no_answer"
    return replace(stays(row), reason=_why(row, seen), server=reading.report)


def settling(row: OutboxRow, caps: Capabilities, now: datetime, boot: str) -> Verdict | None:
    """``unknown`` while a late write may still land or be hidden by a cache; else ``None``."""
    whole = caps.settle_s + caps.cache_s
    if jumped(row.boot, boot):
        return replace(stays(row, whole), reason=_why(row, "settle"), restart=True)
    since = parse_stamp(row.changed_at) or now
    remaining = min(whole - (now - since).total_seconds(), whole)
    if remaining > 0:
        return replace(stays(row, remaining), reason=_why(row, "settle"))
    return None


def own_write_hidden(ground: Dependencies, caps: Capabilities, now: datetime) -> float:
    """Seconds until a read cannot be older than our last write on the report (R4)."""
    if not caps.cache_s or ground.wrote is None:
        return 0.0
    return min(caps.cache_s - (now - ground.wrote).total_seconds(), caps.cache_s)


def before_creating(row: OutboxRow, caps: Capabilities) -> Verdict | None:
    """The refusal of a new report that was stored before its system was reached, and that the
    system does not take; ``None`` if it may be sent. A missing right may come back."""
    why = find_refusal(row.operation, caps) if caps.creates and not row.open_attempt else None
    return Verdict(State.REFUSED, str(why[0]), details=why[1]) if why else None


def create_may_go(row: OutboxRow, caps: Capabilities, now: datetime) -> bool:
    """A creation is sent again only under a key that the server still knows."""
    return not row.open_attempt or _key_is_alive(row, caps, now)


_REQUEUE: tuple[tuple[type[ServerError], str], ...] = (
    (Unreachable, "offline"),
    (Unauthorized, "unauthorized"),
    (WritesOff, "read_only"),
    (OldPlugin, "old_plugin"),
)
_READ_REQUEUE: tuple[tuple[type[ServerError], str], ...] = (
    *_REQUEUE,
    (Forbidden, "forbidden"),
    (Busy, "busy"),
)
_FINAL: tuple[tuple[type[ServerError], State, str], ...] = (
    (Conflict, State.CONFLICT, "moved"),
    (NotYours, State.REFUSED, "not_yours"),
    (Gone, State.REFUSED, "gone"),
    (Forbidden, State.REFUSED, "rule"),
    (NeedsReply, State.REFUSED, "needs_reply"),
    (NumbersNotKnown, State.REFUSED, "numbers"),
    (OtherReport, State.REFUSED, "other_report"),
    (NoForm, State.REFUSED, "no_form"),
    (OtherForm, State.REFUSED, "other_form"),
    (NotSupported, State.REFUSED, "not_writable"),
    (MoveRefused, State.REFUSED, "move"),
    (Unconfirmed, State.REFUSED, "unconfirmed"),
    (Refused, State.REFUSED, "rule"),
)


def _confirmed(
    operation: Operation, reading: ReadState, caps: Capabilities, own: Collection[str]
) -> Verdict:
    """Confirmed; names the value that a colleague had set between the displayed value and ours."""
    entries = list(reading.activity or ())
    mine = [i for i, entry in enumerate(entries) if entry.operation_id == operation.id]
    before = {entry.id for entry in entries[: mine[0]]} if mine else set()
    replaced = [e for e in changed_by_others(operation, reading, caps, own) if e.id in before]
    reason, named = "replaced" if replaced else "", _newest(replaced)
    return Verdict(State.CONFIRMED, reason, close=True, server=reading.report, details=named)


def _newest(entries: list[Activity]) -> ReasonDetails:
    """The newest change by somebody else; empty without one."""
    if not entries:
        return NO_DETAILS
    last = entries[-1]
    at = last.at.strftime("%Y-%m-%dT%H:%M:%SZ") if last.at else ""
    return ReasonDetails(foreign=ColleagueChange(last.author, last.field, last.new, at))


def _key_is_alive(row: OutboxRow, caps: Capabilities, now: datetime) -> bool:
    """Whether the key is valid: for half its life since the first attempt (after a restore: since
    the operation was made)."""
    first = parse_stamp(row.first_attempt or row.created_at)
    if not caps.key_ttl or first is None:
        return False
    return 0 <= (now - first).total_seconds() <= caps.key_ttl / 2


def _why(row: OutboxRow, reason: str) -> str:
    """The reason to store: that the outbox is a copy stays the reason until the change is
    settled."""
    return row.reason if row.reason == "restored" else reason


def _too_fresh(row: OutboxRow, report: Report, caps: Capabilities, now: datetime) -> bool:
    """A coarse clock hides a second change within one step: wait the step out, by our clock
    from the first sight of this version, unless it is old by any clock within ``SKEW_S``."""
    if caps.evidence != Evidence.VERSION or report.updated is None or caps.version_step <= 0:
        return False
    if (now - report.updated).total_seconds() >= caps.version_step + SKEW_S:
        return False
    waited_for = row.server.version if row.server and row.reason == "settle" else None
    return waited_for != report.version
