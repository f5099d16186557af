"""What belongs to the user of QGIS (map, tools, selection), and flows of the dock that must leave
it as it was. Inside the real QGIS."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface

from sandbox.desktop.hands import LEFT, NO_KEYS, drag
from signalement_plugin.core.model.status import OPEN
from tests.support.qgis.dock_driver import DockDriver

OTHER = "Chantiers"


def be_a_user(commune: QgsVectorLayer) -> None:
    """Another layer is active, features of two layers are selected, *Identify* is in hand."""
    works = QgsVectorLayer("Point?crs=EPSG:4326", OTHER, "memory")
    works.setCustomProperty("skipMemoryLayersCheck", 1)
    features = []
    for x in (4.85, 4.86, 4.87):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT ({x} 50.46)"))
        features.append(feature)
    works.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(works)
    works.selectByIds([2, 3])
    commune.selectAll()
    iface.setActiveLayer(works)
    iface.actionIdentify().trigger()
    QTest.qWait(300)


def users_state(reports: QgsVectorLayer) -> dict[str, Any]:
    """Active layer, tool, extent and so on as plain values that can be compared."""
    canvas = iface.mapCanvas()
    others = [one for one in QgsProject.instance().mapLayers().values() if one.id() != reports.id()]
    root = QgsProject.instance().layerTreeRoot()
    tool, active, node = canvas.mapTool(), iface.activeLayer(), iface.layerTreeView().currentNode()
    return {
        "active layer": active.id() if active else "",
        "node": node.name() if node else "",
        "tool": f"{type(tool).__name__} {sip.unwrapinstance(tool)}",
        "extent": canvas.extent().toString(6),
        "rotation": canvas.rotation(),
        "crs": canvas.mapSettings().destinationCrs().authid(),
        "selected": {one.name(): sorted(one.selectedFeatureIds()) for one in others},
        "edited": sorted(one.name() for one in others if one.isEditable()),
        "shown": sorted(one.name() for one in root.checkedLayers()),
        "order": [one.name() for one in root.layerOrder()],
    }


class LookingAround:
    """Flows of the dock that count no presses; for ``Clicks``."""

    dock: Any
    driver: DockDriver
    connection: Any

    def look_around(self) -> None:
        """Refresh, rows, cards, photos, styles, the outbox and back."""
        self.type_filter("is:open")
        self.click("SignalementAge")
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
            QTest.keyClick(self.dock.list, key)
            QTest.qWait(100)
        self.pick_row(lambda report: bool(report.photo))
        self.wait("the photo", lambda: bool(self.driver.report.photos()))
        QTest.keyClick(self.dock.list, Qt.Key.Key_V)
        QTest.qWait(200)
        QTest.keyClick(self.driver.report.viewer().view, Qt.Key.Key_V)
        self.wait("the viewer to close", lambda: not self.driver.report.viewer().isVisible())
        iface.mainWindow().activateWindow()
        QTest.keyClick(self.dock.list, Qt.Key.Key_B)
        self.trigger("SignalementOutboxPage")
        self.click("SignalementOutboxBack")

    def narrow_to_the_map(self) -> None:
        self.driver.chips.group_by("street")
        QTest.qWait(400)
        self.driver.chips.group_by("")
        self.type_filter("status:new late>1")
        self.type_filter("")

    def select_on_the_map(self) -> None:
        """A rectangle, then a polygon that is given up with Esc."""
        self.click_entry(self.toolbutton("select"), "SignalementAction_rectangle")
        canvas = iface.mapCanvas()
        drag(canvas, QPoint(80, 80), QPoint(canvas.width() - 80, canvas.height() - 80))
        self.wait("a selection", lambda: len(self.connection.reports.selected()) > 1)
        self.click_entry(self.toolbutton("select"), "SignalementAction_polygon")
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.qWait(200)

    def move_a_pin(self) -> str:
        report_id = self._open_with(Qt.Key.Key_M)
        self._pick_on_map()
        self.click("SignalementSend")
        self._say_that_it_goes_far()
        self.send_now()
        self.until_confirmed(report_id)
        return report_id

    def _say_that_it_goes_far(self) -> None:
        """More than 50 m are asked about."""
        box = self.dock.findChild(QMessageBox, "SignalementMovedFar")
        self.click(box.button(QMessageBox.StandardButton.Yes))
        QApplication.setActiveWindow(iface.mainWindow())  # there is no window manager under Xvfb

    def think_better_of_it(self) -> None:
        """Esc while the map waits for a click, and again with a place picked."""
        self._open_with(Qt.Key.Key_M)
        self.click("SignalementStrip_pick")
        self._escape()
        self._open_with(Qt.Key.Key_M)
        self._pick_on_map()
        self._escape()

    def _open_with(self, key: Qt.Key) -> str:
        self.type_filter("is:open")
        report_id = self.pick_row(
            lambda report: report.status in OPEN and not self.waits(report.report_id)
        )
        QTest.keyClick(self.dock.list, key)
        self.wait("the strip", self.driver.reply.visible)
        return report_id

    def _escape(self) -> None:
        reply = self.driver.reply
        QTest.keyClick(reply.widget, Qt.Key.Key_Escape)
        self.wait("the verbs", lambda: not reply.visible())

    def _pick_on_map(self) -> None:
        if not self.waits_for_a_point():
            self.click("SignalementStrip_pick")
        self.wait("the tool", self.waits_for_a_point)
        viewport = iface.mapCanvas().viewport()
        QTest.mouseClick(viewport, LEFT, NO_KEYS, viewport.rect().center())
        QTest.qWait(300)
