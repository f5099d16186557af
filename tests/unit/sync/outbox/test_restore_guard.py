"""Rule R8: how a copied or restored outbox is recognised."""

from __future__ import annotations

import contextlib
import platform
import shutil

import pytest
from fake_system import HandClock

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.opening import guard_by, open_outbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.restore_guard import RestoreGuard
from signalement_plugin.sync.rules.rows import Precondition

WAITING = Operation("a" * 32, "1", {"status": "resolved"})


@pytest.fixture
def folder(tmp_path):
    """The data folder of a connection; one change waits in its outbox, which is closed."""
    folder = tmp_path / "profile" / "c1"
    outbox = open_outbox(folder)
    outbox.add([WAITING])
    outbox.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    outbox.close()
    return folder


def state_in(folder, machine: str = "") -> State:
    outbox = open_outbox(folder, machine)
    row = outbox.row(WAITING.id)
    outbox.close()
    assert row.reason == ("restored" if row.state is State.UNKNOWN else "")
    return row.state


def test_an_outbox_opened_again_is_the_same(folder):
    assert state_in(folder) is State.QUEUED
    assert state_in(folder) is State.QUEUED


def test_restored_into_the_same_file(tmp_path, folder):
    """The backup's bytes are written into the existing file, so its inode does not change."""
    path, beside = folder / "outbox.sqlite", folder.parent / "guards" / "c1.json"
    outbox = Outbox(path, HandClock())
    guard_by(outbox, beside)
    outbox.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(path, tmp_path / "backup")
    # this attempt is not in the backup
    assert outbox.begin_attempt(WAITING.id, Precondition(), WAITING) is not None
    outbox.close()
    inode = path.stat().st_ino
    shutil.copyfile(tmp_path / "backup", path)
    assert path.stat().st_ino == inode
    assert state_in(folder) is State.UNKNOWN


def test_a_copy_of_both_files_is_another_outbox(tmp_path, folder):
    shutil.copytree(folder.parent, tmp_path / "copy")
    assert state_in(tmp_path / "copy" / "c1") is State.UNKNOWN
    assert state_in(folder) is State.QUEUED


def test_the_same_files_on_another_machine(folder, monkeypatch):
    monkeypatch.setattr(platform, "node", lambda: "another")
    assert state_in(folder) is State.UNKNOWN


def test_a_host_that_changes_its_name_is_the_same_machine(folder, monkeypatch):
    assert state_in(folder, "m1") is State.QUEUED  # with the former host name
    monkeypatch.setattr(platform, "node", lambda: "another")
    assert state_in(folder, "m1") is State.QUEUED
    assert state_in(folder, "m2") is State.UNKNOWN


def test_a_kill_while_the_machine_is_named_anew_is_no_restore(folder):
    outbox = Outbox(folder / "outbox.sqlite")
    guard = RestoreGuard(folder.parent / "guards" / "c1.json", outbox.path, "m1")
    with contextlib.suppress(KeyboardInterrupt), outbox.transaction() as db:
        assert guard.admits(db)
        raise KeyboardInterrupt
    outbox.close()
    assert state_in(folder, "m1") is State.QUEUED


@pytest.mark.parametrize("left", [None, "", "{", "[]", '{"count": null}'])
def test_an_outbox_without_its_second_file_asks(folder, left):
    beside = folder.parent / "guards" / "c1.json"
    beside.unlink()
    if left is not None:
        beside.write_text(left, encoding="utf-8")
    assert state_in(folder) is State.UNKNOWN


def killed_before_the_commit(outbox: Outbox) -> None:
    """The process is killed after the second file was written and before the commit."""
    with contextlib.suppress(KeyboardInterrupt), outbox.transaction() as db:
        outbox.guard.advance(db)
        raise KeyboardInterrupt
    outbox.close()


def test_a_kill_between_the_two_files_is_no_restore(folder):
    """Nothing of the attempt was sent, and this is the outbox that was used last."""
    killed_before_the_commit(open_outbox(folder))
    assert state_in(folder) is State.QUEUED
    assert state_in(folder) is State.QUEUED


def test_a_kill_right_after_the_commit_is_no_restore(folder):
    outbox = open_outbox(folder)
    with outbox.transaction() as db:
        outbox.guard.advance(db)
    outbox.close()
    assert state_in(folder) is State.QUEUED


def test_a_copy_is_still_recognised_after_a_kill_during_its_check(folder, monkeypatch):
    monkeypatch.setattr(platform, "node", lambda: "another")
    outbox = Outbox(folder / "outbox.sqlite")
    guard_by(outbox, folder.parent / "guards" / "none.json")
    monkeypatch.undo()
    beside = folder.parent / "guards" / "c1.json"
    with contextlib.suppress(KeyboardInterrupt), outbox.transaction() as db:
        assert not RestoreGuard(beside, outbox.path).admits(db)
        raise KeyboardInterrupt
    outbox.close()
    outbox = Outbox(folder / "outbox.sqlite")
    with outbox.transaction() as db:
        assert not RestoreGuard(beside, outbox.path).admits(db)
    outbox.close()


def test_a_kill_while_a_restored_file_was_looked_at_does_not_make_it_good(tmp_path, folder):
    """The inode is the same and the count is one behind: only the count shows the restore."""
    path, beside = folder / "outbox.sqlite", folder.parent / "guards" / "c1.json"
    shutil.copyfile(path, tmp_path / "backup")
    outbox = open_outbox(folder)
    assert outbox.begin_attempt(WAITING.id, Precondition(), WAITING) is not None
    outbox.close()
    shutil.copyfile(tmp_path / "backup", path)
    outbox = Outbox(path)
    with contextlib.suppress(KeyboardInterrupt), outbox.transaction() as db:
        assert not RestoreGuard(beside, path).admits(db)
        raise KeyboardInterrupt
    outbox.close()
    assert state_in(folder) is State.UNKNOWN


def test_a_copy_knows_its_last_change_and_how_much_it_asks(tmp_path, folder):
    shutil.copytree(folder.parent, tmp_path / "copy")
    made = open_outbox(folder)
    assert queries.copied(made) == (None, 0)
    created = made.row(WAITING.id).changed_at
    made.close()
    copy = open_outbox(tmp_path / "copy" / "c1")
    last, asking = queries.copied(copy)
    assert (stamp(last), asking) == (created, 1)
    copy.move(WAITING.id, [State.UNKNOWN], State.CANCELLED)
    assert queries.copied(copy) == (last, 0)
    copy.close()
