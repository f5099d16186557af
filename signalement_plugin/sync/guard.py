"""Rule R8: an outbox that came back from a backup, or was copied, must not send again.

The file keeps the machine, its own inode and a counter of attempts; a second file outside
its folder keeps the same. Any difference means that later changes may already have been
sent from elsewhere: whatever is not final is then *unknown* and asks.
"""

from __future__ import annotations

import json
import platform
import sqlite3
from pathlib import Path

_KEYS = ("machine", "inode", "count")


class Guard:
    """The second file of one outbox. ``db`` is always inside a transaction of the caller,
    so that several processes take turns; the second file is written before it commits, and
    a crash in between looks like a restore, which only asks."""

    def __init__(self, beside: Path, outbox: Path) -> None:
        self._beside, self._outbox = beside, outbox

    def admits(self, db: sqlite3.Connection) -> bool:
        """Whether this is the outbox that was last used here; it is from now on."""
        inside, outside = _inside(db), self._outside()
        known = not inside and not outside
        same = {**self._identity(), "count": inside.get("count", "")} == inside == outside
        self._write(db, _number(outside.get("count", "")) + 1)
        return known or same

    def advance(self, db: sqlite3.Connection) -> None:
        """One more attempt begins: a copy taken before it can be told apart."""
        self._write(db, _number(_inside(db).get("count", "")) + 1)

    def _identity(self) -> dict[str, str]:
        return {"machine": platform.node(), "inode": str(self._outbox.stat().st_ino)}

    def _outside(self) -> dict[str, str]:
        try:
            found = json.loads(self._beside.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {key: str(found.get(key, "")) for key in _KEYS} if isinstance(found, dict) else {}

    def _write(self, db: sqlite3.Connection, count: int) -> None:
        values = {**self._identity(), "count": str(count)}
        self._beside.parent.mkdir(parents=True, exist_ok=True)
        part = self._beside.with_suffix(".part")
        part.write_text(json.dumps(values), encoding="utf-8")
        part.replace(self._beside)
        db.executemany(
            "INSERT INTO meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            list(values.items()),
        )


def _inside(db: sqlite3.Connection) -> dict[str, str]:
    found = db.execute("SELECT key, value FROM meta").fetchall()
    return {row["key"]: row["value"] for row in found if row["key"] in _KEYS}


def _number(text: str) -> int:
    """A count as it was written; 0 for anything else, which is then no match."""
    return int(text) if text.isascii() and text.isdigit() else 0
