"""Shares reads between operations: one read checks several, each of which is then sent by itself,
and one read after their answers settles those that it proves (docs/adr/0024). Runs in a sending
thread.

The read names its reports, so it returns each as it is now. A list of changes since a time would
not do. It can lack a change that has an earlier stamp than that time: one that was committed late,
one made after the server's clock was set back, or one that an earlier pass has read and the user
has not seen yet, because a card stays open or an edit session goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from ...core.errors import Gone, NotSupported, Refused, ServerError
from ...core.model.capabilities import Evidence
from ...core.model.operation import State
from ...core.model.report import Report
from ..rules import verdicts
from ..rules.attempt import AnsweredAttempt, Attempt, BegunAttempt, CheckedRows, ReadTiming
from ..rules.evidence import ReadState, as_displayed, by_one_change, only_in_thread, pre_of
from ..rules.rebase import displayed_as_own, find_dependencies
from ..rules.rows import OutboxRow
from ..rules.verdicts import Verdict
from .operation_push import OperationPush

logger = logging.getLogger("signalement.sync")

IN_ONE = 16
"""Operations in one transaction: so few that the main thread, when it waits for the file, does not
delay a frame."""

CLAIM_S = 1.0
"""Age in seconds up to which a read is used to claim operations; a write may go out on it up to an
age of two seconds."""

_Part = TypeVar("_Part")


class BatchPush:
    """Handles several operations at a time, with the system and in the thread of one
    :class:`OperationPush`.

    An operation about which a shared read proves nothing is left to :class:`OperationPush`, which
    reads its report alone.
    """

    fewest = 2  # a single operation is read by itself

    def __init__(self, push: OperationPush) -> None:
        self._push, self._outbox = push, push.outbox
        self._useless = False  # True: the last shared read was refused, or found nothing

    @property
    def most(self) -> int:
        """How many operations may share a read; 0 if each needs its own: a record without a version
        does not show that nothing has changed, and a record from a cache may be old."""
        caps = self._push.system.capabilities
        proves = caps.evidence >= Evidence.VERSION and caps.cache_s <= 0
        return caps.reads_at_once if proves and not self._useless else 0

    # -- before the writes

    def look(self, rows: Sequence[OutboxRow]) -> list[CheckedRows]:
        """One read for as many of these as may share a read, in parts that are claimed one by one.
        Errors of the read are not raised: the single read meets them again."""
        asking = [row for row in rows if self._may_share(row)]
        return [one for part in self._parts(asking) for one in self._looked(part)]

    def _looked(self, asking: Sequence[OutboxRow]) -> list[CheckedRows]:
        started, began = self._push.now_s(), self._outbox.clock.now()
        records = self._records({row.report_id for row in asking})
        look = ReadTiming(began, started, self._push.now_s() - started)
        named = [row for row in asking if row.report_id in records]
        return [
            CheckedRows(
                tuple(part),
                {row.report_id: ReadState(records[row.report_id], None, began) for row in part},
                look,
            )
            for part in _sliced(named, IN_ONE)
        ]

    def claim(self, checked: CheckedRows) -> list[BegunAttempt]:
        """``queued`` → ``sending``, in one transaction, for the operations whose report is as the
        user saw it. About the others nothing is stored."""
        held = self._outbox.of_reports(row.report_id for row in checked.rows)
        go = {}
        for row in checked.rows:
            reading = checked.readings[row.report_id]
            verdict = self._verdict(row, reading, held.get(row.report_id, ()))
            if verdict is not None:
                go[row.id] = (row, reading, verdict.reason)
        sending = self._outbox.begin_attempts(
            [
                Attempt(
                    row.id,
                    pre_of(reading, self._push.capabilities_for(row)),
                    self._push.tried(row, row.operation),
                    row.operation,
                )
                for row, reading, _ in go.values()
            ]
        )
        return [
            BegunAttempt(row, after, reading, checked.look, touched)
            for after in sending
            for row, reading, touched in [go[after.id]]
        ]

    def is_late(self, checked: CheckedRows) -> bool:
        """Whether the read is too old to claim operations on it."""
        return self._push.is_stale(checked.look, CLAIM_S)

    def _verdict(
        self, row: OutboxRow, reading: ReadState, of_report: Collection[OutboxRow]
    ) -> Verdict | None:
        """The verdict "go", or ``None``."""
        caps = self._push.capabilities_for(row)
        now = {one.id: one for one in of_report}.get(row.id)
        if now is None or (now.state, now.checks) != (row.state, row.checks):
            return None
        if not as_displayed(row.operation, reading.report, caps):
            return None
        shared = self._outbox.shared
        under = find_dependencies(row, list(of_report), caps.couples, shared=shared)
        own = {one.id for one in displayed_as_own(row.operation, list(of_report), shared=shared)}
        verdict = verdicts.before_sending(row, reading, caps, own, self._outbox.clock.now(), under)
        return verdict if verdict.state is State.SENDING else None

    def _may_share(self, row: OutboxRow) -> bool:
        """Whether the record alone can decide about it: not if an attempt is open, or if only its
        thread will show the change."""
        queued = row.state is State.QUEUED and not row.open_attempt
        if not queued or row.operation.kind != "change" or self._push.held_for(row) is not None:
            return False
        return not only_in_thread(row.operation, self._push.capabilities_for(row))

    # -- after the writes

    def finish(self, answered: Sequence[AnsweredAttempt]) -> list[AnsweredAttempt]:
        """Store together the operations that one read shows as done in every part and without a
        change by somebody else in between. Returns the others."""
        with_yes = [one for one in answered if one.receipt is not None]
        filed = {done for part in self._parts(with_yes) for done in self._file(part)}
        return [one for one in answered if one.row.id not in filed]

    def _file(self, with_yes: Sequence[AnsweredAttempt]) -> Iterator[str]:
        began = self._outbox.clock.now()
        records = self._records({one.row.report_id for one in with_yes})
        named = [one for one in with_yes if one.row.report_id in records]
        for part in _sliced(named, IN_ONE):
            readings = [ReadState(records[one.row.report_id], None, began) for one in part]
            judged = [
                (one, verdict, reading)
                for one, reading in zip(part, readings)
                if (verdict := self._confirmed(one, reading)) is not None
            ]
            with self._outbox.transaction():
                for one, verdict, reading in judged:
                    self._push.file(one, verdict, reading)
            yield from (one.row.id for one, _, _ in judged)

    def _parts(self, together: Sequence[_Part]) -> list[Sequence[_Part]]:
        """Slices of as many as one read may name; slices too small to share a read are left out."""
        parts = _sliced(together, self.most) if self.most else []
        return [part for part in parts if len(part) >= self.fewest]

    def _confirmed(self, one: AnsweredAttempt, reading: ReadState) -> Verdict | None:
        """The verdict, if the record without its thread is enough for it: the system has no thread
        that tells who changed what, or exactly one change, ours, was made."""
        caps = self._push.capabilities_for(one.row)
        is_proof = caps.evidence >= Evidence.ACTIVITY or bool(caps.mark)
        if is_proof and not by_one_change(reading.report, one.row.pre, caps):
            return None
        verdict = self._push.verdict_on(one, reading)
        return verdict if verdict.state is State.CONFIRMED else None

    def _records(self, report_ids: Collection[str]) -> dict[str, Report]:
        """One fresh read of these reports, by id; empty if it fails or returns none."""
        system = self._push.system
        try:
            found = {one.report_id: one for one in system.get_some(sorted(report_ids))}
        except ServerError as error:
            logger.info("no answer to a question for %d reports: %s", len(report_ids), error)
            self._useless = isinstance(error, (Refused, NotSupported, Gone))
            return {}
        self._useless = not found
        return found


def _sliced(whole: Sequence[_Part], most: int) -> list[Sequence[_Part]]:
    return [whole[at : at + most] for at in range(0, len(whole), most)]
