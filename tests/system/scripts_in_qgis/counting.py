"""Simulated input that counts clicks and shortcuts, and readers of what the dock shows. Inside the
real QGIS."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface

from sandbox.desktop.hands import LEFT, NO_KEYS
from sandbox.desktop.player import Player
from signalement_plugin.core.analysis.grouping import Group
from signalement_plugin.ui.report_list.group_head import team_rect
from signalement_plugin.ui.report_list.model import HeadRole, TeamRole
from tests.support.qgis.dock_driver import DockDriver


class Counting(Player):
    """``presses`` since the flow began."""

    presses = 0

    @property
    def driver(self) -> DockDriver:
        return DockDriver(self.dock)

    # -- counted input

    def press(self, widget: QWidget) -> None:
        self.presses += 1
        self.click(widget)

    def press_entry(self, button: QWidget, text: str) -> None:
        """Press a button with a menu, then an entry of the menu."""
        self.presses += 2
        self.click_entry(button, text)

    def press_at(self, point: QPoint) -> None:
        self.presses += 1
        QTest.mouseClick(self.dock.list.viewport(), LEFT, NO_KEYS, point)
        QTest.qWait(300)

    def key(self, widget: QWidget, key: Qt.Key, held: Any = NO_KEYS) -> None:
        self.presses += 1
        widget.setFocus()
        QTest.keyClick(widget, key, held)
        QTest.qWait(200)

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
            return  # no change is in its undo window

    # -- what the dock shows

    def toolbutton(self, name: str) -> QWidget:
        return self.dock.toolbar.widgetForAction(self.dock.toolbar.actions_by_name[name])

    def groups(self) -> list[Group]:
        return list(self.driver.list.groups())

    def ids_of(self, group: Group) -> set[str]:
        found = self.connection.reports.by_fid(group.fids)
        return {report.report_id for report in found.values()}

    def all_new(self) -> bool:
        fids = [fid for group in self.groups() for fid in group.fids]
        reports = self.connection.reports.by_fid(fids)
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
        return team_rect(area, listing.font(), index.data(HeadRole), index.data(TeamRole)).center()
