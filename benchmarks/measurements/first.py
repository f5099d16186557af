"""Measures how soon the layer has its first rows during a load of 100,000 reports, also from a
slow server."""

from __future__ import annotations

from benchmarks.desk import Watch, connected, control, rows_shown
from benchmarks.run import Found, main, repeated

SLOW_MS = 5


def measure(url: str) -> Found:
    """One repeat."""
    quick = _first_rows(url)
    control(url, f"row-ms/{SLOW_MS}")
    slow = _first_rows(url)
    control(url, "row-ms/0")
    return {"first_rows_ms": quick, "first_rows_slow_ms": slow}


def _first_rows(url: str) -> float:
    with connected(f"{url}/open311") as connection:
        connection.load.refresh()
        taken = Watch().until(lambda: rows_shown(connection) > 0) * 1000
        connection.load.stop()
        Watch().until(lambda: not connection.load.running)
    return taken


if __name__ == "__main__":
    main(repeated(measure))
