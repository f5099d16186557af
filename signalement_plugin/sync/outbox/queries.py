"""What the outbox holds, and what of it may be worked on now."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from ...core.model.operation import FINAL, State
from ..clock import EPOCH, later, parse_stamp
from ..rules.rows import UNCHANGED, OutboxRow, row_of
from .database import OutboxDatabase
from .records import ASIDE

LONGEST_WAIT_S = 3600.0
"""Whatever waits is looked at again after this long, also when a server asks for more."""

_OPEN = (
    "SELECT json_extract(body, '$.photos') AS photos FROM operation WHERE next_try <> ''"
    " OR state NOT IN ('confirmed', 'unverified', 'cancelled') AND reason <> 'retried'"
    " OR reason = 'unchanged'"
    " UNION ALL SELECT json_extract(json_extract(aside.value, '$.body'), '$.photos')"
    " FROM meta, json_each(meta.value, '$.rows') AS aside WHERE meta.key = ?"
)


class OutboxQueries(OutboxDatabase):
    """Questions to an outbox. Methods may be called from any thread."""

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

    def unsettled(self) -> list[OutboxRow]:
        """Operations that may wait for a person's decision, in the order they were made: see
        ``sync.outbox.settling``."""
        found = self.db.execute(
            "SELECT * FROM operation WHERE state IN ('conflict', 'unknown', 'refused')"
            " OR (state IN ('confirmed', 'unverified') AND reason IN ('unchanged', 'replaced'))"
            " ORDER BY seq"
        )
        return [row_of(record) for record in found]

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

    def counts(self) -> dict[State, int]:
        """State → how many."""
        found = self.db.execute("SELECT state, count(*) AS n FROM operation GROUP BY state")
        return {State(record["state"]): record["n"] for record in found}

    def tally(self, ids: Sequence[str]) -> dict[str, int]:
        """State → how many of these operations; those that had no effect under ``UNCHANGED``."""
        found = self.db.execute(
            "SELECT CASE WHEN state = 'unverified' AND reason = ? THEN reason ELSE state END"
            " AS outcome, count(*) AS n FROM operation"
            " WHERE id IN (SELECT value FROM json_each(?)) GROUP BY outcome",
            (UNCHANGED, json.dumps(list(ids))),
        )
        return {record["outcome"]: record["n"] for record in found}

    def due(self, now: str, most: int = -1) -> list[OutboxRow]:
        """What may be worked on now: one operation per report, oldest first, at most ``most``.

        ``queued`` behind an earlier one on the same report stays back; ``unknown`` and
        ``unverified`` come when their time to look again has passed.
        """
        never = self._never(now)
        found = self.db.execute(
            "SELECT * FROM operation AS o WHERE ((next_try <= ? OR next_try > ?)"
            " AND state = 'queued'"
            " AND NOT EXISTS (SELECT 1 FROM operation AS e WHERE e.report_id = o.report_id"
            " AND o.report_id <> '' AND e.seq < o.seq"
            " AND e.state IN ('queued', 'sending', 'unknown', 'conflict')))"
            " OR (state IN ('unknown', 'unverified') AND next_try <> ''"
            " AND (next_try <= ? OR next_try > ?)) ORDER BY seq LIMIT ?",
            (now, never, now, never, most),
        )
        return [row_of(record) for record in found]

    def sending_count(self) -> int:
        """How many operations are on their way, or were when their process died."""
        found = self.db.execute("SELECT count(*) FROM operation WHERE state = 'sending'")
        return int(found.fetchone()[0])

    def queued_reasons(self) -> dict[str, int]:
        """Why changes wait → how many; without reason those that may go now."""
        found = self.db.execute(
            "SELECT reason, count(*) AS n FROM operation WHERE state = 'queued' GROUP BY reason"
        )
        return {record["reason"]: record["n"] for record in found}

    def copied(self) -> tuple[datetime | None, int]:
        """Of an outbox found to be a copy (rule R8): UTC time of the last change in it, and
        how many operations still ask because of it."""
        found = self.db.execute("SELECT value FROM meta WHERE key = 'copied'").fetchone()
        asking = self.db.execute(
            "SELECT count(*) FROM operation WHERE state = 'unknown' AND reason = 'restored'"
        ).fetchone()[0]
        return parse_stamp(found["value"]) if found else None, int(asking)

    def next_due(self) -> str:
        """The earliest ``next_try`` of what still moves by itself; empty without any."""
        found = self.db.execute(
            "SELECT min(next_try) FROM operation AS o WHERE next_try <> '' AND (state IN"
            " ('unknown', 'unverified') OR (state = 'queued' AND NOT EXISTS (SELECT 1 FROM"
            " operation AS e WHERE e.report_id = o.report_id AND o.report_id <> ''"
            " AND e.seq < o.seq AND e.state IN ('queued', 'sending', 'unknown', 'conflict'))))"
        ).fetchone()[0]
        return found or ""

    def open_count(self) -> int:
        """The same as :meth:`waiting_count`, asked of an index after each transaction."""
        found = self.db.execute(
            "SELECT count(*) FROM operation"
            " WHERE state IN ('held', 'queued', 'sending', 'unknown', 'conflict')"
        )
        return int(found.fetchone()[0])

    def waiting_count(self) -> int:
        """How many operations have not reached the server for certain."""
        return sum(n for state, n in self.counts().items() if state not in FINAL)

    def waiting_reports(self, most: int) -> list[str]:
        """Reports with an operation that is not final, at most so many of them."""
        found = self.db.execute(
            "SELECT DISTINCT report_id FROM operation WHERE report_id <> ''"
            " AND state NOT IN (SELECT value FROM json_each(?)) LIMIT ?",
            (json.dumps([str(state) for state in FINAL]), most),
        )
        return [record["report_id"] for record in found]

    def waiting(self, report_id: str) -> State | None:
        """State of the newest operation on a report that is not final."""
        states = [row.state for row in self.of_report(report_id) if row.state not in FINAL]
        return states[-1] if states else None

    def waiting_of(self, report_ids: Iterable[str]) -> dict[str, State]:
        """report_id → as :meth:`waiting`, of those of which something waits; one question."""
        found = self.db.execute(
            "SELECT report_id, state FROM operation"
            " WHERE report_id IN (SELECT value FROM json_each(?))"
            " AND state NOT IN (SELECT value FROM json_each(?)) ORDER BY seq",
            (json.dumps(list(report_ids)), json.dumps([str(state) for state in FINAL])),
        )
        return {record["report_id"]: State(record["state"]) for record in found}

    def own_ids(self, report_id: str) -> frozenset[str]:
        """Ids of every operation ever made here on one report."""
        found = self.db.execute("SELECT id FROM operation WHERE report_id = ?", (report_id,))
        return frozenset(record["id"] for record in found)

    def known(self, ids: Sequence[str]) -> set[str]:
        """Which of these ids are already in the outbox."""
        look = "SELECT 1 FROM operation WHERE id = ?"
        return {one for one in ids if self.db.execute(look, (one,)).fetchone()}

    def photos_needed(self) -> set[str]:
        """Paths of pictures of changes that have not ended, may be tried again or are on their
        way to another profile, and of drafts."""
        rows = self.db.execute(_OPEN, (ASIDE,))
        found = {path for row in rows for path in json.loads(row["photos"])}
        for row in self.db.execute("SELECT body FROM draft"):
            found.update(json.loads(row["body"]).get("photos", "").split("\n"))
        return found - {""}

    @staticmethod
    def _never(now: str) -> str:
        """No wait is that long: such a time was written before the clock was set back."""
        return later(parse_stamp(now) or EPOCH, 2 * LONGEST_WAIT_S)

    @staticmethod
    def _row(db: sqlite3.Connection, op_id: str) -> OutboxRow | None:
        found = db.execute("SELECT * FROM operation WHERE id = ?", (op_id,)).fetchone()
        return row_of(found) if found else None

    @staticmethod
    def _of_report(db: sqlite3.Connection, report_id: str) -> list[OutboxRow]:
        found = db.execute("SELECT * FROM operation WHERE report_id = ? ORDER BY seq", (report_id,))
        return [row_of(record) for record in found]
