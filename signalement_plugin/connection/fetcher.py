"""Threads and photos of reports, fetched on request in a thread of their own."""

from __future__ import annotations

import os
import queue
import threading
from contextlib import suppress
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import ServerError
from ..sync.push import Opener
from ..systems.system import System
from .thumbs import photo_key, write_thumb

PHOTO_CACHE_BYTES = 200 * 1024 * 1024
_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}


class Fetcher(QObject):
    """``thread`` brings (report id, list of Activity or the error), ``photo`` (URL, path of
    the cached file or empty). Newest request first: a user who moves on does not wait."""

    thread = pyqtSignal(str, object)
    photo = pyqtSignal(str, str)

    def __init__(self, opener: Opener, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener, self._cache = opener, cache
        self._work: queue.LifoQueue[tuple[str, str]] = queue.LifoQueue()
        self._thread = threading.Thread(target=self._run, name="signalement-fetch", daemon=True)
        self._thread.start()

    def load_thread(self, report_id: str) -> None:
        self._work.put(("thread", report_id))

    def load_photo(self, url: str) -> None:
        cached = self._cached(url)
        if cached is not None:
            self.photo.emit(url, str(cached))
        else:
            self._work.put(("photo", url))

    def stop(self) -> None:
        self._work.put(("stop", ""))
        self._thread.join(2.0)

    def _cached(self, url: str) -> Path | None:
        """The file of a photo that came before; it is the one used last from now on."""
        found = next(self._cache.glob(f"{photo_key(url)}.*"), None)
        if found is not None:
            with suppress(OSError):  # gone, or a disk that cannot be written: it is still shown
                os.utime(found)
        return found

    def _run(self) -> None:
        system: System | None = None
        while True:
            what, name = self._work.get()
            if what == "stop":
                break
            try:
                if system is None:
                    system = self._opener()
                    system.probe()
                self._answer(system, what, name)
            except ServerError as error:
                if what == "thread":
                    self.thread.emit(name, error)
                else:
                    self.photo.emit(name, "")
        if system is not None:
            system.close()

    def _answer(self, system: System, what: str, name: str) -> None:
        if what == "thread":
            self.thread.emit(name, system.activity(name))
            return
        found = system.attachment(name)
        suffix = _SUFFIXES.get(found.media_type)
        if suffix is None:
            self.photo.emit(name, "")
            return
        self._cache.mkdir(parents=True, exist_ok=True)
        path = self._cache / (photo_key(name) + suffix)
        path.write_bytes(found.content)
        write_thumb(self._cache, name, path)
        self._trim(keep=path)
        self.photo.emit(name, str(path))

    def _trim(self, keep: Path) -> None:
        """What was used longest ago goes first once the cache is over its size."""
        files = sorted(self._cache.iterdir(), key=lambda one: one.stat().st_mtime)
        size = sum(one.stat().st_size for one in files)
        for one in files:
            if size <= PHOTO_CACHE_BYTES or one == keep:
                break
            size -= one.stat().st_size
            one.unlink()
