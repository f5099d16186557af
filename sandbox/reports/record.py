"""One report as the server stores it, made from example data, a file or a request."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timezone

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import CLOSED, Status


@dataclass
class Record:
    """A row of ``reports``; the columns are explained in ``schema.sql``.

    ``agency`` is the name of a department as a file wrote it, ``service_name`` the name of
    the service; both become rows of their own tables. ``has_photo`` asks for a drawn one.
    """

    id: str
    jurisdiction: str = ""
    status: Status = Status.NEW
    status_since: int = 0
    status_notes: str = ""
    service_code: str = ""
    description: str = ""
    address: str = ""
    address_id: str = ""
    zipcode: str = ""
    sector: str = ""
    department: str = ""
    assignee: str = ""
    source: str = ""
    service_notice: str = ""
    requested: int | None = None
    updated: int = 0
    expected: int | None = None
    lat: float | None = None
    long: float | None = None
    media_url: str = ""
    attributes: str = "[]"
    version: int = 1
    activity: int = 0
    service_name: str = ""
    agency: str = ""
    has_photo: bool = False

    @property
    def is_open(self) -> bool:
        return self.status not in CLOSED


_NOT_COLUMNS = {"service_name", "agency", "has_photo"}
COLUMNS = (*(f.name for f in fields(Record) if f.name not in _NOT_COLUMNS), "is_open")
"""Names of the columns of ``reports`` besides ``seq``."""


def row_of(record: Record) -> dict[str, object]:
    """Named values for an INSERT or UPDATE of ``reports``."""
    row: dict[str, object] = {name: getattr(record, name) for name in COLUMNS}
    row["status"] = record.status.value
    row["is_open"] = int(record.is_open)
    return row


def of_row(row: dict[str, object]) -> Record:
    """The record of one row of ``reports``."""
    values = {name: row[name] for name in COLUMNS if name != "is_open"}
    values["status"] = Status(str(values["status"]))
    return Record(**values)  # type: ignore[arg-type]


def of_example(report: Report) -> Record:
    """The record of a report that the example made."""
    requested = seconds(report.requested)
    updated = seconds(report.updated) or requested or 0
    return Record(
        id=report.report_id,
        status=report.status,
        status_since=updated,
        status_notes=report.notice,
        service_code=report.service_code,
        service_name=report.service_name,
        description=report.description,
        address=report.address,
        sector=report.sector,
        department=report.department,
        assignee=report.assignee,
        source=report.source,
        requested=requested,
        updated=updated,
        expected=seconds(report.due),
        lat=report.lat,
        long=report.lon,
        has_photo=bool(report.photo),
    )


def seconds(moment: datetime | None) -> int | None:
    """Whole seconds since 1970 of an aware time, rounded down."""
    return None if moment is None else int(moment.timestamp() // 1)


def wire_time(moment: int | None) -> str | None:
    """``2026-11-24T07:12:00Z`` of whole seconds since 1970."""
    if moment is None:
        return None
    return datetime.fromtimestamp(moment, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def log_time(moment: datetime) -> str:
    """UTC text with milliseconds, as the log and the threads keep it."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
