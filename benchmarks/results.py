"""The figures of the benchmark: their names and required values, and how the values of a run are
summed up and judged."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

Summary = dict[str, Optional[float]]
GIVEN_UP_S = 540.0
"""After this time a load by one of QGIS's providers is ended, and has it as its figure."""


@dataclass(frozen=True)
class Metric:
    """One figure. ``required`` is a bound (``None``: only reported), ``least`` which side."""

    key: str
    meaning: str
    required: float | None = None
    aim: float | None = None
    least: bool = False  # True: the bound is a minimum, not a maximum

    def verdict(self, median: float) -> str:
        """``ok``, ``MISSED``, or nothing where nothing is asked."""
        if self.required is None:
            return ""
        met = median >= self.required if self.least else median <= self.required
        return "ok" if met else "MISSED"


METRICS = (
    Metric("load_100k_vs_floor", "pages to indexed layer / download and json.loads", 5, 2.5),
    Metric("load_100k_vs_oapif", "QGIS's OGC API Features provider / ours", 6, 12, least=True),
    Metric("load_100k_vs_wfs", "QGIS's WFS provider / ours", least=True),
    Metric("gui_gap_p99_above_idle_ms", "event-loop gap, 99th percentile, less the idle one", 16),
    Metric("gui_gap_worst_ms", "longest event-loop gap", 50),
    Metric("gui_gap_idle_worst_ms", "longest gap of the same process at rest"),
    Metric("refresh_1k_of_100k_vs_floor", "1,000 changes into 100,000 / download, json.loads", 20),
    Metric("refresh_cost_1M_vs_10k", "1,000 changes in a million / in ten thousand", 1.5),
    Metric("refresh_unchanged_requests", "requests of a pass that finds nothing new", 1),
    Metric("filter_100k_ms", "last key of a filter line to list and map's filter", 100),
    Metric("screen_10k_s", "a store of 10,000 on the screen: dock shown to list filled"),
    Metric("screen_100k_s", "the same of 100,000"),
    Metric("screen_1M_s", "the same of a million", 2),
    Metric("screen_1M_stop_ms", "the main thread's longest work meanwhile, QGIS's layer apart", 50),
    Metric("screen_1M_layer_ms", "QGIS's own opening of a layer over a million"),
    Metric("screen_10k_map_s", "the same with its whole map, 10,000"),
    Metric("screen_100k_map_s", "the same of 100,000"),
    Metric("screen_1M_map_s", "the same of a million"),
    Metric("screen_10k_map_floor_s", "QGIS alone: its map of plain circles, 10,000"),
    Metric("screen_100k_map_floor_s", "the same of 100,000"),
    Metric("screen_1M_map_floor_s", "the same of a million"),
    Metric("screen_10k_rss_mb", "memory above plain QGIS, dock, map and filters, 10,000"),
    Metric("screen_100k_rss_mb", "the same of 100,000"),
    Metric("screen_1M_rss_mb", "the same of a million"),
    Metric("screen_filter_10k_ms", "last key to list, 10,000 reports"),
    Metric("screen_filter_100k_ms", "the same of 100,000"),
    Metric("screen_filter_1M_ms", "the same of a million", 250),
    Metric("pass_10k_s", "1,000 changes into 10,000"),
    Metric("pass_100k_s", "1,000 changes into 100,000"),
    Metric("pass_1M_s", "1,000 changes into a million"),
    Metric("load_s", "100,000 reports loaded"),
    Metric("oapif_s", "QGIS's OGC API Features provider, the same 100,000"),
    Metric("wfs_s", "QGIS's WFS provider, the same 100,000"),
    Metric("load_10k_s", "10,000 reports loaded"),
    Metric("oapif_10k_s", "QGIS's OGC API Features provider, the same 10,000"),
    Metric("wfs_10k_s", "QGIS's WFS provider, the same 10,000"),
    Metric("load_1M_s", "a million reports loaded"),
    Metric("oapif_1M_s", f"QGIS's OGC API Features provider, the same; {GIVEN_UP_S:.0f}: given up"),
    Metric("wfs_1M_s", f"QGIS's WFS provider, the same; {GIVEN_UP_S:.0f}: given up"),
    Metric("open_rows_s", "open reports of 100,000, by the server's filters, and those of 90 days"),
    Metric("open_rows", "how many these are"),
    Metric("round_sheet_s", "a round sheet of 20 stops as a PDF"),
    Metric("list_scroll_worst_ms", "longest gap while a list of 100,000 is scrolled", 50),
    Metric("list_scroll_busy_ms", "the same in processor time of the main thread"),
    Metric("draw_status_vs_plain", "100,000 by status / QGIS's plain circles", 1.5),
    Metric("draw_deadline_vs_plain", "the same by deadline", 2),
    Metric("draw_cluster_vs_plain", "the same as clusters", 4),
    Metric("draw_cluster_floor_vs_plain", "QGIS's clusters of plain circles / plain circles"),
    Metric("draw_status_near_vs_plain", "a quarter of the map, by status / plain circles", 1.5),
    Metric("draw_deadline_near_vs_plain", "the same by deadline", 2),
    Metric("draw_cluster_near_vs_plain", "the same as clusters"),
    Metric("draw_cluster_floor_near_vs_plain", "the same, QGIS's clusters of plain circles"),
    Metric("draw_plain_s", "processor time of the plain circles"),
    Metric("first_rows_ms", "first rows on the map while 100,000 load", 1000),
    Metric("first_rows_slow_ms", "the same from a server that needs 5 ms per row", 1000),
    Metric("bulk_close_1k_vs_floor", "1,000 closures / the same calls by bare requests", 1.4),
    Metric("bulk_close_extra_reads", "reads that the 1,000 writes took", aim=50),
    Metric("bulk_close_wfst_ms", "QGIS's WFS-T commit of 1,000 edits"),
    Metric("rss_mb_per_100k", "memory above plain QGIS, 100,000 reports shown", 60),
    Metric("rss_1M_above_100k_mb", "a million reports shown above 100,000", 60),
    Metric("startup_ms", "added to QGIS's start by the plugin", 50),
    Metric("startup_cpu_ms", "the same in processor time of the main thread"),
    Metric("start_alone_s", "QGIS without the plugin: its process begun to its window"),
    Metric("start_10k_s", "with it: to the list filled, a store of 10,000"),
    Metric("start_100k_s", "the same of 100,000"),
    Metric("start_1M_s", "the same of a million"),
    Metric("startup_10k_ms", "added before QGIS's window, a store of 10,000 in the dock"),
    Metric("startup_100k_ms", "the same of 100,000"),
    Metric("startup_1M_ms", "the same of a million"),
    Metric("first_open_10k_turn_ms", "the longest turn that opens a store of 10,000"),
    Metric("first_open_100k_turn_ms", "the same of 100,000"),
    Metric("first_open_1M_turn_ms", "the same of a million"),
    Metric("first_open_ms", "after the start: import and build what a seen dock shows"),
    Metric("first_open_turn_ms", "the longest turn of the event loop of it", aim=100),
    Metric(
        "first_open_collect_ms",
        "in one turn of it, and not in the longest: Python looks through all objects of QGIS",
    ),
    Metric("first_open_cpu_ms", "first_open_ms in processor time of the main thread"),
    Metric("verdict_100k_s", "100,000 reports in degrees against 101,000 parcels", 2),
    Metric("verdict_100k_cpu_s", "the same in processor time"),
    Metric("verdict_plan_s", "reading those parcels from a GeoPackage"),
    Metric("verdict_1k_ms", "judging again what a refresh moved"),
    Metric("hidden_requests", "requests while the dock is hidden, or before the interval", 0),
    Metric("hidden_wakeups", "our timers and threads that run meanwhile", 0),
)
BY_KEY: Mapping[str, Metric] = {metric.key: metric for metric in METRICS}


