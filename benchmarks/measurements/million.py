"""Measures how long 10,000, 100,000 and a million stored reports take to show, filter and refresh,
and their memory.

The stores are filled once; each measurement of one is a process of its own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.run import REPEATS, Found, main
from benchmarks.shown import fill_apart, seen

FEW, SOME, MANY = 10_000, 100_000, 1_000_000
NAMES = {FEW: "10k", SOME: "100k", MANY: "1M"}


def rounds(url: str) -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        for rows in (FEW, SOME, MANY):
            fill_apart(url, Path(folder, str(rows)), rows)
        for _ in range(REPEATS):
            few, some, many = (seen("open", url, f"{folder}/{n}") for n in (FEW, SOME, MANY))
            plain = seen("plain", url)["rss_mb"]
            shown = {NAMES[n]: seen("screen", url, f"{folder}/{n}") for n in (FEW, SOME, MANY)}
            yield {
                **_by_size("screen_{}_s", shown, "screen_s"),
                **_by_size("screen_{}_map_s", shown, "map_s"),
                **_by_size("screen_{}_map_floor_s", shown, "map_floor_s"),
                **_by_size("screen_filter_{}_ms", shown, "filter_ms"),
                **{f"screen_{n}_rss_mb": one["rss_mb"] - plain for n, one in shown.items()},
                "screen_1M_stop_ms": shown["1M"]["stop_ms"],
                "screen_1M_layer_ms": shown["1M"]["layer_ms"],
                "refresh_cost_1M_vs_10k": many["pass_s"] / few["pass_s"],
                "rss_1M_above_100k_mb": many["rss_mb"] - some["rss_mb"],
                "pass_10k_s": few["pass_s"],
                "pass_100k_s": some["pass_s"],
                "pass_1M_s": many["pass_s"],
            }


def _by_size(key: str, shown: Mapping[str, Found], name: str) -> Found:
    """One figure of each size, under its key."""
    return {key.format(size): one[name] for size, one in shown.items()}


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
