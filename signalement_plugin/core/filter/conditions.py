"""What filter terms mean: conditions on a report's fields.

A condition is evaluated in two places: :func:`holds` tests a report in memory, ``sql.py`` selects
rows of the ``reports`` table. The two share the meaning of a term. Only the few kinds of conditions
are written twice, and a property test compares them. :class:`Recurs` is evaluated in the table
only: one report alone does not tell.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Union

from ..dates.deadlines import day_start, local_day
from ..errors import BadFilter
from ..model.report import Report
from ..model.status import CLOSED, OPEN, Status
from ..text.folding import Needle, needle
from ..text.search_text import FREE_TEXT
from .dates import MOST_DAYS, covered
from .vocabulary import OF_LAYERS, OF_PLAN


@dataclass(frozen=True)
class Term:
    """One word of a filter in canonical form; ``key`` is empty for free text."""

    key: str
    relation: str  # ":" "<" ">"
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True)
class FilterContext:
    """What a filter depends on beside the report.

    ``now``: aware, UTC. ``me``/``my_department``: ids, empty when not known; then nothing
    is mine. ``zone`` is the IANA zone that decides when a day begins. ``names``: field of ids
    (``department``, ``assignee``) → name → id, for bare words.
    """

    now: datetime
    me: str = ""
    my_department: str = ""
    zone: str = "Europe/Brussels"
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return local_day(self.now, self.zone)


@dataclass(frozen=True)
class Contains:
    """One of the fields holds the needle."""

    fields: tuple[str, ...]
    needle: Needle


@dataclass(frozen=True)
class OneOf:
    """The field is exactly one of the texts; an absent value counts as an empty text."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class HasFlag:
    """The report carries the flag."""

    flag: str


@dataclass(frozen=True)
class Within:
    """The field is a time in ``[start, end)``, UTC; ``None`` leaves that side open."""

    field: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True)
class HasPosition:
    """The report has a position."""


@dataclass(frozen=True)
class Similar:
    """The time from its receipt until ``end`` (UTC) is at least twice the time from its receipt to
    its deadline, in whole seconds as in ``core.marks``."""

    end: datetime


@dataclass(frozen=True)
class Recurs:
    """It is the ``least``th to the ``most``th report of its service at its place within a year
    (``core.model.recurrence``), as ``core.analysis.duplicates.times_here`` counts."""

    least: int
    most: int


@dataclass(frozen=True)
class All:
    """Every part holds; without parts it always holds."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Any:
    """At least one part holds; without parts it never holds."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: Condition


# Names, not classes: ``typing`` caches each Union, and would keep the old classes in memory when
# the plugin is upgraded in a running QGIS.
Condition = Union[
    "Contains",
    "OneOf",
    "HasFlag",
    "Within",
    "HasPosition",
    "Similar",
    "Recurs",
    "All",
    "Any",
    "Not",
]


def meaning(terms: Iterable[Term], context: FilterContext) -> Condition:
    """The condition of a whole filter at one moment, for one person.

    Raises ``BadFilter`` for a term of ``OF_MAP``: its caller has no layer to ask.
    """
    return All(tuple(_term(term, context) for term in terms))


def only_open(condition: Condition) -> bool:
    """Whether it holds for open reports at most; false where that cannot be told."""
    if isinstance(condition, OneOf):
        return condition.field == "status" and OPEN.issuperset(condition.values)
    if isinstance(condition, All):
        return any(map(only_open, condition.parts))
    return isinstance(condition, Any) and all(map(only_open, condition.parts))


def _term(term: Term, context: FilterContext) -> Condition:
    translate = _TRANSLATORS[term.key]
    wanted = _either([translate(term, value, context) for value in term.values])
    return Not(wanted) if term.negated else wanted


def _either(parts: list[Condition]) -> Condition:
    """Any of ``parts``; several values of one field become one list."""
    if all(isinstance(part, OneOf) for part in parts):
        lists = [part for part in parts if isinstance(part, OneOf)]
        if len({part.field for part in lists}) == 1:
            return OneOf(lists[0].field, tuple(v for part in lists for v in part.values))
    return parts[0] if len(parts) == 1 else Any(tuple(parts))


