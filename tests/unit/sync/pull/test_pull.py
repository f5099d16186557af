"""Passes over the list: cursor, scope, rows of the inbox, and overlays."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from fake_system import FULL, START, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import ServerError, Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.timestamps import OVERLAP
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.inbox import Inbox, overlay_of
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import Progress, Pull
from signalement_plugin.sync.push.operation_push import OperationPush


class ListStore:
    """Store protocol over plain lists; the real one is tested with QGIS."""

    def __init__(self) -> None:
        self.key, self.path = "s1", "s1.gpkg"
        self.rows: dict[str, object] = {}
        self.built: list[object] | None = None

    def is_empty(self) -> bool:
        return not self.rows

    def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
        return {key: self.rows[key].content_hash for key in report_ids if key in self.rows}

    def loader(self):
        store = self

        class Loader:
            def __init__(self) -> None:
                store.built = []

            def add(self, reports) -> None:
                store.built += reports

            def finish(self) -> str:
                return "built.gpkg"

            def abort(self) -> None:
                store.built = None

        return Loader()

    def take_built(self) -> None:
        self.rows = {one.report_id: one for one in self.built}


@pytest.fixture
def world(tmp_path):
    clock = HandClock()
    server = Server(clock)
    for n in range(5):
        server.add(str(n), updated=START + timedelta(minutes=n))
    clock.pass_(3600)
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    return clock, server, InProcess(server), outbox, ListStore()


def loaded(world):
    """Run a complete first load and mark it as displayed; its result and the inbox."""
    clock, _server, system, outbox, store = world
    result = Pull(system, store, outbox).run()
    store.take_built()
    inbox = Inbox(outbox)
    inbox.set_cursor(store.key, result.since, clock.now())
    inbox.done(store.key, inbox.take(store.key))
    return result, inbox


def test_first_load_shows_a_page_and_builds_the_rest_beside(world):
    _clock, _server, system, outbox, store = world
    result = Pull(system, store, outbox).run()
    assert (result.loaded, result.total, result.built, result.complete) == (
        5,
        5,
        "built.gpkg",
        True,
    )
    assert [one.report.report_id for one in Inbox(outbox).take("s1")] == ["0", "1"]
    assert len(store.built) == 5
    # the cursor is stored only when the layer displays the new file
    assert Inbox(outbox).cursor("s1")[0] is None


class Showing(InProcess):
    """A system that gives the positions of its reports before the reports themselves."""

    def __init__(self, server: Server, error: ServerError | None = None) -> None:
        super().__init__(server, replace(FULL, shows_places=True))
        self.error = error

    def places(self, after: datetime | None) -> list[tuple[float, float]]:
        if self.error is not None:
            raise self.error
        return [(4.86, 50.46), (9.0, 9.0)] if after is None else [(4.87, 50.47)]


def test_the_places_come_before_the_first_page(world):
    _clock, server, _system, outbox, store = world
    received: list[Progress] = []
    namur = Area(4.7, 50.3, 5.1, 50.6)
    Pull(Showing(server), store, outbox, area=namur, on_progress=received.append).run()
    assert received[0] == Progress(0, 1, 0, first=True, places=((4.86, 50.46),))
    assert [one.places for one in received[1:]] == [()] * len(received[1:])
    received.clear()
    Pull(Showing(server), store, outbox, scope="recent", on_progress=received.append).run()
    assert received[0].places == ((4.87, 50.47),)


def test_a_list_without_its_places_is_read_all_the_same(world):
    _clock, server, _system, outbox, store = world
    result = Pull(Showing(server, Unreachable("no")), store, outbox).run()
    assert (result.loaded, result.complete) == (5, True)


def test_cursor_is_the_newest_row_less_the_overlap(world):
    result, _ = loaded(world)
    assert result.since == START + timedelta(minutes=4) - OVERLAP


def test_an_unchanged_list_brings_no_arrivals(world):
    _, inbox = loaded(world)
    _clock, _server, system, outbox, store = world
    result = Pull(system, store, outbox).run()
    assert (result.changed, inbox.count("s1")) == (0, 0)


def test_only_changed_rows_arrive(world):
    _, inbox = loaded(world)
    clock, server, system, outbox, store = world
    clock.pass_(3600)
    server.colleague("3", status="planned")
    result = Pull(system, store, outbox).run()
    assert result.changed == 1
    assert [one.report.report_id for one in inbox.take("s1")] == ["3"]


def test_future_date(world):
    clock, server, system, outbox, store = world
    server.add("9", updated=START + timedelta(days=400))
    result = Pull(system, store, outbox).run()
    assert result.since <= clock.now()
    assert [one.flags for one in store.built if one.report_id == "9"] == [("future",)]


def test_cursor_saved_too_early(world):
    _, inbox = loaded(world)
    _clock, _server, system, outbox, store = world
    before = inbox.cursor("s1")
    pages = system.pages

    def broken(since, area):
        yield from list(pages(since, area))[:1]
        raise Unreachable("cut")

    system.pages = broken
    with pytest.raises(Unreachable):
        Pull(system, store, outbox).run()
    assert inbox.cursor("s1") == before


def test_stopped_first_load_is_incomplete_and_can_be_shown(world):
    _clock, _server, system, outbox, store = world
    stop = threading.Event()
    stop.set()
    result = Pull(system, store, outbox, stop=stop).run()
    assert (result.complete, result.built, result.since) == (False, "built.gpkg", None)
    assert len(store.built) == 2


def test_a_first_load_stopped_before_anything_came_begins_anew(world):
    """No report of the pages so far was in scope; a cursor would hide all later pages."""
    clock, server, system, outbox, store = world
    for key, one in server.reports.items():
        server.reports[key] = replace(one, status=Status.CLOSED)
    clock.pass_(400 * 86400)
    server.add("9", updated=clock.at)
    stop = threading.Event()
    stop.set()
    assert not Pull(system, store, outbox, scope="recent", stop=stop).run().complete
    assert Inbox(outbox).cursor(store.key) == (None, None)
    assert Pull(system, store, outbox, scope="recent").run().loaded == 1


def test_recent_scope_leaves_old_closed_reports_out(world):
    _clock, server, system, outbox, store = world
    old = START - timedelta(days=200)
    server.add("old-open", requested=old)
    server.add("old-closed", requested=old, status=Status.CLOSED)
    Pull(system, store, outbox, scope="recent").run()
    ids = {one.report_id for one in store.built}
    assert "old-open" in ids
    assert "old-closed" not in ids


@pytest.mark.parametrize("anew", [False, True])
def test_stored_reports_are_read_in_recent_scope_whatever_their_age(world, anew):
    clock, server, system, outbox, store = world
    old = START - timedelta(days=200)
    server.add("old", requested=old)
    Pull(system, store, outbox, scope="recent").run()
    store.take_built()
    inbox = Inbox(outbox)
    if not anew:
        inbox.set_cursor(store.key, START, clock.now())
    inbox.done(store.key, inbox.take(store.key))
    server.add("old", requested=old, status=Status.CLOSED)
    server.add("old-other", requested=old, status=Status.CLOSED)
    Pull(system, store, outbox, scope="recent").run()
    found = (one.report for one in inbox.take(store.key))
    assert {one.report_id: one.status for one in found} == {"old": Status.CLOSED}


def test_an_old_page_does_not_overwrite_a_confirmed_change(world):
    _, inbox = loaded(world)
    clock, server, system, outbox, _store = world
    old_page = server.reports["3"]
    began = clock.now()
    (operation,) = change_operations(old_page, FULL, sets={"status": "resolved"})
    outbox.add([operation])
    OperationPush(outbox, system).step(operation.id)
    assert outbox.row(operation.id).state is State.CONFIRMED
    assert overlay_of(inbox.outbox.of_report("3"), stamp(began)) is None
    assert overlay_of(inbox.outbox.of_report("3"), stamp(clock.now())) == {}


def test_waiting_values_stay_over_an_arrival(world):
    _, inbox = loaded(world)
    clock, server, _system, outbox, _store = world
    (operation,) = change_operations(server.reports["3"], FULL, sets={"status": "resolved"})
    outbox.add([operation])
    assert overlay_of(inbox.outbox.of_report("3"), stamp(clock.now())) == {"status": "resolved"}
    now = stamp(clock.now())
    assert inbox.overlaid(now) == ["3"]
    assert inbox.values_over(["2", "3"], now) == {"3": {"status": "resolved"}}


def test_a_bulk_load_is_under_what_was_sent_since_it_began(world):
    """Only operations that changed since then are decoded, not all that were ever sent."""
    _, inbox = loaded(world)
    clock, server, system, outbox, _store = world
    before = stamp(clock.now())
    (operation,) = change_operations(server.reports["3"], FULL, sets={"status": "resolved"})
    outbox.add([operation])
    OperationPush(outbox, system).step(operation.id)
    assert outbox.row(operation.id).state is State.CONFIRMED
    assert inbox.overlaid(before) == ["3"]
    assert inbox.overlaid(outbox.row(operation.id).changed_at) == []


def test_newest_arrival_wins_whatever_the_order(world):
    clock, server, _system, outbox, _store = world
    inbox = Inbox(outbox)
    early, late = clock.now(), clock.now()
    row = server.reports["1"]
    inbox.put("s1", [replace(row, description="late")], late)
    inbox.put("s1", [replace(row, description="early")], early)
    assert [one.report.description for one in inbox.take("s1")] == ["late"]
