"""Measures the load of 100,000 reports from ready pages into a layer, compared with the download
and ``json.loads`` alone."""

from __future__ import annotations

import time

from benchmarks.desk import connected, control, filled, floor
from benchmarks.run import ROWS, Found, main, repeated


def measure(url: str) -> Found:
    """One repeat."""
    control(url)
    with connected(f"{url}/open311") as connection:
        began_cpu = time.process_time()
        ours = filled(connection, ROWS)
        cpu = time.process_time() - began_cpu
    bare, bare_cpu = floor(url, control(url))
    return {
        "load_100k_vs_floor": ours / bare,
        "load_s": ours,
        "load_cpu_vs_floor": cpu / bare_cpu,
    }


if __name__ == "__main__":
    main(repeated(measure))
