"""One request in advance: the same answers, the same errors; an answer is used once."""

from __future__ import annotations

import threading

import pytest

from signalement_plugin.core.errors import ServerFailure
from signalement_plugin.systems.paging import Prefetcher


def test_a_prefetched_page_is_not_requested_again() -> None:
    asked: list[tuple[str, str]] = []

    def fetch(params: dict[str, str]) -> str:
        asked.append((params["page"], threading.current_thread().name))
        return params["page"]

    def read(page: str) -> str:
        read_in.add(threading.current_thread().name)
        return f"page {page}"

    read_in: set[str] = set()
    ahead = Prefetcher(fetch, read)
    assert ahead.get({"page": "1"}) == "page 1"
    ahead.begin({"page": "2"})
    assert ahead.get({"page": "2"}) == "page 2"
    assert ahead.get({"page": "2"}) == "page 2"  # a second pass sends the request again
    ahead.close()
    here = threading.current_thread().name
    assert asked == [("1", here), ("2", "signalement-ahead"), ("2", here)]
    assert read_in == {here}


def test_an_error_is_raised_where_the_answer_is_asked_for() -> None:
    def fetch(params: dict[str, str]) -> str:
        raise ServerFailure(params["page"])

    ahead = Prefetcher(fetch, str)
    ahead.begin({"page": "2"})
    with pytest.raises(ServerFailure, match="2"):
        ahead.get({"page": "2"})
    ahead.close()


def test_something_else_may_be_asked_meanwhile() -> None:
    ahead = Prefetcher(lambda params: params["page"], str)
    ahead.begin({"page": "2"})
    assert ahead.get({"page": "7"}) == "7"
    assert ahead.get({"page": "2"}) == "2"
    ahead.close()


def test_the_thread_ends_with_the_walk() -> None:
    others = threading.enumerate()  # threads of an earlier test that are about to end
    ahead = Prefetcher(lambda params: params["page"], str)
    ahead.begin({"page": "2"})
    ahead.get({"page": "2"})
    (worker,) = (
        one
        for one in threading.enumerate()
        if one.name == "signalement-ahead" and one not in others
    )
    ahead.close()
    worker.join(10)
    assert not worker.is_alive()
