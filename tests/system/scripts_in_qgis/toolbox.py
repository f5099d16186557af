"""Inside the real QGIS: the algorithms in the Processing toolbox, a refusal and a run; the
plugin in the Browser panel and the Data Source Manager."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import processing
import qgis.utils
from qgis.core import QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QModelIndex, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

TOLD = json.loads(os.environ["SIGNALEMENT_DEMO"])
TURN_MS, PATIENCE_MS = 50, 30_000


def listed() -> list[str]:
    """Names of our algorithms in the tree of the toolbox."""
    tree = qgis.utils.plugins["processing"].toolbox.algorithmTree
    model = tree.model()

    def below(parent: QModelIndex) -> Iterator[str]:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found = tree.algorithmForIndex(index)
            if found is not None and found.provider().id() == "signalement":
                yield found.name()
            yield from below(index)

    return sorted(set(below(QModelIndex())))


def offered() -> dict[str, bool]:
    """QGIS's own windows in which the plugin is listed."""
    tree = qgis.utils.iface.browserModel()
    return {
        "browser": tree.findPath("signalement:").isValid(),
        "data sources": bool(QgsGui.sourceSelectProviderRegistry().providersByKey("signalement")),
    }


def run(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Press *Run* in the dialog of an algorithm: what it refuses with, or its results."""
    dialog = processing.createAlgorithmDialog(f"signalement:{name}", values)
    dialog.show()
    told: dict[str, Any] = {"refused": ""}

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told["refused"] = box.text()
            box.accept()

    watch = QTimer()
    watch.timeout.connect(answer)
    watch.start(TURN_MS)
    dialog.runButton().click()
    waited = 0
    while not (told["refused"] or dialog.wasExecuted()) and waited < PATIENCE_MS:
        QTest.qWait(TURN_MS)
        waited += TURN_MS
    watch.stop()
    told["ran"] = bool(dialog.wasExecuted())
    dialog.close()
    return told


def begin() -> None:
    code = 0
    try:
        values = {
            "listed": listed(),
            "offered": offered(),
            "refused": run("loadreports", {**TOLD["values"], "FILTER": "status:opne"}),
            "done": run("loadreports", TOLD["values"]),
        }
        (Path(TOLD["out"]) / "toolbox.json").write_text(json.dumps(values), encoding="utf-8")
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)  # how QGIS ends is not tested here


QTimer.singleShot(1500, begin)
