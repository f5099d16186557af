"""Erases what people wrote from the outbox: after a time, or because somebody asked for it.

The rows of finished changes stay, with their ids and the fields that are no free text, so that
nothing is sent twice. Their texts, names, the server's message and its record are deleted. A change
that waits is not touched.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ...core.model.operation import FREE_TEXTS, Operation
from ...core.model.reason_details import ReasonDetails
from ...core.model.report import Report
from ..clock import stamp
from .outbox import Outbox

Names = Callable[..., bool]
"""Whether one of some texts names the person in question."""

_FINISHED = (
    "SELECT id, body FROM operation WHERE next_try = ''"
    " AND state IN ('confirmed', 'unverified', 'refused', 'cancelled') AND changed_at <"
    " CASE WHEN (state = 'unverified' AND reason <> 'unchanged') OR reason = 'retried'"
    " OR state IN ('confirmed', 'cancelled') THEN ? ELSE ? END"
    " AND (words <> '' OR (details <> '' AND reason <> 'coalesced') OR server <> '' OR pre <> ''"
    " OR json_extract(body, '$.reply') <> ''"
    " OR json_extract(body, '$.note') <> '' OR json_extract(body, '$.author') <> ''"
    " OR json_extract(body, '$.answers') <> '[]' OR json_extract(body, '$.caller') <> '{}'"
    " OR json_extract(body, '$.photos') <> '[]'"
    " OR json_extract(body, '$.sets.description') <> ''"
    " OR json_extract(body, '$.sets.address') <> '' OR json_extract(body, '$.sets.notice') <> ''"
    " OR json_extract(body, '$.base.values.description') <> ''"
    " OR json_extract(body, '$.base.values.address') <> ''"
    " OR json_extract(body, '$.base.values.notice') <> '')"
)
_OF_REPORTS = (
    "SELECT id, report_id, body, next_try = '' AND state IN ('confirmed', 'unverified', 'refused',"
    " 'cancelled') AS ended FROM operation WHERE report_id IN (SELECT value FROM json_each(?))"
)
_ALL = (
    "SELECT id, report_id, body, words, details, server, next_try = '' AND state IN ('confirmed',"
    " 'unverified', 'refused', 'cancelled') AS ended FROM operation ORDER BY seq"
)
# The details of a merged change are kept: they name the change that it was merged into, which a
# later change may depend on.
_STRIP = (
    "UPDATE operation SET body = ?, words = '', server = '', pre = '',"
    " details = CASE WHEN reason = 'coalesced' THEN details ELSE '' END,"
    " reason = CASE WHEN state = 'refused' AND reason <> 'retried' THEN 'by_user'"
    " WHEN reason = 'unchanged' THEN 'left' ELSE reason END,"
    " state = CASE WHEN state = 'refused' AND reason <> 'retried' THEN 'cancelled'"
    " ELSE state END WHERE id = ?"
)


@dataclass(frozen=True)
class Found:
    """What was found about a person, or on some reports: ids of changes that ended and their
    reports, reports with a draft or an unread row, and how many changes still wait to be sent."""

    changes: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    arrivals: tuple[str, ...] = ()
    waiting: int = 0

    @property
    def count(self) -> int:
        """How many things can be erased."""
        return len(self.changes) + len(self.drafts) + len(self.arrivals)


def expire(outbox: Outbox, texts_days: int, log_days: int, now: datetime | None = None) -> int:
    """Delete texts of changes that ended, and rows of the log, after so many days. Returns how many
    changes lost their texts. A change that waits for a decision keeps its texts; a refused change,
    and one that had no effect, keeps them as long as the log."""
    now = now or outbox.clock.now()
    texts, log = (stamp(now - timedelta(days=days)) for days in (texts_days, log_days))
    found = outbox.db.execute(_FINISHED, (texts, log)).fetchall()
    old = outbox.db.execute("SELECT 1 FROM log WHERE at < ? LIMIT 1", (log,)).fetchone()
    if not found and not old:
        return 0
    with outbox.transaction() as db:
        found = db.execute(
            _FINISHED, (texts, log)
        ).fetchall()  # read again in the transaction: a change may wait again by now
        _strip(db, found)
        db.execute("DELETE FROM log WHERE at < ?", (log,))
        outbox.leave_no_trace()
    return len(found)


def find_on_reports(outbox: Outbox, report_ids: Iterable[str]) -> Found:
    """What the outbox holds on these reports."""
    ids = json.dumps(sorted(set(report_ids)))
    operations = outbox.db.execute(_OF_REPORTS, (ids,)).fetchall()
    drafts = outbox.db.execute(
        "SELECT report_id FROM draft WHERE report_id IN (SELECT value FROM json_each(?))", (ids,)
    )
    arrivals = outbox.db.execute(
        "SELECT DISTINCT report_id FROM incoming"
        " WHERE report_id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    return Found(
        tuple(row["id"] for row in operations if row["ended"]),
        tuple(row["report_id"] for row in operations if row["ended"]),
        tuple(row["report_id"] for row in drafts),
        tuple(row["report_id"] for row in arrivals),
        sum(not row["ended"] for row in operations),
    )


def find_person(outbox: Outbox, names: Names) -> Found:
    """Everything in the outbox that names a person."""
    named = [row for row in outbox.db.execute(_ALL).fetchall() if names(*_texts_of(row))]
    ended = [row for row in named if row["ended"]]
    drafts = outbox.db.execute("SELECT report_id, body FROM draft").fetchall()
    arrivals = outbox.db.execute("SELECT DISTINCT report_id, body FROM incoming").fetchall()
    return Found(
        tuple(row["id"] for row in ended),
        tuple(row["report_id"] for row in ended),
        tuple(row["report_id"] for row in drafts if names(*json.loads(row["body"]).values())),
        tuple({row["report_id"] for row in arrivals if names(*_texts_in(row["body"]))}),
        len(named) - len(ended),
    )


def erase(outbox: Outbox, found: Found) -> None:
    """Delete what was found: the texts of these changes (a refused change cannot be tried again
    then), these drafts and unread rows. A change that waits is not touched. Rewrites the whole
    file."""
    with outbox.transaction() as db:
        ids = json.dumps(found.changes)
        _strip(
            db,
            db.execute(
                "SELECT id, body FROM operation WHERE id IN (SELECT value FROM json_each(?))",
                (ids,),
            ).fetchall(),
        )
        db.executemany("DELETE FROM draft WHERE report_id = ?", [(one,) for one in found.drafts])
        gone = [(one,) for one in found.arrivals]
        db.executemany("DELETE FROM incoming WHERE report_id = ?", gone)
        outbox.leave_no_trace()
    outbox.rewrite()


def _strip(db: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> None:
    bare = [(Operation.from_json(row["body"]).without_texts().to_json(), row["id"]) for row in rows]
    db.executemany(_STRIP, bare)


def _texts_of(row: sqlite3.Row) -> tuple[str, ...]:
    one = Operation.from_json(row["body"])
    spoken = (each.get(name, "") for each in (one.sets, one.base.values) for name in FREE_TEXTS)
    of_server = _texts_in(row["server"]) if row["server"] else ()
    answers = (text for each in one.answers for text in (*each.values, each.words))
    people = (one.author, *one.caller.values())
    theirs = ReasonDetails.from_json(row["details"]).foreign
    colleague = (theirs.author, theirs.new) if theirs else ()
    texts = (row["words"], *colleague, *of_server)
    return (one.reply, one.note, *spoken, *answers, *people, *texts)


def _texts_in(body: str) -> tuple[str, ...]:
    report = Report.from_json(body)
    return report.description, report.address, report.notice
