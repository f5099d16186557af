"""Flat tables: the base class of models whose rows are replaced as a whole, and a small table
widget without a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeView,
    QTreeWidget,
    QWidget,
)


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
    _flatten(table, selection)


def flat_table(name: str, titles: Sequence[str], parent: QWidget) -> QTreeWidget:
    """A table for few rows of text, one of which is chosen; its columns share the width. A title
    that is shortened is whole in its tool tip."""
    table = QTreeWidget(parent)
    table.setObjectName(name)
    table.setHeaderLabels(titles)
    for at, title in enumerate(titles):
        table.headerItem().setToolTip(at, title)
    _flatten(table, QAbstractItemView.SelectionMode.SingleSelection)
    header = table.header()
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSectionsMovable(False)
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table


def _flatten(table: QTreeView, selection: QAbstractItemView.SelectionMode) -> None:
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAlternatingRowColors(True)
    table.setSelectionMode(selection)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
