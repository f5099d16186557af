"""Measures the resident memory after a load of 100,000 reports, above that of a plain QGIS."""

from __future__ import annotations

from benchmarks.run import Found, main, repeated
from benchmarks.shown import seen


def measure(url: str) -> Found:
    """One repeat, each state in a process of its own."""
    alone, with_reports = seen("plain", url)["rss_mb"], seen("load", url)["rss_mb"]
    return {"rss_mb_per_100k": with_reports - alone, "plain_mb": alone}


if __name__ == "__main__":
    main(repeated(measure), inside_qgis=False)
