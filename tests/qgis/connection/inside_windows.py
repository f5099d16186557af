"""Run under ``tests/support/windows/like_windows.c``: open files cannot be deleted."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

import pytest

from signalement_plugin.connection.files import Files
from signalement_plugin.connection.outbox.own_photos import forget_photos
from signalement_plugin.connection.retention import DAY_S, RetentionPeriods, sweep
from signalement_plugin.core.files.old_files import delete_marked, delete_tree
from signalement_plugin.core.files.private import write_whole
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.photos.folders import TO_SEND
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.sync.outbox.opening import open_outbox


def written(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"content")
    return path


def test_an_open_file_is_neither_deleted_nor_replaced(tmp_path: Path) -> None:
    path, other = written(tmp_path / "a"), written(tmp_path / "b")
    with path.open():
        for act in (path.unlink, lambda: other.replace(path), lambda: path.rename(tmp_path / "c")):
            with pytest.raises(PermissionError):
                act()
    path.unlink()


def test_a_photo_that_was_sent_while_it_is_shown_goes_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "c1"
    photo = written(folder / TO_SEND / "a" / "0.jpg")
    with closing(open_outbox(folder)) as outbox:
        outbox.add([Operation("a" * 32, "1", photos=(str(photo),))])
        outbox.move("a" * 32, [State.QUEUED], State.CONFIRMED)
        with photo.open("rb"):
            forget_photos(outbox.row("a" * 32), folder / TO_SEND)
            sweep(folder.parent, [RetentionPeriods(folder, 30, 365)], time.time() + 2 * DAY_S)
            assert photo.exists()
        sweep(folder.parent, [RetentionPeriods(folder, 30, 365)], time.time() + 2 * DAY_S)
        assert not photo.exists()


def test_an_erased_folder_goes_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "c1"
    held = written(folder / "reports-0.gpkg")
    with held.open("rb"):
        assert not delete_tree(folder)
    delete_marked(folder.parent)
    assert not folder.exists()


def test_authorities_that_are_being_read_stay_whole(tmp_path: Path) -> None:
    path = written(tmp_path / "authorities.pem")
    with path.open("rb"), pytest.raises(PermissionError):
        write_whole(path, b"other")
    assert path.read_bytes() == b"content"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_an_older_store_that_is_shown_is_discarded_at_the_next_start(tmp_path: Path) -> None:
    files = Files(tmp_path / "c1", "c1")
    old = Path(files.store.path)
    loader = files.store.loader()
    with old.open("rb"):
        files.replaced_by(GeoPackageStore(loader.finish()))
        files.close()
        assert old.exists()
    again = Files(tmp_path / "c1", "c1")
    assert not old.exists()
    again.close()
