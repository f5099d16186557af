"""Counts the statistics of the filtered reports in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qgis.PyQt.QtCore import QObject

from ...core.analysis.statistics import (
    By,
    Period,
    Statistics,
    StatisticsRow,
    by_month,
    by_week,
    period_between,
    period_of,
    statistics_rows,
    table,
    year_before,
)
from ...core.geo.region import Region
from ...core.timestamps import utc_text
from ...qt.latest_worker import LatestOnlyWorker
from ...store.lookups import KEYS, dated_rows, requested_places

Lines = tuple[tuple[str, Statistics], ...]


@dataclass(frozen=True)
class StatisticsQuestion:
    """``path`` of the store, feature ids that the filter lets pass, one of
    ``core.analysis.statistics.PERIODS`` or a first and a last day, and one of ``BY``; ``now``: UTC.
    ``regions``: sectors, EPSG:4326, where their counts are wanted. ``closings_from``: as
    ``Files.closings_from`` says."""

    path: str
    fids: Sequence[int]
    period: str | tuple[date, date]
    by: str
    now: datetime
    zone: str
    regions: Sequence[tuple[str, Region]] = ()
    closings_from: datetime | None = None

    def lacks_reports(self, period: Period) -> bool:
        """Whether some reports that count in this period may not have been read."""
        return self.closings_from is not None and period.begin < self.closings_from


@dataclass(frozen=True)
class StatisticsAnswer:
    """``lines``: key (a Monday's ISO date for weeks) and its figures; ``whole``: of all;
    ``months``: by the ISO date of their first day; ``before``: of the same days a year earlier,
    ``None`` where the whole time is counted, or not all of that year was read; ``received_in``:
    how many were received in each of the regions; ``span``: days (UTC) of the first and the last
    that was received, ``None`` without any.
    """

    asked: StatisticsQuestion
    period: Period
    lines: Lines
    whole: Statistics
    months: Lines = ()
    before: Statistics | None = None
    received_in: tuple[int, ...] = ()
    span: tuple[date, date] | None = None

    @property
    def lacks_reports(self) -> bool:
        """Whether some reports that count in the period may not have been read."""
        return self.asked.lacks_reports(self.period)


def answered(asked: StatisticsQuestion) -> StatisticsAnswer:
    """Read and count. Raises ``BadStore``."""
    rows = list(dated_rows(asked.path, asked.fids))
    period = _period(asked)
    whole = StatisticsRow(row for _, row in rows)
    if asked.by == By.WEEK:
        lines = by_week(whole, period, asked.zone)
    else:
        at = KEYS.index(asked.by)
        lines = table(statistics_rows((keys[at], row) for keys, row in rows), period)
    first, last = (text[:10] for text in whole.span(period))
    return StatisticsAnswer(
        asked,
        period,
        tuple(lines),
        whole.figures(period),
        tuple(by_month(whole, period, asked.zone)),
        _year_before(asked, whole, period),
        _received_in(asked, period) if asked.regions else (),
        (date.fromisoformat(first), date.fromisoformat(last)) if first else None,
    )


def _year_before(
    asked: StatisticsQuestion, whole: StatisticsRow, period: Period
) -> Statistics | None:
    earlier = year_before(period, asked.zone)
    if asked.period == "all" or asked.lacks_reports(earlier):
        return None
    return whole.figures(earlier)


def _period(asked: StatisticsQuestion) -> Period:
    if isinstance(asked.period, str):
        return period_of(asked.period, asked.now, asked.zone)
    return period_between(*asked.period, asked.now, asked.zone)


def _received_in(asked: StatisticsQuestion, period: Period) -> tuple[int, ...]:
    begin, end = utc_text(period.begin), utc_text(period.end)
    counts = [0] * len(asked.regions)
    for requested, lon, lat in requested_places(asked.path, asked.fids):
        if begin <= requested < end:
            for at, (_name, region) in enumerate(asked.regions):
                counts[at] += region.contains(lon, lat)
    return tuple(counts)


def figures_counter(parent: QObject | None = None) -> LatestOnlyWorker:
    """Answers a :class:`StatisticsQuestion` with a :class:`StatisticsAnswer`."""
    return LatestOnlyWorker("figures", answered, parent)
