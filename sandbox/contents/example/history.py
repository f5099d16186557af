"""The history of an example report: its status, its team, and its activity."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from signalement_plugin.core.model.report import Activity, Department, Report
from signalement_plugin.core.model.status import CLOSED, OPEN, Status
from signalement_plugin.systems.local_register.default_data import RAW_STATUSES

from . import texts
from .places import Dice
from .texts import Trade

OPEN_SHARE = ((2, 97), (10, 85), (30, 60), (90, 33), (365, 14), (10_000, 6))
"""(age in days up to, percent still open)."""

OPEN_STAGES = (Status.NEW, Status.ACCEPTED, Status.IN_PROGRESS, Status.PLANNED, Status.WAITING)
STAGES_BY_AGE = (
    (2, (80, 94, 100, 100, 100)),
    (10, (30, 64, 86, 95, 100)),
    (30, (8, 35, 70, 88, 100)),
    (10_000, (3, 15, 47, 73, 100)),
)
"""(age in days up to, cumulative percent of each open stage)."""
END_STAGES = (
    Status.RESOLVED,
    Status.CLOSED,
    Status.REJECTED,
    Status.DUPLICATE,
    Status.UNKNOWN,
)
END_SUMS = (40, 84, 92, 98, 100)

PATHS: Mapping[Status, tuple[Status, ...]] = {
    Status.NEW: (),
    Status.ACCEPTED: (Status.ACCEPTED,),
    Status.IN_PROGRESS: (Status.ACCEPTED, Status.IN_PROGRESS),
    Status.PLANNED: (Status.ACCEPTED, Status.PLANNED),
    Status.WAITING: (Status.ACCEPTED, Status.WAITING),
    Status.RESOLVED: (Status.ACCEPTED, Status.RESOLVED),
    Status.CLOSED: (Status.ACCEPTED, Status.IN_PROGRESS, Status.CLOSED),
    Status.REJECTED: (Status.REJECTED,),
    Status.DUPLICATE: (Status.DUPLICATE,),
    Status.UNKNOWN: (Status.UNKNOWN,),
}
FIXED_ANSWERS = {
    Status.REJECTED: texts.ANSWER_REJECTED,
    Status.DUPLICATE: texts.ANSWER_DUPLICATE,
}
POSTPONED = 88
"""Percent of open reports past their target whose due time was set anew."""
FRONT_DESK = "Accueil"
CITIZEN = "Citoyen"


class Step(NamedTuple):
    """One entry of a thread to be, still without time and id."""

    kind: str
    author: str
    text: str = ""
    field: str = ""
    old: str = ""
    new: str = ""


class Fate(NamedTuple):
    """How a report ended up; ``person`` is the name of who worked on it."""

    status: Status
    department: str
    assignee: str
    notice: str
    person: str


def _status(age: int, dice: Dice) -> Status:
    share = OPEN_SHARE[bisect_left(OPEN_SHARE, (age, 0))][1]
    if not dice.chance(share):
        return dice.weighted(END_STAGES, END_SUMS)
    sums = STAGES_BY_AGE[bisect_left(STAGES_BY_AGE, (age, ()))][1]
    return dice.weighted(OPEN_STAGES, sums)


def _end(status: Status, trade: Trade, start: datetime, now: datetime, dice: Dice) -> datetime:
    """When a report last changed; a closed one was closed at a random time around its target."""
    if status is Status.NEW:
        return start
    room = (now - start).total_seconds()
    if status in CLOSED:
        u = dice.roll()
        room = min(room, trade.service.days * 86_400 * (0.05 + 1.9 * u * u))
    else:
        room *= dice.roll()
    return start + timedelta(seconds=int(room))


def _due(report: Report, status: Status, now: datetime, dice: Dice) -> datetime | None:
    """The deadline; most open reports past their target get a new one."""
    days = int(1 + dice.roll() * 34)
    late = report.due is not None and report.due < now
    if late and status in OPEN and dice.chance(POSTPONED):
        return (now + timedelta(days=days)).replace(hour=22, minute=0, second=0, microsecond=0)
    return report.due


def _team(report: Report, trade: Trade) -> str:
    outside = texts.TEAM_OF_SECTOR.get(report.sector)
    return outside if outside and trade.department == "proprete" else trade.department


def _steps(description: str, fate: Fate, dice: Dice) -> Iterator[Step]:
    person = fate.person
    yield Step("citizen", CITIZEN, description)
    if fate.department:
        yield Step("assign", FRONT_DESK, "", "department", "", fate.department)
    if fate.assignee:
        yield Step("assign", person, "", "assignee", "", fate.assignee)
    path = PATHS[fate.status]
    before = Status.NEW
    for status in path:
        if status is path[-1] and dice.chance(22):
            yield Step("note", person, dice.pick(texts.NOTES))
        if status is path[-1] and fate.notice:
            yield Step("reply", person, fate.notice)
        yield Step("status", person, "", "status", before.value, status.value)
        before = status


def _thread(
    steps: list[Step], start: datetime, end: datetime, numbers: Iterator[int]
) -> list[Activity]:
    seconds = int((end - start).total_seconds())
    last = max(len(steps) - 1, 1)
    thread = []
    for index, (kind, author, text, field, old, new) in enumerate(steps):
        at = start + timedelta(seconds=seconds * index // last)
        thread.append(Activity(str(next(numbers)), at, author, kind, text, field, old, new))
    return thread


def _fate(
    report: Report, trade: Trade, status: Status, dice: Dice, teams: Mapping[str, Department]
) -> Fate:
    department, assignee, person = "", "", FRONT_DESK
    if dice.chance(12 if status is Status.NEW else 94):
        department = _team(report, trade)
        login, name = dice.pick(teams[department].people)
        if status is not Status.NEW:
            person = name
            assignee = login if dice.chance(55) else ""
    answer = FIXED_ANSWERS.get(status) or dice.pick(trade.answers)
    notice = answer if status in CLOSED and dice.chance(90) else ""
    return Fate(status, department, assignee, notice, person)


def live(
    report: Report,
    trade: Trade,
    dice: Dice,
    *,
    now: datetime,
    teams: Mapping[str, Department],
    numbers: Iterator[int],
) -> tuple[Report, list[Activity]]:
    """A received report grown to what it is at ``now``, and its thread.

    ``numbers`` gives the ids of the thread's entries.
    """
    start = report.requested or now
    status = _status((now - start).days, dice)
    fate = _fate(report, trade, status, dice, teams)
    end = _end(status, trade, start, now, dice)
    steps = list(_steps(report.description, fate, dice))
    thread = _thread(steps, start, end, numbers)
    grown = replace(
        report,
        status=status,
        raw_status=RAW_STATUSES[status],
        department=fate.department,
        assignee=fate.assignee,
        notice=fate.notice,
        updated=end,
        due=_due(report, status, now, dice),
        version=str(len(thread)),
        activity=thread[-1].id,
    )
    return grown, thread
