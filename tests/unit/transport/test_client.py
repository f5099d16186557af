"""The meaning of a status, how often a read is repeated, cut, compressed and slow answers: against
a server on this computer."""

from __future__ import annotations

import gzip
import logging
import threading
import zlib
from datetime import datetime, timedelta, timezone

import pytest
from http_fixtures import client, in_turn
from http_server import Asked, Reply, data, serving
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core import errors
from signalement_plugin.transport.client import LONGEST_WAIT, HttpContext
from signalement_plugin.transport.response import http_date, retry_after

CHUNKED = {"Transfer-Encoding": "chunked", "Content-Length": ""}
READ = [
    (301, errors.Redirected),
    (302, errors.Redirected),
    (304, errors.Redirected),
    (400, errors.Refused),
    (401, errors.Unauthorized),
    (403, errors.Forbidden),
    (404, errors.Gone),
    (408, errors.Busy),
    (410, errors.Gone),
    (422, errors.Refused),
    (425, errors.Busy),
    (429, errors.Busy),
    (500, errors.ServerFailure),
    (502, errors.ServerFailure),
    (503, errors.ServerFailure),
]
WRITE = [
    (302, errors.Refused),
    (307, errors.Refused),
    (400, errors.Refused),
    (401, errors.Unauthorized),
    (403, errors.Forbidden),
    (404, errors.Gone),
    (408, errors.Busy),
    (409, errors.Conflict),
    (410, errors.Gone),
    (412, errors.Conflict),
    (422, errors.Refused),
    (425, errors.Busy),
    (428, errors.Conflict),
    (429, errors.Busy),
    (500, errors.LostAnswer),
    (503, errors.LostAnswer),
    (504, errors.LostAnswer),
]


@pytest.mark.parametrize(("status", "error"), READ)
def test_a_status_of_a_read_raises_its_error(status: int, error: type[errors.ServerError]) -> None:
    http, _ = client()
    reply = data([{"description": "no"}], status, Location="/x")
    with serving(lambda _: reply) as server, pytest.raises(error) as caught:
        http.get(server.url)
    assert type(caught.value) is error


@pytest.mark.parametrize(("status", "error"), WRITE)
def test_a_status_of_a_write_raises_its_error(status: int, error: type[errors.ServerError]) -> None:
    http, pauses = client()
    reply = data([{"code": status, "description": "not today"}], status, Location="/x")
    with serving(lambda _: reply) as server:
        with pytest.raises(error) as caught:
            http.send("PATCH", server.url, data={"a": "1"})
        assert len(server.asked) == 1
    assert type(caught.value) is error
    assert caught.value.server_message == "not today"
    assert pauses == []


def test_a_redirect_is_not_followed() -> None:
    http, _ = client(HttpContext(headers={"X-API-Key": "ours"}))
    with serving(lambda _: data({})) as other:
        with serving(lambda _: Reply(302, headers={"Location": other.url})) as server:
            with pytest.raises(errors.Redirected):
                http.get(server.url)
            with pytest.raises(errors.Refused):
                http.send("POST", server.url)
        assert other.asked == []


def test_a_read_is_tried_three_times() -> None:
    http, pauses = client()
    behaviour = in_turn(Reply(500), Reply(reset=True), data({"a": 1}))
    with serving(behaviour) as server:
        answer = http.get(server.url, {"q": "é"})
        assert [asked.query for asked in server.asked] == [{"q": "é"}] * 3
    assert answer.body == b'{"a": 1}'
    assert pauses == [0.5, 2.0]


def test_a_read_gives_up_after_the_third() -> None:
    http, pauses = client()
    with serving(lambda _: Reply(502)) as server:
        with pytest.raises(errors.ServerFailure):
            http.get(server.url)
        assert len(server.asked) == 3
    assert len(pauses) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_the_server_says_how_long_to_wait(status: int) -> None:
    http, pauses = client()
    behaviour = in_turn(Reply(status, headers={"Retry-After": "7"}), data({}))
    with serving(behaviour) as server:
        http.get(server.url)
    assert pauses == [7.0]


def test_a_long_retry_after_is_raised_to_the_caller() -> None:
    http, pauses = client()
    reply = Reply(503, headers={"Retry-After": str(int(LONGEST_WAIT) + 1)})
    with serving(lambda _: reply) as server:
        with pytest.raises(errors.Busy) as caught:
            http.get(server.url)
        assert len(server.asked) == 1
    assert caught.value.retry_after == LONGEST_WAIT + 1
    assert pauses == []


def test_retry_after_may_be_a_date() -> None:
    now = datetime(2026, 11, 24, 7, 0, 0, tzinfo=timezone.utc)
    later = {"Retry-After": "Tue, 24 Nov 2026 07:02:00 GMT"}
    assert retry_after(later, now) == 120
    assert retry_after(later, now + timedelta(hours=1)) == 0
    assert retry_after({"Retry-After": "soon"}, now) is None
    assert retry_after({}, now) is None


@given(st.text(max_size=60))
def test_any_date_header_is_read_or_nothing(value: str) -> None:
    moment = http_date(value)
    assert moment is None or moment.utcoffset() == timedelta(0)


