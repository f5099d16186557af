"""The inbox of a store: rows from the server that wait for the layer, cursors, reports to read
again, and overlays of own values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from weakref import WeakKeyDictionary

from ...core.model.operation import State
from ...core.model.report import Report
from ..clock import parse_stamp, stamp
from ..rules.rows import OutboxRow
from .metadata import get_metadata, set_metadata
from .outbox import Outbox

_OVER = (*(State.HELD, State.QUEUED, State.SENDING, State.HANDED, State.UNKNOWN, State.CONFLICT),)
_SENT = (State.CONFIRMED, State.UNVERIFIED)

Place = tuple[str, str]
"""When the request that brought a row began, and the id of its report: rows are written to the
layer in this order."""
START: Place = ("", "")

MOST_FRESH = 2000
MOST_ASKED = 500
"""Largest number of reports that are stored to be read again one by one."""
_ASKED = "ask_again"
_FRESH: WeakKeyDictionary[Outbox, dict[tuple[str, str, str], Report]] = WeakKeyDictionary()
"""Rows that this process stored lately, by store, report and time: they need not be decoded."""


@dataclass(frozen=True)
class InboxRow:
    """A report and when (UTC stamp) the request that brought it began."""

    report: Report
    began: str
    body: str = field(default="", compare=False)  # the report as JSON, as it is stored


class WaitingRow(NamedTuple):
    """A row of the table of arrivals, its report still as JSON."""

    began: str
    report_id: str
    body: str

    @property
    def place(self) -> Place:
        """The position of this row in the order of the inbox."""
        return self.began, self.report_id


class Inbox:
    """The inbox in one outbox file. ``store`` is always ``Store.key``. Any thread."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self._fresh = _FRESH.setdefault(outbox, {})

    def put(self, store: str, reports: Iterable[Report], began: datetime) -> None:
        """Store reports for one store; the newest row per report stays. One transaction."""
        made = list(reports)
        fresh = {(store, one.report_id, stamp(began)): _prepared(one) for one in made}
        self._put(store, made, stamp(began))
        if len(self._fresh) < MOST_FRESH:
            self._fresh.update(fresh)

    def _put(self, store: str, reports: Sequence[Report], when: str) -> None:
        for one in reports:  # a cached row of the same time is out of date
            self._fresh.pop((store, one.report_id, when), None)
        with self.outbox.transaction() as db:
            db.executemany(
                "INSERT INTO incoming (store, report_id, began, body) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (store, report_id) DO UPDATE SET began = excluded.began,"
                " body = excluded.body WHERE excluded.began >= incoming.began",
                [(store, report.report_id, when, report.to_json()) for report in reports],
            )

    def put_everywhere(self, report: Report, began: datetime) -> None:
        """Store a report that the sender or a single request read, for every store of this
        connection."""
        stores = self.outbox.db.execute("SELECT store FROM cursor").fetchall()
        for record in stores:
            self._put(record["store"], [report], stamp(began))

    def take(self, store: str, limit: int = 500) -> list[InboxRow]:
        """The next rows to write, without removing them."""
        return [self.arrival(store, one) for one in self.waiting(store, limit)]

    def waiting(self, store: str, limit: int, after: Place = START) -> list[WaitingRow]:
        """As :meth:`take`, but only rows after ``after``, and not decoded."""
        found = self.outbox.db.execute(
            # All rows as one JSON text: between two rows of a cursor another thread may get the GIL
            # and keep it for some milliseconds.
            "SELECT json_group_array(json_array(began, report_id, body)) FROM ("
            "SELECT began, report_id, body FROM incoming WHERE store = ?"
            " AND (began, report_id) > (?, ?) ORDER BY began, report_id LIMIT ?)",
            (store, *after, limit),
        )
        return [WaitingRow(*row) for row in json.loads(found.fetchone()[0])]

    def arrival(self, store: str, waiting: WaitingRow) -> InboxRow:
        """A row of :meth:`waiting`, decoded."""
        known = self._fresh.get((store, waiting.report_id, waiting.began))
        return InboxRow(known or Report.from_json(waiting.body), waiting.began, waiting.body)

    def done(self, store: str, arrivals: Sequence[InboxRow]) -> None:
        """Remove rows that were written to the store (a newer row of the same report stays)."""
        for one in arrivals:
            self._fresh.pop((store, one.report.report_id, one.began), None)
        with self.outbox.transaction() as db:
            db.executemany(
                "DELETE FROM incoming WHERE store = ? AND report_id = ? AND began = ? AND body = ?",
                [(store, one.report.report_id, one.began, one.body) for one in arrivals],
            )

    def count(self, store: str) -> int:
        """How many rows wait for this store."""
        found = self.outbox.db.execute("SELECT count(*) FROM incoming WHERE store = ?", (store,))
        return int(found.fetchone()[0])

    # -- cursor

    def follow(self, store: str) -> None:
        """Register a store: from now on it gets the reports that the sender reads."""
        self.outbox.db.execute(
            "INSERT OR IGNORE INTO cursor (store, since, seen_at) VALUES (?, '', '')", (store,)
        )

    def cursor(self, store: str) -> tuple[datetime | None, datetime | None]:
        """The cursor, and when it was set, both UTC; ``None`` before the first full pass."""
        found = self.outbox.db.execute(
            "SELECT since, seen_at FROM cursor WHERE store = ?", (store,)
        ).fetchone()
        if found is None:
            return None, None
        return parse_stamp(found["since"]), parse_stamp(found["seen_at"])

    def set_cursor(self, store: str, since: datetime, seen_at: datetime) -> None:
        """Call only when every row of the pass is in the store or in ``incoming``."""
        self.outbox.db.execute(
            "INSERT INTO cursor (store, since, seen_at) VALUES (?, ?, ?) ON CONFLICT (store)"
            " DO UPDATE SET since = excluded.since, seen_at = excluded.seen_at",
            (store, stamp(since), stamp(seen_at)),
        )

    def read_again(self, store: str) -> None:
        """Make the next pass read everything; the stored rows stay until then."""
        self.outbox.db.execute("UPDATE cursor SET since = '' WHERE store = ?", (store,))

    # -- reports to read again

    def ask_again(self, report_ids: Iterable[str]) -> set[str]:
        """Note reports whose unread rows are going to be deleted: no pass would bring them again,
        so they are read one by one, also after a restart of QGIS. With more than :data:`MOST_ASKED`
        the next pass reads everything instead. Returns all reports that are to be read one by one
        now."""
        with self.outbox.transaction() as db:
            wanted = self.reports_to_reread() | set(report_ids)
            if len(wanted) > MOST_ASKED:
                wanted = set()
                db.execute("UPDATE cursor SET since = ''")
            set_metadata(self.outbox, _ASKED, json.dumps(sorted(wanted)))
        return wanted

    def reports_to_reread(self) -> set[str]:
        """The reports of :meth:`ask_again` that were not read yet."""
        return set(json.loads(get_metadata(self.outbox, _ASKED) or "[]"))

    def reread_done(self, report_id: str) -> None:
        """Remove a report from :meth:`reports_to_reread`: it was read, or the server does not show
        it."""
        if report_id not in self.reports_to_reread():
            return
        with self.outbox.transaction():
            left = self.reports_to_reread() - {report_id}
            set_metadata(self.outbox, _ASKED, json.dumps(sorted(left)))

    # -- stores that are replaced or gone

    def move_store(self, old: str, new: str) -> None:
        """Give cursor and rows of a store to the file that replaces it."""
        self._fresh.clear()
        with self.outbox.transaction() as db:
            db.execute("DELETE FROM cursor WHERE store = ?", (new,))
            db.execute("UPDATE cursor SET store = ? WHERE store = ?", (new, old))
            db.execute("UPDATE OR REPLACE incoming SET store = ? WHERE store = ?", (new, old))

    def forget(self, store: str) -> None:
        """Delete cursor and rows of a store that does not exist any more."""
        with self.outbox.transaction() as db:
            db.execute("DELETE FROM cursor WHERE store = ?", (store,))
            db.execute("DELETE FROM incoming WHERE store = ?", (store,))

    # -- overlays

    def overlaid(self, began: str) -> list[str]:
        """Ids of reports with own values to be shown over the server's, if the row was read by a
        request begun at ``began`` (after a bulk load). In the order in which the first change of
        each was made."""
        found = self.outbox.db.execute(
            "SELECT report_id FROM operation WHERE report_id <> ''"
            " AND (state IN (SELECT value FROM json_each(?))"
            " OR (state IN (SELECT value FROM json_each(?)) AND changed_at > ?)"
            " OR (state = 'unverified' AND reason = 'settle'))"
            " GROUP BY report_id ORDER BY min(seq)",
            (_json_list(_OVER), _json_list(_SENT), began),
        )
        return [record["report_id"] for record in found]

    def values_over(self, report_ids: Sequence[str], began: str) -> dict[str, dict[str, str]]:
        """report_id → own values to be shown over a row that was read at ``began``."""
        mine = self.outbox.of_reports(report_ids)
        return {one: values for one, rows in mine.items() if (values := _values(rows, began))}


def _json_list(states: Iterable[State]) -> str:
    return json.dumps([str(state) for state in states])


def _prepared(report: Report) -> Report:
    """The report with its hash computed now, and not later in the thread that writes it."""
    _ = report.content_hash
    return report


def overlay_of(rows: Sequence[OutboxRow], began: str) -> dict[str, str] | None:
    """Own values to be shown over a row of one report. ``rows``: the changes of the report;
    ``began``: when the request that read the row began. ``None``: the row is older than our last
    confirmed write and must be skipped."""
    sent = [row.changed_at for row in rows if row.state in _SENT]
    if sent and began < max(sent):
        return None
    return _values(rows, began)


def _values(rows: Sequence[OutboxRow], began: str) -> dict[str, str]:
    values: dict[str, str] = {}
    for row in sorted(rows, key=lambda one: one.seq):
        if row.state in _OVER or (row.state in _SENT and (_hidden(row) or began < row.changed_at)):
            values.update(row.operation.sets)
    return values


def _hidden(row: OutboxRow) -> bool:
    """Whether a sent change cannot be seen in a read yet, because the server answers from a
    cache."""
    return row.state is State.UNVERIFIED and row.reason == "settle"
