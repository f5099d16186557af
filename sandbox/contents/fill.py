"""The first contents of a database: the example's reports, or those of a file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from sandbox.contents.example import generator
from signalement_plugin.core.model.report import Activity, Department, Service
from signalement_plugin.core.model.status import Status

from ..reports import statuses
from ..reports.changes import (
    INSERT_FRAGMENTS,
    INSERT_LOG,
    INSERT_NOTE,
    INSERT_PHOTO,
    INSERT_REPORT,
    INSERT_UPDATE,
)
from ..reports.record import Record, log_time, of_example, row_of, seconds
from ..reports.render import Names, fragments
from ..reports.store import Store
from .definitions import DEFINITIONS
from .load import Reading, read_file

LOGGED_AS = {"note": "note", "reply": "reply", "citizen": "comment"}


@dataclass(frozen=True)
class Contents:
    """What a jurisdiction starts with. ``activity``: report id → thread, oldest first."""

    records: Sequence[Record]
    services: Sequence[Service]
    departments: Sequence[Department]
    activity: Mapping[str, Sequence[Activity]] = field(default_factory=dict)
    left_out: Sequence[str] = ()
    seed: int = 1


class _Thread(NamedTuple):
    log: list[tuple[str, ...]]
    notes: list[tuple[str, ...]]
    updates: list[tuple[str, ...]]


def example_contents(count: int, seed: int, now: datetime) -> Contents:
    """Invented reports, from the seed."""
    data = generator.generate(count, seed, now=now)
    records = [of_example(report) for report in data.reports]
    return Contents(records, data.services, data.departments, data.activity, seed=seed)


def file_contents(path: Path, seed: int, reading: Reading) -> Contents:
    """The reports of a file with services of its own; departments and staff are invented."""
    loaded = read_file(path, reading)
    services = {r.service_code: Service(r.service_code, r.service_name) for r in loaded.records}
    teams = generator.departments(seed)
    known = {team.name for team in teams}
    agencies = dict.fromkeys(r.agency for r in loaded.records if r.agency)
    teams += [Department(name, name) for name in agencies if name not in known]
    return Contents(
        loaded.records, list(services.values()), teams, left_out=loaded.left_out, seed=seed
    )


def fill(store: Store, jurisdiction: str, contents: Contents) -> int:
    """Store the contents of one jurisdiction in one transaction; returns the reports added."""
    now = datetime.now(timezone.utc)
    departments = {team.name: team.id for team in contents.departments}
    with store.writing() as db:
        _set_up(db, jurisdiction, contents)
        for record in contents.records:
            record.jurisdiction = jurisdiction
            record.department = record.department or departments.get(record.agency, "")
            record.updated = record.updated or record.requested or seconds(now) or 0
            record.status_since = record.status_since or record.updated
        _add_threads(db, contents)
        _add_reports(db, contents)
    return len(contents.records)


def _set_up(db: sqlite3.Connection, jurisdiction: str, contents: Contents) -> None:
    db.execute("INSERT OR IGNORE INTO jurisdictions VALUES (?, ?)", (jurisdiction, jurisdiction))
    db.executemany(
        "INSERT OR IGNORE INTO services"
        " (jurisdiction, code, name, description, service_group, definition)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (jurisdiction, s.code, s.name, s.description, s.group, _definition(s.code))
            for s in contents.services
        ],
    )
    for team in contents.departments:
        db.execute("INSERT OR IGNORE INTO departments VALUES (?, ?)", (team.id, team.name))
        rows = [(login, team.id, name) for login, name in team.people]
        db.executemany("INSERT OR IGNORE INTO people VALUES (?, ?, ?)", rows)


def _definition(code: str) -> str:
    return json.dumps(DEFINITIONS.get(code, []), ensure_ascii=False)


def _add_threads(db: sqlite3.Connection, contents: Contents) -> None:
    for record in contents.records:
        thread = _thread(record.id, contents.activity.get(record.id, ()))
        for row in thread.log:
            record.activity = db.execute(INSERT_LOG, row).lastrowid or 0
            record.version += 1
        db.executemany(INSERT_NOTE, thread.notes)
        db.executemany(INSERT_UPDATE, thread.updates)


def _thread(report_id: str, entries: Iterable[Activity]) -> _Thread:
    """A thread as rows of the log, of the internal notes and of the public updates."""
    thread = _Thread([], [], [])
    said, status = "", Status.NEW
    for number, entry in enumerate(entries):
        at = log_time(entry.at or datetime.fromtimestamp(0, timezone.utc))
        name = entry.field or LOGGED_AS.get(entry.kind, "event")
        name = "created" if number == 0 and entry.kind == "citizen" else name
        thread.log.append((report_id, at, entry.author, name, entry.old, entry.new, entry.text, ""))
        if name == "note":
            thread.notes.append((report_id, "note", at, entry.author, entry.text))
        said = entry.text if name == "reply" else said
        if name == "status":
            status = Status(entry.new)
            thread.updates.append(_update(report_id, len(thread.updates) + 1, at, status, said))
            said = ""
    return thread


def _update(report_id: str, number: int, at: str, status: Status, said: str) -> tuple[str, ...]:
    word = statuses.MYSOCIETY[status]
    return (f"{report_id}-u{number}", report_id, at, word, said, "", status.value.upper())


def _add_reports(db: sqlite3.Connection, contents: Contents) -> None:
    services = {service.code: service.name for service in contents.services}
    teams = {team.id: team.name for team in contents.departments}
    for record in contents.records:
        photos = [f"{record.id}.png"] if record.has_photo else []
        seq = db.execute(INSERT_REPORT, row_of(record)).lastrowid
        names = Names(services[record.service_code], teams.get(record.department, ""), photos)
        db.execute(INSERT_FRAGMENTS, (seq, *fragments(record, names)))
        for name in photos:
            row = (name, record.id, 1, "image/png", contents.seed, None)
            db.execute(INSERT_PHOTO, row)
