"""Simulated input for QGIS's own windows and tools, for scripts that run inside the real QGIS."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTableView,
    QToolButton,
    QWidget,
)
from qgis.utils import iface

from sandbox.desktop.hands import LEFT, NO_KEYS


class Hands:
    """A user of one layer in QGIS's map. ``answers`` keeps the results."""

    layer: QgsVectorLayer
    canvas: QgsMapCanvas
    answers: dict[str, Any]

    def action(self, name: str) -> QAction:
        found = iface.mainWindow().findChild(QAction, name)
        if found is None or not found.isEnabled():
            raise AssertionError(f"{name} cannot be used")
        return found

    def tool(self, name: str) -> None:
        self.action(name).trigger()
        QTest.qWait(200)

    def table(self) -> QWidget:
        iface.showAttributeTable(self.layer)
        return self.window_with(QTableView)

    def window_with(self, kind: type) -> QWidget:
        main = iface.mainWindow()

        def found() -> QWidget | None:
            tops = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not main]
            return next((w for w in tops if any(c.isVisible() for c in w.findChildren(kind))), None)

        return self.wait(found)

    def wait(self, look: Callable[[], Any], seconds: float = 8) -> Any:
        waited = 0.0
        while (found := look()) is None:
            if waited > seconds:
                raise AssertionError("waited in vain")
            QTest.qWait(50)
            waited += 0.05
        return found

    def accept(self) -> None:
        """Say yes to the window that a tool has opened."""
        dialog = QApplication.activeModalWidget() or next(
            (w for w in QApplication.topLevelWidgets() if w.isVisible() and isinstance(w, QDialog)),
            None,
        )
        if dialog is None:
            return
        for box in dialog.findChildren(QDialogButtonBox):
            for kind in ("Ok", "Yes"):
                button = box.button(getattr(QDialogButtonBox.StandardButton, kind))
                if button is not None and button.isVisible():
                    self.click(button)
                    return
        raise AssertionError(f"no yes in {dialog.windowTitle()}")

    def refuse(self) -> None:
        """A window whose *OK* cannot be pressed; *Cancel* is."""
        dialog = self.window_with(QDialogButtonBox)
        box = next(b for b in dialog.findChildren(QDialogButtonBox) if b.isVisible())
        button = box.button(QDialogButtonBox.StandardButton.Ok)
        self.answers["new form"] = {"ok": button.isEnabled()}
        self.click(box.button(QDialogButtonBox.StandardButton.Cancel))

    def walk(self, combo: QComboBox, to: int) -> None:
        while combo.currentIndex() != to:
            down = combo.currentIndex() < to
            QTest.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def click(self, widget: QWidget | QToolButton | QLineEdit) -> None:
        if widget is None:
            raise AssertionError("nothing to click")
        QTest.mouseClick(widget, LEFT)
        QTest.qWait(150)

    def pixel(self, fid: int) -> QPoint:
        point = self.layer.getFeature(fid).geometry().asPoint()
        at = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(at.x()), round(at.y()))

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.canvas.viewport(), to)
        QTest.qWait(150)

    def tap(self, at: QPoint) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, NO_KEYS, at)
        QTest.qWait(200)
