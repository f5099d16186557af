"""Runs the real QGIS by its binary, in a profile of its own below a folder of the test."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from staged_plugins import staged_plugins

from scripts.qgis_profile import write_profile

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = ROOT / "tests" / "system" / "scripts_in_qgis"
SETTINGS = "\n[auth]\nuse_password_helper=false\n"
PATIENCE_S = 60
MASTER = "demo"
"""Opens the authentication database of the profile; the same word as
``sandbox.desktop.scene.KEY``."""


class RealQgis:
    """May be started again and again over the same profile, data and outbox. ``staged``: our
    plugin is there; else it has to be installed, and nothing of the tree can be imported.
    ``programs_data``: the folder in which all programs keep data; there the profile's path names
    ours, as for a user, and several profiles meet. Else this one has data of its own."""

    def __init__(
        self,
        folder: Path,
        display: str,
        *,
        staged: bool = True,
        programs_data: Path | None = None,
    ) -> None:
        self.folder = folder
        self.log = folder / "qgis.log"
        self._private = folder / "private"
        self._private.mkdir(mode=0o700)
        plugins = staged_plugins() if staged else folder / "plugins"
        plugins.mkdir(exist_ok=True)
        write_profile(folder / "profile", "test", SETTINGS)
        master = folder / "master"
        master.write_text(MASTER, encoding="utf-8")
        left_out = {"QT_QPA_PLATFORM", "SIGNALEMENT_DATA"}
        plain = {k: v for k, v in os.environ.items() if k not in left_out}
        self._environment = {
            **plain,
            "DISPLAY": display,
            "QGIS_PLUGINPATH": str(plugins),
            **_data(folder, programs_data),
            "QGIS_AUTH_PASSWORD_FILE": str(master),
            "XDG_RUNTIME_DIR": str(self._private),
            # QGIS asks before it closes a project with layers below its temporary folder
            "TMPDIR": str(self._private),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT) if staged else "",
        }

    def start(self, script: str, told: Mapping[str, object]) -> subprocess.Popen[str]:
        """Run a file of ``SCRIPTS`` inside QGIS; ``told`` reaches ``sandbox.desktop.scene``."""
        command = ["qgis", "--profiles-path", str(self.folder / "profile"), "--profile", "test"]
        command += ["--nologo", "--noversioncheck", "--code", str(SCRIPTS / script)]
        scene = {"out": str(self.folder), "play": False, **told}
        with self.log.open("a", encoding="utf-8") as log:
            return subprocess.Popen(
                command,
                env={**self._environment, "SIGNALEMENT_DEMO": json.dumps(scene)},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def until(self, process: subprocess.Popen[str], line: str) -> None:
        """Read what QGIS prints up to one line. Raises when QGIS ends before."""
        assert process.stdout
        for said in process.stdout:
            if said.strip() == line:
                return
        raise AssertionError(self.output())

    def end(self, process: subprocess.Popen[str], seconds: float = PATIENCE_S) -> int:
        """Exit code; a QGIS that does not end in time is killed."""
        try:
            process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        return process.returncode

    def output(self) -> str:
        """The end of what QGIS wrote to its log."""
        return self.log.read_text("utf-8")[-4000:]


def _data(folder: Path, programs_data: Path | None) -> dict[str, str]:
    if programs_data is None:
        return {"SIGNALEMENT_DATA": str(folder / "data")}
    return {"XDG_DATA_HOME": str(programs_data)}
