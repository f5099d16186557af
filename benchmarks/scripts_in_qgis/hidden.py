"""Run by the real QGIS (``--code``): counts requests and wake-ups while the dock is hidden, and
while it is shown, before the interval has passed and after.

``SERVER`` is the page server's address. Steps are generators that yield the milliseconds to wait.
"""

from __future__ import annotations

import json
import os
import threading
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import qgis.utils
import requests
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

PLUGIN = "signalement_plugin"
WATCH_MS, STEP_MS, STEPS = 3000, 100, 250
Step = Iterator[int]


def asked() -> int:
    """Requests since the last time."""
    return len(requests.get(f"{os.environ['SERVER']}/control/log", timeout=60).json())


def switches() -> int:
    """How often the plugin's threads went to sleep since they began."""
    ours = [one.native_id for one in threading.enumerate() if one.name.startswith("signalement")]
    total = 0
    for number in ours:
        text = Path(f"/proc/self/task/{number}/status").read_text("ascii")
        total += int(text.split("\nvoluntary_ctxt_switches:")[1].split()[0])
    return total


def timers(*roots: QObject) -> int:
    """Timers of the plugin that can fire during the measurement: all but the one for midnight."""
    active = (one for root in roots for one in root.findChildren(QTimer) if one.isActive())
    return sum(one.remainingTime() <= WATCH_MS for one in active)


def phase(answer: dict[str, float], name: str, *roots: QObject) -> Step:
    """Watch for some seconds."""
    asked()
    before, running = switches(), timers(*roots)
    yield WATCH_MS
    answer[f"{name}_requests"] = asked()
    answer[f"{name}_wakeups"] = switches() - before + running + timers(*roots)


def settled(connection: Any) -> Step:
    """Wait until nothing is read or written any more."""
    for _ in range(STEPS):
        yield STEP_MS
        layer_sync, key = connection.layer_sync, connection.files.store.key
        if (
            layer_sync is not None
            and not connection.load.running
            and not layer_sync.inbox.count(key)
        ):
            break
    else:
        raise TimeoutError("it does not come to rest")
    yield 1500


def play() -> Step:
    from signalement_plugin.qgis_profile.settings import ConnectionSettings, save  # noqa: PLC0415

    answer: dict[str, float] = {}
    plugin = qgis.utils.plugins[PLUGIN]
    dock, connections = plugin.dock, plugin.connections
    url = f"{os.environ['SERVER']}/open311"
    given = {"name": "Bench", "endpoint": url, "scope": "all", "identity_asked": True}
    save(ConnectionSettings("be9c4000", interval_s=300, **given))  # type: ignore[arg-type]
    dock.show()
    while not dock.filled:
        yield STEP_MS
    connections.reload()
    yield STEP_MS
    connection = connections.current
    yield from settled(connection)
    yield from phase(answer, "shown", dock, connection)
    connection.renew(replace(connection.settings, interval_s=1))
    yield from settled(connection)
    dock.hide()
    tree = QgsProject.instance().layerTreeRoot()
    tree.findLayer(connection.layer.id()).setItemVisibilityChecked(False)
    yield 500
    yield from phase(answer, "hidden", dock, connection)
    dock.show()
    yield from phase(answer, "interval", dock, connection)
    tell(answer)


def tell(answer: dict[str, Any]) -> None:
    Path(os.environ["ANSWER"]).write_text(json.dumps(answer), encoding="utf-8")
    os._exit(0)  # how QGIS quits is not measured


def go(steps: Step) -> None:
    """The next step, in a turn of QGIS's own event loop."""
    try:
        wait = next(steps, None)
    except Exception:  # noqa: BLE001 whatever it was, the benchmark has to hear of it
        tell({"error": traceback.format_exc()})
        return
    if wait is not None:
        QTimer.singleShot(wait, lambda: go(steps))


QTimer.singleShot(1500, lambda: go(play()))
