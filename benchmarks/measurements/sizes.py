"""Measures how long the plugin, or one of QGIS's providers for OGC API Features and WFS, takes to
load 10,000 and a million reports.

Arguments: the page server's address, seconds, and who (:data:`KEYS`). Each load runs once, in a
process of its own. QGIS's providers need minutes for a million; a load that is not done after
:data:`GIVEN_UP_S` is ended, and has this time as its figure.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.desk import connected, control, filled, qgis
from benchmarks.measurements.ogc import theirs
from benchmarks.results import GIVEN_UP_S
from benchmarks.run import ROWS, Found, main
from benchmarks.servers.process import serving

FEW, MANY = 10_000, 1_000_000
OURS = "ours"
KEYS = {OURS: "load", "OAPIF": "oapif", "WFS": "wfs"}
ALONE = "alone"


def rounds(url: str) -> Iterator[Found]:
    """Loads the small size first, so that its figure is known before the large one begins."""
    who = sys.argv[3]
    with serving(FEW) as small:
        yield {f"{KEYS[who]}_10k_s": _apart(who, small, FEW)}
    control(url, f"times/{MANY // ROWS}")
    yield {f"{KEYS[who]}_1M_s": _apart(who, url, MANY)}
    control(url, "times/1")


def _apart(who: str, url: str, rows: int) -> float:
    """Seconds of one load in a process of its own, which prints why it failed."""
    control(url, "ogc/0")
    command = [sys.executable, "-m", "benchmarks.measurements.sizes", url, str(rows), who, ALONE]
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, text=True, check=True, timeout=GIVEN_UP_S
        )
    except subprocess.TimeoutExpired:
        return GIVEN_UP_S
    return float(done.stdout.split()[-1])


def taken(url: str, rows: int, who: str) -> float:
    """Seconds in this process."""
    with qgis():
        if who != OURS:
            return theirs(url, who, rows)
        with connected(f"{url}/open311") as connection:
            return filled(connection, rows)


if __name__ == "__main__":
    if sys.argv[-1] == ALONE:
        print(taken(sys.argv[1], int(sys.argv[2]), sys.argv[3]), flush=True)
    else:
        main(rounds, inside_qgis=False)
