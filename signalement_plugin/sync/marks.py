"""Short texts kept beside the operations of an outbox, and a look into one from outside."""

from __future__ import annotations

import json
from pathlib import Path

from ..core.errors import OtherServer
from ..core.operation import FINAL
from .outbox import Outbox
from .outbox_file import holds

_SERVER = "server"


def mark(outbox: Outbox, key: str) -> str:
    """What was kept under this key, or nothing."""
    found = outbox.db.execute("SELECT value FROM meta WHERE key = ?", (f"mark/{key}",)).fetchone()
    return str(found["value"]) if found else ""


def set_mark(outbox: Outbox, key: str, value: str) -> None:
    outbox.db.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (f"mark/{key}", value),
    )


def keep_to(outbox: Outbox, server: str) -> None:
    """The operations are for ``server`` from now on. Raises ``OtherServer`` while some wait
    for another one."""
    if mark(outbox, _SERVER) not in ("", server) and outbox.waiting_count():
        raise OtherServer("changes wait for the server that this connection had before")
    set_mark(outbox, _SERVER, server)


def waits_for_another(path: Path, server: str) -> bool:
    """Whether the outbox at ``path``, if there is one, holds what is not final and was meant
    for another server."""
    return holds(
        path,
        "SELECT EXISTS (SELECT 1 FROM operation"
        " WHERE state NOT IN (SELECT value FROM json_each(?)))"
        " AND NOT EXISTS (SELECT 1 FROM meta WHERE key = ? AND value = ?)",
        (json.dumps([state.value for state in FINAL]), f"mark/{_SERVER}", server),
    )
