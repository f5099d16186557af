"""Run by the real QGIS before it loads plugins (``PYQGIS_STARTUP``): measures the plugin's start,
and what the dock builds after it.

``qgis.utils.start_times`` holds milliseconds; ``start.py`` writes them.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import qgis.utils

PLUGIN = "signalement_plugin"


def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """``function``; its time is added to ``name``, and to ``name_cpu`` that of the thread, to
    ``name_collect`` what Python spent on a look through all objects of QGIS for what nobody uses,
    which may fall into anybody's turn; ``name_turn`` is the longest call without that."""

    def call(*arguments: Any) -> Any:
        began, worked, looked = time.perf_counter(), time.thread_time(), collecting[0]
        try:
            return function(*arguments)
        finally:
            times = qgis.utils.start_times
            times[name] = times.get(name, 0.0) + (time.perf_counter() - began) * 1000
            cpu = f"{name}_cpu"
            times[cpu] = times.get(cpu, 0.0) + (time.thread_time() - worked) * 1000
            looked = (collecting[0] - looked) * 1000
            times[f"{name}_collect"] = times.get(f"{name}_collect", 0.0) + looked
            turn = (time.perf_counter() - began) * 1000 - looked
            times[f"{name}_turn"] = max(times.get(f"{name}_turn", 0.0), turn)

    return call


def of_two(function: Callable[..., Any]) -> Callable[..., Any]:
    """As :func:`timed`, for calls about this plugin and about QGIS's own Processing, which is set
    beside it; others are passed on."""
    known = {PLUGIN: timed("start", function), "processing": timed("processing", function)}
    return lambda plugin, *more: known.get(plugin, function)(plugin, *more)


def start(plugin: str, *more: Any) -> Any:
    """QGIS starts the plugin; what it builds after QGIS's start is timed too."""
    done = started(plugin, *more)
    if plugin == PLUGIN and done:
        made = qgis.utils.plugins[PLUGIN]
        made._started = timed("start", made._started)
        made._open_next = timed("open", made._open_next)
        again(made._turns, made._open_next)
        made.dock._look = timed("open", partial(look, made, made.dock._look))
    return done


def look(made: Any, original: Callable[[], None]) -> None:
    """The connection that was shown last: its files now, layer and list in the next turn."""
    again(made.connections._soon, timed("open", made.connections.show_last))
    original()


def again(timer: Any, slot: Callable[[], Any]) -> None:
    """What a timer calls from now on."""
    timer.timeout.disconnect()
    timer.timeout.connect(slot)


def collects(phase: str, told: dict[str, int]) -> None:
    """Python begins to look through objects, or has done so. Of all of them: generation 2."""
    if told["generation"] == 2:
        collecting[0] += time.perf_counter() * (1 if phase == "stop" else -1)


collecting = [0.0]
"""Seconds."""
gc.callbacks.append(collects)


qgis.utils.start_times = {}
started = of_two(qgis.utils.startPlugin)
qgis.utils.loadPlugin = of_two(qgis.utils.loadPlugin)
qgis.utils.startPlugin = start
