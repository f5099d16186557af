"""Whether changes of an earlier session wait: asked of the files, before anything is opened.

Imports neither a system nor a connection: QGIS's start asks.
"""

from __future__ import annotations

from ..sync.outbox.database import NAME, moves_by_itself
from .settings import all_connections, data_folder


def waits(connection_id: str) -> bool:
    """Whether the outbox of a connection holds what moves by itself."""
    return moves_by_itself(data_folder(connection_id) / NAME)


def something_waits() -> bool:
    """Whether that of any connection does."""
    return any(waits(one.id) for one in all_connections())
