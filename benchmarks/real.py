"""Runs a script in the real QGIS with the plugin installed, on a screen of its own."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from scripts.installed_qgis import installed
from scripts.qgis_profile import SETTINGS, write_profile

SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp")
NAME = "bench"
LIMIT_S = 60


class RealQgis:
    """A folder with profile and ``data``; each :meth:`run` is a new process."""

    def __init__(self, folder: Path, *, enabled: bool) -> None:
        self._folder, self.data = folder, folder / "data"
        ini = write_profile(folder / "profile", NAME) / "QGIS" / installed().settings_file
        if not enabled:
            ini.write_text(SETTINGS.replace("signalement_plugin=true", ""), encoding="utf-8")
        (folder / "run").mkdir(mode=0o700)
        inherited = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self._environment = {
            **inherited,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "QGIS_PLUGINPATH": str(_plugins()),
            "SIGNALEMENT_DATA": str(self.data),
            "ANSWER": str(folder / "answer.json"),
        }

    def run(self, script: Path, **more: str) -> dict[str, float]:
        """What ``script`` wrote into the file named by ``ANSWER``, as JSON."""
        answer = self._folder / "answer.json"
        answer.unlink(missing_ok=True)
        options = ("--profiles-path", str(self._folder / "profile"), "--profile", NAME)
        killed_in_time = ("timeout", "-s", "KILL", str(LIMIT_S))
        command = (*SCREEN, *killed_in_time, "qgis", *options, "--nologo", "--noversioncheck")
        done = subprocess.run(
            [*command, "--code", str(script)],
            env={**self._environment, **more},
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if not answer.exists():
            raise RuntimeError(f"QGIS gave no answer: {done.stderr[-1500:]}")
        found: dict[str, float] = json.loads(answer.read_text(encoding="utf-8"))
        if "error" in found:
            raise RuntimeError(str(found["error"]))
        return found


def _plugins() -> Path:
    """Where the staged plugin is that this process imports."""
    spec = find_spec("signalement_plugin")
    if spec is None or spec.origin is None:
        raise RuntimeError("no plugin is on Python's path")
    return Path(spec.origin).parents[1]


@contextmanager
def real_qgis(*, enabled: bool) -> Iterator[RealQgis]:
    """``enabled``: whether QGIS itself starts the plugin."""
    with tempfile.TemporaryDirectory() as folder:
        yield RealQgis(Path(folder), enabled=enabled)
