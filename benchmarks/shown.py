"""``python -m benchmarks.shown plain|load|open|screen URL [FOLDER]``: measures one state of QGIS.

``plain``: QGIS with a map, without the plugin. ``load``: everything that the page server
lists is read into a new store. ``open``: the store in the data folder FOLDER is displayed,
and five times 1,000 changes come. ``screen``: the dock over that store comes into sight beside a
map of it, and filters are typed. Prints JSON: ``rss_mb`` (resident at the end), ``pass_s`` (the
middle one of the five), ``screen_s`` (from the dock shown to its list filled), ``map_s`` (to the
whole map as well), ``map_floor_s`` (QGIS's own map of plain circles), ``layer_ms`` (QGIS's own
opening of a layer over that file), ``stop_ms`` (the most that the main thread worked in one go
meanwhile, without ``layer_ms``), ``filter_ms`` (the slowest line).

:func:`seen` gives each process a QGIS configuration, so that none finds the filter of an earlier
one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PASSES = 5


def rss_mb() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


KEPT: list[object] = []
"""Widgets and their application until the process ends: Qt crashes when they go in the wrong
order."""


def plain(_url: str, _folder: str) -> dict[str, float]:
    from qgis.core import QgsApplication  # noqa: PLC0415 nothing of ours is imported
    from qgis.gui import QgsGui, QgsMapCanvas  # noqa: PLC0415

    application = QgsApplication([], True)
    application.initQgis()
    QgsGui.editorWidgetRegistry().initEditors()
    canvas = QgsMapCanvas()
    canvas.show()
    application.processEvents()
    KEPT.extend((canvas, application))
    return {"rss_mb": rss_mb()}


def load(url: str, _folder: str) -> dict[str, float]:
    from benchmarks.desk import Watch, connected, filled, qgis  # noqa: PLC0415

    with qgis():
        canvas = _canvas()
        with connected(f"{url}/open311") as connection:
            filled(connection, 100_000)
            Watch().rest(0.5)
            found = {"rss_mb": rss_mb()}
        canvas.close()
    return found


def over(url: str, folder: str) -> dict[str, float]:
    from statistics import median  # noqa: PLC0415 a plain QGIS has not loaded it

    from benchmarks.desk import Watch, connected, control, qgis, refreshed  # noqa: PLC0415

    with qgis():
        canvas = _canvas()
        with connected(f"{url}/open311", folder=folder) as connection:
            Watch().rest(0.5)
            refreshed(connection)  # the first pass, which asks for more, is not counted
            taken = []
            for number in range(PASSES):
                control(url, f"change/{os.getpid()}{number}")
                taken.append(refreshed(connection))
            control(url, "quiet/0")
            found = {"rss_mb": rss_mb(), "pass_s": median(taken)}
        canvas.close()
    return found


def screen(url: str, folder: str) -> dict[str, float]:
    from benchmarks.desk import CONNECTION, Watch, qgis, settings  # noqa: PLC0415
    from benchmarks.measurements.filter import LINES, typed  # noqa: PLC0415
    from benchmarks.window import Window, docked  # noqa: PLC0415
    from signalement_plugin.connection.project_layers import dress, plain_layer  # noqa: PLC0415
    from signalement_plugin.layer.live_layer import open_layer  # noqa: PLC0415

    with qgis():
        (path,) = (Path(folder) / CONNECTION).glob("*.gpkg")
        found = {"map_floor_s": _plain_map_s(str(path))}
        before = time.thread_time()
        open_layer(path, "alone")
        layer_ms = (time.thread_time() - before) * 1000
        watch, window = Watch(), Window()
        saved = settings(f"{url}/open311")
        layer = plain_layer(str(path), saved)
        dress(layer, saved)
        window.show(layer)
        with docked(f"{url}/open311", folder, watch, window) as (dock, _):
            watch.until(lambda: dock.list.model().rowCount() > 0)
            found["screen_s"] = sum(watch.gaps) / 1000
            watch.until(lambda: bool(window.drawn))
            found["map_s"] = sum(watch.gaps) / 1000
            watch.rest(3)
            found["stop_ms"] = max(0.0, max(watch.busy) - layer_ms)
            filter_ms = max(typed(dock, line).ms for line in LINES)
        return found | {"layer_ms": layer_ms, "filter_ms": filter_ms, "rss_mb": rss_mb()}


def _plain_map_s(path: str) -> float:
    """QGIS alone: a layer with one plain circle for all, from opening it to the whole map."""
    from qgis.core import QgsVectorLayer  # noqa: PLC0415

    from benchmarks.desk import Watch  # noqa: PLC0415
    from benchmarks.window import Window  # noqa: PLC0415

    window = Window()
    window.window.show()
    Watch().rest(0.5)
    window.drawn.clear()
    began = time.perf_counter()
    layer = QgsVectorLayer(f"{path}|layername=reports", "plain", "ogr")
    window.canvas.setDestinationCrs(layer.crs())
    window.canvas.setExtent(layer.extent())
    window.canvas.setLayers([layer])
    window.canvas.refresh()
    Watch().until(lambda: bool(window.drawn))
    window.window.close()
    return window.drawn[0] - began


def _canvas():  # type: ignore[no-untyped-def]
    from qgis.gui import QgsMapCanvas  # noqa: PLC0415

    canvas = QgsMapCanvas()
    canvas.show()
    return canvas


def seen(state: str, url: str, folder: str = "") -> dict[str, float]:
    """What a process of its own prints about ``state``."""
    command = [sys.executable, "-m", "benchmarks.shown", state, url, folder]
    with tempfile.TemporaryDirectory() as config:
        env = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": config}
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=env)
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]


def fill_apart(url: str, folder: Path, rows: int) -> None:
    """``stores.fill`` in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "benchmarks.stores", url, str(folder), str(rows)]
    subprocess.run(command, check=True)


STATES = {"plain": plain, "load": load, "open": over, "screen": screen}

if __name__ == "__main__":
    print(json.dumps(STATES[sys.argv[1]](sys.argv[2], sys.argv[3])), flush=True)
    os._exit(0)
