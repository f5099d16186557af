"""Takes changes and decisions of desks from the mailbox table into the outbox; what the system
cannot write is refused in the table."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import replace

from psycopg.types.json import Jsonb

from signalement_plugin.core.changes.request import find_refusal, split_into_requests
from signalement_plugin.core.files.private import private_folder
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import FINAL, Operation, State
from signalement_plugin.core.model.reason_details import NO_DETAILS, ReasonDetails
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox import queries, records
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.systems.team.rows import body_of

from ..database.connecting import Row, answering
from ..database.gate import Hand
from .bodies import Unreadable, operation_of
from .filing import forget_people, is_over

logger = logging.getLogger("signalementd")

PHOTOS = "photos-to-send"
_WAITING = """
SELECT o.*, c.body AS caller, p.attempts, p.pre, p.ended, d.id AS decides
FROM signalement.operation AS o
LEFT JOIN signalement.operation AS d ON d.commune = o.commune AND d.decided = o.id
LEFT JOIN signalement.caller AS c ON c.operation = o.id
LEFT JOIN (
    SELECT operation, count(*) AS attempts, (array_agg(pre ORDER BY at))[1] AS pre,
        bool_and(ended) AS ended
    FROM signalement.permit WHERE NOT closed GROUP BY operation
) AS p ON p.operation = o.id
WHERE o.commune = %s AND (o.state IN ('queued', 'unknown', 'sending', 'settling')
    OR o.id = ANY (ARRAY(SELECT f.operation FROM signalement.permit AS f WHERE NOT f.closed)))
ORDER BY o.n
"""
_LOOKED_AT = """
SELECT o.*, (SELECT p.pre FROM signalement.permit AS p WHERE p.operation = o.id
    ORDER BY p.at DESC LIMIT 1) AS pre
FROM signalement.operation AS o
WHERE o.commune = %s AND o.state = 'unverified' AND o.reason = 'settle' ORDER BY o.n
"""
_BEFORE = "SELECT * FROM signalement.operation WHERE id = ANY (%s) AND commune = %s ORDER BY n"
_PHOTOS = "SELECT n, bytes FROM signalement.photo WHERE operation = %s ORDER BY n"
_PART = """
INSERT INTO signalement.operation (
    id, commune, system, report_id, body, rests, author, claimed, desk, first_epoch, batch, state,
    seq
) SELECT %(id)s, o.commune, o.system, o.report_id, %(body)s, %(rests)s, o.author, o.claimed, o.desk,
    o.first_epoch, o.batch, 'queued', %(seq)s
FROM signalement.operation AS o WHERE o.id = %(first)s ON CONFLICT DO NOTHING
"""
_FIRST_PART = "UPDATE signalement.operation SET body = %(body)s WHERE id = %(id)s"
_MOVE_PHOTOS = "UPDATE signalement.photo SET operation = %(id)s WHERE operation = %(first)s"
_PROVEN = "UPDATE operation SET pre = ?, next_try = ? WHERE id = ? AND state = 'unknown'"
_NEEDED = (
    "SELECT body FROM operation WHERE state IN ('held', 'queued', 'sending', 'unknown', 'conflict')"
)
_REFUSE = """
UPDATE signalement.operation SET state = 'refused', reason = %(reason)s, details = %(details)s,
    seq = %(seq)s, done_seq = %(seq)s, changed = clock_timestamp()
