"""SQL for the end of a change: its edit ends, the report's row shows the outcome, and personal data
are deleted."""

from __future__ import annotations

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
