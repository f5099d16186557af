"""The real QGIS that plays hostile runs: many in one process, a fresh one after a failure."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.hostile.machine_setup import wrapped
from benchmarks.hostile.places import OWN
from benchmarks.hostile.strace_log import AFTER, MARK, TRACE, strange
from scripts.qgis_profile import write_profile
from scripts.stage import stage

ROOT = Path(__file__).resolve().parent.parent.parent
NAME = "hostile"
MOST_IN_VAIN = 2
"""Most starts of QGIS that reach no run, before the next run counts as failed."""
STILL_S = 600
"""Seconds without output after which QGIS counts as hanging and is ended."""
SETTINGS = "\n[auth]\nuse_password_helper=false\n"
Found = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """``folder`` is of this suite alone; ``display`` a virtual screen."""

    folder: Path
    display: str
    where: dict[str, str]
    traced: bool = False
    around: str = ""

    def play(self, names: Sequence[str]) -> Iterator[tuple[str, Found]]:
        """Each run and what was found, as it comes. A run that QGIS began and told nothing of,
        because it ended or hung, has failed. A fresh QGIS goes on after that, and after a run
        that left an error or a thread behind."""
        left, in_vain = list(names), 0
        (self.folder / "plugins").mkdir()
        stage(self.folder / "plugins")
        while left:
            begun, in_vain = "", in_vain + 1
            for told in self._told(left):
                begun, in_vain = told.get("begun", ""), 0
                if "run" in told:
                    left.remove(told["run"])
                    yield told["run"], told
                    if told.get("errors") or told.get("left"):
                        break
            if left and (begun or in_vain > MOST_IN_VAIN):
                failed = left.pop(0)
                output = self._kept_output(failed)
                yield failed, {"run": failed, "state": "QGIS ended or hung", "errors": [output]}

    def _told(self, names: Sequence[str]) -> Iterator[Found]:
        """What one QGIS tells of these runs; it is ended with the last word that is asked for."""
        log = self.folder / "runs.jsonl"
        log.unlink(missing_ok=True)
        process = self._start(names, log)
        try:
            yield from _lines(log, process)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # also kills what a wrapper script started
            process.wait()

    def _kept_output(self, name: str) -> str:
        """Where what QGIS wrote is kept, the threads at its end among it."""
        kept = Path("build") / f"hostile-{name.replace('/', '-')}.log"
        (ROOT / "build").mkdir(exist_ok=True)
        shutil.copyfile(self.folder / "qgis.log", ROOT / kept)
        return f"see {kept}"

    @property
    def trace(self) -> Path:
        """The file that strace writes."""
        return self.folder / "trace"

    def opened(self) -> dict[str, list[str]]:
        """Name of a run → what it opened and asked that is strange, of all that were traced."""
        own = (str(self.folder), str(ROOT), sys.prefix, tempfile.gettempdir() + "/.")
        return strange(self.trace, own, self.where[OWN].partition("//")[2])

    def _start(self, names: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
        write_profile(self.folder / "profile", NAME, SETTINGS)
        private = self.folder / "private"
        private.mkdir(mode=0o700, exist_ok=True)
        values = {
            "runs": list(names),
            "where": self.where,
            "out": str(log),
            "folder": str(self.folder / "files"),
        }
        (self.folder / "files").mkdir(exist_ok=True)
        if self.traced:  # files that QGIS opens at its start belong to no run
            with self.trace.open("a", encoding="utf-8") as traced:
                traced.write(f'open("{MARK}{AFTER}")\n')
        trace = [*TRACE, "-A", "-o", str(self.trace)] if self.traced else []
        command = [
            *trace,
            "qgis",
            "--profiles-path",
            str(self.folder / "profile"),
            "--profile",
            NAME,
        ]
        command += ["--nologo", "--noversioncheck"]
        command += ["--code", str(ROOT / "benchmarks" / "hostile" / "in_qgis.py")]
        with (self.folder / "qgis.log").open("ab") as output:
            return subprocess.Popen(
                wrapped(self.around, self.folder, command),
                env=self._environment(private, values),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _environment(self, private: Path, told: Found) -> dict[str, str]:
        plain = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
        return {
            **plain,
            "DISPLAY": self.display,
            "HOME": str(self.folder),
            "QGIS_PLUGINPATH": str(self.folder / "plugins"),
            "SIGNALEMENT_DATA": str(self.folder / "data"),
            "SIGNALEMENT_HOSTILE": json.dumps(told),
            "SIGNALEMENT_DEMO": json.dumps({"out": str(self.folder), "play": False}),
            "XDG_RUNTIME_DIR": str(private),
            "TMPDIR": str(private),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }


def _lines(log: Path, process: subprocess.Popen[bytes]) -> Iterator[Found]:
    """Lines as they are written, until the process ends or says nothing for too long."""
    read, heard, rest = 0, time.monotonic(), ""
    while True:
        over = process.poll() is not None
        if log.exists():
            with log.open(encoding="utf-8") as lines:
                lines.seek(read)
                rest += lines.read()
                read = lines.tell()
        *whole, rest = rest.split("\n")
        if whole:
            heard = time.monotonic()
        yield from map(json.loads, whole)
        if over or time.monotonic() - heard > STILL_S:
            return
        time.sleep(0.05)
