"""A QGIS with the plugin without its windows: the threads that read, listen and send."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable
from pathlib import Path

from benchmarks.soak.store import Memory
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import SignalementError
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.pull.news import NewsThread
from signalement_plugin.sync.pull.pull import Pull, PullResult
from signalement_plugin.sync.pull.thread import PullThread
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.systems.base import Address, Probe, System
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext

EVERY_S = 60.0

COMMUNE = "namur"


def address_of(port: int, database: str, user: str, number: int) -> Address:
    """Of the connection of a desk to the team's database, as this login. ``number`` tells the desks
    of this process apart: those of one address would share their connections, as the threads of one
    QGIS do."""
    login = base64.b64encode(f"{user}:".encode()).decode()
    http = HttpContext(headers={"Authorization": f"Basic {login}"})
    where = f"postgresql://127.0.0.1:{port}/{database}?keepalives_idle={60 + number}"
    return Address(where, COMMUNE, http)


class HeadlessDesk:
    """Its list is ``rows``; it is read each minute, and when the database tells of news."""

    def __init__(self, folder: Path, address: Address) -> None:
        self._address = address
        self.outbox = open_outbox(folder)
        self._store, self._inbox = Memory("screen"), Inbox(self.outbox)
        self.whole = threading.Event()
        self._sender = Sender(self.outbox, self._probed_system)
        self._puller = PullThread(self._opened, self._pass_of, self, self._inbox)
        self._news = NewsThread(self._probed_system, self._puller.ask)

    def start(self) -> None:
        self._sender.start()
        self._puller.start()
        self._news.start()
        self._puller.set_interval(EVERY_S)
        self._puller.ask()

    @property
    def rows(self) -> dict[str, Report]:
        return self._store.rows

    def change(self, report_id: str, status: str) -> str:
        """A change whose eight seconds are over; its id."""
        caps = self._capabilities
        (one,) = change_operations(self.rows[report_id], caps, sets={"status": status})
        self.outbox.add([one], couples=caps.couples)
        self._sender.wake()
        return one.id

    def close(self) -> None:
        self._news.stop()
        self._puller.stop(10.0)
        self._sender.stop(10.0)
        self.outbox.close()

    def _opened(self) -> System:
        return open_system("team", self._address)

    def _probed_system(self) -> System:
        system = self._opened()
        system.probe()
        return system

    def _pass_of(self, system: System) -> Callable[[], PullResult]:
        return Pull(system, self._store, self.outbox).run

    # -- called by the puller

    def probed(self, system: System, probe: Probe) -> None:
        del system
        self._capabilities = probe.capabilities

    def arrived(self, result: PullResult) -> None:
        if result.built and result.since:
            began = result.started or result.since
            self._inbox.set_cursor(self._store.key, result.since, began)
        while found := self._inbox.take(self._store.key):
            self._store.add([one.report for one in found])
            self._inbox.done(self._store.key, found)
        if result.complete:
            self.whole.set()

    def gave_up(self, error: SignalementError) -> None:
        """Does nothing: the next pass continues."""

    def reread(self) -> None:
        """Does nothing: no report is asked for again."""
