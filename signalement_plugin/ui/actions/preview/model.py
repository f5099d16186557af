"""A preview as a tree: the blocked reports, then one branch per service (on the return of a round
also per outcome), with check boxes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, pyqtSignal

from ....core.changes.preview import NOTHING, ChangePreview, PreviewTotals
from ...widgets.icons import theme_icon
from ...widgets.labels import plain_tip
from .texts import NO_REMARKS, Names, blocked_text, blocked_title, group_text, line_text

_TOP = 0  # internal id of a branch; that of a leaf is the row of its branch + 1


class PreviewModel(QAbstractItemModel):
    """Two levels over a preview; texts are made when a row is shown."""

    ticked = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview = NOTHING
        self.unticked: set[str] = set()
        self._names, self._remarks = Names(), NO_REMARKS

    def show(
        self, preview: ChangePreview, names: Names, remarks: Mapping[str, str] = NO_REMARKS
    ) -> None:
        """Show another preview with everything ticked. ``remarks``: the text that goes with a line,
        by the line's key."""
        self.beginResetModel()
        self._remarks = remarks
        self.preview, self._names, self.unticked = preview, names, set()
        self.endResetModel()

    @property
    def figures(self) -> PreviewTotals:
        """Totals of the ticked lines."""
        return self.preview.figures(self.unticked)

    @property
    def _head(self) -> int:
        return 1 if self.preview.blocked else 0

    def is_blocked(self, index: QModelIndex) -> bool:
        """Whether a row belongs to the branch of what will not be sent."""
        branch = index.row() if index.internalId() == _TOP else int(index.internalId()) - 1
        return bool(self._head) and branch == 0

    def _ids(self, branch: int) -> list[str]:
        lines = self.preview.groups[branch - self._head].lines
        return [line.key for line in lines]

    # -- structure

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        if parent is None or not parent.isValid():
            return self._head + len(self.preview.groups)
        if parent.internalId() != _TOP:
            return 0
        if self.is_blocked(parent):
            return len(self.preview.blocked)
        return len(self.preview.groups[parent.row() - self._head].lines)

    def columnCount(self, _parent: QModelIndex | None = None) -> int:
        return 1

    def index(self, row: int, column: int, parent: QModelIndex | None = None) -> QModelIndex:
        if row < 0 or column != 0:
            return QModelIndex()
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, _TOP)
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: QModelIndex | None = None) -> Any:
        if index is None:
            return super().parent()
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, _TOP)

    # -- content

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self.is_blocked(index) else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return plain_tip(self._text(index))
        if role == Qt.ItemDataRole.CheckStateRole and not self.is_blocked(index):
            return self._state(index)
        at_top = index.internalId() == _TOP
        if role == Qt.ItemDataRole.DecorationRole and at_top and self.is_blocked(index):
            return theme_icon("mIconWarning")
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self.is_blocked(index):
            return False
        ids = self._ids_at(index)
        if Qt.CheckState(value) == Qt.CheckState.Unchecked:  # Qt 6 passes an int
            self.unticked.update(ids)
        else:
            self.unticked.difference_update(ids)
        branch = index if index.internalId() == _TOP else self.parent(index)
        self.dataChanged.emit(branch, branch)
        last = self.index(self.rowCount(branch) - 1, 0, branch)
        self.dataChanged.emit(self.index(0, 0, branch), last)
        self.ticked.emit()
        return True

    def remark_of(self, index: QModelIndex) -> str:
        """The report of a row, and the text that goes with it; empty for several."""
        if not index.isValid() or self.is_blocked(index):
            return ""
        ids = self._ids_at(index)
        remark = self._remarks.get(ids[0], "") if len(ids) == 1 else ""
        return f"{ids[0]} · {remark}" if remark else ""

    def _ids_at(self, index: QModelIndex) -> list[str]:
        if index.internalId() == _TOP:
            return self._ids(index.row())
        return [self._ids(int(index.internalId()) - 1)[index.row()]]

    def _state(self, index: QModelIndex) -> Qt.CheckState:
        ids = self._ids_at(index)
        left = sum(one in self.unticked for one in ids)
        if not left:
            return Qt.CheckState.Checked
        return Qt.CheckState.Unchecked if left == len(ids) else Qt.CheckState.PartiallyChecked

    def _text(self, index: QModelIndex) -> str:
        at_top = index.internalId() == _TOP
        if self.is_blocked(index):
            blocked = self.preview.blocked
            return blocked_title(len(blocked)) if at_top else blocked_text(blocked[index.row()])
        branch = index.row() if at_top else int(index.internalId()) - 1
        group = self.preview.groups[branch - self._head]
        if at_top:
            return group_text(group, self._names, self._remarks)
        line = group.lines[index.row()]
        return line_text(line, self._names, self._remarks.get(line.key, ""))
