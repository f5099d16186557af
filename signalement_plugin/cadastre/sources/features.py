"""Reads features from the body of an answer, with GDAL. In a worker thread."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from osgeo import gdal, ogr

from ...core.errors import NoSuchLayer, NotData
from ...store.database import gdal_failing_as
from .presets import first_listed

_DRIVERS = ["GML", "GeoJSON", "ESRIJSON"]
"""No others: an answer in another format could name a file of this computer."""


@dataclass(frozen=True)
class Shape:
    """A key (or another text) and a geometry as little-endian WKB."""

    text: str
    wkb: bytes


def shapes_in(body: bytes, ending: str, fields: Sequence[str]) -> list[Shape]:
    """Shapes of the first layer with one of ``fields``. Geometries come as the server sent
    them; features without one are left out. Raises ``NotData`` for what GDAL cannot read,
    ``NoSuchLayer`` when no such field is there."""
    name = f"/vsimem/signalement-{secrets.token_hex(8)}{ending}"
    gdal.FileFromMemBuffer(name, body)
    try:
        with gdal_failing_as(NotData):
            return _read(name, fields)
    finally:
        for path in gdal.ReadDir("/vsimem/") or []:
            if path.startswith(name.rpartition("/")[2].removesuffix(ending)):
                gdal.Unlink(f"/vsimem/{path}")


def _read(name: str, fields: Sequence[str]) -> list[Shape]:
    source = gdal.OpenEx(name, gdal.OF_VECTOR, allowed_drivers=_DRIVERS)
    if source is None:
        raise NotData("no features")
    shapes: list[Shape] = []
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        definition = layer.GetLayerDefn()
        names = [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
        field = first_listed(fields, names)
        if not field and layer.GetFeatureCount():
            there = ", ".join(names[:8])
            raise NoSuchLayer(f"no field {fields[0]}; there are: {there}", there)
        shapes += _shapes(layer, names.index(field)) if field else []
    return shapes


def _shapes(layer: ogr.Layer, at: int) -> list[Shape]:
    shapes = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is not None and not geometry.IsEmpty():
            text = feature.GetField(at)
            wkb = bytes(geometry.ExportToIsoWkb(ogr.wkbNDR))
            shapes.append(Shape("" if text is None else str(text), wkb))
    return shapes
