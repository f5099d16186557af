"""Odd answers like those that were seen from real servers → what a reader makes of them.

Each file of ``fixtures/open311`` has a row or a test; all are invented. Read as bytes, through
the same decoding and mapping as a page of a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.errors import NotData, TooLarge
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.open311.dialects import BY_NAME
from signalement_plugin.systems.open311.records import RowContext, read_rows, services_of
from signalement_plugin.transport.decoding import decode, unwrap

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "open311"
NAMUR = Area(4.7, 50.35, 5.0, 50.55)
BASE = "https://city.test/open311/v2"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


@dataclass(frozen=True)
class Case:
    """A file and what is read from it. ``reports``: expected fields of each report, in order.
    ``warnings``: words that the warnings contain."""

    name: str
    reports: tuple[dict[str, Any], ...] = ()
    warnings: tuple[str, ...] = ()
    refused: type[Exception] | None = None
    dialect: str = "georeport"
    area: Area | None = None


def one(name: str, dialect: str = "georeport", area: Area | None = None, **fields: Any) -> Case:
    return Case(name, (fields,), dialect=dialect, area=area)


def ids(name: str, *expected: str, warnings: tuple[str, ...] = ()) -> Case:
    return Case(name, tuple({"report_id": key} for key in expected), warnings)


CASES = [
    # shape
    one("N01-object.json", report_id="7", status=Status.NEW, description="Nid-de-poule"),
    one("N02-wrapped.json", report_id="7"),
    one("N02-requests-meta.json", report_id="47-2026", status=Status.CLOSED),
    one(
        "N03-scalars-in-lists.json",
        report_id="12",
        status=Status.NEW,
        lat=50.46,
        lon=4.86,
        description="Avaloir",
    ),
    one("N04-agency-object.json", department="Voirie, Propreté"),
    ids("N05-without-id.json", "3", warnings=("row 1: without an id", "row 2: without an id")),
    one("N06-id-zero.json", report_id="0"),
    one("N07-servicerequest-id.json", report_id="ab-1"),
    one("N08-adress.json", address="Rue Haute 4, 5000"),
    one("N08-address-string.json", address="Rue Haute 4, 5000 Namur"),
    ids(
        "N09-ids.json",
        "101005420892",
        "14-01100669",
        "5f0c9c1e-7b1d-4f0e-9d2a-000000000001",
        "DEFECT_123",
        "123456789012345678901234567890",
        "1.10e3",
    ),
    ids("N10-ids-cut.json", "12.5/a?b#c", "12"),
    one("N11-leading-zero.json", service_code="001", lat=50.4),
    one("N11-code-text.json", service_code="017"),
    one("N12-is-array.xml", report_id="5", status=Status.NEW),
    ids("N14-root-requests.xml", "5", "6"),
    one("N15-jsonp.json", report_id="8"),
    ids("empty-list.json"),
    ids("empty-list.xml"),
    # coordinates
    one("N18-swapped.json", area=NAMUR, flags=("swapped",), lat=4.8675, lon=50.4669),
    one("N18-swapped.json", flags=("swapped",), lat=4.8675, lon=50.4669),
    one("N19-zero.json", flags=("no_position",), lat=None, lon=None),
    Case("N20-half.json", ({"lat": None, "flags": ("no_position",)},) * 2),
    one("N21-null.json", lon=None, flags=("no_position",), status=Status.NEW),
    one("N22-text.json", area=NAMUR, lat=50.0, lon=4.8675, flags=("out_of_area",)),
    Case("N22-not-a-number.json", ({"lat": None, "flags": ("no_position",)},) * 3),
    one("N22-padded.json", lat=50.4669, lon=4.8675, flags=()),
    one("N23-lambert.json", lat=None, lon=None, flags=("no_position",)),
    one("N24-elsewhere.json", area=NAMUR, lat=47.378, lon=8.54, flags=("out_of_area",)),
    Case("N27-point.json", ({"lat": 50.4669, "lon": 4.8675}, {"lat": None, "lon": None})),
    # time
    one(
        "N28-no-offset.json",
        requested=utc("2026-07-01T10:00:00"),
        updated=utc("2026-07-01T12:00:00"),
        flags=("tz_assumed", "no_position"),
    ),
    one("N30-fraction.json", requested=utc("2026-07-01T12:00:00"), flags=("no_position",)),
    Case(
        "N31-empty-times.json",
        (
            {"requested": utc("2026-07-01T12:00:00"), "updated": None, "version": ""},
            {"requested": None, "updated": None},
        ),
    ),
    one("N32-updated-before.json", updated=utc("2026-06-30T12:00:00")),
    one("N35-zero-date.json", requested=None, updated=utc("2026-07-01T12:00:00"), lat=None),
    one("N36-due-date.json", due=utc("2026-10-05T21:59:59"), flags=("tz_assumed", "no_position")),
    one("N37-american.json", requested=None),
    one(
        "N39-hour-twice.json",
        requested=utc("2026-10-25T00:30:00"),
        updated=utc("2026-03-29T01:30:00"),
    ),
    # status
    Case(
        "N52-words.json",
        (
            {"raw_status": "Received", "status": Status.UNKNOWN},
            {"raw_status": "OPEN", "status": Status.NEW},
            {"raw_status": "Archived", "status": Status.UNKNOWN},
            {"raw_status": "", "status": Status.UNKNOWN},
        ),
    ),
    one(
        "N52-citysdk.json",
        dialect="citysdk-extended",
        report_id="4711",
        raw_status="IN_PROCESS",
        status=Status.IN_PROGRESS,
        department="SWB",
        notice="Équipe en route",
        photo="http://m.test/1.jpg",
    ),
    one("N52-citysdk.json", status=Status.NEW, raw_status="open", department=""),
    one("N53-notes.json", status=Status.CLOSED, notice="Duplicate of 12"),
    Case("N61-same-id-twice.json", ({"status": Status.NEW}, {"status": Status.CLOSED})),
    # text, media
    one("N63-latin1.json", description="Dépôt près de l’école", flags=("no_position", "encoding")),
    one("N63-twice-encoded.json", description="LÃ¤nk", flags=("no_position",)),
    one(
        "N64-entities.json",
        dialect="markaspot",
        description="Fuite d'eau & boue",
        department="12",
        status=Status.IN_PROGRESS,
        raw_status="En cours",
    ),
    one("N64-entities.json", description="Fuite d&#039;eau &amp; boue"),
    one("N65-ampersand.xml", description="Café R&D café"),
    Case("N66-no-description.json", ({"description": ""},) * 4),
    one("N68-media-comma.json", photo="https://m.test/a.jpg"),
    Case(
        "N68-media-list.json",
        (
            {"photo": "https://m.test/a.jpg"},
            {"photo": ""},
            {"photo": "https://m.test/c.jpg"},
        ),
    ),
    Case(
        "N68-media-odd.json",
        (
            {"photo": ""},
            {"photo": "https://city.test/files/x%20y.jpg"},
            {"photo": ""},
            {"photo": ""},
        ),
    ),
    one("N71-formula.json", description='=HYPERLINK("http://x")'),
    one(
        "decomposed.json",
        report_id="e\u03011",
        service_code="proprete\u0301",
        service_name="Propreté",
        description="Dépôt près de l'école",
        address="Rue de l'Été 4",
        department="Proprete\u0301",
    ),
    one("control-characters.json", report_id="ab", description="xyz\nnew line"),
    # whole answers
    Case("N72-web-page.json", refused=NotData),
    Case("N73-php-error.json", refused=NotData),
    ids("N75-error-object.json", warnings=("row 1: without an id",)),
    ids("N82-not-rows.json", "1", warnings=tuple(f"row {n}: without an id" for n in range(1, 6))),
    Case("N86-entities.xml", refused=NotData),
    Case("N86-deep.json", refused=TooLarge),
    one("N92-leading-space.xml", report_id="3", department="Voirie", lat=50.470499, photo=""),
    Case("cut.json", refused=NotData),
]


def read(name: str, dialect: str, area: Area | None) -> tuple[list[Report], list[str]]:
    decoded = decode((FIXTURES / name).read_bytes())
    frame = RowContext(BY_NAME[dialect], BASE, "Europe/Brussels", area, guessed=decoded.guessed)
    return read_rows(unwrap(decoded.value), frame)


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{c.name}-{c.dialect}-{n}" for n, c in enumerate(CASES)]
)
def test_each_case_is_read_or_refused_as_its_row_says(case: Case) -> None:
    if case.refused is not None:
        with pytest.raises(case.refused) as caught:
            read(case.name, case.dialect, case.area)
        assert type(caught.value) is case.refused
        return
    reports, warnings = read(case.name, case.dialect, case.area)
    shown = [
        {name: getattr(report, name) for name in expected}
        for report, expected in zip(reports, case.reports)
    ]
    assert shown == list(case.reports)
    assert len(reports) == len(case.reports)
    assert len(warnings) == len(case.warnings)
    assert all(said.startswith(words) for said, words in zip(warnings, case.warnings))


def test_every_fixture_has_a_case() -> None:
    known = {case.name for case in CASES} | {"N16-shutdown.json", "N69-personal.json"}
    assert {path.name for path in FIXTURES.iterdir() if path.is_file()} == known


def test_a_service_list_that_is_a_message_is_one_category_and_no_report() -> None:
    rows = unwrap(decode((FIXTURES / "N16-shutdown.json").read_bytes()).value)
    assert [one.name for one in services_of(rows)] == ["This service has ended"]
    assert read("N16-shutdown.json", "georeport", None)[0] == []


def test_nobody_is_named_who_only_reported() -> None:
    reports, _ = read("N69-personal.json", "georeport", None)
    told = reports[0].to_json()
    assert not [word for word in ("Jeanne", "example.be", "081") if word in told]


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.just("2026-01-01"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [
        *("service_request_id", "status", "service_code", "description", "lat", "long"),
        *("requested_datetime", "updated_datetime", "expected_datetime", "media_url"),
        *("address", "zipcode", "agency_responsible", "extended_attributes"),
        *("status_notes", "organisation"),
    ]
)


@given(
    st.dictionaries(FIELDS, JSON_VALUES),
    st.sampled_from(sorted(BY_NAME)),
    st.sampled_from([None, NAMUR]),
)
def test_any_row_becomes_a_report_or_a_warning(
    row: dict[str, Any], dialect: str, area: Area | None
) -> None:
    reports, warnings = read_rows([row], RowContext(BY_NAME[dialect], BASE, area=area))
    assert len(reports) + len(warnings) == 1
    for report in reports:
        assert report.report_id
        assert (report.lon is None) == (report.lat is None)
        assert report.lat is None or abs(report.lat) <= 90
        assert Report.from_json(report.to_json()) == report
        report.description.encode("utf-8")
