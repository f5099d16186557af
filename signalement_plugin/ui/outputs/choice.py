"""Which reports an export, a round or a print contains, and the field for the file in dialogs.

An export contains the selected reports, or all that pass the filter if none is selected. Rounds
and prints have further choices, in modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QWidget

from ...qt.language import tr

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ..message_bar import Notifier

SELECTION, FILTERED, ROUND = "selection", "filtered", "round"


class ListedRows(Protocol):
    @property
    def fids(self) -> Sequence[int]: ...
    def fid(self, row: int) -> int: ...


class Listed(Protocol):
    @property
    def rows(self) -> ListedRows: ...


class Listing(Protocol):
    """The list of reports. ``source``: the file that its rows are of."""

    source: str

    @property
    def reports(self) -> Listed: ...
    def selected_rows(self) -> list[int]: ...


@dataclass(frozen=True)
class Choice:
    """``fids``: feature ids, in the order of the list, of rows of the file ``source``."""

    kind: str
    fids: Sequence[int]
    source: str = ""

    @property
    def count(self) -> int:
        return len(self.fids)


def selected_choice(listing: Listing) -> Choice:
    """The selected reports that pass the filter."""
    fids = [listing.reports.rows.fid(row) for row in listing.selected_rows()]
    return Choice(SELECTION, fids, listing.source)


def filtered_choice(listing: Listing) -> Choice:
    """All reports that pass the filter, those of folded groups too."""
    return Choice(FILTERED, listing.reports.rows.fids, listing.source)


def current_choice(listing: Listing) -> Choice:
    """The selection; without one, all reports that pass the filter."""
    some = selected_choice(listing)
    return some if some.count else filtered_choice(listing)


def current_choice_text(listing: Listing) -> str:
    """What :func:`current_choice` would take, in words, without asking for every row."""
    some = len(listing.selected_rows())
    if some:
        return _choice_text(SELECTION, some)
    return _choice_text(FILTERED, len(listing.reports.rows.fids))


def choice_text(choice: Choice) -> str:
    """Which reports, and how many, as in "Selection: 12 reports"."""
    return _choice_text(choice.kind, choice.count)


def _choice_text(kind: str, count: int) -> str:
    return {
        SELECTION: tr("Selection: %n report(s)", n=count),
        ROUND: tr("Round: %n report(s)", n=count),
        FILTERED: tr("All that is filtered: %n report(s)", n=count),
    }[kind]


def unless_renumbered(
    connection: Connection,
    choice: Choice,
    notifier: Notifier,
    then: Callable[..., object],
    *words: object,
) -> None:
    """``then(*words)``. It is not called, and the user is told, if another file of the store is
    shown by now: the feature ids of the choice are those of other reports there."""
    if connection.files.store.path == choice.source:
        then(*words)
        return
    message = tr("The reports were read anew meanwhile. No file was written: choose them again.")
    notifier.say(message)


def file_field() -> QgsFileWidget:
    """Where a file is to be written."""
    field = QgsFileWidget()
    field.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    name_parts(field, tr("File"))
    return field


def name_parts(widget: QWidget, name: str) -> None:
    """What a screen reader says of the parts that QGIS put into one of its widgets."""
    widget.setAccessibleName(name)
    for part in widget.findChildren(QWidget):
        if not part.accessibleName():
            part.setAccessibleName(name)
