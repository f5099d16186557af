"""The columns of the ``reports`` table, and the conversion of reports to rows and back.

An absent text is an empty text; times are ISO 8601 in UTC with milliseconds, as the
GeoPackage standard wants.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

from ..core.model.operation import JournalRow
from ..core.model.report import Report
from ..core.model.status import Status
from ..core.text.search_text import search_text

TABLE = "reports"
TIMES = ("requested", "updated", "due")
COLUMNS = (
    "report_id",
    "status",
    "raw_status",
    "service_code",
    "service_name",
    "description",
    "address",
    "sector",
    "department",
    "assignee",
    *TIMES,
    "photo",
    "source",
    "notice",
    "url",
    "reference",
    "priority",
    "report_type",
    "flags",
    "version",
    "activity",
    "content_hash",
    "search",
    "mark",
    "open_due",
)
"""Named like the fields of :class:`Report`; ``revision``, ``fid`` and ``geom`` come on top."""

NUMBERS = ("open_due",)
"""Whole numbers; the others are texts, or times."""

_DRAWN = ("mark", "open_due")
OWN = tuple(name for name in COLUMNS if name not in ("content_hash", "search", *_DRAWN))
"""Columns that are fields of a report; the others are made of these."""

HIDDEN = ("version", "activity", "content_hash", "search", *_DRAWN, "revision")
"""Columns that only the synchronisation and the filter read."""

_STATUSES = {status.value: status for status in Status}
_POINT = struct.Struct("<2sBBiBIdd")
_EPSG = 4326


def parse_time(text: str | None) -> datetime | None:
    """A time as the store or ``osgeo`` shows it (UTC). ``None`` when there is none."""
    if not text:
        return None
    plain = text.strip().replace("/", "-").replace(" ", "T").split("+")[0].rstrip("Z")
    try:
        return datetime.fromisoformat(plain).replace(tzinfo=timezone.utc)
    except ValueError:
        return None


def row_of(report: Report) -> tuple[str | None, ...]:
    """Values in the order of :data:`COLUMNS`, only times may be ``None``; without the last
    two, which a map is drawn by (``core.marks``)."""
    texts = report.texts
    return (*texts, report.content_hash, search_text(dict(zip(OWN, texts))))


def report_of(row: Mapping[str, Any], lon: float | None, lat: float | None) -> Report:
    """The report that a row shows. ``row`` maps column names to text or ``None``.

    A status that the scale does not know (typed by a user) becomes ``UNKNOWN``.
    """
    values: dict[str, Any] = {name: row.get(name) or "" for name in OWN if name not in TIMES}
    values.update({name: parse_time(row.get(name)) for name in TIMES})
    values["status"] = _STATUSES.get(values["status"], Status.UNKNOWN)
    values["flags"] = tuple(filter(None, values["flags"].split(",")))
    return Report(**values, lon=lon, lat=lat)


def point_blob(lon: float | None, lat: float | None) -> bytes | None:
    """A GeoPackage point (EPSG:4326, degrees) without envelope; ``None`` without position."""
    if lon is None or lat is None:
        return None
    return _POINT.pack(b"GP", 0, 1, _EPSG, 1, 1, lon, lat)


def journal_row(values: Sequence[str]) -> JournalRow:
    """A row of ``edit_journal``, from its id on. Raises ``ValueError`` or ``TypeError`` for a
    spoilt one."""
    id_, report_id, before, after, *rest = values
    found = JournalRow(id_, report_id, json.loads(before), json.loads(after), *rest)
    if not (id_ and report_id and isinstance(found.before, dict) and isinstance(found.after, dict)):
        raise ValueError("a row of the edit journal is spoilt")
    return found
