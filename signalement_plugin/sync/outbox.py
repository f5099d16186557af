"""The outbox: one SQLite file per connection, durable before the UI says "saved".

Every move of an operation is a compare-and-set in one transaction. Each thread has its
own connection to the file; several processes share it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..core.operation import FINAL, Operation, State
from .clock import later, stamp
from .guard import Guard
from .outbox_file import OutboxFile
from .resting import coalesces_into, rest_on_earlier
from .rows import OutboxRow, Pre, row_of
from .rules import Verdict

NAME = "outbox.sqlite"


class Outbox(OutboxFile):
    """All operations of one connection. Methods may be called from any thread."""

    guard: Guard | None = None

    # -- writing

    def add(
        self,
        operations: Sequence[Operation],
        *,
        state: State = State.QUEUED,
        reason: str = "",
        words: str = "",
        delay_s: float = 0.0,
        couples: Mapping[str, tuple[str, ...]] | None = None,
    ) -> list[str]:
        """Store operations, all or none; an id that is already known is skipped.

        Bases are set to rest on own earlier operations (R2), and a change of the same
        single field is merged into one that was never tried (R3). Returns the new ids.
        """
        now = self.clock.now()
        next_try = later(now, delay_s) if delay_s else ""
        added = []
        with self.transaction() as db:
            for operation in operations:
                if db.execute("SELECT 1 FROM operation WHERE id = ?", (operation.id,)).fetchone():
                    continue
                earlier = self._of_report(db, operation.report_id) if operation.report_id else []
                resting = rest_on_earlier(operation, earlier, couples or {})
                target = coalesces_into(resting, earlier) if state is State.QUEUED else None
                values = (resting.id, resting.report_id, resting.to_json())
                if target is not None:
                    merged = replace(target.operation, sets=resting.sets)
                    db.execute(
                        "UPDATE operation SET body = ?, next_try = ?, changed_at = ? WHERE id = ?",
                        (merged.to_json(), next_try, stamp(now), target.id),
                    )
                    self._insert(db, values, "cancelled", "coalesced", target.id, "", stamp(now))
                else:
                    self._insert(db, values, str(state), reason, words, next_try, stamp(now))
                added.append(operation.id)
        return added

    @staticmethod
    def _insert(
        db: sqlite3.Connection,
        values: tuple[str, str, str],
        state: str,
        reason: str,
        words: str,
        next_try: str,
        now: str,
    ) -> None:
        db.execute(
            "INSERT INTO operation (id, report_id, body, state, reason, words, next_try,"
            " created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, state, reason, words, next_try, now, now),
        )

    def begin_attempt(self, op_id: str, pre: Pre, operation: Operation) -> OutboxRow | None:
        """``queued`` → ``sending``, durable before the first byte. ``None``: somebody was
        faster. ``pre`` is kept from the earliest attempt that is still open."""
        now = stamp(self.clock.now())
        with self.transaction() as db:
            done = db.execute(
                "UPDATE operation SET state = 'sending', reason = '', words = '',"
                " attempts = attempts + 1,"
                " pre = CASE WHEN open_attempt = 1 THEN pre ELSE ? END,"
                " first_attempt = CASE WHEN first_attempt = '' THEN ? ELSE first_attempt END,"
                " last_attempt = ?, boot = ?, checks = 0, open_attempt = 1, body = ?,"
                " changed_at = ? WHERE id = ? AND state = 'queued'",
                (pre.to_json(), now, now, self.clock.boot(), operation.to_json(), now, op_id),
            )
            if done.rowcount != 1:
                return None
            if self.guard is not None:
                self.guard.advance(db)
            return self._row(db, op_id)

    def settle(self, op_id: str, expected: State, verdict: Verdict) -> bool:
        """File a verdict, if the operation still is where it was judged."""
        now = self.clock.now()
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or row.state is not expected:
                return False
            moved = row.state is not verdict.state or verdict.restart
            wait = verdict.wait_s
            server = verdict.server or row.server
            db.execute(
                "UPDATE operation SET state = ?, reason = ?, words = ?, next_try = ?,"
                " open_attempt = CASE WHEN ? THEN 0 ELSE open_attempt END,"
                " checks = checks + 1, boot = CASE WHEN ? THEN ? ELSE boot END,"
                " server = ?, changed_at = CASE WHEN ? THEN ? ELSE changed_at END WHERE id = ?",
                (
                    str(verdict.state),
                    verdict.reason,
                    verdict.words,
                    "" if wait is None else later(now, wait),
                    verdict.close,
                    verdict.restart,
                    self.clock.boot(),
                    server.to_json() if server else "",
                    moved,
                    stamp(now),
                    op_id,
                ),
            )
        return True

    def move(self, op_id: str, states: Iterable[State], to: State, reason: str = "by_user") -> bool:
        """A user's decision: ``held`` → ``queued`` or ``cancelled`` and the like, if allowed.

        An operation with an open attempt is never cancelled (R3).
        """
        now = stamp(self.clock.now())
        allowed = {str(state) for state in states}
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or str(row.state) not in allowed:
                return False
            if to is State.CANCELLED and row.state is State.QUEUED and row.open_attempt:
                return False
            db.execute(
                "UPDATE operation SET state = ?, reason = ?, next_try = '', changed_at = ?"
                " WHERE id = ?",
                (str(to), reason, now, op_id),
            )
        return True

    def hurry(self, op_id: str) -> bool:
        """Let a queued operation go now."""
        done = self.db.execute(
            "UPDATE operation SET next_try = '', reason = '' WHERE id = ? AND state = 'queued'",
            (op_id,),
        )
        return done.rowcount == 1

    def supersede(self, op_id: str, expected: State, to: State, new: Sequence[Operation]) -> bool:
        """End one operation and queue what takes its place, in one transaction."""
        now = stamp(self.clock.now())
        with self.transaction() as db:
            done = db.execute(
                "UPDATE operation SET state = ?, reason = 'by_user', next_try = '',"
                " changed_at = ? WHERE id = ? AND state = ?",
                (str(to), now, op_id, str(expected)),
            )
            if done.rowcount != 1:
                return False
            for operation in new:
                values = (operation.id, operation.report_id, operation.to_json())
                self._insert(db, values, "queued", "", "", "", now)
        return True

    def guard_by(self, beside: Path) -> int:
        """Watch for a restored or copied file (R8); ``beside`` lies outside its folder.

        Returns how many operations became unknown.
        """
        self.guard = Guard(beside, self.path)
        now = stamp(self.clock.now())
        with self.transaction() as db:
            if self.guard.admits(db):
                return 0
            done = db.execute(
                "UPDATE operation SET state = 'unknown', reason = 'restored', open_attempt = 1,"
                " pre = '', next_try = ?, checks = 0, changed_at = ?"
                " WHERE state IN ('queued', 'sending', 'unknown', 'conflict')",
                (now, now),
            )
            return done.rowcount

    def recover(self) -> int:
        """On taking the sender lock: whatever was being sent may have arrived."""
        done = self.db.execute(
            "UPDATE operation SET state = 'unknown', reason = 'no_answer', next_try = ?,"
            " checks = 0, changed_at = ? WHERE state = 'sending'",
            (now := stamp(self.clock.now()), now),
        )
        return done.rowcount

    def name_created(self, op_id: str, report_id: str) -> None:
        """A create got its number."""
        self.db.execute("UPDATE operation SET report_id = ? WHERE id = ?", (report_id, op_id))

    # -- reading

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

    def counts(self) -> dict[State, int]:
        """State → how many."""
        found = self.db.execute("SELECT state, count(*) AS n FROM operation GROUP BY state")
        return {State(record["state"]): record["n"] for record in found}

    def due(self, now: str) -> list[OutboxRow]:
        """What may be worked on now: one operation per report, oldest first.

        ``queued`` behind an earlier one on the same report stays back; ``unknown`` and
        ``unverified`` come when their time to look again has passed.
        """
        found = self.db.execute(
            "SELECT * FROM operation AS o WHERE (next_try <= ? AND state = 'queued'"
            " AND NOT EXISTS (SELECT 1 FROM operation AS e WHERE e.report_id = o.report_id"
            " AND o.report_id <> '' AND e.seq < o.seq"
            " AND e.state IN ('queued', 'sending', 'unknown', 'conflict')))"
            " OR (state IN ('unknown', 'unverified') AND next_try <> '' AND next_try <= ?)"
            " ORDER BY seq",
            (now, now),
        )
        return [row_of(record) for record in found]

    def next_due(self) -> str:
        """The earliest ``next_try`` of what still moves by itself; empty without any."""
        found = self.db.execute(
            "SELECT min(next_try) FROM operation AS o WHERE next_try <> '' AND (state IN"
            " ('unknown', 'unverified') OR (state = 'queued' AND NOT EXISTS (SELECT 1 FROM"
            " operation AS e WHERE e.report_id = o.report_id AND o.report_id <> ''"
            " AND e.seq < o.seq AND e.state IN ('queued', 'sending', 'unknown', 'conflict'))))"
        ).fetchone()[0]
        return found or ""

    def waiting_count(self) -> int:
        """How many operations have not reached the server for certain."""
        return sum(n for state, n in self.counts().items() if state not in FINAL)

    def waiting(self, report_id: str) -> State | None:
        """State of the newest operation on a report that is not final."""
        states = [row.state for row in self.of_report(report_id) if row.state not in FINAL]
        return states[-1] if states else None

    def own_ids(self, report_id: str) -> frozenset[str]:
        """Ids of every operation ever made here on one report."""
        found = self.db.execute("SELECT id FROM operation WHERE report_id = ?", (report_id,))
        return frozenset(record["id"] for record in found)

    def known(self, ids: Sequence[str]) -> set[str]:
        """Which of these ids are already in the outbox."""
        look = "SELECT 1 FROM operation WHERE id = ?"
        return {one for one in ids if self.db.execute(look, (one,)).fetchone()}

    @staticmethod
    def _row(db: sqlite3.Connection, op_id: str) -> OutboxRow | None:
        found = db.execute("SELECT * FROM operation WHERE id = ?", (op_id,)).fetchone()
        return row_of(found) if found else None

    @staticmethod
    def _of_report(db: sqlite3.Connection, report_id: str) -> list[OutboxRow]:
        found = db.execute("SELECT * FROM operation WHERE report_id = ? ORDER BY seq", (report_id,))
        return [row_of(record) for record in found]


def open_outbox(folder: Path) -> Outbox:
    """The outbox in a connection's data folder, watched for restores (rule R8)."""
    outbox = Outbox(folder / NAME)
    outbox.guard_by(folder.parent / "guards" / f"{folder.name}.json")
    return outbox
