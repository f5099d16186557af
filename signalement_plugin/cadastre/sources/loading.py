"""Loads the parcels or roads of an area from a service into the next file. In a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ...core.dates.deadlines import local_day
from ...core.errors import AreaTooLarge
from ...core.files.numbered_files import numbered_files
from ...store.bulk_load import delete_file
from ...transport.client import Client, HttpContext
from ..plan.projection import places
from .cache import SIDE_M, Square, Table, cached, extended, squares_of
from .feature_service import Box, open_service, shapes_of
from .map_service import map_source
from .presets import Preset, Role

MOST_SQUARES = 64
"""Most squares of 500 m in one load: 16 km2, some 10,000 parcels in a town."""

_KEPT = 2  # files that stay beside the new one: another QGIS of this profile may show one
_ZONE = "Europe/Brussels"
_FRESH = timedelta(days=30)


@dataclass(frozen=True)
class Wanted:
    """``area`` in degrees; ``old``: the file whose squares the new file keeps."""

    preset: Preset
    area: tuple[float, float, float, float]
    http: HttpContext
    folder: Path
    old: Path | None
    context: QgsCoordinateTransformContext


@dataclass(frozen=True)
class Loaded:
    """The file with the parcels or roads; for a picture, its source for QGIS."""

    preset: Preset
    path: Path = Path()
    source: str = ""


def table_of(preset: Preset) -> Table:
    """The layer of a preset's file; roads keep the name of the field with their manager."""
    if preset.role is Role.PARCELS:
        return Table()
    return Table(preset.role.value, preset.fields[0], polygons=False)


def load(
    wanted: Wanted, progress: Callable[[int, int], object], go_on: Callable[[], bool]
) -> Loaded:
    """Fetch the squares that are missing or were loaded more than 30 days ago, the middle ones
    first. For a picture only the server's list of layers is requested.

    Raises ``AreaTooLarge``, ``BadStore``, and what :func:`open_service` raises. If it is stopped
    early, the squares fetched before are kept.
    """
    today = local_day(datetime.now(timezone.utc), _ZONE)
    client = Client(wanted.http)
    try:
        if wanted.preset.role is Role.MAP:
            return Loaded(wanted.preset, source=map_source(wanted.preset, client))
        service = open_service(wanted.preset, client)
        squares = _missing(wanted, service.epsg, today - _FRESH)
        found = {}
        for number, square in enumerate(squares):
            progress(number, len(squares))
            shapes = list(shapes_of(service, _box(square), go_on))
            if not go_on():
                break
            found[square] = shapes
    finally:
        client.close()
    path = _next_file(wanted)
    extended(wanted.old, path, service.epsg, found, today, table_of(wanted.preset))
    return Loaded(wanted.preset, path)


def _missing(wanted: Wanted, epsg: int, since: date) -> list[Square]:
    west, south, east, north = wanted.area
    corners = [(x, y, 0.0) for x in (west, east) for y in (south, north)]
    lambert = places(corners, epsg, wanted.context)
    xs, ys = [x for x, _y, _a in lambert], [y for _x, y, _a in lambert]
    sides = (max(xs) - min(xs), max(ys) - min(ys))
    if not all(side < MOST_SQUARES * SIDE_M for side in sides):
        raise AreaTooLarge("the area is too large to be loaded at once")
    days = cached(wanted.old).days if wanted.old is not None else {}
    known = {square for square, day in days.items() if day >= since}
    squares = [one for one in squares_of(min(xs), min(ys), max(xs), max(ys)) if one not in known]
    if len(squares) > MOST_SQUARES:
        raise AreaTooLarge("the area is too large to be loaded at once")
    return squares


def _box(square: Square) -> Box:
    west, south = square[0] * SIDE_M, square[1] * SIDE_M
    return Box(west, south, west + SIDE_M, south + SIDE_M)


def _next_file(wanted: Wanted) -> Path:
    """A new file name; the oldest files are deleted."""
    files = numbered_files(wanted.folder, wanted.preset.id)
    for path in list(files.values())[:-_KEPT]:
        if path != wanted.old:
            with suppress(OSError):  # another program has it open
                delete_file(path)
    return wanted.folder / f"{wanted.preset.id}.{max(files, default=0) + 1}.gpkg"
