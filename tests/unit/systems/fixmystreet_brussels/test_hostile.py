"""Whatever answers in place of FixMyStreet is decoded or raises a declared error."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from fixmystreet_fixtures import answering, convert, fixture
from http_server import data
from hypothesis import given, settings
from hypothesis import strategies as st

from signalement_plugin.core.errors import NotData, ServerError
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.fixmystreet_brussels.activity import thread_of
from signalement_plugin.systems.fixmystreet_brussels.address import site_of
from signalement_plugin.systems.fixmystreet_brussels.records import Reader, record_of, rows_of
from signalement_plugin.systems.fixmystreet_brussels.statuses import GENERATIONS

LIST = json.loads(fixture("list.json").body)
ROW = LIST["_embedded"]["response"][0]
NAMES = st.sampled_from(
    [*ROW, *LIST, *LIST["page"], *ROW["category"], *ROW["location"], "response", "reports", "x"]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["x" * 5000, "1e999", "9" * 400, "2026-13-45", "\x00\ud800"])
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(NAMES | st.text(max_size=4), inner, max_size=5)
    ),
    max_leaves=12,
)
READERS = [
    Reader(site_of(Address("https://h.example", converter=convert)), one) for one in GENERATIONS
]


@settings(max_examples=150, deadline=None)
@given(JSON, NAMES, st.sampled_from(READERS))
def test_a_row_is_a_report_or_named_as_none(value: Any, name: str, reader: Reader) -> None:
    for row in (value, {**ROW, name: value}, {**ROW, "location": {name: value}}):
        rows = [row if isinstance(row, dict) else {}]
        reports, warnings = reader.read(rows)
        assert len(reports) + len(warnings) == 1
        for report in reports:
            assert report.report_id
            assert report.content_hash
            assert isinstance(report.status, Status)
            assert (report.lon is None) == (report.lat is None)


@settings(max_examples=150, deadline=None)
@given(JSON, st.sampled_from(READERS))
def test_lists_are_read_as_far_as_they_go(value: Any, reader: Reader) -> None:
    for given_ in (value, {"_embedded": value}, {"response": value}, {**LIST, "page": value}):
        with suppress(NotData):
            rows = rows_of(given_).rows
            assert all(isinstance(row, dict) for row in rows)
            reader.services(rows)
            thread_of(rows, rows, reader)
        with suppress(NotData):
            record_of(given_)


def test_a_number_that_would_leave_its_path_is_escaped() -> None:
    routes = {"/api/incidents": fixture("list.json")}
    with answering(routes) as (system, server):
        with pytest.raises(ServerError):
            system.get("../../me?x=#")
        assert server.asked[-1].path == "/api/incidents/..%2F..%2Fme%3Fx%3D%23"


def test_a_deep_tree_of_categories_comes_to_an_end() -> None:
    tree: dict[str, Any] = {"id": 1, "nameFr": "x"}
    for _ in range(20):
        tree = {"id": 1, "nameFr": "x", "subCategories": [tree]}
    routes = {
        "/api/incidents": fixture("list.json"),
        "/api/categories": data({"response": {"categories": [tree]}}),
    }
    with answering(routes) as (system, _):
        assert system.services() == []
