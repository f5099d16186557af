"""Inside the real QGIS: the daily flows with real events, each press and shortcut counted.

Typing and pasting a text is not counted; a pasted photo is. What of QGIS is its user's is kept
for each flow, as it was before and after.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface

from sandbox.hands import LEFT, NO_KEYS
from sandbox.player import Player
from sandbox.scene import OUT, add_outline, connect, set_window
from signalement_plugin.core.grouping import Group
from signalement_plugin.ui.group_head import team_rect
from signalement_plugin.ui.report_model import TeamRole
from tests.system.users_map import LookingAround, be_a_user, users_state

CTRL = Qt.KeyboardModifier.ControlModifier
REPLY = "Merci, c'est fait."


class Clicks(LookingAround, Player):
    """``told`` maps a flow to its presses, to what the server must hold, and to what was the
    user's before and after it."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0
        self.told: dict[str, Any] = {}

    def run(self) -> None:
        self.load()
        self.flow("group", self.give_a_group_to_its_team)
        self.flow("close", self.close_the_next_with_template_and_photo)
        self.flow("known", self.a_caller_reports_what_is_known)
        self.flow("new", self.a_caller_reports_something_new)
        self.flow("look", self.look_around)
        self.flow("narrow", self.narrow_to_the_map)
        self.flow("select", self.select_on_the_map)
        self.flow("move", self.move_a_pin)
        self.flow("give up", self.think_better_of_it)
        self.flow("back", self.the_network_comes_back)

    def flow(self, name: str, play: Callable[[], Any]) -> None:
        self.presses = 0
        before = users_state(self.connection.layer)
        held = play()
        after = users_state(self.connection.layer)
        self.told[name] = {"presses": self.presses, "held": held, "before": before, "after": after}

    def load(self) -> None:
        connect(scope="all")
        self.plugin.connections.reload()
        self.wait("the connection", lambda: self.connection and self.connection.updated_at)
        total = self.connection.probe.total_count
        self.wait("rows", lambda: self.dock.list.model().rowCount() == total)
        add_outline(self.connection.layer)
        be_a_user(QgsProject.instance().mapLayersByName("Commune")[0])
        for button in ("SignalementIdentityDone", "SignalementBanner_limits"):
            if any(w.isVisible() for w in self.dock.findChildren(QWidget, button)):
                self.click(button)
        QTest.qWait(500)

    # -- flows

    def give_a_group_to_its_team(self) -> dict[str, Any]:
        """The list stands grouped by sector, as it did yesterday."""
        self.dock.desk.narrower._group("sector")
        self.wait("heads", lambda: bool(self.dock.list.reports.rows.groups))
        self.press(self.widget("SignalementChip_new"))
        self.wait("only new ones", lambda: self.groups() and self.all_new())
        group = next(one for one in self.groups() if one.team)
        ids = self.ids_of(group)
        self.press_at(self.head_of(group).center() - QPoint(60, 0))
        self.wait("the group", lambda: self.connection.selected() == ids)
        self.press_at(self.team_of(group))
        self.wait("the review", lambda: self.shown("SignalementRehearsalSend"))
        self.press(self.widget("SignalementRehearsalSend"))
        self.send_now()  # instead of eight seconds
        self.wait("sent", lambda: not self.connection.waiting_count(), 60)
        self.dock.desk.narrower._group("")
        self.type_filter("")
        return {"ids": sorted(ids), "team": group.team}

    def close_the_next_with_template_and_photo(self) -> dict[str, Any]:
        self.type_filter("is:open")
        report_id = self.pick_row(lambda report: True)  # as after the one before was sent
        self.key(self.dock.list, Qt.Key.Key_C)
        self.wait("the strip", self.dock.card.foot.strip.isVisible)
        self.press(self.widget("SignalementTemplates"))
        reply = self.widget("SignalementEdit_reply")
        typed = reply.toPlainText()
        picture = QImage(64, 48, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkGreen)
        QApplication.clipboard().setImage(picture)
        if self.shown("SignalementPhotos"):
            self.key(reply, Qt.Key.Key_V, CTRL)
        self.key(reply, Qt.Key.Key_Return, CTRL)
        self.send_now()
        self.until_confirmed(report_id)
        return {"id": report_id, "reply": typed}

    def a_caller_reports_what_is_known(self) -> dict[str, Any]:
        self.type_filter("is:open")
        report_id = self.pick_row(lambda report: not self.connection.waiting(report.report_id))
        report = self.connection.report(report_id)
        self.press(self.toolbutton("new"))
        self.place(report.lon, report.lat)
        self.wait("neighbours", lambda: self.shown("SignalementItIs"))
        found = self.widget("SignalementNeighbours").current
        self.press(self.widget("SignalementItIs"))
        self.send_if_asked()
        self.wait("sent", lambda: not self.connection.waiting_count(), 60)
        return {"id": found.report_id}

    def a_caller_reports_something_new(self) -> dict[str, Any]:
        before = self.connection.layer.featureCount()
        self.press(self.toolbutton("new"))
        self.place_at(QPoint(30, iface.mapCanvas().height() - 30))
        combo = self.widget("SignalementNewService")
        self.key(combo, Qt.Key.Key_Down)
        self.widget("SignalementNewText").setPlainText("Appel de 10 h : sacs bleus")
        self.press(self.widget("SignalementNewSend"))
        self.send_if_asked()
        self.wait("sent", lambda: not self.connection.waiting_count(), 60)
        return {"before": before}

    def the_network_comes_back(self) -> dict[str, Any]:
        """40 closures while the server is away; nothing is pressed when it is back."""
        self.type_filter("is:open")
        (OUT / "stop").touch()
        self.wait("the server to be gone", (OUT / "stopped").exists)
        model = self.dock.list.reports
        reports = filter(None, map(model.report, range(model.rowCount())))
        ids = [report.report_id for report in reports][:40]
        self.connection.select(ids)
        QTest.qWait(400)
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_C)
        self.wait("the strip", self.dock.card.foot.strip.isVisible)
        self.click("SignalementSend")
        self.wait("the review", lambda: self.shown("SignalementRehearsalSend"))
        self.click("SignalementRehearsalSend")
        self.send_now()
        self.wait("offline", lambda: self.dock.banner.key == "offline", 60)
        (OUT / "again").touch()
        self.wait("all sent", lambda: not self.connection.waiting_count(), 90)
        return {"ids": sorted(ids)}

    # -- hands that count

    def press(self, widget: QWidget) -> None:
        self.presses += 1
        self.click(widget)

    def press_at(self, point: QPoint) -> None:
        self.presses += 1
        QTest.mouseClick(self.dock.list.viewport(), LEFT, NO_KEYS, point)
        QTest.qWait(300)

    def key(self, widget: QWidget, key: Qt.Key, held: Any = NO_KEYS) -> None:
        self.presses += 1
        widget.setFocus()
        QTest.keyClick(widget, key, held)
        QTest.qWait(200)

    def place(self, lon: float, lat: float) -> None:
        """A click on the map at a position."""
        canvas = iface.mapCanvas()
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        to_map = QgsCoordinateTransform(
            crs, canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        at = canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(lon, lat)))
        self.place_at(QPoint(round(at.x()), round(at.y())))

    def place_at(self, pixel: QPoint) -> None:
        if not self.waits_for_a_point():
            self.press(self.widget("SignalementNewPick"))
        self.presses += 1
        QTest.mouseClick(iface.mapCanvas().viewport(), LEFT, NO_KEYS, pixel)
        QTest.qWait(400)

    def waits_for_a_point(self) -> bool:
        return type(iface.mapCanvas().mapTool()).__module__.startswith("signalement_plugin")

    def send_if_asked(self) -> None:
        QTest.qWait(300)
        try:
            self.send_now()
        except AssertionError:
            return  # nothing waits for a no

    # -- eyes

    def shown(self, name: str) -> bool:
        return any(w.isVisible() for w in self.dock.findChildren(QWidget, name))

    def toolbutton(self, name: str) -> QWidget:
        return self.dock.toolbar.widgetForAction(self.dock.toolbar.actions_by_name[name])

    def groups(self) -> list[Group]:
        return list(self.dock.list.reports.rows.groups)

    def ids_of(self, group: Group) -> set[str]:
        found = self.connection.reports_by_fid(group.fids)
        return {report.report_id for report in found.values()}

    def all_new(self) -> bool:
        fids = [fid for group in self.groups() for fid in group.fids]
        reports = self.connection.reports_by_fid(fids)
        return all(str(report.status) == "new" for report in reports.values())

    def head_of(self, group: Group) -> Any:
        listing = self.dock.list
        index = listing.reports.index(listing.reports.rows.head(group.key))
        listing.scrollTo(index)
        QTest.qWait(50)
        return listing.visualRect(index)

    def team_of(self, group: Group) -> QPoint:
        listing = self.dock.list
        index = listing.reports.index(listing.reports.rows.head(group.key))
        area = self.head_of(group)
        return team_rect(area, listing.fontMetrics(), index.data(TeamRole)).center()


def begin() -> None:
    clicks, code = Clicks(), 0
    set_window(clicks.dock)
    try:
        clicks.run()
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        clicks.picture("failed", "failed here")
        code = 1
    (OUT / "clicks.json").write_text(json.dumps(clicks.told), encoding="utf-8")
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)


QTimer.singleShot(1500, begin)