def test_refusals_are_not_repeated() -> None:
    http, _ = client()
    with serving(lambda _: Reply(404)) as server:
        with pytest.raises(errors.Gone):
            http.get(server.url)
        assert len(server.asked) == 1


def test_a_cut_body_is_read_again(caplog: pytest.LogCaptureFixture) -> None:
    http, pauses = client()
    behaviour = in_turn(Reply(body=b"x" * 100, cut=40), Reply(body=b"x" * 100))
    with serving(behaviour) as server:
        assert http.get(server.url).body == b"x" * 100
    assert pauses == [0.5]
    # logged as a warning it would be on stderr, in English, though the second try went well
    assert [one for one in caplog.records if one.levelno > logging.INFO] == []


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"x" * 100, cut=40),
        Reply(body=b"x" * 100, cut=0),
        Reply(body=gzip.compress(b"x" * 100)[:20], headers={"Content-Encoding": "gzip"}, cut=15),
        Reply(body=b"64\r\n" + b"x" * 40, headers=CHUNKED, cut=44),
        Reply(body=b"zz\r\n" + b"x" * 40, headers=CHUNKED, cut=44),
        Reply(body=b"not gzip", headers={"Content-Encoding": "gzip"}),
    ],
    ids=["cut", "nothing of it", "cut gzip", "cut chunk", "chunk of no size", "broken gzip"],
)
def test_a_body_that_stays_cut_says_so(reply: Reply) -> None:
    http, pauses = client()
    with serving(lambda _: reply) as server:
        with pytest.raises(errors.ServerFailure, match="answer was cut off") as caught:
            http.get(server.url)
        assert len(server.asked) == 3
    assert type(caught.value) is errors.ServerFailure
    assert len(pauses) == 2


def test_a_broken_compression_is_asked_for_uncompressed() -> None:
    http, _ = client()

    def behaviour(asked: Asked) -> Reply:
        if "gzip" in asked.headers["Accept-Encoding"]:
            return Reply(body=b"not gzip at all", headers={"Content-Encoding": "gzip"})
        return Reply(body=b"plain")

    with serving(behaviour) as server:
        assert http.get(server.url).body == b"plain"


def test_the_cap_counts_what_comes_out_of_the_compression() -> None:
    http, pauses = client()
    bomb = Reply(body=zlib.compress(b"\0" * 2_000_000), headers={"Content-Encoding": "deflate"})
    assert len(bomb.body) < 10_000
    with serving(lambda _: bomb) as server, pytest.raises(errors.TooLarge):
        http.get(server.url, limit=1_000_000)
    assert pauses == []


def test_a_slow_answer_ends_at_its_deadline() -> None:
    ticks = iter(range(0, 10_000, 100))
    http, pauses = client(clock=lambda: next(ticks), deadline=50)
    slow = pytest.raises(errors.ServerFailure, match="not complete after 50 s")
    with serving(lambda _: Reply(body=b"x" * 10)) as server, slow:
        http.get(server.url)
    assert pauses == []


def test_cancel_stops_a_read_between_chunks_and_before_a_try() -> None:
    cancel = threading.Event()
    http, _ = client(HttpContext(cancel=cancel))

    def behaviour(_asked: Asked) -> Reply:
        cancel.set()
        return Reply(body=b"x" * 300_000)

    with serving(behaviour) as server:
        with pytest.raises(errors.Unreachable, match="stopped"):
            http.get(server.url)
        with pytest.raises(errors.Unreachable, match="stopped"):
            http.get(server.url)
        assert len(server.asked) == 1
        cancel.set()
        # a write is read to the end of its answer
        assert http.send("POST", server.url).status == 200


def test_a_server_that_does_not_answer_is_unreachable() -> None:
    release = threading.Event()
    http, _ = client(HttpContext(read_timeout=0.05))
    with serving(lambda _: Reply(wait=release)) as server:
        with pytest.raises(errors.Unreachable):
            http.get(server.url)
        with pytest.raises(errors.LostAnswer):
            http.send("POST", server.url)
        release.set()


def test_times_of_an_answer() -> None:
    http, _ = client()
    before = datetime.now(timezone.utc)
    reply = Reply(headers={"Date": "Tue, 24 Nov 2026 07:02:00 GMT"})
    with serving(lambda _: reply) as server:
        answer = http.get(server.url)
    assert before <= answer.began <= datetime.now(timezone.utc)
    assert answer.elapsed >= 0
    assert answer.server_time == datetime(2026, 11, 24, 7, 2, tzinfo=timezone.utc)


def test_sockets_of_ended_threads_are_closed() -> None:
    """Each list that is read in advance has its own thread, and so its own socket."""
    with serving(in_turn(*[data({})] * 4)) as server:
        made, _ = client()
        for _ in range(3):
            reading = threading.Thread(target=made.get, args=(server.url,))
            reading.start()
            reading.join()
        made.get(server.url)
        assert [thread for thread, _ in made._sessions] == [threading.current_thread()]
        made.close()
