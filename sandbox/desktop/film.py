"""Runs inside the real QGIS (``qgis --code``): records two short films with the example data.

A frame is the window with an arrow where the mouse was last, taken a few times a second.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap, QPolygonF
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface, plugins

from sandbox.desktop.hands import LEFT, NO_KEYS
from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, add_outline, set_window

DOCK = 430
SIZE = (1180, 720)
FRAME_MS = 250
LOOK_MS = 900
BUTTON_PX = 45
REPLY = "Bonjour, c'est réparé depuis ce matin."
UNASSIGNED = "est:à_attribuer est:ouvert"
ARROW = ((0, 0), (0, 17), (4, 13), (7, 19), (10, 18), (7, 12), (12, 12))


class Film(Player):
    """Two films; each writes its frames into a folder of its name."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = QgsRectangle()
        self.at = QPoint(SIZE[0] // 2, SIZE[1] // 2)
        self.frames: list[QPixmap] = []
        self.camera = QTimer(self.dock)
        self.camera.timeout.connect(self._take)

    def run(self) -> None:
        self.begin()
        self.whole = iface.mapCanvas().extent()
        for name, play in (("one-closed", self.one_closed), ("many-assigned", self.many_assigned)):
            self.from_the_start()
            self.film(name, play)

    def begin(self) -> None:
        """Open the example data, with a ground for the map."""
        self.click("SignalementStart_example")
        self.wait("reports", lambda: self.connection is not None and self.loaded(), 120)
        add_outline(self.connection.layer)
        self.wait("the list", lambda: self.dock.list.model().rowCount() > 0)

    def loaded(self) -> bool:
        return bool(self.connection.layer.featureCount()) and not self.connection.load.running

    def one_closed(self) -> None:
        """From a new report to closed on the map."""
        self.pick_row(lambda report: str(report.status) == "new" and bool(report.photo))
        self.look()
        self.press(Qt.Key.Key_Z)
        self.look()
        self.press(Qt.Key.Key_C)
        self.wait("its form", lambda: self.shown("SignalementStrip"))
        self.look()
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        self.write(edit, REPLY)
        self.look()
        self.click("SignalementSend")
        self.look()
        self.unseen(self.send_now)
        self.look(3)

    def many_assigned(self) -> None:
        """A whole sector to the team that usually gets it."""
        line = self.widget("SignalementFilter")
        line.setFocus()
        self.write(line, UNASSIGNED)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            # closes the list of proposals; in the line itself Esc would clear the text
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        self.look()
        if line.text().strip() != UNASSIGNED:
            raise AssertionError(f"the filter is {line.text()!r}")
        self.unseen(self.by_sector)
        self.look()
        self.give_a_group()
        self.look(2)
        if self.shown("SignalementStrip"):
            self.click("SignalementSend")
            self.look(2)
        self.click("SignalementPreviewSend")
        self.look()
        self.unseen(self.send_now)
        self.look(3)

    def by_sector(self) -> None:
        self.click_entry(self.widget("SignalementGroup"), "SignalementGroup_sector")

    def give_a_group(self) -> None:
        """The button in the head of the smallest group that has one."""
        listing = self.dock.list
        usual = [one for one in listing.reports.rows.groups if listing.reports.with_team(one).team]
        group = min(usual, key=lambda one: len(one.fids))
        head = listing.visualRect(listing.reports.index(listing.reports.rows.head(group.key)))
        at = QPoint(head.right() - BUTTON_PX, head.center().y())
        self.at = listing.viewport().mapToGlobal(at)
        QTest.qWait(LOOK_MS)
        QTest.mouseClick(listing.viewport(), LEFT, NO_KEYS, at)

    def from_the_start(self) -> None:
        """Show the whole commune, with nothing selected or filtered."""
        self.go_to_list()
        self.type_filter("")
        self.connection.reports.select([])
        iface.mapCanvas().setExtent(self.whole)
        iface.mapCanvas().refresh()
        QTest.qWait(LOOK_MS)
        iface.mapCanvas().waitWhileRendering()

    # -- frames and mouse

    def film(self, name: str, play: Callable[[], None]) -> None:
        self.frames = []
        self._take()
        self.camera.start(FRAME_MS)
        play()
        self.camera.stop()
        folder = OUT / name
        folder.mkdir()
        for number, frame in enumerate(self.frames):
            frame.save(str(folder / f"{number:03}.png"))

    def look(self, times: int = 1) -> None:
        """Wait, so that a viewer can see the present state."""
        iface.mapCanvas().waitWhileRendering()
        QTest.qWait(LOOK_MS * times)

    def unseen(self, play: Callable[[], None]) -> None:
        """Play something without taking frames, such as the eight seconds before sending."""
        self.camera.stop()
        play()
        self.camera.start(FRAME_MS)

    def write(self, edit: QWidget, text: str) -> None:
        """Write a text word by word, pasted, since QTest types no accents."""
        for word in text.split(" "):
            QApplication.clipboard().setText(f"{word} ")
            QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            QTest.qWait(FRAME_MS)

    def press(self, key: Qt.Key) -> None:
        target = self.keys_go_to()
        target.setFocus()
        QTest.keyClick(target, key)
        QTest.qWait(FRAME_MS)

    def click(self, target: QWidget | str) -> None:
        widget = self.widget(target) if isinstance(target, str) else target
        self.at = widget.mapToGlobal(widget.rect().center())
        QTest.qWait(FRAME_MS)
        super().click(widget)

    def pick_row(self, wanted: Callable[[Any], bool]) -> str:
        found = super().pick_row(wanted)
        listing = self.dock.list
        row = listing.visualRect(listing.currentIndex())
        self.at = listing.viewport().mapToGlobal(row.center())
        return found

    def _take(self) -> None:
        """Take a frame, but not while the map draws: it then shows the old picture, enlarged."""
        if iface.mapCanvas().isDrawing():
            return
        window = iface.mainWindow()
        corner = window.mapToGlobal(QPoint(0, 0))
        screen = QApplication.primaryScreen().grabWindow(0)
        frame = screen.copy(QRect(corner, window.size()))
        painter = QPainter(frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.at - corner)
        painter.setBrush(QColor("white"))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in ARROW]))
        painter.end()
        self.frames.append(frame)


def begin() -> None:
    dock = plugins["signalement_plugin"].dock
    set_window(dock)
    iface.mainWindow().resize(*SIZE)
    iface.mainWindow().resizeDocks([dock], [DOCK], Qt.Orientation.Horizontal)
    film, code = Film(), 0
    try:
        film.run()
    except Exception:  # noqa: BLE001 told to whoever films
        traceback.print_exc()
        film.picture("failed", "failed here")
        code = 1
    (OUT / "filmed.json").write_text(json.dumps(len(film.frames)), encoding="utf-8")
    sys.stdout.flush()
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)


QTimer.singleShot(1500, begin)
