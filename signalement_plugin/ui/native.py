"""What hangs in QGIS itself: the locator, the layer's menu, its sign in the Layers panel."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject

from .layer_actions import LayerActions
from .layer_indicator import LayerIndicator
from .locator import ReportLocator
from .parcel_found import ParcelFound
from .parcel_locator import ParcelLocator


class Native(QObject):
    """Built after the dock, closed before it."""

    def __init__(self, iface: Any, connections: Any, dock: Any) -> None:
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
            "refresh": lambda id_: self._shown(id_).refresh(),
            "restyle": self._restyle,
            "report": self.show_report,
        }
        self.actions = LayerActions(iface, slots, self)
        self.sign = LayerIndicator(iface.layerTreeView(), self)
        self.sign.clicked.connect(self._raise)
        self._following: Any = None
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
        connection = self._connections.current
        if connection is None:
            return
        connection.select([report_id])
        self._dock.desk.selection.on_layer_selection({report_id})
        report = connection.report(report_id)
        if report is not None:
            self._dock.desk.map.zoom([report])
            self._dock.desk.map.flash(report)

    def _listen_to(self, fresh: Any) -> None:
        for signal in self._signals(self._following):
            signal.disconnect(self._tell)
        for signal in self._signals(fresh):
            signal.connect(self._tell)
        self._following = fresh

    def _signals(self, connection: Any) -> tuple[Any, ...]:
        return (connection.stateChanged, connection.outboxChanged) if connection else ()

    def _tell(self) -> None:
        self.sign.follow(self._following)

    def _path(self) -> str:
        current = self._connections.current
        return str(current.files.store.path) if current is not None else ""

    def _shown(self, connection_id: str) -> Any:
        current = self._connections.current
        if current is None or current.settings.id != connection_id:
            self._connections.set_current(connection_id)
        return self._connections.current

    def _show(self, connection_id: str) -> None:
        self._raise()
        self._shown(connection_id)

    def _restyle(self, connection_id: str) -> None:
        connection = self._shown(connection_id)
        self._dock.followers.style.choose(connection.settings.style)

    def _raise(self) -> None:
        self._dock.show()
        self._dock.raise_()
