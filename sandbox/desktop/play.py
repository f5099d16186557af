"""Runs inside the real QGIS (``qgis --code``): a technician's morning with real mouse and key
events.

Clicks and keys go to the real widgets; nothing of the plugin is called that a user could not
reach, except to look. Every step saves a numbered picture.
"""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

from sandbox.desktop.hands import (
    LEFT,
    NO_KEYS,
    cell_of,
    choose_in_editor,
    densest,
    drag,
    patch,
    table_view,
)
from sandbox.desktop.player import Player, play_and_end
from sandbox.desktop.scene import TOLD, add_outline, connect_to, set_window
from sandbox.desktop.systems import FIRST, SYSTEMS

SYSTEM = SYSTEMS[TOLD.get("system", FIRST)]
REPLY = "Bonjour, c'est nettoyé depuis ce matin. Merci pour votre appel."


class Play(Player):
    """The steps of the morning, in order."""

    def run(self) -> None:
        self.load()
        self.filter()
        chosen = self.select_on_map()
        if SYSTEM.assigns:
            self.assign(chosen)
        self.close_with_reply()
        self.edit_natively()
        self.refresh_after_a_colleague()
        self.look_at_the_outbox()

    def load(self) -> None:
        self.wait("the first-load question", lambda: self.shown("SignalementStartShow"))
        self.wait("an answer", lambda: self.widget("SignalementStartShow").isEnabled())
        self.picture("first-load", "the server was met; what to load is asked, with counts")
        self.click("SignalementStartClosed")
        self.click("SignalementStartShow")
        if self.shown("SignalementIdentityDone"):
            self.click("SignalementIdentityDone")
        total = self.connection.server.probe.total_count
        self.wait(
            "all reports in the layer",
            lambda: (
                self.connection.layer.featureCount() == total and not self.connection.load.running
            ),
            120,
        )
        add_outline(self.connection.layer)
        self.wait("no more work", lambda: self.dock.list.model().rowCount() == total)
        self.picture("loaded", f"{total} reports are a layer of QGIS")

    def filter(self) -> None:
        before = self.dock.list.model().rowCount()
        self.type_filter("is:open")
        rows = self.dock.list.model().rowCount()
        if not 0 < rows <= before:
            raise AssertionError(f"the filter left {rows} of {before}")
        on_map = sum(1 for _ in self.connection.layer.getFeatures())
        if on_map != rows:
            raise AssertionError(f"list shows {rows}, map {on_map}")
        self.picture("filtered", f"is:open leaves {rows} of {before}, in the list and on the map")

    def select_on_map(self) -> list[str]:
        canvas, layer = iface.mapCanvas(), self.connection.layer
        active, tool, extent = iface.activeLayer(), canvas.mapTool(), canvas.extent()
        centre = densest(canvas, layer)
        button = self.dock.toolbar.widgetForAction(self.dock.toolbar.actions_by_name["select"])
        self.click_entry(button, "SignalementAction_rectangle")
        drag(canvas, centre - QPoint(45, 45), centre + QPoint(45, 45))
        self.wait("a selection", lambda: layer.selectedFeatureCount() > 0)
        same = (iface.activeLayer() is active, canvas.mapTool() is tool, canvas.extent() == extent)
        if not all(same):
            raise AssertionError(f"layer, tool, extent given back: {same}")
        count = layer.selectedFeatureCount()
        self.picture("selected", f"a rectangle on the map selects {count}; tool and layer are back")
        return sorted(self.connection.reports.selected())

    def assign(self, chosen: list[str]) -> None:
        """One of the selected reports, from its row, to a team."""
        team = self.connection.server.departments[-1]

        def elsewhere(report: Any) -> bool:
            """A form may have a recipient, who holds what was given to nobody."""
            return report.department not in (team.id, team.name)

        report_id = self.pick_row(lambda r: elsewhere(r) and r.report_id in chosen) or (
            self.pick_row(elsewhere)
        )
        button = self.widget("SignalementVerb_assign")
        self.click_entry(button, team.name)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        self.picture(
            "assign", f"{report_id} goes to {team.name}: the strip says so before it is sent"
        )
        self.click("SignalementSend")
        self.picture("seconds-to-say-no", "eight seconds to say no, in QGIS's message bar")
        self.send_now()
        self.until_confirmed(report_id)
        self.expect("assign", SYSTEM.stored(report_id), department=team.name)
        self.picture("assigned", f"{report_id} is assigned to {team.name}, confirmed by the server")

    def close_with_reply(self) -> None:
        report_id = self.pick_row(lambda r: str(r.status) in SYSTEM.closable)
        target = self.keys_go_to()
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_C)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        QApplication.clipboard().setText(REPLY)  # QTest cannot type accents
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.picture("close", f"{report_id} is closed with a reply; the tab says who reads it")
        QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.send_now()
        self.until_confirmed(report_id)
        self.expect(
            "close",
            SYSTEM.stored(report_id),
            status=SYSTEM.closes,
            status_notes=REPLY,
        )
        self.picture("closed", f"{report_id} is closed, with the reply, confirmed by the server")

    def edit_natively(self) -> None:
        """A status changed in QGIS's own attribute table."""
        layer = self.connection.layer
        report_id = self.pick_row(lambda r: str(r.status) == "new")
        column = layer.fields().lookupField("status")
        layer.startEditing()
        iface.showAttributeTable(layer, f"\"report_id\" = '{report_id}'")
        view = table_view()
        QTest.qWait(800)
        cell = cell_of(view, layer, column)
        QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, view.visualRect(cell).center())
        QTest.qWait(300)
        choose_in_editor(view, SYSTEM.takes)
        self.picture(
            "attribute-table", f"the status of {report_id} is edited in the attribute table"
        )
        view.window().close()
        layer.commitChanges()
        self.until_confirmed(report_id)
        self.expect("native edit", SYSTEM.stored(report_id), status=SYSTEM.takes)
        self.picture("native", f"the edit of {report_id} was caught and confirmed by the server")

    def refresh_after_a_colleague(self) -> None:
        ours = {one["report_id"] for one in self.expected}
        report_id = self.pick_row(
            lambda r: (
                str(r.status) in ("new", "accepted") and SYSTEM.stored(r.report_id) not in ours
            )
        )
        patch(
            SYSTEM.stored(report_id),
            detailed_status="IN_PROCESS",
            status_notes="Planifie par un collegue",
        )
        self.click("SignalementAge")
        self.wait(
            "the colleague's change",
            lambda: str(self.connection.reports.by_id(report_id).status) == "in_progress",
        )
        self.expect("colleague", SYSTEM.stored(report_id), status="in_progress")
        self.picture("refreshed", f"a colleague's change of {report_id} arrived; nothing was lost")

    def look_at_the_outbox(self) -> None:
        self.trigger("SignalementOutboxPage")
        self.wait("the outbox", self.dock.outbox.isVisible)
        self.picture("outbox", "what was sent, and that nothing waits")
        self.click("SignalementOutboxBack")
        self.type_filter("")


def begin() -> None:
    plugin = plugins["signalement_plugin"]
    set_window(plugin.dock)
    connect_to(SYSTEM, scope="" if TOLD["play"] else "all")
    plugin.connections.reload()
    if TOLD["play"]:
        play_and_end(Play())
    else:
        ground_when_loaded(plugin)


def ground_when_loaded(plugin: Any) -> None:
    """With a person at the screen: lay the outline once all reports are there."""
    connection = plugin.connections.current
    if connection is not None and connection.load.updated_at and connection.layer.featureCount():
        add_outline(connection.layer)
    else:
        QTimer.singleShot(300, lambda: ground_when_loaded(plugin))


QTimer.singleShot(1500, begin)
