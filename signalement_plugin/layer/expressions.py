"""QGIS expressions over one report. They use only functions that every QGIS has, because they are
stored in projects that may be opened without this plugin.
"""

from __future__ import annotations

from datetime import date, timedelta

from ..core.dates.deadlines import WorkingDays
from ..core.model.status import OPEN

DAY_MS = 86_400_000


def day_begun(moment: str) -> str:
    """The local midnight (epoch, ms) before ``moment``, an expression for a date and time in
    local time (a date made a time by QGIS would be that of UTC)."""
    return f"epoch(make_datetime(year({moment}), month({moment}), day({moment}), 0, 0, 0))"


MIDNIGHT = day_begun("now()")
TOMORROW = day_begun(f"datetime_from_epoch({MIDNIGHT} + 1.5 * {DAY_MS})")
"""The next midnight. A day has 23, 24 or 25 hours, so a day and a half is added to the last
midnight, and the result cut to its day."""


def inert(text: str) -> str:
    """``text`` as a name or label: QGIS evaluates what stands between ``[%`` and ``%]`` in the
    names of layers and the labels of legends."""
    return text.replace("[%", "[ %")


def literal(text: str) -> str:
    """A text literal."""
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def escaped(expression: str) -> str:
    """``expression`` as text that HTML takes literally (the ampersand first)."""
    quotes = "map('<', '&lt;', '>', '&gt;', '\"', '&quot;', '''', '&#39;')"
    return f"replace(replace(coalesce(to_string({expression}), ''), '&', '&amp;'), {quotes})"


IS_OPEN = f'"status" IN ({", ".join(literal(status.value) for status in sorted(OPEN))})'
_DUE_DAY = day_begun('datetime_from_epoch(epoch("due"))')
DAYS_LEFT = f"round(({_DUE_DAY} - {MIDNIGHT}) / {DAY_MS})"
"""Local days until the due time: 0 is today, -1 yesterday, at whatever hour."""

_YEARS = 6  # a stored style contains the working days of so many years
_CLOCK_CHANGE_MS = 3_600_000


def working_days_end(count: int, days: WorkingDays, first: int) -> str:
    """When the day ends (epoch, ms) that is ``count`` working days after today, and an hour, for
    the clock may be changed before.

    The calendar from ``first`` (a year) on is a literal of one digit a day, so that the
    count of it is a constant that QGIS works out once for all features. After its last day
    it is 0.
    """
    start, end = date(first, 1, 1), date(first + _YEARS, 1, 1)
    calendar = (days.includes(start + timedelta(days=at)) for at in range((end - start).days))
    digits = literal("".join("01"[works] for works in calendar))
    begun = f"epoch(make_datetime({first}, 1, 1, 0, 0, 0))"
    today = f"round(({MIDNIGHT} - {begun}) / {DAY_MS})"
    ahead = f"regexp_substr(substr({digits}, {today} + 2), '^((0*1){{{count}}})')"
    return f"coalesce({MIDNIGHT} + (length({ahead}) + 1) * {DAY_MS} + {_CLOCK_CHANGE_MS}, 0)"
