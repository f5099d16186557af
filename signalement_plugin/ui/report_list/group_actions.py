"""Actions on the headers of groups in the list: fold, select, assign to the usual team."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
)
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QMenu

from ...core.analysis.grouping import Group
from ...qt.language import tr
from . import group_texts
from .group_head import arrow_rect, team_rect
from .model import FoldedRole, HeadRole, TeamRole

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
"""Modifiers of a key that is pressed alone: none, or the one that keypad keys have."""


class GroupActions(QObject):
    """Belongs to one ``view.ReportList``; each method says whether the event was for a head.
    ``given``: kind, key and rows of the group whose team was asked for last."""

    def __init__(self, listing: Any) -> None:
        super().__init__(listing)
        self._list = listing
        self.menu: QMenu | None = None
        self.given: tuple[str, str, frozenset[int]] = ("", "", frozenset())

    def pressed(self, event: QMouseEvent) -> bool:
        """A mouse button went down on the fold mark, the team's button or the head."""
        index = self._list.indexAt(event.pos())
        group = self._group(index)
        if group is None:
            return False
        if event.button() == Qt.MouseButton.LeftButton:
            area = self._list.visualRect(index)
            team = team_rect(area, self._list.font(), index.data(HeadRole), index.data(TeamRole))
            if arrow_rect(area).contains(event.pos()):
                self.fold(group.key, not index.data(FoldedRole))
            elif team.contains(event.pos()):
                self.give(group)
            else:
                self.select(group.key)
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Left and right fold and unfold, Enter selects the group of a head."""
        index = self._list.currentIndex()
        if (
            event.modifiers() not in _PLAIN
            or not index.isValid()
            or not self._list.reports.rows.groups
        ):
            return False
        group = self._group(index)
        if group is None:
            return event.key() == Qt.Key.Key_Left and self._to_head(index.row())
        actions: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: self.fold(group.key, True),
            Qt.Key.Key_Right: lambda: self.fold(group.key, False),
            Qt.Key.Key_Return: lambda: self.select(group.key),
            Qt.Key.Key_Enter: lambda: self.select(group.key),
        }
        if event.key() not in actions:
            return False
        actions[event.key()]()
        return True

    def ask(self, event: QContextMenuEvent) -> bool:
        """The menu of a head, by mouse or by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self._list.currentIndex() if by_key else self._list.indexAt(event.pos())
        group = self._group(index)
        if group is None:
            return False
        self.menu = self._menu(index, group)
        place = self._list.visualRect(index).bottomLeft() if by_key else event.pos()
        self.menu.popup(self._list.viewport().mapToGlobal(place))
        return True

    def select(self, key: str) -> None:
        """Select every report of a group, as the user's own choice."""
        rows = self._list.reports.rows
        if key in rows.folded:
            self.fold(key, False)
            rows = self._list.reports.rows
        first, after = rows.under(rows.head(key))
        model, flags = self._list.reports, QItemSelectionModel.SelectionFlag
        selection = QItemSelection(model.index(first), model.index(after - 1))
        self._list.selectionModel().setCurrentIndex(model.index(first), flags.NoUpdate)
        self._list.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def give(self, group: Group) -> None:
        """Select the group and ask for its usual team."""
        self.select(group.key)
        self.given = (self._list.reports.by, group.key, frozenset(group.fids))
        self._list.team_wanted.emit(self._list.reports.with_team(group).team)

    def fold(self, key: str, folded: bool) -> None:
        """Hide or show a group's reports; what is hidden is not selected any more."""
        self._fold((key,), folded)

    def _fold(self, keys: Sequence[str], folded: bool) -> None:
        listing = self._list
        before = [listing.reports.rows.fid(row) for row in listing.selected_rows()]
        top = listing.verticalScrollBar().value()
        listing.reports.fold(keys, folded)
        rows = [row for row in map(listing.reports.rows.row_of, before) if row >= 0]
        listing.select_rows(rows)
        head = listing.reports.index(listing.reports.rows.head(keys[0]))
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        listing.selectionModel().setCurrentIndex(head, flag)
        listing.verticalScrollBar().setValue(top)
        if len(rows) < len(before):
            listing.picked.emit()

    def fold_all(self) -> None:
        """Hide the reports of every group."""
        self._fold([group.key for group in self._list.reports.rows.groups], True)

    def reveal(self, report_ids: Iterable[str]) -> None:
        """Unfold the groups in which these reports are."""
        model = self._list.reports
        if model.rows.folded:
            keys = model.rows.folded_keys(model.fids_of(report_ids))
            if keys:
                model.fold(keys, False)

    def _group(self, index: QModelIndex) -> Group | None:
        return self._list.reports.rows.group(index.row()) if index.isValid() else None

    def _to_head(self, row: int) -> bool:
        head = self._list.reports.index(self._list.reports.rows.head_of(row))
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self._list.selectionModel().setCurrentIndex(head, flag)
        self._list.scrollTo(head)
        return True

    def _menu(self, index: QModelIndex, group: Group) -> QMenu:
        menu = QMenu(self._list)
        folded = bool(index.data(FoldedRole))
        text = tr("Select Group")
        menu.addAction(text).triggered.connect(lambda: self.select(group.key))
        text = tr("Unfold") if folded else tr("Fold")
        menu.addAction(text).triggered.connect(lambda: self.fold(group.key, not folded))
        text = tr("Collapse All")
        menu.addAction(text).triggered.connect(self.fold_all)
        if index.data(TeamRole):
            teams = self._list.reports.departments
            text = group_texts.assign_text(self._list.reports.with_team(group), teams).replace(
                "&", "&&"
            )
            menu.addAction(text).triggered.connect(lambda: self.give(group))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
