"""From a filter line to the list's rows and the map's filter; and the first rows of a load."""

from __future__ import annotations

import time

from benchmarks.desk import Watch, connected, control, loaded
from benchmarks.run import Found, main

ROWS = 100_000
LINES = ("is:open", "rue", "status:closed street:avenue", "is:late")


def measure(url: str) -> Found:
    """One repeat: the slowest of several lines."""
    control(url, "row-ms/5")
    slow = _first_rows(url)
    control(url, "row-ms/0")
    with connected(f"{url}/citysdk") as connection:
        connection.refresh()
        quick = Watch().until(lambda: len(connection.feed.fids) > 0) * 1000
        Watch().until(lambda: loaded(connection, ROWS))
        answers: list[int] = []
        connection.found.connect(lambda token, _: answers.append(token))
        taken = []
        for line in LINES:
            began = time.perf_counter()
            token = connection.find(line)
            Watch().until(lambda token=token: token in answers)  # type: ignore[misc]
            taken.append((time.perf_counter() - began) * 1000)
    return {"filter_100k_ms": max(taken), "first_rows_ms": quick, "first_rows_slow_ms": slow}


def _first_rows(url: str) -> float:
    with connected(f"{url}/citysdk") as connection:
        connection.refresh()
        taken = Watch().until(lambda: len(connection.feed.fids) > 0) * 1000
        connection.load.stop()
        Watch().until(lambda: not connection.loading)
    return taken


if __name__ == "__main__":
    main(measure)
