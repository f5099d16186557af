"""Counts figures in a thread; of several questions only the newest is answered."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore
from ..core.statistics import Figures, Ledger, Period, by_week, ledgers, period_of, table
from ..layer.dated_rows import KEYS, dated_rows


@dataclass(frozen=True)
class FiguresQuestion:
    """``path`` of the store, feature ids that the filter lets pass, one of
    ``core.statistics.PERIODS`` and of ``BY``; ``now``: UTC."""

    path: str
    fids: Sequence[int]
    period: str
    by: str
    now: datetime
    zone: str


@dataclass(frozen=True)
class FiguresAnswer:
    """``lines``: key (a Monday's ISO date for weeks) and its figures; ``whole``: of all."""

    asked: FiguresQuestion
    period: Period
    lines: tuple[tuple[str, Figures], ...]
    whole: Figures


def answered(asked: FiguresQuestion) -> FiguresAnswer:
    """Read and count. Raises ``BadStore``."""
    rows = list(dated_rows(asked.path, asked.fids))
    period = period_of(asked.period, asked.now, asked.zone)
    whole = Ledger(row for _, row in rows)
    if asked.by == "week":
        lines = by_week(whole, period, asked.zone)
    else:
        at = KEYS.index(asked.by)
        lines = table(ledgers((keys[at], row) for keys, row in rows), period)
    return FiguresAnswer(asked, period, tuple(lines), whole.figures(period))


class FiguresCounter(QObject):
    """One daemon thread, from the first question on."""

    counted = pyqtSignal(object)  # FiguresAnswer

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question: FiguresQuestion | None = None
        self._ready, self._stop = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    def ask(self, question: FiguresQuestion) -> None:
        """``counted`` brings the answer, unless another question comes first."""
        self._question = question
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._run, name="signalement-figures", daemon=True
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
                self._answer(question)

    def _answer(self, question: FiguresQuestion) -> None:
        try:
            answer = answered(question)
        except BadStore:
            return  # the file is being switched; what is shown next asks again
        if self._question is None and not self._stop.is_set():
            self.counted.emit(answer)
