"""Fetches the photos of a sheet before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..follower import Follower, Subscription
from ..outputs.task import Progress

if TYPE_CHECKING:
    from ...connection.connection import Connection

PATIENCE_MS = 10_000
"""After so many milliseconds without an answer, the missing photos are left out."""


class PhotosFirst(Follower, QObject):
    """Asks for each address once. ``done`` when all answered or patience ended, with ``True``;
    with ``False`` when the user stopped it. What could not be had is simply not there."""

    done = pyqtSignal(bool)

    def __init__(
        self, connection: Connection, urls: Iterable[str], progress: Progress, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._waiting = dict.fromkeys(urls)
        self._total = len(self._waiting)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._end(True))
        progress.stopped.connect(self.stop)
        self.follow(connection)
        self._patience.start(PATIENCE_MS if connection.threads is not None else 0)
        if connection.threads is not None:
            for url in reversed(list(self._waiting)):  # the newest request is fetched first
                connection.detail_fetcher.load_photo(url)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.detail_fetcher.photo, self._take),)

    def stop(self) -> None:
        """Draw nothing; photos that were fetched stay in the cache."""
        self._end(False)

    def _take(self, url: str, _path: str) -> None:
        if url not in self._waiting:
            return
        del self._waiting[url]
        self._progress.show_share(1 - len(self._waiting) / self._total)
        self._patience.start(PATIENCE_MS if self._waiting else 0)

    def _end(self, fine: bool) -> None:
        if self.shown is None:
            return
        self._patience.stop()
        self.follow(None)
        self._progress.end()
        self.done.emit(fine)
        self.deleteLater()
