"""Which days a replay of reports over time shows, how many days each of its pictures covers, and
how many pictures it shows a second."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum


class Step(str, Enum):
    """How much time a picture shows."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def __str__(self) -> str:
        return self.value


STEPS = tuple(Step)

_PICTURES = 60
_FULL_SPEED = 20
_FASTEST = 5.0


def covered_days(first: date, last: date, step: str) -> tuple[date, date]:
    """The first day, and the day after the last, of whole steps around two days."""
    if step == Step.MONTH:
        after = last.replace(day=1) + timedelta(days=31)
        return first.replace(day=1), after.replace(day=1)
    if step == Step.WEEK:
        return (
            first - timedelta(days=first.weekday()),
            last + timedelta(days=7 - last.weekday()),
        )
    return first, last + timedelta(days=1)


def usual_step(first: date, last: date) -> Step:
    """The shortest step that gives no more than sixty pictures."""
    days = (last - first).days + 1
    if days <= _PICTURES:
        return Step.DAY
    return Step.WEEK if days <= 7 * _PICTURES else Step.MONTH


def pictures_a_second(first: date, last: date, step: str) -> float:
    """Pictures per second, between 1 and 5, so that a replay takes about twenty seconds."""
    length = {Step.DAY: 1, Step.WEEK: 7, Step.MONTH: 30}[Step(step)]
    return min(_FASTEST, max(1.0, ((last - first).days + 1) / length / _FULL_SPEED))
