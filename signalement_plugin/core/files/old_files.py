"""Deletes files older than a given time, and whole folders. One that cannot be deleted is no
error: it stays until the next time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

ERASED = "erased"
"""A folder with a file of this name is to be deleted as a whole."""
ERASED_S = 1.0
"""A file that was changed before this time (seconds since 1970) is to be deleted."""


def delete_old(folder: Path, before_s: float, needed: Container[Path] = ()) -> int:
    """Delete what was last changed before this time (seconds since 1970) and is not ``needed``,
    with folders of that age that become empty; how many files went. On Windows one that is open
    stays."""
    gone = 0
    # what is in a folder before the folder, which may then be empty
    for path, changed_s in reversed(_ages(folder)):
        if changed_s >= before_s or path in needed:
            continue
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()
                gone += 1
    return gone


def delete_if_old(path: Path, before_s: float) -> None:
    """Delete one file that was last changed before this time (seconds since 1970)."""
    with suppress(OSError):
        if path.stat().st_mtime < before_s:
            path.unlink()


def _ages(folder: Path) -> list[tuple[Path, float]]:
    """Everything below a folder and when it was last changed, listed before anything is deleted. A
    file that disappears meanwhile is left out: :func:`os.walk` skips it, ``rglob`` may raise."""
    found = []
    for parent, folders, files in os.walk(folder):
        for path in (Path(parent, name) for name in (*folders, *files)):
            with suppress(OSError):
                found.append((path, path.lstat().st_mtime))
    return found


def delete_tree(folder: Path) -> bool:
    """Delete a folder; whether all of it is gone. What is open stays, marked, and goes with
    :func:`delete_marked` at another time."""
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        return True
    with suppress(OSError):
        (folder / ERASED).touch()
    return False


def delete_marked(root: Path) -> None:
    """Deletes what :func:`delete_tree` had to leave in folders of ``root``."""
    for mark in root.glob(f"*/{ERASED}"):
        delete_tree(mark.parent)
