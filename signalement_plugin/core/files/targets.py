"""Checks before a long job whether its output can be written, and after it whether it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..errors import NotWritten

PDF_END = b"%%EOF"
_BLANK = 8  # most blank bytes at the end of a file


def check_target(target: Path) -> None:
    """Raises ``NotWritten`` where the folder of ``target`` is missing or takes no new file, or
    where ``target`` itself is a folder or has a name that no file can have. Permissions say little
    on a network share, so a file is made there and deleted."""
    try:
        folder = target.is_dir()
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    if folder:
        raise NotWritten(f"{target} is a folder", f"{target} is a folder")
    check_folder(target.parent)


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder; no where a name cannot be one, or nobody may look."""
    try:
        return path.exists()
    except OSError:
        return False


def check_folder(folder: Path) -> None:
    """As :func:`check_target`, for a folder that is to hold several files."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error


def check_end(path: Path, end: bytes) -> None:
    """Raises ``NotWritten`` where a file does not end with ``end``, blank space aside. Qt and GDAL
    go on writing on a full disk, and say nothing."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - len(end) - _BLANK))
            whole = file.read().rstrip().endswith(end)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    if not whole:
        raise NotWritten(f"{path} is cut off", f"{path} is cut off")
