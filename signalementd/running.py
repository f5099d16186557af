"""``signalementd run``: serves every commune of the settings until the process is stopped."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from signalement_plugin.core.errors import SignalementError
from signalement_plugin.sync.thread_support import LoggedErrors

from .database.connecting import connect
from .database.connections import Connections
from .database.leases import Leases
from .database.own_timer import of_this_process
from .errors import NotHolder, TeamError
from .service.commune_service import CommuneService
from .settings import CommuneSettings, Settings

logger = logging.getLogger("signalementd")

AGAIN_S = 5.0
LOOK_S = 1.0
"""Seconds between two checks of a waiting service whether the other service still leads."""
WATCHED_S = 20.0
"""Seconds without work after which a commune counts as hanging: then systemd's watchdog gets no
more notifications."""


def run(settings: Settings, stop: threading.Event | None = None) -> int:
    """Serve all communes: one thread per commune, and one that renews the leases. Returns the exit
    status. A commune whose service ends begins again. Raises ``TeamError`` if no timer can end this
    process (rule T4)."""
    stop = stop or _stopped_by_signals()
    timer = of_this_process()

    connections = Connections(lambda: connect(settings.dsn, settings.password))

    def service_of(one: CommuneSettings) -> CommuneService:
        return CommuneService(
            one, connections, settings.folder, timer=timer, leases=leases, kept=settings.kept
        )

    beats = {one.name: time.monotonic() for one in settings.communes}
    leases, over = Leases(connections.open), threading.Event()
    renewing = threading.Thread(target=leases.run, args=(over,), name="leases")
    threads = [
        threading.Thread(
            target=_serve, args=(service, stop, _beat(beats, name)), name=f"commune-{name}"
        )
        for name, service in ((one.name, service_of(one)) for one in settings.communes)
    ]
    for thread in (renewing, *threads):
        thread.start()
    _notify("READY=1")
    while not stop.wait(1.0):
        if all(time.monotonic() - at < WATCHED_S for at in beats.values()):
            _notify("WATCHDOG=1")
    _notify("STOPPING=1")
    for thread in threads:
        thread.join()
    over.set()
    renewing.join()
    connections.close()
    return 0


def _serve(service: CommuneService, stop: threading.Event, alive: Callable[[], None]) -> None:
    name, waits = service.settings.name, ""
    while not stop.is_set():
        pause = AGAIN_S
        with LoggedErrors(f"serving {name}") as outcome:
            try:
                ended = _served(service, stop, alive)
                pause = LOOK_S
            except (TeamError, SignalementError) as error:
                ended = str(error)
                service.close()
            if ended and ended != waits:
                logger.warning("%s: %s", name, ended)
            waits = ended
        if outcome.error is not None:
            service.close()
        alive()
        stop.wait(pause)
    service.close()


def _served(service: CommuneService, stop: threading.Event, alive: Callable[[], None]) -> str:
    """Lead until ``stop``. Returns why another place leads, or empty."""
    try:
        service.begin()
    except NotHolder as error:
        return str(error)
    logger.info("%s: leads", service.settings.name)
    try:
        service.run(stop, alive)
    finally:
        service.close()
    return ""


def _beat(beats: dict[str, float], name: str) -> Callable[[], None]:
    def alive() -> None:
        beats[name] = time.monotonic()

    return alive


def _stopped_by_signals() -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_said: stop.set())
    return stop


def _notify(message: str) -> None:
    """Notify systemd, if it started this process. Errors are ignored."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    name = "\0" + address[1:] if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
        one.connect(name)
        one.sendall(message.encode())
