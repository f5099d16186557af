"""Writes outcomes and arrived reports from the outbox to the database (rules T6 and T8), and
follows decisions of desks."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Optional

from psycopg.types.json import Jsonb

from signalement_plugin.core.model.operation import FINAL, State
from signalement_plugin.sync.outbox.inbox import Inbox, InboxRow, overlay_of
from signalement_plugin.sync.outbox.metadata import get_metadata, set_metadata
from signalement_plugin.sync.outbox.queries import known_ids
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.systems.team.rows import body_of

from ..database.connecting import Row, answering
from ..database.gate import Gate, Hand
from ..errors import NotHolder
from .bodies import operation_of
from .filing import file_fact, forget_people, is_over, keep_people
from .mailbox import follow, forget_photos
from .moved_fields import Owners
from .permits import Permits
from .report_store import ReportStore
from .team_outbox import TeamOutbox

logger = logging.getLogger("signalementd")

MIRRORED = "team/mirrored"
"""Key of a time: outcomes of all changes in the outbox up to it are in the database."""
_MOST, _MOST_IDS = 500, 2000
_OF_OUTBOX = (
    "SELECT id, state, changed_at FROM operation"
    " WHERE state IN ('held', 'queued', 'sending', 'unknown', 'conflict')"
    " OR changed_at >= ? ORDER BY changed_at LIMIT ?"
)
_LOOKED_AT = "SELECT id FROM operation WHERE state = 'unverified'"
_UNFILED = """
SELECT id FROM signalement.operation WHERE commune = %s
AND (state = 'unverified' AND reason = 'settle'
    OR done_seq IS NULL AND state IN ('confirmed', 'unverified', 'refused'))
"""
_STATES = """
SELECT o.*, d.body AS new_body, d.id AS new_id, d.report_id AS new_report, d.author AS new_author
FROM signalement.operation AS o LEFT JOIN signalement.operation AS d ON d.id = o.decided
WHERE o.commune = %s AND (o.id = ANY (%s)
    OR o.state IN ('queued', 'sending', 'settling', 'unknown', 'conflict'))
"""
_FILE = """
UPDATE signalement.operation SET state = %(state)s, reason = %(reason)s, words = %(words)s,
    details = %(details)s, server = %(server)s, report_id = %(report_id)s, seq = %(seq)s,
    done_seq = CASE WHEN %(final)s THEN %(seq)s END, asks = %(asks)s,
    changed = CASE WHEN state = %(state)s THEN changed ELSE clock_timestamp() END
WHERE id = %(id)s AND commune = %(commune)s AND state = %(was)s
"""
_FREE = "SELECT id FROM signalement.operation WHERE id = ANY (%s) FOR SHARE SKIP LOCKED"
_CLOSE = """
UPDATE signalement.permit SET closed = true, outcome = %(state)s
WHERE operation = %(id)s AND NOT closed
"""
_ADD = """
INSERT INTO signalement.operation (
    id, commune, system, report_id, body, rests, author, first_epoch, state, seq
) SELECT %(id)s, c.id, c.system, %(report_id)s, %(body)s, %(rests)s, %(author)s, m.epoch, %(state)s,
    %(seq)s
