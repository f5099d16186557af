"""Fetches the activity and all photos of a report for a file about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.model.report import Activity, Report
from ..follower import Follower, Subscription
from .report_data import ReportData

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...connection.results import Answer

PATIENCE_MS = 20_000


class Gatherer(Follower, QObject):
    """Asks once, waits some seconds, then emits what has arrived."""

    done = pyqtSignal(ReportData)

    def __init__(
        self, connection: Connection, report: Report, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._thread: Sequence[Activity] | None = None
        self._answered = self._ended = False
        self._wanted: list[str] | None = None
        self._paths: dict[str, str] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._end)
        self._patience.start(PATIENCE_MS)
        self.follow(connection)
        if connection.threads is None:
            self._patience.start(0)
            return
        connection.detail_fetcher.load_photos(report.report_id)
        connection.detail_fetcher.load_activity(report.report_id)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        detail_fetcher = self.connection.detail_fetcher
        return (
            (detail_fetcher.activity, self._take_thread),
            (detail_fetcher.photos, self._take_addresses),
            (detail_fetcher.photo, self._take_photo),
        )

    def _take_thread(self, report_id: str, answer: Answer[list[Activity]]) -> None:
        if report_id == self._report.report_id:
            self._thread, self._answered = answer.value, True
            self._end_with_all()

    def _take_addresses(self, report_id: str, urls: list[str]) -> None:
        if report_id == self._report.report_id and self._wanted is None:
            self._ask_photos(urls)
            self._end_with_all()

    def _take_photo(self, url: str, path: str) -> None:
        if url in (self._wanted or ()):
            self._paths[url] = path
            self._end_with_all()

    def _end_with_all(self) -> None:
        if self._answered and self._wanted is not None and set(self._wanted) <= set(self._paths):
            self._end()

    def _ask_photos(self, urls: Sequence[str]) -> None:
        first = [self._report.photo] if self._report.photo else []
        self._wanted = list(dict.fromkeys([*first, *urls]))
        detail_fetcher = self.connection.detail_fetcher
        for url in self._wanted:
            detail_fetcher.load_photo(url)

    def _end(self) -> None:
        if self._ended:  # again: cached photos arrive during the request
            return
        self._ended = True
        self._patience.stop()
        self.follow(None)
        wanted = self._wanted if self._wanted is not None else [self._report.photo]
        photos = tuple(self._paths[url] for url in wanted if self._paths.get(url))
        missing = len([url for url in wanted if url]) - len(photos)
        self.done.emit(ReportData(self._report, self._thread, photos, missing))
        self.deleteLater()
