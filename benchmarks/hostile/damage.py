"""Damages files of a connection: truncates, changes, replaces or deletes them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path


def _cut(share: float) -> Callable[[Path], None]:
    def cut(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return cut


def _flipped(at: float) -> Callable[[Path], None]:
    """Sixty-four bytes in a row are others."""

    def flip(path: Path) -> None:
        content = bytearray(path.read_bytes())
        place = int(len(content) * at)
        for offset in range(place, min(place + 64, len(content))):
            content[offset] ^= 0xFF
        path.write_bytes(content)

    return flip


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _linked(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


HOW: Mapping[str, Callable[[Path], None]] = {
    "cut to nothing": _cut(0),
    "cut to a tenth": _cut(0.1),
    "cut to a half": _cut(0.5),
    "cut to nine tenths": _cut(0.9),
    "changed at its head": _flipped(0.0),
    "changed at a quarter": _flipped(0.25),
    "changed at a half": _flipped(0.5),
    "changed near its end": _flipped(0.9),
    "made of rubbish": lambda path: path.write_bytes(b"\xde\xad\xbe\xef" * 5000) and None,
    "a folder": _folder,
    "a link to /etc/passwd": _linked,
    "gone": Path.unlink,
}


def damage(folder: Path, files: str, how: str) -> None:
    """Damage every file of the pattern, and delete SQLite's files beside it."""
    for path in sorted(folder.glob(files)):
        for beside in (f"{path}-wal", f"{path}-shm", f"{path}-journal"):
            Path(beside).unlink(missing_ok=True)
        if path.is_dir():
            shutil.rmtree(path)
        else:
            HOW[how](path)
