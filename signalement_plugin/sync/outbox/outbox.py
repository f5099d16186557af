"""The outbox: one file for each connection to a server, durable before the UI says "saved".

Each change of state is a compare-and-set in one transaction. Each thread opens the file for itself;
several processes may use it.

``database.py`` has the file, ``opening.py`` opens it. What only some callers need are functions in
modules beside this one, such as ``queries.py``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from ...core.errors import BadStore
from ...core.model.operation import FINAL, Operation, State
from ...core.model.reason_details import NO_DETAILS, ReasonDetails
from ...core.runtime.sqlite import atomic
from ..clock import EPOCH, later, parse_stamp, stamp
from ..rules.attempt import Attempt, BegunAttempt
from ..rules.rebase import coalesces_into, displayed_as_own, rest_on_earlier
from ..rules.rows import TAKEN_BACK, UNDO_WINDOW, OutboxRow, Precondition, row_of
from ..rules.verdicts import Verdict
from .backup import Backup
from .database import OutboxDatabase
from .restore_guard import RestoreGuard
from .waiting_note import WaitingNote

LONGEST_WAIT_S = 3600.0
"""Longest wait of an operation in seconds, also when a server asks for more."""

_CALLER_ENDS = (State.CONFIRMED, State.UNVERIFIED, State.CANCELLED)
_WITH_YES = frozenset({State.CONFIRMED, State.UNVERIFIED})


class Outbox(OutboxDatabase):
    """All operations of one connection. Each method is one transaction, from any thread."""

    guard: RestoreGuard | None = None
    note: WaitingNote | None = None
    backup: Backup | None = None
    whose: Callable[[str], str] = staticmethod(lambda _one: "")
    """The account for which changes are made now, for a report's id, or the service of a new one;
    empty: not known. Any thread."""
    shared = False  # True: used by several people; each one's own changes are separate (R2)

    def _committed(self) -> None:
        if self.note is not None:  # if this fails, the next commit updates the note
            with suppress(OSError, BadStore), atomic(self.db):  # no other process commits now
                self.note.keep(count := self.waiting_count())
                if self.backup is not None:
                    self.backup.keep(self.db, count, now=self.forgets)

    # -- queries

    def row(self, op_id: str) -> OutboxRow | None:
        """One operation, or ``None``."""
        return self._row(self.db, op_id)

    def rows(self, states: Iterable[State] | None = None) -> list[OutboxRow]:
        """Operations in the order they were made; all of them without ``states``."""
        if states is None:
            every = self.db.execute("SELECT * FROM operation ORDER BY seq")
            return [row_of(record) for record in every]
        rows: list[OutboxRow] = []
        for state in states:
            found = self.db.execute("SELECT * FROM operation WHERE state = ?", (str(state),))
            rows += [row_of(record) for record in found]
        return sorted(rows, key=lambda row: row.seq)

    def of_report(self, report_id: str) -> list[OutboxRow]:
        """Operations on one report, oldest first."""
        return self._of_report(self.db, report_id)

    def of_reports(self, report_ids: Iterable[str]) -> dict[str, list[OutboxRow]]:
        """report_id → its operations, oldest first, of those that have any."""
        found = self.db.execute(
            "SELECT * FROM operation WHERE report_id IN (SELECT value FROM json_each(?))"
            " ORDER BY seq",
            (json.dumps(list(report_ids)),),
        )
        rows: dict[str, list[OutboxRow]] = {}
        for row in map(row_of, found):
            rows.setdefault(row.report_id, []).append(row)
        return rows

    def due(self, now: str, most: int = -1) -> list[OutboxRow]:
        """Operations that may be worked on now: one per report, oldest first, at most ``most``.

        ``queued`` behind an earlier one on the same report is left out; ``handed``, ``unknown`` and
        ``unverified`` are due when their time to look again has come.
        """
        # No operation waits longer: a later ``next_try`` is from before the clock was set back.
        never = later(parse_stamp(now) or EPOCH, 2 * LONGEST_WAIT_S)
        found = self.db.execute(
            "SELECT * FROM operation AS o WHERE ((next_try <= ? OR next_try > ?)"
            " AND state = 'queued'"
            " AND NOT EXISTS (SELECT 1 FROM operation AS e WHERE e.report_id = o.report_id"
            " AND o.report_id <> '' AND e.seq < o.seq"
            " AND e.state IN ('queued', 'sending', 'handed', 'unknown', 'conflict')))"
            " OR (state IN ('handed', 'unknown', 'unverified') AND next_try <> ''"
            " AND (next_try <= ? OR next_try > ?)) ORDER BY seq LIMIT ?",
            (now, never, now, never, most),
        )
        return [row_of(record) for record in found]

    def own_ids(self, report_id: str) -> frozenset[str]:
        """Ids of every operation ever made here on one report."""
        ids = self.db.execute("SELECT id FROM operation WHERE report_id = ?", (report_id,))
        return frozenset(record["id"] for record in ids)

    def waiting_count(self) -> int:
        """How many operations have not reached the server for certain. Counted after each
        transaction, by an index."""
        found = self.db.execute(
            "SELECT count(*) FROM operation"
            " WHERE state IN ('held', 'queued', 'sending', 'handed', 'unknown', 'conflict')"
        )
        return int(found.fetchone()[0])

    # -- adding operations

    def add(
        self,
        operations: Sequence[Operation],
        *,
        state: State = State.QUEUED,
        reason: str = "",
        server_message: str = "",
        details: ReasonDetails = NO_DETAILS,
        undo_window_s: float = 0.0,
        couples: Mapping[str, tuple[str, ...]] | None = None,
    ) -> list[str]:
        """Store operations, all or none; an id that is already known is skipped.

        The bases are corrected for own earlier operations (R2), and a change of the same single
        field is merged into one that was never tried (R3). Returns the new ids.
        """
        now = self.clock.now()
        next_try = later(now, undo_window_s) if undo_window_s else ""
        added = []
        with self.transaction() as db:
            for operation in map(self._made_now, operations):
                if db.execute("SELECT 1 FROM operation WHERE id = ?", (operation.id,)).fetchone():
                    continue
                here = self._of_report(db, operation.report_id) if operation.report_id else []
                earlier = displayed_as_own(operation, here, shared=self.shared)
                resting = rest_on_earlier(operation, earlier, couples or {})
                target = coalesces_into(resting, earlier) if state is State.QUEUED else None
                if target is not None:
                    merged = replace(target.operation, sets=resting.sets)
                    db.execute(  # a wait (``settle``) ends here; the next step begins it anew
                        "UPDATE operation SET body = ?, next_try = ?, changed_at = ?,"
                        " reason = iif(reason = 'settle', '', reason) WHERE id = ?",
                        (merged.to_json(), next_try, stamp(now), target.id),
                    )
                    merged_into = ReasonDetails(operation=target.id)
                    self._insert(db, resting, now, "cancelled", "coalesced", "", "", merged_into)
                else:
                    self._insert(db, resting, now, state, reason, server_message, next_try, details)
                added.append(operation.id)
        return added

    # -- attempts and verdicts

    def begin_attempt(
        self, op_id: str, pre: Precondition, operation: Operation, judged: Operation | None = None
    ) -> OutboxRow | None:
        """:meth:`begin_attempts` for one operation; ``None`` if it was left out."""
        return next(iter(self.begin_attempts([Attempt(op_id, pre, operation, judged)])), None)

    def begin_attempts(self, attempts: Iterable[Attempt]) -> list[OutboxRow]:
        """``queued`` → ``sending``, durable in one transaction before the first byte is sent. Left
        out: an operation that another thread or process has moved, or into which a later change was
        merged after it was judged. ``pre`` is kept from the earliest attempt that is still open."""
        now = stamp(self.clock.now())
        with self.transaction() as db:
            rows = [row for one in attempts if (row := self._begin(db, one, now)) is not None]
            if rows and self.guard is not None:
                self.guard.advance(db)
        if rows:
            self.settle_guard()
        return rows

    def _begin(self, db: sqlite3.Connection, one: Attempt, now: str) -> OutboxRow | None:
        row = self._row(db, one.op_id)
        if one.judged is not None and (row is None or row.operation != one.judged):
            return None
        body = one.operation.to_json()
        done = db.execute(
            "UPDATE operation SET state = 'sending', reason = '', words = '', details = '',"
            " attempts = attempts + 1,"
            " pre = CASE WHEN open_attempt = 1 THEN pre ELSE ? END,"
            " first_attempt = CASE WHEN first_attempt = '' THEN ? ELSE first_attempt END,"
            " last_attempt = ?, boot = ?, checks = 0, open_attempt = 1, body = ?,"
            " changed_at = ? WHERE id = ? AND state = 'queued'",
            (one.pre.to_json(), now, now, self.clock.boot(), body, now, one.op_id),
        )
        return self._row(db, one.op_id) if done.rowcount == 1 else None

    def request_over(self, op_id: str) -> None:
        """Called when the request of an attempt has ended in any way: no more bytes of it are sent.
        For an outbox that has to know how long a request runs (a team's)."""

    def put_back(self, *begun: BegunAttempt) -> None:
        """Nothing of these was sent: queue each again; its report is read again."""
        with self.transaction():
            for one in begun:
                again = Verdict(State.QUEUED, "settle", wait_s=0, close=not one.row.open_attempt)
                self.settle(one.row.id, State.SENDING, again)

    def settle(
        self, op_id: str, expected: State, verdict: Verdict, judged: Operation | None = None
    ) -> bool:
        """Store a verdict, if state and content are still those that were judged."""
        now = self.clock.now()
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or row.state is not expected:
                return False
            if judged is not None and row.operation != judged:
                return False
            moved, wait = row.state is not verdict.state or verdict.restart, verdict.wait_s
            yes = expected is State.SENDING and verdict.state in _WITH_YES
            server = verdict.server.to_json() if verdict.server else row.server_body
            db.execute(
                "UPDATE operation SET state = ?, reason = ?, words = ?, details = ?, next_try = ?,"
                " open_attempt = CASE WHEN ? THEN 0 ELSE open_attempt END,"
                " checks = checks + 1, boot = CASE WHEN ? THEN ? ELSE boot END,"
                " server = ?, changed_at = CASE WHEN ? THEN ? ELSE changed_at END,"
                " last_attempt = CASE WHEN ? THEN ? ELSE last_attempt END WHERE id = ?",
                (
                    str(verdict.state),
                    verdict.reason,
                    verdict.server_message,
                    verdict.details.to_json(),
                    "" if wait is None else later(now, min(wait, LONGEST_WAIT_S)),
                    verdict.close,
                    verdict.restart,
                    self.clock.boot(),
                    server,
                    moved,
                    stamp(now),
                    yes,  # T counts from now: the server may have made the change just now
                    stamp(now),
                    op_id,
                ),
            )
            self._forget_caller(db, row, verdict.state)
        return True

    def recover(self) -> int:
        """After taking the sender lock: what was *sending* may have arrived. How many."""
        done = self.db.execute(
            "UPDATE operation SET state = 'unknown', reason = 'no_answer', next_try = ?,"
            " checks = 0, changed_at = ? WHERE state = 'sending'",
            (now := stamp(self.clock.now()), now),
        )
        return done.rowcount

    # -- decisions of the user

    def move(self, op_id: str, states: Iterable[State], to: State, reason: str = "by_user") -> bool:
        """A user's decision, if allowed. What has an open attempt is never taken back (R3)."""
        return bool(self.move_all([op_id], states, to, reason))

    def move_all(
        self, op_ids: Iterable[str], states: Iterable[State], to: State, reason: str = "by_user"
    ) -> list[OutboxRow]:
        """:meth:`move` for each, in one transaction. Returns the moved rows as before."""
        now = stamp(self.clock.now())
        allowed = set(states)
        moved = []
        with self.transaction() as db:
            for op_id in op_ids:
                row = self._row(db, op_id)
                if row is None or row.state not in allowed:
                    continue
                back = to is State.CANCELLED or reason == TAKEN_BACK
                if back and row.state is State.QUEUED and row.open_attempt:
                    continue
                db.execute(
                    "UPDATE operation SET state = ?, reason = ?, next_try = '', changed_at = ?"
                    " WHERE id = ?",
                    (str(to), reason, row.changed_at if to is row.state else now, op_id),
                )
                self._forget_caller(db, row, to)
                moved.append(row)
        return moved

    def hurry(self, *op_ids: str) -> bool:
        """Make queued operations due now. Returns whether any of them was queued."""
        go = "UPDATE operation SET next_try = '', reason = '' WHERE id = ? AND state = 'queued'"
        with self.transaction() as db:
            return sum(db.execute(go, (op_id,)).rowcount for op_id in op_ids) > 0

    def leave_unchanged(self, op_id: str) -> bool:
        """The user accepts that an answered change had no effect."""
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or not row.asks or not row.arrived_only:
                return False
            db.execute("UPDATE operation SET reason = 'left' WHERE id = ?", (op_id,))
        return True

    def supersede(
        self, op_id: str, expected: State, to: State, new: Operation, undo_window_s: float = 0.0
    ) -> bool:
        """End one operation and queue a new one in its place, in one transaction. The new one gets
        the old one's position in the order, because later operations rest on its values."""
        now, new = self.clock.now(), self._made_now(new)
        wait = (UNDO_WINDOW, "", later(now, undo_window_s)) if undo_window_s else ()
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or row.state is not expected:
                return False
            db.execute(
                "UPDATE operation SET state = ?, reason = 'by_user', next_try = '',"
                " changed_at = ? WHERE id = ?",
                (str(to), stamp(now), op_id),
            )
            self._forget_caller(db, row, to)
            self._follow(db, row, new.id)
            behind = self._of_report(db, row.report_id)[-1].seq > row.seq
            self._insert(db, new, now, State.QUEUED, *wait)
            if behind:
                go = "UPDATE operation SET seq = (SELECT max(seq) + 1 FROM operation) WHERE id = ?"
                db.execute(go, (op_id,))
                db.execute("UPDATE operation SET seq = ? WHERE id = ?", (row.seq, new.id))
        return True

    def retry(self, op_id: str, *new: Operation) -> bool:
        """Queue ``new`` in place of a refused operation, or of one without effect, once. The old
        one gets the reason ``retried`` and loses its caller, whom the new one has."""
        with self.transaction() as db:
            row = self._row(db, op_id)
            open_still = row is not None and (row.state is State.REFUSED or row.arrived_only)
            if row is None or not open_still or row.reason == "retried":
                return False
            db.execute(
                "UPDATE operation SET reason = 'retried', body = ? WHERE id = ?",
                (row.operation.anonymous().to_json(), op_id),
            )
            for one in new:
                self._insert(db, self._made_now(one), self.clock.now())
            self.leave_no_trace()
        return True

    def _follow(self, db: sqlite3.Connection, old: OutboxRow, new_id: str) -> None:
        """Later parts of the same change request depend on ``new_id`` from now on."""
        for one in self._of_report(db, old.report_id):
            if one.operation.after == old.id and not one.attempts and one.state not in FINAL:
                body = replace(one.operation, after=new_id).to_json()
                db.execute("UPDATE operation SET body = ? WHERE id = ?", (body, one.id))

    def settle_guard(self) -> None:
        """Tell the guard (R8) that what it wrote is committed."""
        if self.guard is not None:
            with self.transaction() as db:
                self.guard.settled(db)

    # -- shared

    def _made_now(self, operation: Operation) -> Operation:
        """The same with the account for which it is made; one that says it already keeps it."""
        if operation.account:
            return operation
        return replace(operation, account=self.whose(operation.concerns))

    @staticmethod
    def _insert(
        db: sqlite3.Connection,
        new: Operation,
        now: datetime,
        state: str = State.QUEUED,
        reason: str = "",
        server_message: str = "",
        next_try: str = "",
        details: ReasonDetails = NO_DETAILS,
    ) -> None:
        db.execute(
            "INSERT INTO operation (id, report_id, body, state, reason, words, details, next_try,"
            " created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(new.id, new.report_id, new.to_json(), str(state), reason, server_message),
                *(details.to_json(), next_try, stamp(now), stamp(now)),
            ),
        )

    @staticmethod
    def _row(db: sqlite3.Connection, op_id: str) -> OutboxRow | None:
        found = db.execute("SELECT * FROM operation WHERE id = ?", (op_id,))
        return next(map(row_of, found), None)

    @staticmethod
    def _of_report(db: sqlite3.Connection, report_id: str) -> list[OutboxRow]:
        found = db.execute("SELECT * FROM operation WHERE report_id = ? ORDER BY seq", (report_id,))
        return [row_of(record) for record in found]

    def _forget_caller(self, db: sqlite3.Connection, row: OutboxRow, state: State) -> None:
        """Delete who reported it, once the server has the report or never will."""
        if row.operation.caller and state in _CALLER_ENDS:
            anonymous = (row.operation.anonymous().to_json(), row.id)
            db.execute("UPDATE operation SET body = ? WHERE id = ?", anonymous)
            self.leave_no_trace()
