"""Reads the log of strace: files that QGIS opened and hosts that it contacted in a run, though it
should not have.

Before each run the script inside QGIS tries to open a file called ``MARK`` and the run's name,
after it one called ``MARK`` and ``AFTER``. Neither exists, but the trace shows where a run begins
and ends.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

MARK = "/hostile-run/"
AFTER = "after"
TRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", "trace=open,openat,connect")
_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"')
_HOST = re.compile(r'sin6?_port=htons\((\d+)\).*?inet_(?:addr|pton)\([^"]*"([^"]+)"')
_SYSTEM = (
    *("/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/dev/", "/var/cache/", "/var/lib/", "/run/"),
    "/opt/",
)
_NEVER = ("/etc/shadow", "/etc/hostname", "/etc/evil")
"""Files of the operating system that a case names and nobody may open."""


def can_trace() -> bool:
    """Whether there is a strace here."""
    return shutil.which(TRACE[0]) is not None


def strange(log: Path, own: tuple[str, ...], server: str) -> dict[str, list[str]]:
    """Name of a run → files opened that belong neither to the system nor to ``own`` folders, and
    hosts connected to that are not ``server`` (host:port)."""
    found: dict[str, list[str]] = {}
    run = AFTER
    for line in _lines(log):
        opened = _OPENED.search(line)
        if opened is not None:
            path = opened.group(1)
            if path.startswith(MARK):
                run = path[len(MARK) :]
                found.setdefault(run, [])
            elif _is_strange(path, own):
                found.setdefault(run, []).append(path)
        host = _HOST.search(line)
        if host is not None and f"{host.group(2)}:{host.group(1)}" != server:
            found.setdefault(run, []).append(f"{host.group(2)}:{host.group(1)}")
    found.pop(AFTER, None)
    return {name: sorted(set(paths)) for name, paths in found.items()}


def _is_strange(path: str, own: tuple[str, ...]) -> bool:
    if path.startswith(_NEVER):
        return True
    return path.startswith("/") and not path.startswith((*_SYSTEM, *own))


def _lines(log: Path) -> Iterator[str]:
    with log.open(encoding="utf-8", errors="replace") as lines:
        yield from lines
