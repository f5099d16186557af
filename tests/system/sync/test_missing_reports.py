"""A report that is deleted at a server is flagged, and no other is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sandbox_client import NOW

from sandbox.running import Running, running
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.store.geopackage import GeoPackageStore, create_store
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.missing_reports import MissingReports
from signalement_plugin.sync.pull.pull import Pull
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.open311 import SYSTEM
from signalement_plugin.transport.client import HttpContext


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "server.sqlite", generate=300, now=NOW) as started:
        yield started


def delete(server: Running, report_id: str) -> None:
    with closing(sqlite3.connect(server.db)) as database, database:
        database.execute(
            "DELETE FROM fragments WHERE seq = (SELECT seq FROM reports WHERE id = ?)",
            (report_id,),
        )
        database.execute("DELETE FROM reports WHERE id = ?", (report_id,))


def test_a_report_deleted_at_the_server_is_flagged(tmp_path: Path, server: Running) -> None:
    context = HttpContext(headers={"api_key": "demo"})
    system = SYSTEM.open(Address(server.open311, http=context))
    system.probe()
    # As a server whose list is complete and has no delta: reports missing in it are then read one
    # by one, a few per pass.
    system.capabilities = replace(system.capabilities, delta=False)
    outbox = Outbox(tmp_path / "outbox.sqlite")
    inbox = Inbox(outbox)
    empty = create_store(tmp_path / "reports-0.gpkg", "namur")
    first = Pull(system, empty, outbox).run()
    store = GeoPackageStore(first.built)
    inbox.set_cursor(store.key, first.since, outbox.clock.now())
    shown = store.stored(sorted(store.open_ids()))
    lost = next(one for one in shown if one.status in OPEN)
    delete(server, lost.report_id)

    def make_pull(watched: System):
        return Pull(watched, store, outbox).run

    unlisted = MissingReports(outbox, lambda: store)
    for _ in range(len(shown)):  # a few reports per pass: after so many passes each was read
        unlisted.watching(make_pull)(system)()
        arrived = [arrival.report for arrival in inbox.take(store.key)]
        flagged = {one.report_id for one in arrived if "stale" in one.flags}
        if flagged:
            break
    assert flagged == {lost.report_id}
    assert all(one.status is lost.status for one in arrived if one.report_id in flagged)
    system.close()
    outbox.close()
