"""Creates a register filled with example data, for *Try with Made-Up Data*. Runs in a worker
thread."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime

from ...core.model.report import Report
from . import rows
from .database import open_file, transaction
from .example import ExampleData, read_example


def fill_with_example(path: str, now: datetime, language: str = "fr") -> int:
    """As :func:`fill_with`, with the example data that comes with the plugin. ``now`` is aware.
    Raises ``NotBuilt`` too, in a working tree where ``make stage`` has not run."""
    return fill_with(path, read_example(now, language))


def fill_with(path: str, data: ExampleData) -> int:
    """Create the register at ``path`` and fill it. Returns how many reports were written.

    A register that holds reports already is left alone (0): example data never mixes with
    real ones. Raises ``ServerError``, and then nothing was written.
    """
    with contextlib.closing(open_file(path)) as connection, transaction(connection):
        if connection.execute("SELECT 1 FROM report LIMIT 1").fetchone():
            return 0
        _insert(connection, data)
    return len(data.reports)


def _insert(connection: sqlite3.Connection, data: ExampleData) -> None:
    tables = (
        ("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [("example", "1")]),
        ("INSERT OR REPLACE INTO sector (name, lon, lat) VALUES (?, ?, ?)", data.sectors),
        (
            "UPDATE service SET name = ?, category = ?, description = ? WHERE code = ?",
            [(one.name, one.group, one.description, one.code) for one in data.services],
        ),
        (
            "UPDATE department SET name = ? WHERE id = ?",
            [(one.name, one.id) for one in data.departments],
        ),
        (
            "UPDATE word SET raw = ? WHERE status = ?",
            [(word, status.value) for status, word in data.status_texts.items()],
        ),
        (
            "INSERT INTO person (id, name, department) VALUES (?, ?, ?)",
            [(*person, team.id) for team in data.departments for person in team.people],
        ),
        (rows.INSERT_REPORT, map(rows.report_values, data.reports)),
        (rows.INSERT_NUMBERED_ENTRY, _entries(data)),
        ("INSERT OR REPLACE INTO number (year, last) VALUES (?, ?)", _numbers(data.reports)),
    )
    for statement, values in tables:
        connection.executemany(statement, values)


def _entries(data: ExampleData) -> Iterator[tuple[object, ...]]:
    for report_id, thread in data.activity.items():
        for entry in thread:
            yield (*rows.entry_values(report_id, entry), int(entry.id))


def _numbers(reports: list[Report]) -> list[tuple[int, int]]:
    last: dict[int, int] = {}
    for report in reports:
        year, number = map(int, report.report_id.split("-"))
        last[year] = max(number, last.get(year, 0))
    return list(last.items())
