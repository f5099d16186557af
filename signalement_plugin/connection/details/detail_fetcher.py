"""Threads and photos of reports, fetched on request in a thread of their own."""

from __future__ import annotations

import json
import os
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import cast

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import ServerError
from ...core.model.report import Contact
from ...sync.thread_support import Opener
from ...systems.base import System, TellsContact
from .images import photo_key, write_thumb

MOST_PHOTOS = 20
"""So many of one report are shown."""
PHOTO_CACHE_BYTES = 200 * 1024 * 1024
_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}


class Fetcher(QObject):
    """``loaded`` brings what was asked for, its name and the answer: ``thread`` of a report id
    (list of Activity, or the error), ``contact`` of a report id (Contact, or the error),
    ``photos`` of a report id (list of addresses; empty also where they are not known),
    ``photo`` of an address (path of the cached file, or empty). Newest request first: a user
    who moves on does not wait."""

    loaded = pyqtSignal(str, str, object)

    def __init__(self, opener: Opener, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener, self._cache = opener, cache
        self._generation = 0
        self._work: queue.LifoQueue[tuple[str, str]] = queue.LifoQueue()
        self._thread = threading.Thread(target=self._run, name="signalement-fetch", daemon=True)
        self._thread.start()

    def load_thread(self, report_id: str) -> None:
        self._work.put(("thread", report_id))

    def load_contact(self, report_id: str) -> None:
        """Who reported it: passed on, never kept here."""
        self._work.put(("contact", report_id))

    def load_photos(self, report_id: str) -> None:
        self._work.put(("photos", report_id))

    def load_photo(self, url: str) -> None:
        cached = self._cached(url)
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

    def _cached(self, url: str) -> Path | None:
        """The file of a photo that came before; it is the one used last from now on."""
        found = next(self._cache.glob(f"{photo_key(url)}.*"), None)
        if found is not None:
            with suppress(OSError):  # gone, or a disk that cannot be written: it is still shown
                os.utime(found)
        return found

    def _run(self) -> None:
        system: System | None = None
        generation = 0
        while True:
            what, name = self._work.get()
            if what == "stop":
                break
            if system is not None and generation != self._generation:
                system.close()
                system = None
            try:
                if system is None:
                    generation = self._generation
                    system = self._opener()
                    system.probe()
                answer = self._asks(system)[what](name)
            except (ServerError, OSError) as error:  # or a disk that is full
                answer = self._instead(what, name, error)
            self.loaded.emit(what, name, answer)
        if system is not None:
            system.close()

    def _asks(self, system: System) -> dict[str, Callable[[str], object]]:
        return {
            "thread": system.activity,
            "contact": lambda report_id: _contact(system, report_id),
            "photos": lambda report_id: self._photos(system, report_id),
            "photo": lambda url: self._photo(system, url),
        }

    def _instead(self, what: str, name: str, error: Exception) -> object:
        """The answer without a server."""
        if what in ("thread", "contact"):
            return error
        return self._known_photos(name) if what == "photos" else ""

    def _photos(self, system: System, report_id: str) -> list[str]:
        urls = system.photos(report_id)[:MOST_PHOTOS]
        if len(urls) > 1:  # the first alone is in the list
            self._keep(self._list_path(report_id), json.dumps(urls).encode())
        return urls

    def _known_photos(self, report_id: str) -> list[str]:
        try:
            kept = json.loads(self._list_path(report_id).read_text("utf-8"))
        except (OSError, ValueError):
            return []
        return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []

    def _list_path(self, report_id: str) -> Path:
        return self._cache / f"list-{photo_key(report_id)}.json"

    def _photo(self, system: System, url: str) -> str:
        found = system.attachment(url)
        suffix = _SUFFIXES.get(found.media_type)
        if suffix is None:
            return ""
        path = self._cache / (photo_key(url) + suffix)
        self._keep(path, found.content)
        write_thumb(self._cache, url, path)
        return str(path)

    def _keep(self, path: Path, content: bytes) -> None:
        self._cache.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self._trim(keep=path)

    def _trim(self, keep: Path) -> None:
        """What was used longest ago goes first once the cache is over its size."""
        files = sorted(self._cache.iterdir(), key=lambda one: one.stat().st_mtime)
        size = sum(one.stat().st_size for one in files)
        for one in files:
            if size <= PHOTO_CACHE_BYTES or one == keep:
                break
            size -= one.stat().st_size
            one.unlink()


def _contact(system: System, report_id: str) -> Contact:
    return cast("TellsContact", system).contact(report_id)
