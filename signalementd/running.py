"""``signalementd run``: serves every commune of the settings until the process is stopped."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Callable

from signalement_plugin.core.errors import SignalementError
from signalement_plugin.sync.thread_support import LoggedErrors

from .database.connecting import Connection, connect
from .errors import TeamError
from .service.commune_service import CommuneService
from .settings import Settings

logger = logging.getLogger("signalementd")

AGAIN_S = 5.0
WATCHED_S = 20.0
"""A commune that was not at work for so long hangs: the watchdog is not told any more."""


def run(settings: Settings, stop: threading.Event | None = None) -> int:
    """One thread per commune; the exit status. A commune whose service ends begins again."""
    stop = stop or _stopped_by_signals()

    def database() -> Connection:
        return connect(settings.dsn, settings.password)

    beats = {one.name: time.monotonic() for one in settings.communes}
    threads = [
        threading.Thread(
            target=_serve,
            args=(CommuneService(one, database, settings.folder), stop, _beat(beats, one.name)),
            name=f"commune-{one.name}",
        )
        for one in settings.communes
    ]
    for thread in threads:
        thread.start()
    _notify("READY=1")
    while not stop.wait(1.0):
        if all(time.monotonic() - at < WATCHED_S for at in beats.values()):
            _notify("WATCHDOG=1")
    _notify("STOPPING=1")
    for thread in threads:
        thread.join()
    return 0


def _serve(service: CommuneService, stop: threading.Event, alive: Callable[[], None]) -> None:
    name = service.settings.name
    while not stop.is_set():
        with LoggedErrors(f"serving {name}"):
            try:
                service.begin()
                logger.info("%s: begins", name)
                service.run(stop, alive)
            except (TeamError, SignalementError) as error:
                logger.warning("%s: %s", name, error)
            finally:
                service.close()
        alive()
        stop.wait(AGAIN_S)


def _beat(beats: dict[str, float], name: str) -> Callable[[], None]:
    def alive() -> None:
        beats[name] = time.monotonic()

    return alive


def _stopped_by_signals() -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_said: stop.set())
    return stop


def _notify(said: str) -> None:
    """Tell systemd, where it started this."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    name = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
        one.connect(name)
        one.sendall(said.encode())
