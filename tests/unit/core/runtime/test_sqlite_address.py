"""A database is opened read-only wherever it lies, also on a share of another computer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from signalement_plugin.core.runtime.sqlite import read_only_uri


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/data/a.sqlite"), "file:///data/a.sqlite"),
        (PureWindowsPath(r"C:\Data\a b.sqlite"), "file:///C%3A/Data/a%20b.sqlite"),
        (PureWindowsPath(r"\\server\share\a.sqlite"), "file:////server/share/a.sqlite"),
    ],
)
def test_no_host_stands_in_the_address(path: PurePosixPath | PureWindowsPath, address: str) -> None:
    """SQLite refuses ``file://server/…`` with *invalid uri authority*."""
    assert read_only_uri(path) == f"{address}?mode=ro"


@pytest.mark.parametrize("name", ["a.sqlite", "100 % é?mode=rwc#x.sqlite"])
def test_an_existing_file_is_read_and_a_missing_one_not_created(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with pytest.raises(sqlite3.OperationalError):
        sqlite3.connect(read_only_uri(path), uri=True)
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE a (b)")
    with closing(sqlite3.connect(read_only_uri(path), uri=True)) as db:
        assert db.execute("SELECT count(*) FROM a").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError):
            db.execute("INSERT INTO a VALUES (1)")
