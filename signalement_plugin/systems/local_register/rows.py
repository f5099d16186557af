"""Converts rows of the register's file to reports and back, and has SQL for them. Times are
UTC, positions degrees (EPSG:4326)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timezone

from ...core.model.report import Activity, Department, Report, Service
from ...core.model.status import Status

STATUSES = {status.value: status for status in Status}

SELECT_ONE = """
SELECT report.*, service.name AS service_name
FROM report LEFT JOIN service ON service.code = report.service_code
WHERE report_id = ?
"""

SELECT_PAGE = """
SELECT report.*, service.name AS service_name
FROM report LEFT JOIN service ON service.code = report.service_code
WHERE (updated, report_id) > (:updated, :report_id)
  AND (:west IS NULL OR lon IS NULL OR lat IS NULL
       OR (lon BETWEEN :west AND :east AND lat BETWEEN :south AND :north))
ORDER BY updated, report_id
LIMIT :rows
"""

SELECT_PHOTOS = """
SELECT 'register:photo/' || id AS url FROM photo WHERE report_id = ? ORDER BY id
"""

COUNT_MATCHING = """
SELECT count(*) FROM report
WHERE updated >= :updated
  AND (:west IS NULL OR lon IS NULL OR lat IS NULL
       OR (lon BETWEEN :west AND :east AND lat BETWEEN :south AND :north))
"""

COUNT_OPEN = """
SELECT count(*),
       coalesce(sum(status IN ('new', 'accepted', 'in_progress', 'planned', 'waiting')), 0)
FROM report
"""

INSERT_REPORT = """
INSERT INTO report (status, raw_status, service_code, description, address, sector, department,
                    assignee, requested, updated, due, photo, source, notice, lon, lat,
                    version, activity, report_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

UPDATE_REPORT = """
UPDATE report SET status = ?, raw_status = ?, service_code = ?, description = ?, address = ?,
                  sector = ?, department = ?, assignee = ?, requested = ?, updated = ?, due = ?,
                  photo = ?, source = ?, notice = ?, lon = ?, lat = ?, version = ?, activity = ?
WHERE report_id = ?
"""

INSERT_ENTRY = """
INSERT INTO activity (report_id, at, author, kind, text, field, old, new, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

INSERT_NUMBERED_ENTRY = """
INSERT INTO activity (report_id, at, author, kind, text, field, old, new, operation_id, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def clean(text: str) -> str:
    """Text that UTF-8 can carry: half surrogate pairs become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def time_text(moment: datetime | None) -> str | None:
    """UTC as text of fixed width, which sorts by time."""
    if moment is None:
        return None
    return moment.astimezone(timezone.utc).isoformat(timespec="microseconds")


def time_of(text: str | None) -> datetime | None:
    """The time in UTC; ``None`` for none, and for a text that is no time with an offset."""
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment.astimezone(timezone.utc) if moment.tzinfo else None


def report_of(row: sqlite3.Row) -> Report:
    """The report of a row. Raises ``ValueError`` or ``TypeError`` for a row with wrong values."""
    placed = row["lon"] is not None and row["lat"] is not None
    return Report(
        report_id=row["report_id"],
        status=STATUSES.get(row["status"], Status.UNKNOWN),
        raw_status=row["raw_status"],
        service_code=row["service_code"],
        service_name=row["service_name"] or "",
        description=row["description"],
        address=row["address"],
        sector=row["sector"],
        department=row["department"],
        assignee=row["assignee"],
        requested=time_of(row["requested"]),
        updated=time_of(row["updated"]),
        due=time_of(row["due"]),
        photo=row["photo"],
        source=row["source"],
        notice=row["notice"],
        flags=() if placed else ("no_position",),
        lon=float(row["lon"]) if placed else None,
        lat=float(row["lat"]) if placed else None,
        version=str(row["version"]),
        activity=str(row["activity"] or ""),
    )


def report_values(report: Report) -> tuple[object, ...]:
    """Parameters of :data:`INSERT_REPORT` and :data:`UPDATE_REPORT`."""
    return (
        report.status.value,
        report.raw_status,
        report.service_code,
        report.description,
        report.address,
        report.sector,
        report.department,
        report.assignee,
        time_text(report.requested),
        time_text(report.updated),
        time_text(report.due),
        report.photo,
        report.source,
        report.notice,
        report.lon,
        report.lat,
        int(report.version),
        int(report.activity or 0),
        report.report_id,
    )


def entry_values(report_id: str, entry: Activity) -> tuple[object, ...]:
    """Parameters of :data:`INSERT_ENTRY`."""
    return (
        report_id,
        time_text(entry.at),
        entry.author,
        entry.kind,
        entry.text,
        entry.field,
        entry.old,
        entry.new,
        entry.operation_id,
    )


def activity_of(row: sqlite3.Row) -> Activity:
    return Activity(
        id=str(row["id"]),
        at=time_of(row["at"]),
        author=row["author"],
        kind=row["kind"],
        text=row["text"],
        field=row["field"],
        old=row["old"],
        new=row["new"],
        operation_id=row["operation_id"],
    )


def services(connection: sqlite3.Connection) -> list[Service]:
    rows = connection.execute("SELECT code, name, category, description FROM service ORDER BY rank")
    return [Service(*row) for row in rows]


def departments(connection: sqlite3.Connection) -> list[Department]:
    members: dict[str, list[tuple[str, str]]] = {}
    for row in connection.execute("SELECT department, id, name FROM person ORDER BY rank"):
        members.setdefault(row["department"], []).append((row["id"], row["name"]))
    teams = connection.execute("SELECT id, name FROM department ORDER BY rank")
    return [Department(code, name, tuple(members.get(code, ()))) for code, name in teams]


def readable(rows: Iterable[sqlite3.Row]) -> tuple[tuple[Report, ...], tuple[str, ...]]:
    """The reports, and a warning for each row that cannot be one."""
    reports, warnings = [], []
    for row in rows:
        try:
            reports.append(report_of(row))
        except (ValueError, TypeError) as error:
            warnings.append(f"{row['report_id']}: {error}")
    return tuple(reports), tuple(warnings)
