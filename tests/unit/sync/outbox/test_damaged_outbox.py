"""A damaged outbox: an error counts its waiting changes; they can be restored, and none is sent
twice."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing

import pytest
from fake_system import FULL, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import BadStore, MissingChanges
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.outbox.backup import FEW, Backup
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.opening import bring_back, open_outbox
from signalement_plugin.sync.outbox.waiting_note import WaitingNote
from signalement_plugin.sync.push.push_now import push_now
from signalement_plugin.sync.rules.rows import Precondition


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "profile" / "c1"


@pytest.fixture
def server():
    made = Server(HandClock())
    for number in range(30):
        made.add(str(number))
    return made


@pytest.fixture
def filled(folder, server):
    """The folder of a closed outbox with thirty waiting changes, all in its main file."""
    outbox = open_outbox(folder)
    for report in server.reports.values():
        outbox.add(change_operations(report, FULL, sets={"status": "resolved"}, reply="Fait"))
    closed(outbox)
    return folder


def closed(outbox) -> None:
    outbox.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    outbox.close()


def truncated(part):
    def damage(path):
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * part)])

    return damage


def flipped(start, step):
    def damage(path):
        content = bytearray(path.read_bytes())
        for at in range(start, len(content), step):
            content[at] ^= 0xFF
        path.write_bytes(bytes(content))

    return damage


def garbage(path):
    path.write_bytes(b"no database at all " * 4000)


def directory(path):
    path.unlink()
    path.mkdir()


def letter(path):
    """A change contains a byte that is no UTF-8; SQLite's pages are not damaged."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE operation SET body = CAST(x'7bc328' AS TEXT) WHERE seq = 3")


def no_table(path):
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TABLE draft")


def emptied(path):
    path.write_bytes(b"")


DAMAGES = {
    "10%": truncated(0.1),
    "50%": truncated(0.5),
    "90%": truncated(0.9),
    "flipped head": flipped(0, 7),
    "flipped body": flipped(4096, 101),
    "flipped sparsely": flipped(9000, 9001),
    "garbage": garbage,
    "directory": directory,
    "letter": letter,
    "no table": no_table,
    "emptied": emptied,
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_outbox_raises_missing_changes_and_can_be_restored(filled, server, how):
    DAMAGES[how](filled / NAME)
    for _ in range(2):  # again at each start, until the user has decided
        with pytest.raises(MissingChanges) as caught:
            open_outbox(filled)
    error = caught.value
    assert (error.count, error.place, error.kept) == (30, str(filled / NAME), 30)
    assert error.damaged == (how not in ("emptied", "gone"))
    assert bring_back(filled) == 30
    outbox = open_outbox(filled)
    # no attempt was begun since the backup
    assert {row.state for row in outbox.rows()} == {State.QUEUED}
    push_now(outbox, lambda: InProcess(server))
    outbox.close()
    assert server.writes == 30
    if error.damaged:
        assert (filled / f"{NAME}.damaged").exists()


def test_changes_possibly_sent_after_the_backup_are_unknown(filled, server):
    kept = (filled.parent / "guards" / "c1.backup").read_bytes()
    outbox = open_outbox(filled)
    first = outbox.rows()[0]
    outbox.begin_attempt(first.id, Precondition(), first.operation)
    closed(outbox)
    # as if the backup had not been renewed
    (filled.parent / "guards" / "c1.backup").write_bytes(kept)
    garbage(filled / NAME)
    bring_back(filled)
    outbox = open_outbox(filled)
    assert {(row.state, row.reason) for row in outbox.rows()} == {(State.UNKNOWN, "restored")}
    outbox.close()


def test_on_another_machine_it_is_unknown(filled):
    open_outbox(filled, "first").close()
    garbage(filled / NAME)
    bring_back(filled, "another")
    outbox = open_outbox(filled, "another")
    assert {row.state for row in outbox.rows()} == {State.UNKNOWN}
    outbox.close()


def test_a_change_cancelled_after_the_backup_is_not_sent(folder):
    """While many changes wait, the backup is renewed only from time to time."""
    outbox = open_outbox(folder)
    made = [Operation(f"{n:032x}", str(n), {"status": "resolved"}) for n in range(FEW + 5)]
    outbox.add(made)
    outbox.move_all([made[0].id], [State.QUEUED], State.CANCELLED)
    closed(outbox)
    assert len(Backup(folder).read().rows) == FEW + 5
    garbage(folder / NAME)
    bring_back(folder)
    outbox = open_outbox(folder)
    assert {row.state for row in outbox.rows()} == {State.UNKNOWN}
    outbox.close()


def test_the_copy_follows_each_change_of_few(folder, server):
    outbox = open_outbox(folder)
    for report in list(server.reports.values())[:3]:
        outbox.add(change_operations(report, FULL, sets={"status": "resolved"}))
    outbox.move(outbox.rows()[0].id, [State.QUEUED], State.CANCELLED)
    assert [row["id"] for row in Backup(folder).read().rows] == [r.id for r in outbox.rows()[1:]]
    outbox.close()


def test_finished_changes_are_not_in_the_backup(folder, server):
    """The caller's name is not in the backup either: erasing includes the backup."""
    outbox = open_outbox(folder)
    outbox.add([Operation("a" * 32, "1", reply="Merci", caller={"name": "Zoé Lambert"})])
    path = folder.parent / "guards" / "c1.backup"
    assert "Lambert" in path.read_text("ascii")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    outbox.move("a" * 32, [State.QUEUED], State.CANCELLED)
    assert not path.exists()
    outbox.close()


def test_begun_empty_the_damaged_file_stays_for_a_person(filled):
    garbage(filled / NAME)
    WaitingNote(filled).begin_empty()
    outbox = open_outbox(filled)
    assert outbox.rows() == []
    outbox.close()
    assert (filled / f"{NAME}.damaged").exists()
    assert Backup(filled).read() is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"at": 1}', '{"at": "", "rows": [{}]}'])
def test_an_invalid_backup_is_not_offered(filled, text):
    (filled.parent / "guards" / "c1.backup").write_text(text)
    garbage(filled / NAME)
    with pytest.raises(MissingChanges) as caught:
        open_outbox(filled)
    assert (caught.value.count, caught.value.kept) == (30, 0)
    with pytest.raises(BadStore):
        bring_back(filled)


def test_a_folder_that_cannot_be_made_is_said_with_its_place(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BadStore) as caught:
        open_outbox(tmp_path / "file" / "c1")
    assert str(tmp_path) in caught.value.server_message


def test_a_file_that_cannot_be_written_is_said_with_its_place(filled):
    """SQLite refuses the write, as on a disk that became read-only."""
    outbox = open_outbox(filled)
    outbox.db.execute("PRAGMA query_only = ON")
    with pytest.raises(BadStore) as caught:
        outbox.add([Operation("a" * 32, "1", {"status": "resolved"})])
    assert caught.value.server_message == str(filled / NAME)
    outbox.close()


READS = {
    "each": lambda outbox: outbox.rows(),
    "one": lambda outbox: outbox.db.execute("SELECT body FROM operation WHERE seq = 3").fetchone(),
    "all": lambda outbox: outbox.db.execute("SELECT body FROM operation").fetchall(),
}


@pytest.mark.parametrize("how", READS)
def test_a_row_that_was_damaged_in_use_raises_bad_store(filled, how):
    outbox = open_outbox(filled)
    letter(filled / NAME)
    with pytest.raises(BadStore):
        READS[how](outbox)
    outbox.close()
