"""Reports that the server no longer knows are flagged; being left out of a list of
reports is no proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fake_system import FULL, START, HandClock, InProcess, Server

from signalement_plugin.core.errors import (
    Forbidden,
    NotData,
    NotYours,
    ServerError,
    TimedOut,
    Unreachable,
)
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull import missing_reports
from signalement_plugin.sync.pull.missing_reports import MissingReports
from signalement_plugin.sync.pull.pull import PullResult

NO_DELTA = replace(FULL, delta=False)


class Shown:
    """The part of a store that ``MissingReports`` needs, over the rows that the layer shows."""

    key = "s1"

    def __init__(self, server: Server) -> None:
        self.rows = dict(server.reports)
        self.looked = 0

    def open_ids(self) -> set[str]:
        self.looked += 1
        rows = self.rows.values()
        return {one.report_id for one in rows if one.status in OPEN and "stale" not in one.flags}

    def stored(self, report_ids: Sequence[str]) -> list[Report]:
        return [self.rows[one] for one in report_ids if one in self.rows]


class World:
    def __init__(self, folder: Path) -> None:
        clock = HandClock()
        self.server = Server(clock)
        for number in range(6):
            self.server.add(str(number), updated=START + timedelta(minutes=number))
        clock.pass_(3600)
        self.system = InProcess(self.server, NO_DELTA)
        self.store = Shown(self.server)
        self.inbox = Inbox(Outbox(folder / "outbox.sqlite", clock))
        self.unlisted = MissingReports(self.inbox.outbox, lambda: self.store)
        self.whole = True
        self.asked: list[str] = []
        get = self.system.get

        def noted(report_id: str) -> Report:
            self.asked.append(report_id)
            return get(report_id)

        self.system.get = noted

    def pass_(self, since: object = START) -> None:
        """One pass as the puller runs it, and its arrivals written to what is shown."""

        def make_pull(system):
            def run() -> PullResult:
                pages = list(system.pages(since, None))
                return PullResult(loaded=len(pages), complete=self.whole)

            return run

        pull = self.unlisted.watching(make_pull)(self.system)
        assert pull is not None
        pull()
        for arrival in self.inbox.take("s1"):
            self.store.rows[arrival.report.report_id] = arrival.report
            self.inbox.done("s1", [arrival])

    def flagged(self) -> set[str]:
        return {key for key, row in self.store.rows.items() if "stale" in row.flags}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_a_report_missing_at_the_server_is_flagged_and_else_unchanged(world: World) -> None:
    before = world.store.rows["3"]
    del world.server.reports["3"]
    world.pass_()
    assert world.flagged() == {"3"}
    assert world.store.rows["3"] == replace(before, flags=("stale",))


def test_a_report_that_is_listed_again_loses_its_flag(world: World) -> None:
    lost = world.server.reports.pop("3")
    world.pass_()
    world.server.reports["3"] = lost
    world.inbox.put("s1", [world.system.get("3")], world.inbox.outbox.clock.now())
    world.pass_()
    assert world.flagged() == set()


def test_a_list_that_leaves_a_report_out_proves_nothing(world: World) -> None:
    """The list may cover the last 90 days only: an older report is read by itself and exists."""
    pages = world.system.pages

    def window(since, area):
        for page in pages(None, area):
            yield replace(page, reports=[one for one in page.reports if one.report_id != "2"])

    world.system.pages = window
    world.server.colleague("2", status="planned")
    world.pass_()
    assert world.asked == ["2"]
    assert world.flagged() == set()
    assert world.store.rows["2"].status is Status.PLANNED


def test_all_that_a_list_named_is_not_asked_for(world: World) -> None:
    world.pass_(None)
    assert world.asked == []


def test_a_delta_says_nothing_of_what_it_does_not_name(world: World) -> None:
    world.system.capabilities = FULL
    del world.server.reports["0"]
    world.pass_(START + timedelta(minutes=5))
    assert (world.asked, world.flagged()) == ([], set())


def test_a_pass_that_was_stopped_says_nothing(world: World) -> None:
    del world.server.reports["0"]
    world.whole = False
    world.pass_(None)
    assert (world.asked, world.flagged()) == ([], set())


def test_a_closed_report_is_left_alone(world: World) -> None:
    del world.server.reports["0"]
    world.store.rows["0"] = replace(world.store.rows["0"], status=Status.CLOSED)
    world.pass_(None)
    assert (world.asked, world.flagged()) == ([], set())


def test_each_pass_checks_a_few_missing_reports_in_turn(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_reports, "MOST", 2)
    world.system.pages = lambda _since, _area: iter(())
    for _ in range(4):
        world.pass_(None)
    assert world.asked == list("01234501")


def test_a_server_that_does_not_answer_flags_nothing_and_fails_no_pass(world: World) -> None:
    world.system.pages = lambda _since, _area: iter(())

    def unreachable(report_id: str) -> Report:
        raise Unreachable("cut")

    world.system.get = unreachable
    world.pass_(None)
    assert world.flagged() == set()


def test_own_values_stay_over_a_flagged_row(world: World) -> None:
    world.store.rows["1"] = replace(world.store.rows["1"], status=Status.PLANNED)
    world.unlisted.gone("1")
    world.unlisted.gone("nobody")
    (arrival,) = world.inbox.take("s1")
    assert (arrival.report.status, arrival.report.flags) == (Status.PLANNED, ("stale",))
    world.store.rows["1"] = arrival.report
    world.inbox.done("s1", [arrival])
    world.unlisted.gone("1")  # it has the flag already
    assert world.inbox.count("s1") == 0


class _TellsIds(InProcess):
    """A system that can list the ids of all reports that this account sees."""

    complete = True

    def listed_ids(self) -> frozenset[str]:
        if not self.complete:
            raise NotData("2 points of 3")
        return frozenset(self.server.reports)


def test_a_report_missing_from_the_list_of_ids_is_flagged_after_a_delta_too(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.system = _TellsIds(world.server, replace(FULL, lists_ids=True))
    del world.server.reports["2"], world.server.reports["4"]
    world.pass_()
    assert world.store.open_ids() == set("0135")
    assert world.asked == []  # no report is read by itself


class _ListsOpen(InProcess):
    """A system that lists the open reports with what changed."""

    def pages(self, since, area):
        yield from super().pages(since, area)
        yield from super().pages(None, area)


def test_a_report_that_is_not_among_the_open_ones_is_asked_for_after_a_delta_too(
    tmp_path: Path,
) -> None:
    """Seen: what was deleted at the server, or handed out of reach, stood there as open."""
    world = World(tmp_path)
    world.system = _ListsOpen(world.server, replace(FULL, lists_open=True))
    del world.server.reports["2"]
    world.pass_(world.inbox.outbox.clock.now())
    assert world.flagged() == {"2"}


def test_one_that_the_system_does_not_call_open_is_asked_for_once(world: World) -> None:
    world.system.capabilities = replace(FULL, lists_open=True)
    world.system.pages = lambda _since, _area: iter(())
    for _ in range(3):
        world.pass_(world.inbox.outbox.clock.now())
    assert world.asked == list("012345")
    assert world.flagged() == set()


def test_numbers_that_were_not_read_to_the_end_take_nothing_away(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.system = _TellsIds(world.server, replace(FULL, lists_ids=True))
    world.system.complete = False
    del world.server.reports["2"]
    world.pass_()
    assert "2" in world.store.open_ids()


def test_a_report_that_is_not_ours_is_flagged_and_does_not_stop_the_check(world: World) -> None:
    world.system.pages = lambda _since, _area: iter(())
    read = world.system.get

    def get(report_id: str) -> Report:
        if report_id == "0":
            raise NotYours("403")
        return read(report_id)

    world.system.get = get
    world.pass_(None)
    assert world.flagged() == {"0"}
    assert world.asked == list("12345")


@pytest.mark.parametrize("error", [Forbidden("403"), NotData("no time in it"), TimedOut("cut")])
def test_an_error_flags_nothing_and_the_next_pass_goes_on_behind_it(
    world: World, error: ServerError
) -> None:
    """It may concern the whole account or server, or this report alone."""
    world.system.pages = lambda _since, _area: iter(())

    def failing(report_id: str) -> Report:
        world.asked.append(report_id)
        raise error

    world.system.get = failing
    for _ in range(3):
        world.pass_(None)
    assert world.flagged() == set()
    assert world.asked == list("012")


def test_a_delta_that_tells_nothing_of_others_does_not_look_through_the_store(world: World) -> None:
    world.system = InProcess(world.server, FULL)
    world.pass_()
    assert not world.store.looked
