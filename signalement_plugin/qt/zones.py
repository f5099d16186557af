"""Time zones from Qt, for a Python that has no time zone database. Any thread.

Qt takes them from the operating system, also on Windows, where Python has none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone

_DAY = timedelta(days=1)


def clock_of(zone: str) -> Callable[[datetime], timedelta] | None:
    """Offset from UTC of a wall clock's time (without a zone); ``None`` for a zone that Qt does
    not know either. As PEP 495 has it: of an hour that comes twice the first, and an hour
    that is leapt over counts as if it were not. Any thread."""
    known = QTimeZone(zone.encode("ascii", "replace"))
    if not known.isValid():
        return None

    def at(moment: datetime) -> timedelta:
        date = QDate(moment.year, moment.month, moment.day)
        time = QTime(moment.hour, moment.minute, moment.second)
        utc = QDateTime(date, time, Qt.TimeSpec.UTC)
        return timedelta(seconds=known.offsetFromUtc(utc))

    def offset(local: datetime) -> timedelta:
        before, after = at(local - _DAY), at(local + _DAY)
        return after if at(local - before) != before and at(local - after) == after else before

    return offset
