"""*Print ▾*: what can be made of reports beside a round."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QWidget

from .icons import theme_icon

ENTRIES = ("return",)
_ICONS = {"return": "mActionAtlasPrev"}


def entry_words(name: str) -> str:
    """An entry of the menu."""
    return {
        "return": QCoreApplication.translate("Signalement", "Round Return…"),
    }[name]


class PrintMenu(QMenu):
    """Emits the name of the chosen entry."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: dict[str, QAction] = {}
        for name in ENTRIES:
            entry = self.addAction(theme_icon(_ICONS[name]), entry_words(name))
            entry.setObjectName(f"SignalementPrint_{name}")
            entry.triggered.connect(lambda _=False, one=name: self.chosen.emit(one))
            self.entries[name] = entry
