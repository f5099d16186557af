"""The plugin's dock in a plain main window, with the parts of QGIS that it uses."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

from benchmarks.desk import CONNECTION, Watch, settings
from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.settings import save, set_current_id
from signalement_plugin.ui.dock.dock import SignalementDock


class Window:
    """Main window, canvas and message bar. ``drawn``: when the canvas had drawn all of its layers,
    as ``time.perf_counter`` counts."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.bar, self.canvas = QgsMessageBar(), QgsMapCanvas()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1400, 900)
        self.drawn: list[float] = []
        self.canvas.mapCanvasRefreshed.connect(lambda: self.drawn.append(time.perf_counter()))

    def show(self, layer: QgsVectorLayer) -> None:
        """A layer of the project on the map, as in a project that was saved with it."""
        QgsProject.instance().addMapLayer(layer)
        self.canvas.setLayers([layer])

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def showOptionsDialog(self, _parent: QWidget, _page: str) -> None:
        """No options here."""


@contextmanager
def docked(
    endpoint: str, folder: str = "", watch: Watch | None = None, window: Window | None = None
) -> Iterator[tuple[SignalementDock, Connection]]:
    """The shown dock and its connection, over the store in the data folder ``folder``, or a new
    one, which starts to load at once. ``watch`` sees it come, beside ``window``'s map."""
    with tempfile.TemporaryDirectory() as own:
        os.environ["SIGNALEMENT_DATA"] = folder or own
        save(settings(endpoint))
        set_current_id(CONNECTION)
        window = window or Window()
        window.window.show()
        Watch().rest(0.5)  # the window is shown before the dock opens
        connections = Connections()
        dock = SignalementDock(window, connections)
        window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        (watch or Watch()).until(lambda: connections.current is not None)
        try:
            yield dock, connections.current
        finally:
            dock.unload()
            connections.close()
            QgsProject.instance().clear()
            window.window.close()
