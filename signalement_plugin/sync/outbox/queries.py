"""Queries to an outbox that only some callers need. Any thread."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from ...core.model.operation import FINAL, State
from ..clock import parse_stamp, stamp
from ..rules.rows import UNCHANGED, OutboxRow, counted_by_report, row_of, waiting_state
from .outbox import Outbox
from .records import ASIDE

_OPEN = (
    "SELECT json_extract(body, '$.photos') AS photos FROM operation WHERE next_try <> ''"
    " OR state NOT IN ('confirmed', 'unverified', 'cancelled') AND reason <> 'retried'"
    " OR reason = 'unchanged'"
    " UNION ALL SELECT json_extract(json_extract(aside.value, '$.body'), '$.photos')"
    " FROM meta, json_each(meta.value, '$.rows') AS aside WHERE meta.key = ?"
)


def tally(outbox: Outbox, ids: Sequence[str]) -> dict[str, int]:
    """State → number of these operations; those without effect are counted under ``UNCHANGED``."""
    found = outbox.db.execute(
        "SELECT CASE WHEN state = 'unverified' AND reason = ? THEN reason ELSE state END"
        " AS outcome, count(*) AS n FROM operation"
        " WHERE id IN (SELECT value FROM json_each(?)) GROUP BY outcome",
        (UNCHANGED, json.dumps(list(ids))),
    )
    return {record["outcome"]: record["n"] for record in found}


def report_tally(outbox: Outbox, ids: Sequence[str]) -> dict[str, int]:
    """As :func:`tally`, but counts the reports of these operations. Left out: an operation without
    effect that was accepted so, or tried again."""
    found = outbox.db.execute(
        "SELECT DISTINCT coalesce(nullif(report_id, ''), id) AS report,"
        " CASE WHEN state = 'unverified' AND reason = ? THEN reason ELSE state END AS outcome"
        " FROM operation WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT (state = 'unverified' AND reason IN ('left', 'retried'))",
        (UNCHANGED, json.dumps(list(ids))),
    )
    return counted_by_report([(record["report"], record["outcome"]) for record in found])


def unconfirmed(outbox: Outbox, field: str) -> tuple[str, ...]:
    """Ids of reports whose value of this field is only wanted by the user, not confirmed by the
    server."""
    waiting = outbox.rows(set(State) - FINAL)
    ids = {row.operation.report_id for row in waiting if field in row.operation.sets}
    return tuple(sorted(ids))


def queued_reasons(outbox: Outbox) -> dict[str, int]:
    """Reason why changes wait → number of reports; the empty reason: may be sent now."""
    found = outbox.db.execute(
        "SELECT reason, count(DISTINCT coalesce(nullif(report_id, ''), id)) AS n FROM operation"
        " WHERE state = 'queued' GROUP BY reason"
    )
    return {record["reason"]: record["n"] for record in found}


def queued_reports(outbox: Outbox, reasons: Collection[str] | None = None) -> int:
    """Number of reports with a change that is queued for one of these reasons, or for any. A report
    with several such changes counts once."""
    found = outbox.db.execute(
        "SELECT count(DISTINCT coalesce(nullif(report_id, ''), id)) FROM operation"
        " WHERE state = 'queued' AND (? OR reason IN (SELECT value FROM json_each(?)))",
        (reasons is None, json.dumps(list(reasons or ()))),
    )
    return int(found.fetchone()[0])


def reports_to_send(outbox: Outbox, but: Iterable[str]) -> int:
    """Number of reports with a change that has not reached the server for certain, without the
    reports in ``but`` (``OutboxRow.report_key``)."""
    found = outbox.db.execute(
        "SELECT count(DISTINCT coalesce(nullif(report_id, ''), id)) FROM operation"
        " WHERE state NOT IN (SELECT value FROM json_each(?))"
        " AND coalesce(nullif(report_id, ''), id) NOT IN (SELECT value FROM json_each(?))",
        (json.dumps([str(state) for state in FINAL]), json.dumps(list(but))),
    )
    return int(found.fetchone()[0])


def sending_count(outbox: Outbox) -> int:
    """Number of operations in *sending*: a thread is sending them, or their process died."""
    found = outbox.db.execute("SELECT count(*) FROM operation WHERE state = 'sending'")
    return int(found.fetchone()[0])


def next_due(outbox: Outbox) -> str:
    """The earliest ``next_try`` of the operations that still move by themselves; empty without
    any."""
    found = outbox.db.execute(
        "SELECT min(next_try) FROM operation AS o WHERE next_try <> '' AND (state IN"
        " ('handed', 'unknown', 'unverified') OR (state = 'queued' AND NOT EXISTS (SELECT 1 FROM"
        " operation AS e WHERE e.report_id = o.report_id AND o.report_id <> ''"
        " AND e.seq < o.seq AND e.state IN"
        " ('queued', 'sending', 'handed', 'unknown', 'conflict'))))"
    ).fetchone()[0]
    return found or ""


def copied(outbox: Outbox) -> tuple[datetime | None, int]:
    """For an outbox found to be a copy (rule R8): UTC time of the last change in it, and how many
    operations still need a decision because of it."""
    found = outbox.db.execute("SELECT value FROM meta WHERE key = 'copied'").fetchone()
    asking = outbox.db.execute(
        "SELECT count(*) FROM operation WHERE state = 'unknown' AND reason = 'restored'"
    ).fetchone()[0]
    return parse_stamp(found["value"]) if found else None, int(asking)


def waiting_reports(outbox: Outbox, most: int) -> list[str]:
    """Reports with an operation that is not final, at most so many of them."""
    found = outbox.db.execute(
        "SELECT DISTINCT report_id FROM operation WHERE report_id <> ''"
        " AND state NOT IN (SELECT value FROM json_each(?)) LIMIT ?",
        (json.dumps([str(state) for state in FINAL]), most),
    )
    return [record["report_id"] for record in found]


def changed_since(outbox: Outbox, since: datetime) -> frozenset[str]:
    """Reports with a change that was made here, or reached the server, after ``since`` (aware);
    reports that were created so are included. Cancelled and refused changes do not count."""
    found = outbox.db.execute(
        "SELECT DISTINCT report_id FROM operation WHERE changed_at > ? AND report_id <> ''"
        " AND state NOT IN ('cancelled', 'refused')",
        (stamp(since),),
    )
    return frozenset(record["report_id"] for record in found)


def waiting(outbox: Outbox, report_id: str) -> State | None:
    """State of the newest operation on a report that is not final."""
    return waiting_state(outbox.of_report(report_id))


def photos_needed(outbox: Outbox) -> set[str]:
    """Paths of photos that are still needed: of changes that have not ended, may be tried again or
    are being moved to another profile, and of drafts."""
    rows = outbox.db.execute(_OPEN, (ASIDE,))
    found = {path for row in rows for path in json.loads(row["photos"])}
    for row in outbox.db.execute("SELECT body FROM draft"):
        parts = json.loads(row["body"]).items()
        lines = (
            line for name, text in parts if name.endswith("photos") for line in text.split("\n")
        )
        found.update(line.rpartition("\t")[2] for line in lines)  # a round return names the report
    return found - {""}


def known_ids(outbox: Outbox, ids: Sequence[str]) -> set[str]:
    """Which of these ids are already in the outbox."""
    look = "SELECT 1 FROM operation WHERE id = ?"
    return {one for one in ids if outbox.db.execute(look, (one,)).fetchone()}


def rows_of(outbox: Outbox, ids: Collection[str]) -> list[OutboxRow]:
    """These operations, without unknown ids, in the given order. One query for all."""
    found = outbox.db.execute(
        "SELECT * FROM operation WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    rows = {row.id: row for row in map(row_of, found)}
    return [rows[one] for one in ids if one in rows]


def counts(outbox: Outbox) -> dict[State, int]:
    """State → how many."""
    found = outbox.db.execute("SELECT state, count(*) AS n FROM operation GROUP BY state")
    return {State(record["state"]): record["n"] for record in found}


def may_need_decision(outbox: Outbox) -> list[OutboxRow]:
    """Operations that may wait for a person's decision, in the order they were made: see
    ``sync.outbox.decisions``."""
    found = outbox.db.execute(
        "SELECT * FROM operation WHERE state IN ('conflict', 'unknown', 'refused')"
        " OR (state IN ('confirmed', 'unverified') AND reason IN ('unchanged', 'replaced'))"
        " OR (state = 'queued' AND reason = 'account')"
        " ORDER BY seq"
    )
    return [row_of(record) for record in found]
