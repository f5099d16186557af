"""The SQLite file of an outbox: one connection per thread, migrations, transactions."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union
from weakref import WeakValueDictionary

from ...core.errors import BadStore, NewerStore
from ...core.files.private import private_file, private_folder
from ...core.runtime.sqlite import atomic, read_only_uri
from ..clock import Clock
from .former_details import details_from_text

if TYPE_CHECKING:
    from _typeshed import SupportsLenAndGetItem

    Values = Union[SupportsLenAndGetItem[object], Mapping[str, object]]

NAME = "outbox.sqlite"
GUARDS = "guards"
"""Folder beside those of the connections, with small files about each outbox. They are not copied
with it, so that a copy is noticed (rule R8)."""
logger = logging.getLogger("signalement.sync")
_PATIENT, _AT_ONCE = "PRAGMA busy_timeout=10000", "PRAGMA busy_timeout=0"
"""How long a statement waits for another process: 10 s usually, not at all where a failure is
better than a wait."""
SCHEMA = Path(__file__).with_name("schema")
"""Numbered scripts, each of which ends by setting ``user_version`` to its own number. They may call
``details_from_text``."""


_TURNS: WeakValueDictionary[str, threading.Lock] = WeakValueDictionary()
_LOOKING = threading.Lock()


def _turn_at(path: Path) -> threading.Lock:
    """The lock of this process for one outbox file."""
    with _LOOKING:
        key = str(path.resolve())
        found = _TURNS.get(key)
        if found is None:
            found = _TURNS[key] = threading.Lock()
        return found


def moves_by_itself(path: Path) -> bool:
    """Whether an outbox, if there is one, holds what is to be sent or looked up again."""
    return holds(
        path,
        "SELECT EXISTS (SELECT 1 FROM operation WHERE state IN ('queued', 'sending')"
        " OR (state IN ('handed', 'unknown', 'unverified') AND next_try <> ''))",
    )


def holds(path: Path, question: str, values: Sequence[str] = ()) -> bool:
    """The answer to a yes-or-no ``question`` (SQL), read without opening the outbox for work.
    ``False`` if there is no outbox or it cannot be read: that error is shown when it is opened."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(read_only_uri(path.resolve()), uri=True)) as db:
            return bool(db.execute(question, values).fetchone()[0])
    except sqlite3.Error:
        return False


class _Connection(sqlite3.Connection):
    """Raises ``BadStore`` in place of SQLite's errors, such as a full disk or another program's
    lock."""

    def __init__(self, path: Path, **options: Any) -> None:
        self.bad_store = partial(_bad, path)
        super().__init__(path, **options)

    def execute(self, sql: str, parameters: Values = ()) -> sqlite3.Cursor:
        try:
            return _Cursor(self).execute(sql, parameters)
        except sqlite3.Error as error:
            raise self.bad_store(error) from error

    def executemany(self, sql: str, parameters: Iterable[Values]) -> sqlite3.Cursor:
        try:
            return super().executemany(sql, parameters)
        except sqlite3.Error as error:
            raise self.bad_store(error) from error

    def executescript(self, script: str) -> sqlite3.Cursor:
        try:
            return super().executescript(script)
        except sqlite3.Error as error:
            raise self.bad_store(error) from error


class _Cursor(sqlite3.Cursor):
    """Raises ``BadStore`` also where a row is damaged: each is read only when it is fetched."""

    def __init__(self, connection: _Connection) -> None:
        super().__init__(connection)
        self.row_factory, self._bad_store = connection.row_factory, connection.bad_store

    def __next__(self) -> sqlite3.Row:
        try:
            found: sqlite3.Row = super().__next__()
        except sqlite3.Error as error:
            raise self._bad_store(error) from error
        return found

    def fetchone(self) -> sqlite3.Row | None:
        try:
            found: sqlite3.Row | None = super().fetchone()
        except sqlite3.Error as error:
            raise self._bad_store(error) from error
        return found

    def fetchall(self) -> list[sqlite3.Row]:
        try:
            return super().fetchall()
        except sqlite3.Error as error:
            raise self._bad_store(error) from error


