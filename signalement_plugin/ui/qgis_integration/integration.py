"""Adds locators, layer menu, functions for expressions, layer indicator and badge to QGIS, follows
*Identify*, and removes all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...layer.styles import Style
from ...qgis_profile.settings import connection
from ...qt.language import tr
from ..follower import CurrentFollower
from .dock_badge import DockBadge
from .identify_watcher import IdentifyWatcher
from .layer_actions import LayerActions
from .layer_indicator import LayerIndicator
from .parcel_found import ParcelFound
from .parcel_locator import ParcelLocator
from .report_functions import ReportFunctions
from .report_locator import ReportLocator

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...connection.connections import Connections
    from ..dock_types import DockType


class QgisIntegration(CurrentFollower, QObject):
    """Built after the dock, closed before it."""

    def __init__(self, iface: QgisInterface, connections: Connections, dock: DockType) -> None:
        super().__init__(dock)
        self._iface, self._dock = iface, dock
        self.locator = ReportLocator(self._path, self.show_report)
        cadastre = dock.extensions.cadastre
        self.found = ParcelFound(cadastre, iface.messageBar(), self)
        self.parcels = ParcelLocator(lambda: cadastre.parcels.plan, self.found.show)
        for one in (self.locator, self.parcels):
            iface.registerLocatorFilter(one)
        slots = {
            "show": self._show,
            "refresh": self._refresh,
            "restyle": self._restyle,
            "report": self.show_report,
        }
        self.actions = LayerActions(iface, slots, self)
        self.identified = IdentifyWatcher(iface.mapCanvas(), iface.mainWindow(), self)
        self.identified.found.connect(self._show_identified)
        self.functions = ReportFunctions(connections, self)
        self.sign = LayerIndicator(iface.layerTreeView(), self)
        self.sign.clicked.connect(self._raise)
        self.badge = DockBadge(dock.show_action, self)
        self.badge.follow(dock)
        iface.actionShowAllLayers().triggered.connect(connections.apart.all_shown)
        self.attach(connections)

    def close(self) -> None:
        """Take everything out of QGIS again."""
        self._iface.actionShowAllLayers().triggered.disconnect(self.connections.apart.all_shown)
        self.detach()
        self.functions.close()
        self.identified.close()
        self.sign.close()
        self.badge.close()
        self.actions.close()
        for one in (self.locator, self.parcels):
            self._iface.deregisterLocatorFilter(one)

    def _begin(self) -> None:
        self.sign.follow(self.shown)

    def show_report(self, report_id: str) -> None:
        """Select a report, show it in the dock and on the map: the user asked for this one."""
        self._raise()
        current = self.shown
        if current is None:
            return
        current.reports.select([report_id])
        self._dock.controller.selection.on_layer_selection({report_id})
        report = current.reports.by_id(report_id)
        if report is not None:
            self._dock.controller.map.zoom([report])
            self._dock.controller.map.flash(report)

    def _show_identified(self, connection_id: str, report_id: str) -> None:
        """Show an identified report if the dock is visible; several selected reports stay
        selected."""
        current = self.shown
        if current is None or connection_id != self._current_id() or not self._dock.isVisible():
            return
        if len(current.reports.selected()) <= 1:
            current.reports.select([report_id])

    def _path(self) -> str:
        current = self.shown
        return str(current.files.store.path) if current is not None else ""

    def _switched_to(self, connection_id: str) -> Connection | None:
        """Make the connection of a layer the one that the dock shows, and return it. ``None``,
        after a message, if the connection was removed or is on another computer."""
        if self._current_id() != connection_id:
            self.connections.set_current(connection_id)
        if self._current_id() == connection_id:
            return self.shown
        if connection(connection_id) is None:  # otherwise the error was shown already
            text = tr("The connection of this layer is not set up here. Nothing was changed.")
            self._dock.controller.notifier.say(text, Qgis.MessageLevel.Warning)
        return None

    def _current_id(self) -> str:
        current = self.shown
        return str(current.settings.id) if current is not None else ""

    def show_connection(self, connection_id: str, line: str | None) -> None:
        """Show a connection in the dock and its layer in the project: the user asked for both.
        ``line``: the filter to show it with, canonical; ``None`` for the one it has."""
        self._raise()
        self.connections.set_current(connection_id)
        if line is not None and self._current_id() == connection_id:
            self._dock.filter.show_line(line)

    def _show(self, connection_id: str) -> bool:
        self._raise()
        return self._switched_to(connection_id) is not None

    def _refresh(self, connection_id: str) -> None:
        shown = self._switched_to(connection_id)
        if shown is not None:
            shown.load.refresh()

    def _restyle(self, connection_id: str) -> None:
        shown = self._switched_to(connection_id)
        style = Style.named(shown.settings.style) if shown is not None else None
        if style is not None:
            self._dock.extensions.style.choose(style)

    def _raise(self) -> None:
        self._dock.show()
        self._dock.raise_()
