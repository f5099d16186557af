"""Files with people's texts can be read by the user who works with them, and by no other user of
this computer."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_stores import report

from signalement_plugin.connection.files import Files
from signalement_plugin.core.model.operation import Operation

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")


@pytest.fixture
def open_to_all() -> Iterator[None]:
    before = os.umask(0o000)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def opened_with_work(folder: Path) -> None:
    files = Files(folder, "namur")
    files.outbox.add([Operation("a" * 32, "1", reply="Merci")])
    loader = files.store.loader()
    loader.add([report(1)])
    loader.finish()
    files.close()


def test_folders_and_files_are_the_users_alone(tmp_path: Path, open_to_all: None) -> None:
    folder = tmp_path / "profile" / "c1"
    opened_with_work(folder)
    assert rights(folder) == rights(folder.parent / "guards") == 0o700
    held = [*folder.glob("outbox.sqlite*"), *folder.glob("*.gpkg")]
    assert {path.name: rights(path) for path in held} == {path.name: 0o600 for path in held}
    assert len([path for path in held if path.suffix == ".gpkg"]) == 2


def test_files_of_an_earlier_version_become_private(tmp_path: Path, open_to_all: None) -> None:
    folder = tmp_path / "profile" / "c1"
    opened_with_work(folder)
    folder.chmod(0o755)
    (folder / "outbox.sqlite").chmod(0o644)
    opened_with_work(folder)
    assert (rights(folder), rights(folder / "outbox.sqlite")) == (0o700, 0o600)
