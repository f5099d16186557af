"""Connects the toolbar's buttons for files (exports, rounds, prints, figures) with their
controllers, and shows on *Round* and *Export* which reports they would take."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..export.controller import ExportController
from ..export.field_copy import FieldCopyController
from ..outputs.choice import current_choice_text
from ..outputs.targets import ask_folder
from ..outputs.task import open_path, tell_saved
from ..printing.controller import PrintController
from ..printing.documents import PrintFiles
from ..rounds.controller import RoundController
from ..statistics.controller import StatisticsController

if TYPE_CHECKING:
    from .parts import DockParts


class Outputs(QObject):
    """The controllers of what leaves the dock: export, rounds, figures, field copies and prints."""

    def __init__(
        self, dock: DockParts, iface: QgisInterface, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dock = dock
        self.export = ExportController(dock.controller, iface.messageBar(), self)
        self.prints = PrintController(dock.controller, iface, self)
        self.round = RoundController(dock.controller, self.prints, self)
        self.files = PrintFiles(dock.controller, iface.messageBar(), self.prints, self)
        self.field = FieldCopyController(dock.controller, iface, self)
        self.figures = StatisticsController(dock, iface, self)
        self.slots: dict[str, Callable[[], object]] = {
            "export": self.export.ask,
            "round": self.round.ask,
            "return": self.round.ask_return,
            "figures": self.figures.open,
            "field_copy": self.field.ask_copy,
            "field_return": self.field.ask_return,
            "report": self.files.report,
            "transfer": self.files.transfer,
            "evidence": self.files.evidence,
            "edit_report": lambda: self.files.edit("report"),
            "edit_evidence": lambda: self.files.edit("evidence"),
        }
        dock.toolbar.pressed.connect(self._press)
        dock.toolbar.prints.chosen.connect(self._press)
        bar, last = iface.messageBar(), dock.toolbar.prints.last
        last.opened.connect(lambda path: open_path(bar, Path(path)))
        last.folder_wanted.connect(lambda: ask_folder(iface.mainWindow()))
        dock.outbox.written.connect(partial(tell_saved, bar))
        dock.controller.selection.changed.connect(lambda _count: self.tell())
        dock.controller.filter_controller.answered.connect(self.tell)

    def tell(self) -> None:
        """Show in the toolbar which reports a file would contain now."""
        self._dock.toolbar.show_taken(current_choice_text(self._dock.list))

    def close(self) -> None:
        """Stop what runs."""
        self.export.close()
        self.prints.close()
        self.round.close()
        self.field.close()
        self.figures.close()

    def _press(self, name: str) -> None:
        if name in self.slots:
            self.slots[name]()
