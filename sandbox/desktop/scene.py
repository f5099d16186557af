"""Sets up the demo inside QGIS: window, login, connection, base map."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget
from qgis.utils import iface

from sandbox.desktop.systems import KEY, SYSTEMS, DemoSystem
from signalement_plugin.layer.streets import street_layer
from signalement_plugin.qgis_profile.settings import ConnectionSettings, new_connection_id, save
from signalement_plugin.qt.language import tr
from signalement_plugin.systems.local_register.example import example_streets

TOLD: dict[str, Any] = json.loads(os.environ["SIGNALEMENT_DEMO"])
"""What this QGIS was told when it was started: ``out`` (a folder), and what its script needs."""
OUT = Path(TOLD["out"])
WIDTH, HEIGHT = 1480, 920
LAYERS_PX = 230
TURN_MS = 20
WEB_MERCATOR = "EPSG:3857"
AROUND_M = 300.0
NAME = "Namur"
"""Name of the connection."""


def set_window(dock: Any, dock_width: int = 400) -> None:
    """The window that Xvfb, without a window manager, would leave small and inactive."""
    window = iface.mainWindow()
    window.resize(WIDTH, HEIGHT)
    window.activateWindow()
    QApplication.setActiveWindow(window)
    iface.newProject()
    for name in ("Browser", "Browser2", "GPSInformation", "LayerStyling", "undo/redo dock"):
        other = window.findChild(QWidget, name)
        if other is not None:
            other.close()
    dock.show()
    while not dock.filled:  # the dock builds one part per turn of the event loop
        QTest.qWait(TURN_MS)
    window.resizeDocks([dock], [dock_width], Qt.Orientation.Horizontal)
    layers = window.findChild(QDockWidget, "Layers")
    if layers is not None:  # it opens too narrow for the layers' names
        window.resizeDocks([layers], [LAYERS_PX], Qt.Orientation.Horizontal)


def connect(endpoint: str = "", scope: str = "", name: str = NAME) -> None:
    """What a user would enter by hand: address and login, in CitySDK's way. Nothing is asked any
    more where ``scope`` is said."""
    _connect(SYSTEMS["citysdk"], endpoint or TOLD["citysdk"], scope, name)


def connect_to(system: DemoSystem, scope: str = "") -> None:
    """Connect as :func:`connect` does, to one of the demo's systems."""
    _connect(system, f"{TOLD['url']}{system.path}", scope, NAME)


def new_login(system: DemoSystem) -> str:
    """The id of an authentication configuration of QGIS with the system's login."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword(KEY, True)  # opens this profile's own, new database
    login = QgsAuthMethodConfig(system.method)
    login.setName("Signalement demo")
    login.setConfigMap(dict(system.login))
    manager.storeAuthenticationConfig(login)
    return str(login.id())


def _connect(system: DemoSystem, endpoint: str, scope: str, name: str) -> None:
    save(
        ConnectionSettings(
            new_connection_id(),
            name=name,
            system=system.system,
            endpoint=endpoint,
            authcfg=new_login(system),
            scope=scope,
            identity_asked=bool(scope),
        )
    )


def add_streets() -> None:
    """Add the streets of the invented reports as a layer below the reports."""
    name = tr("Streets (made up)")
    streets = street_layer(example_streets(), name)
    project = QgsProject.instance()
    project.addMapLayer(streets, False)
    project.layerTreeRoot().addLayer(streets).setExpanded(False)


def add_outline(reports: QgsVectorLayer) -> None:
    """A hull around the loaded reports, so that the map has a ground; the demo's, not ours."""
    points = [f.geometry().asPoint() for f in reports.getFeatures() if f.hasGeometry()]
    hull = QgsGeometry.fromMultiPointXY([QgsPointXY(p) for p in points]).convexHull()
    outline = QgsVectorLayer("Polygon?crs=EPSG:4326", "Commune", "memory")
    outline.setCustomProperty("skipMemoryLayersCheck", 1)
    feature = QgsFeature()
    feature.setGeometry(hull.buffer(0.004, 8))
    outline.dataProvider().addFeatures([feature])
    symbol = QgsFillSymbol.createSimple(
        {"color": "#f4f1ea", "outline_color": "#8a8578", "outline_width": "0.5"}
    )
    outline.renderer().setSymbol(symbol)
    project = QgsProject.instance()
    project.addMapLayer(outline, False)
    project.layerTreeRoot().addLayer(outline)
    project.setCrs(QgsCoordinateReferenceSystem(WEB_MERCATOR))
    canvas = iface.mapCanvas()
    to_map = QgsCoordinateTransform(outline.crs(), project.crs(), project)
    extent = to_map.transformBoundingBox(outline.extent())
    extent.scale(1.05)
    canvas.setExtent(extent)
    canvas.refresh()


def extent_around(report: Any) -> QgsRectangle:
    """Some 300 m around a report, in the coordinates of the map."""
    project = QgsProject.instance()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), project.crs(), project
    )
    point = QgsGeometry.fromPointXY(to_map.transform(QgsPointXY(report.lon, report.lat)))
    return point.buffer(AROUND_M, 8).boundingBox()
