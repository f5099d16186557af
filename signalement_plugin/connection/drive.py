"""Whether a folder lies on a network drive, where SQLite's locks cannot be trusted."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QStorageInfo

_NETWORK = (
    *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "webdav", "davfs"),
    *("fuse.sshfs", "fuse.davfs", "fuse.rclone", "9p", "ncpfs", "ceph", "glusterfs"),
)


def network_drive(path: str) -> str:
    """What kind of network drive holds ``path`` (``nfs4``, ``UNC``…); empty for a local disk.

    It asks the file system, which may take long for a share that is gone: not in the main
    thread.
    """
    found = Path(path)
    while not found.exists() and found != found.parent:
        found = found.parent
    storage = QStorageInfo(str(found))
    kind = bytes(storage.fileSystemType()).decode("utf-8", "replace")
    device = bytes(storage.device()).decode("utf-8", "replace")
    return kind_of_drive(path, kind, device)


def kind_of_drive(path: str, file_system: str, device: str) -> str:
    """The same, of what the system says: ``device`` is what is mounted there."""
    if path.replace("\\", "/").startswith("//"):
        return "UNC"
    kind = file_system.lower()
    if kind in _NETWORK:
        return kind
    # Windows shows a share as what it is mapped from; ``//?/`` is a disk of this computer.
    flat = device.replace("\\", "/")
    return "UNC" if flat.startswith("//") and not flat.startswith(("//?/", "//./")) else ""
