"""The mailbox of a commune in the team's database (``TeamMailbox``).

Changes are handed over, looked up and decided by SQL functions and views of its schema.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from ...core.errors import Gone, OldPlugin, Refused
from ...core.model.operation import Operation, State
from ..mailbox import Colleagues, HandedChange
from ..photo_file import naming_unreadable
from .database import Database
from .desk_version import is_too_old
from .rows import body_of, change_of, waiting_change

_SUBMIT = """
SELECT submit(%s, %s, %s::jsonb, %s, %s::uuid, %s::jsonb, %s::bytea[], %s, %s) AS answer
"""
_OLDEST = "SELECT oldest_desk FROM service"
_LOOK = "SELECT * FROM operations WHERE id = ANY (%s)"
_DECIDE = "SELECT decide(%s, %s, %s, %s::jsonb) AS answer"
_CANCEL = "SELECT cancel(%s) AS answer"
_MAY_OPEN = "SELECT has_function_privilege('open(text, text)', 'EXECUTE') AS may"
_OPEN = "SELECT open(%s, %s)"
_HERE = """
SELECT DISTINCT who::text AS who FROM presence
WHERE report_id = %s AND (who, desk) <> (session_user, %s) ORDER BY 1
"""
_WAITING = """
SELECT o.id, o.report_id, o.body, o.author::text AS author, o.created, o.state, o.asks
FROM operations AS o
WHERE o.report_id = %s
AND o.state IN ('held', 'queued', 'sending', 'settling', 'conflict', 'unknown') ORDER BY o.n
"""
_UNKNOWN, _MINE = "unknown change", "yours"
_TAKEN = "taken"
AT_ONCE = 1000


class TeamMailbox:
    """``systems.mailbox.Mailbox`` over SQL. ``desk``: the name of this computer."""

    def __init__(self, database: Database, desk: str) -> None:
        self._database, self._desk = database, desk

    def epoch(self) -> str:
        (row,) = self._database.rows("SELECT epoch::text AS epoch FROM service")
        return str(row["epoch"])

    def hand_over(self, operation: Operation, rests: str, epoch: str) -> None:
        """Hand a change over with its pictures and its caller, in one transaction (rule T7). Raises
        ``Refused`` for a picture that cannot be read: then nothing was handed over."""
        self._check_version()
        photos = [_read(path) for path in operation.photos]
        body, caller = json.dumps(body_of(operation)), dict(operation.caller)
        (row,) = self._database.write(
            _SUBMIT,
            *(operation.id, operation.report_id, body, rests, epoch),
            *(json.dumps(caller) if caller else None, photos, operation.author, self._desk),
        )
        if row["answer"] == _TAKEN:
            raise Refused("another's change has this id")

    def look(self, ids: Collection[str]) -> dict[str, HandedChange]:
        wanted, found = list(ids), []
        for at in range(0, len(wanted), AT_ONCE):
            found += self._database.rows(_LOOK, wanted[at : at + AT_ONCE])
        return {str(row["id"]): change_of(row) for row in found}

    def cancel(self, op_id: str) -> bool:
        (row,) = self._database.write(_CANCEL, op_id)
        if row["answer"] is True:
            return True
        found = self.look([op_id])
        if op_id not in found:
            raise Gone("the mailbox does not know this change")
        return found[op_id].state is State.CANCELLED

    def decide(self, decision: str, op_id: str, choice: str, new: Operation | None) -> bool:
        self._check_version()
        body = json.dumps(body_of(new)) if new is not None else None
        (row,) = self._database.write(_DECIDE, decision, op_id, choice, body)
        if row["answer"] == _UNKNOWN:
            raise Gone("the mailbox does not know this change")
        return row["answer"] == _MINE

    def _check_version(self) -> None:
        """Raises ``OldPlugin``. Called before each write: the database may be migrated while this
        QGIS is open (rule T20)."""
        (row,) = self._database.rows(_OLDEST)
        if is_too_old(row["oldest_desk"]):
            raise OldPlugin(f"the database of this team wants {row['oldest_desk']} or later")

    def colleagues(self, report_id: str) -> Colleagues:
        """See ``systems.mailbox.Mailbox``. A user who may only read sees others and is not seen:
        ``open`` is not called without the right to it, because the server logs each refusal."""
        (right,) = self._database.rows(_MAY_OPEN)
        if right["may"] is True:
            self._database.rows(_OPEN, report_id, self._desk)
        here = self._database.rows(_HERE, report_id, self._desk)
        waiting = map(waiting_change, self._database.rows(_WAITING, report_id))
        return Colleagues(
            tuple(str(row["who"]) for row in here),
            tuple(change for change in waiting if change is not None),
        )


def _read(path: str) -> bytes:
    with naming_unreadable(Path(path)):
        return Path(path).read_bytes()
