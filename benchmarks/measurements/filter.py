"""Measures the time from the last key of a filter line until list and map are filtered, beside
SQLite's bare search through as many texts.

Drawing the map is QGIS's own work and not counted.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

import requests
from qgis.PyQt.QtWidgets import QLineEdit

from benchmarks.desk import Watch, loaded
from benchmarks.run import REPEATS, ROWS, Found, main
from benchmarks.window import docked
from signalement_plugin.ui.dock.dock import SignalementDock

LINES = ("is:open", "rue", "status:closed street:avenue", "is:late")
BARE = "SELECT count(*) FROM texts WHERE instr(text, 'rue')"
PAGE = 500


class Typed(NamedTuple):
    """Milliseconds from the last key to the answer, on the clock and of the processor, and the
    longest gap of the event loop meanwhile."""

    ms: float
    cpu_ms: float
    gap_ms: float


def rounds(url: str) -> Iterator[Found]:
    """Each repeat: the slowest of several lines, then the bare search."""
    with docked(f"{url}/open311") as (dock, connection), closing(_texts(url)) as texts:
        Watch().until(lambda: loaded(connection, ROWS))
        Watch().until(lambda: dock.list.model().rowCount() == ROWS)
        Watch().rest(1)
        for _ in range(REPEATS):
            taken = [typed(dock, line) for line in LINES]
            bare_ms = _bare_ms(texts)
            yield {
                "filter_100k_ms": max(one.ms for one in taken),
                "filter_cpu_ms": max(one.cpu_ms for one in taken),
                "filter_vs_floor": max(one.ms for one in taken) / bare_ms,
                "filter_cpu_vs_floor": max(one.cpu_ms for one in taken) / bare_ms,
                "median_ms": sorted(one.ms for one in taken)[len(taken) // 2],
                "gap_worst_ms": max(one.gap_ms for one in taken),
            }
            typed(dock, "")


def typed(dock: SignalementDock, line: str) -> Typed:
    """How list and map answer ``line``."""
    resets: list[tuple[float, float]] = []
    model, watch = dock.list.model(), Watch()
    slot = model.modelReset.connect(
        lambda: resets.append((time.perf_counter(), time.process_time()))
    )
    began = time.perf_counter(), time.process_time()
    dock.findChild(QLineEdit, "SignalementFilter").setText(line)
    watch.until(lambda: bool(resets))
    model.modelReset.disconnect(slot)
    watch.rest(0.5)  # the gaps of later turns of the event loop count too
    clock, busy = ((end - start) * 1000 for start, end in zip(began, resets[0]))
    return Typed(clock, busy, max(watch.gaps))


def _texts(url: str) -> sqlite3.Connection:
    """A plain table with so many texts and addresses as there are reports."""
    asked = {"page": "1", "page_size": str(PAGE)}
    page = requests.get(f"{url}/open311/requests.json", params=asked, timeout=60).json()
    rows = [(f"{one['description']} {one['address']}".lower(),) for one in page]
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE texts (text TEXT)")
    db.executemany("INSERT INTO texts VALUES (?)", rows * (ROWS // PAGE))
    return db


def _bare_ms(texts: sqlite3.Connection) -> float:
    """In processor time, which is that of the clock where nothing else runs."""
    began = time.process_time()
    texts.execute(BARE).fetchone()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    main(rounds)
