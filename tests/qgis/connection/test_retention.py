"""What people wrote is deleted from every connection of the profile after its time, opened or
not."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest

from signalement_plugin.connection import erasing, retention
from signalement_plugin.connection.retention import (
    Retention,
    RetentionPeriods,
    kept_now,
    sweep,
)
from signalement_plugin.core.errors import BadConnections
from signalement_plugin.core.files.old_files import delete_tree
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.photos.folders import DRAFTS, TO_SEND
from signalement_plugin.qgis_profile import settings as stored
from signalement_plugin.qgis_profile.administrator import settings_of
from signalement_plugin.qgis_profile.connection_file import as_text, from_text
from signalement_plugin.store.photo_cache import FOLDER
from signalement_plugin.sync.outbox.metadata import save_draft
from signalement_plugin.sync.outbox.opening import open_outbox

pytestmark = pytest.mark.every_day
NOW = datetime.now(timezone.utc)
NAME = "Zoé Vandermeulen"


class Then:
    """A clock that shows the time of some days ago."""

    def __init__(self, days: float) -> None:
        self._at = NOW - timedelta(days=days)

    def now(self) -> datetime:
        return self._at

    def boot(self) -> str:
        return "1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "c1"


def finished(folder: Path, days: float, *photos: Path) -> str:
    """A change that ended so many days ago; its id."""
    with closing(open_outbox(folder)) as outbox:
        outbox.clock = Then(days)
        one = Operation(f"{days:032}", "1", reply=NAME, photos=tuple(map(str, photos)))
        outbox.add([one])
        outbox.move(one.id, [State.QUEUED], State.CANCELLED)
    return one.id


def reply_of(folder: Path, op_id: str) -> str:
    with closing(open_outbox(folder)) as outbox:
        return outbox.row(op_id).operation.reply


def picture(path: Path, days: float) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"picture")
    then = (NOW - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))
    os.utime(path.parent, (then, then))
    return path


def swept(folder: Path, texts_days: int = 30, log_days: int = 365) -> None:
    sweep(folder.parent, [RetentionPeriods(folder, texts_days, log_days)], NOW.timestamp())


def test_each_connection_has_its_own_time(folder: Path) -> None:
    old, young = finished(folder, 31), finished(folder, 29)
    photos = [picture(folder / FOLDER / f"{days}.jpg", days) for days in (31, 29)]
    swept(folder)
    assert [photo.exists() for photo in photos] == [False, True], "cached ones as texts"
    assert (reply_of(folder, old), reply_of(folder, young)) == ("", NAME)
    swept(folder, texts_days=7)
    assert reply_of(folder, young) == ""


def test_a_photo_that_windows_would_not_delete_goes_at_the_next_start(folder: Path) -> None:
    left = picture(folder / TO_SEND / "a" / "0.jpg", 2)
    pasted = picture(folder / DRAFTS / "c.png", 2)
    just_now = picture(folder / DRAFTS / "d.png", 0.1)
    finished(folder, 2, left)
    swept(folder)
    assert not left.parent.exists()
    assert (pasted.exists(), just_now.exists()) == (False, True)


def test_photos_of_waiting_changes_and_drafts_are_kept(folder: Path) -> None:
    waiting = picture(folder / TO_SEND / "a" / "0.jpg", 99)
    drafted = picture(folder / DRAFTS / "c.png", 99)
    with closing(open_outbox(folder)) as outbox:
        outbox.add([Operation("a" * 32, "1", photos=(str(waiting),))])
        save_draft(outbox, "2", {"photos": f"{drafted}\n/else/where.jpg"})
    swept(folder)
    assert waiting.exists()
    assert drafted.exists()


def test_the_rest_of_an_erased_folder_goes_at_the_next_start(folder: Path) -> None:
    picture(folder / "open.jpg", 0)
    (folder / "erased").touch()
    other = picture(folder.parent / "c2" / "mine.jpg", 0)
    sweep(folder.parent, [])
    assert (folder.exists(), other.exists()) == (False, True)
    assert delete_tree(other.parent)


def test_a_guard_that_was_open_when_its_connection_was_erased_goes_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup of the outbox has what waits, callers too."""
    guards = folder.parent / "guards"
    left, other = guards / f"{folder.name}.backup", guards / "other.backup"
    for path in (left, other):
        picture(path, 0)

    def open_elsewhere(_path: Path, **_options: bool) -> None:
        raise PermissionError

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", open_elsewhere)
        assert erasing.erase_folder(folder, "Namur").left
    sweep(folder.parent, [])
    assert (left.exists(), other.exists()) == (False, True)


def test_an_erased_folder_that_is_in_use_is_marked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(folder / "open.jpg", 0)
    with monkeypatch.context() as windows:
        windows.setattr(shutil, "rmtree", lambda _folder, **_options: None)
        assert not delete_tree(folder)
    sweep(folder.parent, [])
    assert not folder.exists()


def test_a_missing_outbox_is_not_begun_anew_and_a_damaged_one_is_left(folder: Path) -> None:
    swept(folder)
    assert not folder.exists()
    finished(folder, 99)
    (folder / "outbox.sqlite").write_bytes(b"no database" * 1000)
    before = (folder / "outbox.sqlite").read_bytes()
    swept(folder)
    assert (folder / "outbox.sqlite").read_bytes() == before


def test_retention_runs_while_the_connection_is_open(folder: Path) -> None:
    old = finished(folder, 31)
    with (
        closing(open_outbox(folder)) as at_work,
        closing(sqlite3.connect(folder / "outbox.sqlite")),
    ):
        at_work.add([Operation("b" * 32, "2", reply="Merci")])
        swept(folder)
        assert at_work.row(old).operation.reply == ""
        assert at_work.row("b" * 32).operation.reply == "Merci"


def test_a_folder_is_not_erased_while_retention_works_in_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sweep would copy what waits there once more, beside a folder that is gone."""
    monkeypatch.setenv("SIGNALEMENT_DATA", str(folder.parent))
    finished(folder, 31)
    alone = []

    def seen(real: Callable[..., object], *given: object) -> object:
        alone.append(retention.TURN.locked())
        return real(*given)

    monkeypatch.setattr(retention, "expire", partial(seen, retention.expire))
    monkeypatch.setattr(erasing, "delete_tree", partial(seen, erasing.delete_tree))
    swept(folder)
    erasing.erase_folder(folder, "Namur")
    assert alone == [True, True]
    assert not retention.TURN.locked()


def test_retention_runs_once_when_it_is_created(own_data: Path) -> None:
    one = stored.ConnectionSettings("c1", "Namur", texts_days=7)
    stored.save(one)
    assert kept_now() == [RetentionPeriods(stored.data_folder("c1"), 7, 365)]
    old = finished(stored.data_folder("c1"), 9999)
    made = Retention()
    made.close(60.0)
    assert reply_of(stored.data_folder("c1"), old) == ""


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path / "data"))
    yield tmp_path / "data"
    stored.remove("c1")


def test_a_file_of_connections_makes_the_times_shorter_never_longer() -> None:
    here = stored.ConnectionSettings(
        "c1", "Namur", endpoint="https://a.example", texts_days=14, log_days=90
    )
    wanted = replace(here, texts_days=60, log_days=30)
    (offered,) = from_text(as_text([wanted]), [here])
    assert (offered.settings.texts_days, offered.settings.log_days) == (60, 30)
    assert (settings_of(offered).texts_days, settings_of(offered).log_days) == (14, 30)
    with pytest.raises(BadConnections):
        from_text(as_text([replace(here, texts_days=0)]), [])
