"""One GeoPackage, opened through ``osgeo``; every failure is raised as ``BadStore``.

A displayed file is only ever touched through GDAL's own SQLite: where a process carries
two SQLite libraries, closing a file in one of them drops the POSIX locks of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from traceback import clear_frames
from typing import Any

from osgeo import gdal, ogr, osr

from ..core.errors import BadStore, SignalementError
from .rows import COLUMNS, NUMBERS, TABLE, TIMES

_WGS84 = 4326
_KINDS = {**dict.fromkeys(TIMES, ogr.OFTDateTime), **dict.fromkeys(NUMBERS, ogr.OFTInteger64)}
PRAGMA = "OGR_SQLITE_PRAGMA"
"""Configuration option of GDAL: pragmas for SQLite when a file is opened. Set for one thread and
one opening."""

PAGE = 8192
"""Bytes of a page of a new file, twice SQLite's default: a filter reads all of them one by one
(docs/adr/0054)."""

_NO_NETWORK = dict.fromkeys(("GDAL_HTTP_PROXY", "GDAL_HTTPS_PROXY"), "127.0.0.1:9")
"""Options with which GDAL reaches no host: it has no switch for it, so its requests go to a port
where nobody listens."""

_COMPUTED = (
    "SELECT name FROM sqlite_master WHERE type = 'view' UNION"
    " SELECT m.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS c"
    " WHERE m.type = 'table' AND c.hidden IN (2, 3)"
)
"""Finds generated columns: ``hidden`` of ``table_xinfo`` is 2 (virtual) or 3 (stored)."""


class Database:
    """Statements over one open dataset. Use from the thread that opened it."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        self._dataset = dataset

    def close(self) -> None:
        """Close the file, even if something still holds this object."""
        self._dataset = None

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        """All rows of a query, in its order."""
        gdal.ErrorReset()
        result = self._dataset.ExecuteSQL(statement)
        _check()
        if result is None:
            return []
        width = result.GetLayerDefn().GetFieldCount()
        found = [tuple(row.GetField(at) for at in range(width)) for row in result]
        self._dataset.ReleaseResultSet(result)
        _check()
        return found

    def value(self, statement: str) -> Any:
        """The first column of the first row; ``None`` when there is none."""
        rows = self.rows(statement)
        return rows[0][0] if rows else None

    def computed(self) -> set[str]:
        """Tables of a stranger's file whose cells SQLite would compute: views, and tables with
        generated columns. One cell can be as large as memory; even GDAL's look at the columns of a
        view computes a row. Call it before any other access to the file."""
        return {str(name) for (name,) in self.rows(_COMPUTED)}

    def run(self, *statements: str) -> None:
        """Statements without a result, in one transaction."""
        with self.transaction():
            for statement in statements:
                self.rows(statement)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what happens inside, or nothing."""
        self._dataset.StartTransaction()
        try:
            yield
        except BaseException:
            self._dataset.RollbackTransaction()
            raise
        self._dataset.CommitTransaction()

    def table(self, name: str) -> ogr.Layer:
        """A table as an ``ogr.Layer``, also one that is no layer of the GeoPackage."""
        layer = self._dataset.GetLayerByName(name)
        if layer is None:
            raise BadStore(f"no table {name}")
        return layer

    def create_table(self, name: str, columns: Mapping[str, int], *, points: bool) -> None:
        """A new, empty table of the GeoPackage: name → field type of ``ogr``, in its order; of
        points (EPSG:4326) or without a place."""
        place = _wgs84() if points else None
        kind = ogr.wkbPoint if points else ogr.wkbNone
        layer = self._dataset.CreateLayer(name, place, kind, ["GEOMETRY_NAME=geom", "FID=fid"])
        for column, field_type in columns.items():
            layer.CreateField(_field(column, field_type, nullable=True))
        _check()


@contextmanager
def open_geopackage(
    path: str | Path, update: bool = False, sorting: bool = False
) -> Iterator[Database]:
    """The GeoPackage at ``path``; ``sorting``: SQLite may take a second thread to sort. Raises
    ``BadStore`` when it is missing or unreadable."""
    with gdal_failing_as():
        database = open_database(path, update, sorting)
        try:
            yield database
        finally:
            database.close()


def open_database(path: str | Path, update: bool = False, sorting: bool = False) -> Database:
    """As :func:`open_geopackage`, closed by the caller. Call it inside ``gdal_failing_as``."""
    flags = gdal.OF_VECTOR | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
    before = gdal.GetThreadLocalConfigOption(PRAGMA)
    pragmas = "secure_delete=ON" if update else "threads=2" if sorting else before
    with _options({PRAGMA: pragmas}):
        dataset = gdal.OpenEx(str(path), flags, ["GPKG"], ["LIST_ALL_TABLES=YES"])
    if dataset is None:
        raise BadStore(gdal.GetLastErrorMsg() or f"cannot open {path}")
    return Database(dataset)


@contextmanager
def _options(values: Mapping[str, str | None]) -> Iterator[None]:
    """Inside, GDAL works with these options in this thread."""
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in values}
    for name, value in values.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


def empty_log(path: str | Path) -> bool:
    """Moves SQLite's write-ahead log, which still has deleted texts, into the file, as SQLite does
    by itself after each few hundred pages; ``False`` while somebody reads. Raises ``BadStore``."""
    with open_geopackage(path, update=True) as database:
        return not database.value("PRAGMA wal_checkpoint(TRUNCATE)")


def create_table(path: str | Path) -> None:
    """A new file with an empty ``reports`` table: points, EPSG:4326, no spatial index yet."""
    with gdal_failing_as():
        _create_table(path)


def _create_table(path: str | Path) -> None:
    with _options({PRAGMA: f"page_size={PAGE}"}):
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise BadStore(gdal.GetLastErrorMsg() or f"cannot create {path}")
    options = ["GEOMETRY_NAME=geom", "FID=fid", "SPATIAL_INDEX=NO"]
    layer = dataset.CreateLayer(TABLE, _wgs84(), ogr.wkbPoint, options)
    for name in COLUMNS:
        kind = _KINDS.get(name, ogr.OFTString)
        layer.CreateField(_field(name, kind, nullable=name != "report_id"))
    # NOT NULL: the journal would miss an edit that empties the revision.
    layer.CreateField(_field("revision", ogr.OFTInteger, nullable=False, default="1"))
    _check()


def _wgs84() -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.ImportFromEPSG(_WGS84)
    return found


def _field(name: str, kind: int, nullable: bool, default: str = "") -> ogr.FieldDefn:
    field = ogr.FieldDefn(name, kind)
    field.SetNullable(nullable)
    if default:
        field.SetDefault(default)
    return field


@contextmanager
def gdal_failing_as(kind: type[SignalementError] = BadStore) -> Iterator[None]:
    """Inside, GDAL's failures are raised as ``kind``, without changing GDAL's setting for other
    plugins, and a link in a file is not followed to another host. The frames of the error are
    cleared, so that no dataset stays open with it."""
    with ExitStack() as stack:
        stack.enter_context(_options(_NO_NETWORK))
        for module in (gdal, ogr, osr):
            manager = getattr(module, "ExceptionMgr", None)  # GDAL 3.7 and later
            if manager is not None:
                stack.enter_context(manager(useExceptions=True))
        try:
            yield
        except SignalementError as error:
            clear_frames(error.__traceback__)  # a frame may hold the dataset open
            raise
        except (RuntimeError, UnicodeDecodeError) as error:  # the latter: a damaged byte
            clear_frames(error.__traceback__)
            raise kind(str(error)) from error


def _check() -> None:
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise BadStore(gdal.GetLastErrorMsg())
