"""Text fields whose content is sent: pictures and files that are pasted or dropped are handed on as
photos, never inserted as text."""

from __future__ import annotations

from qgis.PyQt.QtCore import QMimeData, pyqtSignal
from qgis.PyQt.QtGui import QAction, QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

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
        """Set the least and the greatest height, in lines."""
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


class SentLine(QLineEdit):
    """As :class:`SentText`, in one line."""

    pictured = pyqtSignal(object)  # QMimeData

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if _is_handed_on(event.mimeData()):
            event.acceptProposedAction()
            self.pictured.emit(event.mimeData())
        else:
            super().dropEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Qt's own, whose *Paste* asks for files too."""
        menu: QMenu = self.createStandardContextMenu()
        for action in menu.actions():
            if pastes(action):
                action.setEnabled(action.isEnabled() or _is_handed_on(_copied()))
                action.triggered.disconnect()
                action.triggered.connect(lambda _=False: self._paste())
        return menu

    def _paste(self) -> None:
        data = _copied()
        if _is_handed_on(data):
            self.pictured.emit(data)
        else:
            self.paste()


def pastes(action: QAction) -> bool:
    """Whether it is *Paste* of Qt's menu of a line, which has a name of its own since Qt 6 only."""
    key = QKeySequence(QKeySequence.StandardKey.Paste)
    written = key.toString(QKeySequence.SequenceFormat.NativeText)
    return action.objectName() == "edit-paste" or action.text().endswith(f"\t{written}")


def _copied() -> QMimeData:
    return QApplication.clipboard().mimeData() or QMimeData()  # can be None in Qt 6


def _is_handed_on(data: QMimeData) -> bool:
    return has_pictures(data) or bool(local_files(data))
