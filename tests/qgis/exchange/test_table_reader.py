"""Files of other products, as they are found: encodings, delimiters, spreadsheets, hostile ones."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing

import pytest
from osgeo import ogr, osr
from raw_server import raw_server

from signalement_plugin.core.errors import BadFile, BigFile, ComputedTable
from signalement_plugin.core.files import table as core_table
from signalement_plugin.core.files.table import GEOMETRY_X, GEOMETRY_Y
from signalement_plugin.exchange import delimited_text, spreadsheet, table_reader
from signalement_plugin.exchange.table_reader import ENDINGS, read_table
from signalement_plugin.qgis_profile.network.http_context import address
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.systems.registry import open_system

TEXT = "N°;Catégorie;Coût\n2041;Dépôt clandestin;4,5 €\n2042;Œuvre;\n"


def cells(table):
    return [row.cells for row in table.rows]


def written(tmp_path, body, name="export.csv"):
    path = tmp_path / name
    path.write_bytes(body)
    return str(path)


def driver_file(tmp_path, driver, name, fields, rows, epsg=0):
    """A file made by GDAL. A row: values, then (x, y) where there is a point."""
    path = str(tmp_path / name)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(path)
    system, kind = None, ogr.wkbNone
    if epsg:
        system, kind = osr.SpatialReference(), ogr.wkbPoint
        system.ImportFromEPSG(epsg)
    layer = dataset.CreateLayer("Feuille 1", system, kind)
    for field, type_ in fields:
        layer.CreateField(ogr.FieldDefn(field, type_))
    for values, point in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, value in enumerate(values):
            if isinstance(value, tuple):
                feature.SetField(at, *value)
            elif value is not None:
                feature.SetField(at, value)
        if point:
            geometry = ogr.Geometry(ogr.wkbPoint)
            geometry.AddPoint_2D(*point)
            feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    del feature, layer
    dataset = None  # closes the file
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encoding_is_found(tmp_path, encoding, end):
    table = read_table(written(tmp_path, TEXT.replace("\n", end).encode(encoding)))
    assert table.columns == ("N°", "Catégorie", "Coût")
    assert cells(table) == [("2041", "Dépôt clandestin", "4,5 €"), ("2042", "Œuvre", "")]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(tmp_path, sign):
    body = f'a{sign}"b; , | x"{sign}c\n1{sign}"4,5; |\t""x"""{sign}3\n'
    table = read_table(written(tmp_path, body.encode()))
    assert table.columns == ("a", "b; , | x", "c")
    assert cells(table) == [("1", '4,5; |\t"x"', "3")]


def test_excel_s_hint_names_the_delimiter(tmp_path):
    table = read_table(written(tmp_path, b"sep=|\na;x|b\n1|2\n"))
    assert table.columns == ("a;x", "b")
    assert cells(table) == [("1", "2")]


def test_each_bad_row_is_named_and_the_others_are_read(tmp_path, monkeypatch):
    body = b'id;t\n1;a\n2;b;too;many\n3;"two\nlines"\n4\n\n5;;;\n6;nul\x00nul\n'
    rows = list(read_table(written(tmp_path, body)).rows)
    assert [(row.number, row.cells) for row in rows if not row.problem] == [
        (2, ("1", "a")),
        (5, ("3", "two\nlines")),
        (6, ("4", "")),
        (8, ("5", "")),
        (9, ("6", "nulnul")),
    ]
    assert [(row.number, row.problem) for row in rows if row.problem] == [
        (3, "4 values for 2 columns")
    ]


def test_an_unclosed_quote_loses_one_row(tmp_path):
    body = b'id;t\n1;a\n2;"' + b"x" * 200_000 + b"\n3;c\n"
    rows = list(read_table(written(tmp_path, body)).rows)
    assert [row.cells[0] for row in rows if not row.problem] == ["1", "3"]
    assert len([row for row in rows if row.problem]) == 1


@pytest.mark.parametrize("body", [b"", b"\n\n", b";;\n"])
def test_a_file_without_headings_is_refused(tmp_path, body):
    with pytest.raises(BadFile):
        read_table(written(tmp_path, body))


