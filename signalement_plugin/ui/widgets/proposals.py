"""Proposals below a line edit, which what is typed narrows; somebody else says which."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit

MOST_SEEN = 12
WIDEST_PX = 480
BESIDE_PX = 28
DataRole = Qt.ItemDataRole.UserRole


class Proposals(QCompleter):
    """Belongs to one line edit. ``chosen`` brings what stands behind a proposal: by a click, or by
    the arrow keys and Enter. Until then the line stays as it was typed."""

    chosen = pyqtSignal(object)

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.items = QStandardItemModel(self)
        self.setModel(self.items)
        self.setWidget(edit)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(MOST_SEEN)
        self.activated[QModelIndex].connect(lambda index: self.chosen.emit(index.data(DataRole)))

    def offer(self, proposals: Sequence[tuple[str, object]]) -> None:
        """Show these, each a text and what stands behind it; nothing for none."""
        self.items.clear()
        for text, behind in proposals:
            item = QStandardItem(text)
            item.setData(behind, DataRole)
            item.setToolTip(text)
            item.setEditable(False)
            self.items.appendRow(item)
        popup = self.popup()
        if proposals:
            popup.setTextElideMode(Qt.TextElideMode.ElideRight)
            popup.setMinimumWidth(min(WIDEST_PX, popup.sizeHintForColumn(0) + BESIDE_PX))
            self.complete()
        elif popup.isVisible():
            popup.hide()

    def pathFromIndex(self, _index: QModelIndex) -> str:
        """The popup's arrow keys leave the line as it is until something is chosen."""
        return str(self._edit.text())
