"""What a store of reports can do for sync. ``store/geopackage.py`` implements it, and
``report_store`` in the service of a team."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from ..core.model.operation import JournalRow
from ..core.model.report import Report


class Loader(Protocol):
    """A bulk load into a file that nobody displays."""

    def add(self, reports: Sequence[Report]) -> None:
        """Append rows; of several rows with the same report id the last stays."""

    def finish(self) -> str:
        """Index and close; returns the path to switch to."""

    def abort(self) -> None:
        """Close and delete."""


class Store(Protocol):
    """One file of reports, as a worker uses it. Any thread, one at a time."""

    key: str  # stable id of this store; cursor and incoming rows are kept under it
    path: str

    def is_empty(self) -> bool:
        """No report row yet."""

    def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
        """report_id → content hash of the stored row, for these reports."""

    def open_ids(self) -> set[str]:
        """Ids of the reports that are open here and not flagged ``stale``."""

    def stored(self, report_ids: Sequence[str]) -> list[Report]:
        """These reports as they are shown, own waiting values included."""

    def loader(self) -> Loader:
        """Start a bulk load into a sibling file."""

    def journal(self) -> list[JournalRow]:
        """Native edits, oldest first, read-only."""

    def trim_journal(self, ids: Iterable[str]) -> None:
        """Forget journal rows. Only while no layer has the file open."""
