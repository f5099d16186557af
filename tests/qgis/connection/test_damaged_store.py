"""A store is a cache: a damaged one is rebuilt by itself, after the edits in it were read."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from real_stores import report

from signalement_plugin.connection.files import Files
from signalement_plugin.core.errors import NewerStore
from signalement_plugin.core.model.operation import State
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.sync.outbox.inbox import Inbox

Damage = Callable[[Path], None]


def truncated(part: float) -> Damage:
    def damage(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * part)])

    return damage


def flipped(start: int, step: int) -> Damage:
    """Invert every ``step``-th byte from ``start`` on."""

    def damage(path: Path) -> None:
        content = bytearray(path.read_bytes())
        for at in range(start, len(content), step):
            content[at] ^= 0xFF
        path.write_bytes(bytes(content))

    return damage


def garbage(path: Path) -> None:
    path.write_bytes(b"no GeoPackage at all " * 4000)


def directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def to_elsewhere(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


def flipped_identity(path: Path) -> None:
    """A letter of the store's identity that is no UTF-8 any more."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "UPDATE signalement_meta SET value = CAST(x'c3283132' AS TEXT) WHERE name = 'store'"
        )


def flipped_schema(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE signalement_meta SET value = '\u00df' WHERE name = 'schema'")


DAMAGES = {
    "10%": truncated(0.1),
    "50%": truncated(0.5),
    "90%": truncated(0.9),
    "flipped head": flipped(0, 7),
    "flipped body": flipped(4096, 101),
    "garbage": garbage,
    "directory": directory,
    "symlink": to_elsewhere,
    "identity": flipped_identity,
    "schema": flipped_schema,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The store of a session that has ended, with reports in it."""
    files = Files(tmp_path, "namur")
    loader = files.store.loader()
    loader.add([report(number) for number in range(1, 200)])
    loaded = Path(loader.finish())
    files.close()
    Path(files.store.path).unlink()
    return loaded


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_store_is_rebuilt_once(tmp_path: Path, path: Path, how: str) -> None:
    DAMAGES[how](path)
    files = Files(tmp_path, "namur")
    assert files.store.is_empty()
    # no cursor: the next pass reads the whole list
    assert Inbox(files.outbox).cursor(files.store.key)[0] is None
    files.close()
    again = Files(tmp_path, "namur")  # the store is rebuilt once only
    assert again.store.key == files.store.key
    again.close()
    assert Path("/etc/passwd").stat().st_size


def test_edits_of_a_damaged_store_are_imported_into_the_outbox(tmp_path: Path, path: Path) -> None:
    with open_geopackage(path, update=True) as database:
        database.run("UPDATE reports SET status = 'closed' WHERE fid = 7")
    flipped_schema(path)
    files = Files(tmp_path, "namur")
    (row,) = files.outbox.rows()
    assert (row.operation.sets, row.state) == ({"status": "closed"}, State.QUEUED)
    files.close()
    # its edits were imported, so the damaged file is deleted
    assert not list(tmp_path.glob("*.damaged*"))


def test_edits_that_cannot_be_read_are_kept_in_the_damaged_file_and_logged(
    tmp_path: Path, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_geopackage(path, update=True) as database:
        database.run("UPDATE reports SET status = 'closed' WHERE fid IN (7, 8)")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE edit_journal SET after = '{' WHERE seq = 1")
    flipped_schema(path)
    with caplog.at_level(logging.WARNING, logger="signalement"):
        files = Files(tmp_path, "namur")
    assert len(files.outbox.rows()) == 1
    files.close()
    (kept,) = tmp_path.glob("*.damaged")
    assert str(kept) in caplog.text


def test_a_newer_store_is_left_alone(tmp_path: Path, path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE signalement_meta SET value = '999' WHERE name = 'schema'")
    before = path.read_bytes()
    with pytest.raises(NewerStore):
        Files(tmp_path, "namur")
    assert path.read_bytes() == before


def test_damage_that_was_met_in_use_is_rebuilt_at_the_next_opening(
    tmp_path: Path, path: Path
) -> None:
    files = Files(tmp_path, "namur")
    assert not files.store.is_empty()
    files.damaged()
    files.close()
    again = Files(tmp_path, "namur")
    assert again.store.is_empty()
    assert not list(tmp_path.glob("*.damaged*"))
    again.close()
    once = Files(tmp_path, "namur")
    assert once.store.key == again.store.key
    once.close()
