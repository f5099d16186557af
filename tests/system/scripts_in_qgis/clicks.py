"""Inside the real QGIS: the daily flows with real events, and how many presses and shortcuts they
take.

Typing and pasting a text is not counted, nor what prepares a flow; a pasted photo is. For each flow
it records what belongs to the user of QGIS (map, tools, selection), before and after.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QScrollArea
from qgis.utils import iface

from sandbox.desktop.scene import OUT, add_outline, connect, extent_around, set_window
from signalement_plugin.cadastre.plan.projection import places
from signalement_plugin.ui.card.cadastral_location import NEIGHBOURS
from signalement_plugin.ui.statistics.texts import by_label
from tests.system.scripts_in_qgis.counting import Counting
from tests.system.scripts_in_qgis.users_state import LookingAround, be_a_user, users_state

CTRL = Qt.KeyboardModifier.ControlModifier
DOCK_PX = 560
REPLY = "Merci, c'est fait."
NEAR = 0.0005
"""Degrees: some tens of metres."""


class Clicks(LookingAround, Counting):
    """``told`` maps a flow to its presses, to what the server must hold, and to what was the
    user's before and after it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, Any] = {}
        self.on_parcel = ""

    def run(self) -> None:
        self.load()
        self.flow("group", self.give_a_group_to_its_team)
        self.flow("close", self.close_the_next_with_template_and_photo)
        self.flow("new", self.a_caller_reports_something_new)
        self.flow("look", self.look_around)
        self.flow("narrow", self.narrow_to_the_map)
        self.flow("select", self.select_on_the_map)
        self.flow("move", self.move_a_pin)
        self.flow("give up", self.think_better_of_it)
        self.flow("figures", self.count_last_month_by_sector)
        self.flow("neighbours", self.find_the_neighbours)
        self.flow("identify", self.identify_a_report)
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
        self.wait("the connection", lambda: self.connection and self.connection.load.updated_at)
        total = self.connection.server.probe.total_count
        self.wait("rows", lambda: self.dock.list.model().rowCount() == total)
        add_outline(self.connection.layer)
        self.lay_parcels()
        be_a_user(QgsProject.instance().mapLayersByName("Commune")[0])
        # makes room: *Identify Results* lies below the dock
        iface.mainWindow().resizeDocks([self.dock], [DOCK_PX], Qt.Orientation.Vertical)
        self.understand()
        QTest.qWait(500)

    # -- flows

    def give_a_group_to_its_team(self) -> dict[str, Any]:
        """New reports stand grouped by sector, as they did yesterday."""
        self.driver.chips.press("new")
        self.driver.chips.group_by("sector")
        self.wait("heads", lambda: bool(self.groups()))
        self.driver.chips.press("new")
        self.wait("the plain list", lambda: not self.groups())
        self.press(self.widget("SignalementChip_new"))
        self.wait("only new ones", lambda: self.groups() and self.all_new())
        group = next(one for one in self.groups() if one.team)
        ids = self.ids_of(group)
        self.press_at(self.head_of(group).center() - QPoint(60, 0))
        self.wait("the group", lambda: self.connection.reports.selected() == ids)
        self.press_at(self.team_of(group))
        self.wait("the review", lambda: self.shown("SignalementPreviewSend"))
        self.press(self.widget("SignalementPreviewSend"))
        self.send_now()
        self.wait("sent", lambda: not self.connection.outbox.waiting_count(), 60)
        self.driver.chips.press("new")
        self.type_filter("")
        return {"ids": sorted(ids), "team": group.team}

    def close_the_next_with_template_and_photo(self) -> dict[str, Any]:
        self.type_filter("is:open")
        # not counted: it prepares the flow
        report_id = self.pick_row(lambda report: True)
        self.key(self.dock.list, Qt.Key.Key_C)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        self.press(self.widget("SignalementTemplate_0"))
        reply = self.widget("SignalementEdit_reply")
        typed = reply.toPlainText()
        picture = QImage(64, 48, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkGreen)
        QApplication.clipboard().setImage(picture)
        if self.shown("SignalementPhotoChoose"):
            self.key(reply, Qt.Key.Key_V, CTRL)
        self.key(reply, Qt.Key.Key_Return, CTRL)
        self.send_now()
        self.until_confirmed(report_id)
        return {"id": report_id, "reply": typed}

    def a_caller_reports_something_new(self) -> dict[str, Any]:
        """With what its category asks: the cursor goes to what is still to be said."""
        self.type_filter("is:open")
        self.pick_row(lambda report: not self.waits(report.report_id))  # the form of before closes
        before = self.connection.layer.featureCount()
        call = self.driver.call
        self.press(self.toolbutton("new"))
        self.place_at(QPoint(30, iface.mapCanvas().height() - 30))
        self.type_here("eclair")
        self.presses += 1
        call.choose_category()
        first = "SignalementQuestion_0"
        self.wait("its questions", lambda: QApplication.focusWidget().objectName() == first)
        self.type_here("LP 4471")
        self.presses += 1
        call.answer("Clignote")
        QTest.qWait(100)
        self.type_here("Appel de 10 h : le poteau devant le 17")
        self.press(self.widget("SignalementNewSend"))
        self.send_if_asked()
        self.wait("sent", lambda: not self.connection.outbox.waiting_count(), 60)
        return {"before": before}

    def type_here(self, text: str) -> None:
        """Type at the cursor."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def count_last_month_by_sector(self) -> dict[str, Any]:
        """The table is on the clipboard: last month is what the page begins with."""
        canvas = iface.mapCanvas()
        extent = canvas.extent().toString(6)
        self.press(self.toolbutton("figures"))
        page = self.driver.figures.widget
        self.wait("figures", lambda: page.isVisible() and page.table.columnCount())
        # QGIS takes the room from the map a moment later
        self.wait("a smaller map", lambda: canvas.extent().toString(6) != extent)
        # scrolling with the wheel is not counted
        page.findChild(QScrollArea).ensureWidgetVisible(page.by)
        self.press(page.by)
        listing = page.by.view()
        self.wait("the choices", listing.isVisible)
        self.key(listing, Qt.Key.Key_Down)  # moves on from teams, with which the page begins
        self.key(listing, Qt.Key.Key_Return)
        self.wait(
            "sectors", lambda: page.table.horizontalHeaderItem(0).text() == by_label("sector")
        )
        self.press(page.copy)
        text = QApplication.clipboard().text()
        self.driver.figures.close()
        self.wait("the map as before", lambda: canvas.extent().toString(6) == extent)
        return {"table": text, "sectors": page.table.rowCount() - 1}

    def find_the_neighbours(self) -> dict[str, Any]:
        """The report is in the card already, and with it where it lies."""
        self.type_filter(f"id:{self.on_parcel}")
        self.wait("the report", lambda: self.dock.list.model().rowCount() == 1)
        self.pick_row(lambda report: report.report_id == self.on_parcel)
        location, desk = self.dock.card.location, self.dock.extensions.cadastre
        self.wait("the location", location.more.isVisible)
        self.press_entry(location.more, location.actions_by_name[NEIGHBOURS].text())
        self.wait("neighbours", lambda: desk.neighbours is not None and desk.neighbours.found)
        keys = [one.key for one in desk.neighbours.found]
        desk.neighbours.close()
        return {"text": location.text.text(), "keys": keys}

    def lay_parcels(self) -> None:
        """Nine parcels around the last new report of the list, which no flow closes."""
        model = self.dock.list.reports
        last_first = map(model.report, reversed(range(model.rowCount())))
        placed = (one for one in last_first if one is not None and one.lon is not None)
        report = next(one for one in placed if str(one.status) == "new")
        self.on_parcel = report.report_id
        transforms = QgsProject.instance().transformContext()
        ((x, y, _),) = places([(report.lon, report.lat, 0.0)], 31370, transforms)
        layer = QgsVectorLayer("Polygon?crs=EPSG:31370&field=CaPaKey:string", "Plan", "memory")
        for number in range(9):
            west, south = x - 46 + 40 * (number % 3), y - 60 + 40 * (number // 3)
            feature = QgsFeature(layer.fields())
            feature.setAttributes([f"92094A{number:04d}/00_000"])
            box = QgsRectangle(west, south, west + 40, south + 40)
            feature.setGeometry(QgsGeometry.fromRect(box))
            layer.dataProvider().addFeatures([feature])
        QgsProject.instance().addMapLayer(layer, False)
        parcels = self.dock.extensions.cadastre.parcels
        parcels.declare(layer, "CaPaKey")
        self.wait("the plan", lambda: parcels.plan is not None)

    def identify_a_report(self) -> dict[str, Any]:
        """With QGIS's own tool, which is the user's, on the layer of reports."""
        canvas, active = iface.mapCanvas(), iface.activeLayer()
        extent = canvas.extent()
        self.type_filter("is:open")
        shown = self.pick_row(lambda report: True)
        report, card = self._alone_on_the_map(shown), self.driver.report
        canvas.setExtent(extent_around(report))
        iface.setActiveLayer(self.connection.layer)
        canvas.refresh()
        canvas.waitWhileRendering()
        self.press(canvas.viewport())
        self.wait("it in the dock", lambda: card.shown().report_id == report.report_id)
        selected = sorted(self.connection.reports.selected())
        iface.setActiveLayer(active)
        canvas.setExtent(extent)
        return {"id": report.report_id, "selected": selected, "before": shown}

    def _alone_on_the_map(self, other: str) -> Any:
        """An open report with none as near as the tool would find both."""
        model = self.dock.list.reports
        rows = [one for one in map(model.report, range(model.rowCount())) if one is not None]
        places = [(one.lon, one.lat) for one in rows if one.lon is not None]
        return next(
            one
            for one in rows
            if one.lon is not None
            and one.report_id != other
            and sum(abs(one.lon - x) + abs(one.lat - y) < NEAR for x, y in places) == 1
        )

    def the_network_comes_back(self) -> dict[str, Any]:
        """40 closures while the server is away; nothing is pressed when it is back."""
        self.type_filter("is:open")
        (OUT / "stop").touch()
        self.wait("the server to be gone", (OUT / "stopped").exists)
        model = self.dock.list.reports
        reports = filter(None, map(model.report, range(model.rowCount())))
        ids = [report.report_id for report in reports][:40]
        self.connection.reports.select(ids)
        QTest.qWait(400)
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_C)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        self.click("SignalementSend")
        self.wait("the review", lambda: self.shown("SignalementPreviewSend"))
        self.click("SignalementPreviewSend")
        self.send_now()
        self.wait("offline", lambda: self.dock.banner.key == "offline", 60)
        (OUT / "again").touch()
        self.wait("all sent", lambda: not self.connection.outbox.waiting_count(), 90)
        return {"ids": sorted(ids)}


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
