"""Parameters of a list become filters, and wrong ones a refusal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.reports.problem import Problem
from sandbox.reports.query import MAX_PAGE, READERS, read_filters

NAMES = [*READERS, "lat", "long", "radius", "page", "page_size", "max_requests"]


def test_lists_and_times() -> None:
    filters = read_filters(
        {
            "service_code": "a b, c/d",
            "status": "Closed",
            "start_date": "2026-01-01T01:00:00+01:00",
            "updated_after": "2026-01-01T00:00:00.900Z",
        },
        "namur",
    )
    assert filters.bound == {
        "jurisdiction": "namur",
        "services": json.dumps(["a b", "c/d"]),
        "is_open": 0,
        "start": 1767225600,
        "after": 1767225600,
    }
    assert filters.condition.count(" AND ") == 4


def test_ids_override_every_other_filter() -> None:
    given_ = {"service_request_id": "1,0", "status": "bad", "radius": "5", "start_date": "?"}
    assert read_filters(given_).bound == {"ids": '["1", "0"]'}


@pytest.mark.parametrize(
    ("asked", "page", "size", "offset"),
    [
        ({"page": "3"}, 3, MAX_PAGE, 2000),
        # the offset is computed with the limited page size
        ({"page": "2", "page_size": "100000"}, 2, MAX_PAGE, 1000),
        ({"page": "4", "page_size": "250"}, 4, 250, 750),
        ({"max_requests": "5"}, 1, 5, 0),
    ],
)
def test_pages(asked: dict[str, str], page: int, size: int, offset: int) -> None:
    filters = read_filters(asked)
    assert (filters.page, filters.page_size, filters.offset) == (page, size, offset)


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "0"},
        {"page": "-1"},
        {"page": "²"},
        {"page_size": "many"},
        {"page": "9" * 5000},
        {"status": "done"},
        {"detailed_status": "DONE"},
        {"start_date": "2026-01-01"},
        {"start_date": "2026-01-01T00:00:00"},
        {"start_date": "2026-01-01T00:00:00 01:00"},
        {"radius": "10"},
        {"radius": "10", "lat": "50", "long": "500"},
        {"radius": "nan", "lat": "50", "long": "5"},
    ],
)
def test_refusals(asked: dict[str, str]) -> None:
    with pytest.raises(Problem) as refused:
        read_filters(asked)
    assert refused.value.status == 400


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=12) | st.from_regex(r"\d{1,4}")))
def test_any_parameters_give_filters_or_a_refusal(asked: dict[str, str]) -> None:
    try:
        filters = read_filters(asked)
    except Problem:
        return
    assert 1 <= filters.page_size <= MAX_PAGE
    assert filters.offset >= 0
