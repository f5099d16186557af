"""The id of this computer on each operating system; the other systems are simulated."""

from __future__ import annotations

import ctypes
import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

from qgis.core import QgsSettings

from signalement_plugin.qgis_profile import machine
from signalement_plugin.qgis_profile.settings import programs_folder


class Registry(SimpleNamespace):
    """The part of ``winreg`` that is used, with one value."""

    HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_64KEY = "HKLM", 0x20019, 0x100

    def OpenKey(self, root: str, path: str, _reserved: int, access: int) -> nullcontext[str]:
        assert (root, access) == ("HKLM", 0x20119)
        return nullcontext(path)

    def QueryValueEx(self, key: str, name: str) -> tuple[str, int]:
        if not self.guid:
            raise FileNotFoundError(2, name)
        assert (key, name) == (r"SOFTWARE\Microsoft\Cryptography", "MachineGuid")
        return self.guid, 1


def windows(monkeypatch, guid: str) -> str:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", Registry(guid=guid))
    return machine.machine_id()


def macos(monkeypatch, value: int, answer: int = 0) -> str:
    def gethostuuid(found: ctypes.Array[ctypes.c_ubyte], _wait: object) -> int:
        found[:] = [value] * 16
        return answer

    monkeypatch.setattr(sys, "platform", "darwin")
    library = SimpleNamespace(gethostuuid=gethostuuid)
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library)
    return machine.machine_id()


def linux(monkeypatch, path: Path) -> str:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(machine, "LINUX", path)
    return machine.machine_id()


def test_the_id_on_linux_is_read_from_its_file(monkeypatch, tmp_path):
    (tmp_path / "a").write_text("0123\n")
    (tmp_path / "b").write_text("4567\n")
    first, second = (linux(monkeypatch, tmp_path / name) for name in "ab")
    assert len({first, second, linux(monkeypatch, tmp_path / "none")}) == 3


def test_the_id_on_windows_is_read_from_the_registry(monkeypatch):
    first, second = windows(monkeypatch, "7a1e-11"), windows(monkeypatch, "7a1e-12")
    assert first == windows(monkeypatch, "7a1e-11") != second
    assert not (programs_folder() / "installation").exists()
    windows(monkeypatch, "")
    assert (programs_folder() / "installation").exists()


def test_the_id_on_macos_is_that_of_the_hardware(monkeypatch):
    assert macos(monkeypatch, 1) == macos(monkeypatch, 1) != macos(monkeypatch, 2)
    assert macos(monkeypatch, 1, answer=-1) == macos(monkeypatch, 2, answer=-1)  # no answer


def test_without_a_machine_id_a_random_one_is_stored(monkeypatch, tmp_path):
    first = linux(monkeypatch, tmp_path / "none")
    assert len(first) == 16
    assert linux(monkeypatch, tmp_path / "none") == first
    (programs_folder() / "installation").unlink()
    assert linux(monkeypatch, tmp_path / "none") != first


def test_a_roaming_desktop_is_its_installation_on_each_computer(monkeypatch):
    fixed = [windows(monkeypatch, "7a1e-11"), windows(monkeypatch, "7a1e-12")]
    QgsSettings().setValue(machine.ROAMING, True)
    try:
        roaming = {windows(monkeypatch, "7a1e-11"), windows(monkeypatch, "7a1e-12")}
    finally:
        QgsSettings().remove(machine.ROAMING)
    assert len(roaming) == 1
    assert not roaming & set(fixed)
