"""Operations that take the place of others: what a person decides on a card."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from ..core.operation import FINAL, Operation, State
from .clock import stamp
from .outbox_reading import OutboxReading
from .rows import OutboxRow

_CALLER_ENDS = (State.CONFIRMED, State.UNVERIFIED, State.CANCELLED)


class OutboxAgain(OutboxReading):
    """Each method is one transaction. They may be called from any thread."""

    def supersede(self, op_id: str, expected: State, to: State, new: Operation) -> bool:
        """End one operation and queue what takes its place, in one transaction.

        The new one stands where the old one stood: what waits behind rests on its values.
        """
        now = stamp(self.clock.now())
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or row.state is not expected:
                return False
            db.execute(
                "UPDATE operation SET state = ?, reason = 'by_user', next_try = '',"
                " changed_at = ? WHERE id = ?",
                (str(to), now, op_id),
            )
            self._forget_caller(db, row, to)
            self._follow(db, row, new.id)
            behind = self._of_report(db, row.report_id)[-1].seq > row.seq
            values = (new.id, new.report_id, new.to_json())
            self._insert(db, values, "queued", "", "", "", now)
            if behind:
                last = (
                    "UPDATE operation SET seq = (SELECT max(seq) + 1 FROM operation) WHERE id = ?"
                )
                db.execute(last, (op_id,))
                db.execute("UPDATE operation SET seq = ? WHERE id = ?", (row.seq, new.id))
        return True

    def retry(self, op_id: str, new: Operation) -> bool:
        """Queue ``new`` for a refused operation, once: that one stays refused, says that it
        was tried again, and forgets its caller, whom the new one knows."""
        with self.transaction() as db:
            row = self._row(db, op_id)
            if row is None or row.state is not State.REFUSED or row.reason == "retried":
                return False
            db.execute(
                "UPDATE operation SET reason = 'retried', body = ? WHERE id = ?",
                (row.operation.anonymous().to_json(), op_id),
            )
            values = (new.id, new.report_id, new.to_json())
            self._insert(db, values, "queued", "", "", "", stamp(self.clock.now()))
        return True

    def _follow(self, db: sqlite3.Connection, old: OutboxRow, new_id: str) -> None:
        """Later parts of the same wish go after what takes the place of the earlier one."""
        for one in self._of_report(db, old.report_id):
            if one.operation.after == old.id and not one.attempts and one.state not in FINAL:
                body = replace(one.operation, after=new_id).to_json()
                db.execute("UPDATE operation SET body = ? WHERE id = ?", (body, one.id))

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

    @staticmethod
    def _forget_caller(db: sqlite3.Connection, row: OutboxRow, state: State) -> None:
        """Who reported it is nobody's business here once the server has it, or never will."""
        if row.operation.caller and state in _CALLER_ENDS:
            anonymous = row.operation.anonymous().to_json()
            db.execute("UPDATE operation SET body = ? WHERE id = ?", (anonymous, row.id))
