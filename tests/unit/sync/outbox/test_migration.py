"""An outbox that an older version of the plugin wrote is opened; a newer one is left alone."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.errors import BadStore, NewerStore
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import (
    NO_DETAILS,
    ColleagueChange,
    Excess,
    ReasonDetails,
)
from signalement_plugin.sync.outbox import database as outbox_database
from signalement_plugin.sync.outbox import sent_log
from signalement_plugin.sync.outbox.former_details import details_from_text
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.records import insert
from signalement_plugin.sync.rules.rows import REASONS

SCHEMA_1 = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, report_id TEXT NOT NULL,
    body TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '', attempts INTEGER NOT NULL DEFAULT 0,
    open_attempt INTEGER NOT NULL DEFAULT 0, first_attempt TEXT NOT NULL DEFAULT '',
    last_attempt TEXT NOT NULL DEFAULT '', boot TEXT NOT NULL DEFAULT '',
    pre TEXT NOT NULL DEFAULT '', checks INTEGER NOT NULL DEFAULT 0,
    next_try TEXT NOT NULL DEFAULT '', server TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX operation_report ON operation (report_id, seq);
CREATE INDEX operation_state ON operation (state, next_try);
CREATE TABLE log (
    at TEXT NOT NULL, operation_id TEXT NOT NULL, report_id TEXT NOT NULL, verb TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, http_status INTEGER NOT NULL,
    ms INTEGER NOT NULL, outcome TEXT NOT NULL
);
CREATE TABLE cursor (store TEXT PRIMARY KEY, since TEXT NOT NULL, seen_at TEXT NOT NULL);
CREATE TABLE incoming (
    store TEXT NOT NULL, report_id TEXT NOT NULL, began TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (store, report_id)
);
CREATE TABLE draft (report_id TEXT PRIMARY KEY, body TEXT NOT NULL);
PRAGMA user_version = 1;
"""
"""The schema of version 0.1.0. Never change it: files with this schema are on users' disks."""

AT = "2026-11-24T08:00:00.000000Z"
BODY = {
    "id": "a" * 32,
    "report_id": "7",
    "sets": {"status": "closed"},
    "reply": "Merci",
    "note": "",
    "photos": [],
    "base": {"values": {"status": "new"}, "version": "v1", "activity": "a1", "known": True},
    "kind": "change",
    "origin": "command",
    "author": "J. Dupont",
    "created": AT,
    "batch": "b1",
    "after": "",
}
REPORT = {"report_id": "8", "status": "planned", "lon": 4.86, "lat": 50.46, "flags": ["future"]}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """An outbox of schema 1 with something in every table."""
    path = tmp_path / "outbox.sqlite"
    with closing(sqlite3.connect(path)) as db, db:
        db.executescript(SCHEMA_1)
        for number, state in enumerate(State):
            body = {**BODY, "id": f"{number:032}"}
            db.execute(
                "INSERT INTO operation (id, report_id, body, state, created_at, changed_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (body["id"], str(number), json.dumps(body), str(state), AT, AT),
            )
        db.execute("INSERT INTO draft VALUES ('7', ?)", (json.dumps({"reply": "Bonjour"}),))
        db.execute("INSERT INTO incoming VALUES ('s1', '8', ?, ?)", (AT, json.dumps(REPORT)))
        db.execute("INSERT INTO cursor VALUES ('s1', ?, ?)", (AT, AT))
        values = (AT, "a", "7", "status", "{}", "{}", 200, 12, "confirmed")
        db.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    return path


def test_an_older_outbox_is_migrated_completely(old: Path) -> None:
    outbox = Outbox(old)
    rows = outbox.rows()
    assert [row.state for row in rows] == list(State)
    first = rows[0].operation
    assert (dict(first.sets), first.reply, first.author) == (
        {"status": "closed"},
        "Merci",
        "J. Dupont",
    )
    assert (dict(first.base.values), first.base.version) == ({"status": "new"}, "v1")
    assert draft(outbox, "7") == {"reply": "Bonjour"}
    (arrival,) = Inbox(outbox).take("s1")
    assert (arrival.report.report_id, arrival.report.flags) == ("8", ("future",))
    assert Inbox(outbox).cursor("s1")[0] is not None
    assert [(one.operation_id, one.who) for one in sent_log.entries(outbox)] == [("a", "")]
    outbox.close()