def _among(statuses: Iterable[Status]) -> Condition:
    return OneOf("status", tuple(sorted(str(status) for status in statuses)))


_OPEN = _among(OPEN)


def _text(*fields: str, whole: bool = False) -> Callable[[Term, str, FilterContext], Condition]:
    def translate(_term: Term, value: str, _context: FilterContext) -> Condition:
        if not value:
            return All(tuple(OneOf(name, ("",)) for name in fields))
        return Contains(fields, needle(value, whole))

    return translate


_NUMBERED = re.compile(r"#(\d{1,20})", re.ASCII)
"""A number as people write it, ``#53``. The form with a prefix (``SIG-53``) is in the field
``reference``: in one system that is the report's number, in another that of a works order."""


def number_typed(line: str) -> str:
    """``53`` if the line is only ``#53``; else the line itself, without blanks around."""
    typed = line.strip()
    numbered = _NUMBERED.fullmatch(typed)
    return numbered[1] if numbered else typed


def _bare(term: Term, value: str, context: FilterContext) -> Condition:
    """A bare word: free text, the team or person of that name, the report of that number."""
    found = [_text(*FREE_TEXT)(term, value, context), *_held_by(value, context)]
    numbered = _NUMBERED.fullmatch(value)
    if numbered:
        found.append(Contains(("report_id",), needle(numbered[1], whole=True)))
    return found[0] if len(found) == 1 else Any(tuple(found))


def _held_by(name: str, context: FilterContext) -> Iterator[Condition]:
    """The reports of teams and people whose name contains ``name``."""
    accepts = needle(name).accepts
    for owner, ids in context.names.items():
        held = tuple(one for known, one in ids.items() if name and accepts(known))
        if held:
            yield OneOf(owner, held)


def _category(_term: Term, value: str, _context: FilterContext) -> Condition:
    if not value:
        return OneOf("service_code", ("",))
    return Any(
        (
            Contains(("service_code",), needle(value, whole=True)),
            Contains(("service_name",), needle(value)),
        )
    )


def _value(field_name: str) -> Callable[[Term, str, FilterContext], Condition]:
    return lambda _term, value, _context: OneOf(field_name, (value,))


def _flag(_term: Term, value: str, _context: FilterContext) -> Condition:
    return HasFlag(value)


def _days_before(
    field_name: str, relation: str, value: str, context: FilterContext, least: int | None = None
) -> Condition:
    """Days between the field's day and today, in ``context.zone``, against a number."""
    count = int(value)

    def day(days: int) -> datetime:
        return day_start(context.today - timedelta(days=days), context.zone)

    if relation == ">":
        return Within(field_name, end=day(max(count, -1 if least is None else least - 1)))
    if relation == "<":
        return Within(field_name, day(count - 1), None if least is None else day(least - 1))
    return Within(field_name, day(count), day(count - 1))


def _age(term: Term, value: str, context: FilterContext) -> Condition:
    return _days_before("requested", term.relation, value, context)


def _late(term: Term, value: str, context: FilterContext) -> Condition:
    return All((_OPEN, _days_before("due", term.relation, value, context, least=1)))


def _times(term: Term, value: str, _context: FilterContext) -> Condition:
    count = int(value)
    if term.relation == ">":
        return Recurs(count + 1, MOST_DAYS)
    return Recurs(1, count - 1) if term.relation == "<" else Recurs(count, count)


def _time(field_name: str) -> Callable[[Term, str, FilterContext], Condition]:
    def translate(term: Term, value: str, context: FilterContext) -> Condition:
        if not value:
            return Not(Within(field_name))
        first, after = (day_start(day, context.zone) for day in covered(value, context.today))
        spans = {
            ":": Within(field_name, first, after),
            "<": Within(field_name, end=first),
            ">": Within(field_name, after),
        }
        return spans[term.relation]

    return translate


