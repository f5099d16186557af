"""Starts a server of this folder as a process. Imports nothing of the plugin, which may be that of
another commit in who asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def started(module: str, argument: object) -> Iterator[str]:
    """The address that the server prints. It ends with the block, or with this process."""
    words = ("-m", f"benchmarks.servers.{module}", str(argument), str(os.getpid()))
    with subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield (process.stdout.readline() if process.stdout else "").strip()
        finally:
            process.kill()


def serving(reports: int) -> AbstractContextManager[str]:
    """A page server with so many reports."""
    return started("page_server", reports)
