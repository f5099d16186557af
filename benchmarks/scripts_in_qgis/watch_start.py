"""Run by the real QGIS before it loads plugins (``PYQGIS_STARTUP``): measures the plugin's start.

``qgis.utils.start_times`` holds milliseconds; ``start.py`` writes them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import qgis.utils

PLUGIN = "signalement_plugin"


def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """``function``; its time is added to ``name``, and to ``name_cpu`` that of the thread;
    ``name_turn`` is that of the longest call."""

    def call(*arguments: Any) -> Any:
        began, worked = time.perf_counter(), time.thread_time()
        try:
            return function(*arguments)
        finally:
            times = qgis.utils.start_times
            times[name] = times.get(name, 0.0) + (time.perf_counter() - began) * 1000
            cpu = f"{name}_cpu"
            times[cpu] = times.get(cpu, 0.0) + (time.thread_time() - worked) * 1000
            turn = (time.perf_counter() - began) * 1000
            times[f"{name}_turn"] = max(times.get(f"{name}_turn", 0.0), turn)

    return call


def of_ours(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The same for calls about our plugin; another one's are passed on."""
    ours = timed(name, function)
    return lambda plugin, *more: (ours if plugin == PLUGIN else function)(plugin, *more)


def start(plugin: str, *more: Any) -> Any:
    """QGIS starts the plugin; what it builds after QGIS's start is timed too."""
    done = started(plugin, *more)
    if plugin == PLUGIN and done:
        made = qgis.utils.plugins[PLUGIN]
        made._started = timed("start", made._started)
        made._open_next = timed("open", made._open_next)
        made.dock._look = timed("open", made.dock._look)
    return done


qgis.utils.start_times = {}
started = of_ours("start", qgis.utils.startPlugin)
qgis.utils.loadPlugin = of_ours("start", qgis.utils.loadPlugin)
qgis.utils.startPlugin = start
