"""A real QGIS without the plugin, in a process of its own, that is controlled by commands."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("plain_qgis.py")
PYTHON = "/usr/bin/python3"
"""The Python that has the system's QGIS."""


class PlainQgis:
    """Over the view ``namur.reports``, as this login; :meth:`do` asks it for one thing."""

    def __init__(self, port: int, database: str, user: str, folder: Path) -> None:
        home = {"HOME": str(folder), "QGIS_CUSTOM_CONFIG_PATH": str(folder)}
        self._process = subprocess.Popen(
            [PYTHON, str(SCRIPT), "127.0.0.1", str(port), database, user],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **home},
        )

    def do(self, *asked: str) -> Any:
        """Call a method of ``plain_qgis.Desk`` with arguments; its answer."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise RuntimeError("it has no pipes")
        stdin.write(json.dumps(asked) + "\n")
        stdin.flush()
        while line := stdout.readline():
            if line.startswith(("[", "{", "true", "false")):
                return json.loads(line)
        raise RuntimeError(f"it ended at {asked}")

    def end(self) -> None:
        self._process.communicate(timeout=60)
