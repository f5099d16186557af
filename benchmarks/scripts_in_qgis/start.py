"""Run by the real QGIS (``--code``) when it has started: writes what ``watch_start.py`` measured.

``list_s``: from the beginning of the process to the filled list, where ``LISTED`` is set;
``alone_s``: to the start of this script, in a QGIS without the plugin.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import qgis.utils
from qgis.PyQt.QtCore import QTimer

PLUGIN = "signalement_plugin"
SETTLE_MS = 1500
LOOK_MS = 20


def age_s() -> float:
    """Seconds since this process began."""
    fields = Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")


def look(answer: dict[str, float]) -> None:
    """Wait until the list has rows."""
    dock = qgis.utils.plugins[PLUGIN].dock
    if dock.filled and dock.list.model().rowCount():
        answer["list_s"] = age_s()
        QTimer.singleShot(SETTLE_MS, lambda: finish(answer))
    else:
        QTimer.singleShot(LOOK_MS, lambda: look(answer))


def finish(answer: dict[str, float]) -> None:
    times = getattr(qgis.utils, "start_times", {})
    for name in ("", "_cpu"):
        if floor := times.get(f"processing{name}"):
            answer[f"startup{name}_vs_processing"] = times.get(f"start{name}", 0.0) / floor
    answer |= {
        "startup_ms": times.get("start", 0.0),
        "startup_cpu_ms": times.get("start_cpu", 0.0),
        "first_open_ms": times.get("open", 0.0),
        "first_open_turn_ms": times.get("open_turn", 0.0),
        "first_open_cpu_ms": times.get("open_cpu", 0.0),
        "first_open_collect_ms": times.get("open_collect", 0.0),
    }
    tell(answer if "start" in times else {"error": "the plugin did not start"})


def tell(answer: dict[str, object] | dict[str, float]) -> None:
    Path(os.environ["ANSWER"]).write_text(json.dumps(answer), encoding="utf-8")
    os._exit(0)  # how QGIS quits is not measured


def begin() -> None:
    if PLUGIN not in qgis.utils.active_plugins:
        alone = {"alone_s": age_s()}
        tell({"error": "the plugin did not start"} if "PYQGIS_STARTUP" in os.environ else alone)
    elif "LISTED" in os.environ:
        look({})
    else:
        QTimer.singleShot(SETTLE_MS, lambda: finish({}))


begin()
