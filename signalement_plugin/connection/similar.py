"""Looks for reports like the one that is shown, in a thread, whatever the filter hides."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.duplicates import NEAR_M, Likeness, likenesses, times_here
from ..core.errors import BadStore
from ..core.report import Report
from ..core.status import Status
from ..layer.nearby import nearby


@dataclass(frozen=True)
class Similar:
    """``likely`` the same, best first; ``times`` as in ``core.duplicates.times_here``."""

    likely: tuple[Likeness, ...] = ()
    times: int = 0


class SimilarFinder(QObject):
    """One daemon thread, from the first question on; only the newest is answered."""

    found = pyqtSignal(str, object)  # report id, Similar

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question: tuple[str, Report] | None = None
        self._ready, self._stop = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    def ask(self, path: str, report: Report) -> None:
        """Look around ``report`` in the store at ``path``; without a position nothing comes."""
        if report.lon is None or report.lat is None:
            return
        self._question = (path, report)
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._run, name="signalement-similar", daemon=True
            )
            self._thread.start()
        self._ready.set()

    def stop(self) -> None:
        self._stop.set()
        self._ready.set()
        if self._thread is not None:
            self._thread.join(2.0)

    def _run(self) -> None:
        while True:
            self._ready.wait()
            self._ready.clear()
            if self._stop.is_set():
                return
            question, self._question = self._question, None
            if question is not None:
                self._answer(*question)

    def _answer(self, path: str, report: Report) -> None:
        try:
            near = nearby(path, report.lon or 0.0, report.lat or 0.0, NEAR_M, tuple(Status))
        except BadStore:
            return  # the file is being switched; the next report asks again
        likely = likenesses(report, near, datetime.now(timezone.utc))
        if self._question is None and not self._stop.is_set():
            self.found.emit(report.report_id, Similar(tuple(likely), times_here(report, near)))
