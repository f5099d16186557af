"""A GeoPackage as a killed program leaves it: edits lie beside it, in its write-ahead log."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path


def left_by_a_killed_program(path: Path) -> None:
    """Set every status in a GeoPackage of reports, so that the edit is only in ``-wal``."""
    log = path.with_name(f"{path.name}-wal")
    aside = [(one, one.with_name(f"kept{one.suffix}")) for one in (path, log)]
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = wal")
        database.execute("PRAGMA wal_autocheckpoint = 0")
        triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE reports SET status = 'EDITED'")
        database.commit()
        for one, kept in aside:
            shutil.copy(one, kept)
    for one, kept in aside:  # closing has emptied the log
        kept.replace(one)
