"""Copies rows of the table ``operation`` from one file to another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Union

from .former_details import details_from_text

Record = dict[str, Union[str, int]]
"""A row of the table ``operation``, by column."""

ASIDE = "leaving"
"""Key in ``meta``: rows that are being moved to another profile's outbox, see ``takeover.py``."""

COLUMNS = (
    *("id", "report_id", "body", "state", "reason", "words", "details", "attempts"),
    *(
        "open_attempt",
        "first_attempt",
        "last_attempt",
        "boot",
        "pre",
        "checks",
        "next_try",
        "server",
    ),
    *("created_at", "changed_at"),
)
WAITING = (
    "SELECT * FROM operation WHERE state IN ('held', 'queued', 'sending', 'handed', 'unknown',"
    " 'conflict')"
    " OR (state = 'refused' AND reason <> 'retried') ORDER BY seq"
)
_INSERT = (
    "INSERT OR IGNORE INTO operation (id, report_id, body, state, reason, words, details, attempts,"
    " open_attempt, first_attempt, last_attempt, boot, pre, checks, next_try, server,"
    " created_at, changed_at) VALUES (:id, :report_id, :body, :state, :reason, :words, :details,"
    " :attempts, :open_attempt, :first_attempt, :last_attempt, :boot, :pre, :checks, :next_try,"
    " :server, :created_at, :changed_at)"
)


def waiting(db: sqlite3.Connection) -> list[Record]:
    """Operations that are not final or were refused, in the order in which they were made."""
    return [dict(row) for row in db.execute(WAITING)]


def current(row: Record) -> Record:
    """A row with the columns of this version, also if an older version wrote it."""
    if "details" in row:
        return row
    message = str(row["words"])
    details = details_from_text(str(row["state"]), str(row["reason"]), message)
    return {**row, "words": "" if details else message, "details": details}


def insert(db: sqlite3.Connection, rows: Iterable[Record]) -> None:
    """Insert rows in this order; an id that is already there is skipped. Raises ``KeyError`` for an
    incomplete row."""
    db.executemany(_INSERT, [{name: row[name] for name in COLUMNS} for row in map(current, rows)])
