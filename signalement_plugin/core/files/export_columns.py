"""What an export of reports holds: its columns, formats and values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Union

from ..model.report import Report

PLAIN = (
    "report_id",
    "status",
    "raw_status",
    "service_code",
    "service_name",
    "address",
    "sector",
    "department",
    "requested",
    "updated",
    "due",
    "source",
    "priority",
    "report_type",
    "reference",
    "flags",
    "url",
)
PERSONAL = ("description", "notice", "assignee", "photo")
"""Columns that may name or show a person: left out unless they are asked for."""

LOCATED = ("capakey", "parcel_verdict", "parcel_distance", "parcel_plan")
"""Columns of the cadastral location; the distance is a number of metres."""

AROUND = ("around",)
"""Column with what layers of the project have near the report, as one text."""

NUMBERS = ("parcel_distance",)
TIMES = ("requested", "updated", "due")
FORMATS = (".csv", ".xlsx", ".gpkg", ".geojson")
FOR_PEOPLE = frozenset({".csv", ".xlsx"})
"""Formats with translated titles and statuses, and local times."""


_OF_A_REPORT = frozenset(one.name for one in fields(Report))

Cell = Union[str, float, datetime, None]


def columns(personal: bool, located: bool = False, around: bool = False) -> tuple[str, ...]:
    """The usual ones: fields of :class:`Report`, :data:`LOCATED` and :data:`AROUND`, in the order
    of the export."""
    return PLAIN + LOCATED * located + AROUND * around + PERSONAL * personal


@dataclass(frozen=True)
class ExportPlan:
    """``titles``: column → title and ``texts``: status → text, both for people. ``place``:
    the titles of the two coordinates. ``names``: department or person id → name.
    ``located``: the values of columns that no field of a report is in, such as
    :data:`LOCATED` and :data:`AROUND`; ``numbers``: which of the columns hold numbers."""

    columns: tuple[str, ...]
    titles: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    place: tuple[str, str] = ("x", "y")
    located: Callable[[Report], Mapping[str, str | float | None]] = lambda _report: {}
    numbers: frozenset[str] = frozenset(NUMBERS)


def value(report: Report, name: str, plan: ExportPlan, people: bool) -> Cell:
    """One cell: text, a number, or an aware time; ``people`` as in :data:`FOR_PEOPLE`."""
    if name not in _OF_A_REPORT:
        where = plan.located(report).get(name)
        return plan.texts.get(str(where), where) if people and name == "parcel_verdict" else where
    found = getattr(report, name)
    if name in TIMES:
        return found if isinstance(found, datetime) else None
    if name == "flags":
        return ",".join(report.flags)
    text = str(found)
    known = _known(name, plan) if people else {}
    return known.get(text, text)


def _known(name: str, plan: ExportPlan) -> Mapping[str, str]:
    """Value → word, for the columns whose values are ids."""
    if name == "status":
        return plan.texts
    return plan.names if name in ("department", "assignee") else {}


def local_text(at: datetime) -> str:
    """A time of this computer's zone, to the minute, as spreadsheets understand it."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
