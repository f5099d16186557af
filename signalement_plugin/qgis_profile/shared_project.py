"""Notes in a project to which server its layers belong, so that a colleague can open it with a
store of their own.

A project stores the id of a connection, which only the profile of the person who saved it knows. So
the address of the server is stored too. On another computer the layer is shown by the connection
with the same server. Main thread only.
"""

from __future__ import annotations

import json
from dataclasses import replace

from qgis.core import QgsProject

from ..core.errors import BadConnections
from ..systems.registry import systems
from .connection_file import check_address, without_secrets
from .settings import ConnectionSettings, all_connections, connection, same_connection

SCOPE = "signalement"
ABSENT = "absent-"
"""Prefix of an id, in the name of the folder with an empty store for a connection that this user
does not have."""
LONGEST = 2000
_TOLD = ("name", "system", "endpoint", "jurisdiction")


def note_server(project: QgsProject, settings: ConnectionSettings) -> None:
    """Store in the project the server of a connection, without any login. Nothing is stored for a
    file on this computer, which nobody else has."""
    kind = systems().get(settings.system)
    if kind is None or kind.local:
        return
    plain = replace(settings, endpoint=without_secrets(settings.endpoint))
    text = json.dumps({name: getattr(plain, name) for name in _TOLD}, ensure_ascii=False)
    if server_note(project, settings.id) != text:
        project.writeEntry(SCOPE, _entry(settings.id), text)


def noted_server(project: QgsProject, connection_id: str) -> ConnectionSettings | None:
    """The server that the project names for a connection; ``None`` if it names none that may be
    used. A stranger may have made the project: no request is sent there before the user agrees."""
    text = server_note(project, connection_id)
    try:
        found = json.loads(text) if 0 < len(text) <= LONGEST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    name, system, endpoint, jurisdiction = (found.get(one) for one in _TOLD)
    texts = (name, system, endpoint, jurisdiction)
    if not all(isinstance(one, str) for one in texts):
        return None
    made = ConnectionSettings(
        connection_id, str(name), str(system), str(endpoint), str(jurisdiction)
    )
    try:
        check_address(made)
    except BadConnections:
        return None
    return None if systems()[made.system].local else made


def own_of(project: QgsProject, connection_id: str) -> ConnectionSettings | None:
    """This user's connection for a connection of a project: the one with the same id, or with the
    same server."""
    plain = connection_id.removeprefix(ABSENT)
    same = connection(plain)
    if same is not None:
        return same
    meant = noted_server(project, plain)
    known = all_connections() if meant is not None else []
    return next((one for one in known if meant and same_connection(one, meant)), None)


def server_note(project: QgsProject, connection_id: str) -> str:
    """The stored entry of the project."""
    text, _there = project.readEntry(SCOPE, _entry(connection_id), "")
    return str(text)


def _entry(connection_id: str) -> str:
    """The name of the entry, with only the characters that an XML element may have."""
    plain = "".join(c for c in connection_id if c.isascii() and c.isalnum())
    return f"servers/c{plain}"
