"""Inside the real QGIS: edits through its own windows and tools, a commit after each.

After each edit the journal is read; the rows that it gained are the answer.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import QgsEditFormConfig, QgsProject, QgsVectorLayer
from qgis.gui import QgsExpressionBuilderWidget, QgsFieldCalculator, QgsFieldExpressionWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QWidget,
)
from qgis.utils import iface

from sandbox.desktop.scene import OUT, TOLD
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.layer.setup import configure_layer
from signalement_plugin.store.geopackage import GeoPackageStore
from tests.system.scripts_in_qgis.hands import Hands

RIGHT = Qt.MouseButton.RightButton
WRITES = Capabilities(writes=frozenset({"status", "position"}), statuses=tuple(Status))


class Play(Hands):
    """``answers`` maps a path to what it left: journal rows and the words of the commit."""

    def __init__(self) -> None:
        self.store = GeoPackageStore(TOLD["store"])
        self.layer: QgsVectorLayer = open_layer(self.store.path, "Reports")
        configure_layer(self.layer, WRITES)
        QgsProject.instance().addMapLayer(self.layer)
        window = iface.mainWindow()
        window.resize(1400, 900)
        window.activateWindow()
        QApplication.setActiveWindow(window)
        iface.setActiveLayer(self.layer)
        canvas = iface.mapCanvas()
        extent = self.layer.extent()
        extent.scale(1.6)
        canvas.setExtent(extent)
        canvas.refresh()
        canvas.waitWhileRendering()
        QTest.qWait(300)
        self.canvas = canvas
        self.answers: dict[str, Any] = {}

    def run(self) -> None:
        paths = (
            self.form,
            self.field_calculator,
            self.quick_field_bar,
            self.vertex_tool,
            self.move_tool,
            self.draw,
            self.draw_without_form,
            self.paste,
            self.delete,
            self.cut,
            self.merge_attributes,
            self.merge_features,
        )
        for path in paths:
            self.play(path)
            # a confirmation timer of this path must not find a window of the next one
            QTest.qWait(700)

    def play(self, path: Callable[[], None]) -> None:
        before = len(self.store.journal())
        self.layer.removeSelection()
        self.layer.startEditing()
        try:
            path()
            buffered = self.layer.isModified()
            done = self.layer.commitChanges()
            words = "" if done else " ".join(self.layer.commitErrors())
        except Exception as error:  # noqa: BLE001 the other paths are still tried
            traceback.print_exc()
            shot = QApplication.primaryScreen().grabWindow(0)
            shot.save(str(OUT / f"{path.__name__}.png"))
            buffered, done, words = False, False, repr(error)
        for other in QApplication.topLevelWidgets():
            if isinstance(other, QDialog) and other.isVisible():
                other.reject()
        if not done:
            self.layer.rollBack()
        rows = [[row.report_id, row.before, row.after] for row in self.store.journal()[before:]]
        self.answers[path.__name__] = {
            "modified": buffered,
            "committed": done,
            "words": words,
            "journal": rows,
        }

    # -- ways to edit

    def form(self) -> None:
        iface.openFeatureForm(self.layer, self.layer.getFeature(1), False, False)
        dialog = self.window_with(QDialogButtonBox)
        combos = [c for c in dialog.findChildren(QComboBox) if c.isVisible()]
        combo = next(c for c in combos if c.findData("closed") >= 0)
        combo.setFocus()
        self.walk(combo, combo.findData("closed"))
        buttons = next(b for b in dialog.findChildren(QDialogButtonBox) if b.isVisible())
        self.click(buttons.button(QDialogButtonBox.StandardButton.Ok))

    def field_calculator(self) -> None:
        dialog = QgsFieldCalculator(self.layer, iface.mainWindow())
        dialog.show()
        dialog.findChild(QWidget, "mUpdateExistingGroupBox").setChecked(True)
        combo = dialog.findChild(QComboBox, "mExistingFieldComboBox")
        combo.setCurrentIndex(combo.findText("status", Qt.MatchFlag.MatchContains))
        builder = sip.cast(dialog.findChild(QWidget, "builder"), QgsExpressionBuilderWidget)
        builder.setExpressionText("'planned'")
        QTest.qWait(200)
        box = dialog.findChild(QDialogButtonBox)
        self.click(box.button(QDialogButtonBox.StandardButton.Ok))

    def quick_field_bar(self) -> None:
        self.layer.selectByIds([2])
        table = self.table()
        combo = table.findChild(QComboBox, "mFieldCombo")
        combo.setCurrentIndex(combo.findText("status", Qt.MatchFlag.MatchContains))
        found = table.findChild(QWidget, "mUpdateExpressionText")
        sip.cast(found, QgsFieldExpressionWidget).setExpression("'closed'")
        QTest.qWait(100)
        buttons = {b.text().replace("&", ""): b for b in table.findChildren(QAbstractButton)}
        self.click(buttons["Update Selected"])
        table.close()

    def vertex_tool(self) -> None:
        self.tool("mActionVertexToolActiveLayer")
        start = self.pixel(3)
        self.move(start)
        self.tap(start)
        self.move(start + QPoint(40, 40))
        self.tap(start + QPoint(40, 40))

    def move_tool(self) -> None:
        self.tool("mActionMoveFeature")
        start = self.pixel(4)
        self.move(start)
        self.tap(start)
        self.move(start + QPoint(-40, 30))
        self.tap(start + QPoint(-40, 30))

    def draw(self) -> None:
        """The form of a new report cannot be said yes to: its number is missing."""
        iface.actionAddFeature().trigger()
        QTimer.singleShot(600, self.refuse)
        self.tap_beside(1)

    def draw_without_form(self) -> None:
        config = self.layer.editFormConfig()
        config.setSuppress(QgsEditFormConfig.FeatureFormSuppress.SuppressOn)
        self.layer.setEditFormConfig(config)
        iface.actionAddFeature().trigger()
        self.tap_beside(1)

    def tap_beside(self, fid: int) -> None:
        self.move(self.pixel(fid) + QPoint(25, 60))
        self.tap(self.pixel(fid) + QPoint(25, 60))
        QTest.qWait(800)

    def paste(self) -> None:
        self.layer.selectByIds([1])
        iface.copySelectionToClipboard(self.layer)
        QTimer.singleShot(600, self.accept)
        iface.pasteFromClipboard(self.layer)

    def delete(self) -> None:
        self.layer.selectByIds([1])
        QTimer.singleShot(600, self.accept)
        self.action("mActionDeleteSelected").trigger()

    def cut(self) -> None:
        self.layer.selectByIds([1])
        QTimer.singleShot(600, self.accept)
        iface.actionCutFeatures().trigger()

    def merge_attributes(self) -> None:
        """Two reports get the status of the second; its number is asked for, too."""
        self.merge(lambda dialog: self.take(dialog, "status", "report_id"))

    def merge(self, choose: Callable[[QWidget], None]) -> None:
        self.layer.selectByIds([1, 2])

        def answer() -> None:
            choose(QApplication.activeModalWidget())
            self.accept()

        QTimer.singleShot(600, answer)
        self.action("mActionMergeFeatureAttributes").trigger()

    def take(self, dialog: QWidget, *names: str) -> None:
        """In the table of QGIS's dialog: the values of the second feature."""
        table = dialog.findChild(QTableWidget)
        for column in range(table.columnCount()):
            if table.horizontalHeaderItem(column).text() in names:
                combo = table.cellWidget(0, column)
                combo.setCurrentIndex(combo.findText("Feature 2"))

    def merge_features(self) -> None:
        self.layer.selectByIds([1, 2])
        QTimer.singleShot(600, self.accept)
        self.action("mActionMergeFeatures").trigger()


def begin() -> None:
    code = 0
    try:
        play = Play()
        play.run()
        (OUT / "answers.json").write_text(json.dumps(play.answers), encoding="utf-8")
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)


QTimer.singleShot(1000, begin)
