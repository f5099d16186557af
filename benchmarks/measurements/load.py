"""Measures the load of 100,000 reports from ready pages into a layer, compared with the download
and ``json.loads`` alone."""

from __future__ import annotations

from benchmarks.desk import connected, control, floor, heard, loaded
from benchmarks.run import Found, main, repeated

ROWS = 100_000


def measure(url: str) -> Found:
    """One repeat."""
    control(url)
    with connected(f"{url}/open311") as connection:
        connection.load.refresh()
        ours = heard(connection, lambda: loaded(connection, ROWS))
    bare = floor(url, control(url))
    return {"load_100k_vs_floor": ours / bare, "load_s": ours}


if __name__ == "__main__":
    main(repeated(measure))
