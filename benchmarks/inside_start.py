"""Run by the real QGIS (``--code``): start the plugin and see how long QGIS is busy with it."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import qgis.utils
from qgis.PyQt.QtCore import QTimer

PLUGIN = "signalement_plugin"
SETTLE_MS = 1500


def start() -> None:
    """Import, build and show; the first turn afterwards is when QGIS goes on."""
    began = time.perf_counter()
    qgis.utils.loadPlugin(PLUGIN)
    imported = time.perf_counter()
    started = qgis.utils.startPlugin(PLUGIN)
    built = time.perf_counter()
    times = [imported - began, built - imported]
    QTimer.singleShot(0, lambda: finish(began, times, started))


def finish(began: float, times: list[float], started: bool) -> None:
    answer = {
        "startup_ms": (time.perf_counter() - began) * 1000,
        "import_ms": times[0] * 1000,
        "build_ms": times[1] * 1000,
    }
    told = answer if started else {"error": "the plugin did not start"}
    Path(os.environ["ANSWER"]).write_text(json.dumps(told), encoding="utf-8")
    os._exit(0)  # how QGIS quits is not measured


QTimer.singleShot(SETTLE_MS, start)
