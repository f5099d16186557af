"""A write reaches the report that was meant, or is not sent (rule R9)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from http_server import Asked, Reply, data, page
from open311_fake_city import City, row
from open311_fixtures import FRESH, OWN_NUMBERS, change, connected

from signalement_plugin.core import errors

CLOSE = change(sets={"status": "resolved"}, reply="Réparé")
Search = Callable[[Asked], Reply]


def site(search: Search) -> City:
    """A FixMyStreet with report 7; ``search`` answers which report has the council's number 7."""
    rows = [{"id": 7, "state": "confirmed"}]
    extra: dict[str, Search] = {
        "/around": search,
        "/servicerequestupdates.json": lambda _: data({"service_request_updates": {}}),
        "/json/problems/new": lambda _: data(rows),
        "/report/ajax/7": lambda _: data({"report": rows[0]}),
    }
    return City(
        [row(7, interface_used="web")],
        sizes=("max_requests",),
        page="",
        windows=True,
        needs_jurisdiction=True,
        discovery={"discovery": {"max_requests": 1000}},
        extra=extra,
    )


def to(place: str) -> Search:
    return lambda _: Reply(302, headers={"Location": place})


def test_nothing_is_written_until_somebody_has_said_whose_numbers_they_are() -> None:
    with connected(site(to("/report/7")), "/open311/v2", jurisdiction="12") as (
        system,
        server,
        probe,
    ):
        assert probe.capabilities.writes == frozenset()
        assert probe.capabilities.read_only_because == "numbers_not_said"
        with pytest.raises(errors.NumbersNotKnown):  # as for a change stored before the probe
            system.send(CLOSE, FRESH)
        assert server.asked == []


@pytest.mark.parametrize("place", ["/report/7", "http://127.0.0.1/report/7", "/x/report/7"])
def test_where_one_report_alone_has_the_number_the_change_goes_out(place: str) -> None:
    with connected(site(to(place)), "/open311/v2", jurisdiction="12", options=OWN_NUMBERS) as (
        system,
        server,
        probe,
    ):
        assert probe.capabilities.writes == {"status", "reply"}
        system.send(CLOSE, FRESH)
        search, post = server.asked
    assert search.query == {"pc": "ref:7"}
    assert post.form["service_request_id"] == "7"


@pytest.mark.parametrize(
    "search",
    [
        lambda _: page("external ref. 7: two reports"),
        to("/report/45"),
        to("/report/77"),
        to("/report/7/moved"),
        to("/around?lat=1&lon=2"),
        to("http://[x"),
        lambda _: Reply(302),
        lambda _: page("a site that searches for places only"),
    ],
)
def test_a_number_that_another_report_may_bear_is_not_written_to(search: Search) -> None:
    with connected(site(search), "/open311/v2", jurisdiction="12", options=OWN_NUMBERS) as (
        system,
        server,
        _,
    ):
        with pytest.raises(errors.OtherReport):
            system.send(CLOSE, FRESH)
        assert [one.method for one in server.asked] == ["GET"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [(Reply(502), errors.Busy), (Reply(429), errors.Busy), (Reply(404), errors.OtherReport)],
)
def test_a_search_without_an_answer_is_no_attempt(
    answer: Reply, error: type[errors.ServerError]
) -> None:
    with connected(
        site(lambda _: answer), "/open311/v2", jurisdiction="12", options=OWN_NUMBERS
    ) as (
        system,
        server,
        _,
    ):
        with pytest.raises(error):
            system.send(CLOSE, FRESH)
        assert not any(one.method == "POST" for one in server.asked)
