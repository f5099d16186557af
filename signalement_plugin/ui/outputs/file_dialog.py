"""A dialog with the name of an output file: it stays open while that file cannot be written."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...connection.texts.outcomes import error_sentence
from ...core.errors import NotWritten
from ...core.files.targets import check_target, is_there
from ...qgis_profile.outputs import keep_folder
from ...qt.language import tr
from ..widgets.labels import plain_label


class FileDialog(QDialog):
    """A subclass lays ``problem`` and ``replaces`` out, says which ``path`` it names, and calls
    :meth:`tell_replaced` when that changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = plain_label("", self)
        self.problem.setObjectName("SignalementFileProblem")
        self.problem.hide()
        self.replaces = plain_label(tr("This file exists: it will be replaced."))
        self.replaces.hide()

    @property
    def path(self) -> Path:
        """The file that is named."""
        raise NotImplementedError

    def tell_replaced(self) -> None:
        """Say it where the file is there already."""
        self.replaces.setVisible(is_there(self.path))

    def accept(self) -> None:
        """Accept only if the file can be written, before work that may take minutes. Its folder is
        proposed next time."""
        try:
            check_target(self.path)
        except NotWritten as error:
            self.problem.setText(error_sentence(error))
            self.problem.show()
            return
        keep_folder(self.path.parent)
        super().accept()
