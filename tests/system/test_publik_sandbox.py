"""Publik through the outbox: load, assign, close with a reply, conflict; the database judges."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from sandbox.running import Running, running
from signalement_plugin.core.commands import change, create
from signalement_plugin.core.operation import State
from signalement_plugin.core.report import Report
from signalement_plugin.core.status import OPEN, Status
from signalement_plugin.layer.geopackage import GeoPackageStore, create_store
from signalement_plugin.sync.clock import Clock, stamp
from signalement_plugin.sync.incoming import Incoming
from signalement_plugin.sync.outbox import Outbox
from signalement_plugin.sync.pull import Pull
from signalement_plugin.sync.push import Push
from signalement_plugin.systems.http import Answer, HttpContext
from signalement_plugin.systems.publik import Publik
from signalement_plugin.systems.publik_wire import SigningClient, split_identity
from signalement_plugin.systems.system import Address, System
from tests.system.sandbox_client import NOW, patch, rows

IDENTITIES = {
    "basic": {"Authorization": "Basic " + base64.b64encode(b"demo:demo").decode()},
    "signed": {"publik-identifier": "demo", "publik-key": "demo"},
}
ROUNDS = 12


class ReadsSpared(SigningClient):
    """On a server with faults these strike the writes only."""

    def get(self, *given: Any, headers: Mapping[str, str] | None = None, **rest: Any) -> Answer:
        return super().get(*given, headers={**(headers or {}), "x-no-faults": "1"}, **rest)


class AheadClock(Clock):
    """The computer's clock, which the test moves on instead of waiting."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead

    def boot(self) -> str:
        return "1"


class Desk:
    """One user's connection, without QGIS: what is shown, an outbox, a sender."""

    def __init__(self, folder: Path, system: System) -> None:
        self.system, self.clock = system, AheadClock()
        self.outbox = Outbox(folder / "outbox.sqlite", self.clock)
        self.push = Push(self.outbox, system)
        self.incoming = Incoming(self.outbox)
        empty = create_store(folder / "reports-0.gpkg", "namur")
        self.pulled = Pull(system, empty, self.outbox).run()
        self.store = GeoPackageStore(self.pulled.built)
        self.incoming.set_cursor(self.store.key, self.pulled.since, self.clock.now())

    def shown(self, report_id: str) -> Report:
        (report,) = self.store.stored([report_id])
        return report

    def save(self, shown: Report, sets: dict[str, str], **texts: str) -> list[str]:
        """What the user decided while this was displayed."""
        caps = self.system.capabilities
        operations = change(shown, caps, sets=sets, author="M. Lambert", **texts)
        self.outbox.add(operations, couples=caps.couples)
        return [one.id for one in operations]

    def send(self) -> None:
        """Everything that is due, and due a little later, to its rest."""
        for _ in range(ROUNDS):
            for row in self.outbox.due(stamp(self.clock.now())):
                self.push.step(row.id)
            self.clock.ahead += timedelta(seconds=70)

    def states(self, ids: list[str]) -> list[State]:
        return [self.outbox.row(one).state for one in ids]


def stored(report_id: str) -> str:
    return f"{report_id[:4]}-{report_id[4:]}"


def written(server: Running, report_id: str) -> list[tuple[Any, ...]]:
    sql = "SELECT field, new, text, operation_id FROM change_log WHERE report_id = ? AND id > ?"
    return rows(server, f"{sql} AND operation_id <> '' ORDER BY id", stored(report_id), 0)


@pytest.fixture(params=sorted(IDENTITIES))
def desk(request: Any, tmp_path: Path, server: Running) -> Iterator[Desk]:
    context = HttpContext(headers=IDENTITIES[request.param])
    client = ReadsSpared(*split_identity(context))
    with closing(Publik(Address(server.url, http=context), client=client)) as system:
        system.probe()
        opened = Desk(tmp_path, system)
        yield opened
        opened.outbox.close()


@pytest.fixture
def server(request: Any, tmp_path: Path) -> Iterator[Running]:
    faults = getattr(request, "param", None)
    with running(tmp_path / "server.sqlite", generate=260, now=NOW, faults=faults) as started:
        yield started


