"""Whatever a server answers, only declared errors are raised, and the number of requests is
bounded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from http_server import Asked, Loopback, Reply, data, serving
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from open311_fake_city import NOON, City, row
from open311_fixtures import FRESH, WITH_KEY, change, connected

from signalement_plugin.core.errors import ServerError, ServerFailure
from signalement_plugin.core.model.report import Area
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311 import paging as open311_paging
from signalement_plugin.systems.open311.dialects import BY_NAME
from signalement_plugin.systems.open311.requests import split_key
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import Client, HttpContext

MOST = 25  # requests at most for one reading of a list, in these tests
TRIES = 3  # times that one read is tried at most
PER_CALL = TRIES * (MOST + 15)  # requests at most of any call

SOUND = [
    json.dumps([row(1), row(2)]).encode(),
    json.dumps({"service_requests": [row(1, description="Nid-de-poule à côté")]}).encode(),
    b"<service_requests><request><id>7</id><status>open</status></request></service_requests>",
    b'[{"service_request_id": "7", "token": "t1"}]',
    b'[{"id": "1", "field": "status", "old": "open", "new": "closed", "at": "2026-11-24T07:00"}]',
    b'{"discovery": {"endpoints": [{"url": "http://x.test", "dialect": "citysdk"}]}}',
    b'[{"count": "12"}]',
    b'[{"code": 400, "description": "{\\"message\\": \\"no\\"}"}]',
    b"[]",
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sound body with a few bytes removed, repeated or overwritten."""
    body = draw(st.sampled_from(SOUND))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(body)))
        length = draw(st.integers(0, 8))
        new = draw(st.one_of(st.binary(max_size=6), st.just(body[place : place + 20] * 2)))
        body = body[:place] + new + body[place + length :]
    return body


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*row(1), "endpoints", "requests", "token", "count", "stats", "id"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=10,
)
BODIES = st.one_of(
    mutated(),
    mutated(),
    st.binary(max_size=200),
    VALUES.map(lambda value: json.dumps(value).encode("utf-8", "replace")),
    st.sampled_from([b"[" * 5000, b"<a>" * 5000, b'{"a":' * 5000, b"<!DOCTYPE a><a/>"]),
)
HEADERS = st.sampled_from(
    [
        {},
        {},
        {},
        {"Content-Encoding": "gzip"},
        {"Content-Encoding": "deflate"},
        {"Retry-After": "-1e9", "Date": "yesterday"},
        {"Location": "http://127.0.0.1:9/"},
        {"Content-Type": "text/html; charset=nonsense"},
        {"Content-Length": "99999999999999999999"},
        {"Content-Length": "-5"},
        {"Transfer-Encoding": "chunked", "Content-Length": ""},
    ]
)
STATUSES = st.sampled_from([*[200] * 8, 201, 202, 204, 302, 304, 400, 401, 403, 404, 429, 500, 503])
REPLIES = st.lists(
    st.builds(
        lambda status, body, headers: Reply(status, body, {**headers, "Connection": "close"}),
        STATUSES,
        BODIES,
        HEADERS,
    ),
    min_size=1,
    max_size=4,
)

CALLS: dict[str, Callable[[Open311], Any]] = {
    "probe": lambda system: system.probe(),
    "pages": lambda system: list(system.pages(None, None)),
    "pages since": lambda system: list(system.pages(NOON, Area(4.7, 50.3, 5.0, 50.6))),
    "services": lambda system: system.services(),
    "departments": lambda system: system.departments(),
    "get": lambda system: system.get("7"),
    "activity": lambda system: system.activity("7"),
    "send": lambda system: system.send(change(sets={"status": "resolved"}), FRESH),
    "create": lambda system: system.create(change("", kind="create", sets={"service_code": "1"})),
}


