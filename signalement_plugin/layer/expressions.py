"""QGIS expressions over one report, of functions that every QGIS has.

They end up in projects, which open without this plugin too.
"""

from __future__ import annotations

from ..core.status import OPEN

NOW = "epoch(now())"
MIDNIGHT = "epoch(make_datetime(year(now()), month(now()), day(now()), 0, 0, 0))"
"""This morning's, in local time (a date made a time by QGIS would be that of UTC)."""

DAY_MS = 86_400_000

LATE = f'coalesce(epoch("due") < {NOW}, false)'
TODAY = f'coalesce(epoch("due") >= {NOW} AND epoch("due") < {MIDNIGHT} + {DAY_MS}, false)'
TWICE_LATE = f'{NOW} - epoch("requested") >= 2 * (epoch("due") - epoch("requested"))'
"""For open reports only."""


def literal(text: str) -> str:
    """A text literal."""
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def escaped(expression: str) -> str:
    """``expression`` as text that HTML takes literally (the ampersand first)."""
    quotes = "map('<', '&lt;', '>', '&gt;', '\"', '&quot;', '''', '&#39;')"
    return f"replace(replace(coalesce(to_string({expression}), ''), '&', '&amp;'), {quotes})"


IS_OPEN = f'"status" IN ({", ".join(literal(status.value) for status in sorted(OPEN))})'
DAYS_LEFT = f'floor((epoch("due") - {MIDNIGHT}) / {DAY_MS})'
"""Local days until the due time: 0 is today, -1 yesterday, at whatever hour."""
