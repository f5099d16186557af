"""Writes that the dialects share: a report is created or changed, with rows of the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import Any, NamedTuple

from signalement_plugin.core.model.operation import position_text
from signalement_plugin.core.model.status import Status

from . import statuses
from .effects import CURRENT
from .problem import Problem, bad, missing
from .record import COLUMNS, Record, log_time, of_row, row_of, seconds
from .render import Fragments, Names, fragments
from .store import Store

_PLACES = ", ".join(f":{name}" for name in COLUMNS)
INSERT_REPORT = " ".join(("INSERT INTO reports (", ", ".join(COLUMNS), ") VALUES (", _PLACES, ")"))
_UPDATE_REPORT = " ".join(
    ("UPDATE reports SET", ", ".join(f"{c} = :{c}" for c in COLUMNS), "WHERE id = :id")
)
INSERT_LOG = (
    "INSERT INTO change_log (report_id, made_at, author, field, old, new, text, operation_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_UPDATE = (
    "INSERT INTO updates (update_id, report_id, made_at, status, description, media_url,"
    " external_status_code) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
INSERT_FRAGMENTS = "INSERT OR REPLACE INTO fragments VALUES (?, ?, ?, ?, ?)"
INSERT_NOTE = "INSERT INTO notes (report_id, kind, made_at, author, comment) VALUES (?, ?, ?, ?, ?)"
INSERT_PHOTO = (
    "INSERT INTO photos (name, report_id, number, media_type, seed, content)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
REPORTER = ("email", "first_name", "last_name", "phone")
SUFFIXES = {"image/png": "png", "image/jpeg": "jpg"}


class Picture(NamedTuple):
    """A photo that came with a request."""

    media_type: str  # a key of SUFFIXES
    content: bytes
    name: str = ""  # name of the file, if the system shows it


@dataclass(frozen=True)
class Change:
    """What one request wants of one report.

    ``sets`` maps of ``status department assignee service_code position`` to the new value
    (a ``Status``, an id, a code, a pair latitude and longitude). ``word`` is the mySociety
    word of the public update that this makes, ``update_id`` its id where the client gave one.
    """

    author: str
    operation_id: str = ""
    sets: Mapping[str, Any] = field(default_factory=dict)
    reply: str = ""
    note: str = ""
    comment: str = ""
    pictures: tuple[Picture, ...] = ()
    word: str = ""
    update_id: str = ""
    media_url: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)  # values that only one dialect has

    def texts(self) -> Iterator[tuple[str, str]]:
        for name in ("reply", "note", "comment"):
            if getattr(self, name):
                yield name, getattr(self, name)


@dataclass(frozen=True)
class Arrival:
    """A new report and who sent it; ``reporter`` holds some of :data:`REPORTER`."""

    author: str
    record: Record
    reporter: Mapping[str, str] = field(default_factory=dict)
    operation_id: str = ""
    pictures: tuple[Picture, ...] = ()


def change_report(store: Store, report_id: str, change: Change) -> Record:
    """Apply one change as a whole, or raise ``Problem`` and apply nothing."""
    now, effects = datetime.now(timezone.utc), CURRENT.get()
    at = effects.stamp(seconds(now) or 0)
    change = replace(change, reply=effects.text(change.reply), note=effects.text(change.note))
    change = _kept(change, effects.keep)
    with store.writing() as db:
        seq, old = _stored(db, report_id)
        new = _with(db, old, change, at)
        log = [
            (name, before, after, "")
            for name in ("status", "department", "assignee", "service_code", "position")
            if (before := logged(old, name)) != (after := logged(new, name))
        ]
        log += [(name, "", "", text) for name, text in change.texts()]
        log += [(name, "", value, "") for name, value in change.beside.items()]
        kept = zip(_keep(db, report_id, change.pictures), change.pictures)
        log += [("photo", "", name, picture.name) for name, picture in kept]
        _publish(db, old, new, change, now)
        _thread(db, report_id, change, now)
        if not log and not change.update_id and not effects.keep:
            return old
        log = log or [("event", "", "", change.word)]
        if effects.keep != "mark":
            new = replace(new, version=old.version + 1, updated=max(at, old.updated))
        return _write(db, seq, new, log, change.author, change.operation_id, now)


def _kept(change: Change, keep: str) -> Change:
    """What is left of a change that is answered with yes and whose action then does not run."""
    if keep == "mark":
        return Change(change.author, change.operation_id, update_id=change.update_id)
    return replace(change, sets={}, beside={}, pictures=()) if keep else change


def touch_report(store: Store, report_id: str, author: str) -> Record:
    """A side effect: the record counts as changed, its values stay."""
    now = datetime.now(timezone.utc)
    with store.writing() as db:
        seq, old = _stored(db, report_id)
        at = CURRENT.get().stamp(seconds(now) or 0)
        new = replace(old, version=old.version + 1, updated=max(at, old.updated))
        return _write(db, seq, new, [("event", "", "", "side effect")], author, "", now)


def receive_report(store: Store, arrival: Arrival, now: datetime | None = None) -> Record:
    """Store a new report under the next number of this year."""
    now = now or datetime.now(timezone.utc)
    at = CURRENT.get().stamp(seconds(now) or 0)
    with store.writing() as db:
        number = _next_number(db, now.year)
        record = replace(arrival.record, id=number, requested=at, updated=at, status_since=at)
        seq = db.execute(INSERT_REPORT, row_of(record)).lastrowid or 0
        db.execute(
            "INSERT INTO reporters VALUES (:report_id, :email, :first_name, :last_name, :phone)",
            {"report_id": number, **dict.fromkeys(REPORTER, ""), **arrival.reporter},
        )
        _keep(db, number, arrival.pictures)
        log = [("created", "", "", record.description)]
        return _write(db, seq, record, log, arrival.author, arrival.operation_id, now)


def department_id(store: Store, name: str) -> str:
    """The id of a department given by name or id. Raises ``Problem`` 422."""
    rows = store.departments()
    for key in ("name", "id"):
        for row in rows:
            if row[key] == name:
                return str(row["id"])
    raise Problem(422, f"delegation names no department: {name[:60]!r}")


def logged(record: Record, name: str) -> str:
    """A field as the log keeps it."""
    if name == "position":
        return position_text(record.long, record.lat)
    return str(getattr(record, name))


def names_of(db: sqlite3.Connection, record: Record) -> Names:
    """What is shown for the codes and ids of a record."""
    service = db.execute(
        "SELECT name FROM services WHERE jurisdiction = ? AND code = ?",
        (record.jurisdiction, record.service_code),
    ).fetchone()
    department = db.execute(
        "SELECT name FROM departments WHERE id = ?", (record.department,)
    ).fetchone()
    photos = db.execute("SELECT name FROM photos WHERE report_id = ? ORDER BY number", (record.id,))
    return Names(
        service[0] if service else record.service_code,
        department[0] if department else "",
        [row[0] for row in photos],
    )


def _stored(db: sqlite3.Connection, report_id: str) -> tuple[int, Record]:
    row = db.execute("SELECT * FROM reports WHERE id = ?", (report_id,)).fetchone()
    if row is None:
        raise missing("service_request_id")
    return row["seq"], of_row(dict(row))


def _with(db: sqlite3.Connection, old: Record, change: Change, at: int) -> Record:
    """The record as it will be, without version and time of change."""
    sets = dict(change.sets)
    if "position" in sets:
        sets["lat"], sets["long"] = sets.pop("position")
    code = sets.get("service_code", old.service_code)
    known = "SELECT 1 FROM services WHERE jurisdiction = ? AND code = ?"
    if code != old.service_code and not db.execute(known, (old.jurisdiction, code)).fetchone():
        raise missing("service_code")
    if code != old.service_code and CURRENT.get().clear:
        sets = {"department": "", "assignee": "", **sets}
    if sets.get("status", old.status) is not old.status:
        sets["status_since"] = at
    return replace(old, status_notes=change.reply or old.status_notes, **sets)


def _publish(
    db: sqlite3.Connection, old: Record, new: Record, change: Change, now: datetime
) -> None:
    """The public update that a new status, a reply or an update of mySociety makes."""
    if new.status is old.status and not change.reply and not change.update_id:
        return
    count = db.execute("SELECT count(*) FROM updates WHERE report_id = ?", (new.id,)).fetchone()[0]
    row = (
        change.update_id or f"{new.id}-u{count + 1}",
        new.id,
        log_time(now),
        change.word or statuses.MYSOCIETY[new.status],
        change.reply,
        change.media_url,
        new.status.value.upper(),
    )
    try:
        db.execute(INSERT_UPDATE, row)
    except sqlite3.IntegrityError as error:
        raise bad("Bad request: already exists") from error


def _thread(db: sqlite3.Connection, report_id: str, change: Change, now: datetime) -> None:
    for kind in ("note", "comment"):
        text = getattr(change, kind)
        if text:
            db.execute(INSERT_NOTE, (report_id, kind, log_time(now), change.author, text))


def _keep(db: sqlite3.Connection, report_id: str, pictures: tuple[Picture, ...]) -> list[str]:
    """Store photos; returns the names they are served under."""
    last = "SELECT coalesce(max(number), 0) FROM photos WHERE report_id = ?"
    start = db.execute(last, (report_id,)).fetchone()[0]
    kept = []
    for number, picture in enumerate(pictures, start + 1):
        tail = f"_{number}" if number > 1 else ""
        name = f"{report_id}{tail}.{SUFFIXES[picture.media_type]}"
        row = (name, report_id, number, picture.media_type, 0, picture.content)
        db.execute(INSERT_PHOTO, row)
        kept.append(name)
    return kept


def _write(
    db: sqlite3.Connection,
    seq: int,
    record: Record,
    log: list[tuple[str, str, str, str]],
    author: str,
    operation_id: str,
    now: datetime,
) -> Record:
    delivery = CURRENT.get().delivery
    for entry in log:
        row = (record.id, log_time(now), author, *entry, operation_id)
        record.activity = db.execute(INSERT_LOG, row).lastrowid or 0
        if delivery:
            db.execute("INSERT INTO deliveries VALUES (?, ?)", (record.activity, delivery))
    db.execute(_UPDATE_REPORT, row_of(record))
    shown: Fragments = fragments(record, names_of(db, record))
    db.execute(INSERT_FRAGMENTS, (seq, *shown))
    return record


def _next_number(db: sqlite3.Connection, year: int) -> str:
    pattern = f"{year}-[0-9]*"
    last = "SELECT coalesce(max(CAST(substr(id, 6) AS INTEGER)), 0) FROM reports WHERE id GLOB ?"
    return f"{year}-{db.execute(last, (pattern,)).fetchone()[0] + 1:05d}"


def status_value(status: Status | None) -> dict[str, Status]:
    """``sets`` for a status, empty for none."""
    return {} if status is None else {"status": status}
