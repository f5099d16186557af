"""Run by the real QGIS (``--code``) when it has started: tell what ``watch_start.py`` saw."""

from __future__ import annotations

import json
import os
from pathlib import Path

import qgis.utils
from qgis.PyQt.QtCore import QTimer

PLUGIN = "signalement_plugin"
SETTLE_MS = 1500


def finish() -> None:
    times = qgis.utils.start_times
    answer = {
        "startup_ms": times.get("start", 0.0),
        "startup_cpu_ms": times.get("start_cpu", 0.0),
        "first_open_ms": times.get("open", 0.0),
        "first_open_turn_ms": times.get("open_turn", 0.0),
        "first_open_cpu_ms": times.get("open_cpu", 0.0),
    }
    active = PLUGIN in qgis.utils.active_plugins
    told = answer if active and "start" in times else {"error": "the plugin did not start"}
    Path(os.environ["ANSWER"]).write_text(json.dumps(told), encoding="utf-8")
    os._exit(0)  # how QGIS quits is not measured


QTimer.singleShot(SETTLE_MS, finish)
