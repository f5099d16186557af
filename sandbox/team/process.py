"""``signalementd run`` as a process of its own, over a settings file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from scripts.stage import ROOT

PATIENCE_S = 120
PROGRAM = ("-m", "signalementd")


class TeamProcess:
    """``program`` is started by :meth:`start`, ``commands`` by :meth:`command`; what they
    say is kept in a log in its folder."""

    def __init__(
        self,
        folder: Path,
        dsn: str,
        communes: str,
        program: Sequence[str] = PROGRAM,
        commands: Sequence[str] = PROGRAM,
    ) -> None:
        self.folder, self._program, self._commands = folder, program, commands
        self.settings = folder / "signalementd.toml"
        database = f'[database]\ndsn = "{dsn}"\n[service]\nfolder = "{folder}"\n'
        self.settings.write_text(database + communes, "utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, secrets: Mapping[str, str], more: Mapping[str, str] | None = None) -> None:
        """``more``: other names of its environment."""
        told = {f"SIGNALEMENTD_{name}": value for name, value in secrets.items()}
        told |= more or {}
        with (self.folder / "signalementd.log").open("ab") as said:
            self._process = subprocess.Popen(
                [sys.executable, *self._program, "run", "--verbose", "--settings",
                 str(self.settings)],
                cwd=ROOT, stdout=said, stderr=said, env={**os.environ, **told},
            )  # fmt: skip

    @property
    def pid(self) -> int:
        """The process id; 0 while no process runs."""
        return self._process.pid if self._process is not None else 0

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End the process; its exit status, or the negative number of the signal."""
        if self._process is None:
            return 0
        self._process.send_signal(how)
        return self.ended()

    def command(self, secrets: Mapping[str, str], *words: str) -> int:
        """Run another command with the same settings to its end; its exit status."""
        command = [sys.executable, *self._commands, *words, "--settings", str(self.settings)]
        with (self.folder / "signalementd.log").open("ab") as said:
            told = {f"SIGNALEMENTD_{name}": value for name, value in secrets.items()}
            environment = {**os.environ, **told}
            return subprocess.call(command, cwd=ROOT, stdout=said, stderr=said, env=environment)

    def pause(self) -> None:
        """Stop the process until :meth:`go_on`."""
        if self._process is not None:
            self._process.send_signal(signal.SIGSTOP)

    @property
    def stands_still(self) -> bool:
        """Whether it was stopped, by itself or by :meth:`pause`."""
        if self._process is None:
            return False
        stat = Path(f"/proc/{self._process.pid}/stat").read_text("ascii")
        return stat.rpartition(")")[2].split()[0] == "T"

    def keep_running(self, secrets: Mapping[str, str]) -> None:
        """Start it again where it was started and has ended by itself, as systemd does."""
        if self._process is not None and self._process.poll() is not None:
            self.start(secrets)

    def ended(self) -> int:
        """Wait until the process ends by itself; its exit status, as of :meth:`end`."""
        if self._process is None:
            return 0
        status = self._process.wait(PATIENCE_S)
        self._process = None
        return status

    def go_on(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)

    @property
    def said(self) -> str:
        return (self.folder / "signalementd.log").read_text("utf-8")

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what it does; fails when it ends or nothing comes of it."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            running = self._process is not None and self._process.poll() is None
            if not running or time.monotonic() > end:
                raise AssertionError(self.said[-3000:])
            time.sleep(0.1)
