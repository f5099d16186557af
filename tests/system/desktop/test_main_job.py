"""The whole main job in the real QGIS, started by its binary; the server's database is checked."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sandbox.desktop.demo import play

ROWS = 300


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory):
    out = tmp_path_factory.mktemp("main-job")
    done = play(out, rows=ROWS)
    if done.code:
        pytest.fail((out / "qgis.log").read_text("utf-8")[-4000:])
    return done


def rows(db: Path, sql: str, *values: str) -> list[tuple]:
    with sqlite3.connect(db) as connection:
        return connection.execute(sql, values).fetchall()


def step(outcome, what: str) -> dict:
    return next(one for one in outcome.expected if one["what"] == what)


def test_every_change_is_held_once(outcome):
    assert outcome.wrong == ()
    assert [one["what"] for one in outcome.expected] == [
        "assign",
        "close",
        "native edit",
        "colleague",
    ]


def test_the_server_knows_which_operation_closed_the_report(outcome):
    closed = step(outcome, "close")["report_id"]
    found = rows(
        outcome.db,
        "SELECT new, operation_id FROM change_log WHERE report_id = ? AND field = 'status'"
        " AND operation_id <> ''",
        closed,
    )
    assert [new for new, _ in found] == ["closed"]
    assert len(found[0][1]) == 32


def test_the_native_edit_carries_the_id_of_its_journal_row(outcome):
    edited = step(outcome, "native edit")["report_id"]
    found = rows(
        outcome.db,
        "SELECT operation_id FROM change_log WHERE report_id = ? AND field = 'status'"
        " AND operation_id <> ''",
        edited,
    )
    assert len(found) == 1


def test_the_colleague_is_not_overwritten(outcome):
    report_id = step(outcome, "colleague")["report_id"]
    own = rows(
        outcome.db,
        "SELECT 1 FROM change_log WHERE report_id = ? AND operation_id <> ''",
        report_id,
    )
    assert own == []


def test_nothing_else_was_changed(outcome):
    touched = {one["report_id"] for one in outcome.expected}
    changed = rows(outcome.db, "SELECT DISTINCT report_id FROM change_log WHERE operation_id <> ''")
    assert {report_id for (report_id,) in changed} <= touched
