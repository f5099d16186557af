"""Drafts: text that was typed and not sent, in the outbox, or in memory while the outbox cannot be
written. Main thread."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from qgis.PyQt.QtCore import QObject, QTimer

from ...core.errors import BadStore
from ...sync.outbox import metadata
from ...sync.outbox.outbox import Outbox
from ..status_board import StatusBoard

UNSAVED = "unsaved_drafts"
RETRY_MS = 30_000

Unsaved = dict[str, dict[str, str]]
"""Report id → part name → text, of drafts that the outbox could not store; without any part: a
draft to be deleted."""


class Drafts(QObject):
    """Drafts of one connection, in the main thread. While they cannot be stored, the status board
    says so; unsaved drafts are tried again every :data:`RETRY_MS`, with each later draft, and at
    the end. ``unsaved`` outlives this object: the next object of the connection uses it."""

    def __init__(
        self, outbox: Outbox, status_board: StatusBoard, unsaved: Unsaved | None = None
    ) -> None:
        super().__init__(status_board)
        self._outbox, self._status_board = outbox, status_board
        self._unsaved: Unsaved = {} if unsaved is None else unsaved
        self._again = QTimer(self)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self._try_again)
        self._try()

    def of(self, report_id: str) -> dict[str, str]:
        """Part name → text; empty without a draft."""
        if report_id in self._unsaved:
            return dict(self._unsaved[report_id])
        return metadata.draft(self._outbox, report_id)

    def save(self, report_id: str, parts: Mapping[str, str]) -> None:
        """Store the non-empty parts; without any the draft is deleted. Raises nothing."""
        self._unsaved[report_id] = {name: text for name, text in parts.items() if text}
        self._try()

    def write(self) -> None:
        """Write the drafts that are only in memory into the outbox; call before anything else
        writes, searches or erases drafts there. Raises ``BadStore``; what could not be written
        stays in memory."""
        try:
            for key, kept in list(self._unsaved.items()):
                metadata.save_draft(self._outbox, key, kept)
                del self._unsaved[key]
        except BadStore:
            self._status_board.set(UNSAVED)
            self._again.start()
            raise
        self._status_board.clear(UNSAVED)
        self._again.stop()

    def close(self) -> None:
        """Try for the last time, before the outbox is closed."""
        self._again.blockSignals(True)
        self._try()

    def _try_again(self) -> None:
        with suppress(BadStore), self._outbox.at_once():  # must not block QGIS
            self.write()

    def _try(self) -> None:
        with suppress(BadStore):  # the status board shows this error
            self.write()
