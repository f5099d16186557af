"""Drafts of a connection while the disk cannot be written."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from signalement_plugin.connection.outbox.drafts import UNSAVED

FULL = (
    "CREATE TRIGGER full BEFORE INSERT ON draft"
    " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
)


def test_unsaved_drafts_are_written_when_the_connection_closes(connection):
    path = connection.outbox.path
    with closing(sqlite3.connect(path)) as db:
        db.execute(FULL)
        connection.drafts.save("1", {"note": "Rappeler lundi"})
        assert connection.status_board.holds(UNSAVED)
        db.execute("DROP TRIGGER full")
    connection.close()
    with closing(sqlite3.connect(path)) as db:
        ((body,),) = db.execute("SELECT body FROM draft WHERE report_id = '1'").fetchall()
    assert "Rappeler lundi" in body
