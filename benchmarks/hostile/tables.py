"""Hostile table files: most functions return a function that writes a file and returns its
path."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

Writer = Callable[[str], str]
HEADINGS = "numero,description,statut,lat,lon\n"
ROW = "7,Trou devant le 12,ouvert,50.46,4.86\n"


def _target(folder: str, name: str) -> Path:
    path = Path(folder) / name
    with suppress(FileNotFoundError):
        path.unlink()
    return path


def plain(name: str, *pieces: bytes | str, times: int = 1) -> Writer:
    """A file of these pieces, the last one so many times."""

    def write(folder: str) -> str:
        path = _target(folder, name)
        with path.open("wb") as file:
            for piece in (*pieces, *[pieces[-1]] * (times - 1)):
                file.write(piece.encode() if isinstance(piece, str) else piece)
        return str(path)

    return write


def csv(*rows: str, times: int = 1) -> Writer:
    """A CSV of a register with these lines."""
    return plain("register.csv", HEADINGS, *rows, times=times)


def link(name: str, target: str) -> Writer:
    """A link to another file of this computer."""

    def write(folder: str) -> str:
        path = _target(folder, name)
        path.symlink_to(target)
        return str(path)

    return write


def fifo(folder: str) -> str:
    """A pipe that nobody writes to."""
    path = _target(folder, "pipe.csv")
    os.mkfifo(path)
    return str(path)


TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="{kind}" Target="{target}"/></Relationships>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(sheet: Callable[[], Iterator[str]], head: str = "") -> Writer:
    """A spreadsheet whose only sheet holds these pieces of XML; ``head`` stands before them."""

    def write(folder: str) -> str:
        path = _target(folder, "register.xlsx")
        book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets><sheet name="A" sheetId="1"'
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("[Content_Types].xml", TYPES)
            made.writestr(
                "_rels/.rels", _RELS.format(kind=f"{_REL}/officeDocument", target="xl/workbook.xml")
            )
            made.writestr("xl/workbook.xml", f'{book} r:id="r1"/></sheets></workbook>')
            made.writestr(
                "xl/_rels/workbook.xml.rels",
                _RELS.format(kind=f"{_REL}/worksheet", target="worksheets/sheet1.xml"),
            )
            with made.open("xl/worksheets/sheet1.xml", "w") as part:
                part.write(f'{head}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
                for piece in sheet():
                    part.write(piece.encode())
                part.write(b"</sheetData></worksheet>")
        return str(path)

    return write


def cells(number: int, *values: str) -> str:
    """One row of a sheet."""
    made = "".join(f'<c t="inlineStr"><is><t>{value}</t></is></c>' for value in values)
    return f'<row r="{number}">{made}</row>'


def geojson(*features: object, **more: object) -> Writer:
    """A collection of these features, with further members."""
    whole = {"type": "FeatureCollection", **more, "features": list(features)}
    return plain("register.geojson", json.dumps(whole))


def feature(coordinates: object = (4.86, 50.46), **properties: object) -> dict[str, object]:
    """A point with these properties."""
    geometry = {"type": "Point", "coordinates": coordinates}
    given = {"numero": "7", "description": "Trou", "statut": "ouvert", **properties}
    return {"type": "Feature", "geometry": geometry, "properties": given}


def view(select: str) -> Writer:
    """A GeoPackage whose only table is a view."""
    return gpkg(f"VIEW v AS {select}")


def gpkg(made: str, filled: str = "SELECT 1") -> Writer:
    """A GeoPackage of one table or view, called ``v``, and what fills it."""

    def write(folder: str) -> str:
        path = _target(folder, "register.gpkg")
        with closing(sqlite3.connect(path)) as db:
            db.executescript(_GPKG)
            db.execute(f"CREATE {made}")
            db.execute(filled)
            db.commit()
        return str(path)

    return write


_GPKG = """
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
  description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL,
  identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME DEFAULT '2026-01-01T00:00:00Z',
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
  m TINYINT NOT NULL);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('v', 'attributes', 'v');
"""
