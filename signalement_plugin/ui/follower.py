"""Base class of widgets and controllers for the connection that is shown.

When another connection is shown, or none, it disconnects their slots from the old connection and
connects them to the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtBoundSignal

if TYPE_CHECKING:
    from ..connection.connection import Connection
    from ..connection.connections import Connections

Subscription = tuple[pyqtBoundSignal, Callable[..., object]]
"""A signal and the method that is connected to it."""


class Follower:
    """Mixed into a QObject, which is connected to the signals of :meth:`_subscriptions` of one
    connection at a time. Main thread only."""

    shown: Connection | None = None
    """The connection that is followed."""
    _begun = False

    @property
    def connection(self) -> Connection:
        """``shown``, for code that runs only while a connection is shown. Raises ``LookupError``
        otherwise: the caller is wrong."""
        if self.shown is None:
            raise LookupError("no connection is shown")
        return self.shown

    def follow(self, fresh: Connection | None) -> None:
        """Follow this one from now on, or none; the same again changes nothing."""
        if fresh is self.shown and self._begun:
            return
        self._begun = True
        if self.shown is not None:
            for signal, slot in self._subscriptions():
                signal.disconnect(slot)
            self._leave()
        self.shown = fresh
        if fresh is not None:
            for signal, slot in self._subscriptions():
                signal.connect(slot)
        self._begin()

    def _subscriptions(self) -> tuple[Subscription, ...]:
        """Signals and slots to connect while this connection is followed."""
        return ()

    def _leave(self) -> None:
        """Called before another connection is followed, or none; ``shown`` is still the old one."""

    def _begin(self) -> None:
        """Called after ``shown`` has changed to another connection or to none."""


class CurrentFollower(Follower):
    """Follows whichever connection is the current one, from :meth:`attach` to :meth:`detach`."""

    connections: Connections

    def attach(self, connections: Connections) -> None:
        """Begin, with the connection that is current now or with none."""
        self.connections = connections
        connections.currentChanged.connect(self._follow_current)
        self._follow_current()

    def detach(self) -> None:
        """Follow no connection any more."""
        self.connections.currentChanged.disconnect(self._follow_current)
        self.follow(None)

    def _follow_current(self) -> None:
        self.follow(self.connections.current)
