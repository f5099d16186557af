"""The reporting system that an algorithm talks to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, Qt

from ...connection.texts.outcomes import error_sentence
from ...core.errors import ServerError, SignalementError
from ...qgis_profile.network.http_context import address
from ...qgis_profile.network.web_address import has_login, is_web_address
from ...qgis_profile.settings import ConnectionSettings, all_connections
from ...systems.base import Address, System
from ...systems.registry import open_system, systems


@dataclass(frozen=True)
class Server:
    """A reporting system to talk to; may be handed to any thread."""

    settings: ConnectionSettings
    address: Address


def connection_to(
    system: str, endpoint: str, jurisdiction: str, authcfg: str
) -> ConnectionSettings:
    """The stored connection to this address, else one with an empty id, not stored.

    A given ``authcfg`` is used instead of the stored one.
    """
    wanted = (system, endpoint.rstrip("/"), jurisdiction)
    for one in all_connections():
        if (one.system, one.endpoint.rstrip("/"), one.jurisdiction) == wanted:
            return replace(one, authcfg=authcfg or one.authcfg)
    return ConnectionSettings(
        "", system=system, endpoint=endpoint, jurisdiction=jurisdiction, authcfg=authcfg
    )


def address_refusal(settings: ConnectionSettings) -> str:
    """Why nobody can be asked at this address, as a sentence; empty when one can be."""
    if systems()[settings.system].local:
        if Path(settings.endpoint).is_file():
            return ""
        return QCoreApplication.translate(
            "Signalement", "There is no register file “{path}”."
        ).format(path=settings.endpoint)
    if not is_web_address(settings.endpoint):
        return QCoreApplication.translate(
            "Signalement", "Enter the address of the server, beginning with https://."
        )
    if has_login(settings.endpoint):
        return QCoreApplication.translate(
            "Signalement", "Leave the login out of the address: use Authentication."
        )
    return ""


def server_at(settings: ConnectionSettings) -> Server:
    """With what the wire needs of QGIS. Main thread only. Raises ``QgsProcessingException``."""
    try:
        return Server(settings, address(settings))
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def opened(server: Server, feedback: QgsProcessingFeedback) -> System:
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
    """Release a system when its work is done, whatever its last words."""
    try:
        yield system
    finally:
        with suppress(ServerError):
            system.close()
