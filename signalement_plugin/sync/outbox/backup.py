"""A backup of the waiting changes: a damaged or lost outbox can be restored from it (rule R8)."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from ...core.errors import BadStore, DamagedStore
from ...core.files.private import private_folder
from ...core.model.operation import Operation
from ..clock import parse_stamp, stamp
from .database import GUARDS
from .records import WAITING, Record, waiting

FEW = 50
"""Up to so many waiting changes the backup is written after each transaction. With more it is
written when their number has doubled, else at most every :data:`EVERY_S` seconds: while 2,000
changes are sent, each write would copy all the others."""
EVERY_S = 10.0
_TABLES = {"meta", "operation", "draft"}


@dataclass(frozen=True)
class BackupContent:
    """``at``: UTC time of the copy. ``count``: the counter of attempts then (rule R8)."""

    at: datetime
    count: str
    rows: tuple[Record, ...]

    def is_newest(self, count: int) -> bool:
        """Whether no change was added, edited or cancelled after this backup. ``count``: how many
        changes waited last. Not known, and so false, with more than :data:`FEW` changes."""
        waited = sum(row["state"] != "refused" for row in self.rows)
        return waited == count <= FEW


class Backup:
    """The backup of the outbox in ``folder``. It holds the waiting changes only: changes that have
    ended, and the names of callers, are removed from it as from the outbox."""

    def __init__(self, folder: Path) -> None:
        self._path = folder.parent / GUARDS / f"{folder.name}.backup"
        self._copied, self._copied_s = 0, 0.0

    def keep(self, db: sqlite3.Connection, count: int, *, now: bool = False) -> None:
        """Write the backup if it is due. Called after a transaction; ``count``: how many changes
        wait; ``now``: the transaction erased what people wrote, so write at once. Raises
        ``OSError``."""
        at = time.monotonic()
        late = now or at - self._copied_s >= EVERY_S
        if FEW < count < 2 * self._copied and not late:
            return
        if count == 0:
            self._path.unlink(missing_ok=True)
        else:
            self._write(db)
        self._copied, self._copied_s = count, at

    def _write(self, db: sqlite3.Connection) -> None:
        attempts = db.execute("SELECT value FROM meta WHERE key = 'count'").fetchone()
        content = {
            "at": stamp(datetime.now(timezone.utc)),
            "count": attempts["value"] if attempts else "",
            "rows": waiting(db),
        }
        private_folder(self._path.parent)
        part = self._path.with_suffix(f".backup-{os.getpid()}-{threading.get_ident()}")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(json.dumps(content))  # many times as fast as json.dump
        part.replace(self._path)

    def read(self) -> BackupContent | None:
        """The content of the backup; ``None`` if it is missing or damaged."""
        try:
            found = json.loads(self._path.read_text("ascii"))
            at = parse_stamp(found["at"])
            rows = tuple(found["rows"])
            for row in rows:
                Operation.from_json(row["body"])
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None
        return BackupContent(at, str(found["count"]), rows) if at is not None and rows else None


def check_sound(path: Path) -> None:
    """Raises ``DamagedStore`` for an outbox that cannot be read as a whole, ``BadStore`` if it
    cannot be opened now. A missing or empty file is sound."""
    if path.is_dir():
        raise DamagedStore(f"{path} is a folder", str(path))
    if not path.exists() or not path.stat().st_size:
        return
    try:
        with closing(sqlite3.connect(path, timeout=10)) as db:
            _read_all(db, path)
    except sqlite3.OperationalError as error:
        raise BadStore(f"{path}: {error}", str(path)) from error
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        raise DamagedStore(f"{path}: {error}", str(path)) from error


def _read_all(db: sqlite3.Connection, path: Path) -> None:
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DamagedStore(f"{path}: {verdict}", str(path))
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return  # empty: the process was killed before the tables were made
    if not tables >= _TABLES:
        raise DamagedStore(f"{path}: a table is missing", str(path))
    db.text_factory = bytes
    db.row_factory = sqlite3.Row
    for row in db.execute(WAITING):
        Operation.from_json(row["body"].decode("utf-8"))