@pytest.mark.parametrize("name", ["a.xlsx", "a.geojson", "a.gpkg"])
@pytest.mark.parametrize("body", [b"", b"PK\x03\x04 nothing", b"<html></html>", b"\xff\xfe\x00"])
def test_a_file_that_does_not_match_its_extension_is_refused(tmp_path, name, body):
    with pytest.raises(BadFile):
        list(read_table(written(tmp_path, body, name)).rows)


@pytest.mark.parametrize(
    "path", ["", "nowhere.csv", "/vsicurl/http://127.0.0.1:9/a.geojson", "a\0.csv", "."]
)
def test_only_a_file_of_this_computer_is_opened(path):
    with pytest.raises(BadFile):
        read_table(path)


def test_another_kind_of_file_is_refused(tmp_path):
    with pytest.raises(BadFile):
        read_table(written(tmp_path, b"%PDF", "a.pdf"))
    assert ".csv" in ENDINGS


def test_a_spreadsheet_is_text_with_its_formulas_as_written(tmp_path):
    fields = [("N°", ogr.OFTString), ("Créé le", ogr.OFTDateTime), ("x", ogr.OFTReal)]
    rows = [
        (("0012", (2026, 11, 24, 7, 12, 0, 0), 185401.527), None),
        (("=1+1", None, 5.0), None),
    ]
    table = read_table(driver_file(tmp_path, "XLSX", "a.xlsx", fields, rows))
    assert table.columns == ("N°", "Créé le", "x")
    assert (table.sheet, table.sheets) == ("Feuille 1", ("Feuille 1",))
    found = cells(table)
    assert found[0] == ("0012", "2026/11/24 07:12:00", "185401.527")
    assert found[1][0] == "=1+1"


def test_the_wanted_sheet_is_read_and_an_unknown_one_is_the_first(tmp_path):
    """Two sheets of text alone: nothing but their place tells headings from values."""
    path = str(tmp_path / "a.xlsx")
    dataset = ogr.GetDriverByName("XLSX").CreateDataSource(path)
    for name in ("Un", "Deux"):
        layer = dataset.CreateLayer(name)
        layer.CreateField(ogr.FieldDefn(f"id {name}", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        layer.CreateFeature(feature)
    del feature, layer
    dataset = None
    assert read_table(path, "Deux").columns == ("id Deux",)
    assert cells(read_table(path, "Deux")) == [("Deux",)]
    table = read_table(path, "Trois")
    assert (table.sheet, table.sheets) == ("Un", ("Un", "Deux"))


def test_a_spreadsheet_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)
    monkeypatch.setattr(spreadsheet, "MOST_UNPACKED", 1_000_000)
    with pytest.raises(BigFile):
        read_table(str(path))


@pytest.mark.parametrize(
    ("driver", "name", "epsg", "point"),
    [
        ("GeoJSON", "a.geojson", 4326, (4.8674, 50.4669)),
        ("GPKG", "a.gpkg", 31370, (185401.527, 128571.442)),
        ("GPKG", "b.gpkg", 3812, (685405.866, 628576.408)),
    ],
)
def test_points_are_two_columns_and_say_their_system(tmp_path, driver, name, epsg, point):
    fields = [("id", ogr.OFTInteger), ("t", ogr.OFTString)]
    path = driver_file(tmp_path, driver, name, fields, [((7, "é"), point), ((8, None), None)], epsg)
    table = read_table(path)
    assert table.columns == ("id", "t", GEOMETRY_X, GEOMETRY_Y)
    assert table.crs == epsg
    first, second = cells(table)
    assert first[:2] == ("7", "é")
    assert [float(one) for one in first[2:]] == pytest.approx(point)
    assert second == ("8", "", "", "")


def test_a_polygon_counts_at_its_middle(tmp_path):
    ring = [[4, 50], [6, 50], [6, 52], [4, 52], [4, 50]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"id": 1}, "geometry": shape}
    body = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    assert cells(read_table(written(tmp_path, body, "a.json"))) == [("1", "5.0", "51.0")]


