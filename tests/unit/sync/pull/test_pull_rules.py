"""What moves the cursor, what must not move it, and what a pass does not touch."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from fake_system import START, HandClock, InProcess, Server
from http_server import serving
from open311_fake_city import NOON, City, read, row, stamp

from signalement_plugin.core.errors import TooLarge
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.timestamps import OVERLAP
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import Pull
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311 import paging as open311_paging
from signalement_plugin.systems.open311.system import Open311


class Known:
    """A store that was loaded before: the rows that it holds, by id."""

    key, path = "s1", ""

    def __init__(self, *reports) -> None:
        self.rows = {one.report_id: one for one in reports}

    def is_empty(self) -> bool:
        return False

    def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
        return {key: self.rows[key].content_hash for key in report_ids if key in self.rows}


@pytest.fixture
def world(tmp_path):
    clock = HandClock()
    server = Server(clock)
    for n in range(5):
        server.add(str(n), updated=START + timedelta(minutes=n))
    clock.pass_(3600)
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    return clock, server, InProcess(server), outbox, Inbox(outbox)


def test_a_stopped_pass_moves_no_cursor(world):
    _clock, _server, system, outbox, inbox = world
    stop = threading.Event()
    stop.set()
    result = Pull(system, Known(), outbox, stop=stop).run()
    assert (result.complete, result.loaded) == (False, 2)
    assert inbox.cursor("s1") == (None, None)
    assert inbox.count("s1") == 2  # the rows that were read are kept
    assert Pull(system, Known(), outbox).run().complete
    assert inbox.cursor("s1")[0] == START + timedelta(minutes=4) - OVERLAP


@pytest.mark.parametrize("ours_ahead_s", [-120, 0, 7200])
def test_the_cursor_never_passes_the_servers_own_time(world, ours_ahead_s):
    """So a row dated during the pass, or by a clock a little ahead, is asked for again."""
    clock, server, system, outbox, inbox = world
    began = clock.at + timedelta(seconds=-ours_ahead_s)
    pages = system.pages

    def told(since, area):
        for page in pages(since, area):
            yield replace(page, server_time=began)

    system.pages = told
    server.add("9", updated=began + timedelta(seconds=100))
    Pull(system, Known(), outbox).run()
    assert inbox.cursor("s1")[0] == began - OVERLAP


def test_a_future_date_moves_no_cursor(world):
    """The cursor follows the other reports, which are older than the server's time."""
    clock, server, system, outbox, inbox = world
    server.add("9", updated=clock.at + timedelta(days=400))
    Pull(system, Known(), outbox).run()
    assert inbox.cursor("s1")[0] == START + timedelta(minutes=4) - OVERLAP


def test_an_arrival_during_a_write_stays(world):
    clock, server, _system, _outbox, inbox = world
    inbox.put("s1", [server.reports["1"], server.reports["2"]], clock.now())
    taken = inbox.take("s1")
    newer = replace(server.reports["1"], description="newer")
    inbox.put("s1", [newer], clock.now())
    inbox.done("s1", taken)
    assert [one.report for one in inbox.take("s1")] == [newer]


def test_a_report_that_is_not_listed_stays_as_it_is(world):
    _clock, server, system, outbox, inbox = world
    known = Known(*server.reports.values())
    del server.reports["3"]
    Pull(system, known, outbox).run()
    assert inbox.take("s1") == []
    assert known.rows["3"].status is Status.NEW


def test_changes_of_one_second_across_two_pages():
    """The key of a page is its last second, which the next page begins with again."""
    moments = [stamp(NOON - timedelta(minutes=60 - n // 7)) for n in range(120)]
    rows = [row(n, updated_datetime=at) for n, at in enumerate(moments)]
    city = City(rows, delta="updated_after", cap=50)

    def only_after(asked):
        """This server excludes the second that is given as *updated after*."""
        if city.delta in asked.query:
            since = read(asked.query[city.delta]) + timedelta(seconds=1)
            asked.query[city.delta] = stamp(since)

    city.before = only_after
    with serving(city) as server:
        system = Open311(Address(server.url + "/v2"), now=lambda: NOON)
        system.probe()
        pages = list(system.pages(NOON - timedelta(hours=2), None))
        system.close()
    found = {report.report_id for page in pages for report in page.reports}
    assert found == {str(n) for n in range(120)}


def asked_for_changes(city: City, before) -> tuple[set[str], int]:
    """Ids that a pass for the last two hours finds, and the number of its requests; ``before`` is
    called with the number of each request before its answer."""
    with serving(city) as server:
        system = Open311(Address(server.url + "/v2"), now=lambda: NOON)
        system.probe()
        server.asked.clear()
        city.before = lambda _asked: before(len(server.asked))
        pages = list(system.pages(NOON - timedelta(hours=2), None))
        system.close()
        return {one.report_id for page in pages for one in page.reports}, len(server.asked)


@pytest.mark.parametrize("at", [2, 3])
def test_a_row_that_moves_to_the_end_hides_none(at):
    """With numbered pages, the first row of the next page would move into the page just read."""
    rows = [row(n, updated_datetime=stamp(NOON - timedelta(seconds=3600 - n))) for n in range(240)]

    def move(number: int) -> None:
        if number == at:
            rows[0]["updated_datetime"] = stamp(NOON)

    found, _ = asked_for_changes(City(rows, delta="updated_after", cap=50), move)
    assert found == {str(n) for n in range(240)}


def test_a_list_of_changes_without_end_takes_so_many_requests(monkeypatch):
    monkeypatch.setattr(open311_paging, "MOST_REQUESTS", 30)
    rows = [row(n, updated_datetime=stamp(NOON - timedelta(seconds=9000 - n))) for n in range(9000)]
    city, asked = City(rows, delta="updated_after", cap=50), []
    with pytest.raises(TooLarge):
        asked_for_changes(city, asked.append)
    assert len(asked) == 30
