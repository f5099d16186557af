"""What an export of reports holds: its columns, formats and values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .report import Report

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
    "flags",
    "url",
)
PERSONAL = ("description", "notice", "assignee", "photo")
"""Columns that may name or show a person: left out unless they are asked for."""

TIMES = ("requested", "updated", "due")
FORMATS = (".csv", ".xlsx", ".gpkg", ".geojson")
FOR_PEOPLE = frozenset({".csv", ".xlsx"})
"""Formats whose titles and statuses are words of the interface, and whose times are local."""


def columns(personal: bool) -> tuple[str, ...]:
    """Names of fields of :class:`Report`, in the order of the export."""
    return PLAIN + PERSONAL if personal else PLAIN


@dataclass(frozen=True)
class ExportPlan:
    """``titles``: column → title and ``words``: status → word, both for people. ``place``:
    the titles of the two coordinates. ``names``: department or person id → name."""

    columns: tuple[str, ...]
    titles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    place: tuple[str, str] = ("x", "y")


def value(report: Report, name: str, plan: ExportPlan, people: bool) -> str | datetime | None:
    """One cell: text, or an aware time; ``people`` as in :data:`FOR_PEOPLE`."""
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
        return plan.words
    return plan.names if name in ("department", "assignee") else {}


def local_text(at: datetime) -> str:
    """A time of this computer's zone, to the minute, as spreadsheets understand it."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
