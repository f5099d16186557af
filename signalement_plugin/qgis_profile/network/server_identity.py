"""Which server a connection speaks to, and which part of it is read; its files are valid only for
these."""

from __future__ import annotations

import hashlib
import json

from ...sync.outbox.database import NAME
from ...sync.outbox.metadata import any_changes_wait, waits_for_another
from ..settings import ConnectionSettings, address_of, data_folder

SERVER = ("system", "endpoint", "jurisdiction")
"""Settings that identify the server."""


def server_of(settings: ConnectionSettings) -> str:
    """The server in a few letters, without what an address may hold of a login."""
    parts = json.dumps(address_of(settings))
    return hashlib.sha256(parts.encode("utf-8")).hexdigest()[:16]


def range_of(settings: ConnectionSettings) -> str:
    """How much is read: with another, everything has to be asked for again."""
    return f"{settings.scope} {settings.area}"


def leaves_old_out(how: str) -> bool:
    """Whether with this (:func:`range_of`) reports are not read that are old and closed."""
    return how.startswith("recent ")


def leaves_behind(before: ConnectionSettings, wanted: ConnectionSettings) -> bool:
    """Whether ``wanted`` is another server while changes wait here for one that it is not."""
    server = server_of(wanted)
    if server == server_of(before):
        return False
    return waits_for_another(data_folder(wanted.id) / NAME, server)


def changes_login(before: ConnectionSettings, wanted: ConnectionSettings) -> bool:
    """Whether changes wait here that were made under a login which ``wanted`` has no more."""
    other = before.authcfg != wanted.authcfg and server_of(before) == server_of(wanted)
    return other and any_changes_wait(data_folder(before.id) / NAME)
