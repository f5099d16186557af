"""Which QGIS the scripts use: the first on the PATH, or the one below ``make … QGIS=PREFIX``.

``python -m scripts.installed_qgis``: prints the binding of its Python modules, ``pyqt5`` or
``pyqt6``, as pytest-qt calls it.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Installed:
    """A QGIS by its version, as in ``3.40.6``."""

    version: str

    @property
    def name(self) -> str:
        """What it calls itself in folders and settings: ``QGIS3``, ``QGIS4``."""
        return f"QGIS{self.version.partition('.')[0]}"

    @property
    def settings_file(self) -> str:
        """In the folder ``QGIS`` of a profile."""
        return f"{self.name}.ini"

    @property
    def profiles(self) -> Path:
        """Where it keeps the user's profiles (Linux)."""
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
        return data / "QGIS" / self.name / "profiles"


@cache
def installed() -> Installed:
    """The QGIS whose programs are on the PATH. ``SystemExit`` when there is none."""
    try:
        told = subprocess.run(
            ["qgis_process", "--version"],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        ).stdout
    except OSError as error:
        raise SystemExit(f"no QGIS: {error}; run make setup") from error
    found = re.search(r"QGIS (\d+\.\d+(?:\.\d+)?)", told)
    if found is None:
        raise SystemExit(f"qgis_process told no version of QGIS: {told!r}")
    return Installed(found[1])


def binding() -> str:
    """``pyqt5`` or ``pyqt6``: what stands below this Python's ``qgis.PyQt``."""
    from qgis.PyQt.QtCore import PYQT_VERSION_STR  # noqa: PLC0415 only this needs QGIS in Python

    return f"pyqt{PYQT_VERSION_STR.partition('.')[0]}"


if __name__ == "__main__":
    print(binding())
