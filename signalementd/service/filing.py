"""SQL for the end of a change: its edit ends, the report's row shows the outcome, and personal data
are deleted; until then they are stored for whichever place sends the change."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from psycopg.types.json import Jsonb

from signalement_plugin.core.model.operation import Operation
from signalement_plugin.sync.rules.rows import OutboxRow

from ..database.connecting import Connection
from ..database.gate import Gate

OVER = """
WITH done AS (
    UPDATE signalement.edit SET live = false
    WHERE commune = %(commune)s AND live AND replace(id::text, '-', '') = %(id)s RETURNING fid
)
UPDATE signalement.report AS r SET said = %(said)s FROM done
WHERE r.commune = %(commune)s AND r.fid = done.fid
"""
FORGET = (
    "DELETE FROM signalement.caller WHERE operation = %(id)s",
    "DELETE FROM signalement.photo WHERE operation = %(id)s",
)
_KEEP_CALLER = """
INSERT INTO signalement.caller VALUES (%(id)s, %(caller)s) ON CONFLICT DO NOTHING
"""
_KEEP_PHOTO = """
INSERT INTO signalement.photo VALUES (%(id)s, %(n)s, %(bytes)s) ON CONFLICT DO NOTHING
"""


_FACT = """
UPDATE signalement.operation SET state = %(state)s, reason = %(reason)s, words = %(words)s,
    changed = clock_timestamp()
WHERE id = %(id)s AND state IN ('sending', 'unknown')
"""


def file_fact(db: Connection, row: OutboxRow) -> None:
    """Store an answer, whoever leads the commune now, because it is a fact (rule T6); the leading
    service shows it later."""
    fact = {"reason": row.reason, "words": row.server_message}
    db.execute(_FACT, {"id": row.id, "state": str(row.state), **fact})


def is_over(gate: Gate, commune: int, op_id: str, column: str) -> None:
    """The report's row shows the server's value again, and the text ``column`` beside it (rule
    T16)."""
    gate.db.execute(OVER, {"commune": commune, "id": op_id, "said": column})


def forget_people(gate: Gate, op_id: str) -> None:
    """Delete the caller and the pictures of a change, which are not needed any more."""
    for statement in FORGET:
        gate.db.execute(statement, {"id": op_id})


def keep_people(gate: Gate, operation: Operation) -> None:
    """Store the caller and the pictures of a change that the database did not have: another place
    may have to send it. A picture whose file is gone is left out."""
    if operation.caller:
        caller = {"id": operation.id, "caller": Jsonb(dict(operation.caller))}
        gate.db.execute(_KEEP_CALLER, caller)
    for n, path in enumerate(operation.photos, 1):
        with suppress(FileNotFoundError):
            photo = {"id": operation.id, "n": n, "bytes": Path(path).read_bytes()}
            gate.db.execute(_KEEP_PHOTO, photo)