def _is(_term: Term, value: str, context: FilterContext) -> Condition:
    today = day_start(context.today, context.zone)
    tomorrow = day_start(context.today + timedelta(days=1), context.zone)
    days_left = 8 - context.today.isoweekday()  # until next Monday, today included
    monday = day_start(context.today + timedelta(days=days_left), context.zone)
    states: dict[str, Condition] = {
        "open": _OPEN,
        "closed": _among(CLOSED),
        "new": _among((Status.NEW,)),
        "late": All((_OPEN, Within("due", end=today))),
        "twice": All((_OPEN, Within("due", end=today), Similar(tomorrow))),
        "today": All((_OPEN, Within("due", today, tomorrow))),
        "week": All((_OPEN, Within("due", today, monday))),
        "unassigned": All((OneOf("department", ("",)), OneOf("assignee", ("",)))),
        "mine": _owned("assignee", context.me),
        "ours": _owned("department", context.my_department),
        "unplaced": Not(HasPosition()),
    }
    return states[value]


def _owned(field_name: str, owner: str) -> Condition:
    return OneOf(field_name, (owner,)) if owner else Any()


def _without(reason: str) -> Callable[[Term, str, FilterContext], Condition]:
    def refuse(term: Term, _value: str, _context: FilterContext) -> Condition:
        error = BadFilter(reason)
        error.term = term.key
        raise error

    return refuse


_TRANSLATORS: dict[str, Callable[[Term, str, FilterContext], Condition]] = {
    "": _bare,
    "id": _text("report_id", whole=True),
    "status": _value("status"),
    "priority": _value("priority"),
    "type": _value("report_type"),
    "category": _category,
    "department": _text("department", whole=True),
    "assignee": _text("assignee", whole=True),
    "street": _text("address"),
    "sector": _text("sector", whole=True),
    "text": _text("description"),
    "age": _age,
    "late": _late,
    "times": _times,
    "due": _time("due"),
    "requested": _time("requested"),
    "updated": _time("updated"),
    "source": _text("source", whole=True),
    "flag": _flag,
    "is": _is,
    **dict.fromkeys(OF_PLAN, _without("no plan")),
    **dict.fromkeys(OF_LAYERS, _without("no layers")),
}


def holds(condition: Condition, report: Report) -> bool:
    """Whether ``report`` fulfils ``condition``. Raises ``BadFilter`` for :class:`Recurs`: one
    report alone does not tell."""
    return _TESTS[type(condition)](condition, report)


def _contains(wanted: Contains, report: Report) -> bool:
    accepts = wanted.needle.accepts
    return any(accepts(getattr(report, name)) for name in wanted.fields)


def _within(wanted: Within, report: Report) -> bool:
    at = getattr(report, wanted.field)
    if at is None:
        return False
    return (wanted.start is None or at >= wanted.start) and (wanted.end is None or at < wanted.end)


def _twice(wanted: Similar, report: Report) -> bool:
    if report.due is None or report.requested is None:
        return False
    due, begun, end = map(_second, (report.due, report.requested, wanted.end))
    return 2 * due - begun < end


def _second(at: datetime) -> int:
    return math.floor(at.timestamp())


def _alone(_wanted: Recurs, _report: Report) -> bool:
    error = BadFilter("only of a list")
    error.term = "times"
    raise error


_TESTS: dict[type, Callable[..., bool]] = {
    Contains: _contains,
    OneOf: lambda wanted, report: str(getattr(report, wanted.field)) in wanted.values,
    HasFlag: lambda wanted, report: wanted.flag in report.flags,
    Within: _within,
    Similar: _twice,
    Recurs: _alone,
    HasPosition: lambda _wanted, report: report.lon is not None and report.lat is not None,
    All: lambda wanted, report: all(holds(part, report) for part in wanted.parts),
    Any: lambda wanted, report: any(holds(part, report) for part in wanted.parts),
    Not: lambda wanted, report: not holds(wanted.part, report),
}
