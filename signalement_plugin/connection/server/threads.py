"""The threads that ask the server of one connection; their callbacks become signals in the main
thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import NotSupported, SignalementError, WritesOff
from ...qgis_profile.settings import KEPT_SERVER
from ...sync.outbox.inbox import Inbox
from ...sync.pull.missing_reports import MissingReports
from ...sync.pull.news import NewsThread
from ...sync.pull.pull import Progress, PullResult
from ...sync.pull.thread import PullThread
from ...sync.push.sender import Sender
from ...sync.rules.rows import OutboxRow
from ...sync.thread_support import open_met
from ...systems.base import Address, Probe, System
from ...systems.registry import open_system
from ...transport.client import HttpContext
from ..details.detail_fetcher import DetailFetcher
from ..files import Files
from ..results import Met
from .first_meeting import FirstMeeting
from .kept_server import Kept, KeptServer, with_kept_parts

STOP_S = 2.0
"""Seconds that the main thread waits for threads to end; the window does not react meanwhile."""


@dataclass(frozen=True)
class _Way:
    """The address of the systems that are opened, or why nothing is requested, the first
    conversation there, and the account (``server_identity.account_of``)."""

    address: Address | SignalementError
    first: FirstMeeting
    whose: str = ""


class ConnectionThreads(QObject):
    """The pulling, sending, news and fetching threads of one connection. The address may be
    replaced at any time from the main thread; the next system that is opened uses it.
    ``writes_off`` is called in the sending threads."""

    met = pyqtSignal(Met)
    kept = pyqtSignal(Kept)
    pulled = pyqtSignal(PullResult)
    failed = pyqtSignal(SignalementError)
    progress = pyqtSignal(Progress)
    row = pyqtSignal(OutboxRow)
    blocked = pyqtSignal(float)
    arrivals = pyqtSignal()

    def __init__(
        self,
        system: str,
        address: Address | SignalementError,
        files: Files,
        detail_fetcher: DetailFetcher,
        make_pull: Callable[[System], Callable[[], PullResult] | None],
        parent: QObject | None = None,
        *,
        writes_off: Callable[[], bool] = lambda: False,
        whose: str = "",
    ) -> None:
        super().__init__(parent)
        self.system, self._files = system, files
        self._way = _Way(address, FirstMeeting(), whose)
        self._pulling: _Way | None = None
        self._kept_server = KeptServer(files.folder / KEPT_SERVER)
        self._kept: Kept | None = None  # used by the pulling thread alone
        self._writes_off = writes_off
        self._cancel = threading.Event()
        self.outbox_sender = Sender(
            files.outbox, self._open_sending, on_row=self.row.emit, on_blocked=self.blocked.emit
        )
        unlisted = MissingReports(files.outbox, lambda: files.store)
        self.puller = PullThread(
            self._open_pulling,
            unlisted.watching(make_pull),
            self,
            Inbox(files.outbox),
            on_gone=unlisted.gone,
        )
        self._news = NewsThread(self._open_reading, self.puller.ask)
        self._fetcher = detail_fetcher
        detail_fetcher.start(self._open_reading)
        self.outbox_sender.start()
        self.puller.start()

    @property
    def address(self) -> Address | None:
        """``None`` while it cannot be used."""
        return self._way.address if isinstance(self._way.address, Address) else None

    def renew(self, address: Address | SignalementError, whose: str = "") -> None:
        """Login, proxy or certificates changed: all threads open their systems anew."""
        self._way = _Way(address, FirstMeeting(), whose)
        self.puller.reopen()
        self._news.reopen()
        self.outbox_sender.reopen()
        self._fetcher.reopen()

    def followed(self, row: OutboxRow) -> None:
        """In the pulling thread: a pass has moved a change that was handed over. It may be due
        again, and so may the next change of its report, which waited for it."""
        self.row.emit(row)
        self.outbox_sender.wake()

    def set_file_hosts(self, hosts: frozenset[str]) -> None:
        """Photos may come from these hosts from now on."""
        address = self.address
        if address is not None and address.http.file_hosts != hosts:
            changed = _with_http(address, lambda http: replace(http, file_hosts=hosts))
            self._way = replace(self._way, address=changed)
            self._fetcher.reopen()

    def stop(self, timeout: float = STOP_S) -> None:
        """Ask all threads to end, then wait at most so many seconds for all of them together;
        daemon threads that wait for a server end with the process."""
        self._cancel.set()
        end = time.monotonic()
        for left in (0.0, timeout):
            end += left
            for part in (self._news, self.puller, self.outbox_sender, self._fetcher):
                part.stop(max(0.0, end - time.monotonic()))

    def _open(self, way: _Way, cancel: threading.Event | None = None) -> System:
        """``cancel``: its requests stop when the threads have to end."""
        if isinstance(way.address, SignalementError):
            raise way.address.with_traceback(None)  # it is raised again and again
        address = _with_http(way.address, lambda http: replace(http, cancel=cancel or http.cancel))
        return open_system(self.system, address)

    def _open_pulling(self) -> System:
        """The pulling thread probes it, once it has told what was kept of this server."""
        way = self._way
        if self._pulling is None or self._pulling.whose != way.whose:
            self._kept = self._kept_server.read(way.whose)
            if self._kept is not None:
                self.kept.emit(self._kept)
        self._pulling = way
        return self._open(way, self._cancel)

    def _open_reading(self) -> System:
        """A system that has met its server."""
        way = self._way
        return open_met(lambda: self._open(way, self._cancel), way.first.meet)

    def _open_sending(self) -> System:
        """The same for sending, which is not cancelled: a write has to be read back."""
        if self._writes_off():
            raise WritesOff("this connection is set to read only")
        way = self._way
        return open_met(lambda: self._open(way), way.first.meet)

    # -- called in the pulling thread

    def probed(self, system: System, probe: Probe) -> None:
        way = self._pulling
        if way is None or way.first is not self._way.first:
            return  # another login since: the next pass opens a system of that one
        if probe.capabilities.tells_news:
            self._news.start()
        way.first.learnt(probe)  # the other threads reuse this probe
        lists: dict[str, tuple[object, ...]] = {}
        for name in ("services", "departments"):
            try:
                lists[name] = tuple(getattr(system, name)())
            except NotSupported:
                lists[name] = ()
        answers = replace(Met(probe), **lists)  # type: ignore[arg-type]
        if self._kept is not None:
            answers = with_kept_parts(answers, self._kept.answers)
        self.met.emit(answers)
        if not self._cancel.is_set():
            self._kept = Kept(way.whose, datetime.now(timezone.utc), answers)
            self._kept_server.write(self._kept)

    def arrived(self, result: PullResult) -> None:
        if result.built:
            self._files.expect(result.built)
        self.pulled.emit(result)

    def gave_up(self, error: SignalementError) -> None:
        self.failed.emit(error)

    def reread(self) -> None:
        self.arrivals.emit()


def _with_http(address: Address, changed: Callable[[HttpContext], HttpContext]) -> Address:
    """The same address with another HTTP context, in each of its parts too."""
    parts = tuple(replace(one, address=_with_http(one.address, changed)) for one in address.parts)
    return replace(address, http=changed(address.http), parts=parts)
