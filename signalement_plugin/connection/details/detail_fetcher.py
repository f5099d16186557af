"""Fetches, in a thread, what lists do not have: activity, photos, contact and details of a report,
a team's work at it, and the questions and reply texts of a category. Also finds a report by its
name, and brings decisions about colleagues' changes to a team's mailbox."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal, pyqtSignal

from ...core.errors import OtherHost, PrivateHost, SignalementError, Unreachable
from ...core.model.operation import new_id
from ...store.photo_cache import PhotoCache
from ...sync.thread_support import LoggedErrors, Opener, declared
from ...systems.base import System
from ..results import Answer
from .images import copies_of

T = TypeVar("T")

MOST_PHOTOS = 20
"""Most photos that are shown of one report."""


@dataclass(frozen=True)
class _Wanted:
    """One request: ``work`` asks a system and emits the answer; ``instead`` emits the answer if
    there is none."""

    what: str
    work: Callable[[System], None]
    instead: Callable[[SignalementError], None]


class DetailFetcher(QObject):
    """Each signal brings, in the main thread, the name that was asked for, and its answer:

    ``activity`` of a report (``Answer[list[Activity]]``), ``contact`` of a report
    (``Answer[Contact]``), ``questions`` of a service's code (``Answer[list[Question]]``), ``named``
    of a name (``Answer[str]``: a report's id, empty for none), ``details`` of a report
    (``Answer[Details]``), ``colleagues`` at a report (``Answer[Colleagues]``), ``decided`` of a
    colleague's change (``Answer[bool]``: whether it was decided here), ``texts`` of a category (of
    ``Template``; nothing where they did not come), ``photos`` of a report (addresses; empty
    also where they are not known), ``photo`` of an address (path of the file that is shown, or
    empty), ``host`` of an address (whose host nobody has allowed yet; before an empty ``photo``).
    ``unreached`` says that no photo, or no list of them, came because the server was not reached;
    ``reached`` that something came.

    Newest request first: a user who moves on does not wait. What is asked before :meth:`start`
    waits for it.
    """

    activity = pyqtSignal(str, Answer)
    contact = pyqtSignal(str, Answer)
    questions = pyqtSignal(str, Answer)
    named = pyqtSignal(str, Answer)
    details = pyqtSignal(str, Answer)
    colleagues = pyqtSignal(str, Answer)
    decided = pyqtSignal(str, Answer)
    texts = pyqtSignal(str, list)
    photos = pyqtSignal(str, list)
    photo = pyqtSignal(str, str)
    host = pyqtSignal(str, str)
    unreached = pyqtSignal()
    reached = pyqtSignal()

    def __init__(self, cache: PhotoCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._generation = self._opened_for = 0
        self._system: System | None = None  # used by the thread only
        self._work: queue.LifoQueue[_Wanted | None] = queue.LifoQueue()
        self._running: threading.Thread | None = None

    def start(self, opener: Opener) -> None:
        """Ask systems from ``opener``, which have met their server, from now on."""
        self._opener = opener
        self._running = threading.Thread(target=self._run, name="signalement-fetch", daemon=True)
        self._running.start()

    def load_activity(self, report_id: str) -> None:
        self._load("activity", report_id, self.activity, lambda system: system.activity(report_id))

    def load_contact(self, report_id: str) -> None:
        """Who reported it. Passed on, never stored here."""
        self._load("contact", report_id, self.contact, lambda system: system.contact(report_id))

    def load_questions(self, code: str) -> None:
        """What a category asks of a new report."""
        self._load("questions", code, self.questions, lambda system: system.questions(code))

    def load_details(self, report_id: str) -> None:
        self._load("details", report_id, self.details, lambda system: system.details(report_id))

    def load_colleagues(self, report_id: str) -> None:
        """Which colleagues have the report open, and what waits for it; others see that it is open
        here."""
        self._load(
            "colleagues",
            report_id,
            self.colleagues,
            lambda system: system.mailbox().colleagues(report_id),
        )

    def decide(self, operation_id: str, choice: str) -> None:
        """Decide about a colleague's change that needs a decision (docs/adr/0056). Without an
        answer its state is not known; the next load shows it."""
        decision = new_id()
        self._load(
            "decision",
            operation_id,
            self.decided,
            lambda system: system.mailbox().decide(decision, operation_id, choice, None),
        )

    def load_named(self, name: str) -> None:
        """The id of the report that people call by this name or number."""
        self._load("named", name, self.named, lambda system: system.find_named(name))

    def load_texts(self, code: str) -> None:
        self._put(
            "texts",
            lambda system: self.texts.emit(code, list(system.texts(code))),
            lambda _error: None,  # they are asked for again with the next form
        )

    def load_photos(self, report_id: str) -> None:
        self._put(
            "photos",
            lambda system: self.photos.emit(report_id, self._photos(system, report_id)),
            lambda error: self._no_photos(report_id, error),
        )

    def load_photo(self, url: str) -> None:
        cached = self._cache.find(url)
        if cached is not None:
            self.photo.emit(url, str(cached))
            return
        self._put(
            "photo",
            lambda system: self.photo.emit(url, self._photo(system, url)),
            lambda error: self._no_photo(url, error),
        )

    def _load(
        self,
        what: str,
        name: str,
        signal: pyqtBoundSignal,
        ask: Callable[[System], object],
    ) -> None:
        self._put(
            what,
            lambda system: signal.emit(name, Answer(ask(system))),
            lambda error: signal.emit(name, Answer(error=error)),
        )

    def _put(
        self,
        what: str,
        work: Callable[[System], None],
        instead: Callable[[SignalementError], None],
    ) -> None:
        self._work.put(_Wanted(what, work, instead))

    def reopen(self) -> None:
        """Login, proxy or certificates changed: open the system anew before the next request."""
        self._generation += 1

    def stop(self, timeout: float = 2.0) -> None:
        self._work.put(None)
        if self._running is not None:
            self._running.join(timeout)

    def _run(self) -> None:
        while (wanted := self._work.get()) is not None:
            with LoggedErrors(f"fetching the {wanted.what} of a report") as turn:
                self._turn(wanted)
            if turn.error is not None:
                self._close()  # the system's state is unknown after such an error
                wanted.instead(declared(turn.error))
        self._close()

    def _turn(self, wanted: _Wanted) -> None:
        if self._opened_for != self._generation:
            self._close()
        try:
            wanted.work(self._opened())
            self.reached.emit()
        except (SignalementError, OSError) as error:  # OSError: a full disk
            wanted.instead(declared(error))

    def _opened(self) -> System:
        """The system that is asked."""
        if self._system is None:
            self._opened_for = self._generation
            self._system = self._opener()
        return self._system

    def _close(self) -> None:
        system, self._system = self._system, None
        if system is not None:
            with LoggedErrors("closing the system"):
                system.close()

    def _no_photos(self, report_id: str, error: SignalementError) -> None:
        if isinstance(error, Unreachable):
            self.unreached.emit()
        self.photos.emit(report_id, self._cache.known_list(report_id))

    def _no_photo(self, url: str, error: SignalementError) -> None:
        if isinstance(error, Unreachable):
            self.unreached.emit()
        if isinstance(error, OtherHost) and not isinstance(error, PrivateHost):
            self.host.emit(url, error.host)
        self.photo.emit(url, "")

    def _photos(self, system: System, report_id: str) -> list[str]:
        urls = system.photos(report_id)[:MOST_PHOTOS]
        if len(urls) > 1:  # a single one is ``Report.photo``
            self._cache.keep_list(report_id, urls)
        return urls

    def _photo(self, system: System, url: str) -> str:
        found = system.attachment(url)
        copies = copies_of(found.content)
        if copies is None:
            return ""
        return str(self._cache.keep(url, found.content, copies.shown, copies.small))
