"""``/`` at the start of a reply lists the templates that suit; typing filters, Enter takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QPlainTextEdit

from ...core.text.folding import fold
from ..texts import one_line
from ..widgets.shortcuts import EscapeFirst

if TYPE_CHECKING:
    from .row import TemplateRow

SIGN = "/"
TITLE = 60
TEMPLATE = Qt.ItemDataRole.UserRole
_OWN = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape),
)


class SlashList(QObject):
    """Hangs on a text field; the templates are those of ``row``, the likeliest first."""

    def __init__(self, edit: QPlainTextEdit, row: TemplateRow) -> None:
        super().__init__(edit)
        self._edit, self._row = edit, row
        self.completer = QCompleter(self)
        self.completer.setWidget(edit)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._items = QStandardItemModel(self)
        self.completer.setModel(self._items)
        EscapeFirst(self.completer.popup(), self)
        self.completer.activated[QModelIndex].connect(self._take)
        edit.textChanged.connect(self._offer)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the list, which is open: the list gets it."""
        if event.key() in _OWN and self.completer.popup().isVisible():
            event.ignore()
            return True
        return False

    def _offer(self) -> None:
        text = self._edit.toPlainText()
        if not text.startswith(SIGN) or "\n" in text or not self._row.best:
            self.completer.popup().hide()
            return
        typed = text[len(SIGN) :]
        self._items.clear()
        # first the titles that begin with the typed text; otherwise the order of the row
        for one in sorted(self._row.best, key=lambda one: not _begins(one.title, typed)):
            item = QStandardItem(one_line(one.title, TITLE))
            item.setData(one, TEMPLATE)
            self._items.appendRow(item)
        self.completer.setCompletionPrefix(typed)
        place = self._edit.cursorRect()
        place.setWidth(self._edit.viewport().width() - place.x())
        self.completer.complete(place)
        popup = self.completer.popup()
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        chosen = index.data(TEMPLATE)
        self._edit.selectAll()  # replace ``/`` and the typed filter by the template
        self._edit.insertPlainText("")
        self._row.choose(chosen)


def _begins(title: str, typed: str) -> bool:
    return fold(title).startswith(fold(typed))
