"""Compares how the plugin and QGIS's OGC API Features and WFS providers load 10,000 and a million
reports.

Each load runs once, in a process of its own. QGIS's providers need minutes for a million; a load
that is not done after :data:`PATIENCE_S` is ended, and has this time as its figure.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.desk import connected, control, heard, loaded, qgis
from benchmarks.measurements.ogc import SOURCES, theirs
from benchmarks.run import ROWS, Found, main
from benchmarks.servers.page_server import serving

FEW, MANY = 10_000, 1_000_000
OURS = "ours"
PATIENCE_S = 600
_KEYS = {OURS: "load", "OAPIF": "oapif", "WFS": "wfs"}


def rounds(url: str) -> Iterator[Found]:
    """Loads the small size first, so that its figures are known before the large one begins."""
    failed: list[str] = []
    with serving(FEW) as small:
        yield from _sizes(small, FEW, "10k", failed)
    control(url, f"times/{MANY // ROWS}")
    yield from _sizes(url, MANY, "1M", failed)
    control(url, "times/1")
    if failed:
        raise RuntimeError(f"no figure of {', '.join(failed)}")


def _sizes(url: str, rows: int, name: str, failed: list[str]) -> Iterator[Found]:
    """Yields each figure when it is known, so that a failure (in ``failed``) loses no other one."""
    control(url, "ogc/0")
    for who, key in _KEYS.items():
        taken = _alone(who, url, rows)
        if taken is None:
            failed.append(f"{key}_{name}_s")
        else:
            yield {f"{key}_{name}_s": taken}


def _alone(who: str, url: str, rows: int) -> float | None:
    """Seconds of one load in a process of its own, which prints why it failed."""
    command = [sys.executable, "-m", "benchmarks.measurements.sizes", who, url, str(rows)]
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, text=True, check=False, timeout=PATIENCE_S
        )
    except subprocess.TimeoutExpired:
        return float(PATIENCE_S)
    return None if done.returncode else float(done.stdout.split()[-1])


def taken(who: str, url: str, rows: int) -> float:
    """Seconds in this process."""
    with qgis():
        if who != OURS:
            return theirs(url, who, rows)
        with connected(f"{url}/open311") as connection:
            connection.load.refresh()
            return heard(connection, lambda: loaded(connection, rows))


if __name__ == "__main__":
    if sys.argv[1] in (OURS, *SOURCES):
        print(taken(sys.argv[1], sys.argv[2], int(sys.argv[3])), flush=True)
    else:
        main(rounds, inside_qgis=False)
