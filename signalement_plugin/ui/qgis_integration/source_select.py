"""The provider of the plugin's page in QGIS's Data Source Manager; the page is imported when that
window is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsProviderRegistry
from qgis.gui import QgsAbstractDataSourceWidget, QgsSourceSelectProvider
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..widgets.icons import own_icon

if TYPE_CHECKING:
    from ...connection.connections import Connections

TITLE = "Signalement"
_EMBEDDED = QgsProviderRegistry.WidgetMode.Embedded


class SourceSelectProvider(QgsSourceSelectProvider):
    """Registered with QGIS, which owns it from then on. ``show``: by the id of a connection."""

    def __init__(self, connections: Callable[[], Connections], show: Callable[[str], None]) -> None:
        super().__init__()
        self._connections, self._show = connections, show

    def providerKey(self) -> str:
        return "signalement"

    def name(self) -> str:
        return TITLE

    def text(self) -> str:
        return TITLE

    def icon(self) -> QIcon:
        return own_icon("signalement")

    def ordering(self) -> int:
        return int(QgsSourceSelectProvider.Ordering.OrderOtherProvider)

    def createDataSourceWidget(
        self,
        parent: QWidget | None = None,
        fl: Qt.WindowType = Qt.WindowType.Widget,
        widgetMode: QgsProviderRegistry.WidgetMode = _EMBEDDED,
    ) -> QgsAbstractDataSourceWidget:
        from ..connections.source_page import SourcePage  # noqa: PLC0415 not at QGIS's start

        return SourcePage(self._connections(), self._show, parent, fl, widgetMode)
