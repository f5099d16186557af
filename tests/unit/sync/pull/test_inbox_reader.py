"""Rows go from the inbox into the layer in chunks, and are deleted from the inbox in groups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.inbox import MOST_FRESH, Inbox, InboxRow
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.pull.inbox_reader import KEPT_S, MOST_KEPT, InboxReader

AT = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)


class Desk:
    """An inbox for the store ``map``, its reader, and a clock that tests set."""

    def __init__(self, folder: Path) -> None:
        self.outbox = open_outbox(folder)
        self.inbox = Inbox(self.outbox)
        self.now = 0.0
        self.arrivals = InboxReader(self.inbox, lambda: self.now)

    def put(self, *names: str, minutes: int = 0, **values: object) -> None:
        made = [Report(name, requested=AT, **values) for name in names]
        self.inbox.put("map", made, AT + timedelta(minutes=minutes))

    def take(self, limit: int) -> list[InboxRow]:
        return self.arrivals.take("map", limit)

    def waiting(self) -> int:
        return self.inbox.count("map")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def names(arrivals: Iterable[InboxRow]) -> list[str]:
    return [one.report.report_id for one in arrivals]


def test_every_row_is_taken_once_and_the_file_is_emptied_at_the_end(desk: Desk) -> None:
    desk.put(*"abcde")
    seen = []
    while chunk := desk.take(2):
        seen.append(names(chunk))
        desk.arrivals.done(chunk, chunk)
        assert desk.waiting() == 5, "each removal would be a wait for the disk"
    assert seen == [["a", "b"], ["c", "d"], ["e"]]
    assert desk.waiting() == 0


def test_after_a_second_what_was_written_is_removed(desk: Desk) -> None:
    desk.put(*"abcde")
    for _ in range(2):
        chunk = desk.take(1)
        desk.arrivals.done(chunk, chunk)
        desk.now += KEPT_S
    desk.now += KEPT_S
    assert names(desk.take(1)) == ["c"]
    assert desk.waiting() == 3


def test_written_rows_are_removed_in_groups(desk: Desk) -> None:
    desk.put(*map(str, range(MOST_KEPT + 1)))
    chunk = desk.take(MOST_KEPT)
    desk.arrivals.done(chunk, chunk)
    desk.take(1)
    assert desk.waiting() == 1


def test_a_row_that_the_layer_refused_is_taken_again(desk: Desk) -> None:
    desk.put(*"abc")
    assert names(desk.take(2)) == ["a", "b"]
    desk.arrivals.done(desk.take(2), [])
    chunk = desk.take(2)
    assert names(chunk) == ["a", "b"], "nothing went in: the same again"
    desk.arrivals.done(chunk, chunk[1:])
    rest = desk.take(2)
    desk.arrivals.done(rest, rest)
    assert names(rest) == ["c"]
    assert names(desk.take(2)) == ["a"], "once more from the start"
    assert desk.waiting() == 1


def test_another_arrival_with_the_same_time_is_written_too(desk: Desk) -> None:
    """A page without a start time of its own has that of the whole pass."""
    desk.put("a")
    chunk = desk.take(1)
    desk.put("a", status=Status.CLOSED)
    desk.arrivals.done(chunk, chunk)
    (newer,) = desk.take(1)
    assert newer.report.status is Status.CLOSED


def test_a_report_that_was_read_alone_at_the_same_time_is_written_as_it_is(desk: Desk) -> None:
    desk.inbox.follow("map")
    desk.put("a")
    desk.inbox.put_everywhere(Report("a", requested=AT, status=Status.CLOSED), AT)
    (newest,) = desk.take(1)
    assert newest.report.status is Status.CLOSED


def test_an_older_arrival_that_comes_late_is_not_left_out(desk: Desk) -> None:
    desk.put("b", minutes=5)
    chunk = desk.take(1)
    desk.put("a")
    desk.arrivals.done(chunk, chunk)
    assert names(desk.take(1)) == ["a"]


def test_rows_not_removed_before_a_kill_are_read_again(desk: Desk) -> None:
    desk.put(*"ab")
    chunk = desk.take(2)
    desk.arrivals.done(chunk, chunk)
    assert names(InboxReader(Inbox(desk.outbox)).take("map", 9)) == ["a", "b"]
    desk.arrivals.close("map")
    assert desk.waiting() == 0


def test_another_file_gets_what_waits_for_it(desk: Desk) -> None:
    desk.put(*"abc")
    chunk = desk.take(1)
    desk.arrivals.done(chunk, chunk)
    desk.arrivals.restart("map")
    desk.inbox.move_store("map", "new")
    assert names(desk.arrivals.take("new", 9)) == ["b", "c"]


def test_a_row_put_by_this_process_is_not_decoded_and_equal(desk: Desk, tmp_path: Path) -> None:
    desk.put("a", status=Status.CLOSED, flags=("stale",), lon=4.8, lat=50.4)
    (here,) = desk.take(1)
    elsewhere = Inbox(open_outbox(tmp_path)).take("map")
    assert [here] == elsewhere
    assert here.report is desk.inbox.take("map")[0].report
    assert elsewhere[0].report is not here.report


def test_rows_that_are_not_taken_are_cached_up_to_a_limit(desk: Desk) -> None:
    for turn in range(4):
        desk.put(*(f"{turn}-{number}" for number in range(MOST_FRESH // 2)))
    first, last = desk.inbox.take("map", 1), desk.inbox.take("map", 4 * MOST_FRESH)[-1:]
    assert first[0].report is desk.inbox.take("map", 1)[0].report
    assert last[0].report is not desk.inbox.take("map", 4 * MOST_FRESH)[-1].report
    assert len(names(desk.inbox.take("map", 4 * MOST_FRESH))) == 2 * MOST_FRESH
    desk.put("0-0", status=Status.CLOSED)
    changed = {one.report.report_id: one.report for one in desk.inbox.take("map", 9999)}
    assert changed["0-0"].status is Status.CLOSED, "nothing old is remembered in its place"
