"""Reports over time: which days a replay covers, in pictures of how many days."""

from __future__ import annotations

from datetime import date, timedelta

STEPS = ("day", "week", "month")

_PICTURES = 60
_FULL_SPEED = 20
_FASTEST = 5.0


def covered_days(first: date, last: date, step: str) -> tuple[date, date]:
    """The first day, and the day after the last, of whole steps around two days."""
    if step == "month":
        after = last.replace(day=1) + timedelta(days=31)
        return first.replace(day=1), after.replace(day=1)
    if step == "week":
        return (
            first - timedelta(days=first.weekday()),
            last + timedelta(days=7 - last.weekday()),
        )
    return first, last + timedelta(days=1)


def usual_step(first: date, last: date) -> str:
    """The shortest step that gives no more than sixty pictures."""
    days = (last - first).days + 1
    return "day" if days <= _PICTURES else "week" if days <= 7 * _PICTURES else "month"


def pictures_a_second(first: date, last: date, step: str) -> float:
    """So many that a replay takes some twenty seconds, between 1 and 5."""
    length = {"day": 1, "week": 7, "month": 30}[step]
    return min(_FASTEST, max(1.0, ((last - first).days + 1) / length / _FULL_SPEED))