def one_more(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Simulate a later version of the plugin: one more schema, reached by ``script``."""
    folder.mkdir()
    for path in outbox_database.SCHEMA.glob("*.sql"):
        (folder / path.name).write_text(path.read_text("utf-8"), "utf-8")
    number = len(list(folder.iterdir())) + 1
    text = f"{script}\nPRAGMA user_version = {number};\n"
    (folder / f"{number:03}.sql").write_text(text, "utf-8")
    monkeypatch.setattr(outbox_database, "SCHEMA", folder)


def test_a_newer_schema_is_reached_with_every_row(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = "ALTER TABLE draft ADD COLUMN kept_at TEXT NOT NULL DEFAULT 'then';"
    one_more(tmp_path / "schema", monkeypatch, script)
    for _ in range(2):
        outbox = Outbox(old)
        assert len(outbox.rows()) == len(State)
        assert outbox.db.execute("SELECT kept_at FROM draft").fetchone()[0] == "then"
        outbox.close()
    monkeypatch.undo()
    with pytest.raises(NewerStore, match="later version"):
        Outbox(old)


def test_a_script_that_fails_leaves_the_file_as_it_was(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        "ALTER TABLE draft ADD COLUMN kept_at TEXT;"
        " INSERT INTO cursor VALUES ('s1', '', '');"  # violates UNIQUE: the row exists already
    )
    one_more(tmp_path / "schema", monkeypatch, script)
    with pytest.raises(BadStore, match="UNIQUE"):
        Outbox(old)
    monkeypatch.undo()
    outbox = Outbox(old)
    assert len(outbox.rows()) == len(State)
    assert "kept_at" not in {row["name"] for row in outbox.db.execute("PRAGMA table_info(draft)")}
    outbox.close()


AUTHOR = st.text(st.sampled_from("|¦,'é\n A")) | st.text(st.characters(exclude_categories=["Cs"]))
FORMER = [
    ("conflict", "moved", "Voirie | Nord|status|planned|2026-11-24T07:12:00Z"),
    ("conflict", "moved", "not now | ask | Jeanne | Dupont"),
    ("confirmed", "replaced", "|department|A¦B|"),
    ("cancelled", "by_user", "J. Dupont|status|planned|2026-11-24T07:12:00Z"),
    ("cancelled", "coalesced", "b" * 32),
    ("unverified", "unchanged", "status,department"),
    ("unverified", "retried", "status"),
    ("refused", "retried", "no"),
    ("refused", "not_writable", "department, reply"),
    ("refused", "too_much", "reply 501 500, note 9 8"),
    ("refused", "rule", "closed|status|x|"),
    ("queued", "broken", "ZeroDivisionError"),
]
"""State, reason and the column ``words`` as versions up to schema 2 wrote them."""
NOW = [
    (
        "",
        ReasonDetails(
            foreign=ColleagueChange("Voirie | Nord", "status", "planned", FORMER[0][2][-20:])
        ),
    ),
    ("not now | ask | Jeanne | Dupont", NO_DETAILS),
    ("", ReasonDetails(foreign=ColleagueChange("", "department", "A¦B"))),
    (
        "",
        ReasonDetails(
            foreign=ColleagueChange("J. Dupont", "status", "planned", FORMER[3][2][-20:])
        ),
    ),
    ("", ReasonDetails(operation="b" * 32)),
    ("", ReasonDetails(parts=("status", "department"))),
    ("", ReasonDetails(parts=("status",))),
    ("no", NO_DETAILS),
    ("", ReasonDetails(parts=("department", "reply"))),
    ("", ReasonDetails(excess=Excess("reply", 501, 500))),
    ("closed|status|x|", NO_DETAILS),
    ("ZeroDivisionError", NO_DETAILS),
]


def with_words(path: Path) -> list[dict[str, object]]:
    """Replace the rows of a file of schema 1 by :data:`FORMER`; the rows as a backup has them."""
    with closing(sqlite3.connect(path)) as db, db:
        db.row_factory = sqlite3.Row
        db.execute("DELETE FROM operation")
        for number, (state, reason, words) in enumerate(FORMER):
            body = json.dumps({**BODY, "id": f"{number:032}"})
            db.execute(
                "INSERT INTO operation (id, report_id, body, state, reason, words, created_at,"
                " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (f"{number:032}", str(number), body, state, reason, words, AT, AT),
            )
        return [dict(row) for row in db.execute("SELECT * FROM operation ORDER BY seq")]


def messages_and_details(outbox: Outbox) -> list[tuple[str, ReasonDetails]]:
    return [(row.server_message, row.details) for row in outbox.rows()]


def test_old_reason_texts_become_reason_details(old: Path) -> None:
    with_words(old)
    outbox = Outbox(old)
    assert messages_and_details(outbox) == NOW
    assert [(str(row.state), row.reason) for row in outbox.rows()] == [one[:2] for one in FORMER]
    assert all(row.operation.reply == "Merci" for row in outbox.rows())
    outbox.close()


def test_rows_of_a_copy_that_an_older_version_made_arrive_the_same(
    old: Path, tmp_path: Path
) -> None:
    rows = with_words(old)
    outbox = Outbox(tmp_path / "here" / "outbox.sqlite")
    with outbox.transaction() as db:
        insert(db, rows)  # type: ignore[arg-type]
    assert messages_and_details(outbox) == NOW
    outbox.close()


@given(AUTHOR, st.sampled_from(["status", "department", ""]), AUTHOR, st.booleans())
def test_a_colleague_is_read_from_an_old_row_whatever_the_name(
    author: str, field: str, value: str, timed: bool
) -> None:
    at = "2026-11-24T07:12:00Z" if timed else ""
    words = "|".join((author, field, value.replace("|", "¦"), at))  # as schema 2 wrote it
    found = ReasonDetails.from_json(details_from_text("conflict", "moved", words))
    assert found == ReasonDetails(
        foreign=ColleagueChange(author, field, value.replace("|", "¦"), at)
    )


@given(st.sampled_from(sorted(REASONS)), st.sampled_from([str(one) for one in State]), AUTHOR)
def test_any_old_text_of_a_reason_can_be_migrated(reason: str, state: str, words: str) -> None:
    details_from_text(state, reason, words)
