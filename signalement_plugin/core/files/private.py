"""Makes files with people's texts readable by their owner only.

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
    """The file, whole or as it was: other threads and processes may be reading it. Raises
    ``OSError``; on Windows also while somebody reads, where there is a file already."""
    with _whole(path) as part:
        part.write_bytes(content)


def copy_whole(source: Path, path: Path) -> None:
    """The same of a file of any size, which the system copies. Raises ``OSError``."""
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
    """Make a folder, or make one that is there, its user's alone. Raises ``OSError`` where it
    cannot be made."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):  # another user's, or a file system without rights
        path.chmod(0o700)


def own_again(folder: Path) -> None:
    """The rights that this program gives, to a folder and the files in it: somebody or something
    took them away, as a copy from a read-only disk does. What is another user's stays so."""
    with suppress(OSError):
        folder.chmod(0o700)
        for path in folder.iterdir():
            if path.is_file() and not path.is_symlink():
                private_file(path)


def private_file(path: Path) -> None:
    """The same for a file that is there."""
    with suppress(OSError):
        path.chmod(0o600)
