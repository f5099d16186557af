"""Played inside the real QGIS (``qgis --code``): every state of the dock, one picture each.

A scene that fails is told at the end and does not keep the others from their picture.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QRect, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

from sandbox.hands import LEFT, NO_KEYS, patch
from sandbox.paper_scenes import PaperScenes
from sandbox.parcel_scenes import ParcelScenes
from sandbox.player import Player
from sandbox.scene import OUT, TOLD, add_outline, connect, set_window

NARROW, WIDE = 300, 900
REPLY = "Bonjour, c'est nettoyé depuis ce matin."


def is_new(report: Any) -> bool:
    return str(report.status) == "new"


class Album(Player, PaperScenes, ParcelScenes):
    """Scenes in the order of :meth:`scenes`: each starts where the one before ended."""

    def scenes(self) -> tuple[Callable[[], None], ...]:
        return (
            self.first_run,
            self.first_load,
            self.loaded,
            self.grouped,
            self.add_cadastre,
            self.parcels,
            self.empty_filter,
            self.close_with_reply,
            self.review,
            self.conflict,
            self.outbox,
            self.new_report,
            self.round_sheet,
            self.round_return,
            self.export,
            self.evidence,
            self.wide,
            self.refused,
            self.unknown,
            self.offline,
        )

    def run(self) -> list[str]:
        """Play; the names of the scenes that failed."""
        failed = []
        for scene in self.scenes():
            try:
                scene()
            except Exception:  # noqa: BLE001 told at the end
                traceback.print_exc()
                self.shot(f"failed-{scene.__name__}")
                failed.append(scene.__name__)
            self.calm()
        return failed

    def shot(self, name: str, *, whole: bool = False) -> None:
        """A picture of the dock, or of the whole window."""
        QTest.qWait(700)
        iface.mapCanvas().waitWhileRendering()
        screen = QApplication.primaryScreen().grabWindow(0)
        if not whole:
            corner = self.dock.mapToGlobal(self.dock.rect().topLeft())
            screen = screen.copy(QRect(corner, self.dock.size()))
        screen.save(str(OUT / f"{name}.png"))

    def calm(self) -> None:
        """Back to the list, with nothing open, chosen or filtered."""
        self.dock.show_page(self.dock.body)
        self.type_filter("")

    # -- scenes

    def first_run(self) -> None:
        self.shot("first-run", whole=True)

    def first_load(self) -> None:
        connect()
        self.plugin.connections.reload()
        self.wait("the first-load question", lambda: self.dock.banner.key == "first_load")
        self.shot("first-load")
        self.click("SignalementBanner_scope_all")
        total = self.connection.probe.total_count
        self.wait("all rows", lambda: self.dock.list.model().rowCount() == total, 120)
        add_outline(self.connection.layer)

    def loaded(self) -> None:
        if self.dock.banner.key == "who_are_you":
            self.shot("who-are-you")
            self.click("SignalementIdentityDone")
        self.type_filter("is:open")
        self.pick_row(lambda report: report.photo and is_new(report))
        self.shot("dock")
        self.shot("window", whole=True)

    def grouped(self) -> None:
        self.type_filter("is:open")
        self.group_by("sector")
        self.shot("grouped")
        self.group_by("")

    def empty_filter(self) -> None:
        self.type_filter("zzzz")
        self.shot("filter-empty")

    def close_with_reply(self) -> None:
        self.pick_row(is_new)
        self.key(Qt.Key.Key_C)
        self.paste(REPLY)
        self.shot("close")
        QTest.keyClick(self.widget("SignalementEdit_reply"), Qt.Key.Key_Escape)

    def review(self) -> None:
        self.type_filter("status:new")
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.qWait(300)
        self.key(Qt.Key.Key_C)
        self.paste(REPLY)
        self.click("SignalementSend")
        self.shot("review")
        self.click("SignalementRehearsalCancel")

    def conflict(self) -> None:
        report_id = self.change_one(lambda one: patch(one, detailed_status="IN_PROCESS"))
        self.wait("the conflict", lambda: str(self.connection.waiting(report_id)) == "conflict")
        self.type_filter(report_id)
        self.pick_row(lambda _report: True)
        self.shot("conflict")

    def outbox(self) -> None:
        self.click("SignalementToSend")
        self.shot("outbox")

    def new_report(self) -> None:
        self.click(self.dock.toolbar.widgetForAction(self.dock.toolbar.actions_by_name["new"]))
        self.shot("new-report")

    def wide(self) -> None:
        self.dock.setFloating(True)
        self.dock.move(120, 80)
        self.dock.resize(WIDE, 700)
        self.type_filter("is:open")
        self.pick_row(lambda report: report.photo)
        self.shot("wide")
        self.dock.setFloating(False)

    def refused(self) -> None:
        self.at(TOLD["deaf"])
        report_id = self.change_one()
        self.wait("a refusal", lambda: self.last_state(report_id) == "refused", 60)
        self.click("SignalementToSend")
        self.shot("refused")

    def unknown(self) -> None:
        self.at(TOLD["lossy"])
        report_id = self.change_one()
        self.wait("a lost answer", lambda: self.last_state(report_id) == "unknown", 60)
        self.click("SignalementToSend")
        self.shot("unknown")

    def offline(self) -> None:
        os.kill(TOLD["lossy_pid"], signal.SIGTERM)
        QTest.qWait(500)
        self.change_one()
        self.wait("the banner", lambda: self.dock.banner.key == "offline", 60)
        self.shot("offline")

    # -- hands

    def at(self, endpoint: str) -> None:
        """Another connection, over another server."""
        before = {one.id for one in self.plugin.connections.items}
        connect(endpoint, scope="all", name="Commune")
        self.plugin.connections.reload()
        made = next(one for one in self.plugin.connections.items if one.id not in before)
        self.plugin.connections.set_current(made.id)
        self.wait("its rows", lambda: self.dock.list.model().rowCount() > 0, 60)
        self.wait("no work", lambda: not self.connection.loading)
        self.calm()

    def change_one(self, meanwhile: Callable[[str], None] = lambda _id: None) -> str:
        """Close an open report and send it now, after ``meanwhile``."""
        self.type_filter("is:open")
        report_id = self.pick_row(lambda report: not self.connection.waiting(report.report_id))
        self.key(Qt.Key.Key_C)
        meanwhile(report_id)
        self.paste(REPLY)
        self.click("SignalementSend")
        self.send_now()
        return report_id

    def group_by(self, name: str) -> None:
        """Choose in the menu of *Group*."""

        def choose() -> None:
            menu = QApplication.activePopupWidget()
            wanted = f"SignalementGroup_{name or 'none'}"
            action = next(a for a in menu.actions() if a.objectName() == wanted)
            QTest.mouseClick(menu, LEFT, NO_KEYS, menu.actionGeometry(action).center())

        QTimer.singleShot(400, choose)
        self.click("SignalementGroup")
        QTest.qWait(500)

    def last_state(self, report_id: str) -> str:
        return str(self.connection.outbox.of_report(report_id)[-1].state)

    def key(self, key: Qt.Key) -> None:
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, key)
        self.wait("the strip", self.dock.card.foot.strip.isVisible)

    def paste(self, text: str) -> None:
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        edit.selectAll()  # a draft may be there
        QApplication.clipboard().setText(text)  # QTest types no accents
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def begin() -> None:
    dock = plugins["signalement_plugin"].dock
    set_window(dock, NARROW)
    album = Album()
    failed = album.run()
    (OUT / "failed.json").write_text(json.dumps(failed), encoding="utf-8")
    sys.stdout.flush()
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(1 if failed else 0)


QTimer.singleShot(1500, begin)