def test_load_assign_close_with_reply_and_conflict(server: Running, desk: Desk) -> None:
    assert desk.pulled.loaded == 260
    ids = [key.replace("-", "") for (key,) in rows(server, "SELECT id FROM reports")]
    assert set(desk.store.hashes(ids)) == set(ids)
    open_ids = sorted(desk.store.open_ids())
    first, second = (desk.shown(one) for one in (open_ids[0], open_ids[1]))

    names = [one.id for one in desk.system.departments()]
    wanted = next(name for name in names if name != first.department)
    assign = desk.save(first, {"department": wanted})
    desk.send()
    assert desk.states(assign) == [State.CONFIRMED]
    sql = "SELECT d.name FROM reports r JOIN departments d ON d.id = r.department WHERE r.id = ?"
    assert rows(server, sql, stored(first.report_id)) == [(wanted,)]

    close = desk.save(desk.system.get(first.report_id), {"status": "closed"}, reply="Réparé ✓")
    desk.send()
    assert desk.states(close) == [State.CONFIRMED]
    assert written(server, first.report_id)[1:] == [
        ("status", "closed", "", close[0]),
        ("reply", "", "Réparé ✓", close[0]),
    ]

    patch(server, stored(second.report_id), detailed_status="REJECTED")
    late = desk.save(second, {"status": "accepted"})
    desk.send()
    assert desk.states(late) == [State.CONFLICT]
    assert written(server, second.report_id) == []
    shown = desk.outbox.row(late[0]).server
    assert shown is not None
    assert shown.status is Status.REJECTED


def test_what_changed_at_the_server_comes_with_the_next_pass(server: Running, desk: Desk) -> None:
    report_id = min(desk.store.open_ids())
    patch(server, stored(report_id), detailed_status="REJECTED")
    pulled = Pull(desk.system, desk.store, desk.outbox).run()
    arrived = {one.report.report_id: one.report for one in desk.incoming.take(desk.store.key)}
    assert pulled.loaded < 260
    assert arrived[report_id].status not in OPEN


@pytest.mark.parametrize("server", ["seed=1,reset_after=1"], indirect=True)
def test_a_lost_answer_is_settled_by_the_mark_in_the_workflow(server: Running, desk: Desk) -> None:
    report = desk.shown(min(desk.store.open_ids()))
    wanted = desk.save(report, {"status": "closed"}, reply="Réparé")
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED]
    assert [field for field, *_ in written(server, report.report_id)] == ["status", "reply"]


@pytest.mark.parametrize("server", ["seed=1,reset_after=1"], indirect=True)
def test_a_lost_new_report_is_found_and_not_made_twice(server: Running, desk: Desk) -> None:
    operation = create("tag", 4.8675, 50.4669, "Tag « é »")
    desk.outbox.add([operation])
    desk.send()
    assert desk.states([operation.id]) == [State.CONFIRMED]
    sql = "SELECT count(*) FROM change_log WHERE field = 'created' AND operation_id = ?"
    assert rows(server, sql, operation.id) == [(1,)]


@pytest.mark.parametrize("server", ["seed=1,reset_before=1"], indirect=True)
def test_the_same_words_of_a_colleague_are_no_proof(server: Running, desk: Desk) -> None:
    report_id = min(desk.store.open_ids())
    url = f"{server.citysdk}/requests/{stored(report_id)}.json"
    said = {"api_key": "demo", "status_notes": "Vu"}
    assert requests.patch(url, data=said, headers={"x-no-faults": "1"}, timeout=20).ok
    wanted = desk.save(desk.system.get(report_id), {}, reply="Vu")
    desk.send()
    assert State.CONFIRMED not in desk.states(wanted)
    assert written(server, report_id) == []


@pytest.mark.parametrize("server", ["seed=1,ignore=1"], indirect=True)
def test_yes_and_nothing_done_is_found_out(server: Running, desk: Desk) -> None:
    report = desk.shown(min(desk.store.open_ids()))
    wanted = desk.save(report, {"status": "closed"}, reply="Réparé")
    desk.send()
    assert desk.states(wanted) == [State.REFUSED]
    assert written(server, report.report_id) == []
