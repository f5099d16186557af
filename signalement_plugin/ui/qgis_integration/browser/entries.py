"""Adds the connections to QGIS's Browser panel and Data Source Manager, and removes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsGui

from ..source_select import SourceSelectProvider
from .menu import MenuProvider
from .places import ROOT
from .root import ItemProvider

if TYPE_CHECKING:
    from ....connection.connections import Connections
    from .actions import BrowserActions, Show


class BrowserEntries:
    """``connections`` is called when somebody does something with them, not before."""

    def __init__(
        self, iface: QgisInterface, connections: Callable[[], Connections], show: Show
    ) -> None:
        self._iface, self._connections, self._show = iface, connections, show
        self._actions: BrowserActions | None = None
        self._followed: Connections | None = None
        self._items = ItemProvider()
        self._menu = MenuProvider(self._made_actions)
        self._page = SourceSelectProvider(connections, lambda wanted: show(wanted, None))
        QgsApplication.dataItemProviderRegistry().addProvider(self._items)
        QgsGui.dataItemGuiProviderRegistry().addProvider(self._menu)
        QgsGui.sourceSelectProviderRegistry().addProvider(self._page)

    def follow(self, connections: Connections) -> None:
        """Update the items from now on when connections change."""
        self._followed = connections
        connections.listChanged.connect(self.refresh)

    def refresh(self) -> None:
        """Connections or saved filters changed: show them as they are now."""
        self._iface.browserModel().refresh(ROOT)

    def close(self) -> None:
        """Take all of it out of QGIS again, which deletes it."""
        if self._followed is not None:
            self._followed.listChanged.disconnect(self.refresh)
        QgsGui.sourceSelectProviderRegistry().removeProvider(self._page)
        QgsGui.dataItemGuiProviderRegistry().removeProvider(self._menu)
        QgsApplication.dataItemProviderRegistry().removeProvider(self._items)
        self._actions = None

    def _made_actions(self) -> BrowserActions:
        from .actions import BrowserActions  # noqa: PLC0415 not at QGIS's start

        if self._actions is None:
            self._actions = BrowserActions(self._iface, self._connections(), self._show)
        return self._actions
