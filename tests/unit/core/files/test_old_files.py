"""Old files are deleted, even if one of their folders goes at the same time."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from signalement_plugin.core.files.old_files import delete_old


def old(path: Path) -> Path:
    os.utime(path, (0, 0))
    return path


def picture(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"picture")
    return old(path)


def test_a_folder_that_goes_meanwhile_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vanishing, gone = picture(tmp_path / "a" / "0.jpg"), picture(tmp_path / "b" / "0.jpg")
    real = os.scandir

    def scandir(path: str | int = "."):
        if path == str(vanishing.parent):
            shutil.rmtree(vanishing.parent)
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        delete_old(tmp_path, 1.0)
    assert not gone.exists()


def test_a_folder_goes_with_what_was_in_it_and_a_new_one_stays(tmp_path: Path) -> None:
    """A photo may be about to be written into a folder that is new and still empty."""
    gone, needed = picture(tmp_path / "a" / "0.jpg"), picture(tmp_path / "b" / "0.jpg")
    old(gone.parent)
    old(needed.parent)
    new = tmp_path / "c"
    new.mkdir()
    assert delete_old(tmp_path, 1.0, {needed}) == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["b", "c"]
