"""Converts coordinates between coordinate systems, by ``osgeo`` alone. Safe in a worker thread."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable

from osgeo import osr

from ..core.errors import NotSupported
from .database import gdal_failing_as

Transform = Callable[[float, float], "tuple[float, float] | None"]
"""x, y (east or longitude first) to x, y; ``None`` where there is no result."""

_of_thread = threading.local()


def transform(source: int, target: int = 4326) -> Transform:
    """From one EPSG code to another, in this thread. Raises ``NotSupported`` for an unknown one.

    Belgian Lambert 72 to EPSG:4326 goes by PROJ's 7-parameter shift (0.1 m on average,
    0.33 m at worst), never by the grid.
    """
    known: dict[tuple[int, int], Transform] = _of_thread.__dict__.setdefault("known", {})
    if (source, target) not in known:
        known[source, target] = _made(source, target)
    return known[source, target]


def _made(source: int, target: int) -> Transform:
    with gdal_failing_as(NotSupported):
        converter = osr.CoordinateTransformation(_system(source), _system(target))

    def convert(x: float, y: float) -> tuple[float, float] | None:
        try:
            east, north, _ = converter.TransformPoint(x, y)
        except RuntimeError:  # only where another plugin switched GDAL's exceptions on
            return None
        return (east, north) if math.isfinite(east) and math.isfinite(north) else None

    return convert


def _system(code: int) -> osr.SpatialReference:
    system = osr.SpatialReference()
    if system.ImportFromEPSG(code):
        raise NotSupported(f"EPSG:{code}")
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system
