"""QGIS's interface as the plugin uses it, over a plain main window of real widgets."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsBrowserGuiModel, QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow


class PluginWindow(QObject):
    """``held``: by kind, what the plugin added to QGIS and did not remove."""

    initializationCompleted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.window, self.canvas, self.bar = QMainWindow(), QgsMapCanvas(), QgsMessageBar()
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1200, 800)
        self.tree = QgsLayerTreeView(self.window)
        self.held: dict[str, list[Any]] = {}
        self.browser: QgsBrowserGuiModel | None = None
        self.show_all = QAction("Show All Layers", self.window)
        self.show_all.triggered.connect(self._show_all)

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def layerTreeView(self) -> QgsLayerTreeView:
        return self.tree

    def actionShowAllLayers(self) -> QAction:
        return self.show_all

    def _show_all(self) -> None:
        QgsProject.instance().layerTreeRoot().setItemVisibilityCheckedRecursive(True)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def _take(self, kind: str, one: Any) -> None:
        self.held.setdefault(kind, []).append(one)

    def _give(self, kind: str, one: Any) -> None:
        self.held[kind].remove(one)

    def registerOptionsWidgetFactory(self, factory: Any) -> None:
        self._take("options", factory)

    def unregisterOptionsWidgetFactory(self, factory: Any) -> None:
        self._give("options", factory)

    def browserModel(self) -> QgsBrowserGuiModel:
        if self.browser is None:
            self.browser = QgsBrowserGuiModel(self)
            self.browser.initialize()
        return self.browser

    def registerMainWindowAction(self, action: QAction, _keys: str) -> None:
        self._take("action", action)

    def unregisterMainWindowAction(self, action: QAction) -> None:
        self._give("action", action)

    def addToolBarIcon(self, action: QAction) -> None:
        self._take("icon", action)

    def removeToolBarIcon(self, action: QAction) -> None:
        self._give("icon", action)

    def addPluginToMenu(self, _name: str, action: QAction) -> None:
        self._take("menu", action)

    def removePluginMenu(self, _name: str, action: QAction) -> None:
        self._give("menu", action)

    def registerApplicationExitBlocker(self, blocker: Any) -> None:
        self._take("exit", blocker)

    def unregisterApplicationExitBlocker(self, blocker: Any) -> None:
        self._give("exit", blocker)

    def registerLocatorFilter(self, one: Any) -> None:
        self._take("locator", one)

    def deregisterLocatorFilter(self, one: Any) -> None:
        self._give("locator", one)

    def addCustomActionForLayerType(self, action: QAction, *_: Any) -> None:
        self._take("layer", action)

    def removeCustomActionForLayerType(self, action: QAction) -> None:
        self._give("layer", action)

    def addCustomActionForLayer(self, _action: QAction, layer: Any) -> None:
        if layer.id() not in QgsProject.instance().mapLayers():
            raise ValueError("no layer of the project")
