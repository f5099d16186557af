"""Runs inside the real QGIS (``qgis --code``): brings the dock into its states and takes pictures
of them.

A scene that fails is reported at the end; the others are played all the same. One that hangs ends
QGIS.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QRect, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface, plugins

from sandbox.desktop.hands import patch
from sandbox.desktop.paper_scenes import PaperScenes
from sandbox.desktop.parcel_scenes import ParcelScenes
from sandbox.desktop.player import RECENT, Player
from sandbox.desktop.scene import OUT, TOLD, add_outline, add_streets, connect, set_window
from sandbox.desktop.state_scenes import StateScenes
from sandbox.desktop.work_scenes import WorkScenes

NARROW, WIDE = 400, 900
"""Widths of the dock as QGIS opens it and of a wide one, in pixels."""
SCENE_S = 150
REPLY = "Bonjour, c'est fait depuis ce matin."
"""Answers whatever was reported: a scene takes the first report that fits."""
THEIRS = "Bonjour, notre équipe passe jeudi."
"""What a colleague answers meanwhile."""
LAST_YEAR = "age<365"


def is_new(report: Any) -> bool:
    return str(report.status) == "new"


class Album(Player, PaperScenes, ParcelScenes, StateScenes, WorkScenes):
    """Scenes in the order of :meth:`scenes`: each starts where the one before ended."""

    def scenes(self) -> tuple[Callable[[], None], ...]:
        return (
            self.first_run,
            self.first_load,
            self.loaded,
            self.unfiltered,
            self.grouped,
            self.add_cadastre,
            self.parcels,
            self.around,
            self.empty_filter,
            self.close_with_reply,
            self.several,
            self.review,
            self.menus,
            self.call,
            self.sending,
            self.conflict,
            self.settle,
            self.outbox,
            self.help,
            self.options,
            self.round_sheet,
            self.round_return,
            self.export,
            self.evidence,
            self.figures,
            self.wide,
            self.reply_only,
            self.loading,
            self.unchanged,
            self.refused,
            self.unknown,
            self.offline,
        )

    def run(self) -> list[str]:
        """Play; the names of the scenes that failed."""
        failed = []
        for scene in self.scenes():
            self.awake(scene.__name__)
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
        QTest.qWait(100)  # lets Qt paint the last drawing
        screen = QApplication.primaryScreen().grabWindow(0)
        seen = iface.mainWindow() if whole else self.dock
        screen = screen.copy(QRect(seen.mapToGlobal(seen.rect().topLeft()), seen.size()))
        screen.save(str(OUT / f"{name}.png"))

    def calm(self) -> None:
        """Back to the list, with nothing open, chosen or filtered."""
        self.dock.show_page(self.dock.body)
        self.type_filter("")

    def awake(self, scene: str) -> None:
        """No window manager gives the keys back to QGIS when a dialog was closed. A scene that
        does not end is told with the place where it stands: a hang has a cause."""
        faulthandler.dump_traceback_later(SCENE_S, exit=True)
        print(f"scene {scene}", flush=True)
        iface.mainWindow().activateWindow()
        QTest.qWait(100)
        QApplication.setActiveWindow(iface.mainWindow())

    # -- scenes

    def first_run(self) -> None:
        """An empty card, then the system that answers at an address."""
        self.shot("first-run")
        address = self.widget("SignalementStartAddress")
        QTest.keyClicks(address, TOLD["citysdk"])
        self.wait("the system", lambda: self.shown("SignalementStartSignIn"))
        self.shot("first-system")
        address.clear()

    def first_load(self) -> None:
        connect()
        self.plugin.connections.reload()
        self.wait("the first-load question", lambda: self.shown("SignalementStartShow"))
        self.wait("an answer", lambda: self.widget("SignalementStartShow").isEnabled())
        self.shot("first-load")
        self.click("SignalementStartClosed")
        self.click("SignalementStartShow")
        self.wait("who works here", lambda: self.shown("SignalementIdentityDone"))
        self.shot("who-are-you")
        self.click("SignalementIdentityDone")
        total = self.connection.server.probe.total_count
        self.wait("all rows", lambda: self.dock.list.model().rowCount() == total, 120)
        add_streets()
        add_outline(self.connection.layer)

    def loaded(self) -> None:
        self.wait("what it cannot do", lambda: self.dock.banner.key == "limits")
        self.shot("limits")
        self.understand()
        self.type_filter(RECENT)
        self.pick_row(lambda report: report.photo and is_new(report))
        self.shot("dock")
        self.shot("window", whole=True)

    def grouped(self) -> None:
        self.type_filter(RECENT)
        self.connection.reports.select([])  # a selected report would open its group
        self.group_by("sector")
        self.shot("grouped")
        self.group_by("")

    def empty_filter(self) -> None:
        """A word that nothing has, beside one that something has."""
        self.type_filter(RECENT)
        self.pick_row(is_new)
        self.type_filter("Voirje")
        self.wait("the nearest word", lambda: self.shown("SignalementHint_correct"))
        self.shot("filter-empty")

    def close_with_reply(self) -> None:
        self.type_filter(RECENT)
        self.pick_row(is_new)
        self.key(Qt.Key.Key_C)
        self.paste(REPLY)
        self.shot("close")
        QTest.keyClick(self.widget("SignalementEdit_reply"), Qt.Key.Key_Escape)

    def reply_only(self) -> None:
        """A system that takes an answer and no note: there is one text and one action for it."""
        self.at(TOLD["reply_only"])
        self.type_filter(RECENT)
        self.pick_row(is_new)
        self.shot("reply-verb")
        self.key(Qt.Key.Key_E)
        self.paste(REPLY)
        self.shot("reply")
        QTest.keyClick(self.widget("SignalementEdit_reply"), Qt.Key.Key_Escape)

    def review(self) -> None:
        self.type_filter(f"status:new {RECENT}")
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.qWait(300)
        self.key(Qt.Key.Key_C)
        self.paste(REPLY)
        self.click("SignalementSend")
        self.shot("review")
        self.click("SignalementPreviewCancel")
        QTest.keyClick(self.widget("SignalementEdit_reply"), Qt.Key.Key_Escape)

    def conflict(self) -> None:
        moved = partial(patch, detailed_status="IN_PROCESS", status_notes=THEIRS)
        rows = self.connection.outbox.of_report
        for _ in range(2):  # two: one is shown, both are listed
            report_id = self.change_one(moved, f"status:new {RECENT}")
            self.wait("it", lambda one=report_id: rows(one)[-1].state == "conflict")
        self.type_filter(report_id)
        self.pick_row(lambda _report: True)
        bar = self.widget("SignalementDispute")
        self.wait("his words", lambda: THEIRS in bar.kept.text())
        self.shot("conflict")
        QTest.keyClick(self.widget("SignalementEdit_reply"), Qt.Key.Key_Escape)

    def outbox(self) -> None:
        self.trigger("SignalementOutboxPage")
        self.shot("outbox")

    def figures(self) -> None:
        self.type_filter(LAST_YEAR)
        self.trigger("SignalementAction_figures")
        page = self.dock.extensions.outputs.figures.page
        page.period.setCurrentIndex(page.period.findData("all"))
        QTest.qWait(1000)
        self.shot("figures", whole=True)
        self.click(page.replay)
        QTest.qWait(6000)
        self.shot("replay", whole=True)
        self.click(page.replay)
        page.window().findChild(QWidget, "SignalementFiguresDock").close()

    def wide(self) -> None:
        self.dock.setFloating(True)
        self.dock.move(120, 80)
        self.dock.resize(WIDE, 700)
        self.type_filter(RECENT)
        self.pick_row(lambda report: report.photo)
        self.shot("wide")
        self.click("SignalementVerb_close")  # not by its key: a floating dock has no focus here
        self.paste(REPLY)
        self.shot("wide-reply")
        QTest.keyClick(self.widget("SignalementEdit_reply"), Qt.Key.Key_Escape)
        self.dock.setFloating(False)

    # -- mouse and keys

    def change_one(
        self,
        meanwhile: Callable[[str], None] = lambda _id: None,
        line: str = RECENT,
        reply: str = REPLY,
    ) -> str:
        """Close an open report and send it now, after ``meanwhile``."""
        self.type_filter(line)
        report_id = self.pick_row(lambda report: not self.waits(report.report_id))
        self.key(Qt.Key.Key_C)
        meanwhile(report_id)
        if reply:
            self.paste(reply)
        self.click("SignalementSend")
        self.send_now()
        return report_id

    def group_by(self, name: str) -> None:
        """Choose in the menu of *Group*."""

        self.click_entry(self.widget("SignalementGroup"), f"SignalementGroup_{name or 'none'}")
        QTest.qWait(500)

    def key(self, key: Qt.Key) -> None:
        target = self.keys_go_to()
        target.setFocus()
        QTest.keyClick(target, key)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))

    def paste(self, text: str) -> None:
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        edit.selectAll()  # replaces a draft that may be there
        self.paste_into(edit, text)


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