FROM signalement.commune AS c CROSS JOIN signalement.meta AS m WHERE c.id = %(commune)s
ON CONFLICT DO NOTHING
"""
_PUSHED = "UPDATE signalement.commune SET last_push = clock_timestamp() WHERE id = %s"
_Pairs = list[tuple[OutboxRow, Row]]
_Compared = Iterable[tuple[OutboxRow, Optional[Row]]]


class _Changed(NamedTuple):
    """A row of the outbox that may have to be written to the database."""

    id: str
    state: str
    changed_at: str


class Outcomes:
    """Compares the outbox with the database. Used from one thread."""

    def __init__(
        self, hand: Hand, outbox: TeamOutbox, permits: Permits, store: ReportStore
    ) -> None:
        self._hand, self._outbox, self._permits = hand, outbox, permits
        self._store, self._inbox = store, Inbox(outbox)
        # Compared in every turn: of an *unverified* change the reason can change and ``changed_at``
        # stays the same; and a restored database may lack outcomes stored after its backup.
        self._looked_at = {str(row["id"]) for row in outbox.db.execute(_LOOKED_AT)}
        with answering():
            unfiled = hand.db.execute(_UNFILED, (hand.commune,)).fetchall()
        self._looked_at |= known_ids(outbox, [str(row["id"]) for row in unfiled])
        self._all_filed: list[_Changed] | None = None

    def turn(self, *, moving: bool = True) -> int:
        """Write new rows and outcomes to the database, and take over decisions of desks. Returns
        how many there were.

        An outcome, the row as it was read back, and the sequence number at which both can be read
        are one transaction. A change about which a thread is deciding is left for the next turn.
        ``moving``: the database has operations that are not final; without any, stored outcomes are
        not read again.
        """
        changed = self._changed()
        if not moving and changed == self._all_filed and not self._arrived():
            return 0
        ids = [one.id for one in changed]
        ids += sorted(self._looked_at - set(ids))
        with answering():
            found = self._hand.db.execute(_STATES, (self._hand.commune, ids)).fetchall()
        deciding = self._permits.deciding()
        there = {str(row["id"]): row for row in found}
        pairs = [
            (row, there.get(row.id))
            for row in map(self._outbox.row, {*ids, *there} - deciding)
            if row is not None
        ]
        moved = [self._followed(row, kept) for row, kept in pairs if kept is not None]
        lost = [row for row, kept in pairs if kept is None and row.state not in FINAL]
        differing = [(row, kept) for row, kept in pairs if kept is not None and _differs(row, kept)]
        file = self._not_locked(differing)
        arrivals = self._inbox.take(self._store.key, _MOST)
        if len(arrivals) >= _MOST:  # more rows follow: one of them may show one of these outcomes
            file = []
        if arrivals or file or lost:
            self._write(arrivals, file, lost)
        if file or any(moved):
            forget_photos(self._outbox)
        if len(arrivals) < _MOST:
            self._look_again(pairs, {row.id for row, _ in differing})
        done = sum(moved) + len(file) + len(arrivals) + len(lost)
        if not deciding and len(ids) < _MOST_IDS and len(arrivals) < _MOST:
            self._mirrored(changed, nothing_to_do=not (done or differing))
        return done

    def _look_again(self, pairs: _Compared, differing: set[str]) -> None:
        """Compare differing changes once more next time: a desk may have locked or changed them."""
        left = {row.id for row, _ in pairs if row.state is State.UNVERIFIED}
        over = {row.id for row, _ in pairs if not row.next_try}
        self._looked_at = ((self._looked_at | left) - over) | differing

    def _changed(self) -> list[_Changed]:
        """Changes in the outbox that are not final, or have changed since :data:`MIRRORED`."""
        since = get_metadata(self._outbox, MIRRORED)
        rows = self._outbox.db.execute(_OF_OUTBOX, (since, _MOST_IDS))
        return [_Changed(*row) for row in rows]

    def _arrived(self) -> bool:
        return bool(self._inbox.waiting(self._store.key, 1))

    def _mirrored(self, changed: list[_Changed], *, nothing_to_do: bool) -> None:
        if changed:
            set_metadata(self._outbox, MIRRORED, max(one.changed_at for one in changed))
        over = all(State(one.state) in FINAL for one in changed) and not self._looked_at
        self._all_filed = changed if over and nothing_to_do else None

    def _not_locked(self, wanted: _Pairs) -> _Pairs:
        """The changes that no open transaction has locked; such a lock would stop the others. The
        locked ones are written in a later turn."""
        if not wanted:
            return []
        with answering():
            free = self._hand.db.execute(_FREE, ([row.id for row, _ in wanted],)).fetchall()
        ids = {str(one["id"]) for one in free}
        return [(row, kept) for row, kept in wanted if row.id in ids]

    def _followed(self, row: OutboxRow, kept: Row) -> bool:
        """The database decides: where a desk was faster, the outbox follows."""
        if row.state in FINAL or str(kept["state"]) not in {str(one) for one in FINAL}:
            return False
        new = None
        if kept["new_id"] and kept["new_id"] != row.id:
            made = {"id": kept["new_id"], "report_id": kept["new_report"], "rests": ""}
            made |= {"body": kept["new_body"], "author": kept["new_author"]}
            new = operation_of(made, row.operation.caller, row.operation.photos)
        follow(self._outbox, row, kept, new)
        return True

    def _write(
        self,
        arrivals: Sequence[InboxRow],
        file: Sequence[tuple[OutboxRow, Row]],
        lost: Sequence[OutboxRow],
    ) -> None:
        mine = self._outbox.of_reports(one.report.report_id for one in arrivals)
        shown = [
            one.report
            for one in arrivals
            if overlay_of(mine.get(one.report.report_id, ()), one.began) is not None
        ]
        owners = Owners.of(row for rows in mine.values() for row in rows)
        try:
            with self._hand.gate(len(shown) + 1) as gate:
                self._store.write_inside(gate, shown, owners)
                for row, kept in file:
                    self._file(gate, row, kept)
                for row in lost:
                    self._add_again(gate, row)
                if any(row.state in FINAL for row, _ in file):
                    gate.db.execute(_PUSHED, (self._hand.commune,))
        except NotHolder:
            self._file_facts(row for row, _ in file)
            raise
        self._inbox.done(self._store.key, arrivals)

    def _file(self, gate: Gate, row: OutboxRow, kept: Row) -> None:
        decided = _as_decided(kept)
        values: Mapping[str, object] = {
            **self._columns(row),
            **decided,
            "was": kept["state"],
            "seq": gate.last,
            "final": row.state in FINAL,
            "asks": _asks(row),
        }
        if gate.db.execute(_FILE, values).rowcount != 1:
            return  # a user decided meanwhile; the next turn reads that decision
        if not row.open_attempt:
            gate.db.execute(_CLOSE, values)
        if row.state in FINAL:
            is_over(gate, self._hand.commune, row.id, "" if decided else _outcome_text(row))
            forget_people(gate, row.id)

    def _columns(self, row: OutboxRow) -> dict[str, object]:
        return {
            "id": row.id,
            "commune": self._hand.commune,
            "state": str(row.state),
            "reason": row.reason,
            "words": row.server_message,
            "details": row.details.to_json(),
            "report_id": row.report_id,
            "server": Jsonb(json.loads(row.server_body)) if row.server_body else None,
        }

    def _add_again(self, gate: Gate, row: OutboxRow) -> None:
        """Add a change that the database does not have: photos that follow their new report, or one
        that a restored backup lacks. The outbox has to do this, because no desk offers an edit of a
        QGIS without the plugin again."""
        gate.db.execute(
            _ADD,
            {
                **self._columns(row),
                "body": Jsonb(body_of(row.operation)),
                "rests": row.operation.after,
                "author": row.operation.author,
                "seq": gate.last,
            },
        )
        keep_people(gate, row.operation)

    def _file_facts(self, rows: Iterable[OutboxRow]) -> None:
        """Store answers as facts, whoever leads the commune now (rule T6)."""
        with answering():
            for row in rows:
                if row.state in (State.CONFIRMED, State.REFUSED):
                    file_fact(self._hand.db, row)


def _as_decided(kept: Row) -> dict[str, object]:
    """If a person has said "it is there", this stays, whatever is found out later, because desks
    have shown it. Only the report's row is still to be written."""
    if kept["state"] != "confirmed" or kept["decided_by"] is None:
        return {}
    return {name: kept[name] for name in ("state", "reason", "words", "details")}


def _asks(row: OutboxRow) -> bool:
    """Whether only a person can find out more about the change."""
    return row.state is State.UNKNOWN and not row.next_try


def _outcome_text(row: OutboxRow) -> str:
    """The text in the report's row about a change that was refused or is not shown."""
    why = row.server_message or row.reason
    return f"{row.state}: {why}" if row.state in (State.REFUSED, State.UNVERIFIED) and why else ""


def _differs(row: OutboxRow, kept: Row) -> bool:
    """Whether the database has another state than the outbox. A decision of a desk stays, and a
    change that is being sent is left until its answer has come."""
    if row.state is State.SENDING:
        return False
    was = str(kept["state"])
    final = was in {str(one) for one in FINAL}
    if final and (row.state not in FINAL or row.next_try):
        return False
    stored = (was, kept["reason"], kept["words"], kept["asks"])
    same = stored == (str(row.state), row.reason, row.server_message, _asks(row))
    unshown = row.state in (State.CONFIRMED, State.UNVERIFIED, State.REFUSED)
    if final and was in ("cancelled", "confirmed") and kept["decided_by"] is not None:
        return unshown and was == "confirmed" and kept["done_seq"] is None
    return not same or (unshown and kept["done_seq"] is None)
