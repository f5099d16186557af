"""Puts a change, and decisions about it, into the mailbox of a team, whose service sends it (rules
T7, T9 and T13). Runs in the thread of ``operation_push``."""

from __future__ import annotations

import logging

from ...core.errors import Gone, ServerError
from ...core.model.operation import State
from ...core.model.report import Report
from ...systems.base import System
from ..outbox import resolutions
from ..outbox.inbox import Inbox
from ..outbox.outbox import Outbox
from ..outbox.resolutions import Decision, PendingDecision
from ..rules import retry, verdicts
from ..rules.handover import OFFERED_AGAIN, rests_on
from ..rules.rebase import find_dependencies
from ..rules.rows import OutboxRow, Precondition
from ..rules.verdicts import Verdict

logger = logging.getLogger("signalement.sync")

NO_EPOCH = "00000000-0000-0000-0000-000000000000"
"""Epoch of an operation in an outbox that is a copy: when it was first offered is not known."""


class HandOver:
    """Works on operations of one outbox with one system that ``hands_over``, in one thread.

    Nothing is compared here: the service compares right before it sends, with the base that this
    desk displayed. The outcome comes with the list (``sync.pull.handover_outcomes``).
    """

    def __init__(self, outbox: Outbox, system: System) -> None:
        self.outbox, self.system = outbox, system

    def step(self, row: OutboxRow) -> None:
        """Move one operation as far as it goes now."""
        if row.state is State.QUEUED:
            self._offer(row)
        elif row.state is State.HANDED:
            self._decide(row)
        elif row.state is State.UNKNOWN:
            self.outbox.settle(row.id, State.UNKNOWN, OFFERED_AGAIN)

    def _offer(self, row: OutboxRow) -> None:
        here = self.outbox.of_report(row.report_id) if row.report_id else []
        couples = self.system.capabilities.couples
        if not row.open_attempt and find_dependencies(row, here, couples).rests:
            rests = Verdict(State.CONFLICT, "rests", server=self._read_or_none(row.report_id))
            self.outbox.settle(row.id, State.QUEUED, rests, row.operation)
            return
        try:
            epoch = self.system.mailbox().epoch()
        except ServerError as error:
            failed = verdicts.after_read_error(row, error)
            self.outbox.settle(row.id, State.QUEUED, failed, row.operation)
            return
        first = Precondition(version=epoch)  # kept while the attempt is open (rule T9)
        sending = self.outbox.begin_attempt(row.id, first, row.operation, row.operation)
        if sending is None:
            return
        offered = (sending.pre.version if sending.pre else "") or NO_EPOCH
        verdict = Verdict(State.HANDED)
        try:
            self.system.mailbox().hand_over(sending.operation, rests_on(row, here), offered)
        except ServerError as error:
            verdict = verdicts.after_error(sending, error, row.open_attempt)
        self.outbox.settle(row.id, State.SENDING, verdict)

    def _decide(self, row: OutboxRow) -> None:
        """Send a decision made here to the mailbox; it counts once the mailbox has accepted it."""
        wanted = resolutions.pending_decision(self.outbox, row.id)
        if wanted is None:
            self.outbox.settle(row.id, State.HANDED, Verdict(State.HANDED))
            return
        try:
            mine = self._answer(row, wanted)
        except Gone:  # the database was restored from a backup without the change
            resolutions.decision_over(self.outbox, row, wanted, OFFERED_AGAIN)
            return
        except ServerError as error:
            logger.info("a decision waits: %s", error)
            again = Verdict(State.HANDED, row.reason, wait_s=retry.RETRY_S[1])
            self.outbox.settle(row.id, State.HANDED, again)
            return
        shown, now = self._read_or_none(row.report_id), self.outbox.clock.now()
        with self.outbox.transaction():
            if not mine:
                resolutions.decision_over(self.outbox, row, wanted, Verdict(State.HANDED))
            elif resolutions.decision_counts(self.outbox, row, wanted) and shown is not None:
                Inbox(self.outbox).put_everywhere(shown, now)

    def _answer(self, row: OutboxRow, wanted: PendingDecision) -> bool:
        mailbox = self.system.mailbox()
        if wanted.choice == Decision.CANCEL:
            return mailbox.cancel(row.id)
        return mailbox.decide(wanted.id, row.id, wanted.choice, wanted.new)

    def _read_or_none(self, report_id: str) -> Report | None:
        try:
            return self.system.get(report_id) if report_id else None
        except ServerError:
            return None
