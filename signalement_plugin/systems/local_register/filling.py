"""Fills a new register with reports of another connection, so that they can be changed in it. Runs
in a worker thread."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from ...core.model.report import Activity, Report
from . import rows
from .database import open_file, transaction

_OWN_NUMBER = re.compile(r"(\d{4})-(\d{5,9})", re.ASCII)
"""A number as the register itself gives it to a new report."""


def fill_with_reports(path: str, reports: Iterable[Report], now: datetime) -> int:
    """Create the register at ``path`` and fill it. Returns how many reports were written.

    The services and departments of the reports replace those that a register begins with. A
    report without a date counts as reported ``now`` (aware). A register that holds reports already
    is left alone (0). Raises ``ServerError``, and then nothing was written.
    """
    with contextlib.closing(open_file(path)) as connection, transaction(connection):
        if connection.execute("SELECT 1 FROM report LIMIT 1").fetchone():
            return 0
        count = 0
        for count, report in enumerate(reports, 1):
            _insert(connection, report, count, now)
        _replace_lists(connection)
    return count


def _insert(connection: sqlite3.Connection, report: Report, place: int, now: datetime) -> None:
    requested = report.requested or report.updated or now
    kept = replace(
        report,
        report_id=rows.clean(report.report_id),
        requested=requested,
        updated=report.updated or requested,
        version="1",
        activity=str(place),
        photo="",
    )
    first = Activity("", requested, "", "citizen", kept.description)
    values = (rows.clean(one) if isinstance(one, str) else one for one in rows.report_values(kept))
    connection.execute(rows.INSERT_REPORT, tuple(values))
    entry = (*rows.entry_values(kept.report_id, first), place)
    connection.execute(
        rows.INSERT_NUMBERED_ENTRY,
        tuple(rows.clean(one) if isinstance(one, str) else one for one in entry),
    )
    if found := _OWN_NUMBER.fullmatch(kept.report_id):
        connection.execute(
            "INSERT INTO number (year, last) VALUES (?, ?)"
            " ON CONFLICT (year) DO UPDATE SET last = max(last, excluded.last)",
            (int(found[1]), int(found[2])),
        )


def _replace_lists(connection: sqlite3.Connection) -> None:
    """Services and departments are those of the reports, where these have any."""
    if connection.execute("SELECT 1 FROM report WHERE service_code <> '' LIMIT 1").fetchone():
        connection.execute("DELETE FROM service")
        connection.execute(
            "INSERT INTO service (code, name)"
            " SELECT DISTINCT service_code, service_code FROM report"
            " WHERE service_code <> '' ORDER BY 1"
        )
    if connection.execute("SELECT 1 FROM report WHERE department <> '' LIMIT 1").fetchone():
        connection.execute("DELETE FROM person")
        connection.execute("DELETE FROM department")
        connection.execute(
            "INSERT INTO department (id, name)"
            " SELECT DISTINCT department, department FROM report"
            " WHERE department <> '' ORDER BY 1"
        )
