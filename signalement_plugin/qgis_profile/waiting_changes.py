"""Whether changes of an earlier session wait, read from files without opening a connection.

Imports neither a system nor a connection: QGIS's start asks.
"""

from __future__ import annotations

from ..sync.outbox.database import NAME, moves_by_itself
from ..sync.outbox.waiting_note import WaitingNote
from .settings import all_connections, data_folder


def waits(connection_id: str) -> bool:
    """Whether the outbox of a connection holds what moves by itself, or did and is gone."""
    folder = data_folder(connection_id)
    return moves_by_itself(folder / NAME) or WaitingNote(folder).missing() > 0


def any_changes_wait() -> bool:
    """Whether that of any connection does."""
    return any(waits(one.id) for one in all_connections())
