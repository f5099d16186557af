"""Which reporting system an algorithm means, why it cannot be asked, and the session with it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ...connection.texts.outcomes import error_sentence
from ...core.errors import ServerError, SignalementError
from ...qgis_profile.joined import joins
from ...qgis_profile.network.http_context import address
from ...qgis_profile.network.web_address import has_login, is_server_address
from ...qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    same_connection,
)
from ...qt.language import tr
from ...systems.base import Address, System
from ...systems.registry import open_system, systems
from .checks.files import is_file
from .checks.logins import login_refusal


@dataclass(frozen=True)
class Server:
    """A reporting system and how to reach it; may be used in any thread."""

    settings: ConnectionSettings
    address: Address


@dataclass(frozen=True)
class SystemChoice:
    """What names a system: ``connection`` is the name or id of a stored one, or empty; then
    the rest says where it is. ``authcfg``: empty for the login of a stored one."""

    connection: str = ""
    system: str = ""
    endpoint: str = ""
    jurisdiction: str = ""
    authcfg: str = ""


def connection_to(choice: SystemChoice) -> ConnectionSettings:
    """The stored connection that is meant, else one with an empty id, not stored.

    A stored one is meant with its own login only: under another one nothing is kept in its
    outbox, where it would wait to be sent under the connection's.
    """
    bare = ConnectionSettings(
        "",
        system=choice.system,
        endpoint=choice.endpoint,
        jurisdiction=choice.jurisdiction,
        authcfg=choice.authcfg,
    )
    if choice.connection:
        found = _called(choice.connection)[:1]
    else:
        found = [one for one in all_connections() if same_connection(one, bare)]
    if not found:
        return bare
    own = [one for one in found if choice.authcfg in ("", one.authcfg)]
    return own[0] if own else replace(found[0], id="", authcfg=choice.authcfg)


def _called(name: str) -> list[ConnectionSettings]:
    """Stored connections of this name, or the one with this id."""
    stored = all_connections()
    by_id = [one for one in stored if one.id == name]
    return by_id or [one for one in stored if one.name.casefold() == name.casefold()]


def choice_refusal(choice: SystemChoice) -> str:
    """Why nobody can be asked, as a sentence; empty when one can be."""
    if not choice.connection:
        return _refusal(connection_to(choice))
    if choice.endpoint:
        return tr("Give a connection or an address, not both.")
    found = _called(choice.connection)
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        return tr("Several connections are named “{name}”: give one of the ids {ids}.").format(
            name=choice.connection, ids=ids
        )
    if not found:
        names = ", ".join(one.name for one in all_connections()) or "—"
        return tr("There is no connection “{name}” in this profile. There are: {names}.").format(
            name=choice.connection, names=names
        )
    if choice.jurisdiction and choice.jurisdiction != found[0].jurisdiction:
        return tr("“{name}” is a connection to another jurisdiction than “{other}”.").format(
            name=found[0].name, other=choice.jurisdiction
        )
    return _refusal(connection_to(choice))


def _refusal(settings: ConnectionSettings) -> str:
    wrong = "" if joins(settings) else address_refusal(settings)
    return wrong or ("" if _is_local(settings) else login_refusal(settings))


def _is_local(settings: ConnectionSettings) -> bool:
    kind = systems().get(settings.system)  # None: made by a newer version
    return kind is not None and kind.local


def address_refusal(settings: ConnectionSettings) -> str:
    """Why nobody can be asked at this address, as a sentence; empty when one can be."""
    if _is_local(settings):
        if is_file(settings.endpoint):
            return ""
        return tr("There is no register file “{path}”.").format(path=settings.endpoint)
    if not is_server_address(settings.endpoint):
        return tr("Enter the address of the server, beginning with https://.")
    if has_login(settings.endpoint):
        return tr("Leave the login out of the address: use Authentication.")
    return ""


def server_at(settings: ConnectionSettings) -> Server:
    """The server with the settings of QGIS that requests need. Main thread only. Raises
    ``QgsProcessingException``."""
    try:
        return Server(settings, address(settings))
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def open_stoppable(server: Server, feedback: QgsProcessingFeedback) -> System:
    """The system, opened in the calling thread and not yet spoken to.

    Cancelling ``feedback`` ends a read that is under way. Raises ``ServerError``.
    """
    return open_system(server.settings.system, stoppable(server.address, feedback))


def stoppable(target: Address, feedback: QgsProcessingFeedback) -> Address:
    """The same address; cancelling ``feedback`` ends a read that is under way there."""
    stop = threading.Event()
    # direct: a pool thread has no event loop that could deliver the signal
    feedback.canceled.connect(stop.set, Qt.ConnectionType.DirectConnection)
    return replace(target, http=replace(target.http, cancel=stop))


@contextmanager
def closing_quietly(system: System) -> Iterator[System]:
    """Closes a system when its work is done, and ignores errors of closing."""
    try:
        yield system
    finally:
        with suppress(ServerError):
            system.close()
