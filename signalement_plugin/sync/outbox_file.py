"""The SQLite file of an outbox: one connection per thread, migrations, transactions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ..core.errors import BadStore, NewerStore
from .clock import Clock

NAME = "outbox.sqlite"
SCHEMA = Path(__file__).with_name("schema")
"""Numbered scripts, each of which ends by setting ``user_version`` to its own number."""


def moves_by_itself(path: Path) -> bool:
    """Whether an outbox, if there is one, holds what is to be sent or looked up again."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            found = db.execute(
                "SELECT EXISTS (SELECT 1 FROM operation WHERE state IN ('queued', 'sending')"
                " OR (state IN ('unknown', 'unverified') AND next_try <> ''))"
            )
            return bool(found.fetchone()[0])
    except sqlite3.Error:
        return False  # said when the connection is opened


class OutboxFile:
    """Shared by several threads and processes; WAL, ``synchronous=FULL``.

    ``BadStore`` when the file cannot be used, ``NewerStore`` when a later version wrote it.
    """

    def __init__(self, path: str | Path, clock: Clock | None = None) -> None:
        self.path = Path(path)
        self.clock = clock or Clock()
        self._local = threading.local()
        self._turn = threading.Lock()
        self._open: list[sqlite3.Connection] = []
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._migrate()

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "db", None)
        if found is None:
            try:
                found = sqlite3.connect(
                    self.path, isolation_level=None, timeout=10, check_same_thread=False
                )
                found.row_factory = sqlite3.Row
                found.execute("PRAGMA journal_mode=WAL")
                found.execute("PRAGMA synchronous=FULL")
            except sqlite3.Error as error:
                raise BadStore(f"outbox {self.path.name}: {error}") from error
            self._local.db = found
            self._open.append(found)
        return found

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """BEGIN IMMEDIATE … COMMIT; everything or nothing.

        Threads of this process take turns at a lock of their own: SQLite would let each
        sleep and ask again, which took half of the time of a batch.
        """
        db = self.db
        if db.in_transaction:  # part of a larger one of this thread
            yield db
            return
        with self._turn:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    def close(self) -> None:
        """Close every thread's connection. The object cannot be used afterwards."""
        for db in self._open:
            db.close()
        self._open.clear()

    def _migrate(self) -> None:
        """Run what is newer than the file, each script whole or not at all."""
        scripts = {int(path.stem): path for path in SCHEMA.glob("*.sql")}
        found = self._version()
        if found > max(scripts):
            raise NewerStore(f"outbox {self.path.name} was written by a later version ({found})")
        for version in sorted(key for key in scripts if key > found):
            script = scripts[version].read_text(encoding="utf-8")
            try:
                self.db.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
            except sqlite3.Error as error:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                if self._version() < version:  # else another process was faster
                    raise BadStore(f"outbox {self.path.name}: {error}") from error

    def _version(self) -> int:
        return int(self.db.execute("PRAGMA user_version").fetchone()[0])
