"""Whether a file is on a network drive, where the locks of SQLite cannot be trusted."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "webdav", "davfs"),
        *("fuse.sshfs", "fuse.davfs", "fuse.rclone", "9p", "ncpfs", "ceph", "glusterfs"),
    }
)
"""File systems of network drives, as the operating system names them."""
MOUNTS = Path("/proc/self/mounts")
_REMOTE = 4  # DRIVE_REMOTE of Windows' GetDriveTypeW


def is_on_network(path: Path) -> bool:
    """Looked up in the operating system's table of mounts; the share itself is not read, as it may
    be unreachable. ``False`` where that is not known."""
    text = str(path).replace("\\", "/")
    if text.startswith("//") and not text.startswith(("//?/", "//./")):
        return True
    if sys.platform == "win32":
        drive = Path(path).absolute().drive
        return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE
    return _file_system(path.absolute()) in NETWORK


def _file_system(path: Path) -> str:
    """That of the longest mount point above ``path``; empty where there is no such table."""
    try:
        lines = MOUNTS.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    mounts = [parts for parts in map(str.split, lines) if len(parts) > 2]  # noqa: PLR2004
    above = {
        Path(point.replace("\\040", " ")): kind.lower()
        for _device, point, kind, *_rest in mounts
        if Path(point.replace("\\040", " ")) in (path, *path.parents)
    }
    return above[max(above, key=lambda one: len(one.parts))] if above else ""
