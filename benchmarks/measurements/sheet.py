"""Measures how long a round sheet of 20 stops takes as a PDF, without a base map."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from qgis.core import QgsProcessingFeedback, QgsProject

from benchmarks.desk import connected
from benchmarks.run import Found, main, repeated
from benchmarks.stores import listed
from signalement_plugin.processing.runs.round_sheet import draw_round

STOPS = 20


def measure(url: str) -> Found:
    """One repeat."""
    with tempfile.TemporaryDirectory() as folder, connected(f"{url}/open311"):
        reports = listed(url, STOPS)
        target = Path(folder, "round.pdf")
        began = time.perf_counter()
        draw_round(reports, False, "", target, QgsProject.instance(), QgsProcessingFeedback())
        taken = time.perf_counter() - began
        if not target.stat().st_size:
            raise RuntimeError("no sheet was drawn")
    return {"round_sheet_s": taken}


if __name__ == "__main__":
    main(repeated(measure))
