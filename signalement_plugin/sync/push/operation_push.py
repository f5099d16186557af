"""One step of one operation: read, compare, send once, read back, store the verdict. Runs in a
sending thread, or in the thread of an algorithm (``push_now``)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ...core.errors import Gone, Refused, ServerError
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation, State, base_of
from ...systems.base import Receipt, System
from ..outbox import sent_log
from ..outbox.accounts import ask_again, kept_accounts
from ..outbox.after_creation import store_created
from ..outbox.inbox import Inbox
from ..outbox.outbox import Outbox
from ..rules import accounts, retry, verdicts
from ..rules.attempt import AnsweredAttempt, BegunAttempt, ReadTiming
from ..rules.changed_since import ChangedSince, changed_since
from ..rules.evidence import ReadState, pre_of
from ..rules.rebase import displayed_as_own, find_dependencies
from ..rules.rows import KEPT, OutboxRow, Precondition
from ..rules.verdicts import Verdict, stays
from .find_created import find_created
from .hand_over import HandOver
from .reading import read

FRESH_S = 2.0
"""Age in seconds up to which a write goes out on a read (rule R4). The time that the read itself
took, up to :data:`SLOWEST_S`, is added."""
SLOWEST_S = 10.0
CHECKS = 3
"""How often an unverified write is looked at again before the user is told that it cannot be
shown."""


_SHOW_SERVER = frozenset({State.CONFIRMED, State.REFUSED, State.CONFLICT})


def _shows_server(verdict: Verdict) -> bool:
    """Whether the layer shows the server's record again; not while a cache may still hide the
    change."""
    looked_up = verdict.state is State.UNVERIFIED and verdict.reason != "settle"
    return looked_up or verdict.state in _SHOW_SERVER


class OperationPush:
    """Works on operations of one outbox with one system, in one thread.

    ``monotonic`` is a clock in seconds, for the age of a read and for durations.
    """

    def __init__(
        self, outbox: Outbox, system: System, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.outbox = outbox
        self.system = system
        self.inbox = Inbox(outbox)
        self.hand_over = HandOver(outbox, system)
        self._monotonic = monotonic

    def capabilities_for(self, row: OutboxRow) -> Capabilities:
        """What the system of this operation's report can do; for a new report, the system of its
        service."""
        operation = row.operation
        return accounts.seen_by(operation, self.system.capabilities.of([operation.concerns]))

    def held_for(self, row: OutboxRow) -> Verdict | None:
        """The verdict on a change that another account would send (decision 65); ``None`` where it
        may go. The service of a team sends what desks have compared, in its own name."""
        if self.outbox.shared:
            return None
        made_for = row.operation.account
        another = accounts.another_account(row.operation, self.capabilities_for(row))
        if another:
            kept = made_for in kept_accounts(self.outbox)
            return accounts.held_for(another, kept=kept)
        if row.reason == KEPT:
            ask_again(self.outbox, made_for)
        return None

    def tried(self, row: OutboxRow, operation: Operation) -> Operation:
        """The operation as an attempt stores it."""
        return accounts.tried_by(operation, self.capabilities_for(row))

    def now_s(self) -> float:
        """Monotonic seconds."""
        return self._monotonic()

    def step(self, op_id: str) -> OutboxRow | None:
        """Move one operation as far as possible now. Returns its row afterwards."""
        row = self.outbox.row(op_id)
        if row is None:
            return None
        create = row.operation.kind == "create"
        held = self.held_for(row) if row.state is State.QUEUED else None
        if held is not None:
            self.outbox.settle(row.id, State.QUEUED, held, row.operation)
        elif self.capabilities_for(row).hands_over:
            self.hand_over.step(row)
        elif row.state is State.QUEUED:
            (self._send_create if create else self._send)(row)
        elif row.state is State.UNKNOWN:
            (self._find_created if create else self._read_back)(row)
        elif row.state is State.UNVERIFIED:
            self._verify(row)
        return self.outbox.row(op_id)

    # -- a change

    def _send(self, row: OutboxRow) -> None:
        """During the read a later change may be merged into a row that was never tried. Then no
        verdict is stored, and the row stays due."""
        judged = row.operation
        caps, now = self.capabilities_for(row), self.outbox.clock.now
        under = find_dependencies(
            row, self._of_report(row), caps.couples, shared=self.outbox.shared
        )
        hidden = verdicts.own_write_hidden(under, caps, now())
        if hidden > 0:
            self.outbox.settle(row.id, State.QUEUED, Verdict(State.QUEUED, "settle", wait_s=hidden))
            return
        started = self._monotonic()
        try:
            reading = self._read(row.report_id)
        except ServerError as error:
            self.outbox.settle(row.id, State.QUEUED, verdicts.after_read_error(row, error), judged)
            return
        caps = self.capabilities_for(row)  # known only after the system was reached
        held = self.held_for(row)
        if held is not None:
            self.outbox.settle(row.id, State.QUEUED, held, judged)
            return
        under = find_dependencies(
            row, self._of_report(row), caps.couples, shared=self.outbox.shared
        )
        look = ReadTiming(reading.began, started, self._monotonic() - started)
        own = self._own_ids(row)
        if not row.operation.base.known:
            since = changed_since(row.operation, reading, caps, own, under.own_versions)
            under = replace(under, since=since)
            row = replace(row, operation=self._first_base(row, reading, since))
        verdict = verdicts.before_sending(row, reading, caps, own, now(), under)
        if verdict.state is not State.SENDING:
            self._file(row, State.QUEUED, verdict, reading, judged)
            return
        tried = self.tried(row, row.operation)
        sending = self.outbox.begin_attempt(row.id, pre_of(reading, caps), tried, judged)
        if sending is None:
            return
        begun = BegunAttempt(row, sending, reading, look, verdict.reason)
        slept = self.is_stale(look)
        self.outbox.put_back(begun) if slept else self.finish(self.transmit(begun))

    def is_stale(self, look: ReadTiming, fresh_s: float = FRESH_S) -> bool:
        """Whether a read is too old for a write to go out on it."""
        return self.age_s(look) > fresh_s + min(look.read_s, SLOWEST_S)

    def transmit(self, begun: BegunAttempt) -> AnsweredAttempt:
        """Send the one request of this attempt. :meth:`finish` stores its outcome."""
        sending, reading = begun.sending, begun.reading
        answered = self._once(
            sending,
            begun.row.open_attempt,
            lambda: self.system.send(sending.operation, reading.report),
            touched=begun.touched,
        )
        return replace(answered, before=reading)

    def _once(
        self, row: OutboxRow, older_open: bool, write: Callable[[], Receipt], touched: str = ""
    ) -> AnsweredAttempt:
        started = self._monotonic()
        receipt: Receipt | None = None
        failure: ServerError | None = None
        try:
            receipt = write()
        except ServerError as error:
            failure = error
        finally:
            self.outbox.request_over(row.id)
        ms = int((self._monotonic() - started) * 1000)
        return AnsweredAttempt(row, older_open, receipt, failure, ms, touched)

    def finish(self, answered: AnsweredAttempt) -> None:
        """After a yes read the report back; then store the outcome of the attempt."""
        row, receipt = answered.row, answered.receipt
        after = receipt and (row.report_id or receipt.report_id)
        reading = receipt and self._in_answer(row, receipt)
        reading = reading or (self._read_after(after) if after else None)
        verdict = self.verdict_on(answered, reading)
        if receipt is not None and row.operation.kind == "create" and receipt.report_id:
            self._name_created(row, receipt.report_id)
        if verdict.state is State.CONFLICT:
            reading = self._read_after(row.report_id)  # the read that the conflict card shows
            verdict = replace(verdict, server=reading.report if reading else None)
        self.file(answered, verdict, reading)

    def file(self, answered: AnsweredAttempt, verdict: Verdict, reading: ReadState | None) -> None:
        """Store the verdict on an attempt. ``reading`` began after the answer."""
        self._file(answered.row, State.SENDING, verdict, reading, answered=answered)

    def verdict_on(self, answered: AnsweredAttempt, reading: ReadState | None) -> Verdict:
        """What an answer means, together with a read that began after it, if there is one."""
        row, older_open = answered.row, answered.older_open
        if answered.receipt is None:
            return verdicts.after_error(row, answered.error or ServerError("no answer"), older_open)
        own = self._own_ids(row) | {row.id}
        verdict = verdicts.after_answer(
            row, answered.receipt, reading, self.capabilities_for(row), own
        )
        if verdict.state is State.CONFIRMED and not verdict.reason:
            verdict = replace(verdict, reason=answered.touched)
        if verdict.state is State.REFUSED and older_open:
            verdict = verdicts.after_error(
                row, Refused(server_message=verdict.server_message), older_open
            )
        return verdict

    def _file(
        self,
        row: OutboxRow,
        expected: State,
        verdict: Verdict,
        reading: ReadState | None,
        judged: Operation | None = None,
        answered: AnsweredAttempt | None = None,
    ) -> None:
        """In one transaction, store the verdict, the log entry of an attempt, and, where the layer
        should show it again, the server's record: a process killed in between would leave an own
        value shown for ever. The read began after the server had decided, so it counts as begun
        after the verdict. If no read is possible now, the record read before a refused attempt is
        used."""
        if _shows_server(verdict):
            reading = reading or self._read_after(row.report_id)
        with self.outbox.transaction():
            filed = self.outbox.settle(row.id, expected, verdict, judged)
            if filed and _shows_server(verdict) and reading is not None:
                self.inbox.put_everywhere(reading.report, self.outbox.clock.now())
            if answered is not None:
                status = answered.receipt.http_status if answered.receipt else 0
                sent_log.append_entry(self.outbox, row.operation, verdict, status, answered.ms)
                before = answered.before if verdict.state is State.REFUSED else None
                if filed and reading is None and before is not None:
                    self.inbox.put_everywhere(before.report, before.began)

    def _verify(self, row: OutboxRow) -> None:
        """A change answered with yes and not shown yet: look again after T, at most :data:`CHECKS`
        times."""
        reading = self._read_after(row.report_id) if row.report_id else None
        if reading is None:
            more = row.checks < CHECKS
            verdict = Verdict(
                State.UNVERIFIED,
                "settle" if more else "cannot_show",
                wait_s=retry.UNREADABLE_S if more else None,
            )
        else:
            caps = self.capabilities_for(row)
            own = self._own_ids(row)
            verdict = verdicts.verified(row.operation, reading, caps, own, row.pre)
            settled = verdict.reason == "unchanged"  # T is over: the user decides
            if verdict.state is State.UNVERIFIED and not settled and row.checks < CHECKS:
                verdict = replace(verdict, wait_s=max(caps.cache_s, retry.VERIFY_S))
        self._file(row, State.UNVERIFIED, verdict, reading)

    def _read_back(self, row: OutboxRow) -> None:
        try:
            reading = self._read(row.report_id)
        except ServerError as error:
            self.outbox.settle(row.id, State.UNKNOWN, self._unread(row, error))
            return
        clock, caps = self.outbox.clock, self.capabilities_for(row)
        own = self._own_ids(row)
        verdict = verdicts.read_back(row, reading, caps, own, clock.now(), clock.boot())
        self._file(row, State.UNKNOWN, verdict, reading)

    def _unread(self, row: OutboxRow, error: ServerError) -> Verdict:
        """The verdict on an unknown operation whose report could not be read. A report that is gone
        may come back while the outcome settles; after that the user is asked."""
        wait: float | None = retry.next_look(row)
        if isinstance(error, Gone):
            clock = self.outbox.clock
            unsettled = verdicts.settling(
                row, self.capabilities_for(row), clock.now(), clock.boot()
            )
            wait = unsettled.wait_s if unsettled else None
        return replace(stays(row, wait), reason=row.reason or "no_answer")

    # -- a new report

    def _send_create(self, row: OutboxRow) -> None:
        if not verdicts.create_may_go(row, self.capabilities_for(row), self.outbox.clock.now()):
            unknown = Verdict(State.UNKNOWN, "no_answer", wait_s=0)
            self.outbox.settle(row.id, State.QUEUED, unknown)
            return
        if row.operation.account and not self.capabilities_for(row).sends_as:
            try:
                self.system.probe()  # a joined system that was not met yet: who would send it?
            except ServerError as error:
                unread = verdicts.after_read_error(row, error)
                self.outbox.settle(row.id, State.QUEUED, unread, row.operation)
                return
            held = self.held_for(row)
            if held is not None:
                self.outbox.settle(row.id, State.QUEUED, held, row.operation)
                return
        refused = verdicts.before_creating(row, self.capabilities_for(row))
        if refused is not None:
            self.outbox.settle(row.id, State.QUEUED, refused)
            return
        tried = self.tried(row, row.operation)
        sending = self.outbox.begin_attempt(row.id, Precondition(), tried, row.operation)
        if sending is not None:
            create = partial(self.system.create, sending.operation)
            self.finish(self._once(sending, row.open_attempt, create))

    def _find_created(self, row: OutboxRow) -> None:
        """Look for a creation of unknown outcome. It is sent again by itself only under its key."""
        caps, clock = self.capabilities_for(row), self.outbox.clock
        if caps.key_ttl and verdicts.create_may_go(row, caps, clock.now()):
            again = Verdict(State.QUEUED, "settle", wait_s=0)
            self.outbox.settle(row.id, State.UNKNOWN, again)
            return
        try:
            found = find_created(row, self.system, self.outbox)
        except ServerError as error:
            wait = retry.next_look(row)
            verdict = Verdict(State.UNKNOWN, "no_answer", error.server_message, wait)
        else:
            if found is None:
                settling = verdicts.settling(row, caps, clock.now(), clock.boot())
                verdict = settling or replace(stays(row), reason="not_arrived")
            else:
                self._name_created(row, found.report_id)
                verdict = Verdict(State.CONFIRMED, close=True, server=found)
        self.outbox.settle(row.id, State.UNKNOWN, verdict)

    def _name_created(self, row: OutboxRow, report_id: str) -> None:
        apart = "photo" in self.capabilities_for(row).alone
        store_created(self.outbox, row.id, report_id, photos_apart=apart)

    def _of_report(self, row: OutboxRow) -> list[OutboxRow]:
        return self.outbox.of_report(row.report_id)

    def _own_ids(self, row: OutboxRow) -> frozenset[str]:
        """Ids of the operations on its report that were displayed as own when it was decided."""
        if not self.outbox.shared:
            return self.outbox.own_ids(row.report_id)
        own = displayed_as_own(row.operation, self._of_report(row), shared=True)
        return frozenset(one.id for one in own)

    # -- reading

    def _read(self, report_id: str) -> ReadState:
        return read(self.system, self.outbox.clock, report_id)

    def age_s(self, look: ReadTiming) -> float:
        """Seconds since a read began, by a clock that also runs while the computer sleeps."""
        wall = (self.outbox.clock.now() - look.began).total_seconds()
        return max(wall, self._monotonic() - look.started)

    def _read_after(self, report_id: str) -> ReadState | None:
        """A read after a write; ``None`` if it fails: the write was answered in any case."""
        try:
            return self._read(report_id) if report_id else None
        except ServerError:
            return None

    def _in_answer(self, row: OutboxRow, receipt: Receipt) -> ReadState | None:
        """The record in the answer, where it is as good as a read. It has no thread; what the
        thread would show of texts is in ``Receipt.parts_shown``."""
        if receipt.shown is None or not self.capabilities_for(row).answer_is_record:
            return None
        return ReadState(receipt.shown, None, self.outbox.clock.now())

    def _first_base(self, row: OutboxRow, reading: ReadState, since: ChangedSince) -> Operation:
        """Nothing was displayed when the user decided: the first fresh read is the base."""
        operation = row.operation
        caps = self.capabilities_for(row)
        wished = operation.base.wished if since.still else ""
        based = replace(
            base_of(reading.report, caps.fields_to_compare(operation.written)),
            activity=pre_of(reading, caps).activity or "",
            wished=wished,
        )
        return replace(operation, base=based)
