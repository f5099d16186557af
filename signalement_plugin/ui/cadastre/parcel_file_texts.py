"""Texts of a parcel file: how many reports, of which services, when, and how soon the next came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil
from statistics import median

from ...cadastre.plan.location import LocationKind, ParcelLocation
from ...cadastre.plan.plan import PlanSource
from ...cadastre.texts import metres_text, plan_text
from ...core.model.report import Report
from ...qt.language import tr
from .. import texts

YEAR = timedelta(days=365)
MOST_LINES = 7
MOST_NAMED = 4  # most services named in a line
FEWEST = 3  # fewer reports have no meaningful median
Found = Sequence[tuple[Report, ParcelLocation]]


def title(key: str) -> str:
    """Head of the file."""
    return tr("Parcel {key}").format(key=key)


def summary(found: Found, metres: float, source: PlanSource, now: datetime, listed: int) -> str:
    """How many lie where, how many of which services came within a year, of when the plan is, and
    how many of them are listed where that is not all."""
    kinds = Counter(verdict.kind for _, verdict in found)
    on, unsure = kinds[LocationKind.INSIDE], kinds[LocationKind.UNCERTAIN]
    parts = [
        tr("%n on the parcel", n=on),
        tr("%n too near its edge to tell", n=unsure),
        tr("%n beside it, up to {metres} m", n=len(found) - on - unsure).format(
            metres=metres_text(metres)
        ),
    ]
    recent = [one for one, _ in found if one.requested and now - one.requested <= YEAR]
    again = tr("%n in the last 12 months", n=len(recent))
    often = _named(Counter(texts.one_line(one.service_name, 60) or "?" for one in recent))
    last = [plan_text(source)]
    if listed < len(found):
        text = tr("the newest {listed} are listed")
        last.append(text.format(listed=texts.number(listed)))
    return "\n".join(
        [" · ".join(parts), " · ".join(filter(None, [again, often])), " · ".join(last)]
    )


def recurrence(found: Found) -> str:
    """A line per year, the newest first, with its services; and how soon the next one came."""
    years: dict[int, Counter[str]] = {}
    for report, _ in found:
        if report.requested is not None:
            year = years.setdefault(report.requested.astimezone().year, Counter())
            year[texts.one_line(report.service_name, 60) or "?"] += 1
    lines = [_year(year, years[year]) for year in sorted(years, reverse=True)]
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], "…"]
    return "\n".join(filter(None, [_gap_text(found), *lines]))


def _year(year: int, services: Counter[str]) -> str:
    return f"{year} · {texts.number(sum(services.values()))} · {_named(services)}"


def _named(services: Counter[str]) -> str:
    most = services.most_common(MOST_NAMED)
    named = [f"{name} ({texts.number(count)})" for name, count in most]
    return ", ".join([*named, "…"] if len(services) > MOST_NAMED else named)


def _gap_text(found: Found) -> str:
    days = sorted(report.requested for report, _ in found if report.requested is not None)
    if len(days) < FEWEST:
        return ""
    gap = median((after - before) / timedelta(days=1) for before, after in zip(days, days[1:]))
    return tr("Half of them came within %n day(s) of the one before.", n=ceil(gap))


def where(verdict: ParcelLocation) -> str:
    """Where a report lies, relative to the parcel of the file."""
    metres = tr("{metres} m")
    sentences = {
        LocationKind.INSIDE: tr("on the parcel"),
        LocationKind.UNCERTAIN: tr("uncertain"),
    }.get(verdict.kind)
    return sentences or metres.format(metres=metres_text(verdict.metres or 0.0))
