"""Files that nobody needs any more, by their age. Never raises: what is in use stays for now."""

from __future__ import annotations

import shutil
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

ERASED = "erased"
"""A folder with a file of this name is to be deleted as a whole."""


def delete_old(folder: Path, before_s: float, needed: Container[Path] = ()) -> int:
    """Delete what was last changed before this time (seconds since 1970) and is not ``needed``,
    with folders that become empty; how many files went. On Windows one that is open stays."""
    gone = 0
    for path in sorted(folder.rglob("*"), reverse=True):  # what lies deepest first
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            elif path.lstat().st_mtime < before_s and path not in needed:
                path.unlink()
                gone += 1
    return gone


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
    """What :func:`delete_tree` had to leave in folders of ``root``."""
    for mark in root.glob(f"*/{ERASED}"):
        delete_tree(mark.parent)
