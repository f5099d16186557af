"""The work that every algorithm has in common which talks to one reporting system."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, Qt

from ..connection.texts.outcomes import error_sentence
from ..core.errors import ServerError, SignalementError
from ..qgis_profile.network.http_context import address
from ..qgis_profile.settings import ConnectionSettings, all_connections
from ..systems.base import Address, System
from ..systems.registry import open_system, systems
from .base import AUTHCFG, ENDPOINT, JURISDICTION, SYSTEM, SystemAlgorithm


class Talking(SystemAlgorithm):
    """Reaches the system of its parameters. Safe in a worker thread: what needs QGIS's main
    thread (authentication, proxy, settings) happens in ``prepareAlgorithm``."""

    def __init__(self) -> None:
        super().__init__()
        self._address: Address | None = None
        self._kind = ""

    def wanted_connection(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> ConnectionSettings:
        """The stored connection to this address, else one with an empty id, not stored.

        A given AUTHCFG is used instead of the stored one.
        """
        wanted = ConnectionSettings(
            "",
            system=self.parameterAsEnumString(parameters, SYSTEM, context),
            endpoint=self.parameterAsString(parameters, ENDPOINT, context).strip(),
            jurisdiction=self.parameterAsString(parameters, JURISDICTION, context).strip(),
            authcfg=self.parameterAsString(parameters, AUTHCFG, context).strip(),
        )
        known = _known_connection(wanted)
        return replace(known, authcfg=wanted.authcfg or known.authcfg) if known else wanted

    def resolve(self, settings: ConnectionSettings) -> None:
        """Take from QGIS what the wire needs. Main thread only."""
        kind = systems()[settings.system]
        if kind.local and not Path(settings.endpoint).is_file():
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Signalement", "There is no register file “{path}”."
                ).format(path=settings.endpoint)
            )
        try:
            self._address = address(settings)
        except SignalementError as error:
            raise QgsProcessingException(error_sentence(error)) from error
        self._kind = settings.system

    def open(self, feedback: QgsProcessingFeedback) -> System:
        """The system, opened in the calling thread and not yet spoken to.

        Cancelling ``feedback`` ends a read that is under way. Raises ``ServerError``.
        """
        if self._address is None:
            raise QgsProcessingException("prepareAlgorithm was not called")
        stop = threading.Event()
        # direct: a pool thread has no event loop that could deliver the signal
        feedback.canceled.connect(stop.set, Qt.ConnectionType.DirectConnection)
        http = replace(self._address.http, cancel=stop)
        return open_system(self._kind, replace(self._address, http=http))


def _known_connection(wanted: ConnectionSettings) -> ConnectionSettings | None:

    def place(one: ConnectionSettings) -> tuple[str, str, str]:
        return one.system, one.endpoint.rstrip("/"), one.jurisdiction

    return next((one for one in all_connections() if place(one) == place(wanted)), None)


@contextmanager
def closing_quietly(system: System) -> Iterator[System]:
    """Release a system when its work is done, whatever its last words."""
    try:
        yield system
    finally:
        with suppress(ServerError):
            system.close()


def report_progress(feedback: QgsProcessingFeedback, done: int, total: int | None) -> None:
    """Percent where the total is known, else a line of text."""
    if total:
        feedback.setProgress(min(100.0, 100.0 * done / total))
    else:
        feedback.setProgressText(
            QCoreApplication.translate("Signalement", "%n report(s) loaded", None, done)
        )
