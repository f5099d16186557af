"""Removes stops from the collected and the printed round when their changes (*done*) are in the
outbox, and puts a stop back when its change is taken back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model.operation import State
from ...qgis_profile.rounds import (
    collected_round,
    keep_collected_round,
    keep_printed,
    printed_round,
)

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...core.model.operation import Operation
    from ...sync.rules.rows import OutboxRow

_ROUNDS = ((collected_round, keep_collected_round), (printed_round, keep_printed))


class SentStops(QObject):
    """``changed``: the rounds of a connection, by its id. Follows a return until all of it is on
    its way."""

    changed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: Connection | None = None
        self._operations: dict[str, str] = {}  # operation id → report id
        self._before: list[list[str]] = []

    def take_out(self, connection: Connection, operations: Sequence[Operation]) -> None:
        """Remove the stops of these operations from the rounds."""
        self.end()
        if not operations:
            return
        connection_id = connection.settings.id
        self._connection = connection
        self._operations = {one.id: one.report_id for one in operations}
        self._before = [read(connection_id) for read, _keep in _ROUNDS]
        self._keep(set(self._operations.values()), ())
        connection.outboxChanged.connect(self._look)

    def _look(self) -> None:
        """Put stops back, in their places, whose changes were taken back before they were sent."""
        connection = self._connection
        if connection is None:
            return
        rows = [row for row in map(connection.outbox.row, self._operations) if row is not None]
        back = {row.report_id for row in rows if _taken_back(row)}
        if back:
            self._operations = {
                key: report_id
                for key, report_id in self._operations.items()
                if report_id not in back
            }
            self._keep((), back)
        if not any(row.state is State.QUEUED and row.report_id not in back for row in rows):
            self.end()

    def _keep(self, out: Collection[str], back: Collection[str]) -> None:
        if self._connection is None:
            return
        connection_id = self._connection.settings.id
        for (read, keep), before in zip(_ROUNDS, self._before):
            now = read(connection_id)
            here = {*now, *(one for one in before if one in back)} - {*out}
            order = [*before, *(one for one in now if one not in before)]
            keep(connection_id, [one for one in order if one in here])
        self.changed.emit(connection_id)

    def end(self) -> None:
        """Follow the return no longer: removed stops stay out."""
        if self._connection is not None:
            self._connection.outboxChanged.disconnect(self._look)
            self._connection = None


def _taken_back(row: OutboxRow) -> bool:
    """Whether a change was taken back, and not merged into another one."""
    return row.state is State.CANCELLED and row.reason != "coalesced"
