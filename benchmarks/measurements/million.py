"""1,000 changes into a million reports and into ten thousand; memory from 100,000 on.

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


def rounds(url: str) -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        for rows in (FEW, SOME, MANY):
            Path(folder, str(rows)).mkdir()
            command = ["benchmarks.stores", url, f"{folder}/{rows}", str(rows)]
            subprocess.run([sys.executable, "-m", *command], check=True)
        for _ in range(REPEATS):
            few, some, many = (seen("open", url, f"{folder}/{n}") for n in (FEW, SOME, MANY))
            yield {
                "refresh_cost_1M_vs_10k": many["pass_s"] / few["pass_s"],
                "rss_1M_above_100k_mb": many["rss_mb"] - some["rss_mb"],
                "pass_10k_s": few["pass_s"],
                "pass_100k_s": some["pass_s"],
                "pass_1M_s": many["pass_s"],
            }


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
