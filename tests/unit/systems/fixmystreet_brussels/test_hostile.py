"""Whatever answers in place of FixMyStreet is decoded or raises a declared error."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from fixmystreet_fixtures import TOKEN, answering, convert, fixture, opened
from http_server import Reply, data, serving
from hypothesis import given, settings
from hypothesis import strategies as st

from signalement_plugin.core.errors import NotData, ServerError
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
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


def _send(system: Any, **change_request: Any) -> object:
    return system.send(Operation("a" * 32, "4711", **change_request), Report("4711"))


ASKS: list[Callable[[Any], object]] = [
    lambda system: system.probe(),
    lambda system: list(system.pages(None, None)),
    lambda system: system.get("4711"),
    lambda system: system.services(),
    lambda system: system.departments(),
    lambda system: system.activity("4711"),
    lambda system: system.photos("4711"),
    lambda system: system.attachment(f"{system._site.root}/x"),
    lambda system: _send(system, reply="x"),
    lambda system: _send(system, sets={"status": "accepted"}),
    lambda system: _send(system, photos=("/nowhere",)),
    lambda system: system.create(Operation("a" * 32, "", kind="create")),
]
BODIES = [b"", b"[", b"7", b'"x"', b"null", b"[[[1]]]", b"\xff\xfe", b"{}", b"<a/>", b"<html>"]
BODIES += [b'{"response":7}', b'{"_embedded":[]}', b'{"page":{"totalPages":"many"}}', b"[" * 500]
OF_AN_ERROR = [b"", b"[", b"<html>", b'{"response":7}']
"""Of the answer to a refused request only the words are read."""


@pytest.mark.parametrize("status", [200, 404, 500])
@pytest.mark.parametrize("dialect", ["", "current", "older"])
def test_nothing_raises_but_a_declared_error(status: int, dialect: str) -> None:
    replies = [data({})]
    with serving(lambda _: replies[0]) as server:
        for hooks in ("", "transfer"):
            options = {"dialect": dialect, "comments": "on", "mail": "a@b.example"}
            for ask, body in itertools.product(ASKS, BODIES if status == 200 else OF_AN_ERROR):
                replies[0] = Reply(status, body, {"Content-Type": "application/json"})
                system = opened(server.url, TOKEN, options={**options, "hooks": hooks})
                system._wire.client.pause = lambda _seconds: None
                with suppress(ServerError):
                    ask(system)
                system.close()


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
