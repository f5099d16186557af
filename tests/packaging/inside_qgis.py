"""Run by the real QGIS (``--code``): looks at the plugin, unloads it, looks for remains of it, and
quits. Main thread.

Writes the results as one JSON object to the file named by the environment variable ``ANSWER``.
"""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

PLUGIN = "signalement_plugin"
NAME = "Signalement"


def ours(window: Any) -> list[str]:
    """Object names in the main window that belong to the plugin.

    The bare ``NAME`` is left out: the emptied submenu has it, which QGIS keeps hidden.
    """
    names = {child.objectName() for child in window.findChildren(QObject)}
    return sorted(name for name in names if name.startswith("Signalement") and name != NAME)


def look() -> dict[str, Any]:
    window = qgis.utils.iface.mainWindow()
    dock = window.findChild(QObject, "SignalementDock")
    return {
        "active": PLUGIN in qgis.utils.active_plugins,
        "title": dock.windowTitle() if dock else "",
        "threads": [thread.name for thread in threading.enumerate()],
        "data": Path(os.environ["SIGNALEMENT_DATA"]).exists(),
        "layers": len(QgsProject.instance().mapLayers()),
    }


def finish(answer: dict[str, Any]) -> None:
    registry = QgsApplication.processingRegistry()
    answer["left"] = ours(qgis.utils.iface.mainWindow())
    answer["provider_left"] = registry.providerById("signalement") is not None
    Path(os.environ["ANSWER"]).write_text(json.dumps(answer), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    qgis.utils.iface.actionExit().trigger()


def main() -> None:
    answer = look()
    answer["unloaded"] = qgis.utils.unloadPlugin(PLUGIN)
    QTimer.singleShot(0, lambda: finish(answer))  # deleteLater needs a turn of the event loop


QTimer.singleShot(0, main)
