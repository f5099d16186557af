"""Reads the photos of an operation, and carries it out on a report of the register, inside the
caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from ...core.errors import Refused
from ...core.model.operation import Operation, field_text
from ...core.model.report import WORLD, Activity, Report
from ...core.model.status import Status
from ..photo_file import naming_unreadable
from . import rows
from .rows import STATUSES, clean
from .sectors import Sector, nearest_sector

LONGEST_TEXT = 20_000
LARGEST_PHOTO = 16 * 1024 * 1024

PICTURES = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftyphei", "image/heic"),
)
"""(offset, first bytes, media type) of what may be attached."""

KINDS = {"status": "status", "department": "assign", "assignee": "assign"}
"""Field → kind of its activity entry; the other fields make an *event*."""


@dataclass(frozen=True)
class Photo:
    """A photo read from the outbox's folder."""

    name: str
    media_type: str
    content: bytes


def read_photos(paths: tuple[str, ...]) -> list[Photo]:
    """The files, whole. ``Refused`` for one that is missing, too large or no picture."""
    return [_photo(Path(path)) for path in paths]


def _photo(file: Path) -> Photo:
    with naming_unreadable(file):
        if file.stat().st_size > LARGEST_PHOTO:
            raise Refused(
                server_message=f"the photo {file.name} is larger than {LARGEST_PHOTO} bytes"
            )
        content = file.read_bytes()
    for offset, magic, media_type in PICTURES:
        if content.startswith(magic, offset):
            return Photo(clean(file.name), media_type, content)
    raise Refused(server_message=f"{file.name} is not a picture")


def bounded(text: str) -> str:
    """``text`` as the file can store it. Raises ``Refused`` above :data:`LONGEST_TEXT`."""
    if len(text) > LONGEST_TEXT:
        raise Refused(server_message=f"a text is longer than {LONGEST_TEXT} characters")
    return clean(text)


def _status(connection: sqlite3.Connection, value: str) -> dict[str, object]:
    status = STATUSES.get(value, Status.UNKNOWN)
    if status is Status.UNKNOWN:
        raise Refused(server_message=f"the register has no status {value!r}")
    word = connection.execute("SELECT raw FROM word WHERE status = ?", (value,)).fetchone()
    return {"status": status, "raw_status": word["raw"] if word else value}


def _department(connection: sqlite3.Connection, value: str) -> dict[str, object]:
    known = connection.execute("SELECT 1 FROM department WHERE id = ?", (value,)).fetchone()
    if value and not known:
        raise Refused(server_message=f"the register has no department {value!r}")
    return {"department": value}


def _service(connection: sqlite3.Connection, value: str) -> dict[str, object]:
    row = connection.execute("SELECT name FROM service WHERE code = ?", (value,)).fetchone()
    if row is None:
        raise Refused(server_message=f"the register has no service {value!r}")
    return {"service_code": value, "service_name": row["name"]}


def _position(connection: sqlite3.Connection, value: str) -> dict[str, object]:
    try:
        lon, lat = map(float, value.split(" "))
    except ValueError as error:
        raise Refused(server_message=f"not a position: {value[:60]!r}") from error
    if not WORLD.contains(lon, lat):
        raise Refused(server_message=f"not a position: {value[:60]!r}")
    sectors = [Sector(*row) for row in connection.execute("SELECT name, lon, lat FROM sector")]
    return {"lon": lon, "lat": lat, "sector": nearest_sector(lon, lat, sectors), "flags": ()}


def _plain(name: str) -> Callable[[sqlite3.Connection, str], dict[str, object]]:
    return lambda _connection, value: {name: value}


CHANGES: Mapping[str, Callable[[sqlite3.Connection, str], dict[str, object]]] = {
    "status": _status,
    "department": _department,
    "assignee": _plain("assignee"),
    "service_code": _service,
    "position": _position,
}
"""Field that may be set → function that returns the report's new values; each raises
``Refused``."""

