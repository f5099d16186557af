"""Open reports are read again after the changed ones, to their end even where a site does not say
how many they are."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import NOON

from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik


def read_again(url: str) -> list[str]:
    """Ids of a pass for changes, in the order in which the reports were read."""
    pages = Publik(Address(url)).pages(datetime.fromtimestamp(NOON, timezone.utc), None)
    return [one.report_id for page in pages for one in page.reports]


@pytest.mark.parametrize("changed", [0, 30])
@pytest.mark.parametrize("cap", [100, 200, 499, 1000])
def test_the_open_ones_are_read_to_their_end_where_nobody_counts(cap: int, changed: int) -> None:
    """``changed``: so many of the newest reports were read as changes just before."""
    rows = [{"id": str(number)} for number in range(300, 0, -1)]

    def behaviour(asked: Asked) -> Reply:
        offset, limit = int(asked.query["offset"]), int(asked.query["limit"])
        some = rows if asked.query["filter"] == "pending" else rows[:changed]
        return data(some[offset : offset + min(limit, cap)])

    with serving(behaviour) as server:
        found = read_again(server.url)
        requests = len(server.asked)
    assert sorted(found, key=int) == [str(number) for number in range(1, 301)]
    # one or two requests for changes, the others for open reports up to the last page
    assert requests <= 6


def test_a_first_page_that_was_read_already_is_not_the_end() -> None:
    """All reports of the first page have changed, the open reports after it have not."""
    rows = [{"id": str(number)} for number in range(30, 0, -1)]

    def behaviour(asked: Asked) -> Reply:
        offset = int(asked.query["offset"])
        some = rows if asked.query["filter"] == "pending" else rows[:10]
        return data(some[offset : offset + 10])

    with serving(behaviour) as server:
        found = read_again(server.url)
    assert sorted(found, key=int) == [str(number) for number in range(1, 31)]
