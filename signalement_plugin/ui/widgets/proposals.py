"""Proposals below a line edit; whoever offers them has chosen those that fit what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit, QScrollArea

from .shortcuts import EscapeFirst

LEAST_SEEN, MOST_SEEN = 3, 12
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
        EscapeFirst(self.popup(), self)
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
            self.setMaxVisibleItems(self._fitting())
            self.complete()
        elif popup.isVisible():
            popup.hide()

    def _fitting(self) -> int:
        """So many rows end above the buttons below a page that scrolls."""
        page = self._edit.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        height = self.popup().sizeHintForRow(0)
        if page is None or height <= 0:
            return MOST_SEEN
        edge = self._edit.mapTo(page, self._edit.rect().bottomLeft())
        room = page.viewport().rect().bottom() - edge.y()
        return max(LEAST_SEEN, min(MOST_SEEN, room // height - 1))

    def pathFromIndex(self, _index: QModelIndex) -> str:
        """The popup's arrow keys leave the line as it is until something is chosen."""
        return str(self._edit.text())
