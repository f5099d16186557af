"""Reads files that other products export, as plain rows of text. Safe in a worker thread.

Text tables are read without GDAL: its CSV driver takes every file for UTF-8, and lets a
file beside it (``.csvt``) say what the columns are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from osgeo import gdal, ogr

from ..core.errors import BadFile, BigFile, ComputedTable
from ..core.files.table import (
    GEOMETRY_X,
    GEOMETRY_Y,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
    distinct,
)
from ..store.database import Database, gdal_failing_as
from .delimited_text import read_text_table
from .spreadsheet import check_spreadsheet

MOST_BYTES = 256 * 1024 * 1024

_MADE_UP = re.compile(r"Field\d+", re.ASCII)  # names that GDAL gives where it saw no headings
_CHUNK = 500  # rows that one ``gdal_failing_as`` reads


def _driver(name: str, *options: str) -> Callable[[Path, str], Table]:
    return lambda path, sheet: _read_by_gdal(path, sheet, name, options)


_READERS: Mapping[str, Callable[[Path, str], Table]] = {
    ".csv": read_text_table,
    ".tsv": read_text_table,
    ".txt": read_text_table,
    ".xlsx": _driver("XLSX", "HEADERS=FORCE", "FIELD_TYPES=STRING"),
    ".geojson": _driver("GeoJSON"),
    ".json": _driver("GeoJSON"),
    ".gpkg": _driver("GPKG"),
}
ENDINGS = tuple(_READERS)
"""Endings of the files that can be read."""


def read_table(path: str, sheet: str = "") -> Table:
    """The table in a file: the sheet or layer of that name, else the first.

    Raises ``BigFile``, or ``BadFile`` when the file is missing, of another kind or not what
    its ending says.
    """
    file = Path(path)
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise BadFile(f"not a table: {file.name}")
    try:
        size = file.stat().st_size if file.is_file() else None
    except (OSError, ValueError) as error:
        raise BadFile(f"the file cannot be read: {error}") from error
    if size is None:
        raise BadFile(f"there is no file {path}")
    if size > MOST_BYTES:
        raise BigFile(f"the file has {size} bytes, more than {MOST_BYTES}")
    return reader(file, sheet)


def _read_by_gdal(path: Path, sheet: str, driver: str, options: tuple[str, ...]) -> Table:
    if driver == "XLSX":
        check_spreadsheet(path)
    with gdal_failing_as(BadFile):
        dataset = gdal.OpenEx(
            str(path),
            gdal.OF_VECTOR | gdal.OF_READONLY,
            allowed_drivers=[driver],
            open_options=list(options),
        )
        if dataset is None:
            raise BadFile(f"not a {driver} file: {path.name}")
        computed = Database(dataset).computed() if driver == "GPKG" else set()
        layers = [dataset.GetLayer(at) for at in range(dataset.GetLayerCount())]
        layers = [layer for layer in layers if layer.GetName() not in computed]
        names = tuple(layer.GetName() for layer in layers)
        if computed and (sheet in computed or not layers):
            raise ComputedTable(f"a view or computed columns: {', '.join(sorted(computed))}")
        if not layers:
            raise BadFile(f"no table in {path.name}")
        layer = layers[names.index(sheet)] if sheet in names else layers[0]
        return _table(dataset, layer, names)


def _table(dataset: gdal.Dataset, layer: ogr.Layer, sheets: tuple[str, ...]) -> Table:
    defined = layer.GetLayerDefn()
    fields = [defined.GetFieldDefn(at).GetName() for at in range(defined.GetFieldCount())]
    if len(fields) > MOST_COLUMNS:
        raise BigFile(f"{len(fields)} columns, more than {MOST_COLUMNS}")
    points = layer.GetGeomType() != ogr.wkbNone
    names = [*fields, GEOMETRY_X, GEOMETRY_Y] if points else fields
    rows = _rows(dataset, layer, len(fields), points)
    if all(map(_MADE_UP.fullmatch, names)):
        # GDAL 3.10 applies its option for headings to the first sheet only
        names = list(next(rows, Row(0, tuple(names))).cells)
    return Table(distinct(names), rows, _epsg(layer) if points else 0, layer.GetName(), sheets)


def _rows(dataset: gdal.Dataset, layer: ogr.Layer, width: int, points: bool) -> Iterator[Row]:
    """Row by row; ``dataset`` is held open for as long."""
    layer.ResetReading()
    count = 0
    while found := _some(layer, width, points):
        count += len(found)
        if count > MOST_ROWS:
            raise BigFile(f"more than {MOST_ROWS} rows in {dataset.GetDescription()}")
        yield from found


def _some(layer: ogr.Layer, width: int, points: bool) -> list[Row]:
    found: list[Row] = []
    with gdal_failing_as(BadFile):
        while len(found) < _CHUNK and (feature := layer.GetNextFeature()) is not None:
            cells = [_text(feature, at) for at in range(width)]
            where = _point(feature.GetGeometryRef()) if points else ()
            found.append(Row(feature.GetFID(), (*cells, *where)))
    return found


def _text(feature: ogr.Feature, at: int) -> str:
    if not feature.IsFieldSetAndNotNull(at):
        return ""
    value = feature.GetFieldAsString(at)
    text = value.decode("cp1252", "replace") if isinstance(value, bytes) else value
    return text[:LONGEST_CELL]


def _point(geometry: ogr.Geometry | None) -> tuple[str, str]:
    if geometry is None or geometry.IsEmpty():
        return "", ""
    if geometry.GetGeometryType() != ogr.wkbPoint:
        geometry = geometry.Centroid()
    return repr(geometry.GetX()), repr(geometry.GetY())


def _epsg(layer: ogr.Layer) -> int:
    system = layer.GetSpatialRef()
    if system is None:
        return 0
    code = system.GetAuthorityCode(None)
    return int(code) if code and code.isdigit() else 0
