"""Measures the time from the last key of a filter line until list and map are filtered.

Drawing the map is QGIS's own work and not counted.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.desk import Watch, loaded
from benchmarks.run import REPEATS, Found, main
from benchmarks.window import docked
from tests.support.qgis.dock_driver import DockDriver

ROWS = 100_000
LINES = ("is:open", "rue", "status:closed street:avenue", "is:late")


def rounds(url: str) -> Iterator[Found]:
    """Each repeat: the slowest of several lines, and what of it the main thread was busy."""
    with docked(f"{url}/open311") as driver:
        connection = driver.connection
        Watch().until(lambda: loaded(connection, ROWS))
        Watch().until(lambda: driver.list.count() == ROWS)
        Watch().rest(1)
        for _ in range(REPEATS):
            taken = [typed(driver, line) for line in LINES]
            yield {
                "filter_100k_ms": max(ms for ms, _ in taken),
                "median_ms": sorted(ms for ms, _ in taken)[len(taken) // 2],
                "gap_worst_ms": max(gap for _, gap in taken),
            }
            typed(driver, "")


def typed(driver: DockDriver, line: str) -> tuple[float, float]:
    """Milliseconds until list and map answer ``line``, and the longest gap meanwhile."""
    resets: list[float] = []
    model = driver.list.widget.reports
    watch = Watch()
    slot = model.modelReset.connect(lambda: resets.append(time.perf_counter()))
    driver.filter.widget.edit.setText(line)
    began = time.perf_counter()
    watch.until(lambda: bool(resets))
    model.modelReset.disconnect(slot)
    watch.rest(0.5)  # the gaps of later turns of the event loop count too
    return (resets[0] - began) * 1000, max(watch.gaps)


if __name__ == "__main__":
    main(rounds)
