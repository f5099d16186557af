"""*Import Filters…* and *Export Filters…*: a colleague's filters, and one's own for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..connection.filter_file import as_text, merged, read_file
from ..connection.saved_filters import SavedFilter
from ..connection.sentences import error_sentence
from ..core.errors import BadFilters

FILE_NAME = "signalement-filters.json"
FILE_FILTER = "JSON (*.json)"

Tell = Callable[[str], None]


def ask_export(window: QWidget, filters: Sequence[SavedFilter], tell: Tell) -> None:
    """Ask where; ``tell`` says how it went."""
    title = QCoreApplication.translate("Signalement", "Export Filters")
    path, _kind = QFileDialog.getSaveFileName(window, title, FILE_NAME, FILE_FILTER)
    if path:
        tell(export(Path(path), filters))


def export(path: Path, filters: Sequence[SavedFilter]) -> str:
    """Write the file; the sentence that says how it went."""
    try:
        path.write_text(as_text(filters), encoding="utf-8")
    except OSError as error:
        text = QCoreApplication.translate("Signalement", "The file could not be written: {reason}")
        return text.format(reason=error)
    return QCoreApplication.translate(
        "Signalement",
        "%n filter(s) exported, with the names of people in them.",
        None,
        len(filters),
    )


def ask_import(
    window: QWidget,
    kept: Sequence[SavedFilter],
    take: Callable[[list[SavedFilter]], None],
    tell: Tell,
) -> None:
    """Ask for the file; ``take`` gets what there is to keep then."""
    title = QCoreApplication.translate("Signalement", "Import Filters")
    path, _kind = QFileDialog.getOpenFileName(window, title, "", FILE_FILTER)
    if not path:
        return
    try:
        coming = read_file(Path(path))
    except BadFilters as error:
        tell(error_sentence(error))
        return
    found = merged(kept, coming)
    take(found)
    tell(imported_sentence(len(found) - len(kept)))


def imported_sentence(count: int) -> str:
    """How many came that were not here yet."""
    if not count:
        return QCoreApplication.translate(
            "Signalement", "All filters of the file are here already."
        )
    return QCoreApplication.translate("Signalement", "%n filter(s) imported.", None, count)
