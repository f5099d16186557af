"""The log of the last calls: what it notes of each, and that no secret or personal data is in
it."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from http_fixtures import client, closed_port, in_turn
from http_server import Reply, data, serving

from signalement_plugin.core import errors
from signalement_plugin.transport.calls import LONGEST, Call, CallLog, shown_address

AT = datetime(2026, 11, 24, tzinfo=timezone.utc)


def calls_of(log: CallLog) -> list[tuple[str, int, int, type | None]]:
    return [(one.method, one.attempt, one.status, one.failure) for one in log.calls()]


def test_each_try_of_a_read_is_a_call_of_its_own() -> None:
    log = CallLog()
    with serving(in_turn(Reply(503), Reply(reset=True), data({"a": 1}))) as server:
        client(calls=log)[0].get(f"{server.url}/requests.json", {"page": 2})
    assert calls_of(log) == [
        ("GET", 1, 503, None),
        ("GET", 2, 0, errors.Unreachable),
        ("GET", 3, 200, None),
    ]
    assert {one.address for one in log.calls()} == {f"{server.url}/requests.json?page=2"}
    assert [one.size for one in log.calls()] == [0, 0, len(b'{"a": 1}')]


def test_a_write_is_one_call_also_where_no_answer_came() -> None:
    log = CallLog()
    with serving(in_turn(Reply(reset=True), Reply(422))) as server:
        for error in (errors.LostAnswer, errors.Refused):
            with pytest.raises(error):
                client(calls=log)[0].send("POST", f"{server.url}/x", json={"note": "Ana Test"})
    assert calls_of(log) == [("POST", 1, 0, errors.LostAnswer), ("POST", 1, 422, None)]


def test_a_host_that_is_silent_is_named_by_its_error() -> None:
    log = CallLog()
    with pytest.raises(errors.Unreachable):
        client(calls=log)[0].get(f"http://127.0.0.1:{closed_port()}/")
    assert calls_of(log) == [("GET", at, 0, errors.Unreachable) for at in (1, 2, 3)]


@pytest.mark.parametrize(
    ("url", "params", "shown"),
    [
        ("https://u:pw@x.be/a?page=2", {}, "https://x.be/a?page=2"),
        ("https://x.be/a#k=v", {}, "https://x.be/a"),
        ("https://x.be/a", {"api_key": "s3cr3t"}, "https://x.be/a?api_key=***"),
        ("https://x.be/a", {"q": "Ana Test", "limit": 5}, "https://x.be/a?q=***&limit=5"),
        ("https://x.be/a", [("lat", "50.1"), ("lat", "4")], "https://x.be/a?lat=***&lat=***"),
        ("https://x.be/api/ab12cd34ef56ab78cd90/r", {}, "https://x.be/api/***/r"),
        ("https://x.be/user/ana@example.org", {}, "https://x.be/user/***"),
        ("https://x.be/a?status=ana@example.org", {}, "https://x.be/a?status=***"),
    ],
)
def test_an_address_tells_no_secret_and_nobody(url, params, shown) -> None:
    assert shown_address(url, params) == shown


def test_a_long_address_is_cut() -> None:
    assert len(shown_address("https://x.be/" + "a/" * 9999)) == LONGEST


def test_only_the_last_calls_are_kept() -> None:
    log = CallLog(most=2)
    for ms in (1, 2, 3):
        log.add(Call(AT, "GET", "https://x.be/", 1, ms))
    assert [one.ms for one in log.calls()] == [2, 3]
    assert log.counted == 3
    log.clear()
    assert log.calls() == []
    assert log.counted == 3
