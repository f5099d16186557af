"""The factory of the plugin's page in QGIS's options; the page is imported once these open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..widgets.icons import own_icon

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from ..options.reference import Asks


class OptionsFactory(QgsOptionsWidgetFactory):
    """Registered by the plugin with ``iface.registerOptionsWidgetFactory``."""

    def __init__(
        self, connections: Callable[[], Connections], asks: Callable[[], Asks | None] = lambda: None
    ) -> None:
        """``asks``: the dialogs of the section of reference maps, when one is wanted."""
        super().__init__()
        self._connections, self._asks = connections, asks
        self.setTitle("Signalement")

    def icon(self) -> QIcon:
        return own_icon("signalement")

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        from ..options.page import OptionsPage  # noqa: PLC0415 not at QGIS's start

        return OptionsPage(self._connections(), parent, self._asks)
