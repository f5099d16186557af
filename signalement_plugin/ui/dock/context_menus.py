"""The context menus of the list's reports and of the map, with possible actions only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu

from ...core.model.report import Report
from ...core.model.status import OPEN
from ...qt.language import tr
from ..actions.context_builder import NEAR_M, near_point
from ..actions.report_menu import ACTIONS, Around, entry_text, fill, possible_entries
from ..canvas.map_menu import MapMenu
from ..texts import number
from ..widgets.icons import theme_icon

if TYPE_CHECKING:
    from .parts import DockControllerParts, DockExtensionsParts, DockParts

Slots = Mapping[str, Callable[[], object]]


class ContextMenus(QObject):
    """``slots``: what the entries do that are no actions, by their names."""

    def __init__(
        self,
        dock: DockParts,
        extensions: DockExtensionsParts,
        canvas: QgsMapCanvas,
        slots: Slots,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dock, self._extensions = dock, extensions
        self._controller: DockControllerParts = dock.controller
        self._slots = {**slots, **{name: self._action(name) for name in ACTIONS}}
        self.menu: QMenu | None = None
        self._map = MapMenu(canvas, self)
        self._map.asked.connect(self.fill_map_menu)
        dock.list.menu_wanted.connect(self.show)

    def close(self) -> None:
        """Leave QGIS's own menus as they were."""
        self._map.close()

    def _action(self, name: str) -> Callable[[], object]:
        def act() -> None:
            self._bring_up()
            self._dock.card.action_panel.open(ACTIONS[name])

        return act

    def _bring_up(self) -> None:
        self._dock.show()
        self._dock.raise_()
        self._dock.show_page(self._dock.body)

    # -- the selected reports

    def show(self, at: QPoint) -> None:
        """The menu of the selected reports, at a place of the screen."""
        menu = QMenu(self._dock)
        if self._fill(menu):
            menu.aboutToHide.connect(menu.deleteLater)
            self.menu = menu
            menu.popup(at)
        else:
            menu.deleteLater()

    def _fill(self, menu: QMenu) -> list[QAction]:
        self._controller.selection.tell_now()
        targets = self._controller.selection.targets
        connection = self._controller.shown
        if connection is None or not targets.count:
            return []
        around = self._around(targets.single)
        ids = [report.report_id for report in targets.sample]
        names = possible_entries(targets, connection.server.capabilities.of(ids), around)
        texts = {name: entry_text(name, targets.count, around) for name in names}
        keys = self._controller.key_texts()
        teams = self._dock.card.action_panel.action_bar.assign_menu
        return fill(menu, names, texts, {**self._slots, **self._parcel(around)}, keys, teams)

    def _around(self, single: Report | None) -> Around:
        in_round = set(self._extensions.collected_round.report_ids)
        chosen = {report.report_id for report in self._controller.selection.targets.sample}
        if single is None:
            return Around(in_round=chosen <= in_round)
        verdict = self._extensions.cadastre.verdict(single)
        parcel = verdict.key if verdict is not None else ""
        followed = self._extensions.followed_reports.follows(single.report_id)
        return Around(parcel, followed, single.report_id in in_round)

    def _parcel(self, around: Around) -> Slots:
        return {"neighbours": lambda: self._extensions.cadastre.show_neighbours(around.parcel)}

    # -- the map

    def fill_map_menu(self, menu: QMenu, lon: float, lat: float) -> None:
        """Add entries at the top of QGIS's menu: for the report that was clicked, else for the
        position (degrees, EPSG:4326)."""
        connection = self._controller.shown
        if connection is None or connection.layer is None:
            return
        clicked = self._map.report_under(connection.layer)
        if clicked:
            if clicked not in connection.reports.selected():
                connection.reports.select([clicked])
            self._fill(menu)
        else:
            self._fill_place(menu, lon, lat)

    def _fill_place(self, menu: QMenu, lon: float, lat: float) -> None:
        connection = self._controller.connection
        near = [one.report.report_id for one in near_point(connection, lon, lat, NEAR_M, OPEN)]
        verdict = self._extensions.cadastre.verdict(Report("", lon=lon, lat=lat))
        parcel = verdict.key if verdict is not None else ""
        entries: list[tuple[str, str, str, Callable[[], object]]] = []
        if connection.server.capabilities.creates:
            text = tr("New Report Here…")
            here = lambda: self._controller.new_report_at(lon, lat)  # noqa: E731 one of a table
            entries.append(("new_here", "mActionCapturePoint", text, here))
        if near:
            text = tr("Open Reports within 100 m ({count})")
            text = text.format(count=number(len(near)))
            entries.append(("within", "", text, lambda: self._select(near)))
        if parcel:
            text = entry_text("neighbours", 1, Around())
            show = self._extensions.cadastre.show_neighbours
            entries.append(("neighbours", "mIconPolygonLayer", text, lambda: show(parcel)))
        self._insert(menu, entries)

    def _insert(
        self, menu: QMenu, entries: list[tuple[str, str, str, Callable[[], object]]]
    ) -> None:
        before = next(iter(menu.actions()), None)
        for name, icon, text, act in entries:
            entry = QAction(text.replace("&", "&&"), menu)
            entry.setObjectName(f"SignalementMap_{name}")
            if icon:
                entry.setIcon(theme_icon(icon))
            entry.triggered.connect(lambda _=False, act=act: act())
            menu.insertAction(before, entry)
        if entries and before is not None:
            menu.insertSeparator(before)

    def _select(self, report_ids: list[str]) -> None:
        self._bring_up()
        self._controller.connection.reports.select(report_ids)
