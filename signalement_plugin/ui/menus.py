"""Menus that are filled anew each time they open."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu


def empty(menu: QMenu) -> None:
    """Take everything out. ``QMenu.clear`` would keep the submenus, one more at each opening."""
    menu.clear()
    inner = menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for one in inner:
        one.deleteLater()  # an action of it may be what this is called from
