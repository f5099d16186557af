"""Whatever answers in place of Signalen is decoded or raises a declared error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from signalen_fixtures import ONE, always, fixture, talking

from signalement_plugin.core import errors
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.systems.signalen.lookups import (
    departments_of,
    history_of,
    image_of,
    services_of,
)
from signalement_plugin.systems.signalen.records import BadRow, RowContext, report_of
from signalement_plugin.systems.signalen.requests import refusal_message

ROW = json.loads(fixture("list.json").body)["results"][0]
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("x" * 5000)
NAMES = st.sampled_from([*ROW, *ROW["status"], *ROW["category"], "sub_categories", "slug", "what"])
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(NAMES | st.text(max_size=4), inner, max_size=5)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(JSON, NAMES)
def test_a_row_is_a_report_or_named_as_none(value: Any, name: str) -> None:
    for row in (value, {**ROW, name: value}):
        try:
            report = report_of(row, RowContext("https://h.example/signals/v1"))
        except BadRow:
            continue
        assert report.report_id
        assert len(report.content_hash) > 0
        assert (report.lon is None) == (report.lat is None)


@settings(max_examples=100, deadline=None)
@given(st.lists(JSON, max_size=4) | JSON)
def test_lists_are_read_as_far_as_they_go(rows: Any) -> None:
    services_of(rows)
    departments_of(rows, rows)
    history_of(rows, "Europe/Brussels")
    image_of(rows)
    capabilities_of(rows if isinstance(rows, dict) else {"roles": rows, "permissions": rows})
    assert len(refusal_message(json.dumps(rows).encode())) <= 300


def test_a_number_that_would_leave_its_path_is_escaped() -> None:
    with talking(always(fixture("404-detail.json", 404))) as (system, server):
        with pytest.raises(errors.Gone):
            system.get("../../me?x=#")
        assert server.asked[0].path == f"{ONE[:-4]}..%2F..%2Fme%3Fx%3D%23"
