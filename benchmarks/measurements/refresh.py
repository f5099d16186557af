"""Measures two refreshes of a layer of 100,000 reports: with 1,000 changes, and without any."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.desk import connected, control, filled, floor, refreshed
from benchmarks.run import REPEATS, ROWS, Found, main


def rounds(url: str) -> Iterator[Found]:
    """One load, then each repeat a quiet pass and one with changes."""
    with connected(f"{url}/open311") as connection:
        filled(connection, ROWS)
        for number in range(REPEATS):
            control(url, "quiet/0")
            refreshed(connection)
            quiet = control(url, f"change/{number}")
            began_cpu = time.process_time()
            ours = refreshed(connection)
            cpu = time.process_time() - began_cpu
            asked = control(url)
            bare, bare_cpu = floor(url, asked)
            yield {
                "refresh_unchanged_requests": len(quiet),
                "refresh_1k_of_100k_vs_floor": ours / bare,
                "refresh_cpu_vs_floor": cpu / bare_cpu,
                "ours_s": ours,
                "bare_s": bare,
                "requests": len(asked),
            }
    control(url, "quiet/0")


if __name__ == "__main__":
    main(rounds)