WHERE id = %(id)s AND commune = %(commune)s AND state = 'queued'
"""


def take_operations(hand: Hand, outbox: Outbox, caps: Capabilities) -> int:
    """Take all operations that move by themselves and are not in the outbox yet. Returns how many.

    An operation that was or may have been attempted elsewhere becomes *unknown*, and is looked up
    at the server. An operation that another service has settled is looked up too, for the report's
    row (rule T6). An operation that the system takes in several requests becomes several rows of
    the mailbox.
    """
    with answering():
        rows = hand.db.execute(_WAITING, (hand.commune,)).fetchall()
    known = queries.known_ids(outbox, [str(row["id"]) for row in rows])
    _take_proofs(outbox, [row for row in rows if row["id"] in known and row["ended"]])
    fresh = [row for row in rows if row["id"] not in known and not _follows(outbox, row)]
    _take_grounds(hand, outbox, fresh)
    for row in fresh:
        _take(hand, outbox, caps, row)
    return len(fresh)


def take_looked_at(hand: Hand, outbox: Outbox) -> None:
    """Take operations that were answered with yes and not shown yet when another place served: they
    are looked at here from now on. Else the desks would wait for their outcome for ever."""
    with answering():
        rows = hand.db.execute(_LOOKED_AT, (hand.commune,)).fetchall()
    known = queries.known_ids(outbox, [str(row["id"]) for row in rows])
    with outbox.transaction() as db:
        for row in rows:
            operation = _read(row) if row["id"] not in known else None
            if operation is not None:
                record = _record(outbox, operation, row)
                looked_at = {"pre": str(row["pre"] or ""), "next_try": record["changed_at"]}
                records.insert(db, [{**record, **looked_at}])


def _take_proofs(outbox: Outbox, proven: Sequence[Row]) -> None:
    """For operations attempted elsewhere whose process has ended for certain: look for them once
    more, and now their absence counts (rule T5)."""
    for one in proven:
        row = outbox.row(str(one["id"]))
        if row is not None and row.pre is None and row.reason != "restored":
            outbox.db.execute(_PROVEN, (one["pre"], stamp(outbox.clock.now()), row.id))


def _follows(outbox: Outbox, row: Row) -> bool:
    """Whether an operation replaces one that the outbox has not ended yet (:func:`follow`)."""
    before = outbox.row(str(row["decides"])) if row["decides"] else None
    return before is not None and before.state not in FINAL


def _take_grounds(hand: Hand, outbox: Outbox, fresh: Sequence[Row]) -> None:
    """Take final operations on which waiting ones rest: a new outbox must know them as own."""
    wanted = {str(row["rests"]) for row in fresh if row["rests"]}
    while wanted := wanted - queries.known_ids(outbox, list(wanted)):
        with answering():
            rows = hand.db.execute(_BEFORE, (list(wanted), hand.commune)).fetchall()
        over = [row for row in rows if row["state"] in {str(state) for state in FINAL}]
        with outbox.transaction() as db:
            for row in over:
                operation = _read(row)
                if operation is not None:
                    records.insert(db, [_record(outbox, operation, row)])
        found = {str(row["id"]) for row in over}
        wanted = {str(row["rests"]) for row in over if row["rests"]} - found


def _take(hand: Hand, outbox: Outbox, caps: Capabilities, row: Row) -> None:
    operation = _read(row)
    if operation is None:
        _refuse(hand, row, "unreadable", NO_DETAILS)
        return
    caps = caps.of([operation.concerns])
    operation = _with_photos(hand, outbox, operation)
    if row["state"] != "queued" or row["attempts"]:
        with outbox.transaction() as db:
            records.insert(db, [_attempted(outbox, operation, row, proven=caps.conditional)])
        return
    why = find_refusal(operation, caps)
    if why is not None:
        block, details = why
        _refuse(hand, row, str(block.value), details)
        forget_photos(outbox)
        return
    whole = operation.kind == "create"
    parts = [operation] if whole else split_into_requests(operation, caps) or [operation]
    if len(parts) > 1:
        _store_parts(hand, parts)
    outbox.add(parts, couples=caps.couples)


def _store_parts(hand: Hand, parts: Sequence[Operation]) -> None:
    """Store each part as a row of the mailbox with its own content: another place that takes over
    sends no text twice, and the pictures with their part."""
    first = parts[0]
    with hand.gate(1) as gate:
        gate.db.execute(_FIRST_PART, {"id": first.id, "body": Jsonb(body_of(first))})
        for part in parts[1:]:
            made = {"id": part.id, "body": Jsonb(body_of(part)), "rests": part.after}
            gate.db.execute(_PART, {**made, "first": first.id, "seq": gate.last})
            if part.photos:
                gate.db.execute(_MOVE_PHOTOS, {"id": part.id, "first": first.id})


def _read(row: Row) -> Operation | None:
    try:
        return operation_of(row, row.get("caller"))
    except Unreadable as error:
        logger.warning("operation %s cannot be read: %s", row["id"], error)
        return None


def _with_photos(hand: Hand, outbox: Outbox, operation: Operation) -> Operation:
    """The operation with its pictures as files beside the outbox."""
    with answering():
        photos = hand.db.execute(_PHOTOS, (operation.id,)).fetchall()
    folder = outbox.path.parent / PHOTOS
    paths = []
    for photo in photos:
        private_folder(folder)
        path = folder / f"{operation.id}-{photo['n']}.jpg"
        content = photo["bytes"]
        path.write_bytes(content if isinstance(content, bytes) else b"")
        paths.append(str(path))
    return replace(operation, photos=tuple(paths))


def forget_photos(outbox: Outbox) -> None:
    """Delete the files of pictures that no change of the outbox has to send any more."""
    files = list((outbox.path.parent / PHOTOS).glob("*"))
    if not files:
        return
    waiting = outbox.db.execute(_NEEDED).fetchall()
    needed = {photo for row in waiting for photo in json.loads(row["body"])["photos"]}
    for file in files:
        if str(file) not in needed:
            file.unlink(missing_ok=True)


def _refuse(hand: Hand, row: Row, reason: str, details: ReasonDetails) -> None:
    with hand.gate(1) as gate:
        bound = {"id": row["id"], "commune": hand.commune, "seq": gate.last}
        gate.db.execute(_REFUSE, {**bound, "reason": reason, "details": details.to_json()})
        is_over(gate, hand.commune, str(row["id"]), _sentence(reason, details))
        forget_people(gate, str(row["id"]))


def _sentence(reason: str, details: ReasonDetails) -> str:
    parts = f" ({', '.join(details.parts)})" if details.parts else ""
    return f"refused: {reason}{parts}"


def _attempted(outbox: Outbox, operation: Operation, row: Row, *, proven: bool) -> records.Record:
    """A row for an operation that was attempted elsewhere. Its absence at the server proves nothing
    while that process may still send it (rule T5), unless the server itself refuses a second
    request (``proven``)."""
    record = _record(outbox, operation, row)
    if row["state"] == "confirmed":
        return {**record, "state": str(State.UNVERIFIED), "next_try": record["changed_at"]}
    return record if row["ended"] or proven else {**record, "pre": ""}


def _record(outbox: Outbox, operation: Operation, row: Row) -> records.Record:
    """A row for the outbox, with the state from elsewhere; if that is not final, the operation may
    have been sent."""
    over = row["state"] in {str(state) for state in FINAL}
    now = stamp(outbox.clock.now())
    server = row["server"]
    return {
        "id": operation.id,
        "report_id": operation.report_id,
        "body": operation.to_json(),
        "state": str(row["state"]) if over else str(State.UNKNOWN),
        "reason": str(row["reason"]) if over else str(row["reason"]) or "no_answer",
        "words": "",
        "details": "",
        "attempts": int(str(row.get("attempts") or 1)),
        "open_attempt": 0 if over else 1,
        "first_attempt": now,
        "last_attempt": now,
        "boot": "",
        "pre": "" if over else str(row.get("pre") or ""),
        "checks": 0,
        "next_try": "" if over else now,
        "server": _json(server) if server else "",
        "created_at": now,
        "changed_at": now,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def follow(outbox: Outbox, row: OutboxRow, database: Row, new: Operation | None) -> None:
    """A desk has decided about a change: end it in the outbox too, and queue ``new`` in its
    place."""
    state = State(str(database["state"]))
    if row.state in FINAL or state not in FINAL:
        return
    if new is not None and outbox.supersede(row.id, row.state, State.CANCELLED, new):
        return
    outbox.move(row.id, [row.state], state, str(database["reason"]))
