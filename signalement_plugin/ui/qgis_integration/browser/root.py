"""The root item of the connections in the Browser panel. The module of the items below it is
imported only once QGIS asks for them."""

from __future__ import annotations

from qgis.core import Qgis, QgsDataCollectionItem, QgsDataItem, QgsDataItemProvider

from ...widgets.icons import own_icon
from .places import KEY, ROOT

TITLE = "Signalement"


class RootItem(QgsDataCollectionItem):
    """All connections of this profile."""

    def __init__(self, parent: QgsDataItem | None) -> None:
        super().__init__(parent, TITLE, ROOT, KEY)
        able = Qgis.BrowserItemCapability
        self.setCapabilitiesV2(able.Fast | able.Fertile)
        self.setIcon(own_icon("signalement"))

    def createChildren(self) -> list[QgsDataItem]:
        from .items import connection_items  # noqa: PLC0415 not at QGIS's start

        return connection_items()


class ItemProvider(QgsDataItemProvider):
    """Registered with QGIS, which owns it from then on."""

    def name(self) -> str:
        return TITLE

    def dataProviderKey(self) -> str:
        return KEY

    def capabilities(self) -> Qgis.DataItemProviderCapability:
        return Qgis.DataItemProviderCapability.NetworkSources

    def createDataItem(self, _path: str | None, parentItem: QgsDataItem | None) -> QgsDataItem:
        """QGIS asks a provider of network sources for its root item only."""
        return RootItem(parentItem)
