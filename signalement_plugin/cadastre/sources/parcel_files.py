"""Finds the layers of parcels in a downloaded file, and their key fields."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr

from ...core.errors import BadFile
from ...store.database import gdal_failing_as
from ..plan.from_layer import key_field
from .presets import Preset, first_listed

_ENDINGS = (".shp", ".gpkg")
_POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon, ogr.wkbUnknown, ogr.wkbMultiSurface)


def parcel_layers(path: Path, preset: Preset) -> list[tuple[str, str, str]]:
    """(source for QGIS, name, key field) of the polygon layers with a key field; one with a
    name of ``preset.types`` comes first. Empty for a file that holds none or cannot be read."""
    found: dict[str, tuple[str, str, str]] = {}
    for inside in _readable(path):
        for name, key in _keyed(inside):
            found.setdefault(name, (f"{inside}|layername={name}", name, key))
    first = first_listed(preset.types, found)
    return sorted(found.values(), key=lambda one: (one[1] != first, one[1]))


def _readable(path: Path) -> list[str]:
    """The paths that GDAL can open; in a zip each file with shapes, in any folder."""
    if path.suffix.lower() != ".zip":
        return [str(path)]
    archive = f"/vsizip/{path}"
    names = sorted(gdal.ReadDirRecursive(archive) or [])
    return [f"{archive}/{name}" for name in names if name.lower().endswith(_ENDINGS)]


def _keyed(inside: str) -> list[tuple[str, str]]:
    """Name and key field of the polygon layers that have one."""
    try:
        with gdal_failing_as(BadFile):
            source = gdal.OpenEx(inside, gdal.OF_VECTOR)
            return _keyed_in(source) if source is not None else []
    except BadFile:
        return []


def _keyed_in(source: gdal.Dataset) -> list[tuple[str, str]]:
    found = []
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        definition = layer.GetLayerDefn()
        names = [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
        key = key_field(names)
        if key and ogr.GT_Flatten(layer.GetGeomType()) in _POLYGONS:
            found.append((layer.GetName(), key))
    return found
