"""What hangs in QGIS itself: the locator, the layer's menu, its sign in the Layers panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtBoundSignal

from ...qgis_profile.settings import connection
from .layer_actions import LayerActions
from .layer_indicator import LayerIndicator
from .parcel_found import ParcelFound
from .parcel_locator import ParcelLocator
from .report_locator import ReportLocator

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...connection.connections import Connections
    from ..desk import Workplace


class Native(QObject):
    """Built after the dock, closed before it."""

    def __init__(self, iface: QgisInterface, connections: Connections, dock: Workplace) -> None:
        super().__init__(dock)
        self._iface, self._connections, self._dock = iface, connections, dock
        self.locator = ReportLocator(self._path, self.show_report)
        cadastre = dock.followers.cadastre
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
        self.sign = LayerIndicator(iface.layerTreeView(), self)
        self.sign.clicked.connect(self._raise)
        self._following: Connection | None = None
        connections.currentChanged.connect(self.follow)
        self.follow()

    def close(self) -> None:
        """Take everything out of QGIS again."""
        self._connections.currentChanged.disconnect(self.follow)
        self._listen_to(None)
        self.sign.close()
        self.actions.close()
        for one in (self.locator, self.parcels):
            self._iface.deregisterLocatorFilter(one)

    def follow(self) -> None:
        """The connection that the dock shows."""
        self._listen_to(self._connections.current)
        self._tell()

    def show_report(self, report_id: str) -> None:
        """Select a report, show it in the dock and on the map: the user asked for this one."""
        self._raise()
        current = self._connections.current
        if current is None:
            return
        current.select([report_id])
        self._dock.desk.selection.on_layer_selection({report_id})
        report = current.report(report_id)
        if report is not None:
            self._dock.desk.map.zoom([report])
            self._dock.desk.map.flash(report)

    def _listen_to(self, fresh: Connection | None) -> None:
        for signal in self._signals(self._following):
            signal.disconnect(self._tell)
        for signal in self._signals(fresh):
            signal.connect(self._tell)
        self._following = fresh

    def _signals(self, connection: Connection | None) -> tuple[pyqtBoundSignal, ...]:
        return (connection.stateChanged, connection.outboxChanged) if connection else ()

    def _tell(self) -> None:
        self.sign.follow(self._following)

    def _path(self) -> str:
        current = self._connections.current
        return str(current.files.store.path) if current is not None else ""

    def _shown(self, connection_id: str) -> Connection | None:
        """The connection of a layer, from now on the one that the dock shows. ``None``, which
        is said, for a layer whose connection was removed or is on another computer."""
        if self._current_id() != connection_id:
            self._connections.set_current(connection_id)
        if self._current_id() == connection_id:
            return self._connections.current
        if connection(connection_id) is None:  # else it was said what is wrong with its files
            text = QCoreApplication.translate(
                "Signalement",
                "The connection of this layer is not set up here. Nothing was changed.",
            )
            self._dock.desk.notifier.say(text, Qgis.MessageLevel.Warning)
        return None

    def _current_id(self) -> str:
        current = self._connections.current
        return str(current.settings.id) if current is not None else ""

    def _show(self, connection_id: str) -> bool:
        self._raise()
        return self._shown(connection_id) is not None

    def _refresh(self, connection_id: str) -> None:
        shown = self._shown(connection_id)
        if shown is not None:
            shown.refresh()

    def _restyle(self, connection_id: str) -> None:
        shown = self._shown(connection_id)
        if shown is not None:
            self._dock.followers.style.choose(shown.settings.style)

    def _raise(self) -> None:
        self._dock.show()
        self._dock.raise_()
