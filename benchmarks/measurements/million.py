"""10,000, 100,000 and a million stored reports: on the screen, filtered, refreshed; memory.

The stores are filled once; each is opened by a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.run import REPEATS, Found, main
from benchmarks.shown import seen

FEW, SOME, MANY = 10_000, 100_000, 1_000_000

NAMES = {FEW: "10k", SOME: "100k", MANY: "1M"}


def rounds(url: str) -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        for rows in (FEW, SOME, MANY):
            Path(folder, str(rows)).mkdir()
            command = ["benchmarks.stores", url, f"{folder}/{rows}", str(rows)]
            subprocess.run([sys.executable, "-m", *command], check=True)
        for _ in range(REPEATS):
            few, some, many = (seen("open", url, f"{folder}/{n}") for n in (FEW, SOME, MANY))
            shown = {n: seen("screen", url, f"{folder}/{n}") for n in (FEW, SOME, MANY)}
            yield {
                **{f"screen_{NAMES[n]}_s": one["screen_s"] for n, one in shown.items()},
                **{f"screen_filter_{NAMES[n]}_ms": one["filter_ms"] for n, one in shown.items()},
                "screen_1M_stop_ms": shown[MANY]["stop_ms"],
                "screen_1M_layer_ms": shown[MANY]["layer_ms"],
                "refresh_cost_1M_vs_10k": many["pass_s"] / few["pass_s"],
                "rss_1M_above_100k_mb": many["rss_mb"] - some["rss_mb"],
                "pass_10k_s": few["pass_s"],
                "pass_100k_s": some["pass_s"],
                "pass_1M_s": many["pass_s"],
            }


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
