"""Identifies the server of a connection, and the part of it that is read. The stored reports are
valid only for both."""

from __future__ import annotations

import hashlib
import json

from ...sync.outbox.database import NAME
from ...sync.outbox.metadata import waits_for_another
from ..joined import parts_of
from ..settings import ConnectionSettings, address_of, data_folder

SERVER = ("system", "endpoint", "jurisdiction")
"""Settings that identify the server."""


def server_of(settings: ConnectionSettings) -> str:
    """The server as a short hash, so that no login in an address is shown."""
    parts = json.dumps(address_of(settings))
    return hashlib.sha256(parts.encode("utf-8")).hexdigest()[:16]


def account_of(settings: ConnectionSettings) -> str:
    """Server and login of a connection, or of each part of a joined one. A login is the id of its
    authentication entry: nothing of its secret. Main thread."""
    each = [settings, *parts_of(settings).values()]
    return json.dumps([(server_of(one), one.authcfg) for one in each])


def range_of(settings: ConnectionSettings) -> str:
    """Which part of the server is read; with another, everything has to be read again."""
    return f"{settings.scope} {settings.area}"


def leaves_old_out(how: str) -> bool:
    """Whether old closed reports are not read with this range (:func:`range_of`)."""
    return how.startswith("recent ")


def leaves_behind(before: ConnectionSettings, wanted: ConnectionSettings) -> bool:
    """Whether ``wanted`` is another server while changes for a former server wait here."""
    server = server_of(wanted)
    if server == server_of(before):
        return False
    return waits_for_another(data_folder(wanted.id) / NAME, server)