def test_too_many_rows_or_columns_are_refused(tmp_path, monkeypatch):
    for module in (table_reader, delimited_text):
        monkeypatch.setattr(module, "MOST_ROWS", 2)
        monkeypatch.setattr(module, "MOST_COLUMNS", 2)
    assert core_table.MOST_ROWS > 100_000
    with pytest.raises(BigFile):
        list(read_table(written(tmp_path, b"a;b\n1;\n2;\n3;\n")).rows)
    with pytest.raises(BigFile):
        read_table(written(tmp_path, b"a;b;c\n1;2;3\n"))
    fields = [("a", ogr.OFTString)]
    path = driver_file(tmp_path, "GPKG", "a.gpkg", fields, [((str(at),), None) for at in range(3)])
    with pytest.raises(BigFile):
        list(read_table(path).rows)


@pytest.mark.parametrize(
    ("point", "epsg"),
    [
        (("4,8674", "50,4669"), 4326),
        (("185 401,527", "128 571,442"), 31370),
        (("685405.866", "628576.408"), 3812),
    ],
)
def test_a_connection_detects_encoding_delimiter_and_reference_system(
    tmp_path, qgis_app, point, epsg
):
    body = "N°;Statut;X;Y\n2041;En cours;{};{}\n".format(*point).encode("cp1252")
    settings = ConnectionSettings("c0ffee09", "Export", "file", written(tmp_path, body))
    system = open_system("file", address(settings))
    report = system.get("2041")
    assert (report.lon, report.lat) == pytest.approx((4.8674, 50.4669), abs=1e-6)
    assert str(report.status) == "in_progress"


# -- a GeoPackage whose cells are computed when they are read

HUGE = "hex(zeroblob(2000000))"


def computing(tmp_path, *statements):
    """A GeoPackage of one table, changed by these statements of SQL."""
    fields, rows = [("a", ogr.OFTString)], [(("x",), (4.8, 50.4))]
    path = driver_file(tmp_path, "GPKG", "export.gpkg", fields, rows, 4326)
    with closing(sqlite3.connect(path)) as db, db:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            db.create_function(name, 1, lambda _value: 0)
        table = db.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        for one in statements:
            db.execute(one.replace("TABLE_", table))
    return path, table


VIEW = (
    f"CREATE VIEW v AS SELECT fid, geom, {HUGE} AS a FROM 'TABLE_'",
    "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('v', 'features', 4326)",
    "INSERT INTO gpkg_geometry_columns VALUES ('v', 'geom', 'POINT', 4326, 0, 0)",
)


def test_a_view_is_left_out_and_refused_by_name(tmp_path):
    path, table = computing(tmp_path, *VIEW)
    found = read_table(path)
    assert found.sheets == (table,)
    assert len(list(found.rows)) == 1
    with pytest.raises(ComputedTable):
        read_table(path, "v")


def test_columns_that_are_computed_are_refused(tmp_path):
    generated = f"ALTER TABLE 'TABLE_' ADD COLUMN g TEXT GENERATED ALWAYS AS ({HUGE}) VIRTUAL"
    path, _table = computing(tmp_path, generated)
    with pytest.raises(ComputedTable):
        read_table(path)


def test_a_reference_system_that_is_linked_asks_nobody(tmp_path):
    """Seen: GDAL asked the named host, who so learns that somebody opened the file."""
    feature = {
        "type": "Feature",
        "properties": {"no": "7"},
        "geometry": {"type": "Point", "coordinates": [4.8, 50.4]},
    }
    with raw_server(b"HTTP/1.1 404 Not Found\r\n\r\n") as stranger:
        link = {"type": "link", "properties": {"href": f"{stranger.url}/crs", "type": "proj4"}}
        content = {"type": "FeatureCollection", "crs": link, "features": [feature]}
        path = written(tmp_path, json.dumps(content).encode(), "linked.geojson")
        assert cells(read_table(path)) == [("7", "4.8", "50.4")]
    assert stranger.asked == 0
