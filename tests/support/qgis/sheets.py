"""Reads the sheets of a spreadsheet with GDAL."""

from __future__ import annotations

import json
from pathlib import Path

from osgeo import ogr


def sheets_of(path: Path) -> dict[str, list[dict[str, object]]]:
    """Name of each sheet → its rows by column titles."""
    source = ogr.Open(str(path))
    found = {}
    for at in range(source.GetLayerCount()):
        sheet = source.GetLayer(at)
        found[sheet.GetName()] = [json.loads(one.ExportToJson())["properties"] for one in sheet]
    return found
