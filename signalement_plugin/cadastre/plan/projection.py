"""Transforms positions to a plan's coordinates in metres, and checks that QGIS transforms
accurately."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLineString,
    QgsPointXY,
    QgsRectangle,
)

from .location import Place

LAMBERT_72, LAMBERT_2008 = 31370, 3812
DEGREES = "EPSG:4326"

KNOWN_POINTS = (
    # name, longitude, latitude (4326), x, y in 31370 by the grid, x, y in 3812
    ("Namur", 4.8674, 50.4669, 185401.516, 128571.504, 685405.866, 628576.408),
    ("Liège", 5.5734, 50.6456, 235197.639, 149021.558, 735199.214, 649032.279),
    ("Mons", 3.9514, 50.4542, 120362.712, 127122.609, 620367.813, 627119.851),
    ("Bruxelles", 4.3525, 50.8467, 148855.393, 170699.554, 648855.036, 670699.945),
    ("Arlon", 5.8137, 49.6835, 254274.126, 42331.848, 754288.133, 542345.820),
    ("Eupen", 6.0366, 50.6280, 267996.233, 147698.273, 767997.705, 647712.909),
)
"""Computed with PROJ 9.6.0 and NGI's grid. Without the grid 31370 is 0.33 m off at worst."""

GOOD_M = 1.0
"""Largest deviation in metres of a correct transformation; a missing datum shift gives some 110
m."""

_OTHER_SYSTEM_M = 2_000.0
_ROOMS = {
    LAMBERT_72: QgsRectangle(10_000, 10_000, 320_000, 270_000),
    LAMBERT_2008: QgsRectangle(510_000, 510_000, 820_000, 770_000),
}
"""Extents of Belgium with some kilometres around it, by reference system."""

_WKB_HEAD = 9  # bytes before the corners of a line
_TRIES = 3
_AT_ONCE = 4_096  # points per call: QGIS keeps Python's lock meanwhile


def keep_systems() -> None:
    """Call in the main thread, before another thread uses one of these systems. QGIS caches the
    first object of a system and gives out copies. If a thread made the first one, it ends with this
    thread, and transformations with the copies then return coordinates unchanged."""
    for name in (DEGREES, *(f"EPSG:{epsg}" for epsg in _ROOMS)):
        QgsCoordinateReferenceSystem(name)


def metres_of(crs: QgsCoordinateReferenceSystem) -> int:
    """The EPSG code in which parcels of this system are measured: a Lambert system itself, Lambert
    2008 for all others."""
    code = crs.authid().partition(":")[2]
    return int(code) if code in (str(LAMBERT_72), str(LAMBERT_2008)) else LAMBERT_2008


def transform_to(
    epsg: int, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsCoordinateTransform | None:
    """From ``crs`` into the metres of ``epsg``; ``None`` if both are the same."""
    target = QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
    return None if crs == target else QgsCoordinateTransform(crs, target, context)


def places(
    points: Sequence[tuple[float, float, float]],
    epsg: int,
    context: QgsCoordinateTransformContext,
    source: QgsCoordinateReferenceSystem | None = None,
) -> list[Place]:
    """(x, y, accuracy in metres) of ``source`` (EPSG:4326 unless given) as places of a plan, in any
    thread.

    A position that cannot be transformed becomes NaN, and so ``unloaded``. QGIS sometimes returns
    coordinates unchanged and raises nothing, as was seen in workers on a busy machine. The
    transformation is then tried again; if that does not help, the position becomes NaN too.
    """
    transform = QgsCoordinateTransform(
        source or QgsCoordinateReferenceSystem(DEGREES),
        QgsCoordinateReferenceSystem(f"EPSG:{epsg}"),
        context,
    )
    some = (points[at : at + _AT_ONCE] for at in range(0, len(points), _AT_ONCE))
    return [place for part in some for place in _moved(part, transform)]


def _moved(
    points: Sequence[tuple[float, float, float]], transform: QgsCoordinateTransform
) -> list[Place]:
    given = np.array(points, dtype=float).reshape(-1, 3)
    usable = np.isfinite(given[:, :2]).all(axis=1)
    before = np.where(usable[:, None], given[:, :2], 0.0)
    moved, stays = before, transform.sourceCrs() == transform.destinationCrs()
    for _try in range(1 if stays else _TRIES):
        line = QgsLineString(*before.T.tolist())
        try:
            line.transform(transform)
        except QgsCsException:  # one bad point makes the whole call fail
            return [_place(transform, *point) for point in points]
        moved = np.frombuffer(line.asWkb().data(), dtype="<f8", offset=_WKB_HEAD).reshape(-1, 2)
        if not np.array_equal(moved, before):
            break
    else:
        usable &= stays
    given[:, :2] = np.where(usable[:, None], moved, math.nan)
    return list(map(tuple, given.tolist()))


def lambert_of(box: QgsRectangle) -> int:
    """The Lambert system to which coordinates in metres can belong, 31370 or 3812: the two are some
    500 km apart. 0 for coordinates of neither."""
    return next((epsg for epsg, room in _ROOMS.items() if room.contains(box)), 0)


def _place(transform: QgsCoordinateTransform, x: float, y: float, accuracy: float) -> Place:
    try:
        point = transform.transform(QgsPointXY(x, y))
    except QgsCsException:
        return math.nan, math.nan, accuracy
    return point.x(), point.y(), accuracy


def off_by(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> float | None:
    """The largest error in metres of QGIS's transformation of the known points into a Belgian
    system. ``None`` for a system whose coordinates are those of neither Lambert. With more than
    :data:`GOOD_M` reports and parcels do not fit together."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(DEGREES), crs, context)
    missed = []
    for _place_name, lon, lat, x72, y72, x08, y08 in KNOWN_POINTS:
        x, y, _ = _place(transform, lon, lat, 0.0)
        if not math.isfinite(x):
            return None
        missed.append(min(math.hypot(x - x72, y - y72), math.hypot(x - x08, y - y08)))
    return max(missed) if max(missed) < _OTHER_SYSTEM_M else None
