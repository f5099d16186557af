"""A bulk load into a sibling file, switched to when it is complete.

Rows go in through ``sqlite3`` (four times as fast as one ``ogr.Feature`` each, measured with
100,000 reports), which is safe here alone: nobody displays this file yet. Indexes, triggers
and the R-tree come at the end.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from ..core.errors import BadStore
from ..core.report import Report
from .database import create_table, opened
from .migration import SCHEMA, migrate, statements
from .rows import point_blob, row_of

PART = ".part.gpkg"
"""Ending of a file that is not complete (GDAL wants the last part of it)."""


class SiblingLoader:
    """Fills a file beside ``target``, which gets that name at the end. From one thread at a time.

    ``sign`` gives the finished file its identity; it is called with the path just before
    the file gets its name.
    """

    def __init__(self, target: Path, sign: Callable[[Path], None]) -> None:
        self._target = target
        self._sign = sign
        self._part = part_of(target)
        self._insert = statements(SCHEMA / "load.sql")[0]
        delete_file(self._part)
        create_table(self._part)
        try:
            self._connection = sqlite3.connect(str(self._part), check_same_thread=False)
            for statement in statements(SCHEMA / "fast.sql"):
                self._connection.execute(statement)
        except sqlite3.Error as error:
            raise BadStore(str(error)) from error

    def add(self, reports: Sequence[Report]) -> int:
        """Append rows, a known number replacing its row; returns how many there are now."""
        rows = ((*row_of(report), point_blob(report.lon, report.lat)) for report in reports)
        try:
            self._connection.executemany(self._insert, rows)
            count = self._connection.execute("SELECT feature_count FROM gpkg_ogr_contents")
            return int(count.fetchone()[0])
        except sqlite3.Error as error:
            raise BadStore(str(error)) from error

    def finish(self) -> str:
        """Index, sign and close; returns the path to switch to."""
        try:
            self._connection.commit()
            self._connection.close()
        except sqlite3.Error as error:
            raise BadStore(str(error)) from error
        with opened(self._part, update=True) as database:
            database.value("SELECT CreateSpatialIndex('reports', 'geom')")
            migrate(database)
        self._sign(self._part)
        _flush(self._part)
        self._part.replace(self._target)
        return str(self._target)

    def abort(self) -> None:
        """Close and delete."""
        self._connection.close()
        delete_file(self._part)


def part_of(target: Path) -> Path:
    """Where ``target`` grows."""
    return target.with_name(target.stem + PART)


def delete_file(path: Path) -> None:
    """Delete a GeoPackage and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Onto the disk before the name changes: the load itself ran without any sync."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
