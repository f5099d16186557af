"""Whatever bytes come in place of an answer to a read, a system raises declared errors only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from copy import deepcopy
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from fixmystreet_fixtures import convert
from http_server import Asked, Loopback, Reply, serving
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from open311_fixtures import FRESH, change

from benchmarks.hostile.sound import FORM, PATHS, listed, row
from signalement_plugin.core.errors import ServerError
from signalement_plugin.core.model.report import Area
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.fixmystreet_brussels.system import FixMyStreet
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.systems.signalen.system import Signalen
from signalement_plugin.transport.client import Client, HttpContext

MOST = 400  # requests of one call; after these the server only refuses
LOGIN = {"Authorization": "Bearer e30.e30.ccc"}
SINCE = datetime(2026, 11, 20, tzinfo=timezone.utc)
RECORDED = Path(__file__).parents[1] / "fixtures"
"""Answers in the form of real servers' answers, in a folder for each system."""
HARM = st.sampled_from(
    [
        *(None, True, 0, -1, 10**30, 1e300, float("nan"), float("inf"), "", " ", "0", "-1", "nan"),
        *("x" * 100_000, "\0", "\ud800", "\u202e", "../..", "a/b?c#d", "';--", "\r\nX-Evil: 1"),
        *("<img src=x>", "[% env('HOME') %]", "9999-12-31T23:59:59Z", "2026-02-30", "1" * 400),
        *("http://[::", "file:///etc/passwd", "https://a:b@c/", [], {}, [[]], [None], {"": None}),
        *([[[[]]]], {"id": {"id": {}}}, ["x"] * 300, {"a": 1, "id": [7]}),
    ]
)
OPEN: dict[str, Callable[[Address, Client], System]] = {
    "fixmystreet": lambda address, client: FixMyStreet(address, client=client),
    "open311": lambda address, client: Open311(address, client=client),
    "publik": lambda address, client: Publik(address, client=client),
    "signalen": lambda address, client: Signalen(address, client=client),
}
WRITING: dict[str, list[dict[str, str]]] = {
    "fixmystreet": [
        {"dialect": "older", "hooks": "transfer"},
        {"dialect": "current", "comments": "on", "mail": "a@b.example"},
    ]
}
"""Options without which a system writes nothing."""
CALLS: dict[str, Callable[[Any], Any]] = {
    "probe": lambda system: system.probe(),
    "services": lambda system: system.services(),
    "departments": lambda system: system.departments(),
    "pages": lambda system: list(system.pages(None, None)),
    "pages since": lambda system: list(system.pages(SINCE, Area(4.7, 50.3, 5.0, 50.6))),
    "get": lambda system: system.get("7"),
    "activity": lambda system: system.activity("7"),
    "photos": lambda system: system.photos("7"),
    "status": lambda system: system.send(change(sets={"status": "accepted"}), FRESH),
    "reply": lambda system: system.send(change(reply="x"), FRESH),
    "photo": lambda system: system.send(change(photos=(__file__,)), FRESH),
    "create": lambda system: system.create(change("", kind="create", sets={"service_code": "1"})),
}
NOTHING = [b"", b"[", b"7", b'"x"', b"null", b"[[[1]]]", b"\xff\xfe", b"{}", b"<a/>", b"<html>"]
NOTHING += [b'{"response":7}', b'{"_embedded":[]}', b'{"page":{"totalPages":"many"}}', b"[" * 500]
KEYS = (
    *(
        "id",
        "fields",
        "results",
        "count",
        "data",
        "response",
        "page",
        "status",
        "state",
        "location",
    ),
    *("coordinates", "geometrie", "category", "workflow", "roles", "created_at", "receipt_time"),
    *("_links", "evolution", "geolocations", "base", "lat", "lon", "x", "y", "attachments", "what"),
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=12,
)


@cache
def recorded(system: str) -> list[Any]:
    found = []
    for path in sorted((RECORDED / system).glob("*.json")):
        with suppress(ValueError, RecursionError):
            found.append(json.loads(path.read_bytes()))
    return found


@st.composite
def spoilt(draw: st.DrawFn, answers: list[Any]) -> bytes:
    """A recorded answer in which up to three values are replaced by harmful ones."""
    whole = {"": deepcopy(draw(st.sampled_from(answers)))}
    for _ in range(draw(st.integers(1, 3))):
        at: Any = whole
        while True:
            keys = sorted(at) if isinstance(at, dict) else range(len(at))
            key = draw(st.sampled_from(keys))
            if not (isinstance(at[key], (dict, list)) and at[key]) or draw(st.integers(0, 4)) == 0:
                break
            at = at[key]
        at[key] = draw(HARM)
    return json.dumps(whole[""]).encode("utf-8", "replace")


@st.composite
def bodies(draw: st.DrawFn, system: str) -> bytes:
    """A sound list with a few bytes or values changed, a spoilt answer, or anything at all."""
    made = row(system, 7, {})
    if draw(st.booleans()):
        made[draw(st.sampled_from(sorted(made)))] = draw(VALUES)
    whole = listed(system, [made])
    for _ in range(draw(st.integers(0, 2))):
        at, length = draw(st.integers(0, len(whole))), draw(st.integers(0, 9))
        whole = whole[:at] + draw(st.binary(max_size=5)) + whole[at + length :]
    other = VALUES.map(lambda value: json.dumps(value).encode("utf-8", "replace"))
    answers = spoilt(recorded(system))
    return draw(st.one_of(st.just(whole), answers, answers, other, st.binary(max_size=80)))


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with serving(lambda _: Reply()) as made:
        yield made


@pytest.mark.parametrize("system", OPEN)
def test_only_declared_errors_come_out(server: Loopback, system: str) -> None:
    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(bodies(system), min_size=1, max_size=3), st.sampled_from([200] * 6 + [404, 500])
    )
    @example([listed(system, [row(system, 7, {})])], 200)
    def tried(answers: list[bytes], status: int) -> None:
        played(server, system, answers, status)

    tried()


@pytest.mark.parametrize("system", OPEN)
def test_an_answer_of_nothing_useful(server: Loopback, system: str) -> None:
    for options in ({}, *WRITING.get(system, [])):
        for body in NOTHING:
            played(server, system, [body], 200, options)
        played(server, system, [b"<html>"], 404, options)
        played(server, system, [b"["], 500, options)


def played(
    server: Loopback,
    system: str,
    answers: list[bytes],
    status: int,
    options: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Make every call to a server that gives these answers in turn."""

    def behaviour(_asked: Asked) -> Reply:
        if len(server.asked) > MOST:
            return Reply(400)
        body = answers[len(server.asked) % len(answers)]
        return Reply(status, body, {"Content-Type": "application/json"})

    server.behaviour = behaviour
    context = HttpContext(trust_env=False, read_timeout=2, headers=LOGIN)
    client = Client(context, sleep=lambda _: None)
    address = Address(
        server.url + PATHS[system], FORM, options=options, http=context, converter=convert
    )
    with closing(OPEN[system](address, client)) as opened:
        for call in (*CALLS.values(), lambda system: system.attachment(address.endpoint)):
            server.asked.clear()
            with suppress(ServerError):
                call(opened)
