"""Caches parcels or roads of a service in a GeoPackage, with the squares that were requested.

A file that a layer shows is never written: each load writes a new one, which begins as its copy.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from osgeo import gdal, ogr, osr

from ...core.errors import BadStore
from ...store.bulk_load import delete_file, part_of
from ...store.database import gdal_failing_as
from ..plan.plan import Tiles
from .features import Shape

SIDE_M = 500.0
"""Side of a square in metres: twice the radius in which a location is computed
(``plan.location.REACH_M``)."""

PARCELS, SQUARES, KEY = "parcels", "squares", "capakey"


@dataclass(frozen=True)
class Table:
    """The layer in a file: its name, its one field, and whether it holds polygons only."""

    name: str = PARCELS
    field: str = KEY
    polygons: bool = True


_PLAN = Table()

Square = tuple[int, int]
"""Column and row: west edge = column * ``SIDE_M``, south edge = row * ``SIDE_M``."""


@dataclass(frozen=True)
class Cached:
    """The squares of a file. ``days``: when each was loaded; ``day``: the oldest of these days."""

    tiles: Tiles
    day: date | None
    days: Mapping[Square, date]


def squares_of(west: float, south: float, east: float, north: float) -> list[Square]:
    """The squares that a rectangle in metres touches, the middle ones first."""
    columns = range(math.floor(west / SIDE_M), math.floor(east / SIDE_M) + 1)
    rows = range(math.floor(south / SIDE_M), math.floor(north / SIDE_M) + 1)
    middle = (west + east) / SIDE_M / 2 - 0.5, (south + north) / SIDE_M / 2 - 0.5
    squares = [(column, row) for column in columns for row in rows]
    return sorted(squares, key=lambda square: (math.dist(square, middle), square))


def cached(path: Path) -> Cached:
    """The squares of a file. Raises ``BadStore``."""
    with gdal_failing_as(BadStore):
        source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        table = source.GetLayerByName(SQUARES) if source is not None else None
        if table is None:
            raise BadStore(f"{path.name} holds no parcels that were loaded")
        rows = [(one.GetField("col"), one.GetField("row"), one.GetField("day")) for one in table]
    days = {(column, row): date.fromisoformat(day) for column, row, day in rows}
    return Cached(Tiles(SIDE_M, frozenset(days)), min(days.values(), default=None), days)


def extended(
    old: Path | None,
    new: Path,
    epsg: int,
    found: Mapping[Square, Iterable[Shape]],
    day: date,
    table: Table = _PLAN,
) -> None:
    """Write ``new``: all of ``old`` with the squares of ``found`` replaced. Raises ``BadStore``;
    then there is no new file."""
    part = part_of(new)
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        delete_file(part)  # left by a load that was killed
        if old is not None and old.exists():
            shutil.copyfile(old, part)
        else:
            _create(part, epsg, table)
        with gdal_failing_as(BadStore):
            _fill(part, found, day, table)
        part.replace(new)
    except OSError as error:
        raise BadStore(str(error)) from error
    finally:
        with suppress(OSError):
            delete_file(part)


def _fill(path: Path, found: Mapping[Square, Iterable[Shape]], day: date, table: Table) -> None:
    target = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if target is None:
        raise BadStore(f"{path.name} cannot be written")
    target.StartTransaction()
    for square, shapes in found.items():
        _replace(target, table, square, shapes)
        _note(target, square, day)
    target.CommitTransaction()


def _create(path: Path, epsg: int, table: Table) -> None:
    with gdal_failing_as(BadStore):
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        if source is None:
            raise BadStore(f"{path.name} cannot be made")
        kind = ogr.wkbMultiPolygon if table.polygons else ogr.wkbUnknown
        shapes = source.CreateLayer(table.name, system, kind)
        shapes.CreateField(ogr.FieldDefn(table.field, ogr.OFTString))
        squares = source.CreateLayer(SQUARES, None, ogr.wkbNone)
        for name, kind in (
            ("col", ogr.OFTInteger),
            ("row", ogr.OFTInteger),
            ("day", ogr.OFTString),
        ):
            squares.CreateField(ogr.FieldDefn(name, kind))


def _replace(target: gdal.Dataset, table: Table, square: Square, shapes: Iterable[Shape]) -> None:
    """Replace all features that touch the square by the new ones."""
    layer = target.GetLayerByName(table.name)
    here = _ring(square)
    layer.SetSpatialFilter(here)
    gone = [one.GetFID() for one in layer if one.GetGeometryRef().Intersects(here)]
    layer.SetSpatialFilter(None)
    for fid in gone:
        layer.DeleteFeature(fid)
    for shape in dict.fromkeys(shapes):  # a parcel on the border of two answers is in both
        geometry = _stored(shape, table)
        if geometry is not None:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, shape.text)
            feature.SetGeometry(geometry)
            layer.CreateFeature(feature)


def _stored(shape: Shape, table: Table) -> ogr.Geometry | None:
    """The geometry without curves and Z; ``None`` if a table of polygons cannot hold it."""
    geometry = ogr.CreateGeometryFromWkb(shape.wkb)
    if geometry is None:
        return None
    straight = geometry.GetLinearGeometry()
    flat = ogr.ForceToMultiPolygon(straight) if table.polygons else straight
    flat.FlattenTo2D()
    return None if table.polygons and flat.GetGeometryName() != "MULTIPOLYGON" else flat


def _note(target: gdal.Dataset, square: Square, day: date) -> None:
    """Store that a square was loaded, and on which day."""
    squares = target.GetLayerByName(SQUARES)
    for one in [f.GetFID() for f in squares if (f.GetField("col"), f.GetField("row")) == square]:
        squares.DeleteFeature(one)
    row = ogr.Feature(squares.GetLayerDefn())
    for name, value in (("col", square[0]), ("row", square[1]), ("day", day.isoformat())):
        row.SetField(name, value)
    squares.CreateFeature(row)


def _ring(square: Square) -> ogr.Geometry:
    west, south = square[0] * SIDE_M, square[1] * SIDE_M
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for east, north in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)):
        ring.AddPoint_2D(west + east * SIDE_M, south + north * SIDE_M)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon
