"""Counts requests and wake-ups in the real QGIS: there must be none while the dock is hidden, nor
while it is shown before the interval has passed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.real import real_qgis
from benchmarks.run import REPEATS, Found, main
from benchmarks.servers.process import serving

INSIDE = Path(__file__).parents[1] / "scripts_in_qgis" / "hidden.py"
ROWS = 500


def rounds(_url: str) -> Iterator[Found]:
    for _ in range(REPEATS):
        with serving(ROWS) as server, real_qgis(enabled=True) as program:
            found = program.run(INSIDE, SERVER=server)
        if not found["interval_requests"]:
            raise RuntimeError("shown with an interval of a second, it asked nothing either")
        yield {
            "hidden_requests": found["hidden_requests"] + found["shown_requests"],
            "hidden_wakeups": found["hidden_wakeups"] + found["shown_wakeups"],
            **{name: found[name] for name in found if name.startswith("interval")},
        }


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
