"""The register's file: opening, creating and checking it, and what its errors mean."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ...core.errors import BadRegister, Busy, Forbidden, Refused, ServerError, Unreachable
from ...core.files.drives import is_on_network
from ...core.runtime.sqlite import atomic
from .default_data import DEPARTMENTS, RAW_STATUSES, SERVICES

VERSION = 1
APPLICATION_ID = 0x5349474E  # "SIGN"
MARK = "PRAGMA application_id = 1397311310"
STAMP = "PRAGMA user_version = 1"
SCHEMA = Path(__file__).with_name("schema.sql")

BUSY_SECONDS = 5.0

CAUSES: tuple[tuple[str, Callable[[str], ServerError]], ...] = (
    ("locked", partial(Busy, retry_after=BUSY_SECONDS)),
    ("busy", partial(Busy, retry_after=BUSY_SECONDS)),
    ("readonly", partial(Forbidden, whole=True)),
    ("not a database", BadRegister),
    ("malformed", BadRegister),
    ("no such table", BadRegister),
    ("no such column", BadRegister),
    ("too big", Refused),
)
"""Part of SQLite's message → error. SQLite's codes reach Python only from 3.11 on."""


def meaning(error: sqlite3.Error) -> ServerError:
    """The ``ServerError`` for an error of SQLite.

    None is a ``LostAnswer``: a transaction that failed was rolled back. If it reached the disk
    nevertheless, the next attempt finds its operation's id in the file.
    """
    message = str(error)
    if isinstance(error, sqlite3.IntegrityError):
        return Refused(f"the register's file: {message}")
    make = next((make for part, make in CAUSES if part in message.lower()), Unreachable)
    return make(f"the register's file: {message}")


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Raise :class:`ServerError` in place of ``sqlite3.Error``."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own message quotes the damaged bytes
        raise BadRegister(f"the register's file is damaged: {error.reason}") from error
    except sqlite3.Error as error:
        raise meaning(error) from error


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything or nothing, with the write lock held from the start.

    Raises ``ServerError``; then everything inside was rolled back.
    """
    with translated(), atomic(connection):
        yield


def open_file(path: str) -> sqlite3.Connection:
    """A connection to the register at ``path``; creates the file if there is none.

    Raises ``Unreachable`` when it cannot be opened or written, ``BadRegister`` when the file is
    something else, ``Busy`` when another program holds it for long.
    """
    file = _prepared(path)
    with translated():
        # One thread at a time uses this connection, not always the thread that opened it.
        connection = sqlite3.connect(
            file, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    try:
        with translated():
            _check_or_create(connection, file)
            _use_journal(connection, file)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
    except ServerError:
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    return connection


def _prepared(path: str) -> Path:
    if not path.strip():
        raise Unreachable("no file is chosen for the register")
    file = Path(path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        folder = file.is_dir()
    except (OSError, ValueError) as error:
        raise Unreachable(f"the register's folder cannot be made: {error}") from error
    if folder:
        raise Unreachable(f"the register's path is a folder: {file}")
    if file.exists() and not os.access(file, os.W_OK):
        raise Unreachable(f"the register's file cannot be written: {file}")
    return file


def _check_or_create(connection: sqlite3.Connection, file: Path) -> None:
    # In one transaction, because another process may be creating the file right now.
    connection.execute("BEGIN")
    application = _number(connection, "PRAGMA application_id")
    version = _number(connection, "PRAGMA user_version")
    tables = _number(connection, "SELECT count(*) FROM sqlite_master")
    connection.execute("COMMIT")
    if application == APPLICATION_ID and version == VERSION:
        return
    if application == APPLICATION_ID and version > VERSION:
        raise BadRegister(f"this register was made by a newer version of the plugin: {file}")
    if application or version or tables:
        raise BadRegister(f"this file is not a register: {file}")
    # Two processes may create the same file: every statement can be run a second time.
    connection.executescript(SCHEMA.read_text(encoding="utf-8"))
    _stock(connection)
    connection.execute(MARK)
    connection.execute(STAMP)
    connection.execute("COMMIT")


def _use_journal(connection: sqlite3.Connection, file: Path) -> None:
    """Use WAL, except on a network drive, where it does not work (a file with WAL may have been
    moved there). If another process blocks the change, the journal stays as it is: a register
    without WAL is slower, not wrong."""
    remote = is_on_network(file)
    wanted = "PRAGMA journal_mode = DELETE" if remote else "PRAGMA journal_mode = WAL"
    with contextlib.suppress(sqlite3.OperationalError):
        connection.execute(wanted)


def _number(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


def _stock(connection: sqlite3.Connection) -> None:
    """Write the data of ``default_data``: categories, teams without people, names of statuses."""
    connection.executemany(
        "INSERT OR IGNORE INTO service (code, name, category, description, days)"
        " VALUES (?, ?, ?, ?, ?)",
        SERVICES,
    )
    connection.executemany(
        "INSERT OR IGNORE INTO department (id, name) VALUES (?, ?)",
        DEPARTMENTS,
    )
    connection.executemany(
        "INSERT OR IGNORE INTO word (status, raw) VALUES (?, ?)",
        [(status.value, raw) for status, raw in RAW_STATUSES.items()],
    )
