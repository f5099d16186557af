"""Whether an earlier session left changes to send or to look up again, or lost its outbox.

Held changes, conflicts and refusals do not count: they wait for the user. Reads files only, and
imports no system and no connection, because it runs right after QGIS's start.
"""

from __future__ import annotations

from ..sync.outbox.database import NAME, moves_by_itself
from ..sync.outbox.waiting_note import WaitingNote
from .settings import all_connections, data_folder


def waits(connection_id: str) -> bool:
    """Whether the outbox of a connection holds changes that move by themselves, or lost some."""
    folder = data_folder(connection_id)
    return moves_by_itself(folder / NAME) or WaitingNote(folder).missing() > 0


def any_changes_wait() -> bool:
    """Whether :func:`waits` is true for any connection."""
    return any(waits(one.id) for one in all_connections())
