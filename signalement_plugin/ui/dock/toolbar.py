"""The dock's toolbar: one line of buttons, most with QGIS's own icons.

A button that the shown connection cannot use is disabled or hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from qgis.PyQt.QtCore import QEvent, QSize, pyqtSignal
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QApplication, QMenu, QToolBar, QToolButton, QWidget

from ...core.model.capabilities import Capabilities
from ...layer.styles import Style
from ...qt.language import tr
from ..canvas.style_menu import StyleMenu
from ..printing.menu import PrintMenu
from ..widgets.icons import bars, theme_icon

ICON_PX = 16
Menu = TypeVar("Menu", bound=QMenu)
BUTTONS = ("new", "select", "zoom", "style", "round", "print", "figures", "menu")
SELECT = (("rectangle", "polygon"),)
MENU = (
    ("connections", "import", "export", "field_copy", "field_return", "return"),
    ("options", "diagnose"),
    ("keys", "help"),
)
"""Entries behind *Select on the Map* and ☰, in parts."""
TAKING = ("round", "export")
"""Actions that take the selection, else all that is filtered, and say how many."""

_ICONS = {
    "refresh": "mActionRefresh",
    "select": "mActionSelectRectangle",
    "figures": "histogram",
    "field_copy": "mActionNewGeoPackageLayer",
    "field_return": "mActionSharingImport",
    "return": "mActionAtlasPrev",
    "connections": "mIconConnect",
    "import": "mActionAddTable",
    "keys": "mActionKeyboardShortcuts",
    "diagnose": "mActionIdentify",
    "new": "mActionCapturePoint",
    "rectangle": "mActionSelectRectangle",
    "polygon": "mActionSelectPolygon",
    "zoom": "mActionZoomToSelected",
    "style": "rendererCategorizedSymbol",
    "round": "mActionAtlasNext",
    "print": "mActionFilePrint",
    "export": "mActionSharingExport",
    "options": "mActionOptions",
    "help": "mActionHelpContents",
}


_NEEDING = (
    *("refresh", "select", "rectangle", "polygon", "style", "print", "figures"),
    *("field_copy", "field_return", "return", "diagnose", *TAKING),
)
"""Actions that need a connection."""


class Toolbar(QToolBar):
    """Emits the name of the pressed action."""

    pressed = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementToolbar")
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setMovable(False)
        self.setFloatable(False)
        self._pack()
        self.actions_by_name: dict[str, QAction] = {}
        for name in BUTTONS:
            self._add_button(name)
        # no button here: the state line has one, with the age of the data
        self.actions_by_name["refresh"] = self._action("refresh")
        self._menu_under("select", self._menu_of(SELECT))
        self._menu_under("menu", self._menu_of(MENU))
        self.style_menu = self._menu_under("style", StyleMenu(self))
        self.prints = self._menu_under("print", PrintMenu(self))
        self.show_for(None, 0)

    def _pack(self) -> None:
        """All of it in a dock of 300 px, in every theme."""
        self.layout().setContentsMargins(1, 1, 1, 1)
        self.layout().setSpacing(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # Qt sets margins and spacing of the style then
            self._pack()
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "prints"):
            self._paint_menu()

    def _paint_menu(self) -> None:
        """The theme's own sign cannot be seen in Night Mapping."""
        self.actions_by_name["menu"].setIcon(_menu_sign())

    def _menu_of(self, parts: Sequence[Sequence[str]]) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for names in parts:
            menu.addSeparator()
            for name in names:
                self.actions_by_name[name] = self._action(name)
                menu.addAction(self.actions_by_name[name])
        return menu

    def _add_button(self, name: str) -> None:
        text, tip = action_texts(name)
        action = self.actions_by_name[name] = self._action(name)
        self.addAction(action)
        button = self.widgetForAction(action)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)

    def _menu_under(self, name: str, menu: Menu) -> Menu:
        """The button of an action opens ``menu`` at once."""
        action = self.actions_by_name[name]
        action.setMenu(menu)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return menu

    def _action(self, name: str) -> QAction:
        text, tip = action_texts(name)
        icon = (
            theme_icon(_ICONS[name])
            if name in _ICONS
            else bars((1.0, 1.0, 1.0), QApplication.palette())
        )
        action = QAction(icon, text, self)
        action.setObjectName(f"SignalementAction_{name}")
        action.setToolTip(f"{text}\n{tip}")
        action.triggered.connect(lambda _=False: self.pressed.emit(name))
        return action

    def show_for(self, capabilities: Capabilities | None, selected: int) -> None:
        """Offer what can be done; ``None`` while there is no connection."""
        there = capabilities is not None
        for name in _NEEDING:
            self.actions_by_name[name].setEnabled(there)
        self.actions_by_name["new"].setVisible(capabilities is not None and capabilities.creates)
        self.actions_by_name["zoom"].setEnabled(selected > 0)
        ranked = capabilities is not None and capabilities.has_priority
        self.style_menu.entries[Style.PRIORITY].setVisible(ranked)

    def show_taken(self, what: str) -> None:
        """Say what the actions of :data:`TAKING` would take."""
        for name in TAKING:
            text, tip = action_texts(name)
            self.actions_by_name[name].setToolTip(f"{text}\n{tip}\n{what}")


