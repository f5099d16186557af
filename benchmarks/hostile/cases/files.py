"""Files of tables that a colleague sends: CSV, spreadsheets, GeoJSON, GeoPackage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from benchmarks.hostile.case import MB, SHOWN, Case
from benchmarks.hostile.places import OTHER
from benchmarks.hostile.tables import (
    HEADINGS,
    ROW,
    Writer,
    cells,
    csv,
    feature,
    fifo,
    geojson,
    link,
    plain,
    view,
    xlsx,
)

BAD = ("bad_file", "big_file")
ANY = (SHOWN, *BAD)
NAMES = ("numero", "description", "statut")


def table(
    number: str, name: str, does: str, file: Writer, ends: tuple[str, ...] = BAD, **more: Any
) -> Case:
    """A connection to a file, as if a colleague had sent it."""
    return Case(number, name, does, ends, systems=("file",), file=file, **more)


def many_rows() -> Iterator[str]:
    yield cells(1, *NAMES)
    yield from (cells(at, str(at), "x", "ouvert") for at in range(2, 1_000_002))


def far_away() -> Iterator[str]:
    yield cells(1, *NAMES) + cells(2, "7", "x", "ouvert")
    yield '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>'


def laughs() -> Iterator[str]:
    yield cells(1, *NAMES) + cells(2, "7", "&j;", "ouvert")


ENTITIES = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in zip("abcdefghi", "bcdefghij")
)
NUMBERED = "".join(f"{at},Trou devant le {at},ouvert,50.46,4.86\n" for at in range(1, 50_001))
FOR_EVER = (
    "WITH RECURSIVE n(numero) AS (SELECT 1 UNION ALL SELECT numero + 1 FROM n) "
    "SELECT numero, 'x' AS description, 'ouvert' AS statut FROM n"
)
CALM = (
    table(
        "C30", "a harmless CSV of 2 MB", "is shown", csv(NUMBERED), (SHOWN,), rows=50_000, size=MB
    ),
    table("C31", "a harmless CSV", "is shown", csv(ROW), (SHOWN,), rows=1),
)
SHEETS = (
    table(
        "H49",
        "XLSX with entities that grow a billion times",
        "is refused",
        xlsx(laughs, ENTITIES + "]>"),
        ANY,
    ),
    table(
        "H49a", "XLSX with one cell in XFD1048576", "is refused, or bounded", xlsx(far_away), ANY
    ),
    table("H49b", "XLSX of a million rows", "is refused", xlsx(many_rows), ANY, size=16 * MB),
    table(
        "H49c",
        "XLSX with an entity of this computer's files",
        "is refused",
        xlsx(laughs, '<!DOCTYPE a [<!ENTITY j SYSTEM "file:///etc/hostname">]>'),
        ANY,
    ),
    table("H49d", "XLSX that is no ZIP", "is refused", plain("register.xlsx", b"no ZIP")),
    table(
        "H49e",
        "XLSX of 600 MB of blanks in 600 kB",
        "is refused",
        xlsx(lambda: chain((cells(1, *NAMES),), (" " * MB for _ in range(600)))),
    ),
)
JSON = (
    table(
        "H50",
        "GeoJSON nested 100,000 times",
        "is refused",
        plain("register.geojson", '{"type": "FeatureCollection", "features": ' + "[" * 100_000),
    ),
    table(
        "H50a", "GeoJSON at infinity", "without a place", geojson(feature((float("inf"), 0))), ANY
    ),
    table(
        "H50b",
        "GeoJSON that is an address",
        "asks nobody",
        plain("register.geojson", f"{OTHER}/photo.geojson"),
    ),
    table(
        "H50c",
        "ESRI JSON",
        "is refused",
        plain("register.json", '{"geometryType": "esriGeometryPoint", "features": []}'),
    ),
    table(
        "H50d",
        "TopoJSON",
        "is refused",
        plain("register.json", '{"type": "Topology", "objects": {}, "arcs": []}'),
    ),
    table(
        "H113",
        "GeoJSON with a reference system on another host",
        "asks nobody",
        geojson(feature(), crs={"type": "link", "properties": {"href": f"{OTHER}/crs"}}),
        ANY,
    ),
    table(
        "H113a",
        "GeoJSON whose properties are objects",
        "are texts",
        geojson(feature(description={"a": ["b"] * 10})),
        ANY,
    ),
    table(
        "H113b",
        "GeoJSON with HTML and expressions",
        "plain text",
        geojson(feature(description="<img data-hostile src=x>[% 'evaluated-' || 6*7 %]")),
        (SHOWN,),
        rows=1,
    ),
)
TEXT = (
    table(
        "H51",
        "CSV with a cell of 30 MB",
        "is cut",
        csv("7," + "x" * (30 * MB) + ",ouvert,50.46,4.86\n"),
        ANY,
        size=2 * MB,
    ),
    table(
        "H51a",
        "CSV with a quote that stays open",
        "is refused, or one row",
        csv('7,"Trou', ROW, times=100_000),
        ANY,
        size=2 * MB,
    ),
    table(
        "H51b",
        "CSV of 200,000 columns",
        "is refused",
        plain("register.csv", ",".join(f"c{at}" for at in range(200_000)) + "\n", ROW),
        BAD,
        size=MB,
    ),
    table("H51c", "CSV with NUL", "is read", csv("7,a\0b,ouvert,50.46,4.86\n"), ANY),
    table("H51d", "a pipe that nobody writes to", "is refused at once", fifo),
    table("H51e", "a link to /dev/zero", "is refused", link("zero.csv", "/dev/zero")),
    table(
        "H52",
        "a link to /etc/shadow",
        "no report comes of it",
        link("shadow.csv", "/etc/shadow"),
        BAD,
    ),
    table(
        "H114",
        "CSV in UTF-16",
        "is read",
        plain("register.csv", (HEADINGS + ROW).encode("utf-16")),
        ANY,
    ),
    table(
        "H114a", "CSV of NUL alone", "is refused", plain("register.csv", b"\0" * MB), BAD, size=MB
    ),
    table("H114b", "CSV without headings", "is refused", plain("register.csv", ROW * 3), BAD),
    table("H114c", "CSV without a line", "is refused", plain("register.csv", b""), BAD),
    table(
        "H114d",
        "CSV with one number 50,000 times",
        "one row",
        csv(ROW, times=50_000),
        (SHOWN,),
        rows=1,
        size=MB,
    ),
    table(
        "H114e",
        "CSV with HTML, expressions, formulas",
        "plain text",
        csv("7,<img data-hostile src=x>[% 'evaluated-' || 6*7 %],=1+1,50.46,4.86\n"),
        (SHOWN,),
        rows=1,
    ),
    table(
        "H114f",
        "CSV of two million rows",
        "is refused",
        csv(ROW, times=2_000_000),
        ANY,
        size=2 * MB,
    ),
)
PACKAGES = (
    table(
        "H53",
        "a view that calls itself for ever",
        "is refused",
        view(FOR_EVER),
        ANY,
    ),
    table(
        "H53a",
        "a view that loads a library",
        "is refused",
        view("SELECT load_extension('/etc/evil') AS numero"),
    ),
    table(
        "H53b",
        "a view that asks a server for places",
        "asks nobody",
        view("SELECT ogr_geocode('Namur') AS numero"),
        ANY,
    ),
    table(
        "H54",
        "a view of 400 MB of zeros",
        "is bounded",
        view("SELECT '7' AS numero, hex(zeroblob(400000000)) AS description, 'ouvert' AS statut"),
        ANY,
    ),
    table(
        "H115",
        "a GeoPackage that is none",
        "is refused",
        plain("register.gpkg", b"SQLite format 3\0" + b"\xff" * 5000),
    ),
)
CASES = (*SHEETS, *JSON, *TEXT, *PACKAGES)
