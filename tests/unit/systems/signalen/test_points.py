"""The points of Signalen's map: numbers read to the last page, and positions."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from http_server import Asked, Behaviour, Reply, data
from signalen_fixtures import talking

from signalement_plugin.core import errors


def _points(*pages: tuple[list[int], str, str]) -> Behaviour:
    """``(ids, Link, X-Total-Count)`` of each page."""
    left = list(pages)

    def answer(_asked: Asked) -> Reply:
        ids, link, total = left.pop(0)
        features = [{"type": "Feature", "properties": {"id": one}} for one in ids]
        headers = {"Link": link, "X-Total-Count": total}
        return data({"features": features or None}, 200, **headers)

    return answer


def test_all_numbers_are_read_to_the_last_page() -> None:
    onward = '<https://h.example?geopage=2>; rel="next"'
    with talking(_points(([1, 2], onward, "3"), ([3], "", "3"))) as (system, server):
        assert system.listed_ids() == {"1", "2", "3"}
    assert [one.query for one in server.asked] == [{"geopage": "1"}, {"geopage": "2"}]
    with talking(_points(([], "", "0"))) as (system, _):
        assert system.listed_ids() == frozenset()


@pytest.mark.parametrize(("ids", "total"), [([1, 2], "3"), ([1, 2], ""), ([1], "2")])
def test_numbers_that_may_not_be_all_say_nothing(ids: list[int], total: str) -> None:
    with talking(_points((ids, "", total))) as (system, _), pytest.raises(errors.NotData):
        system.listed_ids()


def test_places_are_told_before_the_reports_are_read() -> None:
    """Positions of all open reports, and of those others that are not older than ``after``."""
    pages: list[tuple[object, ...]] = [([4.9, 52.3], None, "x"), ([5.0, 52.4],)]

    def answer(_asked: Asked) -> Reply:
        points = [{"type": "Point", "coordinates": one} for one in pages.pop(0)]
        return data({"features": [{"type": "Feature", "geometry": one} for one in points]})

    after = datetime(2026, 8, 26, tzinfo=timezone.utc)
    with talking(answer) as (system, server):
        assert system.places(after) == [(4.9, 52.3), (5.0, 52.4)]
    assert [one.path.rsplit("/", 1)[1] for one in server.asked] == ["geography", "geography"]
    assert "created_after" not in server.asked[0].query
    assert server.asked[1].query["created_after"].startswith("2026-08-26T00:00:00")


def test_the_pages_of_places_end_though_the_server_repeats_one() -> None:
    onward = '<https://h.example?geopage=2>; rel="next"'
    point = {"type": "Point", "coordinates": [4.9, 52.3]}

    def answer(_asked: Asked) -> Reply:
        return data({"features": [{"geometry": point}]}, 200, Link=onward)

    with talking(answer) as (system, server):
        assert system.places(None) == [(4.9, 52.3)]
    assert len(server.asked) == 2


def test_the_pages_of_numbers_end_though_the_server_repeats_one() -> None:
    onward = '<https://h.example?geopage=2>; rel="next"'
    twice = ([1], onward, "9")
    with talking(_points(twice, twice)) as (system, _), pytest.raises(errors.NotData):
        system.listed_ids()