def action_texts(name: str) -> tuple[str, str]:
    """Text and tooltip of an action."""
    return {**_on_the_map(), **_beside_it(), **_in_the_menu()}[name]


def _on_the_map() -> dict[str, tuple[str, str]]:
    return {
        "refresh": (
            tr("Refresh"),
            tr("Ask the server what changed"),
        ),
        "new": (
            tr("New Report…"),
            tr("Enter a report for a caller"),
        ),
        "rectangle": (
            tr("By Rectangle"),
            tr("Drag a rectangle on the map; Ctrl adds, Esc gives up"),
        ),
        "polygon": (
            tr("By Polygon"),
            tr("Click corners on the map, right click ends; Ctrl adds, Esc gives up"),
        ),
        "select": (
            tr("Select on the Map"),
            tr("By a rectangle or a polygon"),
        ),
        "zoom": (
            tr("Zoom to Selection"),
            tr("Zoom the map to the selected reports"),
        ),
    }


def _beside_it() -> dict[str, tuple[str, str]]:
    return {
        "style": (
            tr("Look on the Map"),
            tr("How the map shows reports"),
        ),
        "round": (
            tr("Round…"),
            tr("Order the stops and print their sheet"),
        ),
        "print": (
            tr("Print"),
            tr("Sheets and files of reports"),
        ),
        "export": (
            tr("Export…"),
            tr("Reports as CSV, Excel, GeoPackage or GeoJSON"),
        ),
        "figures": (
            tr("Figures"),
            tr("How many came, were closed, are late"),
        ),
        "menu": (
            tr("Menu"),
            tr("Files, options, help"),
        ),
    }


def _in_the_menu() -> dict[str, tuple[str, str]]:
    return {
        "connections": (
            tr("Connections…"),
            tr("Servers and files that reports come from"),
        ),
        "import": (
            tr("Import…"),
            tr("Reports from a table: CSV or Excel"),
        ),
        "keys": (
            tr("Keys"),
            tr("What each key does"),
        ),
        "field_copy": (
            tr("Copy for the Field…"),
            tr("For a tablet without network"),
        ),
        "field_return": (
            tr("Bring Back a Field Copy…"),
            tr("What was changed on the tablet"),
        ),
        "return": (
            tr("Round Return…"),
            tr("What was done at each stop, on paper"),
        ),
        "diagnose": (
            tr("Diagnose…"),
            tr("Is the server there, and what does it say"),
        ),
        "options": (
            tr("Options…"),
            tr("Connections and keys"),
        ),
        "help": (
            tr("Help"),
            tr("User guide"),
        ),
    }


def _menu_sign() -> QIcon:
    return bars((1.0, 1.0, 1.0), QApplication.palette())
