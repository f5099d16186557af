"""Run by the real QGIS (``--code``): makes example data, tries locator, menus, layer indicator and
keyboard shortcuts, and quits. Main thread.

Writes the results as one JSON object to the file named by the environment variable ``ANSWER``.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsLocator, QgsLocatorContext, QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QKeySequence, QShortcut

PLUGIN = "signalement_plugin"
TRIES = 200
EVERY_MS = 100


def plugin() -> Any:
    return qgis.utils.plugins[PLUGIN]


def soon(condition: Callable[[], object], then: Callable[[], None], tries: int = TRIES) -> None:
    """Call ``then`` from the event loop once ``condition`` is true, or after all tries."""
    if condition() or not tries:
        then()
    else:
        QTimer.singleShot(EVERY_MS, lambda: soon(condition, then, tries - 1))


def ours(name: str) -> bool:
    return name.startswith(("Signalement", "Reports: "))


def key_clashes() -> list[str]:
    """Default shortcuts of the plugin that QGIS uses for something else."""
    manager = QgsGui.shortcutsManager()
    mine: set[str] = set()
    theirs: dict[str, str] = {}
    for one in manager.listAll():
        key = QKeySequence(manager.objectDefaultKeySequence(one)).toString()
        if ours(one.objectName()):
            mine.add(key)
        elif key:
            theirs[key] = one.objectName()
    window = qgis.utils.iface.mainWindow()
    for one in window.findChildren(QShortcut):
        if not plugin().dock.isAncestorOf(one.parent()) and one.key().toString():
            theirs.setdefault(one.key().toString(), one.objectName() or "main window")
    return sorted(f"{key}: {theirs[key]}" for key in mine if key in theirs)


def keys() -> list[str]:
    manager = QgsGui.shortcutsManager()
    found = (one for one in manager.listAll() if ours(one.objectName()))
    return sorted(manager.objectDefaultKeySequence(one) for one in found)


def look(answer: dict[str, Any]) -> None:
    native, connection = plugin().native, plugin().connections.current
    layer = connection.layer
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    answer["sign"] = native.sign.sign in qgis.utils.iface.layerTreeView().indicators(node)
    answer["sign_says"] = native.sign.sign.toolTip()
    answer["clashes"], answer["keys"] = key_clashes(), keys()
    registry = QgsGui.mapLayerActionRegistry()
    answer["on_feature"] = [one.text() for one in registry.mapLayerActions(layer)]
    menu = qgis.utils.iface.layerTreeView().menuProvider()
    qgis.utils.iface.layerTreeView().setCurrentLayer(layer)
    made = menu.createContextMenu()
    answer["menu"] = [one.objectName() for one in made.actions() if ours(one.objectName())]
    answer["extent"] = qgis.utils.iface.mapCanvas().extent().toString(3)
    ask_locator(answer)


def ask_locator(answer: dict[str, Any]) -> None:
    """Search with a new locator, because Python cannot reach that of the status bar. A locator
    searches in a thread."""
    wanted = plugin().connections.current.reports.by_fid([7])[7].report_id
    locator = QgsLocator(qgis.utils.iface.mainWindow())
    locator.registerFilter(plugin().native.locator.clone())
    found: list[Any] = []
    locator.foundResult.connect(found.append)
    locator.fetchResults(f"sig {wanted}", QgsLocatorContext())

    def chosen() -> None:
        answer["found"] = [one.displayString.startswith(wanted) for one in found[:1]]
        for one in found[:1]:
            plugin().native.locator.triggerResult(one)
        answer["selected"] = plugin().connections.current.reports.selected() == {wanted}
        shown = plugin().dock.card.report
        answer["card"] = shown is not None and shown.report_id == wanted
        finish(answer)

    soon(lambda: found, chosen)


def finish(answer: dict[str, Any]) -> None:
    """Write the answer and end the process at once; unloading is tested elsewhere."""
    Path(os.environ["ANSWER"]).write_text(json.dumps(answer), encoding="utf-8")
    os._exit(0)


def give_up(*about: Any) -> None:
    """End the run at any uncaught error, with the traceback as the answer."""
    lines = "".join(traceback.format_exception(*about))
    Path(os.environ["ANSWER"]).write_text(json.dumps({"error": lines}), encoding="utf-8")
    os._exit(0)


def loaded(connection: Any) -> bool:
    """Whether all reports are loaded and no new file is being switched to. While a file is
    switched to, the locator finds nothing."""
    if connection is None:  # the example data are made in a thread
        return False
    layer_sync = connection.layer_sync
    return bool(layer_sync and connection.load.updated_at and not layer_sync._turns.isActive())


def main() -> None:
    plugin().dock.show()
    plugin().connections.example.start()
    soon(
        lambda: plugin().native and loaded(plugin().connections.current),
        lambda: look({}),
    )


sys.excepthook = give_up
QTimer.singleShot(0, main)
