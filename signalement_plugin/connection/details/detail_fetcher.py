"""Threads and photos of reports, and what categories ask, fetched on request in a thread of their
own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import OtherHost, PrivateHost, ServerError, SignalementError
from ...store.photo_cache import PhotoCache
from ...sync.thread_support import Opener, Surviving, declared
from ...systems.base import System
from .images import copies_of

MOST_PHOTOS = 20
"""So many of one report are shown."""


class Fetcher(QObject):
    """``loaded`` brings what was asked for, its name and the answer: ``thread`` of a report id
    (list of Activity, or the error), ``contact`` of a report id (Contact, or the error),
    ``questions`` of a service's code (list of Question, or the error),
    ``named`` of a name (a report id, empty for none, or the error),
    ``details`` of a report id (Details, or ``None`` where they are not known), ``texts`` of a
    category (list of Template, empty also where they are not known),
    ``photos`` of a report id (list of addresses; empty also where they are not known),
    ``photo`` of an address (path of the file that is shown, or empty), ``host`` of an address
    (the name of the host that nobody has allowed yet; before an empty ``photo``). Newest request
    first: a user who moves on does not wait."""

    loaded = pyqtSignal(str, str, object)

    def __init__(
        self,
        opener: Opener,
        cache: PhotoCache,
        parent: QObject | None = None,
        *,
        meet: Callable[[System], object] = lambda system: system.probe(),
    ) -> None:
        super().__init__(parent)
        self._opener, self._cache, self._meet = opener, cache, meet
        self._generation = self._opened_for = 0
        self._system: System | None = None  # of the thread alone
        self._work: queue.LifoQueue[tuple[str, str]] = queue.LifoQueue()
        self._thread = threading.Thread(target=self._run, name="signalement-fetch", daemon=True)
        self._thread.start()

    def load_thread(self, report_id: str) -> None:
        self._work.put(("thread", report_id))

    def load_contact(self, report_id: str) -> None:
        """Who reported it: passed on, never kept here."""
        self._work.put(("contact", report_id))

    def load_questions(self, service_code: str) -> None:
        """What a category asks of a new report."""
        self._work.put(("questions", service_code))

    def load_details(self, report_id: str) -> None:
        self._work.put(("details", report_id))

    def load_named(self, name: str) -> None:
        """The report that people call so."""
        self._work.put(("named", name))

    def load_texts(self, service_code: str) -> None:
        self._work.put(("texts", service_code))

    def load_photos(self, report_id: str) -> None:
        self._work.put(("photos", report_id))

    def load_photo(self, url: str) -> None:
        cached = self._cache.find(url)
        if cached is not None:
            self.loaded.emit("photo", url, str(cached))
        else:
            self._work.put(("photo", url))

    def reopen(self) -> None:
        """Identity, proxy or certificates changed: the next answer comes from a new system."""
        self._generation += 1

    def stop(self, timeout: float = 2.0) -> None:
        self._work.put(("stop", ""))
        self._thread.join(timeout)

    def _run(self) -> None:
        while True:
            what, name = self._work.get()
            if what == "stop":
                break
            with Surviving(f"fetching the {what} of a report") as turn:
                self._turn(what, name)
            if turn.error is not None:
                self._close()  # nobody knows what state it is in
                self.loaded.emit(what, name, self._instead(what, name, declared(turn.error)))
        self._close()

    def _turn(self, what: str, name: str) -> None:
        if self._opened_for != self._generation:
            self._close()
        try:
            if self._system is None:
                self._opened_for = self._generation
                self._system = self._opener()
                self._meet(self._system)
            answer = self._asks(self._system)[what](name)
        except (ServerError, OSError) as error:  # or a disk that is full
            if isinstance(error, OtherHost) and not isinstance(error, PrivateHost):
                self.loaded.emit("host", name, error.host)
            told = error if isinstance(error, ServerError) else declared(error)
            answer = self._instead(what, name, told)
        self.loaded.emit(what, name, answer)

    def _close(self) -> None:
        system, self._system = self._system, None
        if system is not None:
            with Surviving("closing the system"):
                system.close()

    def _asks(self, system: System) -> dict[str, Callable[[str], object]]:
        return {
            "thread": system.activity,
            "questions": system.questions,
            "contact": system.contact,
            "details": system.details,
            "named": system.named,
            "texts": system.texts,
            "photos": lambda report_id: self._photos(system, report_id),
            "photo": lambda url: self._photo(system, url),
        }

    def _instead(self, what: str, name: str, error: SignalementError) -> object:
        """The answer without a server."""
        if what in ("thread", "contact", "questions", "named"):
            return error
        known = self._cache.known_list(name) if what == "photos" else []
        return {"photos": known, "texts": [], "details": None}.get(what, "")

    def _photos(self, system: System, report_id: str) -> list[str]:
        urls = system.photos(report_id)[:MOST_PHOTOS]
        if len(urls) > 1:  # the first alone is in the list
            self._cache.keep_list(report_id, urls)
        return urls

    def _photo(self, system: System, url: str) -> str:
        found = system.attachment(url)
        copies = copies_of(found.content)
        if copies is None:
            return ""
        return str(self._cache.keep(url, found.content, copies.shown, copies.small))
