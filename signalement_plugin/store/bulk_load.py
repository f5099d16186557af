"""Writes many reports into a new GeoPackage: the next file of a store, or a copy for the field.
Runs in a worker thread.

Rows are written through ``sqlite3``, four times as fast as through ``ogr.Feature`` (measured with
100,000 reports). That is safe only because no layer displays this file yet. Feature count,
triggers, R-tree and the indexes over all rows are made at the end.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

from ..core.errors import BadStore
from ..core.marks.marks import Today, open_dues
from ..core.model.report import Report
from ..core.model.report_columns import ReportColumns
from .database import create_table, open_geopackage
from .migration import SCHEMA, migrate, statements
from .rows import point_blob

PART = ".part.gpkg"
"""Ending of a file that is not complete (GDAL wants the last part of it)."""
_BESIDE = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a file."""

_TRIGGERS = (
    "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
    " AND name = 'trigger_insert_feature_count_reports'"
)


@contextmanager
def _failing() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BadStore(str(error)) from error


class BulkLoad:
    """Fills a file beside ``target``, which gets that name at the end. From one thread at a time.

    ``sign`` gives the finished file its identity; it is called with the path just before
    the file gets its name.
    """

    def __init__(self, target: Path, sign: Callable[[Path], None]) -> None:
        self._target = target
        self._sign = sign
        self._part = part_of(target)
        self._insert = statements(SCHEMA / "bulk_load_insert.sql")[0]
        delete_file(self._part)
        create_table(self._part)
        with _failing():
            self._connection = sqlite3.connect(str(self._part), check_same_thread=False)
            self._triggers = self._connection.execute(_TRIGGERS).fetchall()
            self._run("bulk_load_begin.sql")

    def add(self, reports: Sequence[Report]) -> None:
        """Append rows; of several rows with one number the last one stays."""
        batch = ReportColumns.of(reports)
        points = map(point_blob, batch.column("lon"), batch.column("lat"))
        status, requested, due = map(batch.text_column, ("status", "requested", "due"))
        drawn = (
            Today.at(datetime.now(timezone.utc)).texts(status, requested, due),
            open_dues(status, due),
        )
        rows = zip(*batch.text_columns, batch.hashes, batch.search_texts, *drawn, points)
        with _failing():
            self._connection.executemany(self._insert, rows)

    def finish(self) -> str:
        """Index, sign and close; returns the path to switch to."""
        with _failing():
            try:
                self._run("bulk_load_finish.sql")
            except sqlite3.IntegrityError:
                self._run("bulk_load_deduplicate.sql")
                self._run("bulk_load_finish.sql")
            for (trigger,) in self._triggers:
                self._connection.execute(trigger)
            self._connection.commit()
            self._connection.close()
        with open_geopackage(self._part, update=True) as database:
            database.value("SELECT CreateSpatialIndex('reports', 'geom')")
            migrate(database)
        self._sign(self._part)
        _flush(self._part)
        put_in_place(self._part, self._target)
        return str(self._target)

    def _run(self, name: str) -> None:
        for statement in statements(SCHEMA / name):
            self._connection.execute(statement)

    def abort(self) -> None:
        """Close and delete."""
        self._connection.close()
        delete_file(self._part)


def part_of(target: Path) -> Path:
    """The temporary file of ``target`` while it is loaded."""
    return target.with_name(target.stem + PART)


def put_in_place(part: Path, target: Path) -> None:
    """Give a complete file its name. What a program that was killed, or a tablet, left beside an
    older file of that name goes: SQLite would apply it to this one, and damage it."""
    part.replace(target)
    for suffix in _BESIDE:
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def delete_file(path: Path) -> None:
    """Delete a GeoPackage and what SQLite keeps beside it."""
    for suffix in ("", *_BESIDE):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Flushes the file to the disk before it is renamed: the load itself ran without any sync."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
