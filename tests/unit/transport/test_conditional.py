"""Conditional reads: an unchanged list is not sent again, and a changed one is always read."""

from __future__ import annotations

import pytest
from http_server import Asked, Reply, data, serving

from signalement_plugin.core import errors
from signalement_plugin.transport.client import Client, HttpContext
from signalement_plugin.transport.conditional import ResponseCache

LONG_AGO = "Thu, 01 Jan 2026 00:00:00 GMT"
NOT_CHANGED = Reply(304, b"")


class Listing:
    """A list with ``state`` as its content and ``ETag``, or with ``changed`` as its time."""

    def __init__(self) -> None:
        self.state, self.changed, self.headers = "a", "", {}
        self.seen: list[Asked] = []

    def __call__(self, asked: Asked) -> Reply:
        self.seen.append(asked)
        tag = f'W/"{self.state}"'
        if self.changed:
            if asked.headers.get("If-Modified-Since") == self.changed:
                return NOT_CHANGED
            return data([self.state], **{"Last-Modified": self.changed}, **self.headers)
        if asked.headers.get("If-None-Match") == tag:
            return NOT_CHANGED
        return data([self.state], ETag=tag, **self.headers)

    @property
    def asked_for(self) -> list[str | None]:
        """The condition that each read sent."""
        return [
            one.headers.get("If-None-Match") or one.headers.get("If-Modified-Since")
            for one in self.seen
        ]


@pytest.fixture
def listing() -> Listing:
    return Listing()


def read(client: Client, url: str, **more: object) -> bytes:
    return client.get(f"{url}/list", {"page": "1"}, **more).body  # type: ignore[arg-type]


def test_an_unchanged_answer_comes_from_memory_with_a_new_time(listing) -> None:
    with serving(listing) as server:
        client = Client(HttpContext())
        first = client.get(f"{server.url}/list", {"page": "1"})
        again = client.get(f"{server.url}/list", {"page": "1"})
        assert (again.status, again.body) == (200, first.body)
        assert again.began > first.began
        listing.state = "b"
        assert read(client, server.url) == b'["b"]'
        assert read(client, server.url) == b'["b"]'
    assert listing.asked_for == [None, 'W/"a"', 'W/"a"', 'W/"b"']


def test_a_time_of_change_names_no_state(listing) -> None:
    """When a list loses its youngest report, its time of change gets older or stays the same."""
    listing.changed = LONG_AGO
    with serving(listing) as server:
        client = Client(HttpContext())
        assert read(client, server.url) == b'["a"]'
        listing.state = "b"
        assert read(client, server.url) == b'["b"]'
    assert listing.asked_for == [None, None]


def test_headers_of_a_304_about_pages_replace_older_ones(listing) -> None:
    listing.headers = {"Link": "</list?page=2>; rel=next", "x-total-count": "9"}
    with serving(listing) as server:
        client = Client(HttpContext())
        read(client, server.url)
        server.behaviour = lambda _: Reply(304, b"", {"Link": "", "X-Total-Count": "5"})
        again = client.get(f"{server.url}/list", {"page": "1"})
        server.behaviour = lambda _: NOT_CHANGED
        silent = client.get(f"{server.url}/list", {"page": "1"})
    assert (again.headers["Link"], again.headers["X-Total-Count"]) == ("", "5")
    assert silent.headers["X-Total-Count"] == "9"
    assert again.headers["ETag"] == 'W/"a"'


def test_a_read_around_caches_another_address_and_another_login_ask_for_all(listing) -> None:
    with serving(listing) as server:
        client = Client(HttpContext())
        read(client, server.url)
        read(client, server.url, headers={"Cache-Control": "no-cache"})
        client.get(f"{server.url}/list", {"page": "2"})
        read(Client(HttpContext(headers={"X": "another"})), server.url)
    assert listing.asked_for == [None] * 4


@pytest.mark.parametrize(
    "headers",
    [{"Cache-Control": "private, no-store"}, {"Vary": "*"}, {"Content-Type": "image/png"}],
)
def test_an_answer_that_may_not_be_stored_is_not_kept(listing, headers) -> None:
    listing.headers = headers
    with serving(listing) as server:
        client = Client(HttpContext())
        read(client, server.url)
        read(client, server.url)
    assert listing.asked_for == [None, None]


def test_a_304_that_nobody_asked_for_is_no_answer() -> None:
    with serving(lambda _asked: NOT_CHANGED) as server, pytest.raises(errors.Redirected):
        read(Client(HttpContext(), sleep=lambda _: None), server.url)


def test_kept_answers_have_a_bound(listing) -> None:
    answers = ResponseCache(8)  # bytes; each answer has five
    with serving(listing) as server:
        client = Client(HttpContext())
        for page in "123":
            answers.whole(page, {}, client.get(f"{server.url}/{page}"))
    assert [bool(answers.ask(page)) for page in "123"] == [False, False, True]
