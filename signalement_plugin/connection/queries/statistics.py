"""The figures of the reports that a filter lets pass, counted in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qgis.PyQt.QtCore import QObject

from ...core.analysis.statistics import (
    By,
    Figures,
    Ledger,
    Period,
    by_week,
    ledgers,
    period_of,
    table,
)
from ...qt.latest_worker import Newest
from ...store.lookups import KEYS, dated_rows


@dataclass(frozen=True)
class FiguresQuestion:
    """``path`` of the store, feature ids that the filter lets pass, one of
    ``core.analysis.statistics.PERIODS`` and of ``BY``; ``now``: UTC."""

    path: str
    fids: Sequence[int]
    period: str
    by: str
    now: datetime
    zone: str


@dataclass(frozen=True)
class FiguresAnswer:
    """``lines``: key (a Monday's ISO date for weeks) and its figures; ``whole``: of all;
    ``span``: days (UTC) of the first and the last that was received, ``None`` without any."""

    asked: FiguresQuestion
    period: Period
    lines: tuple[tuple[str, Figures], ...]
    whole: Figures
    span: tuple[date, date] | None = None


def answered(asked: FiguresQuestion) -> FiguresAnswer:
    """Read and count. Raises ``BadStore``."""
    rows = list(dated_rows(asked.path, asked.fids))
    period = period_of(asked.period, asked.now, asked.zone)
    whole = Ledger(row for _, row in rows)
    if asked.by == By.WEEK:
        lines = by_week(whole, period, asked.zone)
    else:
        at = KEYS.index(asked.by)
        lines = table(ledgers((keys[at], row) for keys, row in rows), period)
    first, last = (text[:10] for text in whole.span(period))
    span = (date.fromisoformat(first), date.fromisoformat(last)) if first else None
    return FiguresAnswer(asked, period, tuple(lines), whole.figures(period), span)


def figures_counter(parent: QObject | None = None) -> Newest:
    """Answers a :class:`FiguresQuestion` with a :class:`FiguresAnswer`."""
    return Newest("figures", answered, parent)
