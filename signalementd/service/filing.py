"""SQL for the end of a change: its edit is over, the report's row tells the outcome, and personal
data are deleted.
"""

from __future__ import annotations

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


def is_over(gate: Gate, commune: int, op_id: str, said: str) -> None:
    """The row shows the server's value again, and ``said`` beside it (rule T16)."""
    gate.db.execute(OVER, {"commune": commune, "id": op_id, "said": said})


def forget_people(gate: Gate, op_id: str) -> None:
    """Who called, and pictures, are nobody's business here any more."""
    for statement in FORGET:
        gate.db.execute(statement, {"id": op_id})
