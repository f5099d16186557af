"""The menu *Print ▾*: the files about reports other than a round."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..outputs.last_files import LastFilesMenu
from ..widgets.icons import theme_icon

ENTRIES = (
    "report",
    "transfer",
    "evidence",
    "edit_report",
    "edit_evidence",
)
_ICONS = {
    "report": "mActionSaveAsPDF",
    "transfer": "mActionArrowRight",
    "evidence": "mActionNewReport",
    "edit_report": "mActionLayoutManager",
    "edit_evidence": "mActionLayoutManager",
}
_BEGINS = ("edit_report",)
"""Entries above which a separator is drawn."""


def entry_texts(name: str) -> str:
    """An entry of the menu."""
    return {
        "report": QCoreApplication.translate("Signalement", "Report Sheet (PDF)"),
        "transfer": QCoreApplication.translate("Signalement", "Transfer Pack…"),
        "evidence": QCoreApplication.translate("Signalement", "Evidence File…"),
        "edit_report": QCoreApplication.translate("Signalement", "Edit Report Template…"),
        "edit_evidence": QCoreApplication.translate("Signalement", "Edit Evidence Template…"),
    }[name]


class PrintMenu(QMenu):
    """Emits the name of the chosen entry."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: dict[str, QAction] = {}
        for name in ENTRIES:
            if name in _BEGINS:
                self.addSeparator()
            entry = self.addAction(theme_icon(_ICONS[name]), entry_texts(name))
            entry.setObjectName(f"SignalementPrint_{name}")
            entry.triggered.connect(lambda _=False, one=name: self.chosen.emit(one))
            self.entries[name] = entry
        self.addSeparator()
        self.last = LastFilesMenu(self)
        self.addMenu(self.last)
