"""The menu *Print ▾*: files about reports, without those of a round, and their templates."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...qt.language import tr
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


def entry_texts(name: str) -> tuple[str, str]:
    """An entry of the menu, and for whom it is."""
    return {
        "report": (
            tr("Report Sheet (PDF)"),
            tr("For your own file, or to go there with"),
        ),
        "transfer": (
            tr("Transfer Pack (E-mail)…"),
            tr(
                "For who is competent instead of you, such as the region or a utility: an e-mail "
                "draft that you send"
            ),
        ),
        "evidence": (
            tr("Evidence File (Administrative Fine)…"),
            tr("For the sanctioning officer: a PDF with the photos as evidence"),
        ),
        "edit_report": (
            tr("Edit a Copy of the Report Template…"),
            _copy_text(),
        ),
        "edit_evidence": (
            tr("Edit a Copy of the Evidence Template…"),
            _copy_text(),
        ),
    }[name]


def _copy_text() -> str:
    return tr(
        "The copy belongs to this project, which prints with it from now on. The supplied template "
        "stays as it is; it is back once the copy is deleted in the Layout Manager."
    )


class PrintMenu(QMenu):
    """Emits the name of the chosen entry."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.entries: dict[str, QAction] = {}
        for name in ENTRIES:
            if name in _BEGINS:
                self.addSeparator()
            text, tip = entry_texts(name)
            entry = self.addAction(theme_icon(_ICONS[name]), text)
            entry.setToolTip(tip)
            entry.setObjectName(f"SignalementPrint_{name}")
            entry.triggered.connect(lambda _=False, one=name: self.chosen.emit(one))
            self.entries[name] = entry
        self.addSeparator()
        self.last = LastFilesMenu(self)
        self.addMenu(self.last)