def _bad(path: Path, error: sqlite3.Error) -> BadStore:
    return BadStore(f"outbox {path.name}: {error}", str(path))


class OutboxDatabase:
    """Shared by several threads and processes; WAL, ``synchronous=FULL``. What is deleted is
    overwritten (``secure_delete``); see :meth:`leave_no_trace` for the log beside the file.

    ``BadStore`` when the file cannot be used, ``NewerStore`` when a later version wrote it.
    """

    def __init__(self, path: str | Path, clock: Clock | None = None) -> None:
        self.path = Path(path)
        self.clock = clock or Clock()
        self._local = threading.local()
        self._turn = _turn_at(self.path)
        self.forgets = False  # True: SQLite's log must be emptied, see leave_no_trace
        self._open: list[sqlite3.Connection] = []
        private_folder(self.path.parent)
        self._migrate()
        private_file(self.path)

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "db", None)
        if found is None:
            try:
                found = sqlite3.connect(
                    self.path,
                    isolation_level=None,
                    timeout=10,
                    check_same_thread=False,
                    factory=_Connection,
                )
            except sqlite3.Error as error:
                raise _bad(self.path, error) from error
            found.row_factory = sqlite3.Row
            found.execute("PRAGMA journal_mode=WAL")
            found.execute("PRAGMA synchronous=FULL")
            found.execute("PRAGMA secure_delete=ON")
            self._local.db = found
            self._open.append(found)
        return found

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; ``BadStore`` when the file cannot be written.

        Threads of this process take turns with a lock: SQLite would let each thread sleep and try
        again, which took half of the time of a batch. All objects on one file share the lock, so
        that no thread replaces a newer number of waiting changes by an older one.
        """
        db = self.db
        if db.in_transaction:  # nested: this thread has an open transaction
            yield db
            return
        with self._turn:
            before = db.total_changes
            with atomic(db):
                yield db
            if db.total_changes > before:
                self._committed()
            if self.forgets:
                self._empty_log()

    def leave_no_trace(self) -> None:
        """Called in a transaction that deletes what people wrote. SQLite's write-ahead log still
        holds the deleted texts; it is emptied after the commit, or after a later commit if another
        connection is reading it now. SQLite deletes the log when the last connection is closed."""
        self.forgets = True

    def rewrite(self) -> None:
        """Write the whole file anew: a page that SQLite divided may hold a copy of a deleted text.
        Skipped while another process uses the file."""
        with self._turn:
            try:
                with self.at_once() as db:
                    db.execute("VACUUM")
            except BadStore as error:
                logger.info("the outbox was not written anew: %s", error)
            self._empty_log()

    @contextmanager
    def at_once(self) -> Iterator[sqlite3.Connection]:
        """Do not wait for another process: ``BadStore`` while it holds the file."""
        db = self.db
        db.execute(_AT_ONCE)
        try:
            yield db
        finally:
            db.execute(_PATIENT)

    def _empty_log(self) -> None:
        try:
            with self.at_once() as db:
                busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            self.forgets = bool(busy)
        except BadStore:  # only the clean-up failed; commits are safe
            logger.info("the log of %s could not be emptied now", self.path.name)

    def _committed(self) -> None:
        """After each transaction that wrote something, one at a time in this process."""

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
        self.db.create_function("details_from_text", 3, details_from_text, deterministic=True)
        for version in sorted(key for key in scripts if key > found):
            script = scripts[version].read_text(encoding="utf-8")
            try:
                self.db.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
            except BadStore:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                if self._version() < version:  # else another process or thread has migrated it
                    raise

    def _version(self) -> int:
        return int(self.db.execute("PRAGMA user_version").fetchone()[0])
