"""Report files of every kind become records; what cannot be one is left out, or the file is
refused."""

from __future__ import annotations

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.contents.load import BadFile, Loaded, Reading, read_file
from sandbox.reports.record import COLUMNS, Record, row_of, wire_time
from sandbox.reports.render import Names, dumps, fragments
from signalement_plugin.core.model.status import Status

BRUSSELS = Reading(ZoneInfo("Europe/Brussels"))


def read(folder: Path, name: str, content: object) -> Loaded:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return read_file(path, BRUSSELS)


def one(folder: Path, **fields: object) -> Record:
    return read(folder, "one.json", [{"service_code": "a", **fields}]).records[0]


def test_every_field_of_georeport(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        service_request_id="0041",
        status="CLOSED",
        status_notes="Fait",
        service_name="Égouts",
        description="d",
        agency_responsible="Voirie",
        service_notice="n",
        requested_datetime="2026-07-01T10:00:00",
        updated_datetime="2026-07-02T10:00:00Z",
        expected_datetime="2026-07-03T10:00:00+02:00",
        address="Rue Haute 4",
        address_id=12,
        zipcode=5000,
        lat="50,4669",
        long=4.8675,
        media_url="https://example.org/p.jpg ",
    )
    assert record == Record(
        id="0041",
        status=Status.CLOSED,
        status_since=1782986400,
        status_notes="Fait",
        service_code="a",
        service_name="Égouts",
        description="d",
        agency="Voirie",
        service_notice="n",
        requested=1782892800,  # 08:00 UTC: the time in the file was read as summer time
        updated=1782986400,
        expected=1783065600,
        address="Rue Haute 4",
        address_id="12",
        zipcode="5000",
        lat=50.4669,
        long=4.8675,
        media_url="https://example.org/p.jpg",
    )


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("", Status.NEW),
        ("  ", Status.NEW),
        (None, Status.NEW),
        ("Open", Status.NEW),
        ("closed", Status.CLOSED),
        ("IN_PROCESS", Status.IN_PROGRESS),
        ("Action Scheduled", Status.PLANNED),
        ("duplicate", Status.DUPLICATE),
        ("waiting", Status.WAITING),
        ("Zzz", Status.UNKNOWN),
    ],
)
def test_status_in_any_case(tmp_path: Path, raw: object, status: Status) -> None:
    assert one(tmp_path, status=raw).status is status


def test_geojson(tmp_path: Path) -> None:
    point = {"type": "Point", "coordinates": [4.86, 50.46, 80.0]}
    line = {"type": "LineString", "coordinates": [[4.86, 50.46], [4.87, 50.47]]}
    features = [
        {"type": "Feature", "id": 3, "properties": {"service_name": "Trou"}, "geometry": point},
        {"type": "Feature", "properties": {"id": "x", "service_code": "b"}, "geometry": line},
    ]
    loaded = read(tmp_path, "f.geojson", {"type": "FeatureCollection", "features": features})
    first, second = loaded.records
    assert (first.id, first.service_code, first.long, first.lat) == ("3", "Trou", 4.86, 50.46)
    assert (second.id, second.service_code, second.lat) == ("x", "b", None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_degrees(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["Date", "Service_Code", "Latitude", "Longitude"],
        ["2026-01-05", '"Voirie ; trou, ""gros"""', "50.46", "4.86"],
    ]
    text = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"
    (record,) = read(tmp_path, "d.csv", text).records
    assert record.service_code == 'Voirie ; trou, "gros"'
    assert wire_time(record.requested) == "2026-01-04T23:00:00Z"
    assert (record.lat, record.long) == (50.46, 4.86)
    assert record.id == "d-000001"


def test_csv_in_swiss_metres(tmp_path: Path) -> None:
    pytest.importorskip("osgeo.osr")
    text = "date,year,service_code,e,n\n2026-01-05,2026,Graffiti,2600000,1200000\n"
    (record,) = read(tmp_path, "m.csv", text).records
    # The origin of the Swiss grid is the old observatory of Bern.
    assert record.lat == pytest.approx(46.95108, abs=2e-5)
    assert record.long == pytest.approx(7.43863, abs=2e-5)


def test_unknown_projection(tmp_path: Path) -> None:
    pytest.importorskip("osgeo.osr")
    path = tmp_path / "m.csv"
    path.write_text("service_code,e,n\nGraffiti,1,2\n")
    with pytest.raises(BadFile, match="EPSG:1 is not known"):
        read_file(path, Reading(epsg=1))


def test_rows_that_are_left_out_are_reported(tmp_path: Path) -> None:
    rows = [
        {"service_request_id": "1", "service_code": "a"},
        {"service_request_id": "1", "service_code": "b"},
        "text",
        {"colour": "green"},
    ]
    loaded = read(tmp_path, "r.json", rows)
    assert [record.service_code for record in loaded.records] == ["a"]
    assert loaded.left_out == [
        "row 2: 1 is there twice",
        "row 3 is no record",
        "row 4 says neither what, nor when, nor where",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "is not JSON"),
        ('{"a": 1}', "holds no list of reports"),
        ('[{"a": 1}]', "holds no reports"),
        ('{"requests": {"a": 1}}', "holds no list of reports"),
    ],
)
def test_files_that_are_none(tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(BadFile, match=words):
        read(tmp_path, "bad.json", content)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("service_code\nVoirie é\n".encode("latin-1"))
    with pytest.raises(BadFile, match="UTF-8"):
        read_file(path, BRUSSELS)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["service_request_id", "status", "service_code", "requested_datetime", "lat", "long", "id",
     "properties", "geometry", "coordinates", "type", "media_url", "agency_responsible"]
)  # fmt: skip
ROWS = st.lists(JSON | st.dictionaries(NAMES, JSON, max_size=8), max_size=4)


@given(rows=ROWS, geojson=st.booleans())
def test_no_content_breaks_the_reading(
    tmp_path_factory: pytest.TempPathFactory, rows: list[object], geojson: bool
) -> None:
    """Whatever is read can be stored and shown."""
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps({"features": rows} if geojson else rows), encoding="utf-8")
    try:
        loaded = read_file(path, BRUSSELS)
    except BadFile:
        return
    for record in loaded.records:
        row = row_of(record)
        assert set(row) == set(COLUMNS)
        json.loads(fragments(record, Names("n", "")).basic + "}")
        assert dumps(row).encode("utf-8")
