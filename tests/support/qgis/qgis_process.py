"""Runs the real ``qgis_process``, in a profile and a data folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from staged_plugins import staged_plugins

from scripts.installed_qgis import installed

MASTER = "QGIS_AUTH_PASSWORD_FILE"


@dataclass(frozen=True)
class Ended:
    """How a run ended. ``results`` is empty unless it went well."""

    code: int
    results: dict[str, Any]
    errors: list[str] = field(default_factory=list)


class QgisProcess:
    """A QGIS profile below ``folder`` with the staged plugin switched on.

    ``data`` is the folder of stores and outboxes and may be changed between runs; ``profile``
    holds QGIS's settings.
    """

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.profile = folder / "profile"
        runtime = folder / "runtime"
        for made in (self.data, runtime, self.profile, folder / "auth"):
            made.mkdir(mode=0o700)
        (folder / "master").write_text("master", encoding="utf-8")
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(self.profile),
            "QGIS_PLUGINPATH": str(staged_plugins()),
            "QGIS_AUTH_DB_DIR_PATH": str(folder / "auth"),
            MASTER: str(folder / "master"),
            "XDG_RUNTIME_DIR": str(runtime),
            "LANG": "C.UTF-8",
        }
        settings = self.profile / "profiles" / "default" / "QGIS" / installed().settings_file
        settings.parent.mkdir(parents=True)
        settings.write_text("[PythonPlugins]\nsignalement_plugin=true\n", encoding="utf-8")

    @property
    def outbox_path(self) -> Path:
        """The one outbox in ``data``."""
        (path,) = self.data.glob("*/outbox.sqlite")
        return path

    def store_header(self, name: str, value: str) -> str:
        """Keep a header in QGIS's authentication database; the id of the configuration."""
        script = Path(__file__).with_name("store_auth.py")
        done = subprocess.run(
            [sys.executable, str(script), self._environment[MASTER], name, value],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=60,
        )
        return done.stdout.split()[-1]

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that works in this profile."""
        return {**self._environment, "SIGNALEMENT_DATA": str(self.data)}

    def start(self, algorithm: str, **inputs: object) -> subprocess.Popen[str]:
        """Start an algorithm of ours, or a model by its file; :meth:`end` waits for it."""
        wanted = json.dumps({"inputs": inputs})
        name = algorithm if algorithm.endswith(".model3") else f"signalement:{algorithm}"
        return self._call(["run", name, "-"], wanted)

    def end(self, process: subprocess.Popen[str]) -> Ended:
        """Exit code, results and the lines on stderr."""
        out, errors = process.communicate(timeout=120)
        results = json.loads(out[out.index("{") :])["results"] if process.returncode == 0 else {}
        return Ended(process.returncode, results, errors.splitlines())

    def run(self, algorithm: str, **inputs: object) -> Ended:
        """Start and wait."""
        return self.end(self.start(algorithm, **inputs))

    def _call(self, arguments: list[str], stdin: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            ["qgis_process", *arguments],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        if process.stdin is not None:
            process.stdin.write(stdin)
            process.stdin.close()
            process.stdin = None  # otherwise communicate() flushes the closed pipe
        return process