CREATES = {name: _plain(name) for name in ("description", "address", "source")}


def due_of(connection: sqlite3.Connection, report: Report) -> datetime | None:
    """When a new report is due, by its service."""
    row = connection.execute(
        "SELECT days FROM service WHERE code = ?", (report.service_code,)
    ).fetchone()
    if row is None or row["days"] is None or report.requested is None:
        return None
    return report.requested + timedelta(days=row["days"])


def with_sets(
    connection: sqlite3.Connection, report: Report, sets: Mapping[str, str], *, new: bool = False
) -> Report:
    """``report`` with the wanted values. A value that the report has already is not replaced, so
    that for example a position keeps all its digits."""
    allowed = {**CHANGES, **CREATES} if new else CHANGES
    for name, value in sets.items():
        if name not in allowed:
            raise Refused(server_message=f"the register cannot set {name!r}")
        values = allowed[name](connection, bounded(value))
        wanted = replace(report, **values)  # type: ignore[arg-type]
        if field_text(wanted, name) != field_text(report, name):
            report = wanted
    return report


def entries_of(
    before: Report, after: Report, operation: Operation, urls: Mapping[str, str], at: datetime
) -> list[Activity]:
    """The activity entries of a change; ``urls``: address of each photo → file name."""
    author = bounded(operation.author)
    mark = clean(operation.id)
    parts = [
        (KINDS.get(name, "event"), "", name, field_text(before, name), field_text(after, name))
        for name in CHANGES
        if field_text(before, name) != field_text(after, name)
    ]
    parts += [("event", file_name, "photo", "", url) for url, file_name in urls.items()]
    parts += [
        (kind, bounded(text), "", "", "")
        for kind, text in (("note", operation.note), ("reply", operation.reply))
        if text
    ]
    return [Activity("", at, author, *part, operation_id=mark) for part in parts]


def store_photos(
    connection: sqlite3.Connection, report_id: str, photos: list[Photo]
) -> dict[str, str]:
    """Store the photos. Returns their addresses → file names."""
    urls = {}
    for photo in photos:
        cursor = connection.execute(
            "INSERT INTO photo (report_id, name, media_type, content) VALUES (?, ?, ?, ?)",
            (report_id, photo.name, photo.media_type, photo.content),
        )
        urls[f"register:photo/{cursor.lastrowid}"] = photo.name
    return urls


def store_entries(connection: sqlite3.Connection, report_id: str, entries: list[Activity]) -> str:
    """Append entries to the thread. Returns the id of the last one."""
    last = 0
    for entry in entries:
        values = rows.entry_values(report_id, entry)
        last = connection.execute(rows.INSERT_ENTRY, values).lastrowid or 0
    return str(last)


def remember(
    connection: sqlite3.Connection, operation: Operation, report_id: str, at: datetime
) -> None:
    """Store the operation's id, so that the operation is not carried out again."""
    connection.execute(
        "INSERT INTO operation (id, report_id, at) VALUES (?, ?, ?)",
        (clean(operation.id), report_id, rows.time_text(at)),
    )


def next_moment(connection: sqlite3.Connection, now: datetime) -> datetime:
    """The time for a change: now, or just after the last change if the clock went back, so that no
    list of changes misses a row."""
    last = rows.time_of(connection.execute("SELECT max(updated) FROM report").fetchone()[0])
    now = now.astimezone(timezone.utc)
    return now if last is None else max(now, last + timedelta(microseconds=1))


def next_number(connection: sqlite3.Connection, year: int) -> str:
    """The id of a new report, such as ``2026-00042``."""
    connection.execute(
        "INSERT INTO number (year, last) VALUES (?, 1)"
        " ON CONFLICT (year) DO UPDATE SET last = last + 1",
        (year,),
    )
    last = connection.execute("SELECT last FROM number WHERE year = ?", (year,)).fetchone()[0]
    return f"{year}-{last:05d}"
