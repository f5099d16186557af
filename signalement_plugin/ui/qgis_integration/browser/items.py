"""The items below the plugin's root item in the Browser panel. QGIS creates them in the main thread
when their parent is opened or refreshed; they only read QGIS's settings, which is fast."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsDataCollectionItem,
    QgsDataItem,
)

from ....qgis_profile.filters.saved_filters import saved_filters
from ....qgis_profile.settings import ConnectionSettings, all_connections
from ....qt.language import tr
from ...widgets.icons import theme_icon
from ...widgets.labels import plain_tip
from .places import KEY, BrowserPlace

_ABLE = Qgis.BrowserItemCapability


def connection_items() -> list[QgsDataItem]:
    """Every connection of this profile, by name."""
    return [ConnectionItem(one) for one in all_connections()]


class ConnectionItem(QgsDataCollectionItem):
    """One connection: its reports, and the saved filters of its user."""

    def __init__(self, settings: ConnectionSettings) -> None:
        self._id = settings.id
        super().__init__(None, settings.name, BrowserPlace(settings.id).path, KEY)
        self.setCapabilitiesV2(
            _ABLE.Fast | _ABLE.Fertile | _ABLE.RefreshChildrenWhenItemIsRefreshed
        )
        self.setIcon(theme_icon("mIconConnect"))
        self.setToolTip(plain_tip(settings.endpoint))

    def createChildren(self) -> list[QgsDataItem]:
        return [
            Entry(BrowserPlace(self._id, is_entry=True)),
            *(
                Entry(BrowserPlace(self._id, is_entry=True, filter_name=one.name))
                for one in saved_filters(self._id)
            ),
        ]

    def equal(self, other: QgsDataItem | None) -> bool:
        """A renamed connection is another item."""
        return bool(super().equal(other)) and other is not None and other.name() == self.name()


class Entry(QgsDataItem):
    """All reports of a connection, or those of a saved filter."""

    def __init__(self, place: BrowserPlace) -> None:
        title = tr("Reports")
        kind = Qgis.BrowserItemType.Custom
        super().__init__(kind, None, place.filter_name or title, place.path, KEY)
        self.setIcon(theme_icon("mActionFilter2" if place.filter_name else "mIconPointLayer"))
        self.setSortKey([1 if place.filter_name else 0, self.name()])
        self.setState(Qgis.BrowserItemState.Populated)
