"""One sending thread: takes jobs from the queue, and opens its system for the first of them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ...core.errors import ServerError, SignalementError
from ...core.model.operation import FINAL, State
from ..outbox.outbox import Outbox
from ..rules import retry
from ..rules.attempt import AnsweredAttempt, BegunAttempt, CheckedRows
from ..rules.rows import OutboxRow
from ..rules.verdicts import Verdict, after_read_error, stays
from ..thread_support import ConcurrencyLimit, LoggedErrors, Opener
from .batch_push import BatchPush
from .operation_push import OperationPush
from .send_queue import FileAnswersJob, PutBackJob, ReadBatchJob, SendQueue

logger = logging.getLogger("signalement.sync")


class SendWorker:
    """Runs in one sending thread. An unforeseen error does not end it: the operation keeps the
    error as its reason and is tried again later.

    ``generation()`` changes when the system must be opened anew.
    """

    def __init__(
        self,
        outbox: Outbox,
        opener: Opener,
        work: SendQueue,
        gate: ConcurrencyLimit,
        on_row: Callable[[OutboxRow], None],
        generation: Callable[[], int],
        stop: threading.Event,
    ) -> None:
        self.outbox, self._opener, self._work, self._gate = outbox, opener, work, gate
        self._on_row, self._generation, self._stop = on_row, generation, stop
        self._push: OperationPush | None = None
        self._chunks: BatchPush | None = None
        self._opened_for = 0
        self._do: Mapping[type, Callable[[Any], None]] = {
            OutboxRow: self._one,
            ReadBatchJob: self._look,
            CheckedRows: self._claim,
            BegunAttempt: self._write,
            FileAnswersJob: self._file_together,
            AnsweredAttempt: self._file_one,
            PutBackJob: self._put_back,
        }

    def run(self) -> None:
        """Work until the queue says that there is no more work."""
        while (job := self._work.take(self._has_opened())) is not None:
            self._do[type(job)](job)
            self._work.over(job)
        self._close()

    # -- single operations

    def _one(self, row: OutboxRow) -> None:
        with LoggedErrors(f"operation {row.id}") as outcome:
            self._step(row)
        self._done(row, outcome.error)

    def _step(self, row: OutboxRow) -> None:
        if not self._has_opened() and self._moved_on(row):
            return  # for example, another thread could not open the system and postponed it
        try:
            push, _ = self._tools()
        except SignalementError as error:  # the system could not even be opened
            logger.warning("cannot open the system: %s", error)
            self._postpone(row, error)
            return
        with self._gate.inside(push.system.capabilities.limit):
            if self._stop.is_set() or self._moved_on(row):
                return
            after = push.step(row.id)
        if after is not None:
            self._on_row(after)

    def _moved_on(self, row: OutboxRow) -> bool:
        """Whether the operation moved since it was found due: then it may not be due now."""
        now = self.outbox.row(row.id)
        return now is None or (
            (now.state, now.checks, now.next_try) != (row.state, row.checks, row.next_try)
        )

    # -- batches

    def _look(self, several: ReadBatchJob) -> None:
        checked: list[CheckedRows] = []
        with LoggedErrors(f"{len(several.rows)} operations together") as outcome:
            try:
                push, batches = self._tools()
            except SignalementError as error:
                logger.warning("cannot open the system: %s", error)
            else:
                with self._gate.inside(push.system.capabilities.limit):
                    checked = batches.look(several.rows)
                self._work.at_once = batches.most
        if outcome.error is not None:
            self._work.at_once = 0  # unforeseen: send one by one
        read = {row.id for one in checked for row in one.rows}
        self._work.add([*checked, *(row for row in several.rows if row.id not in read)])

    def _claim(self, checked: CheckedRows) -> None:
        begun: list[BegunAttempt] = []
        late = False
        with LoggedErrors(f"claiming {len(checked.rows)} operations"):
            _, batches = self._tools()
            late = batches.is_late(checked)
            begun = [] if late else batches.claim(checked)
        if late:
            self._work.add([ReadBatchJob(checked.rows)])
            return
        taken = {one.row.id for one in begun}
        self._work.add(begun)
        self._work.add([row for row in checked.rows if row.id not in taken])

    def _write(self, begun: BegunAttempt) -> None:
        row, answered = begun.sending, None
        with LoggedErrors(f"operation {row.id}") as outcome:
            try:
                push, _ = self._tools()
            except SignalementError as error:
                self._postpone(row, error, begun=True)
            else:
                answered = self._sent(push, begun)
        if outcome.error is None and answered is not None:
            self._work.answered(answered)
            return
        self._done(row, outcome.error, tell=True)

    def _sent(self, push: OperationPush, begun: BegunAttempt) -> AnsweredAttempt | None:
        """The answer with a yes; ``None``: the operation was put back, or its outcome is stored
        already."""
        with self._gate.inside(push.system.capabilities.limit):
            self._work.goes_out(begun, push.age_s(begun.look))
            # the systems were opened anew since it was begun, perhaps under another account
            another = push.held_for(begun.sending) is not None
            if another or self._stop.is_set() or push.is_stale(begun.look):
                self.outbox.put_back(begun)
                return None
            answered = push.transmit(begun)
            if answered.error is None:
                return answered
            push.finish(answered)
        return None

    def _file_together(self, job: FileAnswersJob) -> None:
        left: list[AnsweredAttempt] | None = None
        with LoggedErrors(f"what became of {len(job.answered)} operations"):
            push, batches = self._tools()
            with self._gate.inside(push.system.capabilities.limit):
                left = batches.finish(job.answered)
        if left is None:  # some of them may have been settled before the error
            left = [one for one in job.answered if self._is_sending(one)]
        self._work.add(left)
        waiting = {one.row.id for one in left}
        filed = [one.row.id for one in job.answered if one.row.id not in waiting]
        for op_id in filed:
            self._tell(op_id)
        self._work.done(*filed)

    def _is_sending(self, answered: AnsweredAttempt) -> bool:
        now = self.outbox.row(answered.row.id)
        return now is not None and now.state is State.SENDING

    def _file_one(self, answered: AnsweredAttempt) -> None:
        with LoggedErrors(f"what became of operation {answered.row.id}") as outcome:
            push, _ = self._tools()
            with self._gate.inside(push.system.capabilities.limit):
                push.finish(answered)
        self._done(answered.row, outcome.error, tell=True)

    def _put_back(self, job: PutBackJob) -> None:
        with LoggedErrors(f"putting {len(job.begun)} operations back"):
            self.outbox.put_back(*job.begun)

    # -- outcomes

    def _done(
        self, row: OutboxRow, error: BaseException | None = None, *, tell: bool = False
    ) -> None:
        if tell and error is None:
            self._tell(row.id)
        if error is not None:
            with LoggedErrors(f"what became of operation {row.id}") as filing:
                self._broke(row, error)
            if filing.error is not None:  # the operation is still due: wait, to avoid a busy loop
                self._stop.wait(retry.RETRY_S[0])
        self._work.done(row.id)

    def _postpone(self, row: OutboxRow, error: SignalementError, *, begun: bool = False) -> None:
        """Nothing was sent: a queued operation gets the reason, any other keeps waiting."""
        waits = begun or row.state is State.QUEUED
        verdict = stays(row, retry.next_look(row))
        verdict = replace(verdict, state=State.QUEUED if begun else row.state)
        if waits and isinstance(error, ServerError):
            verdict = after_read_error(row, error)
        self._file(row, replace(verdict, close=begun))

    def _broke(self, row: OutboxRow, error: BaseException) -> None:
        """After an unforeseen error: an operation in *sending* may have arrived."""
        now = self.outbox.row(row.id)
        if now is None:
            return
        verdict = stays(now, retry.next_look(now))
        if now.state is State.SENDING:
            verdict = Verdict(State.UNKNOWN, "no_answer", wait_s=retry.next_look(now))
        elif now.state is State.QUEUED:
            verdict = Verdict(State.QUEUED, "broken", type(error).__name__, retry.next_look(now))
        elif now.state in FINAL and not now.next_try:
            return
        self._file(now, verdict)

    def _file(self, row: OutboxRow, verdict: Verdict) -> None:
        if self.outbox.settle(row.id, row.state, verdict):
            self._tell(row.id)

    def _tell(self, op_id: str) -> None:
        after = self.outbox.row(op_id)
        if after is not None:
            self._on_row(after)

    # -- the system of this thread

    def _has_opened(self) -> bool:
        return self._push is not None and self._generation() == self._opened_for

    def _tools(self) -> tuple[OperationPush, BatchPush]:
        """The system of this thread, opened anew for a new generation. Raises the opener's
        errors."""
        generation = self._generation()
        if not self._has_opened():
            self._close()
        if self._push is None or self._chunks is None:
            self._opened_for = generation
            self._push = OperationPush(self.outbox, self._opener())
            self._chunks = BatchPush(self._push)
            self._work.at_once = self._chunks.most
        return self._push, self._chunks

    def _close(self) -> None:
        if self._push is not None:
            self._push.system.close()
            self._push = self._chunks = None
