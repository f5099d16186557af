"""Inside the real QGIS: what the map shows after a first connection, in one kind of project.

``TOLD["project"]``: ``empty``, or ``lambert`` with a layer of the user's. ``TOLD["from"]``:
``example`` or ``server``.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, TOLD, connect, set_window

TOWN = QgsRectangle(177_000, 118_000, 194_000, 136_000)
STEP_PX = 7


class FirstLook(Player):
    """``seen`` is what the test judges."""

    def run(self) -> dict[str, Any]:
        canvas, project = iface.mapCanvas(), QgsProject.instance()
        if TOLD["project"] == "lambert":
            self.open_town()
        before = canvas.extent()
        if TOLD["from"] == "example":
            self.click("SignalementStart_example")
        else:
            connect(scope="all")
            self.plugin.connections.reload()
        self.wait("a connection", lambda: self.connection and self.connection.load.updated_at)
        self.wait("no work", lambda: not self.connection.load.running)
        self.wait("rows", lambda: self.dock.list.model().rowCount() > 0)
        self.wait("the reports on the map", lambda: self.colours() > 50)
        after = canvas.extent()
        self.picture("first-look", "")
        layer = self.connection.layer
        found = {"colours": self.colours(), "moved": before != after, "in": layer.featureCount()}
        iface.newProject()
        self.wait("the list", lambda: self.connection.layer is not None)
        QTest.qWait(1500)
        self.picture("new-project", "")
        found["layers"] = len(project.mapLayers())
        found["dirty"] = project.isDirty()
        found["listed"] = self.dock.list.model().rowCount()
        return found

    def open_town(self) -> None:
        """A project in Belgian Lambert 72 with a layer of the user's, of one colour."""
        layer = QgsVectorLayer("Polygon?crs=EPSG:31370", "Commune", "memory")
        layer.setCustomProperty("skipMemoryLayersCheck", 1)
        town = QgsFeature()
        town.setGeometry(QgsGeometry.fromRect(TOWN))
        layer.dataProvider().addFeatures([town])
        QgsProject.instance().addMapLayer(layer)
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
        QTest.qWait(300)
        iface.mapCanvas().setExtent(TOWN)
        iface.mapCanvas().refresh()
        QTest.qWait(500)
        iface.mapCanvas().waitWhileRendering()

    def colours(self) -> int:
        """How many colours the map has: few without a report."""
        picture = iface.mapCanvas().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = picture.constBits().asstring(picture.sizeInBytes())
        return len(set(memoryview(pixels).cast("I")[::STEP_PX]))


def begin() -> None:
    look, code = FirstLook(), 0
    set_window(look.dock)
    try:
        (OUT / "first_look.json").write_text(json.dumps(look.run()), encoding="utf-8")
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        look.picture("failed", "failed here")
        code = 1
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)


QTimer.singleShot(1500, begin)
