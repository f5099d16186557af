"""Where a commune is served from, and whether the process that did so has ended (rule T5).

A place is a folder with a lock that one process can hold, until it ends. Neither the number of a
process nor the name of a machine tells: containers and copies of machines share them.
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
"""Of the parts of a holder those that a restart of the machine leaves as they are."""


def holder_of(folder: Path) -> str:
    """The name of a place: this machine, the lock in ``folder`` and its inode; and what tells that
    file from any other for as long as the machine runs: its device, and the machine's start."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = folder / LOCK
    lock.touch()
    return json.dumps([platform.node(), str(lock.resolve()), *_identity(lock)])


def former_name(holder: str) -> str:
    """What the first version called this place."""
    return json.dumps(_parts(holder)[:_PLACE])


def same_place(one: str, other: str) -> bool:
    """Whether both name one folder of one machine, restarted meanwhile or not."""
    place = _parts(one)[:_PLACE]
    return len(place) == _PLACE and place == _parts(other)[:_PLACE]


def spoken(holder: str) -> str:
    """For an administrator: machine and folder."""
    parts = _parts(holder)
    return f"{parts[0]}:{Path(str(parts[1])).parent}" if len(parts) >= _PLACE else holder


def has_ended(holder: str) -> bool:
    """Whether the process that held this lock has ended for certain: the very file lies on this
    machine, which has not started again since, and its lock can be had."""
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
    """What root has made in the folder of a service belongs to whoever the folder belongs to: the
    service, which runs as a user of its own, could not open it."""
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
