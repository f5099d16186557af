"""Runs by the real ``qgis_process``, which reads a list without any window."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from benchmarks.hostile.case import SHOWN
from benchmarks.hostile.cases import RUNS
from benchmarks.hostile.desk import Found
from benchmarks.hostile.judge import MORE_MB
from benchmarks.hostile.machine_setup import wrapped
from benchmarks.hostile.places import OWN
from benchmarks.hostile.sound import PATHS
from scripts.stage import stage

CALM_NAME = "C60"
NAMES = (
    *(CALM_NAME, "H1/open311", "H1/publik", "H3/signalen", "H6a/fixmystreet", "H8", "H10b", "H11a"),
    *(
        "H12",
        "H13a",
        "H15",
        "H22/open311",
        "H25/publik",
        "H30",
        "H31/open311",
        "H49",
        "H51b",
        "H54",
        "H66",
        "H67",
        "H68",
    ),
)
PATIENCE_S = 400
"""Seconds that a busy computer may need for an answer of 60 MB."""
_LIBRARIES = ("{", "}", '"', "----", "Loaded", "ERROR ", "QStandardPaths")
RAISED = "raised"
READ = "read"
SAID = "said no"


@dataclass(frozen=True)
class Processes:
    """A profile of its own below ``folder``."""

    folder: Path
    where: dict[str, str]

    def prepare(self) -> None:
        """Install and enable the plugin."""
        (self.folder / "plugins").mkdir()
        (self.folder / "run").mkdir(mode=0o700)
        (self.folder / "out").mkdir()
        stage(self.folder / "plugins")
        self._call(["qgis_process", "plugins", "enable", "signalement_plugin"], "")

    def play(self, name: str) -> Found:
        """Read what a run's server or file gives; how it ended, and the most memory it had."""
        case, system = RUNS[name]
        with urlopen(f"{self.where[OWN]}/control/{name}", timeout=60):  # noqa: S310 our own server
            pass
        endpoint = case.file(str(self.folder)) if case.file else self.where[OWN] + PATHS[system]
        target = str(self.folder / "out" / f"ONE-{case.number}.gpkg")
        wanted = json.dumps({"inputs": {"SYSTEM": system, "ENDPOINT": endpoint, "OUTPUT": target}})
        command = ["qgis_process", "run", "signalement:loadreports", "-"]
        return self._call(wrapped(case.around, self.folder, command), wanted)

    def _call(self, command: list[str], said: str) -> Found:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(self.folder / "profile"),
            "QGIS_PLUGINPATH": str(self.folder / "plugins"),
            "SIGNALEMENT_DATA": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "LANG": "C.UTF-8",
        }
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as given:
            given.write(said)
            given.seek(0)
            began = time.monotonic()
            process = subprocess.Popen(
                command,
                env=environment,
                stdin=given,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            code, most_kb = _ended(process)
            out.seek(0)
            return _found(code, most_kb, out.read(), time.monotonic() - began)


def misses(name: str, seen: Found, calm: Found) -> list[str]:
    """What is wrong with a run by ``qgis_process``."""
    ends = RUNS[name][0].ends
    right = {READ for end in ends if end == SHOWN} | {SAID for end in ends if end != SHOWN}
    wrong = [f"undeclared: {one}" for one in seen["errors"]]
    if seen["state"] not in right:
        wrong.append(f"ended as {seen['state']}, not {' or '.join(sorted(right))}")
    elif not seen["reads"]:
        wrong.append("nothing is said")
    if seen["rise_mb"] > calm["rise_mb"] + MORE_MB:
        wrong.append(f"{seen['rise_mb']} MB, more than {calm['rise_mb'] + MORE_MB:.0f}")
    return wrong


def _ended(process: subprocess.Popen[bytes]) -> tuple[int | None, int]:
    """Exit code (``None``: it did not end in time) and the most memory, in kB."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, used.ru_maxrss
        time.sleep(0.05)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return None, 0


def _found(code: int | None, most_kb: int, output: str, seconds: float) -> Found:
    """``read``, ``said no`` (a sentence and an exit code that tells it), or ``raised``."""
    state = READ if code == 0 else SAID
    if code is None or code < 0 or "Traceback" in output:
        state = RAISED
    return {
        "state": state,
        "reads": reads(state, output)[:300],
        "rise_mb": round(most_kb / 1024, 1),
        "seconds": round(seconds, 1),
        "errors": [output[-500:]] if state == RAISED else [],
    }


def reads(state: str, output: str) -> str:
    """The results, or the sentence that says why not: the last one that is no word of a library."""
    if state == READ:
        results = re.findall(r'"(COUNT|SKIPPED|WARNINGS)": "?([^",\n]*)', output)
        return ", ".join(f"{name} {value}" for name, value in results if value)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith(_LIBRARIES)]
    return told[-1] if told else ""
