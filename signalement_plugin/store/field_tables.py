"""Two tables that only a copy for the field has: new reports, and photos of new and known ones.

Each row has a random id of its own and is known by it, however often the copy comes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from osgeo import ogr

from .database import open_geopackage
from .migration import SCHEMA, statements

NEW_REPORTS = "field_reports"
PHOTOS = "field_photos"
_REPORT_COLUMNS = {
    "id": ogr.OFTString,
    "service_code": ogr.OFTString,
    "description": ogr.OFTString,
    "address": ogr.OFTString,
    "made": ogr.OFTDateTime,
}
_PHOTO_COLUMNS = {
    "id": ogr.OFTString,
    "report": ogr.OFTString,
    "path": ogr.OFTString,
    "made": ogr.OFTDateTime,
}
_TABLES = "SELECT count(*) FROM sqlite_master WHERE name IN ('field_reports', 'field_photos')"


@dataclass(frozen=True)
class NewReport:
    """A report that was made in the field. Degrees, EPSG:4326; both ``None``: place not known."""

    id: str
    service_code: str
    description: str
    address: str
    lon: float | None
    lat: float | None


@dataclass(frozen=True)
class FieldPhoto:
    """``report``: the number of a report, or the id of a :class:`NewReport`; ``path``: of its file,
    seen from the folder of the copy."""

    id: str
    report: str
    path: str


def add_field_tables(path: Path) -> None:
    """Adds to a finished store what a copy for the field has: notes, new reports, photos. Raises
    ``BadStore``."""
    with open_geopackage(path, update=True) as database:
        database.create_table(NEW_REPORTS, _REPORT_COLUMNS, points=True)
        database.create_table(PHOTOS, _PHOTO_COLUMNS, points=False)
        database.run(*statements(SCHEMA / "field_copy.sql"))


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def read_field_tables(path: str | Path) -> tuple[list[NewReport], list[FieldPhoto]]:
    """What was put into these tables, oldest first; none of a copy that was made without them.
    Raises ``BadStore``."""
    with open_geopackage(path) as database:
        if database.value(_TABLES) != 2:  # noqa: PLR2004 both of them
            return [], []
        reports = database.rows(
            "SELECT id, service_code, description, address, ST_MinX(geom), ST_MinY(geom)"
            " FROM field_reports WHERE id <> '' ORDER BY made, id"
        )
        photos = database.rows(
            "SELECT id, report, path FROM field_photos"
            " WHERE id <> '' AND report <> '' AND path <> '' ORDER BY made, id"
        )
    return (
        [
            NewReport(str(id_), _text(code), _text(description), _text(address), lon, lat)
            for id_, code, description, address, lon, lat in reports
        ],
        [FieldPhoto(*map(str, row)) for row in photos],
    )
