"""The files of a connection: what becomes of those of a killed process, and of stores that are
missing, cannot be read, are held open or come from an earlier version."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from real_stores import report

from signalement_plugin.connection.files import Files
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.operation import State
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore, create_store, open_store
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.metadata import set_metadata

AT = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)


def store_of_slot(folder: Path, slot: int) -> GeoPackageStore:
    """A store with one report, as the process of that slot left it."""
    loader = create_store(folder / f"reports-{slot}.gpkg", "namur").loader()
    loader.add([report(slot + 1)])
    store = open_store(loader.finish())
    (folder / f"reports-{slot}.gpkg").unlink()
    return store


def waits_for(inbox: Inbox, store: GeoPackageStore, number: int) -> None:
    inbox.set_cursor(store.key, AT, AT)
    inbox.put(store.key, [report(number)], AT)


def kept_for(inbox: Inbox) -> set[str]:
    """Stores that the outbox file keeps something for."""
    rows = inbox.outbox.db.execute("SELECT store FROM cursor UNION SELECT store FROM incoming")
    return {row["store"] for row in rows}


@pytest.mark.parametrize("size", [None, 0])
def test_a_store_that_is_missing_is_a_new_one(tmp_path: Path, size: int | None) -> None:
    first = Files(tmp_path, "namur")
    path, key = Path(first.store.path), first.store.key
    waits_for(Inbox(first.outbox), first.store, 1)
    first.close()
    path.unlink()
    if size is not None:
        path.write_bytes(b"")
    again = Files(tmp_path, "namur")
    assert again.store.key != key
    # no cursor: the next pass reads the whole list
    assert Inbox(again.outbox).cursor(again.store.key)[0] is None
    again.close()


def test_rows_for_the_store_of_a_dead_process_are_forgotten_with_it(tmp_path: Path) -> None:
    first = Files(tmp_path, "namur")
    inbox = Inbox(first.outbox)
    waits_for(inbox, first.store, 1)
    dead = store_of_slot(tmp_path, 3)
    waits_for(inbox, dead, 4)
    with open_geopackage(dead.path, update=True) as database:
        database.run("UPDATE reports SET status = 'closed'")
    assert kept_for(inbox) == {first.store.key, dead.key}
    key = first.store.key
    first.close()

    again = Files(tmp_path, "namur")
    assert again.store.key == key
    assert kept_for(Inbox(again.outbox)) == {key}
    assert Inbox(again.outbox).count(key) == 1
    assert not Path(dead.path).exists()
    (row,) = again.outbox.rows()
    assert (row.report_id, row.state) == ("4", State.QUEUED)
    again.close()


def test_an_unreadable_store_is_kept_with_its_waiting_rows(tmp_path: Path) -> None:
    first = Files(tmp_path, "namur")
    inbox = Inbox(first.outbox)
    broken = tmp_path / "reports-3.gpkg"
    broken.write_bytes(b"no GeoPackage")
    inbox.follow("somebody")
    first.close()
    again = Files(tmp_path, "namur")
    assert broken.exists()
    assert kept_for(Inbox(again.outbox)) == {"somebody"}
    again.close()


def test_rows_for_the_store_of_a_running_process_are_kept(tmp_path: Path) -> None:
    first = Files(tmp_path, "namur")
    waits_for(Inbox(first.outbox), first.store, 1)
    second = Files(tmp_path, "namur")
    assert kept_for(Inbox(second.outbox)) == {first.store.key}
    second.close()
    first.close()


def test_an_edit_that_nobody_read_is_in_the_outbox_before_any_layer_is(tmp_path: Path) -> None:
    first = Files(tmp_path, "namur")
    first.close()
    Path(first.store.path).unlink()
    store = store_of_slot(tmp_path, 0)
    with open_geopackage(store.path, update=True) as database:
        database.run("UPDATE reports SET status = 'closed'")
    again = Files(tmp_path, "namur")
    assert [(row.report_id, row.state) for row in again.outbox.rows()] == [("1", State.QUEUED)]
    again.close()


def test_a_folder_that_cannot_be_written_raises_bad_store(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_bytes(b"")
    with pytest.raises(BadStore):
        Files(taken / "namur", "namur")


def test_a_slot_is_free_again_after_a_store_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: object) -> None:
        raise OSError(28, "No space left on device")

    Files(tmp_path, "namur").close()
    with monkeypatch.context() as patch:
        patch.setattr("signalement_plugin.connection.files.open_store", full)
        with pytest.raises(BadStore, match="No space"):
            Files(tmp_path, "namur")
    again = Files(tmp_path, "namur")
    assert again.slot.path.name == "reports-0.gpkg"
    again.close()


def test_a_store_that_is_held_open_is_left_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does with a file that a layer or a virus scanner has open."""

    def held(_path: Path) -> None:
        raise PermissionError(13, "used by another process")

    files = Files(tmp_path, "namur")
    old = Path(files.store.path)
    loader = files.store.loader()
    loader.add([report(1)])
    fresh = GeoPackageStore(loader.finish())
    with monkeypatch.context() as patch:
        patch.setattr("signalement_plugin.store.instance_lock.delete_file", held)
        files.replaced_by(fresh)
    assert files.store is fresh
    assert old.exists()
    files.close()
    again = Files(tmp_path, "namur")
    assert again.store.key == fresh.key
    assert not old.exists()
    again.close()


def test_a_store_filled_by_an_earlier_version_is_loaded_again(tmp_path: Path) -> None:
    """Its rows lack what the columns of this version hold, and would look changed by others."""
    files = Files(tmp_path, "namur")
    assert files.was_read_as("all ")  # nothing is stored about it yet
    assert files.was_read_as("all ")
    name = files.slot.path.name.partition(".")[0]
    set_metadata(files.outbox, f"read/{name}", "all ")  # as an earlier version wrote it
    assert not files.was_read_as("all ")
    files.read_as("all ")
    assert files.was_read_as("all ")
    assert not files.was_read_as("recent ")
    files.close()
