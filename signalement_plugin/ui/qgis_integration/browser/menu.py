"""Context menu and double click of an item in the Browser panel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from qgis.core import QgsDataItem
from qgis.gui import QgsDataItemGuiContext, QgsDataItemGuiProvider
from qgis.PyQt.QtWidgets import QMenu

from ....qt.language import tr
from ...widgets.icons import theme_icon
from .places import BrowserPlace, place_of
from .root import TITLE

if TYPE_CHECKING:
    from .actions import BrowserActions


class MenuProvider(QgsDataItemGuiProvider):
    """Registered with QGIS, which owns it from then on. ``actions`` is asked for at a click."""

    def __init__(self, actions: Callable[[], BrowserActions]) -> None:
        super().__init__()
        self._actions = actions

    def name(self) -> str:
        return TITLE

    def populateContextMenu(
        self,
        item: QgsDataItem | None,
        menu: QMenu | None,
        _selected: Iterable[QgsDataItem],
        _context: QgsDataItemGuiContext,
    ) -> None:
        place = place_of(item.path()) if item is not None else None
        if place is None or menu is None:
            return
        for name, text, icon in _entries(place):
            action = menu.addAction(theme_icon(icon), text)
            action.setObjectName(f"SignalementBrowser_{name}")
            action.triggered.connect(partial(self._act, name, place))

    def handleDoubleClick(self, item: QgsDataItem | None, _context: QgsDataItemGuiContext) -> bool:
        place = place_of(item.path()) if item is not None else None
        if place is None or not place.connection_id:
            return False
        self._act("open", place)
        return True

    def _act(self, name: str, place: BrowserPlace, _checked: bool = False) -> None:
        self._actions().act(name, place)


def _entries(place: BrowserPlace) -> list[tuple[str, str, str]]:
    """Name, text and icon of what can be done with an item."""
    if not place.connection_id:
        text = tr("New Connection…")
        return [("new", text, "mActionAdd")]
    shown = [("open", tr("Open"), "mActionAddOgrLayer")]
    if place.is_entry:
        return shown
    return [
        *shown,
        ("edit", tr("Edit…"), "mActionToggleEditing"),
        ("test", tr("Test"), "mIconConnect"),
        ("diagnose", tr("Diagnose…"), "mActionIdentify"),
        ("remove", tr("Remove…"), "mActionDeleteSelected"),
    ]
