"""Checks before a long job whether its output can be written."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..errors import NotWritten


def check_target(target: Path) -> None:
    """Raises ``NotWritten`` where the folder of ``target`` is missing or takes no new file, or
    where ``target`` itself is a folder. Permissions say little on a network share, so a file is
    made there and deleted."""
    if target.is_dir():
        raise NotWritten(f"{target} is a folder", f"{target} is a folder")
    check_folder(target.parent)


def check_folder(folder: Path) -> None:
    """As :func:`check_target`, for a folder that is to hold several files."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
