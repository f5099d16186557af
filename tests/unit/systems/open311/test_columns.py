"""A column gives the same values as reading them one by one, whatever it contains."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.timestamps import parse_time, parse_times, utc_text
from signalement_plugin.systems.columns import Table, numbers, texts, texts_to_nfc
from signalement_plugin.systems.open311.dialects import DIALECTS
from signalement_plugin.systems.open311.records import RowContext, read_rows, report_of, row_id
from signalement_plugin.systems.values import dig, first_text, number, text
from signalement_plugin.transport.decoding import to_nfc

ODD = ["", " ", "null", "None", "a\x00b", "e\u0301", "\ud800", "x" * 50, "12\n3", "\xa0y", "0"]
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.sampled_from(ODD), st.text(max_size=60)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
PLACES = st.sampled_from(["50.46", "-4.8", "5.", "1e3", "+4", "4,86", " 5 ", "NaN", "1\n2", ""])
CLOCKS = st.sampled_from(
    [
        "",
        "2026-11-24T07:12:00Z",
        "2026-02-31T07:12:00Z",
        "1970-01-01T00:00:00Z",
        "2026-10-25T02:30:00",
        "2026-11-24T07:12:00.250+01:00",
        "2026-11-24",
        "2026-11-24T07:12:00Z\n2026-11-24T07:12:00Z",
        "yesterday",
    ]
)
KEYS = st.sampled_from(
    [
        "service_request_id",
        "id",
        "status",
        "service_code",
        "description",
        "address",
        "zipcode",
        "lat",
        "long",
        "lon",
        "url",
        "requested_datetime",
        "updated_datetime",
        "expected_datetime",
        "media_url",
        "extended_attributes",
    ]
)
INNER = st.dictionaries(
    st.sampled_from(["detailed_status", "version", "sector", "media_urls", "activity", "channel"]),
    VALUES,
)
ROWS = st.lists(
    st.dictionaries(KEYS, st.one_of(VALUES, PLACES, CLOCKS, INNER), max_size=12), max_size=6
)


@given(st.lists(SCALARS, max_size=12) | st.lists(VALUES, max_size=6), st.integers(1, 30))
def test_texts(values: list[object], limit: int) -> None:
    assert texts(values, limit) == [text(value, limit) for value in values]


@given(st.lists(st.text(max_size=8) | st.sampled_from(ODD), max_size=6))
def test_a_column_of_texts_is_normalised_to_nfc(words: list[str]) -> None:
    assert texts_to_nfc(words) == [to_nfc(word) for word in words]


@given(st.lists(PLACES, max_size=6) | st.lists(SCALARS | PLACES, max_size=6))
def test_numbers(values: list[object]) -> None:
    assert numbers(values) == [number(value) for value in values]


@given(st.lists(CLOCKS, max_size=6), st.booleans())
def test_times(values: list[str], late: bool) -> None:
    found = parse_times(values, "Europe/Brussels", end_of_day=late)
    single = [parse_time(value, "Europe/Brussels", end_of_day=late) for value in values]
    assert list(zip(found.moments, found.flags)) == single
    assert found.texts == [utc_text(moment) for moment, _ in single]


@settings(max_examples=50)
@given(ROWS, st.lists(st.sampled_from(["id", "extended_attributes.version", "a.b.c"]), max_size=3))
def test_the_first_text_of_several_paths_is_taken(
    rows: list[dict[str, object]], paths: list[str]
) -> None:
    table = Table(rows)
    assert table.first_texts(paths) == [first_text(row, paths) for row in rows]
    assert table.column("extended_attributes.version") == [
        dig(row, "extended_attributes.version") for row in rows
    ]


@settings(max_examples=50)
@given(ROWS, st.sampled_from(DIALECTS))
def test_a_page_is_its_rows(rows: list[dict[str, object]], dialect: object) -> None:
    frame = RowContext(dialect, "https://city.example/api")  # type: ignore[arg-type]
    reports, warnings = read_rows(rows, frame)
    good = [row for row in rows if row_id(row) and len(row_id(row)) <= 200]
    assert reports == [report_of(row, frame) for row in good]
    assert len(warnings) == len(rows) - len(good)
    for report in reports:
        built = replace(report)  # made by the constructor, not from columns
        assert built == report
        assert (built.texts, built.content_hash) == (report.texts, report.content_hash)
        assert set(report.__dict__) >= {field.name for field in fields(Report)}
