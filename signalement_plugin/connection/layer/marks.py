"""Updates the marks that are stored with the reports: at midnight while somebody sees them, when
the outbox changes, and when the layer is opened or shows another file.

Rows with an outdated mark are looked for in a thread, and written in the main thread through the
displayed layer like own values, in turns, never into an edit session (docs/adr/0003, 0007, 0044).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ...core.dates.deadlines import day_start, local_day
from ...core.marks.marks import Corner, Today
from ...qt.latest_worker import LatestOnlyWorker
from ...qt.throttle import ThrottleTimer
from ...store.marks import outdated
from ...sync.outbox.decisions import corner_of, corners
from .layer_sync import LayerSync

SOON_MS = 1000
"""Milliseconds until outdated marks are looked for. They are not urgent: every write of a row
includes its mark."""
MOST_MS = 600_000
"""Longest interval of the timer in milliseconds: after the computer slept, marks are updated at
most so much late."""

_Question = tuple[str, Today, dict[str, Corner]]
_Answer = tuple[_Question, list[str]]


class Marks(QObject):
    """The marks of one layer, until :meth:`close`; ``soon`` is called when a change was made, sent
    or settled. Main thread only."""

    def __init__(self, layer_sync: LayerSync, parent: QObject) -> None:
        super().__init__(parent)
        self._layer_sync = layer_sync
        self._shown: Today | None = None
        self._path = ""  # path of the file shown at the last look
        self.soon = ThrottleTimer(self._look, self)
        self.soon.setInterval(SOON_MS)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self._tick)
        self._newest = LatestOnlyWorker("marks", _work, self)
        self._newest.answered.connect(self._show)
        layer_sync.written.connect(self._written)

    def set_active(self, active: bool) -> None:
        """Whether somebody sees the marks; the timer runs only then."""
        if active:
            self._tick()
        else:
            self._clock.stop()

    def close(self, timeout: float) -> None:
        """Waits for its thread, at most so many seconds."""
        self.soon.stop()
        self._clock.stop()
        self._newest.stop(timeout)
        self.deleteLater()

    def _tick(self) -> None:
        now, zone = datetime.now(timezone.utc), self._layer_sync.zone
        if Today.at(now, zone) != self._shown:
            self.soon.ask()
        midnight = day_start(local_day(now, zone) + timedelta(days=1), zone)
        self._clock.start(min(MOST_MS, round((midnight - now).total_seconds() * 1000) + 1))

    def _written(self, report_ids: set[str]) -> None:
        if not report_ids:  # another file is displayed
            self.soon.ask()

    def _look(self) -> None:
        if self._layer_sync.writing:  # asked again later: the rows being written bring their marks
            self.soon.ask()
            return
        today = Today.at(datetime.now(timezone.utc), self._layer_sync.zone)
        waiting, path = corners(self._layer_sync.outbox), str(self._layer_sync.store.path)
        if path != self._path and not waiting and self._just_loaded(today):
            self._shown = today
        else:
            self._newest.ask((path, today, waiting))
        self._path = path

    def _just_loaded(self, today: Today) -> bool:
        """Whether a load has just written every row of the file with its mark of ``today``: a
        search would read thousands of rows, and take 4 MB that are never freed."""
        loaded_at = self._layer_sync.loaded_at
        return loaded_at is not None and Today.at(loaded_at) == today

    def _show(self, answer: _Answer) -> None:
        (path, today, _), report_ids = answer
        if path != str(self._layer_sync.store.path):
            self.soon.ask()
            return
        self._shown = today
        self._layer_sync.show_soon(report_ids, self._values)

    def _values(self, report_ids: Sequence[str]) -> dict[str, dict[str, str]]:
        """The marks by the changes that wait now; called in the turn that writes them. The writer
        adds the day's part."""
        mine = self._layer_sync.outbox.of_reports(report_ids)
        return {one: {"mark": str(corner_of(mine.get(one, ())))} for one in report_ids}


def _work(question: _Question) -> _Answer:
    return question, outdated(*question)
