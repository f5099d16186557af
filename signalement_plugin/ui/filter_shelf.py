"""The saved filters of the shown connection: menu, chips, and files for colleagues."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..connection.saved_filters import (
    SavedFilter,
    forget_filter,
    save_filter,
    saved_filters,
    store_filters,
)
from .filter_files import ask_export, ask_import


class FilterShelf(QObject):
    """``line`` gives the canonical line of what is typed and pressed."""

    changed = pyqtSignal()

    def __init__(self, dock: Any, line: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dock, self._line = dock, line
        self._connection_id = ""
        self._saved: list[SavedFilter] = []
        dock.filter.save_wanted.connect(self._save)
        dock.filter.forget_wanted.connect(self._forget)
        dock.filter.import_wanted.connect(self._import)
        dock.filter.export_wanted.connect(self._export)
        dock.chips.unpin_wanted.connect(self._unpin)
        dock.chips.forget_wanted.connect(self._forget)

    def follow(self, connection_id: str) -> None:
        """Another connection (empty: none) has filters of its own."""
        saved = saved_filters(connection_id) if connection_id else []
        if (connection_id, saved) != (self._connection_id, self._saved):
            self._connection_id = connection_id
            self._show(saved)

    def _save(self, name: str, pinned: bool) -> None:
        self._dock.filter.apply()
        wanted = SavedFilter(name, self._line(), pinned)
        self._take(save_filter(self._connection_id, wanted))

    def _unpin(self, name: str) -> None:
        one = next((saved for saved in self._saved if saved.name == name), None)
        if one is not None:
            self._take(save_filter(self._connection_id, replace(one, pinned=False)))

    def _forget(self, name: str) -> None:
        self._take(forget_filter(self._connection_id, name))

    def _import(self) -> None:
        tell = self._dock.desk.notifier.say
        ask_import(self._dock, self._saved, self._store, tell)

    def _export(self) -> None:
        ask_export(self._dock, self._saved, self._dock.desk.notifier.say)

    def _store(self, filters: list[SavedFilter]) -> None:
        self._take(store_filters(self._connection_id, filters))

    def _take(self, saved: list[SavedFilter]) -> None:
        self._show(saved)
        self.changed.emit()

    def _show(self, saved: list[SavedFilter]) -> None:
        self._saved = saved
        self._dock.filter.set_saved(saved)
        self._dock.chips.set_pins(saved)
