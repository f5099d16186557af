"""Turns edits made in a QGIS without the plugin into changes in the mailbox (rules T14 and T15)."""

from __future__ import annotations

import json
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from psycopg.types.json import Jsonb

from signalement_plugin.core.model.operation import Base, Operation
from signalement_plugin.systems.team.rows import body_of

from ..database.connecting import Row
from ..database.gate import Gate, Hand
from .report_store import ReportStore

MOST_A_MINUTE = 20
"""Edits of one person in a minute, each in a transaction of its own, up to which none is held for
review."""
REASONS = {"conflict": "moved", "unknown": "restored"}

_FRESH = """
SELECT e.id, e.n, e.fid, e.before, e.after, e.version, e.activity, e.rests, e.author, e.at::text,
    e.tx::text, e.restored, r.report_id, m.epoch, (
        SELECT count(*) FROM signalement.edit AS l WHERE l.commune = e.commune
        AND l.author = e.author AND l.n <= e.n AND l.at > e.at - interval '1 minute'
    ) AS lately,
    EXISTS (
        SELECT FROM jsonb_each(r.moved) AS f (name, told)
        WHERE e.after ? f.name AND f.told ->> 'by' <> e.author AND (
            (f.told ->> 'seq')::bigint > e.seen
            OR (e.seen IS NULL AND (f.told ->> 'at')::timestamptz > e.at - interval '30 minutes')
        )
    ) OR EXISTS (
        SELECT FROM signalement.edit AS l WHERE l.commune = e.commune AND l.fid = e.fid
        AND l.n < e.n AND l.author <> e.author AND l.at > e.at - interval '30 minutes'
        AND EXISTS (SELECT FROM jsonb_object_keys(l.after) AS k WHERE e.after ? k)
    ) AS moved
FROM signalement.edit AS e
JOIN signalement.report AS r ON r.commune = e.commune AND r.fid = e.fid
CROSS JOIN signalement.meta AS m
WHERE e.commune = %s AND NOT e.taken ORDER BY e.n
"""
_ADD = """
INSERT INTO signalement.operation (
    id, commune, system, report_id, body, rests, author, first_epoch, batch, state, reason, server,
    seq, created
)
SELECT %(id)s, c.id, c.system, %(report_id)s, %(body)s, %(rests)s, %(author)s, %(epoch)s, %(batch)s,
    %(state)s, %(reason)s, %(server)s, %(seq)s, %(at)s
FROM signalement.commune AS c WHERE c.id = %(commune)s ON CONFLICT DO NOTHING
"""
_TAKEN = "UPDATE signalement.edit SET taken = true WHERE commune = %s AND n = ANY (%s)"


@dataclass(frozen=True)
class _Taken:
    row: Row
    state: str
    batch: uuid.UUID | None


def take_edits(hand: Hand, store: ReportStore) -> int:
    """Take every committed edit that was not taken yet. Returns how many.

    If a transaction touches one report, its edit is queued. If it touches several, each edit is
    held, in one batch; so are edits that come faster than a person decides. If somebody else has
    changed the field recently, so that a form may still have shown the old value, the edit is a
    conflict. An edit from a restored backup is unknown.
    """
    with hand.gate(1) as gate:
        rows = gate.db.execute(_FRESH, (hand.commune,)).fetchall()
        for one in _sorted_out(rows):
            _add(gate, hand, store, one)
        gate.db.execute(_TAKEN, (hand.commune, [row["n"] for row in rows]))
    return len(rows)


def _sorted_out(rows: Sequence[Row]) -> Iterator[_Taken]:
    reports: defaultdict[object, set[object]] = defaultdict(set)
    for row in rows:
        reports[row["tx"]].add(row["fid"])
    fast = {row["author"] for row in rows if _count(row["lately"]) > MOST_A_MINUTE}
    batches: dict[object, uuid.UUID] = {}
    alone = Counter(row["tx"] for row in rows)
    for row in rows:
        together = len(reports[row["tx"]]) > 1
        storm = row["author"] in fast and _count(row["lately"]) > MOST_A_MINUTE
        key = row["tx"] if together and alone[row["tx"]] > 1 else row["author"]
        batch = batches.setdefault(key, uuid.uuid4()) if together or storm else None
        yield _Taken(row, _state(row, batch), batch)


def _state(row: Row, batch: uuid.UUID | None) -> str:
    """An edit in a restored backup may have been taken, and sent, after the backup was made."""
    if row["restored"]:
        return "unknown"
    return "conflict" if row["moved"] else "held" if batch else "queued"


def _add(gate: Gate, hand: Hand, store: ReportStore, one: _Taken) -> None:
    operation = _operation(one.row, one.batch)
    shown = store.stored([operation.report_id]) if one.state == "conflict" else []
    gate.db.execute(
        _ADD,
        {
            "id": operation.id,
            "commune": hand.commune,
            "report_id": operation.report_id,
            "body": Jsonb(body_of(operation)),
            "rests": operation.after,
            "author": operation.author,
            "epoch": one.row["epoch"],
            "batch": one.batch,
            "state": one.state,
            "reason": REASONS.get(one.state, ""),
            "server": Jsonb(_plain(shown[0].to_json())) if shown else None,
            "seq": gate.last,
            "at": one.row["at"],
        },
    )


def _operation(row: Row, batch: uuid.UUID | None) -> Operation:
    before, after = row["before"], row["after"]
    values = before if isinstance(before, dict) else {}
    sets = after if isinstance(after, dict) else {}
    return Operation(
        id=_hex(row["id"]),
        report_id=str(row["report_id"]),
        sets={str(name): str(value) for name, value in sets.items()},
        base=Base(
            {str(name): str(value) for name, value in values.items()},
            str(row["version"]),
            str(row["activity"]),
        ),
        origin="native",
        author=str(row["author"]),
        created=str(row["at"]),
        batch=batch.hex if batch else "",
        after=_hex(row["rests"]) if row["rests"] else "",
    )


def _hex(value: object) -> str:
    return str(value).replace("-", "")


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0


def _plain(text: str) -> object:
    return json.loads(text)