def summary(key: str, values: Sequence[float]) -> Summary:
    """:func:`summary_of` a figure of :data:`METRICS`."""
    return summary_of(BY_KEY[key], values)


def summary_of(metric: Metric, values: Sequence[float]) -> Summary:
    """``median``, ``min``, ``max`` and ``required`` of the repeats of one figure."""
    return {
        "median": round(statistics.median(values), 3),
        "min": round(min(values), 3),
        "max": round(max(values), 3),
        "required": metric.required,
    }


def table(found: Mapping[str, Summary]) -> str:
    """The figures that were measured, for people, in the order of :data:`METRICS`."""
    return table_of(METRICS, found)


def table_of(metrics: Sequence[Metric], found: Mapping[str, Summary]) -> str:
    """The same of ``metrics``."""
    lines = [f"{'figure':30} {'median':>9} {'min':>9} {'max':>9}  {'asked':>8}  verdict"]
    for metric in metrics:
        one = found.get(metric.key)
        if one is not None:
            lines.append(_line(metric, one))
    return "\n".join(lines)


def missed(found: Mapping[str, Summary]) -> list[str]:
    """Keys of the figures that do not keep their bound."""
    return [key for key, one in found.items() if BY_KEY[key].verdict(_median(one)) == "MISSED"]


def unmeasured(found: Mapping[str, Summary]) -> list[str]:
    """Keys with a bound and without a value."""
    return [one.key for one in METRICS if one.required is not None and one.key not in found]


def percentile(values: Iterable[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _line(metric: Metric, one: Summary) -> str:
    sign = ">=" if metric.least else "<="
    asked = "" if metric.required is None else f"{sign} {metric.required:g}"
    figures = " ".join(f"{one[name]:9.2f}" for name in ("median", "min", "max"))
    return f"{metric.key:30} {figures}  {asked:>8}  {metric.verdict(_median(one))}".rstrip()


def _median(one: Summary) -> float:
    median = one["median"]
    if median is None:
        raise ValueError("a figure without a median")
    return median
