"""A text that is sent: pictures and files pasted or dropped do not become words of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QMimeData, pyqtSignal
from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

from .tray import has_pictures, local_files

MARGINS_PX = 10


class SentText(QPlainTextEdit):
    """Hands on pictures and files: the path of a file on this computer would go to the server. Tab
    leaves it."""

    pictured = pyqtSignal(object)  # QMimeData

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def set_lines(self, least: int, most: int) -> None:
        """At least and at most as high as so many lines."""
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * least + MARGINS_PX)
        self.setMaximumHeight(line * most + MARGINS_PX)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return _is_handed_on(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if _is_handed_on(source):
            self.pictured.emit(source)
        else:
            super().insertFromMimeData(source)


def _is_handed_on(data: QMimeData) -> bool:
    return has_pictures(data) or bool(local_files(data))
