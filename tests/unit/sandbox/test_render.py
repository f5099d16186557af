"""Answers in JSON and in XML, well formed whatever citizens write; the words for each status."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.reports.record import Record
from sandbox.reports.render import HERE, Names, fragments, xml_document
from sandbox.reports.statuses import CITYSDK, CITYSDK_WRITES, MYSOCIETY, MYSOCIETY_WRITES, georeport
from signalement_plugin.core.model.status import OPEN, Status

TEXTS = st.text(max_size=30)


def joined(record: Record, names: Names) -> list[dict[str, object]]:
    """The record as the four views of a list show it."""
    basic, extended, citysdk, staff = fragments(record, names)
    tails = ("", extended, citysdk, f"{citysdk},{staff}")
    texts = [basic + (f',"extended_attributes":{{{tail}}}' if tail else "") + "}" for tail in tails]
    return [json.loads(text.replace(HERE, "http://h")) for text in texts]


RECORD = Record(
    id="W 1",
    status=Status.PLANNED,
    status_since=60,
    service_code="017",
    department="v",
    requested=0,
    updated=61,
    lat=50.4,
    long=4.8,
    source="E-mail",
    version=4,
    activity=9,
    media_url="https://example.org/a.jpg",
)
NAMES = Names("Trou", "Voirie", ["W 1.png"])
PHOTOS = ["http://h/photos/W%201.png", "https://example.org/a.jpg"]


def test_the_fields_of_a_report() -> None:
    basic, *_ = joined(RECORD, NAMES)
    assert basic == {
        "service_request_id": "W 1",
        "status": "open",
        "status_notes": None,
        "service_name": "Trou",
        "service_code": "017",
        "description": None,
        "agency_responsible": "Voirie",
        "service_notice": None,
        "requested_datetime": "1970-01-01T00:00:00Z",
        "updated_datetime": "1970-01-01T00:01:01Z",
        "expected_datetime": None,
        "address": None,
        "address_id": None,
        "zipcode": None,
        "lat": 50.4,
        "long": 4.8,
        "media_url": PHOTOS[0],
    }


def test_the_extended_attributes_of_both_dialects() -> None:
    _, extended, citysdk, staff = joined(RECORD, NAMES)
    assert extended["extended_attributes"] == {
        "version": 4,
        "channel": "E-mail",
        "sector": None,
        "photos": [{"media_url": url} for url in PHOTOS],
        "attributes": [],
    }
    public = {
        "version": 4,
        "channel": "E-mail",
        "sector": None,
        "detailed_status": "IN_PROCESS",
        "detailed_status_datetime": "1970-01-01T00:01:00Z",
        "description_public": True,
        "expected_closure": None,
        "media_urls": PHOTOS,
    }
    assert citysdk["extended_attributes"] == public
    assert staff["extended_attributes"] == {**public, "delegation": "Voirie", "activity": "9"}


@given(TEXTS, TEXTS, TEXTS)
def test_hostile_texts_stay_texts(report_id: str, description: str, url: str) -> None:
    record = Record(id=report_id, description=description, media_url=url)
    shown, *_ = joined(record, Names("s", "d"))
    assert (shown["service_request_id"], shown["description"]) == (report_id, description or None)
    assert shown["media_url"] == (url or None)


@given(st.text(max_size=30))
def test_xml_is_always_well_formed(text: str) -> None:
    root = ElementTree.fromstring(xml_document("a", {"b": text, "attributes": [text]}))  # noqa: S314
    assert set(root.findtext("b") or "") <= set(text) | {"\ufffd", "\n"}
    assert [child.tag for child in root] == ["b", "attributes"]


def test_xml_mirrors_json() -> None:
    data = [{"id": 1, "on": True, "none": None, "media_urls": ["u", "<v>"]}]
    text = xml_document("service_requests", data)
    assert text == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        "<service_requests><request><id>1</id><on>true</on><none/>"
        "<media_urls><media_url>u</media_url><media_url>&lt;v&gt;</media_url></media_urls>"
        "</request></service_requests>"
    )


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_word_in_every_dialect(status: Status) -> None:
    assert CITYSDK[status] in CITYSDK_WRITES
    assert MYSOCIETY[status] in MYSOCIETY_WRITES
    still_asks = status in OPEN or status is Status.UNKNOWN
    assert georeport(status) == ("open" if still_asks else "closed")
    assert (CITYSDK[status] in {"PROCESSED", "REJECTED"}) is not still_asks


@pytest.mark.parametrize(
    ("shown", "written"), [(CITYSDK, CITYSDK_WRITES), (MYSOCIETY, MYSOCIETY_WRITES)]
)
def test_a_written_word_is_shown_again_or_meant_the_same(
    shown: dict[Status, str], written: dict[str, Status | None]
) -> None:
    for word, status in written.items():
        if status is not None:
            assert written[shown[status]] is status, word
