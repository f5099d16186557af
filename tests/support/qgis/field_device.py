"""Edits a field copy as the app on a tablet does: with GDAL alone, in a process of its own.

``python field_device.py COPY < steps.json``.

A step is ``["set", report, {column: value}]``, ``["new", {column: value}, [lon, lat]]`` or
``["photo", {column: value}]``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from osgeo import gdal, ogr

TABLES = {"new": "field_reports", "photo": "field_photos"}


def on_the_tablet(path: Path, *steps: list) -> None:
    """Carry these steps out on a copy, in another process."""
    subprocess.run(
        [sys.executable, __file__, str(path)], input=json.dumps(steps), text=True, check=True
    )


def main(path: str, steps: list[list]) -> None:
    gdal.UseExceptions()
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    for what, *rest in steps:
        if what == "set":
            _change(dataset.GetLayerByName("reports"), *rest)
        else:
            _add(dataset.GetLayerByName(TABLES[what]), *rest)


def _change(layer: ogr.Layer, report_id: str, values: dict[str, str]) -> None:
    layer.SetAttributeFilter(f"report_id = '{report_id}'")
    (feature,) = list(layer)
    for name, value in values.items():
        feature.SetField(name, value)
    layer.SetFeature(feature)


def _add(layer: ogr.Layer, values: dict[str, str], place: list[float] | None = None) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    if place is not None:
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({place[0]} {place[1]})"))
    layer.CreateFeature(feature)


if __name__ == "__main__":
    main(sys.argv[1], json.load(sys.stdin))
