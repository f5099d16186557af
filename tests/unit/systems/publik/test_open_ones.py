"""Open reports are read again after the changed ones, to their end even where a site does not say
how many they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from pathlib import Path

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import NOON, record, site

from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.missing_reports import MissingReports
from signalement_plugin.sync.pull.pull import PullResult
from signalement_plugin.systems.base import Address, System
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


class Shown:
    """The part of a store that ``MissingReports`` needs: two open reports."""

    key = "s1"

    def open_ids(self) -> set[str]:
        return {"202600001", "202600002"}

    def stored(self, report_ids: Sequence[str]) -> list[Report]:
        return [Report(one) for one in report_ids]


def test_a_report_that_was_deleted_is_flagged_by_the_next_reading(tmp_path: Path) -> None:
    """Seen: what somebody had deleted in the back office stood in the list as open for ever."""
    outbox = Outbox(tmp_path / "outbox.sqlite")
    store = Shown()
    since = datetime.fromtimestamp(NOON, timezone.utc)

    def make_pull(system: System) -> Callable[[], PullResult]:
        return lambda: PullResult(loaded=len(list(system.pages(since, None))))

    with site(tmp_path, [record(1), record(2)]) as served:
        system = served.open_and_probe()
        with served.store.writing() as db:
            db.execute("DELETE FROM reports WHERE id = '2026-00002'")
        pull = MissingReports(outbox, lambda: store).watching(make_pull)(system)
        assert pull is not None
        pull()
    flagged = [(one.report.report_id, one.report.flags) for one in Inbox(outbox).take("s1")]
    assert flagged == [("202600002", ("stale",))]
