"""Writes files so that a reader never sees half of one, and makes files and folders with people's
texts accessible to their owner only. Any thread.

Windows has no such permissions: there the user's own data folder protects them.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Writes a temporary file beside ``path``, then renames it to ``path``: other threads and
    processes read the old content or the new one. Raises ``OSError``, and the old file stays; on
    Windows also while somebody reads the old one."""
    with _whole(path) as part:
        part.write_bytes(content)


def copy_whole(source: Path, path: Path) -> None:
    """``write_whole`` with the content of another file, of any size. Raises ``OSError``."""
    with _whole(path) as part:
        shutil.copyfile(source, part)


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    part = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def private_folder(path: Path) -> None:
    """Make a folder that only its user can open; one that exists is changed to that. Raises
    ``OSError`` where it cannot be made."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):  # the folder of another user, or a file system without permissions
        path.chmod(0o700)


def own_again(folder: Path) -> None:
    """Give a folder and its files the rights that ``private_folder`` and ``private_file`` give,
    where they were lost, as by a copy from a read-only disk. What belongs to another user stays
    as it is."""
    with suppress(OSError):
        folder.chmod(0o700)
        for path in folder.iterdir():
            if path.is_file() and not path.is_symlink():
                private_file(path)


def private_file(path: Path) -> None:
    """Let only the owner read and write an existing file."""
    with suppress(OSError):
        path.chmod(0o600)
