"""The dock's toolbar: QGIS's own icons and their texts, one line, only what works."""

from __future__ import annotations

from typing import TypeVar

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSize, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from ...core.model.capabilities import Capabilities
from ...layer.styles import Style
from ..canvas.style_menu import StyleMenu
from ..printing.menu import PrintMenu
from ..widgets.icons import theme_icon

ICON_PX = 16
Menu = TypeVar("Menu", bound=QMenu)
GROUPS = (
    ("refresh", "new"),
    ("rectangle", "polygon", "zoom", "style"),
    ("round", "print", "export"),
    ("options", "help"),
)
TAKING = ("round", "export")
"""Actions that take the selection, else all that is filtered, and say how many."""

_ICONS = {
    "refresh": "mActionRefresh",
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
        for at, names in enumerate(GROUPS):
            if at:
                self.addSeparator()
            for name in names:
                self.actions_by_name[name] = self._action(name)
        self.style_menu = self._menu_under("style", StyleMenu(self))
        self.prints = self._menu_under("print", PrintMenu(self))
        self.show_for(None, 0)

    def _pack(self) -> None:
        """All of it in a dock of 300 px, in every theme."""
        self.layout().setContentsMargins(1, 1, 1, 1)
        self.layout().setSpacing(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # Qt takes the style's own ones then
            self._pack()

    def _menu_under(self, name: str, menu: Menu) -> Menu:
        """The button of an action opens ``menu`` at once."""
        action = self.actions_by_name[name]
        action.setMenu(menu)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return menu

    def _action(self, name: str) -> QAction:
        text, tip = action_words(name)
        action = self.addAction(theme_icon(_ICONS[name]), text)
        action.setObjectName(f"SignalementAction_{name}")
        action.setToolTip(f"{text}\n{tip}")
        action.triggered.connect(lambda _=False: self.pressed.emit(name))
        button = self.widgetForAction(action)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        return action

    def show_for(self, capabilities: Capabilities | None, selected: int) -> None:
        """Offer what can be done; ``None`` while there is no connection."""
        there = capabilities is not None
        for name in ("refresh", "rectangle", "polygon", "style", "print", *TAKING):
            self.actions_by_name[name].setEnabled(there)
        self.actions_by_name["new"].setVisible(capabilities is not None and capabilities.creates)
        self.actions_by_name["zoom"].setEnabled(selected > 0)
        ranked = capabilities is not None and capabilities.has_priority
        self.style_menu.entries[Style.PRIORITY].setVisible(ranked)

    def show_taken(self, what: str) -> None:
        """Say what the actions of :data:`TAKING` would take."""
        for name in TAKING:
            text, tip = action_words(name)
            self.actions_by_name[name].setToolTip(f"{text}\n{tip}\n{what}")


def action_words(name: str) -> tuple[str, str]:
    """Text and tooltip of an action."""
    return {**_on_the_map(), **_beside_it()}[name]


def _on_the_map() -> dict[str, tuple[str, str]]:
    return {
        "refresh": (
            QCoreApplication.translate("Signalement", "Refresh"),
            QCoreApplication.translate("Signalement", "Ask the server what changed"),
        ),
        "new": (
            QCoreApplication.translate("Signalement", "New Report…"),
            QCoreApplication.translate("Signalement", "Enter a report for a caller"),
        ),
        "rectangle": (
            QCoreApplication.translate("Signalement", "Select Reports by Rectangle"),
            QCoreApplication.translate(
                "Signalement", "Drag a rectangle on the map; Ctrl adds, Esc gives up"
            ),
        ),
        "polygon": (
            QCoreApplication.translate("Signalement", "Select Reports by Polygon"),
            QCoreApplication.translate(
                "Signalement", "Click corners on the map, right click ends; Ctrl adds, Esc gives up"
            ),
        ),
        "zoom": (
            QCoreApplication.translate("Signalement", "Zoom to Selection"),
            QCoreApplication.translate("Signalement", "Zoom the map to the selected reports"),
        ),
    }


def _beside_it() -> dict[str, tuple[str, str]]:
    return {
        "style": (
            QCoreApplication.translate("Signalement", "Style"),
            QCoreApplication.translate("Signalement", "How the map shows reports"),
        ),
        "round": (
            QCoreApplication.translate("Signalement", "Round…"),
            QCoreApplication.translate("Signalement", "Order the stops and print their sheet"),
        ),
        "print": (
            QCoreApplication.translate("Signalement", "Print"),
            QCoreApplication.translate("Signalement", "Sheets and files of reports, round return"),
        ),
        "export": (
            QCoreApplication.translate("Signalement", "Export…"),
            QCoreApplication.translate(
                "Signalement", "Reports as CSV, Excel, GeoPackage or GeoJSON"
            ),
        ),
        "options": (
            QCoreApplication.translate("Signalement", "Options…"),
            QCoreApplication.translate("Signalement", "Connections and keys"),
        ),
        "help": (
            QCoreApplication.translate("Signalement", "Help"),
            QCoreApplication.translate("Signalement", "User guide"),
        ),
    }
