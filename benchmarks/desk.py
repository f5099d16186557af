"""A QGIS without a window, a connection as the plugin creates it, :class:`Watch`, which measures
how long the event loop is blocked, and functions that measure and wait."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import requests
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

from signalement_plugin.connection.connection import Connection
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.layer.setup import configure_layer
from signalement_plugin.qgis_profile.settings import ConnectionSettings

TICK_MS = 5
PATIENCE_S = 120
CONNECTION = "be9c4000"


@contextmanager
def qgis() -> Iterator[QgsApplication]:
    """Starts QGIS with its providers for the time of a ``with`` block; widgets can be made."""
    application = QgsApplication([], True)
    application.initQgis()
    QgsGui.editorWidgetRegistry().initEditors()  # without it, an attribute table crashes
    try:
        yield application
    finally:
        QgsProject.instance().clear()


@dataclass
class Watch:
    """Runs the event loop until something holds; gaps are those of a 5 ms timer, in ms.

    ``busy``: of each gap what this thread spent on a processor, whoever else waited for one.
    """

    gaps: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)

    def until(self, holds: Callable[[], bool]) -> float:
        """Seconds that passed. Raises ``TimeoutError`` after two minutes."""
        loop, timer, began = QEventLoop(), QTimer(), time.perf_counter()
        last, spent = began, time.thread_time()
        timer.setTimerType(Qt.TimerType.PreciseTimer)

        def tick() -> None:
            nonlocal last, spent
            now, used = time.perf_counter(), time.thread_time()
            self.gaps.append((now - last) * 1000)
            self.busy.append((used - spent) * 1000)
            last, spent = now, used
            if holds() or now - began > PATIENCE_S:
                loop.quit()

        timer.timeout.connect(tick)
        timer.start(TICK_MS)
        loop.exec()
        timer.stop()
        taken = time.perf_counter() - began
        if taken > PATIENCE_S:
            raise TimeoutError("the event loop waited in vain")
        return taken

    def rest(self, seconds: float) -> None:
        """Let time pass."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() >= end)


def heard(connection: Connection, holds: Callable[[], bool]) -> float:
    """Seconds until something holds, asked whenever the connection tells something. A timer
    that ticks would take Python's lock from its threads two hundred times a second, which
    nothing in QGIS does. Raises ``TimeoutError`` after two minutes."""
    if connection.layer_sync is None:
        raise RuntimeError("no layer")
    loop, asking, late = QEventLoop(), QTimer(), QTimer()
    asking.setSingleShot(True)  # checks once for all signals of one turn
    asking.timeout.connect(lambda: loop.quit() if holds() else None)
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(PATIENCE_S * 1000)
    told = (
        connection.reports.changed,
        connection.status_board.changed,
        connection.load.running_changed,
        connection.load.updated,
        connection.outcome,
        connection.layer_sync.held_back,
    )
    for signal in told:
        signal.connect(asking.start)
    began = time.perf_counter()
    loop.exec()
    taken = time.perf_counter() - began
    for signal in told:
        signal.disconnect(asking.start)
    if not holds():
        raise TimeoutError("the event loop waited in vain")
    return taken


@contextmanager
def connected(endpoint: str, folder: str = "", **more: object) -> Iterator[Connection]:
    """A connection and its layer in the project, over the store in ``folder`` or an empty one."""
    with tempfile.TemporaryDirectory() as own:
        os.environ["SIGNALEMENT_DATA"] = folder or own
        connection = Connection(settings(endpoint, **more))
        layer = open_layer(connection.files.store.path, "Bench")
        configure_layer(layer)
        QgsProject.instance().addMapLayer(layer)
        connection.use(layer)
        try:
            yield connection
        finally:
            connection.close()
            QgsProject.instance().removeMapLayer(layer)


def settings(endpoint: str, **more: object) -> ConnectionSettings:
    """A connection that asks nothing: everything is loaded, identity is settled."""
    given = {"name": "Bench", "scope": "all", "identity_asked": True, **more}
    return ConnectionSettings(CONNECTION, endpoint=endpoint, **given)  # type: ignore[arg-type]


def rows_shown(connection: Connection) -> int:
    """Rows of the displayed layer (its filter is empty)."""
    return int(connection.layer.featureCount()) if connection.layer is not None else 0


def loaded(connection: Connection, rows: int) -> bool:
    """Whether the bulk-loaded file is what the layer shows, with nothing left to write."""
    return rows_shown(connection) >= rows and settled(connection)


def settled(connection: Connection) -> bool:
    """No pass runs and no row waits for the layer."""
    if connection.load.running or connection.layer_sync is None:
        return False
    return not connection.layer_sync.inbox.count(connection.files.store.key)


def filled(connection: Connection, rows: int) -> float:
    """Seconds from asking to so many rows in the layer."""
    connection.load.refresh()
    return heard(connection, lambda: loaded(connection, rows))


def refreshed(connection: Connection) -> float:
    """Seconds from asking to the last row written."""
    connection.load.refresh()
    return heard(connection, lambda: settled(connection))


def control(url: str, what: str = "log") -> list[str]:
    """Send the page server a command; gives the requests since the last command."""
    asked: list[str] = requests.get(f"{url}/control/{what}", timeout=60).json()
    return asked


def floor(url: str, paths: list[str]) -> tuple[float, float]:
    """Seconds that a bare session needs for these requests and ``json.loads``, and how many of
    them on a processor."""
    began, began_cpu = time.perf_counter(), time.process_time()
    with requests.Session() as session:
        for path in paths:
            json.loads(session.get(url + path, timeout=60).content)
    return time.perf_counter() - began, time.process_time() - began_cpu
