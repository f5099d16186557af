"""Makes the table *What you wait for* of ``docs/performance.md`` from the figures of a run.

Every run of the bench writes it to ``build/bench.md``; a person puts it into the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from benchmarks.results import Summary

HEAD = ("", "10,000 reports", "100,000", "1,000,000", "QGIS alone, in this order")
_OAPIF = "OGC API Features {oapif_10k_s} · {oapif_s} · {oapif_1M_s} s"
_WFS = "WFS {wfs_10k_s} · {wfs_s} · {wfs_1M_s} s"
_MAPS = ("screen_10k_map_floor_s", "screen_100k_map_floor_s", "screen_1M_map_floor_s")
WAITS: tuple[tuple[str, str, str, str, str], ...] = (
    ("first points on the map", "", "{first_rows_ms} ms", "", ""),
    ("all of them loaded", "{load_10k_s} s", "{load_s} s", "{load_1M_s} s", f"{_OAPIF}; {_WFS}"),
    (
        "the open ones, and those of 90 days, by the server's filters",
        "",
        "{open_rows} in {open_rows_s} s, the sandbox's own work included",
        "",
        "",
    ),
    (
        "the list of what was loaded earlier",
        "{screen_10k_s} s",
        "{screen_100k_s} s",
        "{screen_1M_s} s (asked: 2)",
        "",
    ),
    (
        "and the whole map of it",
        "{screen_10k_map_s} s",
        "{screen_100k_map_s} s",
        "{screen_1M_map_s} s",
        "plain circles " + " · ".join(f"{{{key}}}" for key in _MAPS) + " s",
    ),
    (
        "the window's longest stop meanwhile",
        "",
        "",
        "{screen_1M_stop_ms} ms (asked: 50)",
        "opening the layer {screen_1M_layer_ms} ms",
    ),
    (
        "1,000 changes of colleagues come in",
        "{pass_10k_s} s",
        "{pass_100k_s} s",
        "{pass_1M_s} s",
        "reads everything again",
    ),
    (
        "a filter is typed",
        "{screen_filter_10k_ms} ms",
        "{screen_filter_100k_ms} ms",
        "{screen_filter_1M_ms} ms (asked: 250)",
        "",
    ),
    ("the map by status", "", "{draw_status_vs_plain} times plain circles", "", "1"),
    (
        "1,000 reports are closed",
        "",
        "{bulk_close_1k_vs_floor} times bare requests",
        "",
        "WFS-T {bulk_close_wfst_ms} ms",
    ),
    ("a round sheet of 20 stops", "", "{round_sheet_s} s", "", ""),
    ("QGIS starts", "", "{startup_ms} ms more", "", ""),
    (
        "from the start of QGIS to the list",
        "{start_10k_s} s",
        "{start_100k_s} s",
        "{start_1M_s} s",
        "its window {start_alone_s} s",
    ),
    (
        "memory of list, map and filters, above a plain QGIS",
        "{screen_10k_rss_mb} MB",
        "{screen_100k_rss_mb} MB",
        "{screen_1M_rss_mb} MB",
        "",
    ),
)
"""Rows of the table: what the user waits for, a cell for each size, and QGIS alone; names in braces
are figures."""
NOT_MEASURED = "–"
_KEY = re.compile(r"\{(\w+)\}")


def table(found: Mapping[str, Summary]) -> str:
    """Markdown, with the medians of a run; a figure that it does not have is a dash."""
    rows = [HEAD, ("---",) * len(HEAD), *WAITS]
    lines = ["| " + " | ".join(_filled(cell, found) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def keys() -> set[str]:
    """Figures that the table shows."""
    return {key for row in WAITS for cell in row for key in _KEY.findall(cell)}


def _filled(cell: str, found: Mapping[str, Summary]) -> str:
    return _KEY.sub(lambda match: _said(match[1], found), cell)


def _said(key: str, found: Mapping[str, Summary]) -> str:
    median = found[key]["median"] if key in found else None
    if median is None:
        return NOT_MEASURED
    if median >= 10:
        return f"{median:,.0f}"
    return f"{median:.1f}" if median >= 1 else f"{median:.2g}"
