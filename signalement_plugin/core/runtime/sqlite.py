"""One transaction of an SQLite file: everything or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


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