@pytest.fixture(scope="module")
def hostile() -> Iterator[Loopback]:
    with pytest.MonkeyPatch.context() as patch, serving(lambda _: Reply()) as server:
        patch.setattr(open311_paging, "MOST_REQUESTS", MOST)
        yield server


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(replies=REPLIES, dialect=st.sampled_from(sorted(BY_NAME)))
def test_only_declared_errors_come_out(
    hostile: Loopback, replies: list[Reply], dialect: str
) -> None:
    hostile.behaviour = lambda _: replies[len(hostile.asked) % len(replies)]
    address = Address(hostile.url + "/v2", http=WITH_KEY, options={"dialect": dialect})
    context = HttpContext(headers=split_key(WITH_KEY)[0].headers, trust_env=False, read_timeout=2)
    client = Client(context, sleep=lambda _: None)
    system = Open311(address, client=client, now=lambda: NOON)
    for name, call in CALLS.items():
        hostile.asked.clear()
        received: list[ServerError] = []
        try:
            call(system)
        except ServerError as error:
            received.append(error)
        assert all(len(str(one)) < 2000 and "\n" not in one.server_message for one in received), (
            name
        )
        writes = [
            one for one in hostile.asked if one.method != "GET" and set(one.form) - {"api_key"}
        ]
        assert len(writes) <= 1, name
        assert len(hostile.asked) <= PER_CALL, name
        system.capabilities = replace(system.capabilities, has_activity=True)
    client.close()


def test_an_area_is_not_asked_of_the_server() -> None:
    """Servers disagree about the order of axes and the unit of a radius."""
    with connected(City([row(1), row(2, lat=51.2)]), "/v2") as (system, server, _):
        pages = list(system.pages(None, Area(4.7, 50.3, 5.0, 50.6)))
        names = {name for asked in server.asked for name in asked.query}
    assert [one.report_id for page in pages for one in page.reports] == ["1"]
    assert names <= {"page", "page_size", "extensions"}


@pytest.mark.parametrize("as_list", [True, False], ids=["list", "object"])
def test_a_discovery_of_another_site_is_not_followed(as_list: bool) -> None:
    with serving(City([row(9)])) as other:
        endpoint = {"url": other.url + "/v2", "type": "test", "specification": "x"}
        discovery = {"endpoints": [endpoint] if as_list else {"endpoint": endpoint}}
        with connected(City([row(1)], discovery=discovery), "/v2") as (system, _, _probe):
            assert [one.report_id for page in system.pages(None, None) for one in page.reports] == [
                "1"
            ]
        assert other.asked == []


@pytest.mark.parametrize("link", ["null", None, "http://127.0.0.1:9/requests.json", 7])
def test_a_link_to_the_next_page_is_not_followed(link: Any) -> None:
    def listed(asked: Asked) -> Reply:
        rows = [row(1), row(2)] if asked.query.get("page", "1") == "1" else []
        return data({"requests": rows, "meta": {"next_page_url": link, "pages": 10**9}})

    with connected(City([], extra={"/requests.json": listed}), "/v2") as (system, server, _):
        found = [one.report_id for page in system.pages(None, None) for one in page.reports]
        assert len(server.asked) <= 3
    assert found == ["1", "2"]


def test_a_list_that_its_own_server_cannot_write_leaves_single_reports() -> None:
    """One bad row makes the server fail on a page: an error after a bounded number of tries."""

    def listed(asked: Asked) -> Reply:
        return Reply(500) if asked.query.get("page") == "2" else City(rows, cap=50)(asked)

    rows = [row(number) for number in range(120)]
    city = City(rows, cap=50, extra={"/requests.json": listed})
    with connected(city, "/v2") as (system, server, _):
        pages = system.pages(None, None)
        assert len(next(pages).reports) == 50
        with pytest.raises(ServerFailure):
            next(pages)
        assert len(server.asked) == 2 + TRIES
        assert system.get("7").report_id == "7"


def test_no_dialect_writes_a_description_back() -> None:
    """The description may contain a moderator's notice; only new texts of the user are sent."""
    writes = [one for dialect in BY_NAME.values() for one in (dialect.change, dialect.note) if one]
    assert writes
    said = {name for write in writes for name in write.fields}
    assert "description" not in said
    assert said <= {
        *("id", "operation", "at", "author", "status", "department", "service_code"),
        *("lat", "lon", "reply", "note", "assignee", "email"),
    }
