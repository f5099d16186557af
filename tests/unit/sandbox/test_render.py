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
