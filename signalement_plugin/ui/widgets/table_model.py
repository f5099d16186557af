"""A table whose rows are read as a whole: what Qt asks of its model besides the cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeView


class TableModel(QAbstractTableModel):
    """Subclasses set ``rows`` and answer ``data``. ``columns``: their names; ``title`` of one."""

    rows: Sequence[object] = ()

    def __init__(
        self, columns: Sequence[str], title: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns, self._title = columns, title

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._title(self._columns[section])
        return None


def show_table(
    table: QTreeView, model: TableModel, selection: QAbstractItemView.SelectionMode
) -> None:
    """Shows ``model`` as a flat table of equally high rows."""
    table.setModel(model)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAlternatingRowColors(True)
    table.setSelectionMode(selection)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
