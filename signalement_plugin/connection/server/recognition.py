"""Finds which system answers at an address that is being typed, and where its open reports are.

Asks in threads of its own; the answers come as signals in the main thread.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import SignalementError
from ...qgis_profile.network.http_context import address
from ...qgis_profile.settings import ConnectionSettings
from ...sync.thread_support import result_or_error
from ...systems.base import Address, Place, Probe, meet
from ...systems.registry import open_system, recognised
from ...systems.site_name import site_name
from ..results import Recognition

PATIENCE_S = 10.0
"""Seconds to wait for one answer while the user waits to go on typing."""


class Recogniser(QObject):
    """Asks without a login, in a thread of its own, and stores nothing. ``finished`` brings only
    the answer to the latest question, in the main thread."""

    finished = pyqtSignal(Recognition)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def ask(self, ways: Sequence[str]) -> None:
        """Asks at these addresses until a system is known. Returns at once."""
        self.stop()
        self._stop = threading.Event()
        try:
            asked = [self._address(one) for one in ways]
        except SignalementError as error:
            self.finished.emit(Recognition(ways[0], error=error, asked=ways[0]))
            return
        work = threading.Thread(
            target=self._run, args=(asked, self._stop), name="signalement-recognise", daemon=True
        )
        work.start()

    def _address(self, endpoint: str) -> Address:
        resolved = replace(address(ConnectionSettings("", endpoint=endpoint)), typed=True)
        patience = min(PATIENCE_S, resolved.http.read_timeout)
        http = replace(resolved.http, cancel=self._stop, read_timeout=patience)
        return replace(resolved, http=http)

    def stop(self) -> None:
        """Ask nothing more and ignore answers."""
        self._stop.set()

    def _run(self, asked: Sequence[Address], stop: threading.Event) -> None:
        result = _first_recognised(asked)
        if not stop.is_set():
            self.finished.emit(replace(result, asked=asked[0].endpoint))


def _first_recognised(asked: Sequence[Address]) -> Recognition:
    """The first result with a known system; else the first answer; else the error of the first
    address."""
    results: list[Recognition] = []
    for one in asked:
        results.append(_recognise(one))
        if results[-1].found:
            return results[-1]
    return next((one for one in results if one.error is None), results[0])


def _recognise(asked: Address) -> Recognition:
    def ask_server() -> Recognition:
        found = recognised(asked)
        return Recognition(asked.endpoint, found, name=site_name(asked) if found else "")

    return result_or_error(
        "recognising a system", ask_server, lambda error: Recognition(asked.endpoint, error=error)
    )


class OpenPlaces(QObject):
    """Reads where the open reports are, if the server can tell it quickly: ``found`` brings (lon,
    lat) in degrees, EPSG:4326, in the main thread; empty after an error."""

    found = pyqtSignal(object)

    def ask(self, settings: ConnectionSettings, probe: Probe) -> None:
        """Returns at once."""
        if not probe.capabilities.shows_places:
            return
        try:
            where = address(settings)
        except SignalementError:
            self.found.emit(())
            return
        work = threading.Thread(
            target=self._run, args=(settings.system, where, probe), name="signalement-places"
        )
        work.daemon = True
        work.start()

    def _run(self, system: str, where: Address, probe: Probe) -> None:
        def places() -> Sequence[Place]:
            with closing(open_system(system, where)) as opened:
                meet(opened, probe)
                return opened.places(datetime.now(timezone.utc))

        self.found.emit(result_or_error("counting reports", places, lambda _error: ()))
