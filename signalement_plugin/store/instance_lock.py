"""Gives each QGIS process a store of its own per connection, by locks of the operating system.

``reports-<slot>.lock`` is locked while a process uses the slot; the lock ends with the process.
The store of the slot is ``reports-<slot>.gpkg`` or, after bulk loads, the file
``reports-<slot>.<turn>.gpkg`` with the highest turn.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import BadStore
from .bulk_load import PART, delete_file

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

STORE = re.compile(r"reports-(?P<slot>\d+)(?:\.(?P<turn>\d+))?\.gpkg")
MOST = 64


@dataclass
class InstanceLock:
    """A slot held by this process. ``path`` is its newest store, which may not exist yet.

    ``older`` are earlier files of the same slot: import their journals, then :meth:`discard` them.
    """

    path: Path
    older: tuple[Path, ...]
    lock: int  # file descriptor

    def discard(self, path: Path) -> None:
        """Delete a store of this slot whose journal was imported. One that cannot be deleted now,
        since a layer shows it or another program reads it, is found again at the next start."""
        with suppress(OSError):
            delete_file(path)

    def release(self) -> None:
        """Give the slot back; its files stay."""
        if self.lock >= 0:
            os.close(self.lock)
            self.lock = -1


def claim(folder: str | Path) -> InstanceLock:
    """The lowest free slot, a dead process's included, now held by this one.

    What a crash left of a load there (``*.part.gpkg``) is deleted. Raises ``BadStore`` when
    every slot is taken or the folder cannot be written.
    """
    folder = Path(folder)
    for number in range(MOST):
        slot = _claimed(folder, number)
        if slot is not None:
            return slot
    raise BadStore(f"all {MOST} stores are in use: {folder}")


def orphans(folder: str | Path) -> Iterator[InstanceLock]:
    """Every slot with a store whose process is gone, held while the caller looks at it.

    To be called after :func:`claim`. Import their journals and discard those whose journal holds
    nothing that still waits; going on to the next slot releases the last.
    """
    folder = Path(folder)
    numbers = {int(match.group("slot")) for match in map(_match, folder.iterdir()) if match}
    for number in sorted(numbers):
        slot = _claimed(folder, number)
        if slot is not None:
            try:
                yield slot
            finally:
                slot.release()


def in_use(folder: str | Path) -> bool:
    """Whether a process uses one of the slots. The asking process must have released its own
    first."""
    for path in Path(folder).glob("reports-*.lock"):
        lock = _locked(path)
        if lock is None:
            return True
        os.close(lock)
    return False


def _claimed(folder: Path, number: int) -> InstanceLock | None:
    lock = _locked(folder / f"reports-{number}.lock")
    if lock is None:
        return None
    parts = [one for one in folder.glob(f"reports-{number}.*") if one.name.endswith(PART)]
    for part in (*parts, folder / f"reports-{number}{PART}"):
        with suppress(OSError):  # a later load reports the error
            delete_file(part)
    stores = sorted(_stores(folder, number), key=_turn)
    newest = stores[-1] if stores else folder / f"reports-{number}.gpkg"
    return InstanceLock(newest, tuple(stores[:-1]), lock)


def _locked(path: Path) -> int | None:
    """A descriptor with an exclusive lock, or ``None`` when another process holds it."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise BadStore(str(error), str(path)) from error
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _stores(folder: Path, number: int) -> list[Path]:
    matches = ((path, _match(path)) for path in folder.glob(f"reports-{number}*.gpkg"))
    return [path for path, match in matches if match and int(match.group("slot")) == number]


def _match(path: Path) -> re.Match[str] | None:
    return STORE.fullmatch(path.name)


def _turn(path: Path) -> int:
    match = _match(path)
    return int(match.group("turn") or 0) if match else 0
