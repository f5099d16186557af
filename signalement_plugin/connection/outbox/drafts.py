"""What was typed and not sent: in the outbox, and in memory while that takes nothing."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.errors import BadStore
from ...sync.outbox import metadata
from ...sync.outbox.outbox import Outbox
from ..status_board import Board

UNSAVED = "unsaved_drafts"


class Drafts:
    """Of one connection. Nothing raises where the disk is full: the board says it, and each
    later try writes all that is not there yet."""

    def __init__(self, outbox: Outbox, board: Board) -> None:
        self._outbox, self._board = outbox, board
        self._unsaved: dict[str, dict[str, str]] = {}

    def of(self, report_id: str) -> dict[str, str]:
        """Part name → text; empty without a draft."""
        if report_id in self._unsaved:
            return dict(self._unsaved[report_id])
        return metadata.draft(self._outbox, report_id)

    def save(self, report_id: str, parts: Mapping[str, str]) -> None:
        """Keep the non-empty parts; nothing left means no draft."""
        self._unsaved[report_id] = {name: text for name, text in parts.items() if text}
        try:
            for key, kept in list(self._unsaved.items()):
                metadata.save_draft(self._outbox, key, kept)
                del self._unsaved[key]
        except BadStore:
            self._board.set(UNSAVED)
        else:
            self._board.clear(UNSAVED)
