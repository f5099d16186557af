"""Parcels in a downloaded file: which of its layers, and which field."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr

from .parcel_layer import key_field
from .presets import Preset, chosen

_POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon, ogr.wkbUnknown, ogr.wkbMultiSurface)


def parcel_layers(path: Path, preset: Preset) -> list[tuple[str, str, str]]:
    """(source for QGIS, name, key field) of the polygon layers with a key field; one with a
    name of ``preset.types`` comes first. Empty for a file that holds none or cannot be read."""
    inside = f"/vsizip/{path}" if path.suffix.lower() == ".zip" else str(path)
    try:
        source = gdal.OpenEx(inside, gdal.OF_VECTOR)
    except RuntimeError:  # only where another plugin switched GDAL's exceptions on
        return []
    found: dict[str, tuple[str, str, str]] = {}
    for number in range(source.GetLayerCount() if source is not None else 0):
        layer = source.GetLayer(number)
        name, definition = layer.GetName(), layer.GetLayerDefn()
        names = [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
        key = key_field(names)
        if key and ogr.GT_Flatten(layer.GetGeomType()) in _POLYGONS:
            found[name] = (f"{inside}|layername={name}", name, key)
    first = chosen(preset.types, found)
    return sorted(found.values(), key=lambda one: (one[1] != first, one[1]))
