"""Rule R8: an outbox that was restored from a backup, or copied, must not send again.

The outbox stores the machine, its own inode and a counter, raised when it is opened and before
attempts are sent. A second file, outside the outbox's folder, stores the same values. If the two
differ, or the machine or the inode is another one now, later changes may have been sent from
elsewhere: every operation that is not final becomes *unknown*. The user decides what a read of the
server does not settle, and in any case about a change that was held or in conflict.

The second file is written before the outbox commits, and is marked as ahead until the commit is
done. A process that is killed in between leaves an outbox that is one step behind and has sent
nothing of that step.
"""

from __future__ import annotations

import json
import platform
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from ...core.files.private import private_folder

_KEYS = ("machine", "inode", "count")
_BEFORE = "before"
"""Key in the second file only: the count that the outbox may still have."""


class RestoreGuard:
    """The second file of one outbox. ``db`` is always inside a transaction of the caller, so that
    several processes take turns. After the commit, and before anything is sent, the caller calls
    :meth:`settled` in a transaction of its own.

    ``machine`` identifies this computer; empty: its host name, which changes with the network.
    Files that were written with the host name are still accepted.
    """

    def __init__(self, beside: Path, outbox: Path, machine: str = "") -> None:
        self._beside, self._outbox = beside, outbox
        self._name = platform.node()
        self._machine = machine or self._name

    def admits(self, db: sqlite3.Connection) -> bool:
        """Whether this is the outbox that was last used here. In any case it counts as that from
        now on."""
        inside, outside = _inside(db), self._outside()
        count, counts = inside.get("count", ""), {outside.get("count"), outside.get(_BEFORE)}
        own = (self._identity(), {**self._identity(), "machine": self._name})
        same = _place(inside) in own and _place(outside) in own
        known = (same and count != "" and count in counts) or not (inside or outside)
        step = _number(outside.get("count", "")) + 1
        self._write(db, step, before=count if known else "")
        return known

    def last_attempt_was(self, count: str) -> bool:
        """Whether, on this machine, no attempt was begun after the counter stood at ``count``."""
        outside = self._outside()
        here = outside.get("machine") in (self._machine, self._name)
        return here and count != "" and count in (outside.get("count"), outside.get(_BEFORE))

    def advance(self, db: sqlite3.Connection) -> None:
        """Raise the counter, because an attempt begins: a copy of the outbox that was made before
        can be recognised."""
        count = _inside(db).get("count", "")
        self._write(db, _number(count) + 1, before=count)

    def settled(self, db: sqlite3.Connection) -> None:
        """Write the second file without its mark, after the commit of :meth:`admits` or
        :meth:`advance`."""
        self._write_beside({**self._identity(), "count": _inside(db).get("count", "")})

    def _identity(self) -> dict[str, str]:
        return {"machine": self._machine, "inode": str(self._outbox.stat().st_ino)}

    def _outside(self) -> dict[str, str]:
        try:
            found = json.loads(self._beside.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {key: str(found.get(key, "")) for key in (*_KEYS, _BEFORE)}

    def _write_beside(self, values: Mapping[str, str]) -> None:
        private_folder(self._beside.parent)
        part = self._beside.with_suffix(".part")
        part.write_text(json.dumps(values), encoding="utf-8")
        part.replace(self._beside)

    def _write(self, db: sqlite3.Connection, count: int, before: str) -> None:
        values = {**self._identity(), "count": str(count)}
        self._write_beside({**values, _BEFORE: before})
        db.executemany(
            "INSERT INTO meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            list(values.items()),
        )


def _inside(db: sqlite3.Connection) -> dict[str, str]:
    found = db.execute("SELECT key, value FROM meta").fetchall()
    return {row["key"]: row["value"] for row in found if row["key"] in _KEYS}


def _place(values: Mapping[str, str]) -> dict[str, str]:
    return {key: values.get(key, "") for key in ("machine", "inode")}


def _number(text: str) -> int:
    """A counter from its text; 0 for any other text, which then matches nothing."""
    return int(text) if text.isascii() and text.isdigit() else 0
