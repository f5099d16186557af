"""The saved filters of the shown connection: menu, chips, and files to and from colleagues."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadFilters
from ...qgis_profile.filters.saved_filters import (
    MOST,
    SavedFilter,
    forget_filter,
    save_filter,
    saved_filters,
    store_filters,
)
from ...qgis_profile.filters.saved_filters_file import as_text, merge_filters, read_file
from ...qt.language import tr
from ..texts import number

if TYPE_CHECKING:
    from .dock import FilteredDock

FILE_NAME = "signalement-filters.json"
FILE_FILTER = "JSON (*.json)"
Tell = Callable[[str], None]


class FilterShelf(QObject):
    """``line`` gives the canonical line of what is typed and pressed."""

    changed = pyqtSignal()

    def __init__(
        self, dock: FilteredDock, line: Callable[[], str], parent: QObject | None = None
    ) -> None:
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
        """Show the filters of another connection; an empty id: of none."""
        saved = saved_filters(connection_id) if connection_id else []
        if (connection_id, saved) != (self._connection_id, self._saved):
            self._connection_id = connection_id
            self._show(saved)

    def _save(self, name: str, pinned: bool) -> None:
        self._dock.filter.apply()
        wanted = SavedFilter(name, self._line(), pinned)
        saved = save_filter(self._connection_id, wanted)
        if wanted not in saved:
            self._dock.controller.notifier.say(full_sentence())
        self._take(saved)

    def _unpin(self, name: str) -> None:
        one = next((saved for saved in self._saved if saved.name == name), None)
        if one is not None:
            self._take(save_filter(self._connection_id, replace(one, pinned=False)))

    def _forget(self, name: str) -> None:
        self._take(forget_filter(self._connection_id, name))

    def _import(self) -> None:
        tell = self._dock.controller.notifier.say
        ask_import(self._dock, self._saved, self._store, tell)

    def _export(self) -> None:
        ask_export(self._dock, self._saved, self._dock.controller.notifier.say)

    def _store(self, filters: list[SavedFilter]) -> None:
        self._take(store_filters(self._connection_id, filters))

    def _take(self, saved: list[SavedFilter]) -> None:
        self._show(saved)
        self.changed.emit()

    def _show(self, saved: list[SavedFilter]) -> None:
        self._saved = saved
        self._dock.filter.set_saved(saved)
        self._dock.chips.set_pins(saved)


def ask_export(window: QWidget, filters: Sequence[SavedFilter], tell: Tell) -> None:
    """Ask where; ``tell`` says how it went."""
    title = tr("Export Filters")
    path, _kind = QFileDialog.getSaveFileName(window, title, FILE_NAME, FILE_FILTER)
    if path:
        tell(export(Path(path), filters))


def export(path: Path, filters: Sequence[SavedFilter]) -> str:
    """Write the file; the sentence that says how it went."""
    try:
        path.write_text(as_text(filters), encoding="utf-8")
    except OSError as error:
        text = tr("The file could not be written: {reason}")
        return text.format(reason=error)
    return tr("%n filter(s) exported, with the names of people in them.", n=len(filters))


def ask_import(
    window: QWidget,
    kept: Sequence[SavedFilter],
    take: Callable[[list[SavedFilter]], None],
    tell: Tell,
) -> None:
    """Ask for the file; ``take`` gets what there is to keep then."""
    title = tr("Import Filters")
    path, _kind = QFileDialog.getOpenFileName(window, title, "", FILE_FILTER)
    if not path:
        return
    try:
        coming = read_file(Path(path))
    except BadFilters as error:
        tell(error_sentence(error))
        return
    found = merge_filters(kept, coming)
    take(found)
    tell(imported_sentence(len(found[:MOST]) - len(kept), full=len(found) > MOST))


def full_sentence() -> str:
    """Why another filter is not saved."""
    text = tr("There is no room for more than {most} filters: remove one first.")
    return text.format(most=number(MOST))


def imported_sentence(count: int, *, full: bool = False) -> str:
    """How many came that were not here yet; ``full``: others found no room."""
    if full:
        return f"{imported_sentence(count)} {full_sentence()}" if count else full_sentence()
    if not count:
        return tr("All filters of the file are here already.")
    return tr("%n filter(s) imported.", n=count)
