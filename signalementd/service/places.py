"""From which place a commune is served, and whether the process there has ended (rule T5).

A place is a folder with a lock that one process can hold, until it ends. A process number or a
computer's name alone cannot identify it: containers and copies of machines can have the same ones.
"""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path

from signalement_plugin.sync.outbox.sender_lock import SenderLock

LOCK = "service.lock"
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_PLACE = 3
"""Number of parts of a holder that a restart of the machine does not change."""


def holder_of(folder: Path) -> str:
    """The name of a place: this machine, the path of the lock in ``folder`` and its inode; then its
    device and the machine's start, which identify this file for as long as the machine runs."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = folder / LOCK
    lock.touch()
    return json.dumps([platform.node(), str(lock.resolve()), *_identity(lock)])


def former_name(holder: str) -> str:
    """The name that the first version gave this place."""
    return json.dumps(_parts(holder)[:_PLACE])


def same_place(one: str, other: str) -> bool:
    """Whether both name the same folder of the same machine, even if it was restarted meanwhile."""
    place = _parts(one)[:_PLACE]
    return len(place) == _PLACE and place == _parts(other)[:_PLACE]


def spoken(holder: str) -> str:
    """The place in words for an administrator: machine and folder."""
    parts = _parts(holder)
    return f"{parts[0]}:{Path(str(parts[1])).parent}" if len(parts) >= _PLACE else holder


def has_ended(holder: str) -> bool:
    """Whether the process that held this lock has ended for certain: the same file is on this
    machine, which was not restarted since, and its lock is free."""
    parts = _parts(holder)
    lock = Path(str(parts[1])) if len(parts) > _PLACE else None
    try:
        if lock is None or not lock.is_file() or list(_identity(lock)) != parts[2:]:
            return False
    except OSError:
        return False
    taken = SenderLock(lock)
    try:
        return taken.take()
    finally:
        taken.release()


def leave_to_owner(folder: Path) -> None:
    """Give files that root has made in a service's folder to the owner of the folder: the service,
    which runs as another user, could not open them."""
    if os.geteuid() != 0 or not folder.is_dir():
        return
    owner = folder.stat()
    for one in folder.rglob("*"):
        if one.lstat().st_uid != owner.st_uid:
            os.chown(one, owner.st_uid, owner.st_gid, follow_symlinks=False)


def _identity(lock: Path) -> tuple[int, int, str]:
    stat = lock.stat()
    boot = _BOOT.read_text("ascii").strip() if _BOOT.exists() else ""
    return stat.st_ino, stat.st_dev, boot


def _parts(holder: str) -> list[object]:
    try:
        found = json.loads(holder)
    except ValueError:
        return []
    return found if isinstance(found, list) else []
