"""A register on a network drive: without WAL, and its capabilities say so."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest

from signalement_plugin.core.files import drives
from signalement_plugin.core.files.drives import is_on_network
from signalement_plugin.core.model.capabilities import limits_of
from signalement_plugin.systems.local_register.system import Register


def mounted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str) -> Path:
    """A folder that a simulated table of mounts gives as a file system of this kind."""
    folder = tmp_path / "le partage"
    folder.mkdir()
    table = tmp_path / "mounts"
    point = str(folder).replace(" ", "\\040")
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {point} {kind} rw 0 0\n", "utf-8")
    monkeypatch.setattr(drives, "MOUNTS", table)
    monkeypatch.setattr(sys, "platform", "linux")
    return folder


def journal(register: Register) -> str:
    return str(register.connection.execute("PRAGMA journal_mode").fetchone()[0])


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_a_register_on_a_network_drive_has_no_wal_and_says_so(monkeypatch, tmp_path, kind):
    folder = mounted(monkeypatch, tmp_path, kind)
    with closing(Register(str(folder / "register.sqlite"))) as register:
        assert journal(register) == "delete"
        assert "network_drive" in limits_of(register.probe().capabilities)


def test_a_register_moved_to_a_network_drive_has_no_wal(monkeypatch, tmp_path):
    with closing(Register(str(tmp_path / "register.sqlite"))) as register:
        assert journal(register) == "wal"
        assert limits_of(register.probe().capabilities) == ()
    folder = mounted(monkeypatch, tmp_path, "cifs")
    (tmp_path / "register.sqlite").rename(folder / "register.sqlite")
    with closing(Register(str(folder / "register.sqlite"))) as register:
        assert journal(register) == "delete"


@pytest.mark.parametrize("path", ["//server/share/r.sqlite", "\\\\server\\share\\r.sqlite"])
def test_a_share_s_own_name_is_one(path):
    assert is_on_network(Path(path))


@pytest.mark.parametrize(("drive", "remote"), [(4, True), (3, False)])
def test_windows_tells_a_mapped_drive(monkeypatch, drive, remote):
    class Kernel:
        @staticmethod
        def GetDriveTypeW(root: str) -> int:
            return drive if root == "Z:\\" else 0

    class Windll:
        kernel32 = Kernel

    class Absolute(type(Path())):
        drive = "Z:"

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(drives.ctypes, "windll", Windll, raising=False)
    monkeypatch.setattr(drives, "Path", Absolute)
    assert is_on_network(Path("r.sqlite")) is remote


def test_without_a_table_of_drives_none_is_a_network_drive(monkeypatch, tmp_path):
    monkeypatch.setattr(drives, "MOUNTS", tmp_path / "none")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not is_on_network(tmp_path / "r.sqlite")
