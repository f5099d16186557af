"""An id of this computer that stays when its name changes (rule R8)."""

from __future__ import annotations

import ctypes
import hashlib
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from qgis.core import QgsSettings

from .settings import ROOT, programs_folder

ROAMING = f"{ROOT}/roaming_desktop"
"""An administrator's setting: each login may be on another computer, with the same disk."""
LINUX = Path("/etc/machine-id")


def machine_id() -> str:
    """Sixteen hexadecimal digits: made from the operating system's id, else the id of this
    installation; on a roaming desktop always the latter. Empty if that cannot be stored."""
    roaming = QgsSettings().value(ROAMING, False, type=bool)
    found = "" if roaming else _of_system()
    return hashlib.sha256(found.encode("utf-8")).hexdigest()[:16] if found else _of_installation()


def _of_system() -> str:
    return {"win32": _of_windows, "darwin": _of_macos}.get(sys.platform, _of_linux)()


def _of_linux() -> str:
    try:
        return LINUX.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _of_windows() -> str:
    """``MachineGuid``, from the 64-bit view of the registry, which a 32-bit program would not
    see."""
    registry = import_module("winreg")
    try:
        access = registry.KEY_READ | registry.KEY_WOW64_64KEY
        place = r"SOFTWARE\Microsoft\Cryptography"
        with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, place, 0, access) as key:
            return str(registry.QueryValueEx(key, "MachineGuid")[0]).strip()
    except OSError:
        return ""


def _of_macos() -> str:
    """The hardware's UUID, as ``gethostuuid(2)`` gives it."""
    ask: Callable[..., int] | None = getattr(ctypes.CDLL(None), "gethostuuid", None)
    if ask is None:
        return ""
    found, wait = (ctypes.c_ubyte * 16)(), (ctypes.c_long * 2)(1, 0)  # a timespec: one second
    return bytes(found).hex() if ask(found, wait) == 0 else ""


def _of_installation() -> str:
    """Made once and kept beside the data of all profiles; empty where it cannot be kept."""
    path = programs_folder() / "installation"
    with suppress(OSError, ValueError):
        kept = path.read_text("ascii").strip()
        if kept:
            return kept
    made = secrets.token_hex(8)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="ascii") as file:
            file.write(made)
    except OSError:
        return ""
    return made
