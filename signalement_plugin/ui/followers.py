"""Parts that follow the connection which the dock shows, beside list and card."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject

from .style_menu import MapStyle
from .waiting_halo import WaitingHalo


class Followers(QObject):
    """Tells each part of another connection or layer, and of what the connection found."""

    def __init__(self, dock: Any, iface: Any, connections: Any) -> None:
        super().__init__(dock)
        self.connection: Any = None
        self._closed = False
        self._connections = connections
        self.style = MapStyle(dock.toolbar.style, self)
        self.halo = WaitingHalo(iface.mapCanvas())
        connections.currentChanged.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """The current connection, or none."""
        fresh = self._connections.current
        if self.connection is not fresh:
            for signal, slot in self._signals(self.connection) if self.connection else ():
                signal.disconnect(slot)
            for signal, slot in self._signals(fresh) if fresh else ():
                signal.connect(slot)
        self.connection = fresh
        self._state_changed()
        self._outbox_changed()

    def close(self) -> None:
        """Let go of layers and signals. Once is enough."""
        if self._closed:
            return
        self._closed = True
        self._connections.currentChanged.disconnect(self.follow)
        for signal, slot in self._signals(self.connection) if self.connection else ():
            signal.disconnect(slot)
        self.connection = None
        self.style.close()
        self.halo.show_for(None)
        self.halo.scene().removeItem(self.halo)

    def _signals(self, connection: Any) -> tuple[tuple[Any, Any], ...]:
        return (
            (connection.stateChanged, self._state_changed),
            (connection.found, self._found),
            (connection.outboxChanged, self._outbox_changed),
        )

    def _outbox_changed(self) -> None:
        self.halo.show_for(self.connection)

    def _state_changed(self) -> None:
        """Its layer may have come or gone, the server may have named its services."""
        self.style.follow(self.connection)
        self.style.know_services()

    def _found(self, _token: int, answer: Any) -> None:
        if answer.error is None:
            self.style.show_count(answer.counts.get("shown", 0))
