"""Runs the sandbox as a process during a ``with`` block."""

from __future__ import annotations

import os
import re
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .nursery import NURSERY

ROOT = Path(__file__).resolve().parent.parent
READY = re.compile(r"Signalement sandbox on (http://\S+)")
PATIENCE_SECONDS = 10


@dataclass(frozen=True)
class Running:
    """A server that answers. ``db`` is its SQLite file, to be read by tests."""

    url: str
    db: Path
    pid: int

    @property
    def open311(self) -> str:
        return f"{self.url}/open311/v2"

    @property
    def citysdk(self) -> str:
        return f"{self.url}/citysdk"


@contextmanager
def running(
    db: Path | str,
    *,
    generate: int = 0,
    seed: int = 1,
    data: Path | str | None = None,
    api_key: str = "demo",
    **options: object,
) -> Iterator[Running]:
    """Start the server on a free port, wait until it answers, stop it at the end.

    ``options`` are flags of the command line with underscores: a ``True`` stands alone,
    ``False`` and ``None`` are left out. Raises ``RuntimeError`` with the server's words when
    it does not start.
    """
    given: dict[str, object] = {
        "db": db,
        "port": 0,
        "generate": generate,
        "seed": seed,
        "data": data,
    }
    given |= {"api_key": api_key, "exit_with": os.getpid(), **options}
    log = Path(f"{db}.log")
    read, write = os.pipe()
    with log.open("w", encoding="utf-8") as errors:
        pid, process = NURSERY.start(_arguments(given), write, errors.fileno())
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as said:
        try:
            match = READY.match(said.readline())
            if match is None:
                raise RuntimeError(f"the sandbox did not start: {log.read_text('utf-8')[-2000:]}")
            yield Running(match[1], Path(db), pid)
        finally:
            _stop(process)


def _arguments(given: dict[str, object]) -> list[str]:
    arguments: list[str] = []
    for name, value in given.items():
        flag = f"--{name.replace('_', '-')}"
        if value is True:
            arguments.append(flag)
        elif value is not None and value is not False:
            arguments.append(f"{flag}={value}")
    return arguments


def _stop(process: int) -> None:
    """End the process of this descriptor (of ``pidfd_open``), and wait for it."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            signal.pidfd_send_signal(process, how)
        except ProcessLookupError:
            break
        ended = select.poll()  # select() takes no descriptor above 1023
        ended.register(process, select.POLLIN)
        if ended.poll(PATIENCE_SECONDS * 1000):
            break
    os.close(process)
