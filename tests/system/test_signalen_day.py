"""A day with Signalen: loaded, assigned, noted, closed, contested; judged by its database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.running import Running, running
from signalement_plugin.core import commands
from signalement_plugin.core.operation import State
from signalement_plugin.core.report import Report
from signalement_plugin.core.status import OPEN, Status
from signalement_plugin.layer.geopackage import GeoPackageStore, create_store
from signalement_plugin.sync.outbox import Outbox
from signalement_plugin.sync.pull import Pull
from signalement_plugin.sync.push import Push
from signalement_plugin.systems.http import HttpContext
from signalement_plugin.systems.signalen import SYSTEM
from signalement_plugin.systems.system import Address, System
from tests.system.sandbox_client import NOW, patch, rows

ME = "demo@sandbox.example"
LOG = "SELECT author, field, old, new, text FROM change_log WHERE report_id = ? ORDER BY id"
TOKEN = {"Authorization": "Bearer a.demo.b"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("signalen") / "server.sqlite"
    with running(path, generate=240, now=NOW) as started:
        yield started


class Desk:
    """Somebody at work: a store, an outbox, a connection."""

    def __init__(self, server: Running, folder: Path) -> None:
        self.server = server
        self.system = self.opened(server.url)
        self.outbox = Outbox(folder / "outbox.sqlite")
        empty = create_store(folder / "reports-0.gpkg", "namur")
        self.loaded = Pull(self.system, empty, self.outbox).run()
        self.store = GeoPackageStore(self.loaded.built)

    @staticmethod
    def opened(url: str) -> System:
        system = SYSTEM.open(Address(url, http=HttpContext(headers=TOKEN)))
        system.probe()
        return system

    def shown(self, status: Status) -> Report:
        """An open report, as the layer shows it."""
        found = self.store.stored(sorted(self.store.open_ids()))
        return next(one for one in found if one.status is status)

    def wish(self, report: Report, **parts: object) -> list[str]:
        made = commands.change(report, self.system.capabilities, **{"sets": {}, **parts})  # type: ignore[arg-type]
        self.outbox.add(made, couples=self.system.capabilities.couples)
        return [one.id for one in made]

    def step(self, op_id: str, system: System | None = None) -> tuple[State, str]:
        row = Push(self.outbox, system or self.system).step(op_id)
        assert row is not None
        return row.state, row.reason

    def log(self, report: Report) -> list[tuple[str, ...]]:
        """What this desk wrote on a report."""
        found = rows(self.server, LOG, stored(report))
        return [entry[1:] for entry in found if entry[0] == ME]


def stored(report: Report) -> str:
    """The number in the server's database."""
    return f"{report.report_id[:4]}-{report.report_id[4:]}"


@pytest.fixture
def desk(server: Running, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(server, tmp_path)
    yield desk
    desk.system.close()
    desk.outbox.close()


def test_a_day(desk: Desk) -> None:
    ((there, still_open),) = rows(
        desk.server, "SELECT count(*), sum(is_open AND status <> 'unknown') FROM reports"
    )
    assert desk.loaded.loaded == there == 240
    assert len(desk.store.open_ids()) == still_open

    report = desk.shown(Status.NEW)
    team = desk.system.departments()[0]
    person = team.people[0][0]
    (op,) = desk.wish(report, sets={"department": team.id, "assignee": person})
    assert desk.step(op) == (State.CONFIRMED, "")
    assert {entry[:1] + entry[2:3] for entry in desk.log(report)} == {
        ("department", rows(desk.server, "SELECT id FROM departments ORDER BY rowid")[0][0]),
        ("assignee", person.removesuffix("@sandbox.example")),
    }

    given = desk.system.get(report.report_id)
    (op,) = desk.wish(given, note="Clé au dépôt")
    assert desk.step(op) == (State.CONFIRMED, "")
    assert desk.log(report)[-1] == ("note", "", "", "Clé au dépôt")

    noted = desk.system.get(report.report_id)
    (op,) = desk.wish(noted, sets={"status": "closed"}, reply="Réparé ce matin")
    assert desk.step(op) == (State.CONFIRMED, "")
    assert desk.log(report)[-2:] == [
        ("status", "new", "closed", ""),
        ("reply", "", "", "Réparé ce matin"),
    ]


def test_a_colleague_was_faster(desk: Desk) -> None:
    report = desk.shown(Status.NEW)
    (op,) = desk.wish(report, sets={"status": "closed"}, reply="Réparé")
    patch(desk.server, stored(report), detailed_status="REJECTED")
    assert desk.step(op) == (State.CONFLICT, "moved")
    assert desk.log(report) == []
    row = desk.outbox.row(op)
    assert row is not None
    assert row.server is not None
    assert row.server.status is Status.REJECTED


def test_another_category_never_clears_an_assignment_that_was_not_seen(
    desk: Desk,
) -> None:
    report = desk.shown(Status.NEW)
    code = next(one.code for one in desk.system.services() if one.code != report.service_code)
    (op,) = desk.wish(report, sets={"service_code": code})
    patch(desk.server, stored(report), delegation="Voirie")  # would be cleared unseen
    assert desk.step(op) == (State.CONFLICT, "moved")
    assert desk.log(report) == []


def test_offline_and_back(desk: Desk) -> None:
    report = desk.shown(Status.IN_PROGRESS)
    (op,) = desk.wish(report, sets={"status": "planned"}, note="Jeudi")
    dead = SYSTEM.open(Address("http://127.0.0.1:9", http=HttpContext(headers=TOKEN)))
    dead.capabilities = desk.system.capabilities
    assert desk.step(op, dead) == (State.QUEUED, "offline")
    assert desk.log(report) == []
    assert desk.step(op) == (State.CONFIRMED, "")
    assert {entry[0] for entry in desk.log(report)} == {"status", "note"}


def test_a_rule_of_the_server_is_told_in_its_words(desk: Desk) -> None:
    report = desk.shown(Status.IN_PROGRESS)
    (op,) = desk.wish(report, sets={"status": "accepted"})
    assert desk.step(op) == (State.REFUSED, "rule")
    row = desk.outbox.row(op)
    assert row is not None
    assert row.words.startswith("state: Invalid state transition")
    assert desk.log(report) == []


def test_a_page_of_changes(desk: Desk) -> None:
    report = desk.shown(Status.NEW)
    patch(desk.server, stored(report), detailed_status="IN_PROCESS")
    pulled = Pull(desk.system, desk.store, desk.outbox)
    pulled.incoming.set_cursor(desk.store.key, desk.loaded.since, desk.outbox.clock.now())
    pulled.run()
    arrived = {one.report.report_id: one.report for one in pulled.incoming.take(desk.store.key)}
    assert arrived[report.report_id].status is Status.IN_PROGRESS
    assert arrived[report.report_id].status in OPEN
