"""Opens an outbox and checks whether it is a copy (rule R8). Restores a damaged or lost one from
its backup when the user wants that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ...core.errors import BadStore
from ...core.runtime.sqlite import set_aside
from ..clock import stamp
from .backup import Backup
from .database import GUARDS, NAME
from .outbox import Outbox
from .records import insert
from .restore_guard import RestoreGuard
from .waiting_note import WaitingNote


def open_outbox(folder: Path, machine: str = "") -> Outbox:
    """Open the outbox in a connection's data folder, and check it for a restore (rule R8).
    ``machine``: the id of this computer. Raises ``MissingChanges`` if the file is damaged, or empty
    although changes waited in it; ``BadStore`` if it cannot be used."""
    try:
        note = WaitingNote(folder)
        note.check()
        outbox = Outbox(folder / NAME)
        outbox.note, outbox.backup = note, Backup(folder)
        guard_by(outbox, _beside(folder), machine)
    except (OSError, sqlite3.Error) as error:
        raise BadStore(f"{folder}: {error}", str(folder)) from error
    return outbox


def bring_back(folder: Path, machine: str = "") -> int:
    """Restore an outbox that is damaged, empty or gone from its backup. Returns how many changes.

    The changes may have been sent since the backup was made. They become *unknown* then (rule R8),
    unless the counter of attempts shows that none was sent. Raises ``BadStore``, also without a
    backup.
    """
    kept = Backup(folder).read()
    if kept is None:
        raise BadStore(f"no copy of what waited in {folder}", str(folder))
    try:
        if (folder / NAME).exists():
            set_aside(folder / NAME)
        with closing(Outbox(folder / NAME)) as outbox:
            with outbox.transaction() as db:
                insert(db, kept.rows)
            newest = kept.is_newest(WaitingNote(folder).count())
            _guard_by_copy(outbox, _beside(folder), machine, kept.count if newest else "")
    except (OSError, sqlite3.Error) as error:
        raise BadStore(f"{folder}: {error}", str(folder)) from error
    return len(kept.rows)


def guard_by(outbox: Outbox, beside: Path, machine: str = "") -> int:
    """Check for a restored or copied file (R8), and go on checking. ``beside``: the second file,
    outside the outbox's folder.

    Returns how many operations became unknown.
    """
    outbox.guard = RestoreGuard(beside, outbox.path, machine)
    now = stamp(outbox.clock.now())
    with outbox.transaction() as db:
        moved = 0 if outbox.guard.admits(db) else _distrust(db, now)
    outbox.settle_guard()
    return moved


def distrust(outbox: Outbox) -> int:
    """The user says that this outbox was restored from a copy: operations that are not final may
    have been sent since, and become *unknown*. Returns how many."""
    now = stamp(outbox.clock.now())
    with outbox.transaction() as db:
        return _distrust(db, now)


def _guard_by_copy(outbox: Outbox, beside: Path, machine: str, count: str) -> None:
    """As :func:`guard_by`, for an outbox restored from a backup. ``count``: the counter of attempts
    in the backup. The changes keep their states only if no attempt was begun after it."""
    guard = RestoreGuard(beside, outbox.path, machine)
    if guard.last_attempt_was(count):
        beside.unlink()
    guard_by(outbox, beside, machine)


def _distrust(db: sqlite3.Connection, now: str) -> int:
    db.execute(
        "INSERT INTO meta (key, value)"
        " SELECT 'copied', coalesce(max(changed_at), '') FROM operation WHERE true"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    )
    done = db.execute(
        # A held change or a conflict is never sent by itself, even with a key: the user is asked.
        "UPDATE operation SET state = 'unknown', reason = 'restored', open_attempt = 1,"
        " next_try = CASE WHEN state IN ('held', 'conflict') THEN '' ELSE ? END,"
        " pre = '', checks = 0, changed_at = ?"
        " WHERE state IN ('held', 'queued', 'sending', 'handed', 'unknown', 'conflict')",
        (now, now),
    )
    return done.rowcount


def _beside(folder: Path) -> Path:
    return folder.parent / GUARDS / f"{folder.name}.json"
