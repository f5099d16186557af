"""Measures two refreshes of a layer of 100,000 reports: with 1,000 changes, and without any."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.desk import Watch, connected, control, floor, loaded, refreshed, settled
from benchmarks.run import REPEATS, Found, main

ROWS = 100_000


def rounds(url: str) -> Iterator[Found]:
    """One load, then each repeat a quiet pass and one with changes."""
    with connected(f"{url}/open311") as connection:
        connection.load.refresh()
        Watch().until(lambda: loaded(connection, ROWS))
        for number in range(REPEATS):
            control(url, "quiet/0")
            connection.load.refresh()
            Watch().until(lambda: settled(connection))
            quiet = control(url, f"change/{number}")
            ours = refreshed(connection)
            asked = control(url)
            bare = floor(url, asked)
            yield {
                "refresh_unchanged_requests": len(quiet),
                "refresh_1k_of_100k_vs_floor": ours / bare,
                "ours_s": ours,
                "bare_s": bare,
                "requests": len(asked),
            }
    control(url, "quiet/0")


if __name__ == "__main__":
    main(rounds)
