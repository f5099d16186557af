"""An empty or missing outbox is not treated as new if changes waited in it."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing

import pytest
from fake_system import FULL, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import MissingChanges
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.waiting_note import WaitingNote
from signalement_plugin.sync.push.push_now import push_now


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "profile" / "c1"


@pytest.fixture
def server():
    made = Server(HandClock())
    for number in range(30):
        made.add(str(number))
    return made


def fill(folder, server) -> None:
    outbox = open_outbox(folder)
    for report in server.reports.values():
        outbox.add(change_operations(report, FULL, sets={"status": "resolved"}, reply="Fait"))
    outbox.close()


def emptied(path) -> None:
    path.write_bytes(b"")


def deleted(path) -> None:
    path.unlink()


@pytest.mark.parametrize("lost", [emptied, deleted])
def test_a_lost_outbox_with_waiting_changes_is_noticed(folder, server, lost):
    fill(folder, server)
    lost(folder / NAME)
    with pytest.raises(MissingChanges) as caught:
        open_outbox(folder)
    assert (caught.value.count, caught.value.place) == (30, str(folder / NAME))
    with pytest.raises(MissingChanges):  # again, because the user has not decided
        open_outbox(folder)
    assert not (folder / NAME).exists() or not (folder / NAME).stat().st_size


def test_waiting_changes_are_missed_after_a_kill(folder, server):
    """The note is written after each change, not only when the outbox is closed."""
    fill(folder, server)
    outbox = open_outbox(folder)
    outbox.move_all([row.id for row in outbox.rows()][:10], [State.QUEUED], State.CANCELLED)
    (folder / NAME).unlink()  # deleted without being closed
    assert WaitingNote(folder).missing() == 20
    outbox.close()


def test_an_outbox_file_put_back_is_used_again(folder, server):
    fill(folder, server)
    kept = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(b"")
    with pytest.raises(MissingChanges):
        open_outbox(folder)
    (folder / NAME).write_bytes(kept)
    outbox = open_outbox(folder)
    assert len(outbox.rows()) == 30
    outbox.close()


def test_an_outbox_begun_empty_is_logged(folder, server, caplog):
    fill(folder, server)
    (folder / NAME).unlink()
    with caplog.at_level(logging.WARNING, logger="signalement.sync"):
        WaitingNote(folder).begin_empty()
    assert "30 changes that waited" in caplog.text
    outbox = open_outbox(folder)
    assert outbox.rows() == []
    outbox.close()
    open_outbox(folder).close()


def test_a_lost_outbox_without_waiting_changes_is_replaced(folder, server):
    fill(folder, server)
    outbox = open_outbox(folder)
    push_now(outbox, lambda: InProcess(server))
    assert outbox.waiting_count() == 0
    outbox.close()
    (folder / NAME).unlink()
    open_outbox(folder).close()


def test_the_count_is_that_of_the_outbox_at_any_time(folder, server):
    outbox = open_outbox(folder)
    note = WaitingNote(folder)
    for report in list(server.reports.values())[:4]:
        outbox.add(change_operations(report, FULL, sets={"status": "resolved"}))
        assert note.count() == outbox.waiting_count()
    push_now(
        outbox,
        lambda: InProcess(server),
        cancelled=lambda: outbox.waiting_count() <= 2,
    )
    assert note.count() == outbox.waiting_count() == 2
    outbox.close()


@pytest.mark.parametrize("text", ["", "many", "-3", "\x00\x00"])
def test_a_note_that_says_nothing_hinders_nobody(folder, text):
    guards = folder.parent / "guards"
    guards.mkdir(parents=True)
    (guards / f"{folder.name}.waiting").write_text(text, encoding="utf-8")
    open_outbox(folder).close()


def test_a_full_disk_beside_it_loses_no_change(folder, server, monkeypatch):
    outbox = open_outbox(folder)

    def full(_count: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(outbox.note, "keep", full)
    outbox.add(change_operations(server.reports["1"], FULL, sets={"status": "resolved"}))
    assert outbox.waiting_count() == 1
    outbox.close()


def test_two_objects_on_one_file_note_in_turn(folder, monkeypatch):
    """Otherwise the slower one could write an older number over a newer one."""
    first, second = open_outbox(folder), open_outbox(folder)
    free = []
    keep = first.note.keep

    def kept(count):
        free.append(second._turn.acquire(blocking=False))
        keep(count)

    monkeypatch.setattr(first.note, "keep", kept)
    first.add([Operation("a" * 32, "1", reply="Fait")])
    assert free == [False]
    second.add([Operation("b" * 32, "2", reply="Fait")])
    assert second.note.count() == 2
    first.close()
    second.close()


def test_no_other_process_commits_while_the_note_is_written(folder, server):
    """Otherwise an older number could be written over a newer one of another process."""
    outbox, tried = open_outbox(folder), []

    class Watched(WaitingNote):
        def keep(self, count: int) -> None:
            with closing(sqlite3.connect(folder / NAME, timeout=0)) as other:
                try:
                    other.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as error:
                    tried.append(str(error))
            super().keep(count)

    outbox.note = Watched(folder)
    outbox.add([Operation("a" * 32, "1", {"status": "resolved"})])
    assert tried == ["database is locked"]
    assert WaitingNote(folder).count() == 1
    outbox.close()


def test_a_count_noted_by_another_process_is_replaced(folder):
    mine, other = WaitingNote(folder), WaitingNote(folder)
    mine.keep(5)
    other.keep(6)
    mine.keep(5)
    assert WaitingNote(folder).count() == 5


def test_the_note_is_looked_at_only_after_what_wrote_something(folder, server):
    """Sending has transactions that only read: about sixty of them for a thousand closures."""
    fill(folder, server)
    outbox, note = open_outbox(folder), folder.parent / "guards" / f"{folder.name}.waiting"
    note.unlink()
    outbox.settle_guard()
    assert not note.exists()
    assert outbox.move(outbox.rows()[0].id, (State.QUEUED,), State.CANCELLED)
    assert note.read_text("utf-8") == "29"
