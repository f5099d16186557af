"""The menu *Last Files*: opens the files written last, also once their message is gone."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...qgis_profile.outputs import last_outputs, output_folder
from ...qt.language import tr
from ..texts import one_line
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_tip


class LastFilesMenu(QMenu):
    """Filled whenever it opens. ``opened``: a file or folder; ``folder_wanted``: another one."""

    opened = pyqtSignal(str)
    folder_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        title = tr("Last Files")
        super().__init__(title, parent)
        self.setObjectName("SignalementLastFiles")
        self.setIcon(theme_icon("mIconFolderOpen"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """The files, then their folder."""
        self.clear()
        for path in last_outputs():
            self._add(path.name.replace("&", "&&"), path)
        if self.isEmpty():
            none = tr("No file was written yet")
            self.addAction(none).setEnabled(False)
        self.addSeparator()
        folder = output_folder()
        if folder is not None:
            text = tr("Open Folder “{folder}”")
            self._add(text.format(folder=one_line(folder.name, 30).replace("&", "&&")), folder)
        other = tr("Choose Another Folder…")
        self.addAction(other).triggered.connect(lambda _=False: self.folder_wanted.emit())

    def _add(self, text: str, path: Path) -> None:
        entry = self.addAction(text)
        entry.setToolTip(plain_tip(str(path)))
        entry.triggered.connect(lambda _=False: self.opened.emit(str(path)))
