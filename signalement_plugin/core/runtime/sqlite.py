"""Functions for SQLite files: a transaction, a read-only address, setting a damaged file aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path, PurePath
from urllib.parse import quote


@contextmanager
def atomic(connection: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT, with the write lock held from the start.

    For connections without transactions of Python's own. What the block or SQLite raises
    comes out as it is: on a full disk SQLite may have rolled back already, and a second time
    would be an error that hides the first.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def read_only_uri(path: PurePath) -> str:
    """The address by which SQLite opens a file for reading alone (with ``uri=True``). A share of
    another computer keeps both its slashes in the path: SQLite takes no host in an address, as
    ``Path.as_uri`` writes one."""
    name = quote(path.as_posix())
    return f"file://{'' if name.startswith('/') else '/'}{name}?mode=ro"


def is_damage(error: BaseException) -> bool:
    """Whether an error means damaged content, not a full disk or a lock: it has SQLite's words,
    which GDAL passes on, or bytes that are no text."""
    text = str(error)
    return any(phrase in text for phrase in ("malformed", "not a database", "can't decode"))


def set_aside(path: Path) -> Path:
    """Rename a damaged file, with what SQLite keeps beside it, to a name that is free; that
    name. Raises ``OSError``."""
    names = (path.with_name(f"{path.name}.damaged{number or ''}") for number in count())
    aside = next(name for name in names if not name.exists())
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside
