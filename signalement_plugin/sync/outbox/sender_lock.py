"""Rule R1: one sender per connection, by a file lock that ends with its process."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class SenderLock:
    """An EXCLUSIVE transaction on ``sender.lock``. Used from one thread. A stopped process keeps
    the lock, a killed one frees it at once; it never expires by time. The file must be on a local
    disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None

    @property
    def held(self) -> bool:
        return self._db is not None

    def take(self) -> bool:
        """Try once, without waiting. True if this process holds the lock now."""
        if self._db is not None:
            return True
        self._path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(self._path, isolation_level=None, timeout=0, check_same_thread=False)
        try:
            db.execute("PRAGMA journal_mode=DELETE")
            db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            db.close()
            return False
        self._db = db
        return True

    def release(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None
