"""Which reports an export, a round or a print takes: the selection, else all that is filtered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

SELECTION, FILTERED, ROUND = "selection", "filtered", "round"


@dataclass(frozen=True)
class Choice:
    """``fids``: feature ids in the order of the list."""

    kind: str
    fids: Sequence[int]

    @property
    def count(self) -> int:
        return len(self.fids)


def selected(listing: Any) -> Choice:
    """The selected reports that answer the filter."""
    return Choice(SELECTION, [listing.reports.fid(row) for row in listing.selected_rows()])


def filtered(listing: Any) -> Choice:
    """All that answer the filter, also under folded heads."""
    return Choice(FILTERED, list(listing.reports.fids()))


def chosen(listing: Any) -> Choice:
    """The selection, else all that is filtered."""
    some = selected(listing)
    return some if some.count else filtered(listing)


def choice_words(choice: Choice) -> str:
    """Which reports, and how many, as in "Selection: 12 reports"."""
    return {
        SELECTION: QCoreApplication.translate(
            "Signalement", "Selection: %n report(s)", None, choice.count
        ),
        ROUND: QCoreApplication.translate("Signalement", "Round: %n report(s)", None, choice.count),
        FILTERED: QCoreApplication.translate(
            "Signalement", "All that is filtered: %n report(s)", None, choice.count
        ),
    }[choice.kind]
